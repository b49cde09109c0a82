"""Importing results: what goes where, what is doubtful, before anything is stored."""

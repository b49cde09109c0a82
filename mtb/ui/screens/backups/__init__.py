"""Backups: how they stand, making and verifying them, and restoring one."""

"""People and places: the lists that are found while typing, and their correction."""

"""Board meetings: list, agenda, decisions."""

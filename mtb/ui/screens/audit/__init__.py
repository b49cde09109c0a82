"""The audit log: reading it, verifying it, and what the law asks of it."""

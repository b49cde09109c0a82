"""What a user can do: one method per user action, one unit of work each."""

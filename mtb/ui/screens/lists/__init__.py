"""Taking over what exists: the hospital's list of cases, material forms and metadata sheets."""

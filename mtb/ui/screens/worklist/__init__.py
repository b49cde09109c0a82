"""The worklist: home of the program."""

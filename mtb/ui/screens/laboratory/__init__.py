"""What waits in the laboratory, across all cases."""

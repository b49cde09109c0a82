"""The way in: password, recovery code, what stands in the way; and the person's own account."""

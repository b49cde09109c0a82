"""The first start: the first account, its roles, and the recovery code."""

"""One person at one database: the window, its screens, and the ways between them."""

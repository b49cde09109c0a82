"""Records in, document bytes out."""

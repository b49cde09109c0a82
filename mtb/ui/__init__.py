"""The windows; the only package with Qt."""

"""One case, on one screen with tabs."""

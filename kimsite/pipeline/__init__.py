"""The order of things: one village, then the district."""

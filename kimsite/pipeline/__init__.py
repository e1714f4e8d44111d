"""The recipes, in order: one village, then the district."""

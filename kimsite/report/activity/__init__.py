"""Posts -> indicators, points and advice of the activity report."""

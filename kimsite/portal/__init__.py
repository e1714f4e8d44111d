"""Summaries -> the district's own pages. Knows no post's body."""

"""Summaries -> the district's own pages. It never sees the body of a post."""

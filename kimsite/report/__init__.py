"""Summaries -> tables -> files: the activity report from which a jury can start."""

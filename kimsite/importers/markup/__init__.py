"""HTML of other programs -> Markdown. Needs the extra `impor`."""

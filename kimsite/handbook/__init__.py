"""The handbook of the two mentoring days: one Markdown source, read as pages, slides and a booklet."""

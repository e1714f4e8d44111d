"""Jury sheets of paper: found by their codes, typed twice, compared, with a log of what was corrected."""

"""Counts of people that are too small to be shown, and how they are written.

In a village, one to four identifies persons (the usual threshold of official statistics).
"""

from __future__ import annotations

THRESHOLD = 5
SMALL = f"<{THRESHOLD}"
CLOSED = "*"
"""In the place of a count from which a small one could be computed."""


def shown(count: int | None, *, hide: bool) -> int | str | None:
    """The count, or '<5' for one to four where small counts are hidden. Zero names nobody and stays."""
    return SMALL if hide and count is not None and 0 < count < THRESHOLD else count

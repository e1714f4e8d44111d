"""Counts of people that are too small to be shown.

In a village, one to four identifies persons (the usual threshold of official statistics).
"""

from __future__ import annotations

THRESHOLD = 5
SMALL = f"<{THRESHOLD}"


def shown(count: int | None, *, hide: bool) -> int | str | None:
    """The count, or '<5' for one to four where small counts are hidden. Zero names nobody and stays."""
    return SMALL if hide and count is not None and 0 < count < THRESHOLD else count


def shown_text(cell: str, *, hide: bool) -> str:
    """The same for a cell of a table; what is no count stays as it is."""
    return SMALL if hide and cell.isascii() and cell.isdigit() and 0 < int(cell) < THRESHOLD else cell

"""A row of a table file."""

from __future__ import annotations

from kimsite.record import Record


class Row(Record):
    """One row and the line of the file on which it begins."""

    line: int
    cells: tuple[str, ...]
    left: int = 0
    """How many empty columns stand before the first."""

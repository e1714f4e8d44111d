"""The rows of a table file, and the text of a document."""

from __future__ import annotations

from kimsite.record import Record


class Row(Record):
    """One row and the line of the file on which it begins."""

    line: int
    cells: tuple[str, ...]
    left: int = 0
    """How many empty columns precede the first."""


class DocumentText(Record):
    """What was read of a document."""

    text: str
    """All of it, lines and cells apart."""
    rows: tuple[Row, ...] = ()
    """Those of its tables."""
    lines: tuple[str, ...] = ()
    """What people read, line by line; none of a CSV file, which is all rows."""

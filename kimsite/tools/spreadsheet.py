"""Cells that a spreadsheet would run, made text (OWASP, CSV injection)."""

from __future__ import annotations

from functools import cache

from kimsite.tools.patterns import lazy_pattern

_STARTS = frozenset("=+-@\t\r\uff1d\uff0b\uff0d\uff20")
"""What a cell that runs begins with."""
_NUMBER = lazy_pattern(r"[+-]?\d[\d.,]*%?")
_AT_A_CELL = lazy_pattern(r"(?:^|[,;\t\n]) *\"?[=+\-@\uff1d\uff0b\uff0d\uff20]")


def as_text(cell: str) -> str:
    """The cell with an apostrophe in front where it would be a formula; numbers stay numbers."""
    return f"'{cell}" if cell[:1] in _STARTS and not _NUMBER.fullmatch(cell) else cell


def may_run(table: str) -> bool:
    """True where some cell of a CSV file begins like a formula."""
    return _AT_A_CELL.search(table) is not None


@cache
def column_name(index: int) -> str:
    """'A' for 0, 'AA' for 26."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name

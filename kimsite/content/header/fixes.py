"""The edits that repair header lines, as `Fix`es of diagnostics."""

from __future__ import annotations

import re

from kimsite.model.findings import Edit, Fix
from kimsite.model.marked import Place

FENCE = "---"
_BULLET = re.compile(r"\s*(?:-\s+)?")


def replace_lines(first: int, last: int, *rows: str) -> Fix | None:
    """The lines `first` to `last` become `rows`; None where there is nothing to write."""
    return Fix((Edit(first, last, rows),)) if any(rows) else None


def replace_line(number: int, row: str) -> Fix | None:
    """One line becomes `row`; None where there is nothing to write."""
    return replace_lines(number, number, row)


def remove_lines(*numbers: int) -> Fix:
    """The lines with these numbers are left out; 0 stands for none."""
    return Fix(tuple(Edit(number, number, ()) for number in numbers if number))


def replace_value(place: Place, line: str) -> Fix | None:
    """The line at `place` becomes `line`, which keeps its indent and the bullet of its list item."""
    match = _BULLET.match(place.text)
    lead = match[0] if match else ""
    if line.startswith("- ") or "-" not in lead:
        lead = lead[: len(lead) - len(lead.lstrip())]
    return replace_line(place.line, lead + line) if line and place.line else None


def insert_fences(above: int, below: int = 0) -> Fix:
    """A `---` above line `above` and, unless it is 0, one below line `below`."""
    opening = Edit(above, above - 1, (FENCE,))
    return Fix((opening, Edit(below + 1, below, (FENCE,))) if below else (opening,))

"""Numbers that are written backwards, where the text says so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kimsite.tools.nik_shape import LENGTH, UNSEEN, plausible
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import lowered

_WORDS = (
    "balik",
    "mundur",
    "belakang",
    "kanan ke kiri",
    "dari kanan",
    "\u2190",
    "reverse",
    "backward",
    "rtl",
    "\u202e",
    "\u2067",
    "\u202b",
)
_NEAR = 60
"""Characters between such a word and the number, at most."""
_ROW = lazy_pattern(rf"(?<!\d)\d(?:[ .\-/_{UNSEEN}]{{0,2}}\d){{{LENGTH - 1}}}(?!\d)")


def reversed_numbers(text: str) -> Iterator[tuple[int, int, bool]]:
    """(start, end, True) of sixteen digits that are a NIK or KK from the last to the first."""
    low = lowered(text)
    if not any(word in low for word in _WORDS):
        return
    for row in _ROW.finditer(text):
        groups = ["".join(str(int(char)) for char in group) for group in re.findall(r"\d+", row[0])]
        around = low[max(0, row.start() - _NEAR) : row.end() + _NEAR]
        backwards = "".join(groups)[::-1], "".join(reversed(groups))
        if any(map(plausible, backwards)) and any(word in around for word in _WORDS):
            yield row.start(), row.end(), True

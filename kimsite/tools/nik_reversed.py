"""Numbers that are written backwards, where the text says so."""

from __future__ import annotations

from collections.abc import Iterator

from kimsite.tools.nik_shape import LENGTH, UNSEEN, plausible
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import lowered

_WORDS = ("balik", "mundur", "belakang", "kanan ke kiri", "reverse", "backward", "rtl", "\u202e")
_NEAR = 60
"""Characters between such a word and the number, at most."""
_ROW = lazy_pattern(rf"(?<!\d)\d(?:[ .\-/_{UNSEEN}]{{0,2}}\d){{{LENGTH - 1}}}(?!\d)")


def reversed_numbers(text: str) -> Iterator[tuple[int, int, bool]]:
    """(start, end, True) of sixteen digits that are a NIK or KK from the last to the first."""
    low = lowered(text)
    if not any(word in low for word in _WORDS):
        return
    for row in _ROW.finditer(text):
        digits = "".join(str(int(char)) for char in row[0] if char.isdecimal())
        around = low[max(0, row.start() - _NEAR) : row.end() + _NEAR]
        if plausible(digits[::-1]) and any(word in around for word in _WORDS):
            yield row.start(), row.end(), True

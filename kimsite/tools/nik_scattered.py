"""Numbers whose pieces stand apart: in two fields, under two pictures, with words or a date between."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from kimsite.tools.date_words import month_of
from kimsite.tools.nik_shape import LENGTH, digits_outline, is_date, plausible, regions
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import lowered

_SIGNS = {4: "4", 6: "6", 8: "8", 10: "a", 12: "c"}
"""One sign for each length that a piece may have."""
_SHAPES = ("4444", "664", "88", "6a", "c4")
"""How a number is taken apart: fours; region, date, serial; halves; region and rest; all but the serial."""
_SHORTEST, _REGION = 4, 6
_BARE = lazy_pattern(r"(?<!\d)(?<!\d[.,\-/:])\d+(?!\d)(?![.,\-/:]\d)")
"""A group of digits that belongs to no price, date, hour or telephone number."""
_COUNTER = 2
"""Digits of a group that only counts or dates the pieces, at most."""
_MOST_GROUPS = 60
"""Groups of digits in a text, at most: a table of figures has more of them."""
_FAR = 80
"""Characters between two pieces, at most; more where the text names such a number."""
_FAR_WHERE_NAMED = 300
_NAMES = ("nik", "ktp", "kartu keluarga", " kk", "nkk")
_DATED = lazy_pattern(
    r"(?<!\d)(?P<region>\d{6})[^\d\n]{0,40}(?P<day>\d{1,2})[\s./-]{0,3}(?P<month>[^\W\d_]{3,9})[\s.,/'-]{0,3}"
    r"(?:19|20)?(?P<year>\d{2})(?!\d)[^\d\n]{0,40}(?P<serial>\d{4})(?!\d)"
)
"""A number with the date of birth as people write it: `352215 01 Mei 85 0001`."""

_Found = tuple[int, int, bool]


@lru_cache(maxsize=1)
def may_be_scattered(text: str) -> bool:
    """True where bare groups of digits have the lengths of such pieces, in a microsecond for a post."""
    shape = _shape(digits_outline(text))
    return any(pieces in shape for pieces in _SHAPES) or (
        ("64" in shape or "-" in shape) and _DATED.search(text) is not None
    )


def _shape(flat: bytes) -> str:
    """A sign for the length of each bare group of four digits or more; `-` for six digits beside others."""
    shape = ""
    at = flat.find(b"0000")
    while at >= 0:
        end = at + _SHORTEST
        while flat[end : end + 1] == b"0":
            end += 1
        if flat[end : end + 2] != b"-0" and flat[max(0, at - 2) : at] != b"0-":
            shape += _SIGNS.get(end - at, "x")
        elif end - at == _REGION:
            shape += "-"
        at = flat.find(b"0000", end)
    return shape


def scattered(text: str) -> Iterator[_Found]:
    """(start, end, True) of numbers whose pieces stand apart, each once."""
    for match in _DATED.finditer(text):
        if _is_dated(match["region"], match["day"], match["month"], match["year"], match["serial"]):
            yield match.start(), match.end(), True
    groups = [match.span() for match in _BARE.finditer(text)]
    if len(groups) > _MOST_GROUPS:
        return
    low = lowered(text)
    far = _FAR_WHERE_NAMED if any(name in low for name in _NAMES) else _FAR
    pieces = [span for span in groups if span[1] - span[0] > _COUNTER]
    shape = "".join(_SIGNS.get(end - start, "x") for start, end in pieces)
    for sign in _SHAPES:
        at = shape.find(sign)
        while at >= 0:
            spans = pieces[at : at + len(sign)]
            if _is_number(text, spans, far):
                yield spans[0][0], spans[-1][1], True
            at = shape.find(sign, at + 1)


def _is_dated(region: str, day: str, month: str, year: str, serial: str) -> bool:
    number, slip = month_of(month)
    if not number or slip or region not in regions() or serial == "0000":
        return False
    return is_date(f"{int(day):02d}{number:02d}{year}")


def _is_number(text: str, spans: list[tuple[int, int]], far: int) -> bool:
    if any(right[0] - left[1] > far for left, right in pairwise(spans)):
        return False
    parts = ["".join(str(int(char)) for char in text[start:end]) for start, end in spans]
    digits = "".join(parts)
    if len(digits) != LENGTH or not plausible(digits):
        return False
    years = sum(_ends_in_year(part) for part in parts)
    return years < len(parts) and not (len(parts) == LENGTH // _SHORTEST and years > 1)


def _ends_in_year(part: str) -> bool:
    """True for a year, or a date without separators: `12032026`."""
    return len(part) in {_SHORTEST, 2 * _SHORTEST} and part[-4:-2] in {"19", "20"}

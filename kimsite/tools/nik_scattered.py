"""Numbers whose pieces stand apart: in two fields, under two pictures, with words or a date between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from kimsite.tools.date_words import month_of
from kimsite.tools.nik_shape import LENGTH, digit_groups, is_date, plausible, region_first, regions
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import lowered, utf8

_OUTLINE = bytes(
    ord("0") if chr(code) in "0123456789" else ord("-") if chr(code) in ".,-/:" else ord(" ")
    for code in range(256)
)
_LENGTHS = {4: "4", 5: "5", 6: "6", 7: "7", 8: "8", 9: "9", 10: "a", 11: "b", 12: "c"}
"""One sign for each length that a piece may have."""
_SIGNS = {
    **{b"0" * length + end: sign for length, sign in _LENGTHS.items() for end in (b"", b"-", b"/")},
    **{b"0" * 6 + b"-0" + end: "d" for end in (b"", b"0", b"0-", b"0-00-0000")},
    b"0" * 16: "88",
    b"000000-000000-0000": "664",
    b"00000000-00000000": "88",
    b"0000-0000-0000-0000": "4444",
}
"""The same by a group's outline, also of a region beside a day; letters between halves leave no trace."""
_HALVES = ("88", "6a", "a6", "c4", "4c", "79", "97", "5b", "b5")
_SHAPES = ("4444", "664", "466", "646", *_HALVES)
"""How a number is taken apart: fours; region, date, serial; two parts."""
_SHORTEST, _REGION = 4, 6
_ZERO_WIDTH = "\u200b".encode()
"""What number words leave between their digits."""
_BARE = lazy_pattern(r"(?<!\d)(?<!\d\u200b)(?<!\d[.,\-/:])\d+(?:\u200b+\d+)*(?!\d)(?![.,\-/:]\d)")
"""A group of digits that belongs to no price, date, hour or telephone number."""
_COUNTER = 2
"""Digits of a group that only counts or dates the pieces, at most."""
_MOST_GROUPS = 60
"""Groups of digits in a text, at most: a table of figures has more of them."""
_HALF = LENGTH // 2
_BACK, _BACK_NEAR = "belakang", 24
"""The word, and how many characters before it, for the second half where that is written first."""
_FAR = 80
"""Characters between two pieces, at most; more where the text names such a number."""
_FAR_WHERE_NAMED = 300
_COUNTED = ("angka", "digit")
"""Words for pieces of a number."""
_CLOSE, _CELLS = 24, ";|\t"
"""Characters between pieces that follow each other, at most, and the signs between the cells of a table."""
_SERIAL, _USUAL_SERIAL = 12, "0"
"""Where the serial begins, and how nearly all of them do."""
_NAMES = ("nik", "ktp", "kartu keluarga", " kk", "nkk")
_BORN = ("lahir", "ttl", " bulan ", " bln ")
_REGION_DIGITS = r"(?<!\d)(?P<region>\d{6}|\d\d[. ]\d\d[. ]\d\d)(?!\d)"
_BIRTH = (
    r"(?<!\d)(?:(?P<birth>\d{6})|(?P<day>\d{1,2})(?:[\s./-]{0,3}(?P<month>[^\W\d_]{3,9})[\s.,/'-]{0,3}|"
    r"[\s./-]{1,3}(?:(?:bulan|bln)\s)?(?P<number>\d{1,2})[\s./-]{1,3}(?:(?:tahun|thn)\s)?)"
    r"(?:19|20)?(?P<year>\d{2}))(?!\d)"
)
_SERIAL_DIGITS = r"(?P<serial>\d(?:\u200b*\d){3})(?!\u200b*\d)"
_DATED = lazy_pattern(rf"{_REGION_DIGITS}[^\d\n]{{1,40}}{_BIRTH}[^\d\n]{{0,40}}{_SERIAL_DIGITS}")
"""A number with the date of birth as people write it: `352215 01 Mei 85 0001`."""
_BIRTH_FIRST = lazy_pattern(rf"{_BIRTH}[^\d\n]{{1,40}}{_REGION_DIGITS}[^\d\n]{{1,40}}{_SERIAL_DIGITS}")

_Found = tuple[int, int, bool]


@lru_cache(maxsize=1)
def may_be_scattered(text: str) -> bool:
    """True where groups of digits have the lengths of such pieces, in a few microseconds for a post."""
    signs = "".join(filter(None, map(_SIGNS.get, digit_groups(text))))
    fours, sixes = signs.count("4"), signs.count("6")
    if not (
        "d" in signs
        or (sixes and (fours or "a" in signs))
        or signs.count("8") > 1
        or any(map(signs.__contains__, _HALVES))
        or fours >= LENGTH // _SHORTEST
    ):
        return False
    shape = _shape(utf8(text).replace(_ZERO_WIDTH, b"").translate(_OUTLINE))
    if any(pieces in shape for pieces in _SHAPES):
        return True
    return ("64" in shape or "-" in shape) and (
        _DATED.search(text) is not None or _BIRTH_FIRST.search(text) is not None
    )


def _shape(outline: bytes) -> str:
    """A sign for the length of each bare group of four digits or more; `-` for six digits beside others."""
    shape = ""
    at = outline.find(b"0000")
    while at >= 0:
        end = at + _SHORTEST
        while outline[end : end + 1] == b"0":
            end += 1
        if outline[end : end + 2] != b"-0" and outline[max(0, at - 2) : at] != b"0-":
            shape += _LENGTHS.get(end - at, "x")
        elif end - at == _REGION:
            shape += "-"
        at = outline.find(b"0000", end)
    return shape


def _pieces(text: str) -> list[tuple[int, int]]:
    """Where the bare groups of digits are that are longer than a counter; none in a table of figures."""
    groups = [match.span() for match in _BARE.finditer(text)]
    return [span for span in groups if _length(text, span) > _COUNTER] if len(groups) <= _MOST_GROUPS else []


def _length(text: str, span: tuple[int, int]) -> int:
    """The digits of one group."""
    return span[1] - span[0] - text.count("\u200b", *span)


def scattered(text: str) -> Iterator[_Found]:
    """(start, end, True) of numbers whose pieces stand apart, each once."""
    low = lowered(text)
    named = any(name in low for name in _NAMES)
    has_region = any(group.partition(b"-")[0] == b"0" * _REGION for group in digit_groups(text))
    for match in (*_DATED.finditer(text), *_BIRTH_FIRST.finditer(text)) if has_region else ():
        if _is_dated(match) and (
            named
            or match["serial"][0] == _USUAL_SERIAL
            or any(word in low[max(0, match.start() - _CLOSE) : match.end()] for word in _BORN)
        ):
            yield match.start(), match.end(), True
    pieces = _pieces(text)
    shape = "".join(_LENGTHS.get(_length(text, span), "x") for span in pieces)
    for sign in _SHAPES:
        at = shape.find(sign)
        while at >= 0:
            spans = pieces[at : at + len(sign)]
            if _is_number(text, spans, named=named):
                yield spans[0][0], spans[-1][1], True
            at = shape.find(sign, at + 1)


def _is_dated(match: re.Match[str]) -> bool:
    region = re.sub(r"\D", "", match["region"])
    if region not in regions() or match["serial"] == "0000":
        return False
    if match["birth"]:
        return is_date(match["birth"])
    number = int(match["number"] or 0)
    month, slip = (number, False) if 1 <= number <= 12 else month_of(match["month"] or "")
    return bool(month) and not slip and is_date(f"{int(match['day']):02d}{month:02d}{match['year']}")


def _is_number(text: str, spans: list[tuple[int, int]], *, named: bool) -> bool:
    between = [text[left[1] : right[0]] for left, right in pairwise(spans)]
    widest = max(map(len, between))
    if widest > (_FAR_WHERE_NAMED if named else _FAR):
        return False
    parts = ["".join(str(int(char)) for char in text[start:end] if char != "\u200b") for start, end in spans]
    if [len(part) for part in parts] == [_HALF, _HALF] and _BACK in lowered(
        text[max(0, spans[0][0] - _BACK_NEAR) : spans[0][0]]
    ):
        parts.reverse()
    digits = region_first("".join(parts), tuple(map(len, parts)))
    if len(digits) != LENGTH or not plausible(digits):
        return False
    close = widest <= _CLOSE and not any(sign in part for part in between for sign in _CELLS)
    counted = any(word in part.lower() for part in between for word in _COUNTED)
    if not (named or close or counted or digits[_SERIAL] == _USUAL_SERIAL):
        return False
    years = sum(_ends_in_year(part) for part in parts)
    return years < len(parts) and not (len(parts) == LENGTH // _SHORTEST and years > 1)


def _ends_in_year(part: str) -> bool:
    """True for a year, or a date without separators: `12032026`."""
    dated = len(part) == _SHORTEST or (len(part) == 2 * _SHORTEST and is_date(f"{part[:4]}{part[-2:]}"))
    return dated and part[-4:-2] in {"19", "20"}

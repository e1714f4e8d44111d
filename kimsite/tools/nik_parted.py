"""Numbers split by words or lines after the word NIK."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kimsite.tools.nik_shape import LENGTH, WOMAN, is_date, plausible, regions
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import ascii_words, lowered

_NAMED = (
    r"\b(?:nik|ktp|nkk|kode wilayah|wilayah(?=:)|(?:no|nomor|nmr)\b\.?\s{0,2}kk|kartu keluarga|"
    r"(?:digit|angka) (?:pertama|depan|awal))\b"
)
_NAME = lazy_pattern(_NAMED, re.IGNORECASE)
_NAMES = {
    b"nik": ("nik",), b"ktp": ("ktp",), b"kk": ("kk",), b"nkk": ("kk",), b"keluarga": ("kartu keluarga",),
    b"wilayah": ("kode wilayah", "wilayah:"),
    **{word.encode(): (f"digit {word}", f"angka {word}") for word in ("pertama", "depan", "awal")},
}  # fmt: skip
"""Every name contains one of these words; with it, the names to look for where a text has it."""
_BEFORE = 9
"""Characters that a name may have before the last of these words, at most: `nomor.  kk`."""
_GROUP = lazy_pattern(r"(?:(?<=\n)|^)[ \t>*\-]{0,6}\d{1,2}[.)][ \t]+(?=\S)|(\d+)")
"""A group of digits; the number of a list's item is none."""
_WHOLE = ("nik", "ktp", "kk", "keluarga")
"""The ends of names of a whole number, not of its pieces."""
_FAR = 40
"""Characters between two groups, or the name and the first, at most."""
_NAMED_DIGIT = lazy_pattern(rf"{_NAMED}\D{{0,{_FAR + 6}}}\d", re.IGNORECASE)
"""A name with a digit in reach, also behind the signs that begin an item of a list."""
_ALONE = lazy_pattern(r"[ \t>#*+\-|]*(?:\d{1,2}(?:[.)][ \t]+|[ \t]*\|[ \t]*))?(\d{1,14})[ \t|*]*")
"""A line with nothing but one group of digits, and the signs of a heading, an item or a row."""
_BEGINNING, _BIRTH = 9, 10
"""Digits with which a number that is named can be guessed; those of its date of birth and serial."""
_CLOSE = 30
"""Characters between a name and the only digits behind it, at most."""
_LINES = 32
_USUAL = frozenset({(4, 4, 4, 4), (6, 6, 4), (8, 8), (6, 10), (12, 4), (10, 6)})
_FIRST = frozenset(sizes[0] for sizes in _USUAL)
_TWO_DATES = (2, 2, 4, 2, 2, 4)
_Found = tuple[int, int, bool]


@lru_cache(maxsize=1)
def may_be_parted(text: str) -> bool:
    """True where a text names such numbers and has digits behind a name."""
    named = _NAMES.keys() & ascii_words(text)
    return bool(named) and any(_has_digit(lowered(text), name) for word in named for name in _NAMES[word])


def _has_digit(low: str, name: str) -> bool:
    """True where `name` is a word of a text in small letters, with a digit in reach."""
    at = low.find(name)
    while at >= 0:
        end = at + len(name)
        before = low[max(0, at - 1) : at]
        alone = not low[end : end + 1].isalnum() and (before == "n" or not before.isalnum())
        if alone and _NAMED_DIGIT.search(low, max(0, at - _BEFORE), end + _FAR + _BEFORE) is not None:
            return True
        at = low.find(name, end)
    return False


def parted(text: str) -> Iterator[_Found]:
    """(start, end, True) of numbers given in pieces: `NIK depan 352215 tengah 410585 belakang 0001`."""
    for name in _NAME.finditer(text):
        groups, last = list[tuple[int, int]](), name.end()
        for group in _GROUP.finditer(text, name.end(), name.end() + LENGTH * _FAR):
            if group.start() - last > _FAR or len(groups) >= LENGTH + 2:
                break
            if group[1] is not None:
                groups.append(group.span(1))
            last = group.end()
        yield from _windows(text, groups)
        if groups and name[0].lower().endswith(_WHOLE) and _is_beginning(text, *groups[0], name.end()):
            yield *groups[0], True


def _is_beginning(text: str, start: int, end: int, named: int) -> bool:
    """True for nine digits or more right behind a name, without others near, that begin or end a number."""
    digits = "".join(str(int(char)) for char in text[start:end])
    if not _BEGINNING <= len(digits) < LENGTH or start - named > _CLOSE:
        return False
    if text[end : end + 2].strip(" .-/")[:1].isdecimal():
        return False
    if len(digits) == _BIRTH and not digits.startswith("08") and is_date(digits[:6]) and digits[6:] != "0000":
        return True
    day, month = int(digits[6:8]) % WOMAN, int(digits[8:10].ljust(2, "1"))
    return digits[:6] in regions() and 1 <= day <= 31 and 1 <= month <= 12


def _windows(text: str, groups: list[tuple[int, int]]) -> Iterator[_Found]:
    """The first groups in a row whose digits are a plausible number.

    Behind the first group they must be such as people make of one number.
    """
    for first in range(len(groups)):
        if first and groups[first][1] - groups[first][0] not in _FIRST:
            continue
        digits = ""
        for start, end in groups[first:]:
            digits += "".join(str(int(char)) for char in text[start:end])
            if len(digits) >= LENGTH:
                sizes = tuple(last - start for start, last in groups[first:] if last <= end)
                swapped = digits[8:] + digits[:8] if sizes == (8, 8) else digits
                if (
                    len(digits) == LENGTH
                    and (plausible(digits) or plausible(swapped))
                    and (sizes in _USUAL or (first == 0 and sizes != _TWO_DATES))
                ):
                    yield groups[first][0], end, True
                    return
                break


def below_each_other(text: str) -> Iterator[_Found]:
    """(start, end, True) of numbers whose groups of digits are alone on their lines.

    Empty lines may be between them.
    """
    at, groups = 0, list[tuple[int, int]]()
    for line in [*text.split("\n"), "."]:
        match = _ALONE.fullmatch(line)
        if match:
            groups.append((at + match.start(1), at + match.end(1)))
        elif line.strip(" \t>|-"):
            yield from _number_of(text, groups[:_LINES])
            groups = []
        at += len(line) + 1


def _number_of(text: str, groups: list[tuple[int, int]]) -> Iterator[_Found]:
    digits = "".join(str(int(char)) for start, end in groups for char in text[start:end])
    if len(groups) > 1 and len(digits) == LENGTH and plausible(digits):
        yield groups[0][0], groups[-1][1], True

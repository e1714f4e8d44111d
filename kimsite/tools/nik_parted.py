"""Numbers split by words or lines after the word NIK, and numbers in base64 data addresses."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Iterator

from kimsite.tools.nik_shape import LENGTH, plausible
from kimsite.tools.text import lowered

_NAME = re.compile(r"\b(?:nik|ktp|nkk|(?:no|nomor|nmr)\b\.?\s{0,2}kk|kartu keluarga)\b", re.IGNORECASE)
_NAMES = ("nik", "ktp", "kk", "kartu keluarga")
_BEFORE = 9
"""Characters that a name may have before the last of these words, at most: `nomor.  kk`."""
_GROUP = re.compile(r"(?:(?<=\n)|^)[ \t>*\-]{0,6}\d{1,2}[.)][ \t]+(?=\S)|(\d+)")
"""A group of digits; the number of a list's item is none."""
_FAR = 40
"""Characters between two groups, or the name and the first, at most."""
_NAMED_DIGIT = re.compile(rf"{_NAME.pattern}\D{{0,{_FAR + 6}}}\d", re.IGNORECASE)
"""A name with a digit in reach, also behind the signs that begin an item of a list."""
_DATA = ";base64,"
_ENCODED = re.compile(r";base64,([A-Za-z0-9+/=]{16,8000})")

_ALONE = re.compile(r"[ \t>#*+\-|]*(?:\d{1,2}[.)][ \t]+)?(\d{1,14})[ \t|*]*")
"""A line with nothing but one group of digits, and the signs of a heading, an item or a row."""
_LINES = 32

_Found = tuple[int, int, bool]


def may_be_parted(text: str) -> bool:
    """True where a text names such numbers and has digits behind a name, or carries data in base64."""
    if ";" in text and _DATA in text:
        return True
    low = lowered(text)
    return any(name in low and _has_digit(low, name) for name in _NAMES)


def _has_digit(low: str, name: str) -> bool:
    """True where `name` stands in a text in small letters as a word, with a digit in reach."""
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
    """(start, end, True) of numbers told in pieces: `NIK depan 352215 tengah 410585 belakang 0001`."""
    for name in _NAME.finditer(text):
        digits, last, start = "", name.end(), -1
        for group in _GROUP.finditer(text, name.end(), name.end() + LENGTH * _FAR):
            if group.start() - last > _FAR or len(digits) >= LENGTH:
                break
            if group[1] is not None:
                start = group.start(1) if start < 0 else start
                digits += "".join(str(int(char)) for char in group[1])
            last = group.end()
        if len(digits) == LENGTH and plausible(digits):
            yield start, last, True


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


def encoded(text: str, hide: Callable[[str], str]) -> Iterator[_Found]:
    """(start, end, True) of data addresses whose content is a text with a number.

    `hide`: hides the numbers of a text.
    """
    for match in _ENCODED.finditer(text) if _DATA in text else ():
        try:
            content = base64.b64decode(match[1] + "=" * (-len(match[1]) % 4)).decode("utf-8")
        except (binascii.Error, UnicodeDecodeError):
            continue  # a picture, or no base64 at all
        if hide(content) != content:
            yield match.start(1), match.end(1), True

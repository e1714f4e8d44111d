"""Numbers of which the middle or the first six digits are left out, or whose last ten are said to be such.

The region can be guessed from the village, the middle is a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kimsite.tools.nik_shape import LENGTH, TELLING, is_date, is_named, may_be, regions
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import lowered, utf8

_REGION = 6
_BIRTH = 10
"""Digits of the date of birth and the serial."""
_BEHIND_DOTS = lazy_pattern(rf"(?<![.\-])(?:\.{{{_REGION}}}|-{{{_REGION}}})[ ]?(\d{{{_BIRTH}}})(?!\d)")
_GAPS = ("...", "\u2026", "-----")
_MIDDLE = lazy_pattern(r"(?<![\w.])(\d{6,12})[ ]?(\.{3,}|\u2026|-{2,})[ ]?(\d{4})(?!\w)")
_MASKED = lazy_pattern(
    r"(?<![\w.,])(\d{6,10})[ ]?((?:([^\x00-\x7f])\ufe0f?[ ]?){3,12}|([a-zA-Z])[a-zA-Z]{2,6}(?=\d)|"
    r"[(\[<{ ]{1,2}(?:titik|bintang|sensor|disensor|rahasia|ttl|lahir|tgl|tanggal|ditutup|disamarkan)\b"
    r"[^\d\n]{0,24})[ ]?(\d{4})(?!\w)",
    re.IGNORECASE,
)
"""The region and the serial around a date that emoji, letters or words stand for."""
_MASKED_OUTLINE = re.compile(rb"000000(?:[\x80-\xffa([<{]|--)")
_LETTERS = bytes(
    48 if chr(code).isdecimal() else 97 if code < 128 and chr(code).isalpha() else code for code in range(256)
)
_ENDS = ("akhir", "belakang", "buntut", "ujung")
_NAMES = ("nik", "ktp")
_END = lazy_pattern(rf"(?:{'|'.join(_ENDS)})[^\d\n]{{0,30}}(\d{{9,12}})(?!\d)")
_NAME = lazy_pattern(r"\b(?:nik|ktp)(?:nya)?\b")
_NEAR = 60

_Found = tuple[int, int, bool]


@lru_cache(maxsize=1)
def may_lack_digits(text: str) -> bool:
    """True where dots or dashes stand beside digits, or the end of such a number is named."""
    for sign in _GAPS:
        if sign in text and (
            _is_behind_digit(text, sign) or (len(sign) > 1 and _BEHIND_DOTS.search(text) is not None)
        ):
            return True
    if _MASKED_OUTLINE.search(utf8(text).translate(_LETTERS, b" ")) and (
        _MASKED.search(text) or _MIDDLE.search(text)
    ):
        return True
    low = lowered(text)
    return any(name in low for name in _NAMES) and any(map(_END.match, *_ends(low)))


def with_digits_left_out(text: str) -> Iterator[_Found]:
    """(start, end, True) of numbers without their first six digits or without their middle."""
    for match in _BEHIND_DOTS.finditer(text):
        if (match[1][0] != "0" or is_named(text, match.start())) and _is_birth(match[1]):
            yield match.start(), match.end(), True
    for match in _MIDDLE.finditer(text):
        if _is_without_middle(_plain(match[1]), match[2], _plain(match[3])):
            yield match.start(), match.end(), True
    for match in _MASKED.finditer(text):
        front, back = _plain(match[1]), _plain(match[5])
        if back[:2] in {"19", "20"} and "tanggal" in match[2] and not is_named(text, match.start()):
            continue  # a year
        if match[4] and len(front) + len(match[2]) + len(back) != LENGTH:
            continue
        if _is_without_middle(front, "*" * (LENGTH - len(front) - len(back)), back):
            yield match.start(), match.end(), True
    low = lowered(text) if text.isascii() else text
    if any(name in low for name in _NAMES):
        for match in _END.finditer(low):
            line = low[max(low.rfind("\n", 0, match.start()), match.start() - _NEAR) + 1 : match.start(1)]
            if _NAME.search(line) and _is_birth(match[1]):
                yield match.start(1), match.end(1), True


def _is_birth(digits: str) -> bool:
    """True where digits end in a date of birth and a serial; nine lack the first digit of the day."""
    plain = _plain(digits)[-_BIRTH:]
    if len(plain) < _BIRTH:
        return 1 <= int(plain[1:3]) <= 12 and plain[5:] != "0000"
    return is_date(plain[:6]) and plain[6:] != "0000"


def _is_without_middle(front: str, gap: str, back: str) -> bool:
    """True where what is left shows enough: twelve digits, or signs for just the digits that lack."""
    if front[:_REGION] not in regions() or back == "0000":
        return False
    signs = f"{front}{'*' * (LENGTH - len(front) - len(back))}"
    if len(front) + len(gap) + len(back) != LENGTH and len(front) + len(back) < TELLING:
        return False
    day = front[_REGION : _REGION + 2]
    return may_be(signs) and (len(day) < 2 or 1 <= int(day) % 40 <= 31)


def _plain(digits: str) -> str:
    return "".join(str(int(char)) for char in digits)


def _is_behind_digit(text: str, sign: str) -> bool:
    at = text.find(sign)
    while at >= 0:
        if text[max(0, at - 2) : at].strip()[-1:].isdecimal():
            return True
        at = text.find(sign, at + len(sign))
    return False


def _ends(low: str) -> tuple[list[str], list[int]]:
    """Every word for the end of a number in the text, with its place."""
    places = [match.start() for word in _ENDS if word in low for match in re.finditer(word, low)]
    return [low] * len(places), places

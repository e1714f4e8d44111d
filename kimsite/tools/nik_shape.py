"""What a NIK or KK number looks like: a region, a date, a serial.

A NIK has 16 digits: 6 of the kecamatan of first registration, the date of birth as DDMMYY (day + 40 for
women), 4 of serial from 0001; a KK number has the same shape with its date of issue (UU 23/2006 art. 84,
Perpres 96/2018; the guide's domain notes, 4.3).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path

from kimsite.tools import files
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import utf8

LENGTH = 16
WOMAN = 40
"""Added to the day of birth in a woman's NIK."""
_LAST_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
TELLING = 12
"""Digits with which a number whose other digits are masked can still be guessed: the region and the date, or
the date and the serial.
"""
DOT = "•"
"""The mask of a hidden digit."""
_ORDERS: dict[tuple[int, ...], tuple[tuple[int, ...], ...]] = {
    (4, 6, 6): ((2, 1, 0), (1, 2, 0)),
    (6, 6, 4): ((1, 0, 2),),
    (6, 4, 6): ((0, 2, 1), (2, 0, 1)),
    (4, 12): ((1, 0),),
    (10, 6): ((1, 0),),
}
"""Groups of region, date and serial that stand in another order: which of them is the region, which the
date, which the serial.
"""
UNSEEN = (
    "\u00ad\u0300-\u036f\u061c\u115f\u1160\u180e\u200b-\u200f\u2060-\u2064\u3164\ufeff\ufe00-\ufe0f"
    "\uffa0\u20d2-\u20e3\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\U000e0020-\U000e007f"
    "\U000e0100-\U000e01ef"
)
DIGIT_GAP = rf"[ .\-/\u00a0\u2010-\u2015{UNSEEN}]{{0,2}}"
"""What may stand between two digits of one number."""
_NAMED = lazy_pattern(
    r"\b(?:nik|kk|ktp|nkk|kartu keluarga|induk kependudukan)\b"
    r"(?:[^\d\n]{0,12}\b1?\d[ ]?(?:digit|angka)\b)?[^\d\n]{0,24}$",
    re.IGNORECASE,
)
"""The words before a number that say what it is."""
_NAME_FAR = 60


_OUTLINE = bytes(
    ord("0") if chr(code) in "0123456789" else ord("-") if chr(code) in "-/" else ord(" ")
    for code in range(256)
)
_LEFT_OUT = bytes(code for code in range(256) if code > 127 or chr(code).isalpha() or chr(code) in ".,:")


@lru_cache(maxsize=1)
def digit_groups(text: str) -> list[bytes]:
    """What a text has of digits: 0 for each ASCII digit, with the hyphens and slashes among them."""
    return utf8(text).translate(_OUTLINE, _LEFT_OUT).split()


def is_named(text: str, start: int) -> bool:
    """True where the words before a number say that it is a NIK or KK."""
    before = text[max(0, start - _NAME_FAR) : start].lower()
    return "k" in before and _NAMED.search(before) is not None


def plausible(digits: str) -> bool:
    """True where 16 ASCII digits have the shape of a NIK or KK: a kecamatan code, a date, a serial number."""
    return digits[:6] in regions() and is_date(digits[6:12]) and digits[12:] != "0000"


def region_first(digits: str, sizes: tuple[int, ...]) -> str:
    """The digits of groups of these sizes as region, date and serial, where only so they are a number.

    `0001410585352215` of `0001-410585-352215` -> `3522154105850001`.
    """
    orders = _ORDERS.get(sizes, ())
    if not orders or plausible(digits):
        return digits
    ends = [*accumulate(sizes)]
    parts = [digits[end - size : end] for end, size in zip(ends, sizes, strict=True)]
    shuffled = ("".join(parts[at] for at in order) for order in orders)
    return next(filter(plausible, shuffled), digits)


def may_be(signs: str) -> bool:
    """True where digits and stars (for masked digits) can be a NIK: what is not masked must fit.

    Fewer than 16 signs are its beginning.
    """
    region, birth, serial = signs[:6], signs[6:12], signs[12:]
    known = region in regions() if region.isdecimal() else _fits(signs[:4], regencies())
    return known and ("*" in birth or is_date(birth)) and serial != "0000"


@lru_cache(maxsize=1024)
def _fits(signs: str, codes: frozenset[str]) -> bool:
    if "*" not in signs or set(signs) == {"*"}:
        return signs in codes or "*" in signs
    pattern = re.compile(signs.replace("*", r"\d"))
    return any(pattern.fullmatch(code) for code in codes)


@cache
def regions() -> frozenset[str]:
    """The codes of all kecamatan, six digits each.

    From kimsite/tools/data/kecamatan.txt, one line a kabupaten: `3522 1-28`.
    """
    codes: set[str] = set()
    for line in files.read_bytes(Path(__file__).parent, "data/kecamatan.txt").decode().splitlines():
        regency, _, runs = line.partition(" ")
        for run in runs.split(","):
            first, _, last = run.partition("-")
            codes.update(f"{regency}{number:02d}" for number in range(int(first), int(last or first) + 1))
    return frozenset(codes)


@cache
def regencies() -> frozenset[str]:
    """The first four digits of all kecamatan codes."""
    return frozenset(code[:4] for code in regions())


@cache
def provinces() -> frozenset[str]:
    """The first two digits of all kecamatan codes."""
    return frozenset(code[:2] for code in regions())


def is_date(digits: str) -> bool:
    """DDMMYY with the day raised by 40 for women. 00 means 2000, a leap year."""
    day, month, year = int(digits[:2]), int(digits[2:4]), int(digits[4:])
    if not 1 <= month <= 12:
        return False
    last = 28 if month == 2 and year % 4 else _LAST_DAYS[month - 1]
    return 1 <= (day - WOMAN if day > WOMAN else day) <= last

"""Numbers that identify a person must not leave the house."""

from __future__ import annotations

import re
from datetime import date

from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.marking import place_at
from kimsite.model.content import SourceFile

_SIXTEEN = re.compile(r"(?<![\d_/])(?<!\d[.,])\d(?:[ .\-\u00a0]?\d){15}(?![\d_/])")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
PROVINCES = frozenset(
    [
        "11",
        "12",
        "13",
        "14",
        "15",
        "16",
        "17",
        "18",
        "19",
        "21",
        "31",
        "32",
        "33",
        "34",
        "35",
        "36",
        "51",
        "52",
        "53",
        "61",
        "62",
        "63",
        "64",
        "65",
        "71",
        "72",
        "73",
        "74",
        "75",
        "76",
        "81",
        "82",
        "91",
        "92",
        "93",
        "94",
        "95",
        "96",
    ]
)
WOMAN = 40
"""Added to the day of birth in a woman's NIK."""


def identity_numbers(source: SourceFile, found: Findings) -> None:
    """Hold back a post with a plausible NIK or KK number; ask about any other row of 16 digits.

    Shape: 6 digits of region, date as DDMMYY (day + 40 for women), 4 of serial from 0001 (domain.md 4.3). UU 27/2022, UU 23/2006 art. 84.
    """
    lines = source.text.split("\n")
    for number, line in enumerate(lines, 1):
        bare = _ADDRESS.sub(lambda match: " " * len(match[0]), line)
        for match in _SIXTEEN.finditer(bare):
            digits = re.sub(r"\D", "", match[0])
            code = "P01" if plausible(digits) else "P02"
            found.add(code, place_at(source.path, lines, number, match.start() + 1, len(match[0])))


def plausible(digits: str) -> bool:
    """True where 16 digits have the shape of a NIK."""
    day, month, year, serial = int(digits[6:8]), int(digits[8:10]), int(digits[10:12]), digits[12:]
    if digits[:2] not in PROVINCES or digits[2:4] == "00" or digits[4:6] == "00" or serial == "0000":
        return False
    try:
        date(2000 + year, month, day - WOMAN if day > WOMAN else day)
    except ValueError:
        return False
    return True

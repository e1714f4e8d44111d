"""Lines below a list in a header: with bullets or numbers, with bullets too tight, with none."""

from __future__ import annotations

import re

from kimsite.content.header.lines import HeaderLine
from kimsite.content.kinds.field import FieldType
from kimsite.tools.patterns import lazy_pattern

NumberedLines = list[tuple[int, str]]
"""Lines with their numbers in the file."""
BULLET_LINE = lazy_pattern(r"( *)(?:[-*•◦▪+–—]|\d{1,2}[.)])(?: +|$)(.*)")
NUMBERED_LINE = lazy_pattern(r" *\d{1,2}[.)] ")
_TIGHT = lazy_pattern(r"^( *)[-•◦▪](\S.*)")
HASHTAG_LINE = lazy_pattern(r"#\w[\w-]*(?:[ ,]+#\w[\w-]*)*")
"""Hashtags alone on a line."""
ITEM_TYPES = frozenset({FieldType.LIST, FieldType.CHOICES, FieldType.NUMBERS, FieldType.PHOTOS})


def spaced_bullets(row: HeaderLine, below: NumberedLines, kind: FieldType | None) -> NumberedLines:
    """The lines with a blank behind each bullet, where all of them are items of a list."""
    tight = kind in ITEM_TYPES and not row.value
    if tight and all(_TIGHT.fullmatch(line) or BULLET_LINE.fullmatch(line) for _, line in below):
        return [
            (at, line if BULLET_LINE.fullmatch(line) else _TIGHT.sub(r"\1- \2", line)) for at, line in below
        ]
    return below


def with_bullets(row: HeaderLine, below: NumberedLines, kind: FieldType | None) -> NumberedLines:
    """Short lines below an empty list, none of them with a bullet or a comma, as its items."""
    bare = kind in ITEM_TYPES and not row.value and len(below) > 1
    if bare and not any(BULLET_LINE.fullmatch(line) or re.search(r"[,;]", line) for _, line in below):
        return [(at, f"- {line.strip()}") for at, line in below]
    return below

"""P01, P02: numbers that identify a person (NIK, KK) must never be published."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from msgspec.structs import replace

from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.marked import place_at
from kimsite.model.content import SourceFile
from kimsite.model.marked import Place
from kimsite.tools import nik
from kimsite.tools.other_numbers import is_other_number

MOST_REPORTED = 100
"""Numbers of one post that are reported; all of them hold it, and all are hidden."""


class CheckedSource(NamedTuple):
    """A source after its check."""

    source: SourceFile
    """With the digits of every NIK and KK number hidden; what is published is never altered."""
    publishable: bool
    readable: bool = True
    """False where it would be read as something that nobody wrote: two versions joined."""


def identity_numbers(source: SourceFile, diagnostics: Findings) -> CheckedSource:
    """Hold back a post with a NIK or KK number in its text or its file's name.

    UU 27/2022; UU 23/2006 art. 84. Any other row of sixteen digits is a warning, unless the words before it
    say what it is. A number that its writer marked `(bukan NIK)` is ignored.
    """
    named = is_named_by_number(source.path)
    if named:
        diagnostics.add("P01", Place(path=source.path), sebab="nik.own-name")
    numbers = tuple(
        number
        for number in nik.find_numbers(source.text)
        if not number.excused
        and (number.certain or not is_other_number(source.text, number.start, number.end))
    )
    if not numbers:
        return CheckedSource(source, not named)
    shown = nik.masked_text(source.text, numbers)
    lines = shown.split("\n")
    for number in numbers[:MOST_REPORTED]:
        line = shown.count("\n", 0, number.start) + 1
        start = number.start - (shown.rfind("\n", 0, number.start) + 1)
        width = min(number.end - number.start, len(lines[line - 1]) - start)
        place = place_at(source.path, lines, line, start + 1, width)
        if number.certain:
            diagnostics.add("P01", place, sebab="nik.pattern")
        else:
            diagnostics.add("P02", place)
    if any(number.certain for number in numbers):
        return CheckedSource(replace(source, text=shown), publishable=False)
    return CheckedSource(source, not named)


@lru_cache(maxsize=1024)
def is_named_by_number(path: str) -> bool:
    """True where a file's path carries a NIK or KK number. Asked twice of every post of a village."""
    return any(number.certain for number in nik.find_numbers(path))


def body_shows_number(text: str) -> bool:
    """True where a converted body shows a NIK or KK number whose parts were apart in its source."""
    return nik.has_plain_number(text)


def shows_number(text: str) -> bool:
    """True where `text` shows a NIK or KK number, also one that Markdown joined from separate parts."""
    return any(number.certain and not number.excused for number in nik.find_numbers(text))

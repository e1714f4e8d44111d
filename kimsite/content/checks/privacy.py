"""Numbers that identify a person must not leave the house."""

from __future__ import annotations

from msgspec.structs import replace

from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.marked import place_at
from kimsite.model.content import SourceFile
from kimsite.model.marked import Place
from kimsite.tools import nik


def identity_numbers(source: SourceFile, diagnostics: Findings) -> SourceFile:
    """Hold back a post with a NIK or KK number, in its text or its file's name; ask about any other row of
    sixteen digits.

    The source comes back with the digits hidden if it is held; what is published is never altered. A number
    with `(bukan NIK)` beside it is its writer's word: it is left alone.
    UU 27/2022; UU 23/2006 art. 84.
    """
    if is_named_by_number(source.path):
        diagnostics.add("P01", Place(path=source.path), sebab="nik.own-name")
    numbers = tuple(number for number in nik.find_numbers(source.text) if not number.excused)
    if not numbers:
        return source
    shown = nik.masked_text(source.text, numbers)
    lines = shown.split("\n")
    for number in numbers:
        line = shown.count("\n", 0, number.start) + 1
        start = number.start - (shown.rfind("\n", 0, number.start) + 1)
        width = min(number.end - number.start, len(lines[line - 1]) - start)
        place = place_at(source.path, lines, line, start + 1, width)
        if number.certain:
            diagnostics.add("P01", place, sebab="nik.pattern")
        else:
            diagnostics.add("P02", place)
    return replace(source, text=shown) if any(number.certain for number in numbers) else source


def is_named_by_number(path: str) -> bool:
    """True where a file's path carries a NIK or KK number."""
    return any(number.certain for number in nik.find_numbers(path))


def shown_anyway(text: str) -> bool:
    """True where readers would see a NIK or KK number in `text`: what Markdown joined from parts that stood
    apart in the source.
    """
    return any(number.certain and not number.excused for number in nik.find_numbers(text))

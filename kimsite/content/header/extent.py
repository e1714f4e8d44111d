"""How far the entries of a header go: where its lines end and the text begins."""

from __future__ import annotations

import re

from kimsite.content.header.keys import is_known, normalise_key
from kimsite.content.header.lines import HeaderLine, normalise_line, read_line
from kimsite.tools.text import INVISIBLE_SIGNS

_RULED = re.compile(r"(?:-{3,}|—)\s+\S")
"""A fence with text after it."""
_STRAY = 2
"""How many lines without a key a closed header may end with; more of them are text, and the fence below is a
rule in it.
"""
TITLES = frozenset({"judul", "title", "nama", "name"})


def next_filled(lines: list[str], start: int) -> int | None:
    """Index of the next line from `start` with something visible on it, or None."""
    return next(
        (index for index in range(start, len(lines)) if lines[index].strip(INVISIBLE_SIGNS + " \t\u00a0\r")),
        None,
    )


def read_written_line(line: str, *, heading: bool = False) -> HeaderLine | None:
    """The entry that a line opens, normalised first, or None."""
    return read_line(normalise_line(line)[0], heading=heading)


def is_entry(line: str) -> bool:
    """True for a line that opens an entry."""
    return read_written_line(line) is not None


def is_known_entry(line: str, *, heading: bool = False) -> bool:
    """True for a line that opens an entry of a field that some kind has."""
    row = read_written_line(line, heading=heading)
    return row is not None and is_known(row.key)


def end_of_entries(lines: list[str], start: int, stop: int, *, closed: bool, heading: bool = False) -> int:
    """Index of the first line from `start` that is text rather than header; `stop` when all of it is header.

    Prose may look like an entry (`Catatan: besok libur`). In a header that no fence closes, a name that no
    kind of post has ends it after an empty line, or when it is more than a word or two.
    """
    blank = titled = False
    stray = 0
    for index in range(start, stop):
        line = lines[index].strip()
        if not line:
            blank = True
            continue
        row = read_written_line(lines[index], heading=heading)
        if row is not None and is_known(row.key):
            titled = titled or normalise_key(row.key) in TITLES or bool(titled)
            blank = False
            stray = 0
        elif line.startswith("#") and closed and not heading:
            continue
        elif not closed and _RULED.match(line):
            return index
        elif lines[index][0] in " \t-*•" or line in {"]", "}"} or line.startswith("["):
            if blank and not closed:
                return index
        elif row is not None:
            if not closed and (blank or len(row.key.split()) > 2 or len(row.value) > 60):
                return index
        else:
            following = next_filled(lines, index + 1)
            wrapped = (
                following == index + 1
                and following < stop
                and is_known_entry(lines[following], heading=heading)
            )
            if wrapped and not blank:
                continue
            stray += 1
            if not closed or (blank and titled) or stray > _STRAY:
                return index - stray + 1 if closed and not blank else index
    return stop


def last_filled(lines: list[str], start: int, end: int) -> int:
    """Line number of the last line with something in it before `end`."""
    while end > start and not lines[end - 1].strip():
        end -= 1
    return end

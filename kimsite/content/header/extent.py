"""How far the entries of a header go: where its lines end and the text begins."""

from __future__ import annotations

from kimsite.content.header.fences import is_strict
from kimsite.content.header.keys import (
    KNOWN,
    field_of,
    is_known,
    may_repeat,
    names_a_line,
    normalise_key,
    type_of,
    typo_of,
)
from kimsite.content.header.lines import HeaderLine, names_field, normalise_line, read_line
from kimsite.content.kinds.common import COMMON_FIELDS
from kimsite.content.kinds.field import FieldType
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import INVISIBLE_SIGNS

_UNSEEN = INVISIBLE_SIGNS + " \t\u00a0\r"
_RULED = lazy_pattern(r"(?:-{3,}|—)\s+\S")
"""A fence with text after it."""
_STRAY = 2
"""How many lines without a key a closed header may end with; more of them are text, and the fence below is a
rule in it.
"""
_LONG = 30
"""Characters of a sentence that may be cut at a line's end."""
_SENT = lazy_pattern(r"\[\d{1,4}[/.:-]\d")
"""What WhatsApp puts before a message that is copied."""
_LISTS = frozenset({FieldType.LIST, FieldType.CHOICES, FieldType.PHOTOS, FieldType.FILES})
_LONGEST_ITEM = 80
"""Letters of a line below an empty list that may be an item of it without a bullet."""
_COMMON = frozenset({field.name for field in COMMON_FIELDS})
_MOST_MORE = 12
"""Lines within which a header that was closed too early is closed again."""
TITLES = frozenset({"judul", "title", "nama", "name"})


def next_filled(lines: list[str], start: int) -> int | None:
    """Index of the next line from `start` with something visible on it, or None."""
    return next((index for index in range(start, len(lines)) if lines[index].strip(_UNSEEN)), None)


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

    `closed`: a fence ends the header at `stop`; `heading`: it begins with a heading.
    """
    find_end = _end_before_fence if closed else _end_without_fence
    return find_end(lines, start, stop, heading=heading)


def _end_without_fence(lines: list[str], start: int, stop: int, *, heading: bool) -> int:
    """As `end_of_entries`, where prose may look like an entry (`Catatan: besok libur`).

    A name that no kind of post has ends the header after an empty line, or when it is more than a word or
    two. A field that the header has already ends it after an empty line: it is a list or a table in the text.
    """
    filled: set[str] = set()
    blank = spaced = False
    value = "-"
    for index in range(start, stop):
        line = lines[index].strip(_UNSEEN)
        if not line:
            blank = True
            continue
        row = read_written_line(lines[index], heading=heading)
        if row is not None and (
            is_known(row.key)
            or (
                names_a_line(row.key)
                and (spaced or not blank or _precedes_entry(lines, index, stop, heading=heading))
            )
        ):
            name = field_of(row.key)
            if blank and name in filled and not may_repeat(row.key):
                return index
            filled.update([name] if row.value else [])
            spaced, blank, value = spaced or blank, False, row.value
        elif _RULED.match(line):
            return index
        elif _continues_value(lines[index]):
            if blank and not _is_item_of_an_empty_field(value, lines[index]):
                return index
            blank = False
        elif row is not None and (spaced or not blank) and typo_of(row.key, KNOWN):
            blank, value = False, row.value
        elif row is not None:
            if blank or len(row.key.split()) > 2 or len(row.value) > 60:
                return index
        elif blank or not (_is_cut_off(value, line) or _precedes_entry(lines, index, stop, heading=heading)):
            return index
        else:
            value = line
    return stop


def _is_item_of_an_empty_field(value: str, line: str) -> bool:
    """True for an indented item below a field without a value, though an empty line is between."""
    return not value and line[0] in " \t" and line.strip()[0] in "-*•"


def _is_cut_off(value: str, line: str) -> bool:
    """True for a line that begins in small letters below a long sentence that has no end."""
    return len(value) >= _LONG and value[-1].isalnum() and line[0].islower()


def _end_before_fence(lines: list[str], start: int, stop: int, *, heading: bool) -> int:
    """As `end_of_entries`, where only lines without a key can be text: too many, or after a blank line."""
    blank = titled = listed = False
    stray = 0
    for index in range(start, stop):
        line = lines[index].strip(_UNSEEN)
        if not line:
            blank = True
            continue
        row = read_written_line(lines[index], heading=heading)
        if row is not None and (is_known(row.key) or names_a_line(row.key)):
            titled = titled or normalise_key(row.key) in TITLES
            listed = not row.value and type_of(row.key) in _LISTS
            blank, stray = False, 0
            continue
        listed = listed and not blank
        if listed and len(line) <= _LONGEST_ITEM:
            continue
        comment = line.startswith("#") and not heading
        if comment or row is not None or _continues_value(lines[index]):
            continue
        if _precedes_entry(lines, index, stop, heading=heading) and (
            not blank or _all_entries(lines, index + 1, stop)
        ):
            continue
        stray += 1
        if (blank and titled) or stray > _STRAY:
            return index if blank else index - stray + 1
    return stop


def _all_entries(lines: list[str], start: int, stop: int) -> bool:
    """True where each filled line from `start` on opens a known entry: what is above them is no text yet."""
    return all(is_known_entry(line) for line in lines[start:stop] if line.strip(_UNSEEN))


def _continues_value(line: str) -> bool:
    """True for a line that can only belong to the value above it: indented, a bullet, a bracket."""
    bare = line.strip()
    if bare.startswith(("*)", "**)")):
        return False  # what a form says below its lines
    return line[0] in " \t-*•" or bare in {"]", "}"} or (bare[:1] == "[" and not _SENT.match(bare))


def _precedes_entry(lines: list[str], index: int, stop: int, *, heading: bool) -> bool:
    """True where the next line opens a known entry, so that this one is the rest of a wrapped value."""
    following = index + 1
    if following >= stop or next_filled(lines, following) != following:
        return False
    row = read_written_line(lines[following], heading=heading)
    return row is not None and (is_known(row.key) or names_a_line(row.key))


def adds_common_fields(lines: list[str], header: tuple[int, int], below: int) -> bool:
    """True where the lines from `below` to the next fence are entries of common fields, each not yet written.

    Of what stands above a rule in a text, `Tempat: balai desa`, at least one is a field of its kind alone.
    """
    names: set[str] = set()
    for index in range(below, min(below + _MOST_MORE, len(lines))):
        if not lines[index].strip():
            continue
        if is_strict(lines[index]):
            written = {names_field(line) for line in lines[slice(*header)]}
            return bool(names) and names <= _COMMON and names.isdisjoint(written)
        name = names_field(lines[index])
        if not name or name in names:
            return False
        names.add(name)
    return False


def last_filled(lines: list[str], start: int, end: int) -> int:
    """Line number of the last line with something in it before `end`."""
    while end > start and not lines[end - 1].strip():
        end -= 1
    return end

"""Header lines in which no sign, or not only one, parts keys from values.

`Judul   Panen raya`, `Tgl 9 November 2026`, `judul: Panen raya; tanggal: 9 November 2026`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kimsite.content.header.keys import KNOWN, field_of, names_a_line, normalise_key
from kimsite.tools.dates import DateReading
from kimsite.tools.hours import Hours, read_hours
from kimsite.tools.money import MoneyReading, read_money
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.read_dates import read_date
from kimsite.tools.word_lists import words

_ALIGNED = lazy_pattern(r"(?P<key>[^\W\d_][\w./,-]*(?: [\w./,-]+){0,3}?) {2,}(?P<value>[^\s:=|].*)")
"""A key and its value in columns, as a typewriter aligns them."""
_ENCLOSED = lazy_pattern(r"[\[(<{*_]{1,2}(?P<key>[^\W\d_][\w /]{0,30})[\])>}*_]{1,2} +(?P<value>[^\s:=|].*)")
"""A key in brackets or in bold, alone before its value."""
_WORDS = lazy_pattern(
    r"(?P<key>(?:judule?|title|tgl|tanggale?|jam|pukul|pkl|hari ?[/,&] ?(?:tgl|tanggal))\.?) "
    r"(?P<value>[^\W_].*)",
    2,
)
_TYPED = lazy_pattern(
    r"(?P<key>harga|(?:no\.? ?)?(?:wa|hp)|penjual|penulis) "
    r"(?P<value>(?:rp|\d|\+62|(?:bu|ibu|pak|bapak|mbak|mas|mak|mbok|yu|kang|teh|cak|haji|hj|h)\b).{1,40})",
    2,
)
"""A price, a number or a person behind a label: what begins otherwise may be a sentence."""
_COUNT = lazy_pattern(
    r"(?P<key>[skdn]|(?:ibu hamil|bumil|lansia|remaja|balita|kader|sasaran|ditimbang|datang|naik)(?: hadir)?)"
    r" (?P<value>\d{1,4}(?: (?:anak|orang|balita|ibu|kader))?)",
    2,
)
"""A count of a posyandu: `S 40`, `Bumil 2 orang`."""
_OPENING = frozenset("[(<{*_")
_LONGEST_TITLE = 120
_SENTENCE = 5
"""Words of the shortest sentence about a person."""
_DIGITS = range(10, 15)
"""Digits of a mobile number."""
_SHORT_FIELDS = frozenset(
    words("""
    judul tanggal penulis peran lokasi dusun tempat posyandu foto kredit wa harga stok mulai jam sumber
    kategori sampai selesai terbit
""")
)
"""Fields of a few words."""
_INNER = lazy_pattern(
    r"(?<!\s)(?:\s*[;|,]\s*|\s+)(?P<key>[^\W\d_][\w/]*(?: [^\W\d_]\w*)?) ?[:=] ?(?=[^\s:=])"
)
_BETWEEN = " ;|,/–—-"


class UnmarkedEntry(NamedTuple):
    """A key, its value, and the column of the value in its line, from 1."""

    key: str
    value: str
    column: int


def entry_without_sign(line: str) -> UnmarkedEntry | None:
    """The entry of a line with blanks between a known key and its value; None for any other line.

    With one blank alone only a title, a date and an hour are read, the last two only where they are such.
    """
    if line[:1] in _OPENING:
        enclosed = _ENCLOSED.fullmatch(line)
        if enclosed is not None and names_a_line(enclosed["key"]):
            return UnmarkedEntry(enclosed["key"], enclosed["value"], enclosed.start("value") + 1)
        return None
    if not line[:1].isalpha():
        return None
    aligned = _ALIGNED.fullmatch(line) if "  " in line else None
    if aligned is not None and names_a_line(aligned["key"]):
        return UnmarkedEntry(aligned["key"], aligned["value"], aligned.start("value") + 1)
    if line[-1:].isalnum() and (count := _COUNT.fullmatch(line)) is not None:
        return UnmarkedEntry(count["key"], count["value"], count.start("value") + 1)
    typed = _TYPED.fullmatch(line)
    if typed is not None and _is_of_type(typed["key"], typed["value"]):
        return UnmarkedEntry(typed["key"], typed["value"], typed.start("value") + 1)
    words = _WORDS.fullmatch(line)
    if words is None or names_a_line(line.rstrip(" ?")):
        return None
    name = field_of(words["key"].rstrip("."))
    if name == "tanggal" and not isinstance(read_date(words["value"]), DateReading):
        return None
    if name not in {"tanggal", "judul"} and not isinstance(read_hours(words["value"]), Hours):
        return None
    if len(words["value"]) > _LONGEST_TITLE:
        return None
    return UnmarkedEntry(words["key"].rstrip("."), words["value"], words.start("value") + 1)


def _is_of_type(key: str, value: str) -> bool:
    """True where a price, a telephone number or a name is all of the value."""
    if key.casefold() == "harga":
        reading = read_money(value)
        return isinstance(reading, MoneyReading) and reading.low is not None
    if key.casefold().startswith("pen"):
        return value[:1].isalpha() and value[-1:].isalnum() and len(value.split()) < _SENTENCE
    return not re.sub(r"[\d+(). -]", "", value) and len(re.sub(r"\D", "", value)) in _DIGITS


def entries_of_one_line(key: str, value: str) -> tuple[UnmarkedEntry, ...]:
    """The entries that a line holds one behind the other; empty where it holds one alone.

    Only a date that can be read or a `|` or `;` between all, beside fields of a few words, makes a line one
    of several entries: a summary may well say `tempat: balai desa`. Columns count from the value's first
    character.
    """
    if (":" not in value and "=" not in value) or value[0] in "\"'[{":
        return ()
    entries = list(_entries(key, value))
    fields = {_field_of(entry.key): entry.value for entry in entries}
    if not 1 < len(entries) == len(fields) or not fields.keys() <= _SHORT_FIELDS:
        return ()
    parts = [part.strip() for part in re.split(r"[|;]", value)]
    parted = len(parts) == len(entries) and all(
        part.startswith(entry.key) for part, entry in zip(parts[1:], entries[1:], strict=True)
    )
    return tuple(entries) if parted or isinstance(read_date(fields.get("tanggal", "")), DateReading) else ()


def _entries(key: str, value: str) -> Iterator[UnmarkedEntry]:
    start = 0
    for match in _INNER.finditer(value):
        inner = match["key"] if names_a_line(match["key"]) else match["key"].rsplit(" ", 1)[-1]
        if names_a_line(inner):
            part = value[start : match.end("key") - len(inner)].strip(_BETWEEN)
            yield UnmarkedEntry(key, part.removesuffix("."), start + 1)
            key, start = inner, match.end()
    yield UnmarkedEntry(key, value[start:].strip(_BETWEEN), start + 1)


def _field_of(key: str) -> str:
    field = KNOWN.get(normalise_key(key))
    return field.name if field is not None else normalise_key(key) if names_a_line(key) else ""

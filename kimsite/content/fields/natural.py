"""Lines that state fields in people's own words: `S: 60`, `hadir: 52 balita`, `Jam: 08.00`.

Each becomes the field that it means before values are read. What does not fit is reported and left out,
never used in part.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kimsite.content.fields.natural_days import (
    NaturalEntry,
    WrittenEntries,
    begin_event,
    give_start_its_day,
    join_date_parts,
    take_day,
)
from kimsite.content.header.emit import emit_field
from kimsite.content.header.keys import DAY_KEYS, HOUR_KEYS, THING_KEYS, normalise_key, spelt_out
from kimsite.content.kinds.field import Field, KindSpec
from kimsite.content.vocabulary.choices import category_of, class_of
from kimsite.content.vocabulary.counts import count_fields
from kimsite.content.vocabulary.documents import document_of
from kimsite.diagnostics.findings import Findings
from kimsite.model.kinds import Kind
from kimsite.model.marked import Marked, MarkedMap, MarkedText
from kimsite.tools.counts import read_count
from kimsite.tools.dates import DateReading
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.read_dates import read_date
from kimsite.tools.text import plain_marks
from kimsite.tools.unreadable import Unreadable

_LETTERS = "SKDN"
_OTHERS = {
    "ibu_hamil": lazy_pattern(r"\b(?:bumil|ibu hamil|ibu-ibu hamil)\b", re.IGNORECASE),
    "lansia": lazy_pattern(r"\b(?:lansia|lanjut usia)\b", re.IGNORECASE),
    "remaja": lazy_pattern(r"\bremaja\b", re.IGNORECASE),
    "kader": lazy_pattern(r"\bkader\b", re.IGNORECASE),
}
"""Whom a count beside `hadir` may be about instead of under-fives."""
_STRANGERS = lazy_pattern(r"\b(?:ibu|bapak|warga|wus|pus|orang tua|tamu|undangan)\b", re.IGNORECASE)
_PAIRS = lazy_pattern(r"([SKDN])\s*[:=]?\s*(\d[\d.]*)", re.IGNORECASE)
_FOUR = lazy_pattern(r"\d{1,5}(?:\s*[/,;|-]\s*\d{1,5}|\s+\d{1,5}){1,3}")
_NAMED_POSYANDU = lazy_pattern(r"(?:pos\s?yandu|pos)\s+\S", re.IGNORECASE)
_PRICE_OF = lazy_pattern(r"harga_(?:per_?|tiap_|setiap_|1_|satu_|se(?=bu|ki|po|ek|bo|ik))(?P<unit>\w+)")
"""A price whose key names its unit: `Harga per kg`."""
PEOPLE = frozenset({"kader", "petugas"})
"""Fields whose keys may stand for one another (`adapted`)."""
_VENUE = lazy_pattern(
    (
        r"\b(?:rumah (?:bu|pak|kader)|balai|pos ?yandu|posko|pos|paud|tk|gedung|aula|pendopo|poskesdes|"
        r"polindes|pustu|mushol+a|musala|masjid|kantor)\b"
    ),
    re.IGNORECASE,
)
"""What an address names where it is that of the posyandu, not that of a child."""
_KIND_NAMES = frozenset(Kind)
_TIMES = frozenset({"waktu", "waktu_kegiatan", "waktu_pelaksanaan", "waktu_posyandu"})
TextLine = tuple[MarkedText, MarkedText]
"""A key and its value."""
CountLine = tuple[str, MarkedText, MarkedText]
"""The letter that a count is for, its key, the count."""


class _Collected(NamedTuple):
    """Lines that are understood together, when all of them are known."""

    counts: list[CountLine]
    hours: list[TextLine]
    days: list[TextLine]


def understand(
    draft_fields: list[NaturalEntry], written: WrittenEntries, spec: KindSpec, diagnostics: Findings
) -> list[NaturalEntry]:
    """Take into `written` what the entries say in people's own way; the entries that are left are unknown."""
    left: list[NaturalEntry] = []
    collected = _Collected([], [], [])
    for key, value in join_date_parts(draft_fields, written):
        name = spelt_out(normalise_key(key.text))
        if not isinstance(value, MarkedText):
            left.append((key, value))
        elif not value.text.strip():
            if spec.kind != Kind.POSYANDU or not count_fields(name):
                left.append((key, value))
        elif not _take(name, (key, value), written, collected, spec.kind, diagnostics):
            left.append((key, value))
    left = join_date_parts(left, written)
    if spec.kind == Kind.POSYANDU:
        _merge(collected.counts, written, diagnostics)
    elif spec.kind == Kind.AGENDA:
        left += begin_event(collected.hours, collected.days, written)
        give_start_its_day(written)
    if "tempat" not in written and "lokasi" in written and spec.kind in {Kind.POSYANDU, Kind.AGENDA}:
        written["tempat"] = written.pop("lokasi")
    return left


def _take(
    name: str,
    line: TextLine,
    written: WrittenEntries,
    collected: _Collected,
    kind: Kind,
    diagnostics: Findings,
) -> bool:
    """Take one line; False where it means nothing in a header of this kind."""
    key, text = line
    if kind == Kind.POSYANDU and _take_of_posyandu(name, line, written, collected.counts, diagnostics):
        return True
    if name in THING_KEYS.get(kind, ()) and "judul" not in written:
        written["judul"] = line
        return True
    if kind == Kind.UMKM and "harga" not in written and (unit := _PRICE_OF.fullmatch(name)) is not None:
        words = unit["unit"].replace("_", " ")
        written["harga"] = (key, MarkedText(text=f"{text.text.strip()} / {words}", place=text.place))
        return True
    if kind == Kind.AGENDA and name in HOUR_KEYS | DAY_KEYS:
        (collected.days if name in DAY_KEYS else collected.hours).append(line)
        return True
    if name not in DAY_KEYS:
        return False
    if take_day(key, text, written):
        return True
    if kind == Kind.BERITA:
        before = written.get("kapan")
        written["kapan"] = line if before is None else joined(before, line) or before
    return kind == Kind.BERITA


def adapted(field: Field, key: MarkedText, value: Marked) -> str:
    """The field that a line with this key means, judged by its value.

    Names under `kader` are names; a count under `petugas` is a count.
    """
    if field.name not in PEOPLE or not isinstance(value, MarkedText):
        return field.name
    digits = re.search(r"\d", value.text) is not None
    if field.name == "kader":
        return (
            "kader"
            if digits
            or not re.search(r"[^\W\d_]{2}", value.text)
            or not isinstance(read_count(value.text), Unreadable)
            else "petugas"
        )
    return (
        "kader"
        if digits
        and not isinstance(read_count(value.text), Unreadable)
        and "bidan" not in normalise_key(key.text)
        else "petugas"
    )


def under_kind(folder: str, text: str) -> str:
    """The field that a `jenis:` which names no kind means; else empty.

    `jenis: makanan` of a product, `jenis: APBDes` of a document.
    """
    if folder == "umkm":
        return "kategori_produk" if category_of(text) else ""
    if folder == "informasi-publik":
        if class_of(text):
            return "klasifikasi"
        return "" if text.strip().casefold() in _KIND_NAMES and not document_of(text) else "jenis_dokumen"
    return ""


def joined(first: NaturalEntry, second: NaturalEntry) -> NaturalEntry | None:
    """Two natural lines for one text field as one text, in the order they were written."""
    one, other = first[1], second[1]
    if not isinstance(one, MarkedText) or not isinstance(other, MarkedText):
        return None
    return (first[0], MarkedText(text=f"{one.text}, {other.text}", place=one.place))


def _take_of_posyandu(
    name: str, line: TextLine, written: WrittenEntries, counts: list[CountLine], diagnostics: Findings
) -> bool:
    """True for a line that holds one or more of the four counts, or the posyandu's name, place or time."""
    key, text = line
    if name in {"nama", "pos"} and _NAMED_POSYANDU.match(text.text):
        _take_name(key, text, written, diagnostics)
        return True
    if name == "alamat" and "tempat" not in written and _VENUE.search(text.text):
        written["tempat"] = line
        return True
    if name in _TIMES and "mulai" not in written:
        reading = read_date(text.text)
        if not isinstance(reading, DateReading) or reading.clock is not None:
            written["mulai"] = line
        if isinstance(reading, DateReading):
            take_day(key, text, written)
        return True
    if re.fullmatch(r"(?:[skdn]_?){2,4}", name):
        numbers = _row(text.text, name.replace("_", "").upper())
        counts.extend((letter, key, MarkedText(text=number, place=text.place)) for letter, number in numbers)
        return bool(numbers)
    if len(four := _row(text.text, _LETTERS)) == len(_LETTERS) and re.search("[sS]", text.text):
        counts.extend((one, key, MarkedText(text=number, place=text.place)) for one, number in four)
        return True
    letter = count_fields(name)
    if letter:
        _take_counts(letter, line, counts, diagnostics)
    return bool(letter)


def _take_name(key: MarkedText, text: MarkedText, written: WrittenEntries, diagnostics: Findings) -> None:
    named = MarkedText(text=re.sub(r"(?i)^pos\s?yandu\s+", "", text.text), place=text.place)
    before = written.setdefault("posyandu", (key, named))[1]
    if isinstance(before, MarkedText) and before.text.casefold() != named.text.casefold():
        diagnostics.add("Y07", key.place, isian=key.text, dipakai="order.first")


def _take_counts(letter: str, line: TextLine, counts: list[CountLine], diagnostics: Findings) -> None:
    """The count of one letter, or of several in one line (`S: 60, K: 60`); others' counts are reported."""
    key, text = line
    whole = f"{letter}: {text.text}"
    several = _PAIRS.findall(whole)
    if len(several) > 1 and _PAIRS.sub("", whole).strip(" ,;/|.") == "":
        counts.extend(
            (one.upper(), key, MarkedText(text=number, place=text.place)) for one, number in several
        )
        return
    count = read_count(text.text)
    if isinstance(count, Unreadable):
        diagnostics.unread(count, text.place, isian=key.text)
        return
    other = next((field for field, pattern in _OTHERS.items() if pattern.search(text.text)), "")
    known = {"nilai": text.text.strip(), "tebakan": str(count)}
    if letter == "D" and other:
        diagnostics.add("I06", text.place, isian=other, **known, baris=emit_field(other, str(count)))
    elif letter in "SD" and _STRANGERS.search(text.text):
        diagnostics.add("I06", text.place, isian=key.text, **known)
    else:
        counts.append((letter, key, MarkedText(text=str(count), place=text.place)))


def _row(text: str, letters: str) -> list[tuple[str, str]]:
    """Each letter with its count; empty where they do not match.

    `60/60/52/40` beside `S/K/D/N`, or `S=60 K=60 D=52 N=40`.
    """
    plain = " ".join(plain_marks(text).split()).strip(" .")
    pairs = _PAIRS.findall(plain)
    if len(pairs) == len(letters) and _PAIRS.sub("", plain).strip(" ,;/|.") == "":
        return [(letter.upper(), number) for letter, number in pairs]
    numbers = re.findall(r"\d+", plain) if _FOUR.fullmatch(plain) else []
    return list(zip(letters, numbers, strict=True)) if len(numbers) == len(letters) else []


def _merge(counts: list[CountLine], written: WrittenEntries, diagnostics: Findings) -> None:
    """The single counts as entries of `sasaran`; of two for one letter the first counts."""
    key, value = written.get("sasaran", (None, None))
    if isinstance(value, MarkedText) and value.text.strip():
        value = _as_counts(value, alone=not counts)
    empty = value is None or (isinstance(value, MarkedText) and not value.text.strip())
    if counts and not empty and not isinstance(value, MarkedMap):
        return  # reported when it is read
    listed = list(value.entries) if isinstance(value, MarkedMap) else []
    for letter, name, count in counts:
        before = next((text for known, text in listed if known.text.upper() == letter), None)
        if before is None:
            listed.append((MarkedText(text=letter, place=name.place), count))
        elif isinstance(before, MarkedText) and before.text.strip() != count.text:
            diagnostics.add("Y07", name.place, isian=name.text, dipakai="order.first")
    if listed:
        first = counts[0][1] if counts else listed[0][0]
        place = value.place if value is not None else listed[0][0].place
        written["sasaran"] = (key or first, MarkedMap(entries=tuple(listed), place=place))


def _as_counts(value: MarkedText, *, alone: bool) -> MarkedMap | MarkedText:
    """A text of four counts, or of one for S, as a map; the text itself where it is neither.

    `alone`: no line has a count of its own.
    """
    row = [] if alone and re.search("[sS]", value.text) else _row(value.text, _LETTERS)
    one = read_count(value.text)
    if not row and isinstance(one, Unreadable):
        return value
    entries = tuple(
        (MarkedText(text=letter, place=value.place), MarkedText(text=number, place=value.place))
        for letter, number in row or [("S", str(one))]
    )
    return MarkedMap(entries=entries, place=value.place)

"""Lines that state fields in people's own words: `S: 60`, `hadir: 52 balita`, `Jam: 08.00`.

Each becomes the field that it means before values are read. What does not fit is reported and left out,
never used in part.
"""

from __future__ import annotations

import re

from kimsite.content.fields.natural_days import (
    DAY_KEYS,
    HOUR_KEYS,
    NaturalEntry,
    WrittenEntries,
    begin_event,
    give_start_its_day,
    take_day,
)
from kimsite.content.header.emit import emit_field
from kimsite.content.header.keys import normalise_key, spelt_out
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
    "remaja": re.compile(r"\bremaja\b", re.IGNORECASE),
    "kader": re.compile(r"\bkader\b", re.IGNORECASE),
}
"""Whom a count beside `hadir` may be about instead of under-fives."""
_STRANGERS = lazy_pattern(r"\b(?:ibu|bapak|warga|wus|pus|orang tua|tamu|undangan)\b", re.IGNORECASE)
_PAIRS = lazy_pattern(r"([SKDN])\s*[:=]?\s*(\d[\d.]*)", re.IGNORECASE)
_FOUR = lazy_pattern(r"\d{1,5}(?:\s*[/,;|-]\s*\d{1,5}|\s+\d{1,5}){1,3}")
_NAMED_POSYANDU = lazy_pattern(r"(?:pos\s?yandu|pos)\s+\S", re.IGNORECASE)
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
_PRODUCT_TITLES = frozenset({"produk", "nama_produk", "nama_barang", "barang", "nama_usaha_produk"})


def understand(
    draft_fields: list[NaturalEntry], written: WrittenEntries, spec: KindSpec, diagnostics: Findings
) -> list[NaturalEntry]:
    """Take into `written` what the entries say in people's own way; the entries that are left are unknown."""
    left: list[NaturalEntry] = []
    counts: list[tuple[str, MarkedText, MarkedText]] = []
    event: tuple[list[tuple[MarkedText, MarkedText]], list[tuple[MarkedText, MarkedText]]] = ([], [])
    for key, value in draft_fields:
        name = spelt_out(normalise_key(key.text))
        text = value if isinstance(value, MarkedText) else None
        if text is not None and not text.text.strip() and spec.kind == Kind.POSYANDU and count_fields(name):
            continue
        if text is None or not text.text.strip():
            left.append((key, value))
        elif spec.kind == Kind.POSYANDU and _posyandu(name, key, text, written, counts, diagnostics):
            continue
        elif spec.kind == Kind.UMKM and name in _PRODUCT_TITLES and "judul" not in written:
            written["judul"] = (key, text)
        elif spec.kind == Kind.AGENDA and name in HOUR_KEYS | DAY_KEYS:
            event[name in DAY_KEYS].append((key, text))
        elif name in DAY_KEYS and take_day(key, text, written):
            continue
        elif spec.kind == Kind.BERITA and name in DAY_KEYS:
            written["kapan"] = (
                joined(written["kapan"], (key, text)) or written["kapan"]
                if "kapan" in written
                else (key, text)
            )
        else:
            left.append((key, value))
    if spec.kind == Kind.POSYANDU:
        _merge(counts, written, diagnostics)
    elif spec.kind == Kind.AGENDA:
        left += begin_event(event[0], event[1], written)
        give_start_its_day(written)
    if "tempat" not in written and "lokasi" in written and spec.kind in {Kind.POSYANDU, Kind.AGENDA}:
        written["tempat"] = written.pop("lokasi")
    return left


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
        return "klasifikasi" if class_of(text) else "jenis_dokumen" if document_of(text) else ""
    return ""


def joined(first: NaturalEntry, second: NaturalEntry) -> NaturalEntry | None:
    """Two natural lines for one text field as one text, in the order they were written."""
    one, other = first[1], second[1]
    if not isinstance(one, MarkedText) or not isinstance(other, MarkedText):
        return None
    return (first[0], MarkedText(text=f"{one.text}, {other.text}", place=one.place))


def _posyandu(
    name: str,
    key: MarkedText,
    text: MarkedText,
    written: WrittenEntries,
    counts: list[tuple[str, MarkedText, MarkedText]],
    diagnostics: Findings,
) -> bool:
    """True for a line that holds one or more of the four counts, or the posyandu's name."""
    if name in {"nama", "pos"} and _NAMED_POSYANDU.match(text.text):
        named = MarkedText(text=re.sub(r"(?i)^pos\s?yandu\s+", "", text.text), place=text.place)
        before = written.setdefault("posyandu", (key, named))[1]
        if isinstance(before, MarkedText) and before.text.casefold() != named.text.casefold():
            diagnostics.add("Y07", key.place, isian=key.text, dipakai="pertama")
        return True
    if name == "alamat" and "tempat" not in written and _VENUE.search(text.text):
        written["tempat"] = (key, text)
        return True
    if name in {"waktu", "waktu_kegiatan", "waktu_pelaksanaan", "waktu_posyandu"} and "mulai" not in written:
        reading = read_date(text.text)
        if not isinstance(reading, DateReading) or reading.clock is not None:
            written["mulai"] = (key, text)
        if isinstance(reading, DateReading):
            take_day(key, text, written)
        return True
    letters = name.replace("_", "").upper() if re.fullmatch(r"(?:[skdn]_?){2,4}", name) else ""
    if letters:
        numbers = _row(text.text, letters)
        counts.extend((letter, key, MarkedText(text=number, place=text.place)) for letter, number in numbers)
        return bool(numbers)
    letter = count_fields(name)
    if not letter:
        return False
    several = _PAIRS.findall(f"{letter}: {text.text}")
    if len(several) > 1 and _PAIRS.sub("", f"{letter}: {text.text}").strip(" ,;/|.") == "":
        counts.extend(
            (one.upper(), key, MarkedText(text=number, place=text.place)) for one, number in several
        )
        return True
    count = read_count(text.text)
    other = next((field for field, pattern in _OTHERS.items() if pattern.search(text.text)), "")
    if isinstance(count, Unreadable):
        diagnostics.unread(count, text.place, isian=key.text)
    elif letter == "D" and other:
        diagnostics.add(
            "I06",
            text.place,
            isian=other,
            nilai=text.text.strip(),
            tebakan=str(count),
            baris=emit_field(other, str(count)),
        )
    elif letter in "SD" and _STRANGERS.search(text.text):
        diagnostics.add("I06", text.place, isian=key.text, nilai=text.text.strip(), tebakan=str(count))
    else:
        counts.append((letter, key, MarkedText(text=str(count), place=text.place)))
    return True


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


def _merge(
    counts: list[tuple[str, MarkedText, MarkedText]], written: WrittenEntries, diagnostics: Findings
) -> None:
    """The single counts as entries of `sasaran`; of two for one letter the first counts."""
    key, value = written.get("sasaran", (None, None))
    if isinstance(value, MarkedText) and value.text.strip():
        row = _row(value.text, _LETTERS) if counts or not re.search("[sS]", value.text) else []
        one = read_count(value.text)
        if row or not isinstance(one, Unreadable):
            entries = tuple(
                (MarkedText(text=letter, place=value.place), MarkedText(text=number, place=value.place))
                for letter, number in row or [("S", str(one))]
            )
            value = MarkedMap(entries=entries, place=value.place)
    listed = list(value.entries) if isinstance(value, MarkedMap) else []
    if (
        counts
        and value is not None
        and not isinstance(value, MarkedMap)
        and not (isinstance(value, MarkedText) and not value.text.strip())
    ):
        return  # reported when it is read
    for letter, name, count in counts:
        before = next((text for known, text in listed if known.text.upper() == letter), None)
        if before is None:
            listed.append((MarkedText(text=letter, place=name.place), count))
        elif isinstance(before, MarkedText) and before.text.strip() != count.text:
            diagnostics.add("Y07", name.place, isian=name.text, dipakai="pertama")
    if listed:
        first = counts[0][1] if counts else key
        place = value.place if value is not None else listed[0][0].place
        written["sasaran"] = (key or first or listed[0][0], MarkedMap(entries=tuple(listed), place=place))

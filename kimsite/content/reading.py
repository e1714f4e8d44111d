"""Marked text -> typed value, by the type its field declares."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import time

from kimsite.content.kinds.declare import Field, Value
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import PhotoRef
from kimsite.model.marked import Marked, MarkedList, MarkedMap, MarkedText
from kimsite.model.records import Price
from kimsite.tools.dates import MONTHS, DateReading, read_date, read_time
from kimsite.tools.money import read_money
from kimsite.tools.phones import read_phone
from kimsite.tools.text import clean, closest
from kimsite.tools.unread import Unread

YES = {"ya", "yes", "true", "benar", "y", "iya", "on", "1"}
NO = {"tidak", "no", "false", "bukan", "t", "n", "off", "0", "tdk"}
EMPTY = {"", "null", "~", "-"}
_NUMBER = re.compile(r"^\d{1,3}(?:\.\d{3})+$|^\d{1,9}$")
_PHOTO_KEYS = {
    "berkas": "file",
    "file": "file",
    "src": "file",
    "url": "file",
    "image": "file",
    "keterangan": "caption",
    "caption": "caption",
    "alt": "alt",
    "kredit": "credit",
    "credit": "credit",
}


def read_field(field: Field, marked: Marked, found: Findings) -> Value | None:
    """The typed value, or None when nothing was written or it was not understood (then a finding says why)."""
    if isinstance(marked, MarkedText) and marked.text.strip().casefold() in EMPTY:
        return None
    return _READERS[field.type](field, marked, found)


def spell_day(reading: DateReading) -> str:
    """'12 Maret 2026', for findings."""
    return f"{reading.day.day} {MONTHS[reading.day.month - 1]} {reading.day.year}"


def _text_of(field: Field, marked: Marked, found: Findings) -> MarkedText | None:
    """The single text of a value; a list of texts is joined, a map is not understood."""
    if isinstance(marked, MarkedText):
        return marked
    if isinstance(marked, MarkedList):
        texts = [item.text for item in marked.items if isinstance(item, MarkedText)]
        return MarkedText(text=", ".join(texts), place=marked.place) if texts else None
    found.add("I07", marked.place, isian=field.name, contoh=field.example)
    return None


def _text(field: Field, marked: Marked, found: Findings) -> Value | None:
    text = _text_of(field, marked, found)
    return clean(text.text) or None if text else None


def _date(field: Field, marked: Marked, found: Findings) -> Value | None:
    text = _text_of(field, marked, found)
    if text is None:
        return None
    reading = read_date(text.text)
    if isinstance(reading, Unread):
        found.unread(reading, text.place, isian=field.name)
        return _without_clock(text.text) if reading.code == "T05" else None
    if reading.wrong_weekday:
        day = spell_day(reading)
        names = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
        found.add("T04", text.place, isian=field.name, terbaca=day, hari=names[reading.day.weekday()])
    return reading


def _without_clock(text: str) -> DateReading | None:
    """The day alone, when only the time after it was not understood."""
    words = text.split()
    for count in range(len(words) - 1, 0, -1):
        reading = read_date(" ".join(words[:count]))
        if isinstance(reading, DateReading):
            return reading
    return None


def _time(field: Field, marked: Marked, found: Findings) -> Value | None:
    text = _text_of(field, marked, found)
    if text is None:
        return None
    reading: time | Unread = read_time(text.text)
    if isinstance(reading, Unread):
        found.unread(reading, text.place, isian=field.name)
        return None
    return reading


def _money(field: Field, marked: Marked, found: Findings) -> Value | None:
    text = _text_of(field, marked, found)
    if text is None:
        return None
    reading = read_money(text.text)
    if isinstance(reading, Unread):
        found.unread(reading, text.place, isian=field.name)
        return None
    return Price(low=reading.low, high=reading.high)


def _phone(field: Field, marked: Marked, found: Findings) -> Value | None:
    text = _text_of(field, marked, found)
    if text is None:
        return None
    reading = read_phone(text.text)
    if isinstance(reading, Unread):
        found.unread(reading, text.place, isian=field.name)
        return None
    return reading


def _number(field: Field, marked: Marked, found: Findings) -> Value | None:
    text = _text_of(field, marked, found)
    return _whole(field, text, found) if text else None


def _whole(field: Field, text: MarkedText, found: Findings) -> int | None:
    written = text.text.strip()
    if not _NUMBER.match(written):
        found.add("I06", text.place, isian=field.name, nilai=written, contoh=re.sub(r"\D", "", field.example)[:4] or "12")
        return None
    return int(written.replace(".", ""))


def _yes_no(field: Field, marked: Marked, found: Findings) -> Value | None:
    text = _text_of(field, marked, found)
    if text is None:
        return None
    word = text.text.strip().casefold()
    if word in YES:
        return True
    if word in NO:
        return False
    found.add("I05", text.place, isian=field.name, nilai=text.text.strip())
    return None


def _choice(field: Field, marked: Marked, found: Findings) -> Value | None:
    text = _text_of(field, marked, found)
    return _chosen(field, text, found) if text else None


def _chosen(field: Field, text: MarkedText, found: Findings) -> str | None:
    written = clean(text.text)
    folded = {choice.casefold(): choice for choice in field.choices}
    known = folded.get(written.casefold()) or folded.get(written.casefold().replace(" ", "-"))
    if known or field.open:
        return known or written
    found.add(
        "I03", text.place, severity="error" if field.required else "",
        isian=field.name, nilai=written, saran=closest(written, field.choices), pilihan=", ".join(field.choices),
    )  # fmt: skip
    return None


def _items(marked: Marked) -> tuple[MarkedText, ...]:
    """The texts of a list; one text with commas counts as a list."""
    if isinstance(marked, MarkedList):
        return tuple(item for item in marked.items if isinstance(item, MarkedText) and item.text.strip())
    if isinstance(marked, MarkedText):
        parts = marked.text.strip().strip("[]").split(",")
        return tuple(MarkedText(text=part.strip().strip("\"'"), place=marked.place) for part in parts if part.strip())
    return ()


def _list(field: Field, marked: Marked, found: Findings) -> Value | None:
    if isinstance(marked, MarkedMap):
        found.add("I07", marked.place, isian=field.name, contoh=field.example)
        return None
    return tuple(dict.fromkeys(clean(item.text) for item in _items(marked) if clean(item.text))) or None


def _choice_list(field: Field, marked: Marked, found: Findings) -> Value | None:
    chosen = (_chosen(field, item, found) for item in _items(marked))
    return tuple(dict.fromkeys(value for value in chosen if value)) or None


def _number_list(field: Field, marked: Marked, found: Findings) -> Value | None:
    numbers = (_whole(field, item, found) for item in _items(marked))
    return tuple(dict.fromkeys(number for number in numbers if number is not None and 1 <= number <= 10)) or None


def _counts(field: Field, marked: Marked, found: Findings) -> Value | None:
    """Names with whole numbers and nothing else: a text where a count belongs may describe a person."""
    if not isinstance(marked, MarkedMap):
        found.add("I07", marked.place, isian=field.name, contoh=field.example)
        return None
    counts: list[tuple[str, int]] = []
    folded = {choice.casefold(): choice for choice in field.choices}
    for key, value in marked.entries:
        name = folded.get(key.text.casefold(), "") if field.choices else clean(key.text)
        if not name or not isinstance(value, MarkedText):
            found.add("P05", key.place, isian=key.text)
        elif value.text.strip() and (count := _whole(field, value, found)) is not None:
            counts.append((name, count))
    return tuple(counts) or None


def _pairs(field: Field, marked: Marked, found: Findings) -> Value | None:
    if not isinstance(marked, MarkedMap):
        found.add("I07", marked.place, isian=field.name, contoh=field.example)
        return None
    pairs: list[tuple[str, str]] = []
    for key, value in marked.entries:
        name = key.text.casefold()
        if name not in field.choices:
            found.add("I02", key.place, isian=key.text, saran=closest(name, field.choices), jenis=field.name, pilihan=", ".join(field.choices))
        elif isinstance(value, MarkedText):
            pairs.append((name, clean(value.text)))
    return tuple(pairs) or None


def _photos(field: Field, marked: Marked, found: Findings) -> Value | None:
    if isinstance(marked, MarkedText):
        names = [marked] if not marked.text.startswith("[") else list(_items(marked))
        return tuple(_photo(name) for name in names)
    items = marked.items if isinstance(marked, MarkedList) else (marked,)
    photos = [_photo_entry(field, item, found) for item in items]
    return tuple(photo for photo in photos if photo is not None) or None


def _photo(name: MarkedText) -> PhotoRef:
    return PhotoRef(file=clean(name.text), caption="", alt="", credit="", place=name.place)


def _photo_entry(field: Field, item: Marked, found: Findings) -> PhotoRef | None:
    if isinstance(item, MarkedText):
        return _photo(item) if item.text.strip() else None
    if isinstance(item, MarkedList):
        found.add("I07", item.place, isian=field.name, contoh="{berkas: panen.jpg, keterangan: Warga memanen}")
        return None
    given = {
        _PHOTO_KEYS[key.text.casefold()]: value for key, value in item.entries if key.text.casefold() in _PHOTO_KEYS and isinstance(value, MarkedText)
    }
    if "file" not in given or given["file"].text.strip().casefold() in EMPTY:
        if any(value.text.strip().casefold() not in EMPTY for value in given.values()):
            found.add("I07", item.place, isian=field.name, contoh="{berkas: panen.jpg, keterangan: Warga memanen}")
        return None
    texts = {name: clean(value.text) for name, value in given.items()}
    return PhotoRef(
        file=texts["file"], caption=texts.get("caption", ""), alt=texts.get("alt", ""), credit=texts.get("credit", ""), place=given["file"].place
    )


_READERS: dict[str, Callable[[Field, Marked, Findings], Value | None]] = {
    "teks": _text,
    "tanggal": _date,
    "saat": _date,
    "jam": _time,
    "uang": _money,
    "telepon": _phone,
    "angka": _number,
    "ya-tidak": _yes_no,
    "pilihan": _choice,
    "daftar": _list,
    "pilihan-daftar": _choice_list,
    "nomor-daftar": _number_list,
    "jumlah": _counts,
    "pasangan": _pairs,
    "foto": _photos,
}

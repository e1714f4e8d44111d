"""Marked text -> typed value, by the type its field declares."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from datetime import time

from kimsite.content.kinds.declare import Field, Value
from kimsite.content.strict import as_line
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import PhotoRef
from kimsite.model.marked import Marked, MarkedList, MarkedMap, MarkedText
from kimsite.model.records import Price
from kimsite.tools.dates import MONTHS, DateReading, read_date, read_time
from kimsite.tools.money import read_money
from kimsite.tools.phones import read_phone
from kimsite.tools.text import clean, closest
from kimsite.tools.unread import Unread

YES = {"ya", "yes", "true", "benar", "y", "iya", "iyo", "yap", "on", "1", "sudah", "setuju", "boleh", "betul", "oke", "ok"}
NO = {
    "tidak",
    "no",
    "false",
    "bukan",
    "t",
    "n",
    "off",
    "0",
    "tdk",
    "belum",
    "tak",
    "nggak",
    "enggak",
    "ngga",
    "gak",
    "ga",
    "ndak",
    "ora",
    "mboten",
    "jangan",
}
EMPTY = {"", "null", "~", "-"}
_ENTITY = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
_TAGS = re.compile(r"#\w[\w-]*(?:[\s,;]+#\w[\w-]*)*")
_COUNTED = re.compile(r"[^\W\d][\w ]*\s*[:=]\s*\d+(?:\s*[,;/ ]\s*[^\W\d][\w ]*\s*[:=]\s*\d+)*")
_NUMBER = re.compile(r"^\d{1,3}(?:\.\d{3})+$|^\d{1,9}$")
_PHOTO_KEYS = {
    "berkas": "file",
    "file": "file",
    "src": "file",
    "url": "file",
    "image": "file",
    "keterangan": "caption",
    "caption": "caption",
    "foto": "file",
    "gambar": "file",
    "path": "file",
    "nama": "file",
    "name": "file",
    "teaser": "file",
    "title": "caption",
    "judul": "caption",
    "alt": "alt",
    "kredit": "credit",
    "sumber": "credit",
    "credit": "credit",
}


def read_field(field: Field, marked: Marked, found: Findings) -> Value | None:
    """The typed value, or None when nothing was written or it was not understood (then a finding says why)."""
    if isinstance(marked, MarkedText) and marked.text.strip().casefold() in EMPTY and not (field.name == "judul" and marked.text.strip()):
        return None
    return _READERS[field.type](field, marked, found)


def spell_day(reading: DateReading) -> str:
    """'12 Maret 2026', for findings."""
    return f"{reading.day.day} {MONTHS[reading.day.month - 1]} {reading.day.year}"


def _text_of(field: Field, marked: Marked, found: Findings) -> MarkedText | None:
    """The single text of a value; a list of texts is joined, of a map the part that names it is taken (`author: {name: …}`)."""
    if isinstance(marked, MarkedText):
        return marked
    if isinstance(marked, MarkedList):
        texts = [text.text for item in marked.items if (text := _named(item)) is not None]
        return MarkedText(text=", ".join(texts), place=marked.place) if texts else None
    if (named := _named(marked)) is not None:
        return named
    found.add("I07", marked.place, isian=field.name, contoh=field.example)
    return None


def _named(marked: Marked) -> MarkedText | None:
    """A text, or the text that names a map."""
    if isinstance(marked, MarkedMap):
        named = (marked.get(name) for name in ("nama", "name", "display_name", "title", "judul"))
        return next((value for value in named if isinstance(value, MarkedText)), None)
    return marked if isinstance(marked, MarkedText) else None


def _text(field: Field, marked: Marked, found: Findings) -> Value | None:
    text = _text_of(field, marked, found)
    return clean(_decoded(field, text, found)) or None if text else None


def _decoded(field: Field, text: MarkedText, found: Findings) -> str:
    """The text with the HTML codes that exporters leave in titles (`&amp;`, `&#8211;`) as the characters they mean."""
    match = _ENTITY.search(text.text)
    plain = html.unescape(text.text) if match else text.text
    if match and plain != text.text:
        found.add("Y23", text.place, isian=field.name, nilai=match[0], terbaca=html.unescape(match[0]), baris=as_line(field.name, clean(plain)))
    return plain


def _word(text: MarkedText) -> str:
    """A value without the bold marks around it and the full stop that some writers end every line with."""
    return text.text.strip().strip("*_`~").strip().rstrip(".;,").strip()


def _date(field: Field, marked: Marked, found: Findings) -> Value | None:
    text = _text_of(field, marked, found)
    if text is None:
        return None
    reading = read_date(_word(text))
    if isinstance(reading, Unread):
        day = _without_clock(text.text) if reading.code == "T05" else None
        found.unread(reading, text.place, isian=field.name, contoh=f"{spell_day(day)} 08.30" if day else "08.30")
        return day
    if reading.wrong_weekday:
        named = spell_day(reading)
        names = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
        found.add("T04", text.place, isian=field.name, terbaca=named, hari=names[reading.day.weekday()])
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
    reading: time | Unread = read_time(_word(text))
    if isinstance(reading, Unread):
        found.unread(reading, text.place, isian=field.name, contoh="08.30")
        return None
    return reading


def _money(field: Field, marked: Marked, found: Findings) -> Value | None:
    text = _text_of(field, marked, found)
    if text is None:
        return None
    reading = read_money(text.text.strip().strip("*_`~"))
    if isinstance(reading, Unread):
        found.unread(reading, text.place, isian=field.name)
        return None
    return Price(low=reading.low, high=reading.high)


def _phone(field: Field, marked: Marked, found: Findings) -> Value | None:
    text = _text_of(field, marked, found)
    if text is None:
        return None
    reading = read_phone(_word(text))
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
    word = _word(text).casefold()
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
        isian=field.name, nilai=written, saran=(near := closest(written, field.choices)), contoh=near or field.example, pilihan=", ".join(field.choices),
    )  # fmt: skip
    return None


def _items(marked: Marked) -> tuple[MarkedText, ...]:
    """The texts of a list; one text with commas counts as a list."""
    if isinstance(marked, MarkedList):
        return tuple(text for item in marked.items if (text := _named(item)) is not None and text.text.strip())
    if isinstance(marked, MarkedText):
        if _TAGS.fullmatch(marked.text.strip()):
            words = re.split(r"[\s,;]+", marked.text.strip())
            return tuple(MarkedText(text=word.lstrip("#"), place=marked.place) for word in words)
        parts = marked.text.strip().strip("[]").replace(";", ",").split(",")
        return tuple(MarkedText(text=part.strip().strip("\"'"), place=marked.place) for part in parts if part.strip())
    return ()


def _list(field: Field, marked: Marked, found: Findings) -> Value | None:
    if isinstance(marked, MarkedMap):
        found.add("I07", marked.place, isian=field.name, contoh=field.example)
        return None
    words = (clean(_decoded(field, item, found)).lstrip("#") for item in _items(marked))
    return tuple(dict.fromkeys(word for word in words if word)) or None


def _choice_list(field: Field, marked: Marked, found: Findings) -> Value | None:
    chosen = (_chosen(field, item, found) for item in _items(marked))
    return tuple(dict.fromkeys(value for value in chosen if value)) or None


def _number_list(field: Field, marked: Marked, found: Findings) -> Value | None:
    numbers = (_whole(field, item, found) for item in _items(marked))
    return tuple(dict.fromkeys(number for number in numbers if number is not None and 1 <= number <= 10)) or None


def _counts(field: Field, marked: Marked, found: Findings) -> Value | None:
    """Names with whole numbers and nothing else: a text where a count belongs may describe a person."""
    marked = _as_map(marked)
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


def _as_map(marked: Marked) -> Marked:
    """A list of small maps as one map; `S=60, K: 60` without brackets too."""
    if isinstance(marked, MarkedList) and all(isinstance(item, MarkedMap) for item in marked.items):
        entries = tuple(entry for item in marked.items if isinstance(item, MarkedMap) for entry in item.entries)
        return MarkedMap(entries=entries, place=marked.place)
    if isinstance(marked, MarkedText) and len(marked.text) < 500 and _COUNTED.fullmatch(marked.text.strip()):
        pairs = (re.split(r"\s*[:=]\s*", part.strip(), maxsplit=1) for part in re.split(r"[,;/]|(?<=\d)\s+(?=[^\W\d])", marked.text) if part.strip())
        return MarkedMap(
            entries=tuple((MarkedText(text=name, place=marked.place), MarkedText(text=count, place=marked.place)) for name, count in pairs),
            place=marked.place,
        )
    return marked


def _pairs(field: Field, marked: Marked, found: Findings) -> Value | None:
    marked = _as_map(marked)
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
    return PhotoRef(file=clean(name.text).removeprefix("- "), caption="", alt="", credit="", place=name.place)


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

"""Marked text -> the photos and documents that a header names: one, or several in one field."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kimsite.content.kinds.field import Field, Value
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import FileRef, PhotoRef
from kimsite.model.marked import Marked, MarkedList, MarkedMap, MarkedText
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import clean

_KEYS = {
    "berkas": "file", "file": "file", "src": "file", "url": "file", "image": "file", "foto": "file",
    "gambar": "file", "path": "file", "nama": "file",
    "name": "file", "teaser": "file", "link": "file", "keterangan": "caption", "caption": "caption",
    "title": "caption", "judul": "caption",
    "alt": "alt", "kredit": "credit", "sumber": "credit", "credit": "credit",
}  # fmt: skip
_EMPTY = {
    "",
    "null",
    "~",
    "-",
    "tidak ada",
    "belum ada",
    "belum",
    "menyusul",
    "nihil",
    "kosong",
    "tidak",
    "none",
}
_ENDING = r"\.(?:jpe?g|jfif|png|webp|gif|bmp|tiff?|hei[cf]|pdf|csv|docx?|xlsx?|pptx?|od[tsp]|zip)"
_GAP = lazy_pattern(
    rf"{_ENDING}[\"'”’]?(?:\s*\([^()\n]*\))?(?P<gap>\s*(?:[,;|+&\n]|\s/\s|/(?!/))[\s,;|+&/-]*(?:(?:dan|and|"
    rf"serta|lalu)\s+)?|\s+(?:dan|and|serta)\s+"
    rf"|\s+(?![(-])(?=[^,;\n]*{_ENDING}))(?=\S)|(?P<before>[\s,;]+)(?=https?://|www\.)",
    re.IGNORECASE,
)
_FILE = lazy_pattern(rf"{_ENDING}$|^https?://", re.IGNORECASE)
_NUMBERED = lazy_pattern(r"^(?:\d{1,2}[.)]\s+|[-*•]\s+)")
_MARKED = lazy_pattern(
    r"!?\[(?P<words>[^\]]*)\]\(\s*<?(?P<file>[^()<>]+?)>?\s*\)|!?\[\[(?P<wiki>[^\]|]+)(?:\|[^\]]*)?\]\]"
)
_CAPTIONED = lazy_pattern(
    rf"(?P<file>.*?{_ENDING})\s*(?:\((?P<inside>[^()]+)\)|(?:\s(?:[-–—:=→»]|[-=]+>|>+)\s|:\s)(?P<after>.+))",
    re.IGNORECASE | re.DOTALL,
)


def read_photos(field: Field, marked: Marked, diagnostics: Findings) -> Value | None:
    """The photos of a field, in order."""
    return _all(field, marked, diagnostics) or None


def read_files(field: Field, marked: Marked, diagnostics: Findings) -> Value | None:
    """The documents of a field, in order."""
    return (
        tuple(FileRef(file=photo.file, place=photo.place) for photo in _all(field, marked, diagnostics))
        or None
    )


def names_in(text: str) -> tuple[str, ...]:
    """The file names of a text, cut where one name has ended and another begins.

    >>> names_in("IMG_1.jpg, kerja bakti 3.JPG dan rapat, makan.png")
    ('IMG_1.jpg', 'kerja bakti 3.JPG', 'rapat, makan.png')
    """
    plain = (
        text.strip().strip("[]")
        if text.strip().startswith("[") and not _MARKED.search(text)
        else text.strip()
    )
    cuts = [match.span("gap" if match["gap"] is not None else "before") for match in _GAP.finditer(plain)]
    starts, ends = (0, *(end for _, end in cuts)), (*(start for start, _ in cuts), len(plain))
    pieces = (
        plain[start:end].strip(" ,;\n\t") for start, end in zip(starts, ends, strict=True) if start < end
    )
    return tuple(_NUMBERED.sub("", piece) for piece in pieces if piece)


def _all(field: Field, marked: Marked, diagnostics: Findings) -> tuple[PhotoRef, ...]:
    items = marked.items if isinstance(marked, MarkedList) else (marked,)
    once: dict[str, PhotoRef] = {}
    for item in items:
        for photo in _photos(field, item, diagnostics):
            once.setdefault(photo.file, photo)
    return tuple(once.values())


def _photos(field: Field, item: Marked, diagnostics: Findings) -> Iterator[PhotoRef]:
    if isinstance(item, MarkedText):
        names = names_in(item.text)
        whole = clean(item.text) if len(names) > 1 or _CAPTIONED.fullmatch(item.text.strip()) else ""
        yield from (_named(name, item, whole) for name in names if name.casefold() not in _EMPTY)
        return
    if isinstance(item, MarkedList):
        diagnostics.add("I07", item.place, isian=field.name, bentuk="{berkas: …, keterangan: …}")
        return
    if labelled := tuple(_labelled(item)):
        yield from labelled
        return
    given = {
        _KEYS[key.text.casefold()]: value
        for key, value in item.entries
        if key.text.casefold() in _KEYS and isinstance(value, MarkedText)
    }
    if "file" not in given or given["file"].text.strip().casefold() in _EMPTY:
        if item.entries and (
            not given or any(value.text.strip().casefold() not in _EMPTY for value in given.values())
        ):
            diagnostics.add("I07", item.place, isian=field.name, bentuk="{berkas: …, keterangan: …}")
        return
    texts = {name: clean(value.text) for name, value in given.items()}
    yield PhotoRef(
        file=texts["file"],
        caption=texts.get("caption", ""),
        alt=texts.get("alt", ""),
        credit=texts.get("credit", ""),
        place=given["file"].place,
    )


def _labelled(item: MarkedMap) -> Iterator[PhotoRef]:
    """Files with words beside them, in either order: `panen.jpg: Warga memanen`, `APBDes: apbdes.pdf`."""
    pairs = [
        (key, value)
        for key, value in item.entries
        if isinstance(value, MarkedText) and key.text.casefold() not in _KEYS
    ]
    for key, value in pairs if len(pairs) == len(item.entries) else ():
        for file, words in ((key, value), (value, key)):
            if _FILE.search(file.text.strip()):
                yield PhotoRef(
                    file=clean(file.text), caption=clean(words.text), alt="", credit="", place=file.place
                )
                break


def _named(name: str, item: MarkedText, whole: str) -> PhotoRef:
    """One name, out of the marks of Markdown and apart from a caption that follows it."""
    caption, file = "", clean(name).removeprefix("- ").strip("\"'“”‘’") if len(name) > 1 else name
    if marked := _MARKED.fullmatch(file):
        file, caption = marked["file"] or marked["wiki"], marked["words"] or ""
    elif (behind := _CAPTIONED.fullmatch(file)) and "://" not in file:
        file, caption = behind["file"], behind["inside"] or behind["after"]
    place = item.place
    if whole and (at := place.text.find(name)) >= 0:
        place = type(place)(path=place.path, line=place.line, column=at + 1, text=place.text, width=len(name))
    return PhotoRef(file=file.strip(), caption=clean(caption), alt="", credit="", place=place, whole=whole)

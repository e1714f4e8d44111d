"""Fields that may repeat or have numbers (`foto 1`, `keterangan foto 2`) -> one list each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kimsite.content.fields.files import names_in
from kimsite.content.header.keys import normalise_key
from kimsite.model.marked import Marked, MarkedList, MarkedText
from kimsite.record import Record

PHOTO, FILE = "foto", "berkas"
NUMBERED_WORDS = ("keterangan", "alt", "kredit")
"""What may be given for each photo."""
_NOTHING = frozenset({"", "null", "~", "-"})
_ADDED = frozenset({"foto", "gambar", "photo", "image", "picture", "img", "photos", "images", "pictures"})
"""Names for a photo of which two mean two photos; `cover` and `thumbnail` beside `image` show the same one
again.
"""


class NumberedEntry(Record, kw_only=True):
    """One line of a header for a field that may have several."""

    number: int
    """0: none is written."""
    order: int
    key: MarkedText
    value: Marked


def adds(name: str, key: str, before: Sequence[NumberedEntry]) -> bool:
    """True where an unnumbered key adds to those `before` of its field, rather than repeating them."""
    earlier = {normalise_key(entry.key.text) for entry in before if not entry.number}
    folded = normalise_key(key)
    return not earlier or name != PHOTO or folded in earlier or (folded in _ADDED and earlier <= _ADDED)


def merge_numbered(entries: Mapping[str, Sequence[NumberedEntry]]) -> dict[str, tuple[MarkedText, Marked]]:
    """Every field once: its only value, or a list. Captions stand where their photos stand."""
    filled = {name: _filled(given) for name, given in entries.items()}
    photos = _ordered(filled.get(PHOTO, ()))
    whole = {name: _one(_ordered(filled[name])) for name in (PHOTO, FILE) if name in filled}
    return {**whole, **{name: _aligned(filled[name], photos) for name in NUMBERED_WORDS if name in filled}}


def _filled(entries: Sequence[NumberedEntry]) -> Sequence[NumberedEntry]:
    """Those that say something; where none does, the first."""
    return [
        entry
        for entry in entries
        if not (isinstance(entry.value, MarkedText) and entry.value.text.strip().casefold() in _NOTHING)
    ] or entries[:1]


def _ordered(entries: Sequence[NumberedEntry]) -> tuple[NumberedEntry, ...]:
    return tuple(sorted(entries, key=lambda entry: (entry.number, entry.order)))


def _one(entries: tuple[NumberedEntry, ...]) -> tuple[MarkedText, Marked]:
    if len(entries) == 1:
        return entries[0].key, entries[0].value
    items = dict.fromkeys(
        item
        for entry in entries
        for item in (entry.value.items if isinstance(entry.value, MarkedList) else (entry.value,))
    )
    unlike = {item.text if isinstance(item, MarkedText) else id(item): item for item in items}
    return entries[0].key, MarkedList(items=tuple(unlike.values()), place=entries[0].value.place)


def _aligned(
    entries: Sequence[NumberedEntry], photos: tuple[NumberedEntry, ...]
) -> tuple[MarkedText, Marked]:
    """The words of each photo at the photo's place, empty ones between."""
    first = min(entries, key=lambda entry: entry.order)
    placed: dict[int, Marked] = {}
    plain = [entry for entry in sorted(entries, key=lambda entry: entry.order) if not entry.number]
    for start, entry in zip(_places_of_plain(plain, photos), plain, strict=True):
        for offset, item in enumerate(
            entry.value.items if isinstance(entry.value, MarkedList) else (entry.value,)
        ):
            placed.setdefault(start + offset, item)
    for entry in (entry for entry in entries if entry.number):
        placed[_place_of_number(entry.number, photos)] = entry.value
    if list(placed) == [0]:
        return first.key, placed[0]
    empty = MarkedText(text="", place=first.value.place)
    return first.key, MarkedList(
        items=tuple(placed.get(at, empty) for at in range(max(placed, default=0) + 1)),
        place=first.value.place,
    )


def _places_of_plain(plain: Sequence[NumberedEntry], photos: tuple[NumberedEntry, ...]) -> Sequence[int]:
    """Indexes of the photos that the unnumbered captions belong to, each another one.

    Where photos and captions alternate, a caption belongs to the photo above it; else the first to the first.
    """
    single = [photo for photo in photos if not photo.number]
    turns = bool(plain) and any(photo.order > plain[0].order for photo in single)
    if len(single) > 1 and turns and len(plain) < len(single):
        above = [max(0, sum(photo.order < entry.order for photo in single) - 1) for entry in plain]
        if len(set(above)) == len(above):
            return above
    return range(len(plain))


def _place_of_number(number: int, photos: tuple[NumberedEntry, ...]) -> int:
    before = sum(_count(photo.value) for photo in photos if not photo.number)
    numbers = [photo.number for photo in photos if photo.number]
    return before + numbers.index(number) if number in numbers else number - 1


def _count(value: Marked) -> int:
    if isinstance(value, MarkedList):
        return len(value.items)
    return len(names_in(value.text)) if isinstance(value, MarkedText) else 1

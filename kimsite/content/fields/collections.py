"""Marked text -> typed value, by the type its field declares.

Single values are read in `scalars.py`, lists and maps here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from string import ascii_letters, digits

from msgspec.structs import replace

from kimsite.content.fields.files import read_files, read_photos
from kimsite.content.fields.scalars import (
    decoded,
    match_choice,
    named_text,
    read_choice,
    read_number,
    read_number_of_phone,
    read_price,
    read_text_value,
    read_yes_no,
    shape_of,
    whole_number,
)
from kimsite.content.kinds.field import Field, FieldType, Value
from kimsite.diagnostics.findings import Findings
from kimsite.model.marked import Marked, MarkedList, MarkedMap, MarkedText
from kimsite.tools.counts import read_count
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import clean, is_unfilled, offered, plain_marks
from kimsite.tools.unreadable import Unreadable

EMPTY_WORDS = {"", "null", "~", "-"}
_FILLED = frozenset(ascii_letters + digits) - {"n", "N"}
"""What opens a text that says something, whatever follows."""
_QUOTES = "\"'“”„‘’«»"
_GLUED = lazy_pattern(r"(?<=\w)#(?=\w)")
"""Hashtags without a blank between them: `#panen#padi`."""
_PARTING = re.compile(r"[,;|]| / | (?:dan|&) (?=#)")
_ITEM_SIGN = lazy_pattern(r"(?:^|(?<=\s))(?:[-•◦▪●▸*+–—]|\d{1,2}[.)])\s+")
"""What opens an item where several stand on one line."""
_TAGS = lazy_pattern(r"#\w[\w-]*(?:[\s,;]+#\w[\w-]*)*")
_COUNTED = lazy_pattern(r"[^\W\d][\w ]*\s*[:=]\s*\d+(?:\s*[,;/ ]\s*[^\W\d][\w ]*\s*[:=]\s*\d+)*")
_SKDN = lazy_pattern(r"(?:[skdn]\s*\d{1,5}\b\s*){2,4}", re.IGNORECASE)
_ONE_COUNT = lazy_pattern(
    (
        r"(?P<name>[^\W\d][^\d:=,;]{0,30}(?:\s?\d(?=\s*[:=]))?)\s*(?P<sep>[:=(]|(?<=\s)|-)"
        r"\s*(?P<count>\d{1,5})\s*\)?\s*(?:anak|balita|bayi|orang|dosis|batita)?"
    ),
    re.IGNORECASE,
)
_DOSE = lazy_pattern(
    r"(?:polio|opv|ipv|dpt|hb|dpt[-\w]*|pentabio|mr|pcv|rotavirus|rv|campak)\s+[1-4]", re.IGNORECASE
)
_PAIR_NAMES = {
    **dict.fromkeys(("kesimpulan", "putusan", "vonis", "verdict", "hasil cek", "status"), "hasil"),
    **dict.fromkeys(("isu", "kabar", "pernyataan", "claim", "isi kabar"), "klaim"),
    **dict.fromkeys(("rujukan", "referensi", "source"), "sumber"),
}
"""What people call the parts of a hoax check."""
LONGEST_BLANK = 60
"""Letters of the longest text that means nothing."""
LONGEST_ROW = 500
"""Letters of the longest row of names with counts."""


def read_field(field: Field, marked: Marked, diagnostics: Findings) -> Value | None:
    """The typed value, or None when nothing was written or it was not understood (then a finding says why).

    Dates and hours are read by `dates.py`, which must know the day of the file and the district's
    zone.
    """
    if isinstance(marked, MarkedText) and marked.text[:1] not in _FILLED:
        plain = (
            plain_marks(marked.text).strip().casefold() if len(marked.text) < LONGEST_BLANK else marked.text
        )
        if (is_unfilled(plain) or plain in EMPTY_WORDS) and not (
            field.name == "judul" and plain in {"null", "~", "-", "..."}
        ):
            return None
    return _READERS[field.type](field, marked, diagnostics)


def _items(marked: Marked) -> tuple[MarkedText, ...]:
    """The texts of a list; one text with commas counts as a list."""
    if isinstance(marked, MarkedList):
        return tuple(
            text for item in marked.items if (text := named_text(item)) is not None and text.text.strip()
        )
    if isinstance(marked, MarkedText):
        plain = _GLUED.sub(" #", marked.text.strip().removeprefix("- "))
        if _TAGS.fullmatch(plain):
            words = re.split(r"[\s,;]+", plain)
            return tuple(MarkedText(text=word.lstrip("#"), place=marked.place) for word in words)
        parts = _PARTING.split(_without_brackets(plain))
        return tuple(
            MarkedText(text=part.strip().strip(_QUOTES), place=marked.place) for part in parts if part.strip()
        )
    return ()


def _without_brackets(text: str) -> str:
    """The text without the brackets around it, and with a comma for the sign before each item: `• a • b`."""
    plain = text.strip("[]")
    if plain[:1] == "(" and plain[-1:] == ")" and plain.count("(") == 1:
        plain = plain[1:-1]
    return _ITEM_SIGN.sub(",", plain) if _ITEM_SIGN.match(plain) else plain


def _list(field: Field, marked: Marked, diagnostics: Findings) -> Value | None:
    if isinstance(marked, MarkedMap):
        diagnostics.add("I07", marked.place, isian=field.name, bentuk=shape_of(field.example))
        return None
    words = (clean(decoded(field, item, diagnostics)).lstrip("#") for item in _items(marked))
    return tuple(dict.fromkeys(word for word in words if word)) or None


def _choice_list(field: Field, marked: Marked, diagnostics: Findings) -> Value | None:
    choices = (match_choice(field, item, diagnostics) for item in _items(marked))
    return tuple(dict.fromkeys(value for value in choices if value)) or None


def _number_list(field: Field, marked: Marked, diagnostics: Findings) -> Value | None:
    if isinstance(marked, MarkedText):
        marked = replace(marked, text=re.sub(r"\s+(?:dan|&)\s+", ", ", marked.text))
    numbers = (whole_number(field, item, diagnostics) for item in _items(marked))
    return (
        tuple(dict.fromkeys(number for number in numbers if number is not None and 1 <= number <= 10)) or None
    )


def _counts(field: Field, marked: Marked, diagnostics: Findings) -> Value | None:
    """Names with whole numbers and nothing else: a text where a count belongs may describe a person."""
    marked = _as_map(marked)
    if not isinstance(marked, MarkedMap):
        diagnostics.add("I07", marked.place, isian=field.name, bentuk=shape_of(field.example))
        return None
    counts: list[tuple[str, int]] = []
    folded = {choice.casefold(): choice for choice in field.choices}
    for key, value in marked.entries:
        name = folded.get(key.text.casefold(), "") if field.choices else clean(key.text)
        if not name or not isinstance(value, MarkedText):
            diagnostics.add("P05", key.place, isian=key.text)
        elif value.text.strip():
            count = read_count(value.text)
            if isinstance(count, Unreadable):
                diagnostics.add(
                    "I06", value.place, isian=name, nilai=value.text.strip(), tebakan="", baris=""
                )
            else:
                counts.append((name, count))
    return tuple(counts) or None


def _as_map(marked: Marked) -> Marked:
    """A list of small maps as one map; `S=60, K: 60` without brackets too."""
    if isinstance(marked, MarkedList) and all(isinstance(item, MarkedMap) for item in marked.items):
        entries = tuple(
            entry for item in marked.items if isinstance(item, MarkedMap) for entry in item.entries
        )
        return MarkedMap(entries=entries, place=marked.place)
    if (
        isinstance(marked, MarkedText)
        and len(marked.text) < LONGEST_ROW
        and (pairs := _named_counts(plain_marks(marked.text)))
    ):
        place = marked.place
        return MarkedMap(
            entries=tuple(
                (MarkedText(text=name, place=place), MarkedText(text=count, place=place))
                for name, count in pairs
            ),
            place=place,
        )
    return marked


def _named_counts(text: str) -> list[tuple[str, str]]:
    """`S=60, K: 60`, `BCG 6, Polio 9` or `campak 5 anak` as names with counts.

    Empty where one part says something else.

    `Polio 2` may be a dose or a count: without a colon so small a number behind a vaccine is not read.
    """
    plain = text.strip().strip("{}.")
    if _SKDN.fullmatch(plain):
        return re.findall(r"([a-z])\s*(\d+)", plain, re.IGNORECASE)
    if _COUNTED.fullmatch(plain):
        parts = [part.strip() for part in re.split(r"[,;/]|(?<=\d)\s+(?=[^\W\d])", plain) if part.strip()]
        return [
            (name, count) for name, count in (re.split(r"\s*[:=]\s*", part, maxsplit=1) for part in parts)
        ]
    matches = [
        _ONE_COUNT.fullmatch(part.strip()) for part in re.split(r"[,;]|\bdan\b", plain) if part.strip()
    ]
    pairs = [
        (match["name"].strip(" -"), match["count"])
        for match in matches
        if match is not None and not (not match["sep"].strip() and _DOSE.fullmatch(match[0]))
    ]
    return pairs if pairs and len(pairs) == len(matches) else []


def _pairs(field: Field, marked: Marked, diagnostics: Findings) -> Value | None:
    marked = _as_map(marked)
    if not isinstance(marked, MarkedMap):
        diagnostics.add("I07", marked.place, isian=field.name, bentuk=shape_of(field.example))
        return None
    pairs: list[tuple[str, str]] = []
    for key, value in marked.entries:
        name = _PAIR_NAMES.get(key.text.casefold(), key.text.casefold())
        if name not in field.choices:
            near = offered(name, field.choices)
            line = f"{near}: …" if near else ""
            diagnostics.add(
                "I02",
                key.place,
                isian=key.text,
                saran=near,
                jenis=field.name,
                pilihan=", ".join(field.choices),
                baris=line,
            )
        elif isinstance(value, MarkedText):
            pairs.append((name, clean(value.text)))
    return tuple(pairs) or None


_READERS: Mapping[FieldType, Callable[[Field, Marked, Findings], Value | None]] = {
    FieldType.TEXT: read_text_value,
    FieldType.MONEY: read_price,
    FieldType.PHONE: read_number_of_phone,
    FieldType.NUMBER: read_number,
    FieldType.YES_NO: read_yes_no,
    FieldType.CHOICE: read_choice,
    FieldType.LIST: _list,
    FieldType.CHOICES: _choice_list,
    FieldType.NUMBERS: _number_list,
    FieldType.COUNTS: _counts,
    FieldType.PAIRS: _pairs,
    FieldType.PHOTOS: read_photos,
    FieldType.FILES: read_files,
}

"""A post without a header, as it comes from WhatsApp: the header that its own words make."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from msgspec.structs import replace

from kimsite.content.fields.collections import read_field
from kimsite.content.fields.dates import DATE_TYPES, DateContext, read_when
from kimsite.content.fields.implied import POSYANDU_NAME
from kimsite.content.fields.match import match_fields
from kimsite.content.header.emit import emit_field
from kimsite.content.header.keys import type_of
from kimsite.content.header.lines import normalise_line, read_line
from kimsite.content.header.uncommon_blocks import GREETING
from kimsite.content.kinds.common import COMMON_FIELDS
from kimsite.content.kinds.field import Field, KindSpec, Value
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import Draft
from kimsite.model.marked import Marked, MarkedMap, MarkedText
from kimsite.model.source import SourceText
from kimsite.tools.dates import DateReading, long_date
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.read_dates import read_date
from kimsite.tools.text import clean
from kimsite.tools.word_lists import words

_MOST = 40
"""Lines in which a text names what a header would."""
_LONGEST = 120
"""Letters of the longest first line that is a title."""
_STARS = lazy_pattern(r"[*_~`#]+")
_WITHIN = lazy_pattern(
    r"(?:\b(?:tgl|tanggal)\.? |^[^\W\d][^\d,]{2,30}, (?:[^\W\d_]{4,6}, )?)"
    r"(?P<day>\d{1,2}[ /.-][^\W_]{1,9}[ /.-]\d{4}\b)",
    re.IGNORECASE,
)
"""A date in a sentence, or behind the place at the head of news: `Bojonegoro, 9 November 2026 - Warga`."""
_ANYWHERE = DateContext(zone="Asia/Jakarta", today=date(2000, 1, 1))
"""Whether a text is a date or an hour depends on neither."""
_LEFT_OUT = frozenset(
    words("""
    jenis slug alamat_lama draf terbit sampai contoh foto keterangan alt kredit ringkasan tag kategori
""")
)


def proposed_header(
    draft: Draft, spec: KindSpec, title: str, day: DateReading | None, *, headed: bool
) -> str:
    """The header as lines to paste, between two `---`; `…` for what is required and not in the text.

    `title`, `day`: what the post has without a header, from its first heading (`headed`) or its file's name.
    """
    written = _named(draft, spec)
    title = title if headed else _title(draft) or title
    lines = [emit_field("judul", title) if title else "judul: …"]
    if not spec.undated or day is not None:
        lines.append(f"tanggal: {_day(draft, written, day) or '…'}")
    for field in (*spec.fields, *COMMON_FIELDS):
        line = (
            ""
            if field.name in {"judul", "tanggal"} | _LEFT_OUT
            else _line(field, written.get(field.name), draft)
        )
        if line or (field.required and field.name not in {"judul", "tanggal"}):
            lines.append(line or f"{field.name}: …")
    return "\n".join(["---", *lines, "---"])


def guessed_line(
    draft: Draft, spec: KindSpec, field: Field, written: Mapping[str, tuple[MarkedText, Marked]]
) -> str:
    """The line for a required field that the header lacks, where title or text state it; else empty."""
    title = written["judul"][1] if "judul" in written else None
    whole = f"{title.text if isinstance(title, MarkedText) else ''}\n{draft.body}"
    spare = replace(draft, body=whole)
    named = _named(spare, spec)
    if field.name == "tanggal":
        day = _day(spare, named, None)
        return f"tanggal: {day}" if day else ""
    return _line(field, named.get(field.name), spare)


def _named(draft: Draft, spec: KindSpec) -> dict[str, Marked]:
    """What lines such as `Jam : 08.00` say, by field."""
    source = SourceText(draft.path, draft.body)
    rows = [
        (number, row)
        for number, line in enumerate(source.lines[:_MOST], 1)
        if (row := read_line(normalise_line(_STARS.sub("", line))[0], heading=True)) and row.value
    ]
    fields = tuple(
        (
            MarkedText(text=row.key, place=source.span(number)),
            MarkedText(text=_STARS.sub("", row.value), place=source.span(number)),
        )
        for number, row in rows
    )
    spare = Draft(path=draft.path, kind=draft.kind, fields=fields, body="", body_line=1, head=draft.head)
    return {name: value for name, (_, value) in match_fields(spare, spec, Findings()).fields.items()}


def _title(draft: Draft) -> str:
    """The first line of the text that is no `Jam : 08.00`, where it is a line of words."""
    lines = (line for line in draft.body.split("\n")[:_MOST] if line.strip())
    first = next(
        (
            line
            for line in lines
            if not GREETING.match(line)
            and ((row := read_line(normalise_line(_STARS.sub("", line))[0])) is None or not type_of(row.key))
        ),
        "",
    )
    plain = clean(_STARS.sub("", first)).strip(" :.-")
    return (
        plain
        if 3 < len(plain) <= _LONGEST
        and re.search(r"[^\W\d_]{3}", plain)
        and not isinstance(read_date(plain), DateReading)
        else ""
    )


def _day(draft: Draft, written: dict[str, Marked], day: DateReading | None) -> str:
    """The date in words: as the text says it, else from the file's name, else from a line that is a date."""
    value = written.get("tanggal")
    texts = [value.text] if isinstance(value, MarkedText) else []
    if day is None:
        texts += [
            clean(_STARS.sub("", line))
            for line in draft.body.split("\n")[:_MOST]
            if 6 < len(line.strip()) < 60
        ]
        texts += [
            said["day"] for line in draft.body.split("\n")[:_MOST] if (said := _WITHIN.search(line[:200]))
        ]
    for text in texts:
        reading = read_date(re.sub(r"^[A-Z][a-z]+,\s*(?=\d)", "", text))
        if isinstance(reading, DateReading):
            return long_date(reading.day)
    return long_date(day.day) if day is not None else ""


def _understood(field: Field, value: Marked, diagnostics: Findings) -> Value | None:
    return (
        read_when(field, value, diagnostics, _ANYWHERE)
        if field.type in DATE_TYPES
        else read_field(field, value, diagnostics)
    )


def _line(field: Field, value: Marked | None, draft: Draft) -> str:
    """The field as a line that earns no finding; empty where the text does not say it."""
    if value is None and field.name == "posyandu":
        named = POSYANDU_NAME.search(draft.body[:2000])
        return (
            emit_field("posyandu", named["name"].title() if named["name"].isupper() else named["name"])
            if named
            else ""
        )
    diagnostics = Findings()
    if value is None or _understood(field, value, diagnostics) is None or diagnostics.sorted():
        return ""
    if isinstance(value, MarkedMap):
        texts = ((key.text, text.text) for key, text in value.entries if isinstance(text, MarkedText))
        return f"{field.name}: {{{', '.join(f'{key}: {text}' for key, text in texts)}}}"
    return emit_field(field.name, clean(value.text)) if isinstance(value, MarkedText) else ""

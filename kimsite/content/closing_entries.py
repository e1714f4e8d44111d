"""A header's lines below the text: `Penulis: Bu Sri` and `Tanggal: 9 November 2026` at a post's end."""

from __future__ import annotations

from msgspec.structs import replace

from kimsite.content.fields.match import match_fields
from kimsite.content.header.delimiters import HeaderSpan
from kimsite.content.header.fences import fence_of
from kimsite.content.header.keys import KNOWN, normalise_key
from kimsite.content.header.lines import HeaderLine, normalise_line, read_line
from kimsite.content.header.reader import read_header
from kimsite.content.kinds import BY_NAME
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import Draft
from kimsite.model.source import SourceText
from kimsite.tools.dates import DateReading
from kimsite.tools.read_dates import read_date

_SIGNED = frozenset(
    {"tanggal", "penulis", "peran", "sumber", "foto", "kredit", "keterangan", "tag", "kategori", "lokasi"}
)
"""Fields that people write below a text."""


def with_closing_entries(draft: Draft, source: SourceText, diagnostics: Findings) -> Draft:
    """The draft with the fields of its last lines, where nothing above the text dates the post."""
    known = {_field_of(key.text) for key, _ in draft.fields}
    if "tanggal" in known:
        return draft
    rows = list(_closing(source.lines, draft.body_line))
    dates = [row for _, row in rows if _field_of(row.key) == "tanggal"]
    if not dates or not isinstance(read_date(dates[0].value), DateReading):
        return draft
    spec = BY_NAME.get(draft.kind)
    if spec is None or spec.is_dated(match_fields(draft, spec, Findings()).fields):
        return draft
    first, last = rows[-1][0], rows[0][0]
    above = source.line(first - 1)
    if first > draft.body_line and above.strip() and not fence_of(above):
        return draft
    below = first - 1 if not fence_of(above) else first - 2
    body = "\n".join(source.lines[draft.body_line - 1 : below]).strip()
    span = HeaderSpan(first=first, last=last, body=last + 1, end=last)
    entries = read_header(source, span, diagnostics)
    for key, _ in entries:
        if _field_of(key.text) in known:
            diagnostics.add("Y07", key.place, isian=key.text, dipakai="order.first")
    more = tuple(entry for entry in entries if _field_of(entry[0].text) not in known)
    return replace(draft, fields=(*draft.fields, *more), body=body)


def _closing(lines: list[str], start: int) -> list[tuple[int, HeaderLine]]:
    """The last lines of the file that are such fields, the last first, with their numbers."""
    rows: list[tuple[int, HeaderLine]] = []
    for number in range(len(lines), start - 1, -1):
        text = normalise_line(lines[number - 1])[0]
        row = read_line(text, heading=True) if text else None
        if (not text and not rows) or fence_of(text):
            continue
        if row is None or not row.value or _field_of(row.key) not in _SIGNED:
            break
        rows.append((number, row))
    return rows


def _field_of(key: str) -> str:
    field = KNOWN.get(normalise_key(key))
    return field.name if field is not None else ""

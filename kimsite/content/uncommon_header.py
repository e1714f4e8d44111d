"""A post whose header is in an uncommon form: its lines rewritten and read, each value put in its place."""

from __future__ import annotations

import re

from msgspec.structs import replace

from kimsite.content.fields.match import match_fields
from kimsite.content.header.delimiter_findings import report_delimiters
from kimsite.content.header.delimiters import HeaderSpan, find_header
from kimsite.content.header.fixes import replace_lines
from kimsite.content.header.keys import normalise_key
from kimsite.content.header.reader import read_header
from kimsite.content.header.rewriting import Rewriting, rewritten
from kimsite.content.kinds import BY_NAME
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import Draft, SourceFile
from kimsite.model.findings import ADVICE, Fix
from kimsite.model.marked import Marked, MarkedList, MarkedMap, MarkedText, Place
from kimsite.model.source import SourceText
from kimsite.tools.patterns import lazy_pattern

_TAGS = lazy_pattern(r"\s*(?:<(?:/\w+|br ?/?|div|p)>\s*)*", re.IGNORECASE)
"""A line between header and text with nothing but tags of the web page that the header was copied from."""


def parse_uncommon(
    file: SourceFile, source: SourceText, span: HeaderSpan | None, diagnostics: Findings
) -> Draft | None:
    """The draft of a post with an uncommon header; None where nothing in it is uncommon.

    `span`: the header that was found in the lines as they are.
    """
    rewriting = rewritten(source.lines, span)
    if rewriting is None:
        return None
    usual = SourceText(file.path, "\n".join(rewriting.lines()))
    found = find_header(usual.lines)
    if found is None or found.json or found.wrapped:
        return None
    placed = _in_file(found, rewriting, len(source.lines))
    if span is not None and placed == replace(span, ordinary=placed.ordinary):
        same = usual.lines[found.first - 1 : found.last] == source.lines[span.first - 1 : span.last]
        if same:
            return None
    read = Findings()
    entries = tuple(
        (_moved_text(key, source, rewriting), _moved(value, source, rewriting))
        for key, value in read_header(usual, found, read)
    )
    body_line = placed.body
    while body_line < len(source.lines) and _TAGS.fullmatch(source.lines[body_line - 1]):
        body_line += 1
    draft = Draft(
        path=file.path,
        kind=file.kind,
        fields=entries,
        body="\n".join(source.lines[body_line - 1 :]).strip(),
        body_line=body_line,
        head=source.span(1),
    )
    if rewriting.titled and not _is_complete(draft):
        return None
    if placed.opening or not (rewriting.titled or rewriting.tagged):  # a `---` would not make them entries
        report_delimiters(source, placed, diagnostics)
    above = min(number for number in (placed.opening, placed.first) if number)
    for number in range(1, above):
        if source.line(number).strip():
            place = source.span(number, 1, len(source.line(number)))
            diagnostics.add("Y04", place, akibat="header.unused")
    _report(read, rewriting, found, source, diagnostics)
    return draft


def _in_file(span: HeaderSpan, rewriting: Rewriting, last: int) -> HeaderSpan:
    """The span in the lines of the file."""
    return replace(
        span,
        first=rewriting.first_of(span.first),
        last=rewriting.last_of(span.last),
        body=rewriting.last_of(span.body - 1) + 1,
        end=last,
        opening=rewriting.first_of(span.opening),
        closing=rewriting.last_of(span.closing),
    )


def _is_complete(draft: Draft) -> bool:
    """True where the header has all that a post of its kind needs."""
    spec = BY_NAME.get(draft.kind)
    if spec is None:
        return False
    fields = match_fields(draft, spec, Findings()).fields
    return spec.is_dated(fields) and all(field.name in fields for field in spec.fields if field.required)


def _report(
    read: Findings, rewriting: Rewriting, span: HeaderSpan, source: SourceText, diagnostics: Findings
) -> None:
    """Report each line that was rewritten, and what was found in the others."""
    changed = list(rewriting.changed(span.first, span.last))
    for first, last, rows in changed:
        name = normalise_key(rows[0].partition(":")[0])
        place = source.span(first, 1, len(source.line(first)))
        above = first < rewriting.first_of(span.opening)  # one line alone cannot take it below the `---`
        fix = None if above or rewriting.tagged else replace_lines(first, last, *rows)
        below = "–".join(dict.fromkeys(map(str, (first + 1, last)))) if last > first else ""
        diagnostics.add("Y25", place, fix, isian=name, baris="\n".join(rows), hapus=below)
    lines = {first for first, _, _ in changed}
    diagnostics.extend(
        tuple(
            replace(
                finding, place=place, fix=None if place.line in lines else _moved_fix(finding.fix, rewriting)
            )
            for finding in read.sorted()
            for place in (_place(finding.place, source, rewriting),)
            if place.line not in lines or finding.severity != ADVICE
        )
    )


def _moved_fix(fix: Fix | None, rewriting: Rewriting) -> Fix | None:
    """The repair with the lines of the file: they count otherwise where a line above them was left out."""
    if fix is None:
        return None
    edits = (
        replace(
            edit, first=first, last=rewriting.last_of(edit.last) if edit.last >= edit.first else first - 1
        )
        for edit in fix.edits
        for first in (rewriting.first_of(edit.first),)
    )
    return replace(fix, edits=tuple(edits))


def _moved(value: Marked, source: SourceText, rewriting: Rewriting) -> Marked:
    """The value with its place in the file."""
    if isinstance(value, MarkedText):
        return _moved_text(value, source, rewriting)
    place = _place(value.place, source, rewriting)
    if isinstance(value, MarkedList):
        return MarkedList(items=tuple(_moved(item, source, rewriting) for item in value.items), place=place)
    entries = (
        (_moved_text(key, source, rewriting), _moved(inner, source, rewriting))
        for key, inner in value.entries
    )
    return MarkedMap(entries=tuple(entries), place=place)


def _moved_text(text: MarkedText, source: SourceText, rewriting: Rewriting) -> MarkedText:
    return MarkedText(text=text.text, place=_place(text.place, source, rewriting))


def _place(place: Place, source: SourceText, rewriting: Rewriting) -> Place:
    """A place in the rewritten lines as one in the file: by its words where they are there as they were."""
    number = rewriting.first_of(place.line)
    line = source.line(number)
    if line == place.text:
        return replace(place, line=number)
    words = place.text[place.column - 1 : place.column - 1 + place.width]
    at = line.find(words) if words else -1
    return source.span(number, at + 1, len(words)) if at >= 0 else source.span(number, 1, len(line))

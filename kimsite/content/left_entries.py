"""Lines of a text that look like fields of its header, which ended above them without a `---`."""

from __future__ import annotations

from msgspec.structs import replace

from kimsite.content.fields.match import match_fields
from kimsite.content.header.keys import names_a_line
from kimsite.content.header.lines import HeaderLine, normalise_line, read_line
from kimsite.content.header.uncommon_lines import usual_form
from kimsite.content.kinds import BY_NAME
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import Draft
from kimsite.model.marked import MarkedText
from kimsite.model.source import SourceText

_MOST = 12
"""Lines of a text in which its header's fields may be left."""
_SURE = 2
"""Fields that are no sentence of the text, wherever they are in those lines."""


def report_left_entries(draft: Draft, source: SourceText, diagnostics: Findings) -> None:
    """Tell of fields that the header lacks and the top of the text holds: two of them, or its first line."""
    spec = BY_NAME.get(draft.kind)
    if spec is None or not draft.fields:
        return
    rows = tuple(
        (number, row)
        for number, line in enumerate(source.lines[draft.body_line - 1 :][:_MOST], draft.body_line)
        if (row := _entry(line)) is not None and row.value and names_a_line(row.key)
    )
    if not rows:
        return
    fields = tuple(
        (
            MarkedText(text=row.key, place=source.span(number, row.column, len(row.key))),
            MarkedText(text=row.value, place=source.span(number, row.value_column, len(row.value))),
        )
        for number, row in rows
    )
    written = match_fields(draft, spec, Findings()).fields
    left = [
        key
        for name, (key, _) in match_fields(replace(draft, fields=fields), spec, Findings()).fields.items()
        if name not in written
    ]
    if len(left) >= _SURE or any(key.place.line == draft.body_line for key in left):
        first = min(left, key=lambda key: key.place.line)
        diagnostics.add("Y42", first.place, isian=first.text)


def _entry(line: str) -> HeaderLine | None:
    """The entry of a line, in whatever form a header may have it."""
    form = usual_form(line)
    if form is not None and not form.weak:
        return read_line(form.rows[0])
    return read_line(normalise_line(line)[0])

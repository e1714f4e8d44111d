"""One post with some of its fields or its body changed: every other byte stays as its writer left it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kimsite.content.authoring.text_lines import apply_edits, plain_value, source_of, split_lines
from kimsite.content.fields.match import WrittenFields, match_fields
from kimsite.content.header.delimiters import HeaderSpan, find_header
from kimsite.content.header.emit import emit_block, emit_field, yaml_quoted
from kimsite.content.header.fixes import FENCE
from kimsite.content.kinds import BY_NAME
from kimsite.content.parse import parse
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import Draft, SourceFile
from kimsite.model.findings import Edit
from kimsite.tools.text import clean

FieldInput = str | Sequence[str] | Sequence[Mapping[str, str]] | Mapping[str, str]
"""What a form gives for one field: a text, a list of texts, rows of named texts (photos), or named texts
(counts).

Empty: no value.
"""


def edit_post(
    source: SourceFile, text: str, fields: Mapping[str, FieldInput], body: str | None = None
) -> str:
    """The file's text with these fields set, and the body replaced unless it is None.

    `source`: the post as `discover` read it; `text`: the file as it is, with its own line ends and BOM;
    `fields`: by the field's own name (`judul`); a value that is empty removes the field. Comments, unknown
    keys and all other lines stay. A field that is written in several places, or a header that is no YAML, is
    written anew with every value that was read.
    """
    wanted = {name: _rows(name, value) for name, value in fields.items()}
    known = _written(source)
    changed = {name: rows for name, rows in wanted.items() if _differs(source, known, name, rows)}
    if not changed and (body is None or parse(source, Findings()).body.strip() == body.strip()):
        return text
    lines = split_lines(text)
    edited = apply_edits(lines, _edits(source, changed, body))
    if _is_as_wanted(source, source_of(source, edited), changed):
        return "".join(edited)
    return "".join(apply_edits(lines, _anew(source, changed, body)))


def _rows(name: str, value: FieldInput) -> tuple[str, ...]:
    """The lines of the header that say this; none for an empty value."""
    if isinstance(value, str):
        return (emit_field(name, value),) if value.strip() else ()
    if isinstance(value, Mapping):
        filled = [(key, text) for key, text in value.items() if text.strip()]
        return (f"{name}:", *(f"  {emit_field(*pair)}" for pair in filled)) if filled else ()
    items = [item for item in value if (item.strip() if isinstance(item, str) else any(item.values()))]
    if not items:
        return ()
    return (f"{name}:", *(row for item in items for row in _item(item)))


def _item(item: str | Mapping[str, str]) -> Iterable[str]:
    if isinstance(item, str):
        return (f"  - {yaml_quoted(item)}",)
    filled = [(key, value) for key, value in item.items() if value.strip()]
    return (f"  {'-' if not index else ' '} {emit_field(*pair)}" for index, pair in enumerate(filled))


def _written(source: SourceFile) -> WrittenFields:
    draft = parse(source, Findings())
    return match_fields(draft, BY_NAME[draft.kind], Findings()).fields


def _values(source: SourceFile) -> dict[str, object]:
    return {name: plain_value(value) for name, (_, value) in _written(source).items()}


def _meaning_of(source: SourceFile, rows: Sequence[str]) -> object:
    """What these lines of a header say."""
    alone = "\n".join((FENCE, *rows, FENCE, ""))
    return next(iter(_values(source_of(source, [alone])).values()), "")


def _differs(source: SourceFile, known: WrittenFields, name: str, rows: Sequence[str]) -> bool:
    before = plain_value(known[name][1]) if name in known else ""
    return before != (_meaning_of(source, rows) if rows else "")


def _is_as_wanted(before: SourceFile, after: SourceFile, changed: Mapping[str, Sequence[str]]) -> bool:
    """True where the changed fields say what was wanted and all others what they said.

    What is read in place of a removed field (another key that may stand for it) does not matter.
    """
    values = {name: value for name, value in _values(after).items() if changed.get(name, True)}
    kept = {name: value for name, value in _values(before).items() if name not in changed}
    wanted = {name: _meaning_of(before, rows) for name, rows in changed.items() if rows}
    return values == {**kept, **wanted}


def _edits(source: SourceFile, changed: Mapping[str, Sequence[str]], body: str | None) -> list[Edit]:
    """Each field in its own lines, a new one below the others."""
    file_lines = source.text.split("\n")
    span, draft = find_header(file_lines), parse(source, Findings())
    edits = _body_edits(draft, file_lines, span, body)
    if span is None:
        whole = tuple(row for rows in changed.values() for row in rows)
        return [*edits, Edit(1, 0, (FENCE, *whole, FENCE))] if whole else edits
    known, starts = _written(source), sorted(key.place.line for key, _ in draft.fields)
    new: list[str] = []
    for name, rows in changed.items():
        if name not in known:
            new += rows
            continue
        first = known[name][0].place.line
        following = next((start for start in starts if start > first), span.last + 1)
        last = _without_remarks(file_lines, first, following - 1)
        edits.append(Edit(first, last, tuple(rows)))
    if new:
        edits.append(Edit(span.last + 1, span.last, tuple(new)))
    return edits


def _without_remarks(lines: Sequence[str], first: int, last: int) -> int:
    """The last line of a field: blank lines and comments below it belong to what follows."""
    while last > first and (not lines[last - 1].strip() or lines[last - 1].startswith("#")):
        last -= 1
    return last


def _body_edits(draft: Draft, lines: Sequence[str], span: HeaderSpan | None, body: str | None) -> list[Edit]:
    if body is None or (clean(body) == clean(draft.body) and body.strip() == draft.body.strip()):
        return []
    rows = tuple(body.strip("\n").split("\n"))
    end = span.end if span else len(lines)
    while end >= draft.body_line and not lines[end - 1].strip():
        end -= 1
    return [Edit(draft.body_line, end, rows)]


def _anew(source: SourceFile, changed: Mapping[str, Sequence[str]], body: str | None) -> list[Edit]:
    """The whole header written again, in the order that it had."""
    file_lines = source.text.split("\n")
    span, draft = find_header(file_lines), parse(source, Findings())
    known = _written(source)
    rows: list[str] = [
        row
        for name, (_, value) in known.items()
        for row in (changed[name] if name in changed else emit_block(name, value))
    ]
    unknown = [entry for entry in draft.fields if all(entry[0] != key for key, _ in known.values())]
    rows += [row for key, value in unknown for row in emit_block(key.text, value)]
    rows += [row for name, new in changed.items() if name not in known for row in new]
    first = min(span.opening or span.first, span.first) if span else 1
    last = max(span.closing, span.last) if span else 0
    return [*_body_edits(draft, file_lines, span, body), Edit(first, last, (FENCE, *rows, FENCE))]

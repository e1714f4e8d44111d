"""Safe repairs of one post: only what was read anyway, every other byte unchanged.

A repair of the header writes down what the reader understood, in strict YAML. It is kept only if the header
then reads as before and the body is the same; so it can change how a post is written, never what it says. Of
a body only the marks of headings that skip a level are changed, which its page shows in order anyway.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from kimsite.content.authoring.text_lines import apply_edits, plain_value, source_of, split_lines
from kimsite.content.fields.match import match_fields
from kimsite.content.kinds import BY_NAME, KINDS
from kimsite.content.parse import parse
from kimsite.content.validate import validate
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import Rejected, SourceFile
from kimsite.model.findings import Diagnostic, Edit
from kimsite.tools.patterns import lazy_pattern

_ROUNDS = 60
_HEADING = lazy_pattern(r"(?P<before> {0,3})#{1,6}(?P<rest>[ \t].*)")


def repair_header(source: SourceFile, text: str, as_of: date, more: Iterable[Diagnostic] = ()) -> str:
    """The file's text with all safe repairs.

    The same text where there is nothing to fix or nothing can be fixed safely.

    `source`: the post as `discover` read it; `text`: the file as it is, with its own line ends and BOM;
    `more`: findings of later stages (a photo whose name differs in capitals alone, skipped levels).
    """
    meaning = _meaning(source, as_of)
    lines = split_lines(text)
    known = tuple(more)
    for edit in (*_renamed(known, lines), *_levelled(known, lines)):
        lines = apply_edits(lines, [edit])
    meaning = _meaning(source_of(source, lines), as_of) if known else meaning
    for _ in range(_ROUNDS):
        edits = _apart(_edits(source_of(source, lines), as_of))
        mended = apply_edits(lines, edits)
        if not edits or mended == lines:
            break
        if _meaning(source_of(source, mended), as_of) == meaning:
            lines = mended
            continue
        kept = lines
        for edit in edits:
            alone = apply_edits(kept, [edit])
            if _meaning(source_of(source, alone), as_of) == meaning:
                kept = alone
                break  # line numbers have moved: look again
        if kept == lines:
            break
        lines = kept
    return "".join(lines)


def _meaning(source: SourceFile, as_of: date) -> tuple[object, ...]:
    """What the post says: its fields by name, its body, and whether it may be published."""
    diagnostics = Findings()
    draft = parse(source, diagnostics)
    spec = BY_NAME.get(draft.kind, KINDS[0])
    fields = {
        name: plain_value(value) for name, (_, value) in match_fields(draft, spec, Findings()).fields.items()
    }
    return (
        fields,
        len(draft.fields),
        draft.body,
        isinstance(validate(draft, "/", as_of, Findings()), Rejected),
    )


def _edits(source: SourceFile, as_of: date) -> list[Edit]:
    """The edits of every safe fix."""
    diagnostics = Findings()
    validate(parse(source, diagnostics), "/", as_of, diagnostics)
    return [
        edit
        for finding in diagnostics.sorted()
        if finding.fix and finding.fix.safe
        for edit in finding.fix.edits
    ]


def _renamed(more: Iterable[Diagnostic], lines: list[str]) -> list[Edit]:
    """Photos that are there under the same name in other capitals.

    A finding's own text may be masked, so the file's lines are edited.
    """
    edits = []
    for finding in more:
        values, number = dict(finding.values), finding.place.line
        written, there = values.get("nilai", ""), values.get("saran", "")
        same = there and written != there and written.casefold() == there.casefold()
        if finding.code == "F01" and same and 0 < number <= len(lines) and written in lines[number - 1]:
            edits.append(
                Edit(
                    number,
                    number,
                    (lines[number - 1].rstrip("\r\n").removeprefix("\ufeff").replace(written, there),),
                )
            )
    return edits


def _levelled(more: Iterable[Diagnostic], lines: list[str]) -> list[Edit]:
    """Headings that skip a level: their marks alone are changed, in the file's own lines."""
    edits = []
    for finding in more:
        for wanted in finding.fix.edits if finding.code == "Y36" and finding.fix is not None else ():
            number = wanted.first
            match = _HEADING.fullmatch(lines[number - 1].rstrip("\r\n")) if number <= len(lines) else None
            if match is not None:
                marks = wanted.rows[0].partition(" ")[0]
                edits.append(Edit(number, number, (f"{match['before']}{marks}{match['rest']}",)))
    return edits


def _apart(edits: list[Edit]) -> list[Edit]:
    """Of edits to the same lines the first; the others wait for the next round."""
    taken: set[int] = set()
    apart = []
    for edit in edits:
        span = set(range(edit.first, edit.last + 1)) or {-edit.first}
        if not span & taken:
            taken |= span
            apart.append(edit)
    return apart

"""Safe repairs of one post's header: only what was read anyway, every other byte unchanged.

A repair writes down what the reader understood, in strict YAML. It is kept only if the header then reads as
before and the body is the same; so it can change how a post is written, never what it says.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from kimsite.content.fields.match import match_fields
from kimsite.content.kinds import BY_NAME, KINDS
from kimsite.content.parse import parse
from kimsite.content.validate import validate
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import Rejected, SourceFile
from kimsite.model.findings import Diagnostic, Edit
from kimsite.model.marked import Marked, MarkedList, MarkedText
from kimsite.tools.text import clean

_ROUNDS = 60
_LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")


def repair_header(source: SourceFile, text: str, as_of: date, more: Iterable[Diagnostic] = ()) -> str:
    """The file's text with all safe repairs.

    The same text where there is nothing to fix or nothing can be fixed safely.

    `source`: the post as `discover` read it; `text`: the file as it is, with its own line ends and BOM;
    `more`: findings of later stages (a photo whose name differs in capitals alone).
    """
    meaning = _meaning(source, as_of)
    lines = [line for line in _LINES.findall(text) if line]
    for edit in _renamed(more, lines):
        lines = _applied(lines, [edit])
    meaning = _meaning(_read(source, lines), as_of) if more else meaning
    for _ in range(_ROUNDS):
        edits = _apart(_edits(_read(source, lines), as_of))
        mended = _applied(lines, edits)
        if not edits or mended == lines:
            break
        if _meaning(_read(source, mended), as_of) == meaning:
            lines = mended
            continue
        kept = lines
        for edit in edits:
            alone = _applied(kept, [edit])
            if _meaning(_read(source, alone), as_of) == meaning:
                kept = alone
                break  # line numbers have moved: look again
        if kept == lines:
            break
        lines = kept
    return "".join(lines)


def _read(source: SourceFile, lines: list[str]) -> SourceFile:
    """The post that the lines make, as `discover` would read it."""
    text = (
        "".join(lines)
        .removeprefix("\ufeff")
        .replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\0", "\ufffd")
    )
    return replace(source, text=text)


def _meaning(source: SourceFile, as_of: date) -> tuple[object, ...]:
    """What the post says: its fields by name, its body, and whether it may be published."""
    diagnostics = Findings()
    draft = parse(source, diagnostics)
    spec = BY_NAME.get(draft.kind, KINDS[0])
    fields = {
        name: _plain_value(value) for name, (_, value) in match_fields(draft, spec, Findings()).fields.items()
    }
    return (
        fields,
        len(draft.fields),
        draft.body,
        isinstance(validate(draft, "/", as_of, Findings()), Rejected),
    )


def _plain_value(value: Marked) -> object:
    if isinstance(value, MarkedText):
        return clean(html.unescape(value.text))
    if isinstance(value, MarkedList):
        return tuple(map(_plain_value, value.items))
    return tuple((key.text, _plain_value(inner)) for key, inner in value.entries)


def _edits(source: SourceFile, as_of: date) -> list[Edit]:
    """The edits of every safe fix."""
    diagnostics = Findings()
    validate(parse(source, diagnostics), "/", as_of, diagnostics)
    return [edit for one in diagnostics.sorted() if one.fix and one.fix.safe for edit in one.fix.edits]


def _renamed(more: Iterable[Diagnostic], lines: list[str]) -> list[Edit]:
    """Photos that are there under the same name in other capitals.

    A finding's own text may be masked, so the file's lines are edited.
    """
    edits = []
    for one in more:
        values, number = dict(one.values), one.place.line
        written, there = values.get("nilai", ""), values.get("saran", "")
        same = there and written != there and written.casefold() == there.casefold()
        if one.code == "F01" and same and 0 < number <= len(lines) and written in lines[number - 1]:
            edits.append(
                Edit(
                    number,
                    number,
                    (lines[number - 1].rstrip("\r\n").removeprefix("\ufeff").replace(written, there),),
                )
            )
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


def _applied(lines: list[str], edits: list[Edit]) -> list[str]:
    """The lines with the edits in them, from the bottom up; each new line ends as its neighbours do."""
    mended = list(lines)
    for edit in sorted(edits, key=lambda edit: (edit.first, edit.last), reverse=True):
        near = mended[edit.first - 1 : edit.last] or mended[edit.first - 1 : edit.first] or mended[-1:]
        end = _end_of(near[-1]) or _end_of(mended[0]) or "\n"
        bom = "\ufeff" if near[0].startswith("\ufeff") and edit.first == 1 else ""
        old_end = _end_of(near[-1]) if edit.last >= edit.first else end
        rows = [row + end for row in edit.rows]
        rows[-1] = edit.rows[-1] + old_end
        if bom:
            rows[0] = bom + rows[0]
            if edit.last < edit.first:
                mended[0] = mended[0].removeprefix("\ufeff")
        if edit.first > len(mended) and mended and not _end_of(mended[-1]):
            mended[-1] += end
        mended[edit.first - 1 : max(edit.last, edit.first - 1)] = rows
    return mended


def _end_of(line: str) -> str:
    return line[len(line.rstrip("\r\n")) :]

"""A post as the lines of its file, each with its own line end, and the edits that change some of them."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from msgspec.structs import replace

from kimsite.model.content import SourceFile
from kimsite.model.findings import Edit
from kimsite.model.marked import Marked, MarkedList, MarkedText
from kimsite.tools.text import clean

_LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")


def split_lines(text: str) -> list[str]:
    """The lines of a file as it is, with line ends and byte order mark."""
    return [line for line in _LINES.findall(text) if line]


def source_of(source: SourceFile, lines: list[str]) -> SourceFile:
    """The post that the lines make, as `discover` would read it."""
    text = (
        "".join(lines)
        .removeprefix("\ufeff")
        .replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\0", "\ufffd")
    )
    return replace(source, text=text)


def apply_edits(lines: list[str], edits: Iterable[Edit]) -> list[str]:
    """The lines with the edits in them, from the bottom up; each new line ends as its neighbours do."""
    mended = list(lines)
    for edit in sorted(edits, key=lambda edit: (edit.first, edit.last), reverse=True):
        if not edit.rows:
            del mended[edit.first - 1 : edit.last]
            continue
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


def plain_value(value: Marked) -> object:
    """A value without its places: a text, or a tuple of values or of (key, value) pairs."""
    if isinstance(value, MarkedText):
        return clean(html.unescape(value.text))
    if isinstance(value, MarkedList):
        return tuple(map(plain_value, value.items))
    return tuple((key.text, plain_value(inner)) for key, inner in value.entries)

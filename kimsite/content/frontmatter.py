"""SourceFile -> Draft: the header split off, nothing interpreted."""

from __future__ import annotations

import re
from typing import cast

import frontmatter
from frontmatter.default_handlers import BaseHandler

from kimsite.content.header import Entry, is_entry, read_header
from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.marking import place_at
from kimsite.model.content import Draft, SourceFile
from kimsite.model.marked import Place

_FENCE = re.compile(r"^\s*(?:-{3,}|[-–—]{2,}|—)\s*$")
_OPENING = re.compile(r"\A\s*(?:-{3,}|[-–—]{2,}|—)[ \t]*\n")
_STRAY_LINES = 2
"""How many lines without a key a header may hold before a fence below it counts as a rule in the text."""


class _KimHandler(BaseHandler):
    """Our manners for python-frontmatter: tolerant fences, and a header that stays text with its lines."""

    FM_BOUNDARY = re.compile(r"^\s*(?:-{3,}|[-–—]{2,}|—)[ \t]*$", re.MULTILINE)

    def __init__(self, source: SourceFile, found: Findings) -> None:
        super().__init__()
        self._source = source
        self._found = found
        self._lines = source.text.split("\n")
        self._fences = _fences(source.text, self._lines)

    def detect(self, text: str) -> bool:  # noqa: ARG002  # python-frontmatter's signature
        return self._fences is not None

    def split(self, text: str) -> tuple[str, str]:  # noqa: ARG002  # as above
        first, last, body = self._fences or (1, 0, 1)
        return "\n".join(self._lines[first - 1 : last]), "\n".join(self._lines[body - 1 :])

    def load(self, fm: str) -> dict[str, object]:  # noqa: ARG002  # as above
        first, last, body = self._fences or (1, 0, 1)
        if body == last + 1 and last >= first:
            self._found.add("Y05", place_at(self._source.path, self._lines, min(body, len(self._lines))))
        return {"entries": read_header(self._source.path, self._lines, first, last, self._found)}


def parse(source: SourceFile, found: Findings) -> Draft:
    """Split header and body. A post without a header is a draft without fields: `validate` looks for title and date elsewhere."""
    handler = _KimHandler(source, found)
    if not handler.detect(source.text):
        found.add("Y09", Place(path=source.path, line=1, text=source.text.split("\n", 1)[0]))
        return _draft(source, (), source.text)
    metadata, body = frontmatter.parse(source.text, handler=handler)
    return _draft(source, cast("tuple[Entry, ...]", metadata["entries"]), body)


def _draft(source: SourceFile, entries: tuple[Entry, ...], body: str) -> Draft:
    # python-frontmatter strips both ends, so the body is the end of the stripped text.
    start = len(source.text.rstrip()) - len(body.rstrip())
    return Draft(
        path=source.path,
        kind=source.kind,
        fields=entries,
        body=body,
        body_line=source.text.count("\n", 0, max(start, 0)) + 1,
        head=Place(path=source.path, line=1, text=source.text.split("\n", 1)[0]),
    )


def _fences(text: str, lines: list[str]) -> tuple[int, int, int] | None:
    """(first header line, last header line, first body line), from 1; None where there is no header.

    Without a closing fence the header ends at the first line that is neither an entry nor part of one.
    """
    if not _OPENING.match(text):
        return None
    opening = next(number for number, line in enumerate(lines, 1) if line.strip())
    prose: list[int] = []
    for number in range(opening + 1, len(lines) + 1):
        line = lines[number - 1]
        if _FENCE.match(line):
            if len(prose) > _STRAY_LINES:
                break
            return opening + 1, number - 1, number + 1
        if line.strip() and line[0] not in " \t#-" and not is_entry(line):
            prose.append(number)
    start = prose[0] if prose else len(lines) + 1
    return opening + 1, start - 1, start

"""SourceFile -> Draft: the header split off, nothing interpreted."""

from __future__ import annotations

from typing import cast

import frontmatter
from frontmatter.default_handlers import BaseHandler

from kimsite.content.header.delimiters import HeaderSpan, find_header, is_strict
from kimsite.content.header.fixes import FENCE, insert_fences, replace_line
from kimsite.content.header.json_header import read_json
from kimsite.content.header.reader import HeaderEntry, read_header
from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.marked import place_at
from kimsite.model.content import Draft, SourceFile
from kimsite.model.findings import Fix
from kimsite.model.marked import Place


class KimHandler(BaseHandler):
    """Our manners for python-frontmatter: tolerant fences, and a header that stays text with its lines."""

    def __init__(self, source: SourceFile, diagnostics: Findings) -> None:
        # The parent's check for a boundary pattern is not for us: `find_header` says where a header lies.
        self._source = source
        self._found = diagnostics
        self.lines = source.text.split("\n")
        self.cut = find_header(self.lines)

    def detect(self, text: str) -> bool:  # noqa: ARG002  # python-frontmatter's signature
        return self.cut is not None

    def split(self, text: str) -> tuple[str, str]:  # noqa: ARG002  # as above
        cut = self.cut or HeaderSpan(first=1, last=0, body=1, end=len(self.lines))
        return "\n".join(self.lines[cut.first - 1 : cut.last]), "\n".join(self.lines[cut.body - 1 : cut.end])

    def load(self, fm: str) -> dict[str, object]:  # noqa: ARG002  # as above
        cut = self.cut
        if cut is None:
            return {"entries": ()}
        if cut.json:
            self._at("Y20", cut.first, gaya="JSON")
            entries = read_json(self._source.path, self.lines, cut.first, cut.last)
            if entries is not None:
                return {"entries": entries}
        else:
            self._fences(cut)
        entries = read_header(
            self._source.path,
            self.lines,
            cut.first,
            cut.last,
            self._found,
            fenced=bool(cut.opening),
            toml=cut.toml,
        )
        return {"entries": entries}

    def _fences(self, cut: HeaderSpan) -> None:
        """Tell about fences that are missing or not `---`."""
        if cut.wrapped:
            self._at("Y19", cut.wrapped, replace_line(cut.wrapped, FENCE))
        if not cut.opening:
            self._at("Y18", cut.first, insert_fences(cut.first, 0 if cut.closing else cut.last))
        for number in (cut.opening, cut.closing):
            if number and not is_strict(self.lines[number - 1]):
                self._at("Y19", number, replace_line(number, FENCE))
        if cut.toml:
            self._at("Y20", cut.opening, gaya="TOML")
        if cut.opening and not cut.closing:
            number = min(cut.body, len(self.lines))
            self._at("Y05", number, insert_fences(number))

    def _at(self, code: str, number: int, fix: Fix | None = None, **values: str) -> None:
        self._found.add(
            code,
            place_at(self._source.path, self.lines, number, 1, len(self.lines[number - 1].rstrip())),
            fix,
            **values,
        )


def parse(source: SourceFile, diagnostics: Findings) -> Draft:
    """Split header and body.

    A post without a header is a draft without fields: `validate` looks for title and date elsewhere.
    """
    handler = KimHandler(source, diagnostics)
    head = Place(path=source.path, line=1, text=handler.lines[0])
    if handler.cut is None:
        return Draft(path=source.path, kind=source.kind, fields=(), body=source.text, body_line=1, head=head)
    metadata, body = frontmatter.parse(source.text, handler=handler)
    return Draft(
        path=source.path,
        kind=source.kind,
        fields=cast("tuple[HeaderEntry, ...]", metadata["entries"]),
        body=body,
        body_line=_body_line(handler.lines, handler.cut),
        head=head,
    )


def _body_line(lines: list[str], cut: HeaderSpan) -> int:
    """Line of the body's first character: python-frontmatter strips blank lines above it."""
    number = cut.body
    while number < cut.end and not lines[number - 1].strip():
        number += 1
    return number

"""SourceFile -> Draft: the header split off, nothing interpreted."""

from __future__ import annotations

import re
from typing import cast

import frontmatter
from frontmatter.default_handlers import YAMLHandler

from kimsite.content.header.delimiters import HeaderSpan, find_header
from kimsite.content.header.fences import is_strict
from kimsite.content.header.fixes import FENCE, insert_fences, replace_line
from kimsite.content.header.grouping import HeaderEntry
from kimsite.content.header.json_header import read_json
from kimsite.content.header.reader import read_header
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import Draft, SourceFile
from kimsite.model.findings import Fix
from kimsite.model.source import SourceText


class MarkedYaml(YAMLHandler):
    """A header between `---` lines: python-frontmatter splits it, and each value keeps its place."""

    FM_BOUNDARY = re.compile(r"---(?<![^\n]---)(?=\n|\Z)")
    """The `---` lines of an ordinary header; a pattern that begins with a literal is found faster."""

    def __init__(self, source: SourceText, span: HeaderSpan, diagnostics: Findings) -> None:
        super().__init__()
        self.source, self.span, self.diagnostics = source, span, diagnostics

    def load(self, fm: str, **kwargs: object) -> dict[str, object]:  # noqa: ARG002  # the parent's signature
        """The entries of the header. Lines of YAML are read as YAML reads them, others as they are meant."""
        return {"entries": read_header(self.source, self.span, self.diagnostics)}


class LenientHeader(MarkedYaml):
    """A header with other delimiters, in another format, or with text where none belongs."""

    def split(self, text: str) -> tuple[str, str]:  # noqa: ARG002  # the parent's signature
        """(header, body) as `find_header` found them."""
        lines, span = self.source.lines, self.span
        return "\n".join(lines[span.first - 1 : span.last]), "\n".join(lines[span.body - 1 : span.end])

    def load(self, fm: str, **kwargs: object) -> dict[str, object]:
        """The entries of the header, with a finding for each delimiter that other programs do not know."""
        if not self.span.json:
            self._report_delimiters()
            return super().load(fm, **kwargs)
        self._report("Y20", self.span.first, gaya="JSON")
        entries = read_json(self.source, self.span.first, self.span.last)
        return super().load(fm, **kwargs) if entries is None else {"entries": entries}

    def _report_delimiters(self) -> None:
        """Report delimiters that are missing or not `---`."""
        span = self.span
        if span.wrapped:
            self._report("Y19", span.wrapped, replace_line(span.wrapped, FENCE))
        if not span.opening:
            self._report("Y18", span.first, insert_fences(span.first, 0 if span.closing else span.last))
        for number in (span.opening, span.closing):
            if number and not is_strict(self.source.lines[number - 1]):
                self._report("Y19", number, replace_line(number, FENCE))
        if span.toml:
            self._report("Y20", span.opening, gaya="TOML")
        if span.opening and not span.closing:
            number = min(span.body, len(self.source.lines))
            self._report("Y05", number, insert_fences(number))

    def _report(self, code: str, number: int, fix: Fix | None = None, **values: str) -> None:
        width = len(self.source.line(number).rstrip())
        self.diagnostics.add(code, self.source.span(number, 1, width), fix, **values)


def parse(file: SourceFile, diagnostics: Findings) -> Draft:
    """Split header and body.

    A post without a header is a draft without fields: `validate` looks for title and date elsewhere.
    """
    source = SourceText(file.path, file.text)
    head = source.span(1)
    span = find_header(source.lines)
    if span is None:
        return Draft(path=file.path, kind=file.kind, fields=(), body=file.text, body_line=1, head=head)
    handler = (MarkedYaml if span.ordinary else LenientHeader)(source, span, diagnostics)
    metadata, body = frontmatter.parse(file.text, handler=handler)
    return Draft(
        path=file.path,
        kind=file.kind,
        fields=cast("tuple[HeaderEntry, ...]", metadata["entries"]),
        body=body,
        body_line=_body_line(source.lines, span),
        head=head,
    )


def _body_line(lines: list[str], span: HeaderSpan) -> int:
    """Line of the body's first character: python-frontmatter strips blank lines above it."""
    number = span.body
    while number < span.end and not lines[number - 1].strip():
        number += 1
    return number

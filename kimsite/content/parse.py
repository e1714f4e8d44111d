"""SourceFile -> Draft: the header split off, nothing interpreted."""

from __future__ import annotations

import re
from typing import cast

import frontmatter
from frontmatter.default_handlers import YAMLHandler

from kimsite.content.body_field import has_body_field, with_body_field, without_label
from kimsite.content.closing_entries import with_closing_entries
from kimsite.content.header.delimiter_findings import report_delimiters
from kimsite.content.header.delimiters import HeaderSpan, find_header
from kimsite.content.header.grouping import HeaderEntry
from kimsite.content.header.json_header import read_json
from kimsite.content.header.reader import read_header
from kimsite.content.left_entries import report_left_entries
from kimsite.content.uncommon_header import parse_uncommon
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import Draft, SourceFile
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
            report_delimiters(self.source, self.span, self.diagnostics)
            return super().load(fm, **kwargs)
        width = len(self.source.line(self.span.first).rstrip())
        self.diagnostics.add("Y20", self.source.span(self.span.first, 1, width), gaya="JSON")
        entries = read_json(self.source, self.span.first, self.span.last)
        return super().load(fm, **kwargs) if entries is None else {"entries": entries}


def parse(file: SourceFile, diagnostics: Findings) -> Draft:
    """Split header and body.

    A post without a header is a draft without fields: `validate` looks for title and date elsewhere.
    """
    source = SourceText(file.path, file.text)
    span = find_header(source.lines)
    if span is not None and span.ordinary:
        draft = _split(file, source, span, diagnostics)
    else:
        draft = _parse_lenient(file, source, span, diagnostics)
    draft = with_closing_entries(draft, source, diagnostics)
    return with_body_field(draft, source.lines) if has_body_field(draft) else draft


def _parse_lenient(
    file: SourceFile, source: SourceText, span: HeaderSpan | None, diagnostics: Findings
) -> Draft:
    """The draft of a post whose header is not between two `---` lines with entries alone."""
    draft = parse_uncommon(file, source, span, diagnostics)
    if draft is None and span is not None:
        draft = _split(file, source, span, diagnostics)
    if draft is None:
        head = source.span(1)
        draft = Draft(path=file.path, kind=file.kind, fields=(), body=file.text, body_line=1, head=head)
    draft = without_label(draft, source, diagnostics)
    if span is None or not span.closing:
        report_left_entries(draft, source, diagnostics)
    return draft


def _split(file: SourceFile, source: SourceText, span: HeaderSpan, diagnostics: Findings) -> Draft:
    """The draft of a post with a header at `span`."""
    handler = (MarkedYaml if span.ordinary else LenientHeader)(source, span, diagnostics)
    metadata, body = frontmatter.parse(file.text, handler=handler)
    return Draft(
        path=file.path,
        kind=file.kind,
        fields=cast("tuple[HeaderEntry, ...]", metadata["entries"]),
        body=body,
        body_line=_body_line(source.lines, span),
        head=source.span(1),
    )


def _body_line(lines: list[str], span: HeaderSpan) -> int:
    """Line of the body's first character: python-frontmatter strips blank lines above it."""
    number = span.body
    while number < span.end and not lines[number - 1].strip():
        number += 1
    return number

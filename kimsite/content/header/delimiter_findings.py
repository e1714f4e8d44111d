"""What is reported about the lines that delimit a header."""

from __future__ import annotations

from kimsite.content.header.delimiters import HeaderSpan
from kimsite.content.header.fences import is_strict
from kimsite.content.header.fixes import FENCE, insert_fences, remove_lines, replace_line
from kimsite.diagnostics.findings import Findings
from kimsite.model.findings import Fix
from kimsite.model.source import SourceText


def report_delimiters(source: SourceText, span: HeaderSpan, diagnostics: Findings) -> None:
    """Report delimiters that are missing or not `---`."""
    if span.wrapped:
        _report(source, diagnostics, "Y39", span.wrapped, remove_lines(span.wrapped, span.wrapped_end))
    if not span.opening:
        text_above = any(line.strip() for line in source.lines[: span.first - 1])
        fix = None if text_above else insert_fences(span.first, 0 if span.closing else span.last)
        _report(source, diagnostics, "Y18", span.first, fix)
    for number in (span.opening, span.closing):
        if number and not is_strict(source.lines[number - 1]):
            _report(source, diagnostics, "Y19", number, replace_line(number, FENCE))
    if span.toml:
        _report(source, diagnostics, "Y20", span.opening, gaya="TOML")
    if span.opening and not span.closing:
        number = min(span.body, len(source.lines))
        _report(source, diagnostics, "Y05", number, insert_fences(number))


def _report(
    source: SourceText, diagnostics: Findings, code: str, number: int, fix: Fix | None = None, **values: str
) -> None:
    width = len(source.line(number).rstrip())
    diagnostics.add(code, source.span(number, 1, width), fix, **values)

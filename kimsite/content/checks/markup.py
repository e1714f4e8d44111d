"""Y10: HTML typed into a post is shown as text."""

from __future__ import annotations

from kimsite.content.convert import raw_html
from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.marked import place_at
from kimsite.model.content import SourceFile


def raw_html_shown(source: SourceFile, diagnostics: Findings) -> None:
    """Report the first tag outside code."""
    first = raw_html(source.text)
    if first is not None:
        line, tag = first
        lines = source.text.split("\n")
        diagnostics.add("Y10", place_at(source.path, lines, line, lines[line - 1].find(tag) + 1, len(tag)))

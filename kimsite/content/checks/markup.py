"""Y10: HTML typed into a post is shown as text."""

from __future__ import annotations

import re

from kimsite.content.engines.limits import limit_exceeded
from kimsite.content.engines.shared import without_comments
from kimsite.content.normalise.whatsapp import is_notice
from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.marked import place_at
from kimsite.model.content import SourceFile

_NO_TAG = re.compile(
    r"!\[[^\]\n]*(?=\])|\]\([ \t]*<[^<>\n]*>|^ {0,3}\[[^\]\n]+\]:[ \t]*<[^<>\n]*>", re.MULTILINE
)
"""What may hold `<…>` and is no HTML: what a picture shows, and an address in pointed brackets."""
_RAW_TAG = re.compile(r"<(?P<name>/?[a-zA-Z][a-zA-Z0-9-]*)(?:\s[^<>\n]*)?/?>")
_CODE = re.compile(r"(`{3,}|~{3,}).*?\1|`[^`\n]*`", re.DOTALL)


def raw_html_shown(source: SourceFile, diagnostics: Findings) -> None:
    """Report the first tag outside code."""
    first = first_html_tag(source.text)
    if first is not None:
        line, tag = first
        lines = source.text.split("\n")
        diagnostics.add("Y10", place_at(source.path, lines, line, lines[line - 1].find(tag) + 1, len(tag)))


def first_html_tag(text: str) -> tuple[int, str] | None:
    """(line from 1, tag) of the first HTML tag outside code, which is shown as text; None without one."""
    if "<" not in text or not _RAW_TAG.search(text) or limit_exceeded(text):
        return None
    bare = _NO_TAG.sub(
        "", _CODE.sub(lambda match: "\n" * match[0].count("\n"), without_comments(text, keep_lines=True))
    )
    match = next((found for found in _RAW_TAG.finditer(bare) if not is_notice(found[0])), None)
    return (bare.count("\n", 0, match.start()) + 1, match[0]) if match else None

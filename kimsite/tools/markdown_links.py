"""Where a Markdown text names its links and pictures: each with its line and column."""

from __future__ import annotations

import html
import re
from urllib.parse import unquote

from kimsite.record import Record
from kimsite.tools.link_kinds import nfc
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.unsafe_links import LONGEST

_CODE = lazy_pattern(
    r"^ {0,3}(`{3,}|~{3,}).*?^ {0,3}\1[`~]*[ \t]*$|(?<!`)(`+)(?!`)[^`\n]*?(?<!`)\2(?!`)|<!--.*?-->",
    re.DOTALL | re.MULTILINE,
)
_NAMED = lazy_pattern(
    r"(?P<picture>!\[[^\[\]\n]*)?\]\([ \t]*(?P<inside><[^<>\n]*>|[^()\n]*(?:\((?:[^()\n]|\([^()\n]*\))*\)[^()"
    r"\n]*)*)\)"
    r"|^ {0,3}\[[^\]\n]+\]:[ \t]*(?P<defined><[^<>\n]*>|\S+)"
    r"|<(?P<alone>[A-Za-z][A-Za-z0-9+.-]*:[^<>\s]*)>",
    re.MULTILINE,
)
_TITLE = lazy_pattern(r"""\s+(?:"[^"]*"|'[^']*'|“[^”]*”|‘[^’]*’|”[^”]*”|\([^()]*\))\s*$""")
_NO_BLANKS = lazy_pattern(r"\s+")


class Written(Record, kw_only=True):
    """One link or picture as its writer typed it."""

    target: str
    """As typed, without brackets around it."""
    line: int
    """From 1, within the text."""
    column: int
    """From 1."""


def written_targets(text: str) -> tuple[Written, ...]:
    """All links, pictures and definitions of links outside code, in order."""
    bare = _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    found = []
    for match in _NAMED.finditer(bare):
        name = next(name for name in ("inside", "defined", "alone") if match[name] is not None)
        target, start = _TITLE.sub("", match[name]).rstrip(), match.start(name)
        if target.startswith("<") and target.endswith(">"):
            target, start = target[1:-1], start + 1
        line_start = bare.rfind("\n", 0, start) + 1
        found.append(
            Written(target=target, line=bare.count("\n", 0, start) + 1, column=start - line_start + 1)
        )
    return tuple(found)


def same(written: str) -> str:
    """A key equal for an address as typed and as converted: without escapes, entities and spaces."""
    plain = unquote(html.unescape(written[: 4 * LONGEST])).replace("\\", "")
    return nfc(_NO_BLANKS.sub("", plain)).strip("<>")[:80]

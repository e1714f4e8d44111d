"""The lines that delimit a header: `---` and what phones and other programs write instead."""

from __future__ import annotations

import re

from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import INVISIBLE_SIGNS

_DASHES = lazy_pattern(r"[-‐‑‒–—―−⸺⸻─━﹘﹣－]+")
_OTHERS = lazy_pattern(r"\+{3,}|;{3,}|={3,}|\*{3,}|_{3,}|~{3,}|#{3,}")
_LANGUAGE = lazy_pattern(r"(?:ya?ml|toml|json|md|markdown|text|txt)?", re.IGNORECASE)
CODE_FENCE = lazy_pattern(
    r"```+\s*(?:ya?ml|toml|json|md|markdown|mdx|text|txt|frontmatter)?\s*", re.IGNORECASE
)
_LONE = frozenset("—―⸺⸻─━")
"""Single characters that phones make of `---`."""


_NAMED = {"<!--": "html", "-->": "html", "...": "dots", "…": "dots"}
_SHORTEST_RULE, _RULE_SIGNS = 3, 3
"""The fewest characters of a rule in one sign, and the most different signs in a rule: `➖➖➖`, `-=-=-`."""


def _is_text(char: str) -> bool:
    """True for a character that a rule never has."""
    return char.isalnum() or char in "|[](){}!`'\"#"


def fence_of(line: str) -> str:
    """What kind of fence a line is: dash, code, html, rule, the sign it repeats; empty for another line."""
    if line.lstrip()[:1].isalnum():
        return ""
    bare = "".join(char for char in line if not char.isspace() and char not in INVISIBLE_SIGNS).lstrip("\\")
    if not bare:
        return ""
    match = _DASHES.match(bare)
    if match:
        run, rest = match[0], bare[match.end() :]
        if _LANGUAGE.fullmatch(rest) and (len(run) >= 2 or run in _LONE):
            return "dash" if not rest or len(run) >= 3 else ""
    match = _OTHERS.match(bare)
    if match and _LANGUAGE.fullmatch(bare[match.end() :]):
        return bare[0]
    if CODE_FENCE.fullmatch(bare):
        return "code"
    if bare in _NAMED:
        return _NAMED[bare]
    if bare[0] == "+" and "-" in bare:
        return ""  # between the rows of a table
    signs = len(set(bare))
    long = len(bare) >= (_SHORTEST_RULE if signs == 1 else _SHORTEST_RULE + signs)
    return "rule" if long and signs <= _RULE_SIGNS and not any(map(_is_text, bare)) else ""


def is_strict(line: str) -> bool:
    """True for a fence that every program knows."""
    return line.rstrip(" \t") in {"---", "+++"}

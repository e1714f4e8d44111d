"""Marks in addresses and between figures, which would be read as emphasis.

They are hidden; GitHub takes addresses before emphasis to the same end.
"""

from __future__ import annotations

import re

from kimsite.content.engines.shared import ADDRESS
from kimsite.content.normalise.placeholders import STAR, unmarked
from kimsite.tools.patterns import lazy_pattern

_ADDRESS = lazy_pattern(ADDRESS)
_MARKED = re.compile(r"/[^\s<>*_~]*[*_~]")
_ESCAPED = lazy_pattern(r"\\([*_~()])")
_OPENING = lazy_pattern(r"(?<![^\W_])_+[^\s_]")
"""An underscore that opens emphasis, not one in a word."""
_TIMES = lazy_pattern(r"(?<=\d)\*(?=\d)")
_BULLET = lazy_pattern(r"^\s*\*\s")
_ENDS = ".,;:!?\"'*_~)"


def hide_marks(text: str) -> str:
    """The text with `*`, `_` and `~` inside its addresses hidden.

    Those that close what was opened before the address stay marks.
    """
    if "/" not in text or not _MARKED.search(text):
        return text
    return _ADDRESS.sub(lambda match: _hidden(match, text), text)


def hide_times(text: str) -> str:
    """The text with the stars between two figures hidden, `3*4 m`, unless one closes what a star opened."""
    return _TIMES.sub(lambda match: "*" if _is_open(text, match.start()) else STAR, text)


def _is_open(text: str, at: int) -> bool:
    """True where a star before it in the line is not closed yet."""
    before = text[text.rfind("\n", 0, at) + 1 : at]
    return len(_TIMES.sub("", _BULLET.sub("", before)).split("*")) % 2 == 0


def _hidden(match: re.Match[str], text: str) -> str:
    written = match[0]
    if not ("_" in written or "*" in written or "~" in written):
        return written
    bracket = written.find("](")
    address, rest = (written[:bracket], written[bracket:]) if bracket >= 0 else (written, "")
    before = _ADDRESS.sub("", text[text.rfind("\n", 0, match.start()) + 1 : match.start()])
    end, is_open = len(address), _OPENING.search(before) is not None
    while end and address[end - 1] in _ENDS and (address[end - 1] != "_" or is_open):
        end -= 1
    return unmarked(_ESCAPED.sub(r"\1", address[:end])) + address[end:] + rest

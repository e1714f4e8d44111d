"""Bare addresses whose marks would be read as emphasis.

The marks are hidden; GitHub takes addresses before emphasis to the same end.
"""

from __future__ import annotations

import re

from kimsite.content.engines.shared import ADDRESS
from kimsite.content.normalise.placeholders import unmarked
from kimsite.tools.patterns import lazy_pattern

_ADDRESS = lazy_pattern(ADDRESS)
_MARKED = re.compile(r"/[^\s<>*_~]*[*_~]")
_ESCAPED = lazy_pattern(r"\\([*_~()])")
_ENDS = ".,;:!?\"'*_~)"


def hide_marks(text: str) -> str:
    """The text with `*`, `_` and `~` inside its addresses hidden.

    Those that close what was opened before the address stay marks.
    """
    if "/" not in text or not _MARKED.search(text):
        return text
    return _ADDRESS.sub(lambda match: _hidden(match, text), text)


def _hidden(match: re.Match[str], text: str) -> str:
    written = match[0]
    if not ("_" in written or "*" in written or "~" in written):
        return written
    bracket = written.find("](")
    address, rest = (written[:bracket], written[bracket:]) if bracket >= 0 else (written, "")
    before = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
    end = len(address)
    while end and address[end - 1] in _ENDS and (address[end - 1] != "_" or "_" in before):
        end -= 1
    return unmarked(_ESCAPED.sub(r"\1", address[:end])) + address[end:] + rest

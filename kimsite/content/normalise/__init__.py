"""What people type or paste -> the Markdown that both converters read alike.

Each step first tests whether the text holds what it is about, so that plain text passes at the speed of `in`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kimsite.content.normalise.addresses import hide_marks, hide_times
from kimsite.content.normalise.foreign import without_foreign_marks, without_page_marks
from kimsite.content.normalise.lines import normal_lines
from kimsite.content.normalise.links import link_tails, narrow_brackets, wiki_links
from kimsite.content.normalise.placeholders import without_signs
from kimsite.content.normalise.whatsapp import marks
from kimsite.model.content import Remark
from kimsite.record import Record
from kimsite.tools.patterns import lazy_pattern

_TICKS = lazy_pattern(r"`+|~{3,}")
_BLANK_LINE = lazy_pattern(r"\n[ \t]*\n")


FENCE_LENGTH = 3
"""Marks that make a fence, at least."""


class Normal(Record, kw_only=True):
    """A text ready for a converter; `restored` must go over what the converter makes of it."""

    text: str
    tags: tuple[str, ...]
    """Hashtags of lines that held nothing else, taken out of the text."""
    remarks: tuple[Remark, ...]


def normalize(text: str) -> Normal:
    """The text in standard Markdown.

    Words and digits stay; only marks change, and what is listed in docs/pengembang/markdown.md.
    """
    remarks: list[Remark] = []
    tags: list[str] = []
    made = normal_lines(text if text.isascii() else without_signs(text), remarks, tags)
    if "`" in made or ("~" in made and "~~~" in made):
        made = "".join(
            piece if is_code else _outside_code(piece, remarks) for is_code, piece in _pieces(made)
        )
    else:
        made = _outside_code(made, remarks)
    return Normal(text=made, tags=tuple(dict.fromkeys(tags)), remarks=tuple(remarks))


def _pieces(text: str) -> Iterator[tuple[bool, str]]:
    """(is it code, the piece) for all of the text in turn."""
    at = 0
    mark = _TICKS.search(text)
    while mark:
        end = _code_end(text, mark)
        if end:
            yield False, text[at : mark.start()]
            yield True, text[mark.start() : end]
            at = end
        mark = _TICKS.search(text, end or mark.end())
    yield False, text[at:]


def _code_end(text: str, mark: re.Match[str]) -> int:
    """Where the code ends that `mark` opens; 0 where it opens none."""
    start, end = mark.span()
    if end - start >= FENCE_LENGTH and text[start - 1 : start] in {"", "\n"}:
        closing = text.find(f"\n{mark[0]}", end)
        while closing >= 0:
            line_end = text.find("\n", closing + 1)
            line_end = line_end if line_end >= 0 else len(text)
            if not text[closing + 1 : line_end].strip(" \t`~"):
                return line_end
            closing = text.find(f"\n{mark[0]}", closing + 1)
    if mark[0][0] == "~" or text[start - 1 : start] == "\\":
        return 0
    stop = _BLANK_LINE.search(text, end)
    last = stop.start() if stop else len(text)
    while run := _TICKS.search(text, end, last):
        if run[0] == mark[0]:
            return run.end()
        end = run.end()
    return 0


def _outside_code(text: str, remarks: list[Remark]) -> str:
    text = without_page_marks(text, remarks)
    if "{" in text:
        text = without_foreign_marks(text, remarks)
    if not text.isascii():
        text = narrow_brackets(text)
    if "[" in text:
        text = link_tails(wiki_links(text) if "[[" in text else text, remarks)
    if "*" in text or "_" in text or "~" in text:
        text = hide_times(hide_marks(text))
    return marks(text) if "*" in text or "~" in text else text

"""What no converter should be given: texts that would take too long to convert.

They are too large, too deep or too full of loose marks. No post that people write comes near these limits;
each is set so that the slowest text below it takes less than a second.
"""

from __future__ import annotations

import re

from kimsite.tools.patterns import lazy_pattern

TOO_DEEP = "markdown.deep"
SIZE_LIMIT = 200_000
DEPTH = 50
NOTES = 500
FENCES = 200
RULES = 200
CELLS = 20_000
MARKS_IN_LINE = 2_000
READING = 1_000_000
"""Letters that a converter would read while it looks for the ends of brackets, all brackets of the text
together.
"""

_DEEP = lazy_pattern(rf" *(?:(?:>|(?:[-*+•▪‣]|\d{{1,9}}[.)])[ \t\u00a0])[ \t\u00a0]*){{{DEPTH},}}")
_LED = re.compile(rf"\n[> \-*+•▪‣0-9.)\t\u00a0]{{{DEPTH}}}")
_RULER = lazy_pattern(r"[ \t]*([-*_])(?:[ \t]*\1)+[ \t]*$")
_RULE = lazy_pattern(r"^[ \t]*(?:=+|[-*_](?:[ \t]*[-*_])*)[ \t]*$", re.MULTILINE)
_FENCE = lazy_pattern(r"^[ \t]*(?:```|~~~)", re.MULTILINE)
_LONG_FENCE = lazy_pattern(r"^[ \t]*(?:```|~~~)[^\n]{200,}$", re.MULTILINE)
_SEPARATOR = lazy_pattern(r"^[ \t>]*\|?[ \t]*:?-+[-:| \t]*$", re.MULTILINE)
_BRACKET = lazy_pattern(r"[\[\])]|(?<=\])\(")
_BLANK = lazy_pattern(r"\n[ \t]*\n")


def limit_exceeded(text: str) -> str:
    """Why the text must not be converted, as the key of a reason; empty for every sane text."""
    if len(text) > SIZE_LIMIT:
        return "markdown.long"
    if _LED.search(f"\n{text}") and any(
        _DEEP.match(line) and not _RULER.match(line) for line in text.split("\n")
    ):
        return TOO_DEEP
    if "^" in text and text.count("[^") > NOTES:
        return "markdown.notes"
    if (("`" in text and "```" in text) or ("~" in text and "~~~" in text)) and (
        len(_FENCE.findall(text)) > FENCES or _LONG_FENCE.search(text) or text.count("hl_lines") > 5
    ):
        return "markdown.fences"
    if text.count("\n") > RULES and len(_RULE.findall(text)) > RULES:
        return "markdown.rules"
    if text.count("|") > 100 and _cells(text) > CELLS:
        return "markdown.table"
    if text.count("[") > 100 and sum(_reading(block) for block in _BLANK.split(text)) > READING:
        return "markdown.brackets"
    if any(
        text.count(mark) > MARKS_IN_LINE
        and any(line.count(mark) > MARKS_IN_LINE for line in text.split("\n"))
        for mark in "#`|"
    ):
        return "markdown.marks"
    return ""


def _cells(text: str) -> int:
    """Cells of all tables: every row of a table is filled up to the columns of its head."""
    total = 0
    for match in _SEPARATOR.finditer(text):
        end = _BLANK.search(text, match.end())
        rows = text.count("\n", match.end(), end.start() if end else len(text)) + 1
        total += rows * (match[0].count("|") + 1)
    return total


def _reading(block: str) -> int:
    """Letters from every opening bracket to its end, or to the block's where nothing closes it."""
    total = 0
    opened: dict[str, list[int]] = {"[": [], "(": []}
    for match in _BRACKET.finditer(block):
        mark = match[0]
        if mark in opened:
            opened[mark].append(match.start())
        elif waiting := opened["[" if mark == "]" else "("]:
            total += match.start() - waiting.pop()
    return total + sum(len(block) - start for starts in opened.values() for start in starts)

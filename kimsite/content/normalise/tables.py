"""Tables with a head as wide as their widest row: converters drop the cells that have no column."""

from __future__ import annotations

import re

from kimsite.tools.patterns import lazy_pattern

_RULE = lazy_pattern(r"^[ \t\u00a0]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_ANY_RULE = re.compile(r"\n[ \t\u00a0]*(?:\|[ \t]*:?-|:?-+:?[ \t]*\|)")
_BAR = lazy_pattern(r"(?<!\\)\|")
_CODE = lazy_pattern(r"(`+)(?!`)[^`\n]*(?<!`)\1(?!`)")
_NO_HEAD = lazy_pattern(r"^[ \t]*(?:>|#|[-*+•][ \t]|\d{1,3}[.)][ \t])")


def is_rule(line: str) -> bool:
    """True for the line below a table's head."""
    return "|" in line and _RULE.match(line) is not None


def has_odd_table(text: str) -> bool:
    """True where a table of the text needs `widen`. `text` begins with the end of a line."""
    for match in _ANY_RULE.finditer(text):
        start = text.rfind("\n", 0, match.start())
        end = text.find("\n\n", match.end())
        table = text[start + 1 : end if end >= 0 else len(text)].rstrip("\n")
        bars = {line.count("|") for line in table.split("\n")}
        if len(bars) > 1 or "`" in table or "\\" in table or text[max(start - 1, 0) : start].strip():
            return True
    return False


def widen(before: list[str], lines: list[str], number: int) -> str:
    """The rule at `lines[number]`, as wide as its table.

    The head, last of `before`, and the rows that follow are corrected in place. A table that follows a line
    of text is set apart from it.
    """
    rule = lines[number]
    if not before or "|" not in before[-1] or _NO_HEAD.match(before[-1]):
        return rule
    end = number + 1
    while end < len(lines) and "|" in lines[end]:
        lines[end] = _bars_in_code(lines[end])
        end += 1
    before[-1] = _bars_in_code(before[-1])
    head, ruled = _columns(before[-1]), _columns(rule)
    widest = (
        max(head, ruled, *(_columns(row) for row in lines[number + 1 : end]))
        if end > number + 1
        else max(head, ruled)
    )
    if head < widest:
        before[-1] = f"{before[-1].rstrip().removesuffix('|')}|" + " |" * (widest - head)
    if len(before) > 1 and before[-2].strip() and not _NO_HEAD.match(before[-2]):
        before.insert(-1, "")
    return rule if ruled >= widest else f"{rule.rstrip().removesuffix('|')}|" + "---|" * (widest - ruled)


def _columns(row: str) -> int:
    bare = row.strip()
    return (
        len(_BAR.findall(bare))
        + 1
        - bare.startswith("|")
        - (bare.endswith("|") and not bare.endswith("\\|") and len(bare) > 1)
    )


def _bars_in_code(row: str) -> str:
    """`` `a|b` `` is one cell, however many bars it holds."""
    return _CODE.sub(lambda code: _BAR.sub(r"\\|", code[0]), row) if "`" in row else row

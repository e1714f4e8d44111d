"""Lines as both converters read them alike.

Fences, remains of chats, hashtags, task lists, code blocks of Jekyll.
"""

from __future__ import annotations

import re

from kimsite.content.normalise.placeholders import unmarked
from kimsite.content.normalise.tables import has_odd_table, is_rule, widen
from kimsite.content.normalise.whatsapp import has_leftovers, hashtags, without_leftovers
from kimsite.model.content import Remark
from kimsite.tools.patterns import lazy_pattern

_FENCE = lazy_pattern(r"^(?P<indent>[ \t\u00a0\u3000]*)(?P<mark>`{3,}|~{3,})[ \t]*(?P<info>[^\n]*?)[ \t]*$")
_LANGUAGE = lazy_pattern(r"^(?:[\w#.+-]{1,30}|\{[^\n`]*\}|[\w#.+-]{1,30} +(?:hl_lines|\{)[^\n]*)?$")
_ITEM = lazy_pattern(r"^[ \t]*(?:[-*+•▪‣]|\d{1,3}[.)])[ \t\u00a0]")
_TASK = lazy_pattern(
    r"^(?P<item>[ \t]*(?:[-*+•▪‣]|\d{1,3}[.)])[ \t\u00a0]+)\[(?P<state>[ xXvV\u00a0]?)\](?=[ \t\u00a0]+\S)"
)
_HIGHLIGHT = lazy_pattern(r"^\{% *highlight +(?P<language>[\w#.+-]+)[^%\n]*%\}$|^\{% *endhighlight *%\}$")
_BOXED = re.compile(r"\[[ xXvV\u00a0]?\][ \t\u00a0]")
_HASH = re.compile(r"#[^#\s]")
"""What a line that `_HASHED` finds must hold: headings, the commonest use of `#`, do not."""
_HASHED = lazy_pattern(r"\n[^\w\n]{0,8}#[^#\s]")
_MARKED_HASH = lazy_pattern(r"^([ \t]*(?:>|[-*+•▪‣][ \t])[ \t>]*)#(?=[^#\s])")
"""A hashtag where a quote or a list item begins, which is no heading there."""
_FENCES = frozenset({"```", "~~~"})
_OPEN, _DONE = "☐", "☑"


def normal_lines(text: str, remarks: list[Remark], tags: list[str]) -> str:
    """The text line by line. What is taken out leaves an empty line; `remarks` and `tags` are added to."""
    if "{" in text and "{% highlight" in text:
        text = _highlighted(text)
    whole = f"\n{text}"
    fenced = ("`" in text and "```" in text) or ("~" in text and "~~~" in text)
    boxed = "[" in text and _BOXED.search(text) is not None
    ruled = "=" in text and "\n===\n" in whole
    chat = has_leftovers(whole)
    hashed = "#" in text and (chat or (_HASH.search(text) and _HASHED.search(whole)) is not None)
    tabled = "|" in text and has_odd_table(whole)
    if not (fenced or hashed or boxed or ruled or chat or tabled):
        return text
    lines = text.split("\n")
    out: list[str] = []
    until = 0
    for number, line in enumerate(lines):
        if number < until:
            out.append(line)
            continue
        if fenced and line.lstrip()[:3] in _FENCES and (opened := _fence(lines, number, out)):
            until = opened
            continue
        row = _chat(line, remarks) if chat else line
        if hashed and "#" in row:
            row = _hashed(row, tags)
        if boxed and "[" in row:
            row = _TASK.sub(_box, row)
        elif ruled and row == "===" and not (out and out[-1].strip()):
            row = ""
        elif tabled and is_rule(row):
            row = widen(out, lines, number)
        out.append(row)
    return "\n".join(out)


def _box(match: re.Match[str]) -> str:
    return match["item"] + (_DONE if match["state"].strip("\u00a0 ") else _OPEN)


def _chat(line: str, remarks: list[Remark]) -> str:
    rest, taken = without_leftovers(line)
    if taken and not any(remark.code == "Y30" for remark in remarks):
        remarks.append(Remark(code="Y30", words=line))
    return rest


def _hashed(line: str, tags: list[str]) -> str:
    """A line of hashtags becomes tags; `#kata …` is text and no heading; `##Judul` is a heading."""
    if (marked := _MARKED_HASH.match(line)) is not None:
        return f"{marked[1]}\\{line[marked.end(1) :]}"
    found = hashtags(line)
    if found:
        tags.extend(found)
        return ""
    start = line.lstrip()
    if start[:1] != "#" or start[1:2] in {"", " ", "\t", "\u00a0"}:
        return line
    level = len(start) - len(start.lstrip("#"))
    if level == 1:
        return f"\\{start}"
    # headings have six levels
    return f"{start[:level]} {start[level:]}" if level <= 6 and start[level : level + 1].isalpha() else line


def _fence(lines: list[str], number: int, out: list[str]) -> int:
    """The line after the code that opens at line `number`, the opening written to `out`; 0 where none opens.

    A fence that nothing closes is text: it must not swallow the rest of a post.
    """
    match = _FENCE.match(lines[number])
    if match is None or (match["mark"][0] == "`" and "`" in match["info"]):
        return 0
    indent, mark, info = match["indent"], match["mark"], match["info"]
    in_list = bool(indent) and any(_ITEM.match(line) for line in out[-20:])
    end = next((at for at in range(number + 1, len(lines)) if lines[at].rstrip().endswith(mark)), 0)
    if not end:
        out.append(f"{unmarked(mark)}{info}")
        return number + 1
    if not _closes(lines[end], mark):
        lines[end : end + 1] = [lines[end].rstrip().removesuffix(mark), mark]
        end += 1
    if not in_list:
        for at in range(number + 1, end + 1):
            lines[at] = lines[at].lstrip() if at == end else lines[at].removeprefix(indent)
    opening = indent + mark if in_list else mark
    out.extend((f"{opening}{info}",) if _LANGUAGE.match(info) else (opening, info))
    return end + 1


def _closes(line: str, mark: str) -> bool:
    return not line.strip().strip(mark[0])


def _highlighted(text: str) -> str:
    """`{% highlight ruby %}` to `{% endhighlight %}` as fenced code."""
    lines = [line.strip() if line.lstrip()[:2] == "{%" else line for line in text.split("\n")]
    return "\n".join(
        f"```{match['language'] or ''}" if (match := _HIGHLIGHT.match(line)) else line for line in lines
    )

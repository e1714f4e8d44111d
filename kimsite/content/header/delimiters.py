"""Where a header begins and ends: between `---` lines, their cousins from phones and other programs, or none
at all.
"""

from __future__ import annotations

import json
import re

from msgspec.structs import replace

from kimsite.content.header.keys import is_known, normalise_key
from kimsite.content.header.lines import HeaderLine, normalise_line, read_line
from kimsite.content.header.yaml_layout import is_yaml
from kimsite.record import Record
from kimsite.tools.text import INVISIBLE_SIGNS

_DASHES = re.compile(r"[-‐‑‒–—―−⸺⸻─━﹘﹣－]+")
_OTHERS = re.compile(r"\+{3,}|;{3,}|={3,}|\*{3,}|_{3,}|~{3,}|#{3,}")
_LANGUAGE = re.compile(r"(?:ya?ml|toml|json|md|markdown|text|txt)?", re.IGNORECASE)
_CODE = re.compile(r"```+\s*(?:ya?ml|toml|json|md|markdown|mdx|text|txt|frontmatter)?\s*", re.IGNORECASE)
_RULED = re.compile(r"(?:-{3,}|—)\s+\S")
"""A fence with text after it."""
_LONE = frozenset("—―⸺⸻─━")
"""Single characters that phones make of `---`."""
_STRAY = 2
"""How many lines without a key a closed header may end with; more of them are text, and the fence below is a
rule in it.
"""
_TITLES = frozenset({"judul", "title", "nama", "name"})


class HeaderSpan(Record, kw_only=True):
    """A header's place in the file. Lines count from 1."""

    first: int
    last: int
    body: int
    end: int
    """Last line of the body."""
    opening: int = 0
    """Line of the opening fence; 0 where there is none."""
    closing: int = 0
    json: bool = False
    toml: bool = False
    ordinary: bool = False
    """True for a header between two `---` lines at the top of the file that holds only entries and their lines."""
    wrapped: int = 0
    """Line of a code fence around the whole post; 0 where there is none."""


def find_header(lines: list[str]) -> HeaderSpan | None:
    """The header of a file, or None where it has none."""
    top = _filled(lines, 0)
    if top is None:
        return None
    head = lines[top]
    if head == "---" and (closing := _ordinary_closing(lines, top)):
        return _again(
            lines,
            HeaderSpan(
                first=top + 2,
                last=closing - 1,
                body=closing + 1,
                end=len(lines),
                opening=top + 1,
                closing=closing,
                ordinary=top == 0,
            ),
        )
    if _CODE.fullmatch(head.strip()):
        inner = _filled(lines, top + 1)
        if inner is not None and (fence_of(lines[inner]) or lines[inner].lstrip().startswith("{")):
            return _wrapped(lines, top, inner)
    fence = fence_of(head)
    if fence:
        below = _filled(lines, top + 1)
        if below is None:
            return None
        if lines[below].lstrip().startswith("{") and (cut := _json(lines, below, opening=top + 1)):
            return cut
        entry = next(
            (
                index
                for index in range(below, len(lines))
                if lines[index].strip() and not lines[index].lstrip().startswith("#")
            ),
            below,
        )
        if fence == "dash" or _is_entry(lines[entry]) or lines[entry].lstrip().startswith("["):
            cut = _again(lines, _fenced(lines, top, fence))
            toml = (
                cut is not None
                and (fence == "+" or head.rstrip().lower().endswith("toml"))
                and not any(_is_yaml(line) for line in lines[top + 1 : cut.last])
            )
            return replace(cut, toml=True) if cut is not None and toml else cut
        return None
    if head.lstrip().startswith("{"):
        return _json(lines, top, opening=0)
    return _unfenced(lines, top)


def fence_of(line: str) -> str:
    """What kind of fence a line is: dash, code, html, or the sign it repeats; empty for any other line."""
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
        return ""
    match = _OTHERS.match(bare)
    if match and _LANGUAGE.fullmatch(bare[match.end() :]):
        return bare[0]
    if _CODE.fullmatch(bare):
        return "code"
    return {"<!--": "html", "-->": "html", "...": "dots", "…": "dots"}.get(bare, "")


def is_strict(line: str) -> bool:
    """True for a fence that every program knows."""
    return line.rstrip(" \t") in {"---", "+++"}


def _ordinary_closing(lines: list[str], top: int) -> int:
    """Number of the `---` line below index `top`, if all lines before it open an entry or belong to one; else 0."""
    for index in range(top + 1, len(lines)):
        line = lines[index]
        if line == "---":
            return index + 1
        if _ORDINARY(line) is None:
            return 0
    return 0


_ORDINARY = re.compile(r"[A-Za-z_]+:(?: |$)|[ #]|-(?!-)").match


def _is_yaml(line: str) -> bool:
    """True for `key: value`, which TOML does not know."""
    return re.match(r"[A-Za-z_]+:(?: |$)", line) is not None


def _filled(lines: list[str], start: int) -> int | None:
    return next(
        (index for index in range(start, len(lines)) if lines[index].strip(INVISIBLE_SIGNS + " \t\u00a0\r")),
        None,
    )


def _row(line: str, *, heading: bool = False) -> HeaderLine | None:
    return read_line(normalise_line(line)[0], heading=heading)


def _is_entry(line: str) -> bool:
    return _row(line) is not None


def _known(line: str, *, heading: bool = False) -> bool:
    row = _row(line, heading=heading)
    return row is not None and is_known(row.key)


def _fenced(lines: list[str], top: int, fence: str) -> HeaderSpan | None:
    """A header with an opening fence."""
    closing = next((index for index in range(top + 1, len(lines)) if _closes(lines[index], fence)), None)
    if closing is not None and lines[closing][:1] == " ":
        closing = _beyond(lines, top, closing)
    stop = closing if closing is not None else len(lines)
    end = _extent(lines, top + 1, stop, closed=closing is not None)
    if closing is not None and end == stop and (end == top + 1 or any(map(_is_entry, lines[top + 1 : end]))):
        return HeaderSpan(
            first=top + 2, last=stop, body=stop + 2, end=len(lines), opening=top + 1, closing=stop + 1
        )
    if not any(map(_is_entry, lines[top + 1 : end])):
        return None
    return HeaderSpan(
        first=top + 2, last=_trimmed(lines, top + 1, end), body=end + 1, end=len(lines), opening=top + 1
    )


def _beyond(lines: list[str], top: int, closing: int) -> int:
    """The fence at the left margin that closes a header whose value of several lines holds an indented `---`;
    else `closing`.
    """
    later = next((index for index in range(closing + 1, len(lines)) if is_strict(lines[index])), None)
    return later if later is not None and is_yaml(lines[top + 1 : later]) else closing


def _again(lines: list[str], cut: HeaderSpan | None) -> HeaderSpan | None:
    """A header that goes on below its closing fence, because a fence was typed once too often."""
    if cut is None or not cut.closing:
        return cut
    below = _filled(lines, cut.closing)
    if below is None:
        return cut
    doubled = fence_of(lines[below]) == "dash"
    if doubled:
        entry = _filled(lines, below + 1)
        if entry is None or not _known(lines[entry]):
            return cut
    elif cut.last >= cut.first or not _known(lines[below]):
        return cut
    more = _fenced(lines, below if doubled else cut.closing - 1, "dash")
    if more is None or not more.closing:
        return cut
    return replace(cut, last=more.last, body=more.body, closing=more.closing, ordinary=False)


def _closes(line: str, fence: str) -> bool:
    kind = fence_of(line)
    if fence == "html":
        return line.strip() == "-->"
    return (
        kind == fence
        or (kind in {"dash", "dots"} and fence != "code")
        or (fence == "dash" and kind in set("=+_*"))
    )


def _extent(lines: list[str], start: int, stop: int, *, closed: bool, heading: bool = False) -> int:
    """Index of the first line from `start` that is text rather than header; `stop` when all of it is header.

    Prose may look like an entry (`Catatan: besok libur`). In a header that no fence closes, a name that no
    kind of post has ends it
    after an empty line, or when it is more than a word or two.
    """
    blank = titled = False
    stray = 0
    for index in range(start, stop):
        line = lines[index].strip()
        if not line:
            blank = True
            continue
        row = _row(lines[index], heading=heading)
        if row is not None and is_known(row.key):
            titled = titled or normalise_key(row.key) in _TITLES or bool(titled)
            blank = False
            stray = 0
        elif line.startswith("#") and closed and not heading:
            continue
        elif not closed and _RULED.match(line):
            return index
        elif lines[index][0] in " \t-*•" or line in {"]", "}"} or line.startswith("["):
            if blank and not closed:
                return index
        elif row is not None:
            if not closed and (blank or len(row.key.split()) > 2 or len(row.value) > 60):
                return index
        else:
            following = _filled(lines, index + 1)
            wrapped = (
                following == index + 1 and following < stop and _known(lines[following], heading=heading)
            )
            if wrapped and not blank:
                continue
            stray += 1
            if not closed or (blank and titled) or stray > _STRAY:
                return index - stray + 1 if closed and not blank else index
    return stop


def _trimmed(lines: list[str], start: int, end: int) -> int:
    """Line number of the last line with something in it before `end`."""
    while end > start and not lines[end - 1].strip():
        end -= 1
    return end


def _unfenced(lines: list[str], top: int) -> HeaderSpan | None:
    """A header without an opening fence: a title in the first line, or two known fields at the top of the
    file.
    """
    first = _row(lines[top], heading=True)
    entries: list[HeaderLine] = []
    for index in range(top, min(top + 6, len(lines))):
        row = _row(lines[index], heading=True)
        if row is not None and is_known(row.key):
            entries.append(row)
        elif lines[index].strip() and index > top:
            break
    begins = first is not None and is_known(first.key)
    titled = (
        begins
        and first is not None
        and normalise_key(first.key) in _TITLES | {"judul_berita", "judul_tulisan"}
    )
    heading = lines[top].lstrip().startswith("# ") and not begins
    if not (titled or (begins and len(entries) >= 2) or (heading and len(entries) >= 2)):
        return None
    closing = next(
        (index for index in range(top + 1, len(lines)) if fence_of(lines[index]) in {"dash", "+", "dots"}),
        None,
    )
    stop = closing if closing is not None else len(lines)
    end = _extent(lines, top + 1, stop, closed=False, heading=True)
    following = _filled(lines, end)
    if closing is not None and following == closing:
        return HeaderSpan(
            first=top + 1,
            last=_trimmed(lines, top, closing),
            body=closing + 2,
            end=len(lines),
            closing=closing + 1,
        )
    return HeaderSpan(first=top + 1, last=_trimmed(lines, top, end), body=end + 1, end=len(lines))


def _wrapped(lines: list[str], outer: int, inner: int) -> HeaderSpan | None:
    """A whole post inside a code block, as chat programs hand it out."""
    last = next((index for index in range(len(lines) - 1, inner, -1) if lines[index].strip()), None)
    stop = last if last is not None and fence_of(lines[last]) == "code" else len(lines)
    fence = fence_of(lines[inner])
    cut = _fenced(lines[:stop], inner, fence) if fence else _json(lines[:stop], inner, opening=0)
    if cut is None:
        return None
    below = _filled(lines, cut.body - 1)
    alone = (
        below is not None
        and fence_of(lines[below]) == "code"
        and _CODE.fullmatch(lines[outer].strip()) is not None
    )
    if (
        alone
        and below is not None
        and not any(fence_of(line) == "code" and line.strip() != "```" for line in lines[below:])
    ):
        cut, stop = replace(cut, body=below + 2), len(lines)  # the code block holds the header alone
    return HeaderSpan(
        first=cut.first,
        last=cut.last,
        body=cut.body,
        end=stop,
        opening=cut.opening,
        closing=cut.closing,
        json=cut.json,
        wrapped=outer + 1,
    )


def _json(lines: list[str], top: int, opening: int) -> HeaderSpan | None:
    """A header in JSON: to the brace that ends it, or to the line that holds that brace alone."""
    text = "\n".join(lines[top:])
    start = len(text) - len(text.lstrip())
    try:
        _, end = json.JSONDecoder().raw_decode(text, start)
        last = top + text.count("\n", 0, end)
    except (ValueError, RecursionError):
        braces = [index for index in range(top + 1, len(lines)) if lines[index].strip().rstrip(",;") == "}"]
        if not braces or not re.match(r"\s*\{\s*(?:[\"'“]?\w+[\"'”]?\s*:|$)", text):
            return None
        last = braces[0]
    below = _filled(lines, last + 1)
    closing = below if opening and below is not None and fence_of(lines[below]) else None
    after = last if closing is None else closing
    return HeaderSpan(
        first=top + 1,
        last=last + 1,
        body=after + 2,
        end=len(lines),
        opening=opening,
        closing=(closing or -1) + 1,
        json=True,
    )

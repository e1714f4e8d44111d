"""Where a header begins and ends: between `---` lines, other fences, or none at all."""

from __future__ import annotations

import json
import re

from msgspec.structs import replace

from kimsite.content.header.extent import (
    TITLES,
    adds_common_fields,
    end_of_entries,
    is_entry,
    is_known_entry,
    last_filled,
    next_filled,
    read_written_line,
)
from kimsite.content.header.fences import CODE_FENCE, fence_of, is_strict
from kimsite.content.header.keys import is_known, nearly_names_a_line, normalise_key
from kimsite.content.header.lines import HeaderLine, normalise_line
from kimsite.content.header.uncommon_blocks import start_of_list
from kimsite.content.header.yaml_layout import is_yaml
from kimsite.record import Record

_SURE = 2
"""Known fields at the top of a text that make a first line with a slip of the keys one of them."""


_MAY_BE_ENTRY = re.compile(r"\W{0,4}[^\W\d_][^:=?\n]{0,40}[:=?\uff1a]")
_CLOSING = frozenset({"dash", "+", "dots", "=", "*", "_", "~", "rule"})
"""Fences that end a header without an opening one."""


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
    """True for a header between two `---` lines at the top of the file, with entries alone."""
    wrapped: int = 0
    """Line of a code fence around the whole post or its header; 0 where there is none."""
    wrapped_end: int = 0
    """Line of the fence that ends that code block; 0 where there is none."""


def find_header(lines: list[str]) -> HeaderSpan | None:
    """The header of a file, or None where it has none."""
    top = next_filled(lines, 0)
    if top is None:
        return None
    head = lines[top]
    if head == "---" and (closing := _ordinary_closing(lines, top)):
        return _continued(
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
    if CODE_FENCE.fullmatch(head.strip()):
        inner = next_filled(lines, top + 1)
        if inner is not None and (fence_of(lines[inner]) or lines[inner].lstrip().startswith("{")):
            return _wrapped(lines, top, inner)
    if fence := fence_of(head):
        return _fenced_header(lines, top, fence)
    if head.lstrip().startswith("{"):
        return _json(lines, top, opening=0)
    return _continued(lines, _unfenced(lines, top))


def _fenced_header(lines: list[str], top: int, fence: str) -> HeaderSpan | None:
    """The header that the fence on line `top` opens, or None where only a rule is there."""
    below = next_filled(lines, top + 1)
    if below is None:
        return None
    if lines[below].lstrip().startswith("{") and (span := _json(lines, below, opening=top + 1)):
        return span
    filled = (line for line in lines[below:] if line.strip() and not line.lstrip().startswith("#"))
    first = next(filled, lines[below])
    if fence != "dash" and not is_entry(first) and not first.lstrip().startswith("["):
        return None
    span = _continued(lines, _fenced(lines, top, fence))
    if span is None:
        return None
    named = fence == "+" or lines[top].rstrip().lower().endswith("toml")
    toml = named and not any(_is_yaml(line) for line in lines[top + 1 : span.last])
    return replace(span, toml=True) if toml else span


def _ordinary_closing(lines: list[str], top: int) -> int:
    """Number of the next `---` line, if all lines before it open an entry or belong to one; else 0."""
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


def _fenced(lines: list[str], top: int, fence: str) -> HeaderSpan | None:
    """A header with an opening fence."""
    closing = next((index for index in range(top + 1, len(lines)) if _closes(lines[index], fence)), None)
    if closing is not None and lines[closing][:1] == " ":
        closing = _beyond(lines, top, closing)
    stop = closing if closing is not None else len(lines)
    end = end_of_entries(lines, top + 1, stop, closed=closing is not None)
    if closing is not None and end == stop and (end == top + 1 or any(map(is_entry, lines[top + 1 : end]))):
        return HeaderSpan(
            first=top + 2, last=stop, body=stop + 2, end=len(lines), opening=top + 1, closing=stop + 1
        )
    if not any(map(is_entry, lines[top + 1 : end])):
        return None
    return HeaderSpan(
        first=top + 2, last=last_filled(lines, top + 1, end), body=end + 1, end=len(lines), opening=top + 1
    )


def _beyond(lines: list[str], top: int, closing: int) -> int:
    """Index of the unindented fence that closes a header whose value holds an indented `---`.

    Else `closing`.
    """
    later = next((index for index in range(closing + 1, len(lines)) if is_strict(lines[index])), None)
    return later if later is not None and is_yaml(lines[top + 1 : later]) else closing


def _continued(lines: list[str], span: HeaderSpan | None) -> HeaderSpan | None:
    """A header that goes on below its closing fence, because a fence was typed once too often."""
    if span is None or not span.closing:
        return span
    below = next_filled(lines, span.closing)
    if below is None:
        return span
    doubled = fence_of(lines[below]) == "dash"
    if doubled:
        entry = next_filled(lines, below + 1)
        if entry is None or not is_known_entry(lines[entry]):
            adjacent = below == span.closing and is_strict(lines[below])
            return replace(span, body=below + 2, ordinary=False) if adjacent else span
    elif span.last >= span.first:
        if not _MAY_BE_ENTRY.match(lines[below]) or not adds_common_fields(
            lines, (span.first - 1, span.last), below
        ):
            return span
    elif not is_known_entry(lines[below]):
        return span
    more = _fenced(lines, below if doubled else span.closing - 1, "dash")
    if more is None or not more.closing:
        return span
    return replace(span, last=more.last, body=more.body, closing=more.closing, ordinary=False)


def _closes(line: str, fence: str) -> bool:
    kind = fence_of(line)
    if fence == "html":
        return line.strip() == "-->"
    return (
        kind == fence
        or (kind in {"dash", "dots"} and fence != "code")
        or (fence == "dash" and kind in {"=", "+", "_", "*", "rule"})
    )


def _unfenced(lines: list[str], top: int) -> HeaderSpan | None:
    """A header without an opening fence.

    It opens with a title in the first line, or with two known fields at the top of the file.
    """
    if "|" in lines[top] and start_of_list(lines[top:]) == 0:
        return None
    first = read_written_line(lines[top], heading=True)
    entries: list[HeaderLine] = []
    for index in range(top, min(top + 6, len(lines))):
        row = read_written_line(lines[index], heading=True)
        if row is not None and (is_known(row.key) or nearly_names_a_line(row.key)):
            entries.append(row)
        elif normalise_line(lines[index])[0] and index > top:
            break
    begins = first is not None and (
        is_known(first.key) or (len(entries) > _SURE and nearly_names_a_line(first.key))
    )
    titled = (
        begins
        and first is not None
        and normalise_key(first.key) in TITLES | {"judul_berita", "judul_tulisan"}
    )
    heading = lines[top].lstrip().startswith("# ") and not begins
    if not (titled or (begins and len(entries) >= 2) or (heading and len(entries) >= 2)):
        return None
    closing = next(
        (index for index in range(top + 1, len(lines)) if fence_of(lines[index]) in _CLOSING), None
    )
    stop = closing if closing is not None else len(lines)
    end = end_of_entries(lines, top if begins else top + 1, stop, closed=False, heading=True)
    following = next_filled(lines, end)
    if closing is not None and following is not None and lines[following].startswith("# "):
        following = next_filled(lines, following + 1)  # a comment above the fence
    if closing is not None and following == closing:
        return HeaderSpan(
            first=top + 1,
            last=last_filled(lines, top, end),
            body=closing + 2,
            end=len(lines),
            closing=closing + 1,
        )
    return HeaderSpan(first=top + 1, last=last_filled(lines, top, end), body=end + 1, end=len(lines))


def _wrapped(lines: list[str], outer: int, inner: int) -> HeaderSpan | None:
    """A whole post inside a code block, as chat programs hand it out."""
    last = next((index for index in range(len(lines) - 1, inner, -1) if lines[index].strip()), None)
    stop = last if last is not None and fence_of(lines[last]) == "code" else len(lines)
    fence = fence_of(lines[inner])
    span = _fenced(lines[:stop], inner, fence) if fence else _json(lines[:stop], inner, opening=0)
    if span is None:
        return None
    wrapped_end = stop + 1 if stop < len(lines) else 0
    below = next_filled(lines, span.body - 1)
    alone = (
        below is not None
        and fence_of(lines[below]) == "code"
        and CODE_FENCE.fullmatch(lines[outer].strip()) is not None
    )
    if (
        alone
        and below is not None
        and not any(fence_of(line) == "code" and line.strip() != "```" for line in lines[below:])
    ):
        wrapped_end = below + 1  # the code block holds the header alone
        span, stop = replace(span, body=below + 2), len(lines)
    return HeaderSpan(
        first=span.first,
        last=span.last,
        body=span.body,
        end=stop,
        opening=span.opening,
        closing=span.closing,
        json=span.json,
        wrapped=outer + 1,
        wrapped_end=wrapped_end,
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
    below = next_filled(lines, last + 1)
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

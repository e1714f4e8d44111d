"""Two versions of one text that began as the same -> one text, or passages that a person must choose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from kimsite.record import Record

_PARAGRAPHS = re.compile(r"\n[ \t]*\n+")
_WORDS = re.compile(r"\s+|[^\s]+")


class Conflict(Record):
    """A passage that both changed in ways that do not fit together."""

    base: str
    ours: str
    theirs: str


Merged = tuple[str | Conflict, ...]
"""The paragraphs of the merged text in order."""


class _Change(NamedTuple):
    """Items `first` to `last` of the base, exclusive, became `items`."""

    first: int
    last: int
    items: tuple[str, ...]


def merge_texts(base: str, ours: str, theirs: str) -> Merged:
    """Merge by paragraphs, and within one by words.

    A paragraph that both changed is merged by itself only where the changed words lie apart and none of them
    holds a digit: a price, a date or a count is always asked. Nothing that either wrote is left out.
    """
    pieces = tuple(_merge(_paragraphs(base), _paragraphs(ours), _paragraphs(theirs)))
    return tuple(_by_words(piece) if isinstance(piece, Conflict) else piece for piece in pieces)


def _paragraphs(text: str) -> list[str]:
    return [part.strip("\n") for part in _PARAGRAPHS.split(text.strip()) if part.strip()]


def _changes(base: Sequence[str], other: Sequence[str]) -> list[_Change]:
    matcher = SequenceMatcher(None, base, other, autojunk=False)
    return [
        _Change(first, last, tuple(other[start:end]))
        for tag, first, last, start, end in matcher.get_opcodes()
        if tag != "equal"
    ]


def _merge(base: list[str], ours: list[str], theirs: list[str]) -> Iterator[str | Conflict]:
    """The base with the changes of both; a Conflict where they meet and differ."""
    left, right, at = _changes(base, ours), _changes(base, theirs), 0
    while left or right:
        first = min(change.first for change in (*left[:1], *right[:1]))
        yield from base[at:first]
        mine, yours, last = _meeting(left, right, first)
        if not yours or not mine or _result(base, mine, first, last) == _result(base, yours, first, last):
            yield from _result(base, mine or yours, first, last)
        else:
            texts = (base[first:last], _result(base, mine, first, last), _result(base, yours, first, last))
            yield Conflict(*("\n\n".join(text) for text in texts))
        at = last
    yield from base[at:]


def _meeting(
    left: list[_Change], right: list[_Change], first: int
) -> tuple[list[_Change], list[_Change], int]:
    """The changes of both sides that touch each other from `first` on, taken out, and where they end."""
    taken: tuple[list[_Change], list[_Change]] = ([], [])
    last, grew = first, True
    while grew:
        grew = False
        for side, found in zip((left, right), taken, strict=True):
            while side and side[0].first <= last:
                last = max(last, side[0].last)
                found.append(side.pop(0))
                grew = True
    return *taken, last


def _result(base: Sequence[str], changes: Sequence[_Change], first: int, last: int) -> list[str]:
    """The items from `first` to `last` as these changes leave them."""
    out, at = [], first
    for change in changes:
        out += [*base[at : change.first], *change.items]
        at = change.last
    return [*out, *base[at:last]]


def _by_words(conflict: Conflict) -> str | Conflict:
    """A paragraph merged word by word where that is safe."""
    base, ours, theirs = (_WORDS.findall(text) for text in (conflict.base, conflict.ours, conflict.theirs))
    if not base or not ours or not theirs:
        return conflict
    changed = (*_changes(base, ours), *_changes(base, theirs))
    touched = "".join("".join((*base[change.first : change.last], *change.items)) for change in changed)
    pieces = list(_merge(base, ours, theirs))
    if any(char.isdigit() for char in touched) or any(isinstance(piece, Conflict) for piece in pieces):
        return conflict
    return "".join(piece for piece in pieces if isinstance(piece, str))

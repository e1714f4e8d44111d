"""The marks that git and svn leave in a text that two people changed: `<<<<<<<`, `=======`, `>>>>>>>`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kimsite.tools.patterns import lazy_pattern

_FIRST = "<<<<<<<"
_MIDDLE = "======="
_LAST = ">>>>>>>"
_FENCE = lazy_pattern(r" {0,3}(`{3,}|~{3,})")


class ConflictLines(NamedTuple):
    """The lines, from 1, of the first and the last mark around two versions."""

    first: int
    last: int


def find_conflicts(text: str, *, markdown: bool = False) -> tuple[ConflictLines, ...]:
    """Every place with all three marks, in order, each at the start of its line.

    `markdown`: marks that a fenced code block shows are none.
    """
    if not (_FIRST in text and _MIDDLE in text and _LAST in text):
        return ()
    return tuple(_conflicts(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), markdown=markdown))


def lines_of(conflicts: tuple[ConflictLines, ...]) -> str:
    """`3–7, 12–15`."""
    return ", ".join(f"{conflict.first}–{conflict.last}" for conflict in conflicts)


def _conflicts(lines: list[str], *, markdown: bool) -> Iterator[ConflictLines]:
    number = 0
    unclosed: set[str] = set()
    while number < len(lines):
        line = lines[number]
        if _is_mark(line, _FIRST):
            last = _last_mark(lines, number)
            if not last:
                return
            yield ConflictLines(number + 1, last + 1)
            number = last
        elif markdown and (opening := _FENCE.match(line)) and opening[1] not in unclosed:
            end = _fence_end(lines, number, opening[1])
            if not end:
                unclosed.add(opening[1])
            number = end or number
        number += 1


def _is_mark(line: str, mark: str) -> bool:
    return line.startswith(mark) and line[len(mark) :][:1] in {"", " ", "\t"}


def _last_mark(lines: list[str], first: int) -> int:
    """The index of the mark that ends what the one at `first` begins; 0 without."""
    parted = False
    for number in range(first + 1, len(lines)):
        if parted and _is_mark(lines[number], _LAST):
            return number
        parted = parted or _is_mark(lines[number], _MIDDLE)
    return 0


def _fence_end(lines: list[str], opened: int, mark: str) -> int:
    """The index of the line that closes the code block opened at `opened`; 0 where none does."""
    for at in range(opened + 1, len(lines)):
        line = lines[at].strip()
        if line.startswith(mark) and not line.strip(mark[0]):
            return at
    return 0

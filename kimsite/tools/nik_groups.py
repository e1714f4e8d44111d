"""Numbers in groups of digits: which rows of sixteen digits are one number, and which are prices or dates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kimsite.tools.nik_shape import LENGTH, UNSEEN, is_date, is_named, plausible, provinces, region_first
from kimsite.tools.patterns import lazy_pattern

_GAP = rf"[\W_\u0640{UNSEEN}]{{0,8}}"
_RUN = lazy_pattern(rf"\d(?:{_GAP}\d){{{LENGTH - 1},}}")
_GROUP = re.compile(r"\d+")
_DATES = lazy_pattern(r"\d{1,2}([-/. ])\d{1,2}\1\d{4}\D+\d{1,2}([-/. ])\d{1,2}\2\d{4}")
_ADDRESS = lazy_pattern(r"(?:/|www\.)\S*$")
_DECIMAL = lazy_pattern(r"\d[.,]$")
_UNIFORM = frozenset({(16,), (4, 4, 4, 4), (6, 6, 4), (2, 2, 2, 6, 4), (12, 4)})
"""How people group sixteen digits of one number."""
_MOST_GROUPS = max(map(len, _UNIFORM))
_CELLS = frozenset("|;+=<>&$%@!")
"""Signs between the figures of a table or a sum: more than five groups between them are no number.

Single digits are one, where nothing else is there.
"""
_SUMS = frozenset("|;+=<")
_COMMON = frozenset(" .-/_,:;\n\t")
"""Signs with which people group one number."""
_THOUSANDS = (1, 3, 3, 3, 3, 3)
_REGION_ENDS, _DATE_ENDS = 6, 12
_MOST_NATURAL = 7
"""Groups of a number written as region, date and serial: `35.22.15 41/05/85 0001`."""
_NEWLINES = 3
_BLANK_LINE = lazy_pattern(r"\n[^\S\n]*\n")
_NOT_SEEN = lazy_pattern(rf"[{UNSEEN}*_~`\\]")


def grouped_numbers(text: str) -> Iterator[tuple[int, int, bool]]:
    """(start, end, certain) of sixteen digits that begin and end where a group of digits does.

    Uncertain ones may overlap others: `1. tiga lima …` is a number behind that of its row.
    """
    for run in _RUN.finditer(text):
        groups = [group.span() for group in _GROUP.finditer(text, run.start(), run.end())]
        taken = -1
        for first in range(len(groups)):
            last = _window(groups, first)
            if last is None or groups[first][0] < taken:
                continue
            start, end = groups[first][0], groups[last][1]
            alone = _is_end(text, groups, first - 1) and _is_end(text, groups, last)
            sizes = tuple(right - left for left, right in groups[first : last + 1])
            certain = _judge(text, start, end, sizes, alone=alone)
            if certain is not None:
                taken = end if certain else taken
                yield start, end, certain


def _window(groups: list[tuple[int, int]], first: int) -> int | None:
    """The group with which those from `first` on come to sixteen digits, or None."""
    count = 0
    for index in range(first, min(first + LENGTH, len(groups))):
        count += groups[index][1] - groups[index][0]
        if count >= LENGTH:
            return index if count == LENGTH else None
    return None


def _is_end(text: str, groups: list[tuple[int, int]], index: int) -> bool:
    """True where a line or the row of groups ends behind the group `index`."""
    if index < 0 or index + 1 >= len(groups):
        return True
    return "\n" in text[groups[index][1] : groups[index + 1][0]]


def _judge(text: str, start: int, end: int, sizes: tuple[int, ...], *, alone: bool) -> bool | None:
    """True: a NIK or KK. False: sixteen digits that someone grouped as one number.

    None: digits that happen to stand in a row. `alone`: no other digits stand beside them.
    """
    written = text[start:end]
    if (
        len(sizes) > _MOST_GROUPS
        and not _CELLS.isdisjoint(written)
        and not (
            alone
            and "\n" not in written
            and (set(sizes) == {1} or _SUMS.isdisjoint(written.replace("; ", "")))
        )
    ):
        return None
    digits = region_first("".join(str(int(char)) for char in written if char.isdecimal()), sizes)
    fits = plausible(digits)
    if len(sizes) > _MOST_GROUPS and not fits and not _NOT_SEEN.search(written):
        return None
    if written.count("\n") > _NEWLINES or _BLANK_LINE.search(written) or _DATES.fullmatch(written):
        return None
    named = is_named(text, start)
    sizes, breaks = _as_seen(sizes, [_NOT_SEEN.sub("", part) for part in re.split(r"\d+", written)[1:-1]])
    if fits and (named or _is_one_number(sizes, breaks) or text[max(0, start - 1) : start] == "+"):
        return True
    if named and digits[:6] == "000000" and digits[12:] != "0000" and is_date(digits[6:12]):
        return True
    if (
        sizes not in _UNIFORM
        or "\n" in written
        or len(set(breaks)) > 1
        or not _is_asked_about(digits, breaks)
        or (len(sizes) == 4 and not alone)
    ):
        return None
    if named and digits[:2] in provinces():
        return True
    return (
        None
        if _DECIMAL.search(text[max(0, start - 2) : start])
        or _ADDRESS.search(text[max(0, start - 300) : start])
        else False
    )


def _is_asked_about(digits: str, breaks: list[str]) -> bool:
    """True for sixteen digits that may be one number; years, a list of numbers and telephones are none."""
    return (
        all(_COMMON.issuperset(part) and not ("," in part and " " in part) for part in breaks)
        and not digits.startswith("08")
        and not (len(breaks) == 3 and all(digits[at : at + 2] in {"19", "20"} for at in range(0, LENGTH, 4)))
    )


def _as_seen(sizes: tuple[int, ...], breaks: list[str]) -> tuple[tuple[int, ...], list[str]]:
    """The groups of digits and their separators as a reader sees them.

    Groups without a visible separator are one; a space is a space, also at a line's end.
    """
    breaks = [" " if part.isspace() else part for part in breaks]
    seen = [sizes[0]]
    for size, part in zip(sizes[1:], breaks, strict=True):
        if part:
            seen.append(size)
        else:
            seen[-1] += size
    return tuple(seen), [part for part in breaks if part]


def _is_one_number(sizes: tuple[int, ...], breaks: list[str]) -> bool:
    """True where groups of digits read as one number; a row of amounts, prices, or a date with times not."""
    if not any(breaks) or sizes == _THOUSANDS:
        return True
    ends = [sum(sizes[: count + 1]) for count in range(len(sizes))]
    if len(sizes) <= 4:
        return not _are_coordinates(sizes, breaks) and not (
            any("," in part and " " in part for part in breaks) and any(end % 2 for end in ends)
        )
    if _REGION_ENDS in ends and _DATE_ENDS in ends and len(sizes) <= _MOST_NATURAL and 4 not in sizes[:-1]:
        return not any(":" in part for part in breaks)
    if len(set(breaks)) > 1:
        return False
    if sum(size > 1 for size in sizes) == 1 or (
        set(sizes[:-1]) == {sizes[0]}
        and sizes[-1] <= sizes[0]
        and not (sizes[0] == 3 and breaks[0] in {".", ","})
    ):
        return True
    return all(end % 2 == 0 for end in ends)


def _are_coordinates(sizes: tuple[int, ...], breaks: list[str]) -> bool:
    """True for a latitude and a longitude: `-7.152123, 111.881234`."""
    return (
        len(sizes) == 4
        and breaks[0] == breaks[2] == "."
        and breaks[1] != "."
        and sizes[0] <= 2
        and sizes[2] in {2, 3}
    )

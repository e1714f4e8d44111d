"""Numbers that identify a person: NIK and KK in any disguise, found in plain text and hidden."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kimsite.record import Record
from kimsite.tools.nik_masked import crossed_out, is_cut_in_words, may_be_cut, may_be_masked
from kimsite.tools.nik_parted import below_each_other, encoded, may_be_parted, parted
from kimsite.tools.nik_readings import digit_places, may_hide, readings
from kimsite.tools.nik_shape import LENGTH, TELLING, UNSEEN, is_named, plausible, provinces
from kimsite.tools.patterns import lazy_pattern

SHOWN = 4
"""Digits of a hidden number that stay readable: they name the kabupaten, so that its writer finds
it again.
"""
DOT = "•"

_BREAKS = rf"\s.\-\u2010-\u2015\u2212/\\_,:;*~`'\"^\u00b7\u2022+=|<>()\[\]{UNSEEN}"
_GAP = rf"[{_BREAKS}]{{0,8}}"
_RUN = lazy_pattern(rf"\d(?:{_GAP}\d){{{LENGTH - 1},}}")
_GROUP = re.compile(r"\d+")
_DATES = lazy_pattern(r"\d{1,2}([-/. ])\d{1,2}\1\d{4}\D+\d{1,2}([-/. ])\d{1,2}\2\d{4}")
_EXCUSED = lazy_pattern(
    r"\S{0,120}\s{0,3}[(\[*_]{0,3}bukan\s+(?:no(?:mor|\.)?\s+)?(?:nik|kk|ktp)\b", re.IGNORECASE
)
_ADDRESS = lazy_pattern(r"(?:/|www\.)\S*$")
_DECIMAL = lazy_pattern(r"\d[.,]$")
_UNIFORM = frozenset({(16,), (4, 4, 4, 4), (6, 6, 4), (2, 2, 2, 6, 4), (12, 4)})
"""How people group sixteen digits of one number."""
_MOST_GROUPS = max(map(len, _UNIFORM))
_CELLS = frozenset("|;+=<>()")
"""Signs between figures that are told one by one: more than four groups between them are no number."""
_NEWLINES = 3
_BLANK_LINE = lazy_pattern(r"\n[^\S\n]*\n")
_NOT_SEEN = lazy_pattern(rf"[{UNSEEN}*_~`\\]")
_DIGIT_LETTERS = "OoQIlZzSsB"
_LETTERS = bytes(
    code for code in range(128) if chr(code).isalpha() and chr(code) not in "xX" + _DIGIT_LETTERS
)
_PASSED = bytes(code for code in range(128) if not chr(code).isalnum() and chr(code) not in "*_#?")
_FLAT = bytes(ord(" ") if code in _LETTERS or code in _PASSED else ord("0") for code in range(256))


class Number(Record):
    """One number found in a text."""

    start: int
    end: int
    certain: bool
    """It has the shape of a NIK or KK; else only sixteen digits."""
    excused: bool
    """Its writer says beside it that it is none: `(bukan NIK)`."""


def find_numbers(text: str) -> tuple[Number, ...]:
    """Every NIK or KK, and every other row of sixteen digits, in the order of the text.

    Seen through: blanks, dots, dashes, slashes, invisible characters, digits of other scripts, letters that
    look like digits, digits in words, emphasis, tags, links and comments inside the number, line breaks, HTML
    entities and percent codes, and digits that were masked in part (`352215******0001`, `35221541058500XX`).
    """
    if not _worth_reading(text):
        return ()
    found: list[Number] = []
    taken = bytearray(len(text))
    for plain, steps in readings(text, lettered=_most_digits(text) > 0):
        spans = _numbers(plain)
        offsets = digit_places(text, steps) if spans else []
        for start, end, certain in spans:
            excused = _EXCUSED.match(plain, end) is not None
            first, last = (
                (offsets[start - 1] + 1 if start else 0, offsets[end - 1] + 1) if offsets else (start, end)
            )
            if not any(taken[first:last]):
                taken[first:last] = b"1" * (last - first)
                found.append(Number(first, last, certain, excused))
    return tuple(sorted(found, key=lambda one: one.start))


def has_plain_number(text: str) -> bool:
    """True where readers see a whole NIK or KK in a text without markup, codes or links to see through.

    For the text of a page whose source `find_numbers` has read already.
    """
    digits = _most_digits(text)
    if digits < LENGTH and not (digits and may_be_masked(text)) and not may_be_cut(text):
        return False
    return any(number.certain and not number.excused for number in find_numbers(text))


def _worth_reading(text: str) -> bool:
    """False where no number can hide, in a few microseconds for a post."""
    digits = _most_digits(text)
    return (
        digits == LENGTH
        or (digits == TELLING and (may_be_masked(text) or is_cut_in_words(text) or "|" in text))
        or may_be_cut(text)
        or may_hide(text)
        or may_be_parted(text)
    )


def _most_digits(text: str) -> int:
    """LENGTH, TELLING or 0: as many digits, or masks, follow each other with only separators between them.

    A partial number is split by fewer separators.
    """
    flat = text.encode("utf-8", "surrogatepass").translate(_FLAT, _PASSED)
    if b"0" * LENGTH in flat:
        return LENGTH
    return (
        TELLING
        if b"0" * TELLING in flat
        and b"0" * TELLING in text.encode("utf-8", "surrogatepass").translate(_FLAT, b" .-/")
        else 0
    )


def _numbers(plain: str) -> tuple[tuple[int, int, bool], ...]:
    """(start, end, certain) of the numbers in one reading."""
    digits = _most_digits(plain)
    whole = _whole(plain) if digits == LENGTH else ()
    part = (
        crossed_out(plain)
        if (digits and (may_be_masked(plain) or is_cut_in_words(plain))) or may_be_cut(plain)
        else ()
    )
    by_words = (*parted(plain), *encoded(plain, mask_numbers)) if may_be_parted(plain) else ()
    by_lines = below_each_other(plain) if digits == LENGTH else ()
    return (*whole, *part, *by_words, *by_lines)


def mask_numbers(text: str) -> str:
    """The text with the digits of every found number hidden, character for character."""
    numbers = find_numbers(text)
    return masked_text(text, numbers) if numbers else text


def masked_text(text: str, numbers: tuple[Number, ...]) -> str:
    """The text, of the same length, with all but the first four digits of `numbers` replaced by dots.

    Letters among them are replaced too, as they may stand for digits.
    """
    chars = list(text)
    for number in numbers:
        span = range(number.start, number.end)
        digits = [index for index in span if chars[index].isdigit()]
        for index in span:
            if chars[index].isalnum() and index not in digits[:SHOWN]:
                chars[index] = DOT
    return "".join(chars)


def _whole(text: str) -> Iterator[tuple[int, int, bool]]:
    """(start, end, certain) of sixteen digits that begin and end where a group of digits does."""
    for run in _RUN.finditer(text):
        groups = [group.span() for group in _GROUP.finditer(text, run.start(), run.end())]
        taken = -1
        for first in range(len(groups)):
            last = _window(groups, first)
            if last is None or groups[first][0] < taken:
                continue
            start, end = groups[first][0], groups[last][1]
            certain = _judge(text, start, end, tuple(b - a for a, b in groups[first : last + 1]))
            if certain is not None:
                taken = end
                yield start, end, certain


def _window(groups: list[tuple[int, int]], first: int) -> int | None:
    """The group with which those from `first` on come to sixteen digits, or None."""
    count = 0
    for index in range(first, min(first + LENGTH, len(groups))):
        count += groups[index][1] - groups[index][0]
        if count >= LENGTH:
            return index if count == LENGTH else None
    return None


def _judge(text: str, start: int, end: int, sizes: tuple[int, ...]) -> bool | None:
    """True: a NIK or KK. False: sixteen digits that someone grouped as one number.

    None: digits that happen to stand in a row.
    """
    written = text[start:end]
    if len(sizes) > _MOST_GROUPS and not _CELLS.isdisjoint(written):
        return None
    digits = "".join(str(int(char)) for char in written if char.isdecimal())
    if len(sizes) > _MOST_GROUPS and not plausible(digits) and not _NOT_SEEN.search(written):
        return None
    if written.count("\n") > _NEWLINES or _BLANK_LINE.search(written) or _DATES.fullmatch(written):
        return None
    named = is_named(text, start)
    sizes, breaks = _as_seen(sizes, [_NOT_SEEN.sub("", part) for part in re.split(r"\d+", written)[1:-1]])
    if (named or _is_one_number(sizes, breaks)) and plausible(digits):
        return True
    if sizes not in _UNIFORM or "\n" in written or len(set(breaks)) > 1:
        return None
    if named and digits[:2] in provinces():
        return True
    return (
        None
        if _DECIMAL.search(text[max(0, start - 2) : start])
        or _ADDRESS.search(text[max(0, start - 300) : start])
        else False
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
    if len(sizes) <= 4 or not any(breaks):
        return True
    if len(set(breaks)) > 1:
        return False
    if (
        set(sizes[:-1]) == {sizes[0]}
        and sizes[-1] <= sizes[0]
        and not (sizes[0] == 3 and breaks[0] in {".", ","})
    ):
        return True
    ends = [sum(sizes[: count + 1]) for count in range(len(sizes))]
    return all(end % 2 == 0 for end in ends)

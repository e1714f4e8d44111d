"""Numbers that identify a person: NIK and KK in any disguise, found in plain text and hidden.

A NIK has 16 digits: 6 of the kecamatan of first registration, the date of birth as DDMMYY (day + 40 for women), 4 of serial from 0001;
a KK number has the same shape with its date of issue (UU 23/2006 art. 84, Perpres 96/2018; the guide's domain notes, 4.3).
"""

from __future__ import annotations

import html
import re
from calendar import monthrange
from collections.abc import Iterator
from functools import cache
from importlib import resources

from kimsite.frozen import Frozen

LENGTH = 16
WOMAN = 40
"""Added to the day of birth in a woman's NIK."""
SHOWN = 4
"""Digits of a hidden number that stay readable: they name the kabupaten, so that its writer finds it again."""
DOT = "•"

_UNSEEN = "\u00ad\u200b-\u200f\u2060-\u2064\ufeff\ufe0f\u20e3"
_BREAKS = rf"\s.\-\u2010-\u2015\u2212/\\_,:*~`'^\u00b7{_UNSEEN}"
_GAP = rf"[{_BREAKS}]{{0,8}}"
_RUN = re.compile(rf"\d(?:{_GAP}\d){{{LENGTH - 1},}}")
_GROUP = re.compile(r"\d+")
_MASK = "xX*•●∙█■#×✱?_"
_MASKED = re.compile(rf"(?<![\w.])\d(?:[ .\-/\u00a0{_UNSEEN}]{{0,2}}[\d{_MASK}]){{{LENGTH - 1}}}(?![\w*•])")
_CUT = re.compile(r"(?<![\w.])(\d{4,15})(?:([xX*•●█#]{3,})\d{0,4}(…|\.{2,})?|(…|\.{3}))(?!\w)")
_CODED = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});|%[0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}")
_DATES = re.compile(r"\d{1,2}([-/. ])\d{1,2}\1\d{4}\D+\d{1,2}([-/. ])\d{1,2}\2\d{4}")
_NAMED = re.compile(r"\b(?:nik|kk|ktp|nkk|kartu keluarga|induk kependudukan)\b[^\d\n]{0,24}$", re.IGNORECASE)
_EXCUSED = re.compile(r"\S{0,120}\s{0,3}[(\[*_]{0,3}bukan\s+(?:no(?:mor|\.)?\s+)?(?:nik|kk|ktp)\b", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:/|www\.)\S*$")
_DECIMAL = re.compile(r"\d[.,]$")
_UNIFORM = frozenset({(16,), (4, 4, 4, 4), (6, 6, 4), (2, 2, 2, 6, 4), (12, 4)})
"""How people group sixteen digits of one number."""
_NEWLINES = 3
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_NOT_SEEN = re.compile(rf"[{_UNSEEN}*_~`\\]")
_INSIDE = re.compile(r"<[^<>]{0,80}>|(?<=\d)\*\*(?=\d)")
"""What is not seen on the page inside a number: tags, comments, bold."""
_CODE_SIGNS = ("&", "%", "\\")
_CUT_SIGNS = ("…", "xxx", "XXX", "***", "•••", "●●●", "███", "###")
_CUT_SHORT = re.compile(r"\.(?<=[\dxX*•●█#]\.)\.")
"""Two dots after a digit or a mask. It looks back from the first dot, because `re` finds a plain letter at memory speed."""
_LETTERS = bytes(code for code in range(128) if chr(code).isalpha() and chr(code) not in "xX")
_PASSED = bytes(code for code in range(128) if not chr(code).isalnum() and chr(code) not in "*_#?")
_FLAT = bytes(ord(" ") if code in _LETTERS else ord("0") for code in range(256))


class Number(Frozen):
    """One number found in a text."""

    start: int
    end: int
    certain: bool
    """It has the shape of a NIK or KK; else only sixteen digits."""
    excused: bool
    """Its writer says beside it that it is none: `(bukan NIK)`."""


def find(text: str) -> tuple[Number, ...]:
    """Every NIK or KK, and every other row of sixteen digits, in the order of the text.

    Seen through: blanks, dots, dashes, slashes, invisible characters, digits of other scripts, emphasis, tags and comments inside the
    number, line breaks, HTML entities and percent codes, and digits that were crossed out in part (`352215******0001`).
    """
    if not _worth_reading(text):
        return ()
    readings = [_decoded(text, _CODED)]
    if _INSIDE.search(text):
        readings.append(_decoded(text, _INSIDE))
    found: list[Number] = []
    taken = bytearray(len(text))
    for plain, offsets in readings:
        for start, end, certain in (*_whole(plain), *_crossed_out(plain)):
            excused = _EXCUSED.match(plain, end) is not None
            first, last = (offsets[start - 1] + 1 if start else 0, offsets[end - 1] + 1) if offsets else (start, end)
            if not any(taken[first:last]):
                taken[first:last] = b"1" * (last - first)
                found.append(Number(first, last, certain, excused))
    return tuple(sorted(found, key=lambda one: one.start))


def _worth_reading(text: str) -> bool:
    """False where no number can hide, in a few microseconds for a post: no sixteen signs in a row that are neither letters nor passed over."""
    flat = text.encode("utf-8", "surrogatepass").translate(_FLAT, _PASSED)
    return (
        b"0" * LENGTH in flat
        or ((_CUT_SHORT.search(text) or any(sign in text for sign in _CUT_SIGNS)) and _CUT.search(text) is not None)
        or (any(sign in text for sign in _CODE_SIGNS) and _CODED.search(text) is not None)
        or ("<" in text and _INSIDE.search(text) is not None)
    )


def masked(text: str) -> str:
    """The text with the digits of every found number hidden, character for character."""
    numbers = find(text)
    return hidden(text, numbers) if numbers else text


def hidden(text: str, numbers: tuple[Number, ...]) -> str:
    """The text, as long as before, with all but the first four digits of `numbers` as dots."""
    chars = list(text)
    for number in numbers:
        digits = [index for index in range(number.start, number.end) if chars[index].isdecimal()]
        for index in digits[SHOWN:]:
            chars[index] = DOT
    return "".join(chars)


def plausible(digits: str) -> bool:
    """True where 16 ASCII digits have the shape of a NIK or KK: a kecamatan of the code table, a date, a serial."""
    return digits[:6] in regions() and _is_date(digits[6:12]) and digits[12:] != "0000"


@cache
def regions() -> frozenset[str]:
    """The codes of all kecamatan, six digits each (kimsite/tools/data/kecamatan.txt, one line a kabupaten: `3522 1-28`)."""
    codes: set[str] = set()
    for line in resources.files("kimsite.tools").joinpath("data", "kecamatan.txt").read_text("utf-8").splitlines():
        regency, _, runs = line.partition(" ")
        for run in runs.split(","):
            first, _, last = run.partition("-")
            codes.update(f"{regency}{number:02d}" for number in range(int(first), int(last or first) + 1))
    return frozenset(codes)


@cache
def _regencies() -> frozenset[str]:
    return frozenset(code[:4] for code in regions())


@cache
def _provinces() -> frozenset[str]:
    return frozenset(code[:2] for code in regions())


def _is_date(digits: str) -> bool:
    """DDMMYY with the day raised by 40 for women. 00 stands for 2000, a leap year."""
    day, month, year = int(digits[:2]), int(digits[2:4]), int(digits[4:])
    return 1 <= month <= 12 and 1 <= (day - WOMAN if day > WOMAN else day) <= monthrange(2000 + year, month)[1]


def _decoded(text: str, codes: re.Pattern[str]) -> tuple[str, list[int]]:
    """The text with `codes` as the characters they stand for, and where each of its characters was (empty: nothing changed)."""
    if not codes.search(text):
        return text, []
    parts: list[str] = []
    offsets: list[int] = []
    last = 0
    for match in codes.finditer(text):
        char = _character(match[0])
        parts += (text[last : match.start()], char)
        offsets += (*range(last, match.start()), *([match.end() - 1] * len(char)))
        last = match.end()
    parts.append(text[last:])
    offsets += range(last, len(text) + 1)
    return "".join(parts), offsets


def _character(coded: str) -> str:
    """What one code stands for; bytes of longer characters count as invisible, tags and bold as nothing."""
    if coded[0] in "<*":
        return ""
    if coded[0] == "&":
        return html.unescape(coded)
    code = int(coded.lstrip("%\\ux"), 16)
    return chr(code) if code < 128 or coded[0] == "\\" else "\u200b"


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
    """True: a NIK or KK. False: sixteen digits that someone grouped as one number. None: digits that happen to stand in a row."""
    written = text[start:end]
    if written.count("\n") > _NEWLINES or _BLANK_LINE.search(written) or _DATES.fullmatch(written):
        return None
    digits = "".join(str(int(char)) for char in written if char.isdecimal())
    before = text[max(0, start - 60) : start]
    named = _NAMED.search(before) is not None
    sizes, breaks = _as_seen(sizes, [_NOT_SEEN.sub("", part) for part in re.split(r"\d+", written)[1:-1]])
    if (named or _is_one_number(sizes, breaks)) and plausible(digits):
        return True
    if sizes not in _UNIFORM or "\n" in written or len(set(breaks)) > 1:
        return None
    if named and digits[:2] in _provinces():
        return True
    return None if _DECIMAL.search(before) or _ADDRESS.search(text[max(0, start - 300) : start]) else False


def _as_seen(sizes: tuple[int, ...], breaks: list[str]) -> tuple[tuple[int, ...], list[str]]:
    """The groups of digits and what parts them, as a reader sees them: groups that nothing visible parts are one, and a blank is a blank, also at a line's end."""
    breaks = [" " if part.isspace() else part for part in breaks]
    seen = [sizes[0]]
    for size, part in zip(sizes[1:], breaks, strict=True):
        if part:
            seen.append(size)
        else:
            seen[-1] += size
    return tuple(seen), [part for part in breaks if part]


def _is_one_number(sizes: tuple[int, ...], breaks: list[str]) -> bool:
    """True where groups of digits read as one number; a row of figures, prices, or a date with its times does not."""
    if len(sizes) <= 4 or not any(breaks):
        return True
    if len(set(breaks)) > 1:
        return False
    if set(sizes[:-1]) == {sizes[0]} and sizes[-1] <= sizes[0] and not (sizes[0] == 3 and breaks[0] in {".", ","}):
        return True
    ends = [sum(sizes[: count + 1]) for count in range(len(sizes))]
    return all(end % 2 == 0 for end in ends)


def _crossed_out(text: str) -> Iterator[tuple[int, int, bool]]:
    """Numbers of which a part was crossed out: what is left still tells where and when a person was born."""
    for match in _MASKED.finditer(text):
        signs = re.sub(rf"[ .\-/\u00a0{_UNSEEN}]", "", match[0])
        if signs.isdecimal() or not signs[:4].isdecimal():
            continue
        signs = "".join(str(int(char)) if char.isdecimal() else "*" for char in signs)
        if signs.count("*") >= 3 and _may_be(signs):
            yield match.start(), match.end(), True
    for match in _CUT.finditer(text):
        digits = "".join(str(int(char)) for char in match[1])
        if digits[:4] not in _regencies() or (len(digits) >= 12 and not _may_be(digits[:12])):
            continue
        named = _NAMED.search(text[max(0, match.start() - 60) : match.start()])
        if named or (match[2] and match[3]) or len(digits) >= 12:
            yield match.start(), match.end(), True


def _may_be(signs: str) -> bool:
    """True where digits and stars can be a NIK: what is not crossed out must fit."""
    region, birth = signs[:6], signs[6:12]
    known = region in regions() if region.isdecimal() else signs[:4] in _regencies()
    return known and ("*" in birth or _is_date(birth))

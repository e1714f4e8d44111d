"""Partly masked numbers.

The rest still reveals where and when a person was born, and the masked digits can be guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kimsite.tools.nik_shape import DIGIT_GAP, LENGTH, TELLING, is_date, is_named, may_be, regencies
from kimsite.tools.patterns import lazy_pattern

_MASK = (
    "xX\uff38\uff58*\uff0a\uff03\uff1f\uff3f\u2022\u2219\u25cf\u25cb\u25e6\u2588\u25a0\u25aa\u25ac"
    "\u2593\u2592\u2591#\u00d7\u2731\u2715?_\u2026\u00b7"
)
_SURE = (
    "xX\uff38\uff58\u2022\u2219\u25cf\u25cb\u25e6\u2588\u25a0\u25aa\u25ac\u2593\u2592\u2591\u00d7"
    "\u2731\u2715\u2026"
)
"""Signs of which one is a mask; of the others it takes two."""


def _row(digit: str, mask: str) -> re.Pattern[str]:
    sign = f"[{digit}{mask}]"
    return lazy_pattern(
        rf"{sign}(?<!\w.)(?:(?<!0)|(?<=[.\-/~]0))(?!(?<=2)0\d\d-\d\d-)(?:{DIGIT_GAP}{sign}){{{TELLING - 1},}}"
    )


_RUN = _row(r"\d", _MASK)
"""Neither a telephone number, which begins with 0, nor a date as `2026-03-12 08.30`."""
_RUN_ASCII = _row("0-9", "".join(filter(str.isascii, _MASK)))
"""The same for a text of ASCII only, in a third of the time."""
_GROUP = lazy_pattern(rf"[\d{_MASK}]+")
_AFTER = lazy_pattern(r" ?([^\w\s]|(?<=\d)[a-zA-Z])(?: ?\1)+")
"""What masks the end where it is written with signs that part groups elsewhere."""
_BEFORE = lazy_pattern(r"([^\w\s])\1+\Z")
"""What masks the beginning, on the same line: a `---` above a line of digits masks nothing."""
_TELEPHONE = lazy_pattern(
    r"\b(?:hp|wa|whatsapp|telp|tlp|telepon|hub(?:ungi)?|cp|rek(?:ening)?)\b", re.IGNORECASE
)
_SCIENTIFIC = lazy_pattern(r"(?<![\d.,])(\d)[.,](\d{11,15})[eE]\+?15(?!\d)")
"""How a spreadsheet writes a number of sixteen digits."""
_CUT = lazy_pattern(
    r"(?<![\w.])(\d{4,15})(?:([xX*•●█#]{3,})\d{0,4}(…|\.{2,})?|(…|\.{3,})\d{0,8}(?:[xX*•●█#]{2,})?)(?!\w)"
)
_CUT_SIGNS = (
    ("…", "…"),
    ("x", "xxx"),
    ("X", "XXX"),
    ("*", "***"),
    ("•", "•••"),
    ("●", "●●●"),
    ("█", "███"),
    ("#", "###"),
)
"""A sign and as many of it as mask something: a text is searched for one character in a tenth of the time."""
CUT_SHORT = lazy_pattern(r"\.(?<=[\dxX*•●█#]\.)\.")
"""Two dots after a digit or a mask.

It looks back from the first dot, because `re` finds a plain letter at memory speed.
"""
_BIRTH = 10
"""Digits of the date of birth and the serial."""
_ENOUGH = 3
"""Masked digits that make a number of which fewer than TELLING digits are left one to hold."""

_Found = tuple[int, int, bool]


def may_be_cut(text: str) -> bool:
    """True where a text has a short beginning of a number with a mask of its rest."""
    if "+" in text and ("E+" in text or "e+" in text) and _SCIENTIFIC.search(text):
        return True
    for one, some in _CUT_SIGNS:
        if one in text and some in text:
            return _CUT.search(text) is not None
    return CUT_SHORT.search(text) is not None and _CUT.search(text) is not None


def may_be_masked(text: str) -> bool:
    """True where some row has enough digits and masks for a number that can be guessed."""
    return (_RUN_ASCII if text.isascii() else _RUN).search(text) is not None


def _shortened(text: str) -> Iterator[_Found]:
    """Numbers that a spreadsheet wrote with an exponent."""
    for match in _SCIENTIFIC.finditer(text):
        if may_be(match[1] + match[2]):
            yield match.start(), match.end(), True


def crossed_out(text: str) -> Iterator[_Found]:
    """(start, end, True) of numbers that are partly masked."""
    for run in (_RUN_ASCII if text.isascii() else _RUN).finditer(text):
        yield from _in_run(text, run.start(), run.end())
    if "E+" in text or "e+" in text:
        yield from _shortened(text)
    for match in _CUT.finditer(text):
        digits = _plain(match[1])
        if digits[:4] not in regencies() or (len(digits) >= TELLING and not may_be(digits[:TELLING])):
            continue
        named = is_named(text, match.start())
        if (
            named
            or (match[2] and match[3])
            or _ends_masked(match)
            or len(digits) >= TELLING
            or _fills_up(match)
        ):
            yield match.start(), match.end(), True


def _fills_up(match: re.Match[str]) -> bool:
    """True where dots stand for just as many digits as are missing: `352215......0001`."""
    if not match[4] or not match[4].startswith("...") or len(match[0]) != LENGTH:
        return False
    return len(match[1]) >= len("352215") and may_be(_plain(match[0].replace(".", "*")))


def _ends_masked(match: re.Match[str]) -> bool:
    return match[4] is not None and match[0][-1] in _MASK and match[0][-1] != "…"


def _in_run(text: str, start: int, end: int) -> Iterator[_Found]:
    """The masked numbers in one row of digits and masks: each starts and ends with a group or its digits."""
    kinds = {char.isdecimal() for char in text[start:end] if char in _MASK or char.isdecimal()}
    if True not in kinds:
        return
    groups = [match.span() for match in _GROUP.finditer(text, start, end)]
    taken = start
    for index, (left, right) in enumerate(groups):
        if False not in kinds and 0 < index < len(groups) - LENGTH:
            continue  # without masks inside, only what is before or behind the row can be one
        firsts = [left]
        if not text[left].isdecimal() and (digit := _first_digit(text, left, right)) is not None:
            firsts.append(digit)
        for first in firsts:
            last = _window(text, groups, index, first) if first >= taken else None
            if last is not None:
                taken = last
                yield first, last, True
                break


def _first_digit(text: str, start: int, end: int) -> int | None:
    return next((at for at in range(start, end) if text[at].isdecimal()), None)


def _window(text: str, groups: list[tuple[int, int]], index: int, first: int) -> int | None:
    """Where a masked number that begins at `first` ends, or None."""
    signs: list[str] = []
    named = is_named(text, first)
    masks = 0
    for left, right in groups[index : index + LENGTH]:
        for at in range(max(left, first), right):
            char = text[at]
            signs.append(str(int(char)) if char.isdecimal() else char)
            if len(signs) > LENGTH + 4:
                return None
            masks += not char.isdecimal()
            if len(signs) < TELLING or (not (masks or named) and text[at + 1 : at + 3].strip().isdecimal()):
                continue
            ends = at + 1 == right or (char.isdecimal() and not any(map(str.isdecimal, text[at + 1 : right])))
            if ends and _is_masked_number(text, (first, at + 1), signs, named=named):
                return at + 1
        if len(signs) >= LENGTH:
            return None
    return None


def _is_masked_number(text: str, span: tuple[int, int], signs: list[str], *, named: bool) -> bool:
    """True where digits and masks are a NIK or KK that can be guessed."""
    digits = sum(map(str.isdecimal, signs))
    if len(signs) == LENGTH and _shows_birth(signs) and not _is_emphasised(text, *span):
        return True
    telling = digits >= TELLING or (
        len(signs) == LENGTH and len(signs) - digits >= _ENOUGH and all(map(str.isdecimal, signs[:4]))
    )
    if digits >= LENGTH or not telling or (not signs[0].isdecimal() and _is_emphasised(text, *span)):
        return False
    masks = [sign for sign in signs if not sign.isdecimal()]
    plain = "".join(sign if sign.isdecimal() else "*" for sign in signs)
    body = plain.strip("*")
    front, back = plain.startswith("*"), plain.endswith("*")
    if not masks:
        front, back = _masked_around(text, *span)
        if front and not named and _TELEPHONE.search(text[max(0, span[0] - 32) : span[0]]):
            return False
    one = digits == LENGTH - 1 and "*" not in text[text.rfind("\n", 0, span[0]) + 1 : span[0]]
    if not (
        named or len(masks) > 1 or (masks and (one or masks[0] in _SURE)) or (not masks and (front or back))
    ):
        return False
    if len(signs) == LENGTH and masks and may_be(plain):
        return True
    if not (digits >= TELLING and body.isdecimal()):
        return False
    if (back or not front) and may_be(body):
        return True
    sure = len(plain) == LENGTH or not masks or masks[0] in _SURE
    return front and sure and is_date(body[-10:-4]) and body[-4:] != "0000"


def _shows_birth(signs: list[str]) -> bool:
    """True where only the region is masked: five or six signs before a date and a serial."""
    tail = "".join(signs[len(signs) - _BIRTH :])
    return (
        not any(map(str.isdecimal, signs[: LENGTH - _BIRTH - 1]))
        and tail.isdecimal()
        and is_date(tail[:6])
        and tail[6:] != "0000"
    )


def _is_emphasised(text: str, first: int, end: int) -> bool:
    """True where the signs before the digits mask nothing.

    The same signs on both sides (`**081234567890**`), or different ones.
    """
    marks = text[first : _first_digit(text, first, end)]
    around = marks[:1] in {"*", "_", "~"} and marks in {
        text[end - len(marks) : end],
        text[end : end + len(marks)],
    }
    return around or len(set(marks.lower()) & set(_MASK)) > 1


def _masked_around(text: str, first: int, end: int) -> tuple[bool, bool]:
    """Whether signs that elsewhere part groups mask what comes before and after these digits."""
    if len(set(re.split(r"\d+", text[first:end])[1:-1])) > 1:
        return False, False
    before, after = _BEFORE.search(text[max(0, first - 8) : first]), _AFTER.match(text, end)
    if before and after and before[0] == after[0]:
        return False, False
    return before is not None, after is not None


def _plain(digits: str) -> str:
    return "".join(str(int(char)) if char.isdecimal() else char for char in digits)

"""Numbers given digit by digit: `1=3, 2=5 …`, `digit kesatu tiga, digit kedua lima …`, `3 tiga 5 lima …`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from kimsite.tools.digit_words import NUMBER_WORD, digits_of_words, has_digit_words
from kimsite.tools.nik_shape import LENGTH, digit_groups, plausible
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import ascii_words, lowered

_ENOUGH = 16
_ALONE = lazy_pattern(rf"(?<!\d)\d(?:(?:\D{{1,9}}\d{{1,2}})?\D{{1,12}}\d(?!\d)){{{_ENOUGH - 1}}}")
"""As many digits as a number has, each alone and near the next, with or without their ordinals between."""
_LAST = ("enam belas", "enambelas")
_LAST_WORDS = frozenset((b"belas", b"enambelas", b"keenambelas"))
_NUMBER = lazy_pattern(
    rf"(?<![\w.,])(?:(?P<first>pertama)|(?:ke-?)?(?P<word>{NUMBER_WORD})|(?:ke-?)?(?P<digits>\d{{1,2}}))"
    r"(?!\w)",
    re.IGNORECASE,
)
_LETTERED = lazy_pattern(r"(?<!\w)(?P<letter>[a-p])[\W_]{1,3}(?P<digit>\d)(?!\w)", re.IGNORECASE)
_NEAR = 12
"""Characters between two digits of a number whose digits stand alone, at most."""

_ORDINALS = "".join(chr(ord("0") + number) for number in range(1, LENGTH + 1))

_Found = tuple[int, int, bool]
_Number = tuple[int, int, int]


@lru_cache(maxsize=1)
def may_be_enumerated(text: str) -> bool:
    """True where many digits are alone, or a sixteenth is given in words."""
    if digit_groups(text).count(b"0") >= _ENOUGH and _ALONE.search(text) is not None:
        return True
    if not _LAST_WORDS.isdisjoint(ascii_words(text)) and any(word in lowered(text) for word in _LAST):
        return True
    return has_digit_words(text) and any(map(str.isdecimal, text))


def enumerated(text: str) -> Iterator[_Found]:
    """(start, end, True) of numbers whose digits are given one by one."""
    numbers = [_value(match) for match in _NUMBER.finditer(text)]
    signs = "".join([chr(ord("0") + value) for _, _, value in numbers])
    at, span = 0, 2 * LENGTH
    while at + span <= len(signs):
        first, second = signs[at : at + span : 2], signs[at + 1 : at + span : 2]
        doubled = first == second and first.isdecimal() and plausible(first)
        if not (doubled or first == _ORDINALS):
            at += 1
            continue
        yield from _plausible(numbers[at + (not doubled) : at + span : 2])
        at += span
    yield from _alone(numbers, text)
    letters = list(_LETTERED.finditer(text))
    for at, match in enumerate(letters):
        if match["letter"] in "aA":
            part = letters[at : at + LENGTH]
            if "".join(match["letter"] for match in part).lower() == "abcdefghijklmnop":
                yield from _plausible(
                    [(match.start("digit"), match.end(), int(match["digit"])) for match in part]
                )


def _alone(numbers: list[_Number], text: str) -> Iterator[_Found]:
    """Sixteen single digits that follow each other closely, with no other digit near."""
    run: list[_Number] = []
    for number, following in pairwise([*numbers, (len(text) + LENGTH * _NEAR, 0, -1)]):
        run.append(number)
        if following[0] - number[1] > _NEAR:
            if len(run) == LENGTH:
                yield from _plausible(run)
            run = []


def _value(match: re.Match[str]) -> _Number:
    if match["first"]:
        return match.start(), match.end(), 1
    words = match["word"]
    return match.start(), match.end(), int((words and digits_of_words(words)) or match["digits"])


def _plausible(digits: list[_Number]) -> Iterator[_Found]:
    plain = "".join([str(digit[2]) for digit in digits])
    if len(plain) == LENGTH and plausible(plain):
        yield digits[0][0], digits[-1][1], True

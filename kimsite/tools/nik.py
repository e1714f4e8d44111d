"""Numbers that identify a person: NIK and KK in any disguise, found in plain text and hidden."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from kimsite.record import Record
from kimsite.tools.nik_cut import cut_in_words, is_cut_in_words
from kimsite.tools.nik_encoded import encoded, in_binary, in_sign_codes, may_be_encoded
from kimsite.tools.nik_enumerated import enumerated, may_be_enumerated
from kimsite.tools.nik_groups import grouped_numbers
from kimsite.tools.nik_masked import crossed_out, may_be_cut, may_be_masked
from kimsite.tools.nik_parted import below_each_other, may_be_parted, parted
from kimsite.tools.nik_parts_left import may_lack_digits, with_digits_left_out
from kimsite.tools.nik_readings import LETTERS_LIKE_DIGITS, digit_places, may_hide, readings
from kimsite.tools.nik_reversed import reversed_numbers
from kimsite.tools.nik_scattered import may_be_scattered, scattered
from kimsite.tools.nik_shape import DOT, LENGTH, TELLING
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import utf8

SHOWN = 4
"""Digits of a hidden number that stay readable: they name the kabupaten, so that its writer finds
it again.
"""

_EXCUSED = lazy_pattern(
    r"\S{0,120}\s{0,3}[(\[*_]{0,3}bukan\s+(?:no(?:mor|\.)?\s+)?(?:nik|kk|ktp)\b", re.IGNORECASE
)
_LETTERS = bytes(
    code for code in range(128) if chr(code).isalpha() and chr(code) not in "xX" + LETTERS_LIKE_DIGITS
)
_PASSED = bytes(code for code in range(128) if not chr(code).isalnum() and chr(code) not in "*_#?")
_BARS = bytes(
    ord("1" if chr(code) in "|!" else "0" if chr(code) in f"0123456789{LETTERS_LIKE_DIGITS}" else " ")
    for code in range(256)
)
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
    for plain, steps in readings(text, lettered=_most_digits(text) > 0 or _has_bars(text)):
        spans = _numbers(plain)
        offsets = digit_places(text, steps) if spans else []
        for start, end, certain in spans:
            excused = _EXCUSED.match(plain, end) is not None
            first, last = (
                (offsets[start - 1] + 1 if start else 0, offsets[end - 1] + 1) if offsets else (start, end)
            )
            found.append(Number(first, last, certain, excused))
    return tuple(sorted(_apart(found, len(text)), key=lambda number: number.start))


def _apart(found: Iterable[Number], length: int) -> Iterator[Number]:
    """Those that overlap no other: certain and excused ones, then the first found."""
    taken = bytearray(length)
    for number in sorted(found, key=lambda number: not (number.certain or number.excused)):
        span = slice(number.start, number.end)
        if not any(taken[span]):
            taken[span] = b"1" * (number.end - number.start)
            yield number


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
        or (digits == TELLING and ("|" in text or may_be_masked(text) or is_cut_in_words(text)))
        or may_be_cut(text)
        or may_hide(text)
        or may_be_parted(text)
        or may_be_encoded(text)
        or may_lack_digits(text)
        or may_be_scattered(text)
        or may_be_enumerated(text)
        or _has_bars(text)
    )


def _has_bars(text: str) -> bool:
    """True where `|` or `!` may stand for the digit 1."""
    if "|" not in text and "!" not in text:
        return False
    flat = utf8(text).translate(_BARS, b" .-\\")
    return b"0" * LENGTH in flat.replace(b"1", b"0") and any(
        len(row) >= LENGTH and b"1" in row for row in flat.split()
    )


def _most_digits(text: str) -> int:
    """LENGTH, TELLING or 0: as many digits, or masks, follow each other with only separators between them.

    A partial number is split by fewer separators.
    """
    flat = utf8(text).translate(_FLAT, _PASSED)
    if b"0" * LENGTH in flat:
        return LENGTH
    return TELLING if b"0" * TELLING in flat and b"0" * TELLING in utf8(text).translate(_FLAT, b" .-/") else 0


def _numbers(plain: str) -> tuple[tuple[int, int, bool], ...]:
    """(start, end, certain) of the numbers in one reading."""
    digits = _most_digits(plain)
    whole = grouped_numbers(plain) if digits == LENGTH else ()
    part = (
        (*crossed_out(plain), *cut_in_words(plain))
        if (digits and (may_be_masked(plain) or is_cut_in_words(plain))) or may_be_cut(plain)
        else ()
    )
    by_words = parted(plain) if may_be_parted(plain) else ()
    by_code = encoded(plain, mask_numbers) if may_be_encoded(plain) else ()
    apart = scattered(plain) if may_be_scattered(plain) else ()
    digit_by_digit = enumerated(plain) if may_be_enumerated(plain) else ()
    lacking = with_digits_left_out(plain) if may_lack_digits(plain) else ()
    by_bytes = (*in_sign_codes(plain), *in_binary(plain)) if digits == LENGTH else ()
    by_lines = below_each_other(plain) if digits == LENGTH else ()
    backwards = reversed_numbers(plain) if digits == LENGTH else ()
    return (
        *whole,
        *part,
        *by_words,
        *by_code,
        *by_bytes,
        *by_lines,
        *backwards,
        *lacking,
        *apart,
        *digit_by_digit,
    )


def mask_certain_numbers(text: str) -> str:
    """The text with the digits hidden of every number that holds a post back."""
    return masked_text(
        text, tuple(number for number in find_numbers(text) if number.certain and not number.excused)
    )


@lru_cache(maxsize=64)
def mask_numbers(text: str) -> str:
    """The text with the digits of every found number hidden, character for character.

    The last texts are kept: findings about one post share its path, and a repair's lines are asked twice.
    """
    numbers = find_numbers(text)
    return masked_text(text, numbers) if numbers else text


def masked_text(text: str, numbers: tuple[Number, ...]) -> str:
    """The text, of the same length, with all but the first four digits of `numbers` replaced by dots.

    Letters among them are replaced too, as they may stand for digits, and every sign where there is neither.
    """
    chars = list(text)
    for number in numbers:
        span = range(number.start, number.end)
        kept = [index for index in span if chars[index].isdigit()][:SHOWN]
        signs = not any(chars[index].isalnum() for index in span)
        for index in span:
            if (signs or chars[index].isalnum()) and index not in kept and not chars[index].isspace():
                chars[index] = DOT
    return "".join(chars)

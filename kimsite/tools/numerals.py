"""Whole numbers in the spellings of villagers: digits with points, and words."""

from __future__ import annotations

import re

from kimsite.tools.patterns import lazy_pattern

_ONES = {
    "nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8,
    "sembilan": 9,
    "sepuluh": 10, "sebelas": 11, "seratus": 100, "seribu": 1000, "sejuta": 1_000_000,
}  # fmt: skip
_SCALES = {"puluh": 10, "ratus": 100, "ribu": 1000, "rb": 1000, "juta": 1_000_000, "jt": 1_000_000}
_DIGITS = lazy_pattern(r"\d{1,9}|\d{1,3}(?:[.,]\d{3}){1,3}|\d{1,3}(?: \d{3}){1,3}")
_DECIMAL_ZERO = lazy_pattern(r"(\d{1,9})[.,]0{1,2}")
"""What spreadsheets write for a whole number."""
_LIMIT = 1_000_000_000_000


def in_thousands(number: int, mark: str = ".") -> str:
    """`1.250.000`: a mark before each three digits."""
    return f"{number:,}".replace(",", mark)


def whole(text: str) -> int | None:
    """`52`, `1.250`, `1,250`, `1 250`, `52.0`, `lima puluh dua`; None for anything else.

    A comma before three digits parts thousands.
    """
    written = text.strip().casefold()
    if _DIGITS.fullmatch(written):
        return int(re.sub(r"[., ]", "", written))
    if match := _DECIMAL_ZERO.fullmatch(written):
        return int(match[1])
    return number_in_words(written)


def number_in_words(text: str) -> int | None:
    """A number in words: `lima puluh dua` is 52, `dua belas ribu` 12000; None where a word is no numeral."""
    total = group = ones = 0
    words = re.findall(r"[a-z]+", text.casefold()) if re.fullmatch(r"[a-zA-Z\s-]+", text) else []
    for word in words:
        if word in _ONES:
            value = _ONES[word]
            if ones or (value < 100 and 10 <= group % 100 < 20) or (10 <= value < 1000 and group % 100):
                return None
            if value >= 1000:
                total, group = total + value, 0
            elif value in {10, 11, 100}:
                group += value
            else:
                ones = value
        elif word == "belas" and 1 < ones < 10:
            group, ones = group + ones + 10, 0
        elif word in _SCALES and (scale := _SCALES[word]) <= 100 and ones:
            group, ones = group + ones * scale, 0
        elif word in _SCALES and _SCALES[word] >= 1000 and group + ones:
            total, group, ones = total + (group + ones) * _SCALES[word], 0, 0
        else:
            return None
    return total + group + ones if words and total + group + ones < _LIMIT else None

"""Numbers whose last digits are left out in words, `352215410585 dst`, or masked in the next cell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kimsite.tools.nik_shape import DIGIT_GAP, TELLING, may_be
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import lowered, utf8

_HIDING = (
    r"di(?:samarkan|sensor|rahasiakan|sembunyikan|tutup\w*|hapus|kaburkan|coret|blur)|tidak "
    r"(?:terbaca|kelihatan|jelas|ditampilkan)"
)
_REASON = rf"{_HIDING}|digit|angka|sensor|sembunyi|tutup|rahasia|hapus|dan seterusnya|dst"
"""Words that say in brackets why the rest is missing."""
_HIDDEN_BY_WORDS = lazy_pattern(
    rf"(?<![\w.,])\d(?:{DIGIT_GAP}\d){{11,14}}(?!\d)[ .,]{{0,3}}"
    rf"(?:[(\[][^()\[\]\n]{{0,40}}(?:{_REASON})"
    r"|(?:dst|dll|dan seterusnya|sekian|bintang|titik[ -]titik|selebihnya|sisanya|lupa|hilang|blur|"
    rf"{_HIDING})\b"
    r"|[|(\[{<]\s*[xX*#•?_.]{2,})",
    re.IGNORECASE,
)
"""A number whose last digits are left out in words, or masked in the next cell."""
_SAID_BEFORE = lazy_pattern(
    rf"(?:sensor|sembunyi|tutup|samar|rahasia|hapus)\w*[^\w\n]{{0,3}}"
    rf"(?:nik\b|kk\b|ktp\b|nomor\w*|[\s:=]){{0,3}}"
    rf"\d(?:{DIGIT_GAP}\d){{11,14}}(?!\d)",
    re.IGNORECASE,
)
"""A number before which its writer says that some digits are hidden."""
_REST = (
    "dst", "dll", "seterusnya", "sekian", "bintang", "titik titik", "titik-titik", "selebihnya", "sisanya",
    "lupa", "hilang", "blur", "samar", "sensor", "rahasia", "sembunyi", "tutup", "hapus", "kabur", "coret",
    "terbaca", "kelihatan", "tidak jelas", "ditampilkan",
)  # fmt: skip
"""Words for the rest of a number, or that it is hidden."""
_HIDDEN = ("sensor", "sembunyi", "tutup", "samar", "rahasia", "hapus")
_BRACKETED = ("digit", "angka", *(bracket + sign for bracket in "([{<" for sign in "x*#•"))
_ROW = 200
"""Length of the longest row of digits, gaps and brackets before such a word: 15 digits, 8 signs in a gap."""
_NEAR = 100
"""Length of the longest text in brackets between such a row and such a word: 44 letters."""
_ROW_ENDS = re.compile(rb"000000000000[(\[{<|dDsSbBtTlLhHkKcC]")
"""Twelve digits and the first character of the mask of the rest."""
_OUTLINE = bytes(48 if code > 127 or chr(code).isdigit() else code for code in range(256))
"""0 for each digit, and for each byte of a longer character, which may be a digit or a gap."""
_MASKED_CELL = lazy_pattern(r"\|\s*[xX*#•?_.]{2}")
"""The beginning of a cell that masks what the one before lacks."""


def is_cut_in_words(text: str) -> bool:
    """True where twelve digits or more have words for the rest beside them: `352215410585 dst`."""
    outline = utf8(text).translate(_OUTLINE, b" .-/,")
    if b"0" * TELLING not in outline:
        return False
    low = lowered(text)
    if any(word in low for word in _HIDDEN) and _SAID_BEFORE.search(text) is not None:
        return True
    if _ROW_ENDS.search(outline) is None:
        return False
    reasons = _BRACKETED if "(" in low or "[" in low or "{" in low or "<" in low else ()
    return (
        ("|" in low and _MASKED_CELL.search(text) is not None)
        or any(_is_behind_digits(low, word) for word in (*_REST, *reasons))
    ) and _HIDDEN_BY_WORDS.search(text) is not None


def _is_behind_digits(low: str, word: str) -> bool:
    """True where `word` follows twelve digits, not far behind them."""
    at = low.find(word)
    while at >= 0:
        before = low[max(0, at - _ROW) : at]
        if any(map(str.isdecimal, before[-_NEAR:])) and sum(map(str.isdecimal, before)) >= TELLING:
            return True
        at = low.find(word, at + 1)
    return False


def cut_in_words(text: str) -> Iterator[tuple[int, int, bool]]:
    """(start, end, True) of such numbers."""
    for pattern in (_HIDDEN_BY_WORDS, _SAID_BEFORE):
        for match in pattern.finditer(text):
            if may_be("".join(str(int(char)) for char in match[0] if char.isdecimal())[:TELLING]):
                yield match.start(), match.end(), True

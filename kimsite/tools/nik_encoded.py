"""Numbers in base64, base32, hexadecimal, binary or Morse code, in an address or the text itself."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from kimsite.tools.nik_shape import LENGTH, plausible
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import utf8

_SHORTEST = 22
"""Characters of base64 that sixteen digits take."""
_LONG = b"0" * _SHORTEST
_SIGNS = (
    bytes(ord("0") if chr(code).isalnum() or chr(code) in "+/-_" else ord(" ") for code in range(128))
    + b" " * 128
)
_CODED = lazy_pattern(rf"[A-Za-z0-9+/_\-]{{{_SHORTEST},8000}}")
_THREE_DIGITS = re.compile(rb"[MNO][DTjz][AEIMQUYcgk][wxyz0-5]")
"""Three digits in base64."""
_FIVE_DIGITS = lazy_pattern("G[AEIMQUY4][YZ2-7][DT][ACEGIKMOQS][MNOP][BJRZ][Q-Z23]")
"""Five digits in base32."""
_BASE32 = lazy_pattern(r"[A-Z2-7]{26,800}|[a-z2-7]{26,800}")
_ROW = re.compile(rb"\d(?:[ .\-/]?\d){11,}")
_HEX = lazy_pattern(rf"(?<![0-9a-fA-F])(?:3[0-9]){{{LENGTH}}}(?![0-9a-fA-F])")
_SIGN_CODES = (
    lazy_pattern(
        rf"(?<![0-9a-fA-F])(?:0x)?3\d(?:([: ,.;\-]{{1,2}}(?:0x)?)3\d)"
        rf"(?:(?:\1)3\d){{{LENGTH - 2}}}(?![0-9a-fA-F])"
    ),
    lazy_pattern(
        rf"(?<![\d.,])(?:4[89]|5[0-7])(?:([: ,.;\-]{{1,2}})(?:4[89]|5[0-7]))"
        rf"(?:(?:\1)(?:4[89]|5[0-7])){{{LENGTH - 2}}}(?![\d])"
    ),
)
"""The codes of sixteen digits in hexadecimal, `33:35:32`, and in decimal, `51 53 50`."""
_BITS = lazy_pattern(
    rf"(?<![01])(?:0011)?[01]{{4}}(?:[ ,.\-|_]{{0,3}}(?:0011)?[01]{{4}}){{{LENGTH - 1}}}(?![01])"
)
_FOUR_BITS = re.compile(r"[01]{4}")
_MORSE = lazy_pattern(rf"(?<![.\-])[.\-]{{5}}(?:[ /|,]{{1,3}}[.\-]{{5}}){{{LENGTH - 1}}}(?![.\-])")
_MORSE_DIGITS = {"." * n + "-" * (5 - n): str(n) for n in range(6)} | {
    "-" * n + "." * (5 - n): str(5 + n) for n in range(1, 5)
}


@lru_cache(maxsize=1)
def may_be_encoded(text: str) -> bool:
    """True where a text has a word long enough for sixteen digits in base64, and some of them."""
    if "----" in text and _MORSE.search(text) is not None:
        return True
    written = utf8(text)
    signs = written.translate(_SIGNS)
    at = signs.find(_LONG)
    while at >= 0:
        end = signs.find(b" ", at)
        word = written[at : end if end >= 0 else len(written)]
        plain = word.decode("ascii")
        if _THREE_DIGITS.search(word) or _HEX.search(plain) or _FIVE_DIGITS.search(plain.upper()):
            return True
        at = signs.find(_LONG, at + len(word))
    return False


def encoded(text: str, hide: Callable[[str], str]) -> Iterator[tuple[int, int, bool]]:
    """(start, end, True) of words whose content is a text with a number.

    `hide`: hides the numbers of a text.
    """
    for match in _CODED.finditer(text):
        if _THREE_DIGITS.search(match[0].encode()) and any(
            _ROW.search(content) and _shows(content, hide) for content in _contents(match[0])
        ):
            yield match.start(), match.end(), True
    for match in _BASE32.finditer(text):
        word = match[0].upper()
        if _FIVE_DIGITS.search(word) and _shows(_of_base32(word), hide):
            yield match.start(), match.end(), True
    for match in _HEX.finditer(text):
        if plausible(match[0][1::2]):
            yield match.start(), match.end(), True

    for match in _MORSE.finditer(text):
        digits = "".join(_MORSE_DIGITS.get(sign, "x") for sign in re.findall(r"[.\-]+", match[0]))
        if digits.isdecimal() and plausible(digits):
            yield match.start(), match.end(), True


def in_binary(text: str) -> Iterator[tuple[int, int, bool]]:
    """(start, end, True) of numbers whose digits stand as four bits, or as the eight of their signs."""
    for match in _BITS.finditer(text):
        bits = _FOUR_BITS.findall(match[0])
        values = [int(four, 2) for four in (bits[1::2] if len(bits) == 2 * LENGTH else bits)]
        if len(values) == LENGTH and max(values) < 10 and plausible("".join(map(str, values))):
            yield match.start(), match.end(), True


def in_sign_codes(text: str) -> Iterator[tuple[int, int, bool]]:
    """(start, end, True) of numbers whose digits stand as the codes of their signs."""
    for pattern, zero in zip(_SIGN_CODES, (30, 48), strict=True):
        for match in pattern.finditer(text):
            codes = re.findall(r"\d\d", match[0].replace("0x", ""))
            if plausible("".join(str(int(code) - zero) for code in codes)):
                yield match.start(), match.end(), True


def _of_base32(word: str) -> bytes:
    """The bytes of base32, without those of an end that is cut."""
    whole = len(word) - (1 if len(word) % 8 in {1, 3, 6} else 0)
    return base64.b32decode(word[:whole] + "=" * (-whole % 8))


def _shows(content: bytes, hide: Callable[[str], str]) -> bool:
    plain = content.decode("utf-8", "replace")
    return hide(plain) != plain


def _contents(word: str) -> Iterator[bytes]:
    """The bytes of base64 that begins at any of the first four characters: an address goes before it."""
    usual = word.replace("-", "+").replace("_", "/")
    for first in range(4):
        end = first + (len(usual) - first) // 4 * 4
        rest = usual[end:] if len(usual) - end > 1 else ""
        yield base64.b64decode(usual[first:end] + rest + "=" * (-len(rest) % 4))

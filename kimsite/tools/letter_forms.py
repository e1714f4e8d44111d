"""Words whose letters are styled, parted by signs or replaced by figures: as plain letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from kimsite.tools.nik_shape import UNSEEN
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import ascii_words, utf8

PARTED = lazy_pattern(
    rf"(?<=[^\W\d_])(?:[{UNSEEN}]+|\*{{1,3}}|\u00b7)(?=[^\W\d_])|(?<=\b[a-zA-Z])[-. _](?=[a-zA-Z]\b)"
)
"""What parts two letters of one word: unseen signs, emphasis, and hyphens as in `t-i-g-a`."""
MARKUP = lazy_pattern(r"<[^<>]{0,300}>|\]\([^()\n]{0,300}\)")
"""Tags, and where links lead."""
_MANY = 8
"""Tags or links of a number whose digits have one each, at least."""
_STYLED = lazy_pattern("[\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d6a3]")
_UNSEEN_SIGNS = ("\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff")
_SINGLE = frozenset(letter.encode() for letter in "abdeghijlmnopstu")
_ENOUGH = 7
"""Different letters that stand alone of a number in such words, at least."""
_FIGURES = 12
"""Places where a letter and a figure meet in one whose words have figures for letters, at least."""
_OUTLINE = bytes(
    97
    if code < 128 and chr(code).isalpha()
    else 48
    if chr(code) in "0123456789@"
    else 42
    if code == 42
    else 32
    for code in range(256)
)
_FIGURES_IN_WORDS = lazy_pattern(r"[^\W_]*[a-z][0-9@][a-z@][^\W_]*|\b[0-9][a-z]{2,}\b|\b[a-z]{2,}[0-9]\b")
_AS_LETTERS = str.maketrans("0134@56789", "oieaasgtbg")


def in_plain_letters(text: str) -> str:
    """The text with each wide, or mathematical letter as the plain one: of the same length."""
    written = b"" if text.isascii() else utf8(text)
    if b"\xef" not in written and b"\xf0\x9d" not in written:
        return text
    return _STYLED.sub(lambda letter: unicodedata.normalize("NFKC", letter[0]), text)


def has_unusual_letters(text: str) -> bool:
    """True where words may be hidden by signs or figures between their letters."""
    return next(unusual_words(text), None) is not None


def unusual_words(text: str) -> Iterator[tuple[str, re.Pattern[str] | None]]:
    """The text without what parts its letters or words, with what was left out.

    And with letters for the figures in its words.
    """
    if text.count("](") >= _MANY or text.count("<") >= _MANY:
        yield MARKUP.sub("", text), MARKUP
    outline = utf8(text).translate(_OUTLINE)
    if (
        b"a*a" in outline
        or b"a**a" in outline
        or len(_SINGLE & ascii_words(text)) >= _ENOUGH
        or (not text.isascii() and any(map(text.__contains__, _UNSEEN_SIGNS)))
    ):
        yield PARTED.sub("", text), PARTED
    if outline.count(b"a0") + outline.count(b"0a") >= _FIGURES and len(low := text.lower()) == len(text):
        yield _FIGURES_IN_WORDS.sub(lambda word: word[0].translate(_AS_LETTERS), low), None

"""Words of a text, and what an Indonesian word has in common with its other forms.

The stem is found by rules alone, in the same way here and in the reader's browser
(`themes/dasar/assets/search/`), so a site carries no dictionary. The word list of the usual stemmer,
Sastrawi, is Kateglo's under CC BY-NC-SA 3.0: not for a program that everybody may use.

What a prefix does to the first sound of a root is undone by one sound for each class: *tulis, menulis* and
*penulis* begin with t; *pukul, memukul* with p; *sapu, menyapu* with s; *kirim, ambil, rawat, mengirim* and
*perawat* with none. So a stem is no word, only the same for all forms of a word. The affixes are those of
Adriani et al., Stemming Indonesian: A Confix-Stripping Approach (ACM TALIP 6(4), 2007).
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from kimsite.tools.stem_exceptions import STEM_EXCEPTIONS, STOP_WORDS

_WORD = re.compile(r"[a-z0-9]+")
_QUOTES = re.compile(r"['’‘ʼ`´]")
_CIRCUMFIX = re.compile(r"ke(?=.{4,}an$|[aiueo].{2,}an$)")
_PREFIX = re.compile(
    r"di(?=[^aiueo]?[aiueo])|pem(?=[bf]|p[^aiueo]?[aiueo])|pen(?=[cdjzt])|peng(?=[ghk])"
    r"|pe(?=[mnlwy][aiueo]|n[gy][aiueo])|[bpt]er|be(?=[ckt]er)|pe(?=[tkscdbjg][aiueo])"
)
_NASAL = re.compile(r"pe[mnlwy]")
_FIRST_SOUND = re.compile(r"(?:(ny)|(n)|(m)|ng|[kr]|)(?=[aiueo])")
_LONGEST = 40
"""Letters; what is longer is an address or noise."""


def search_words(text: str) -> list[str]:
    """The words of a text in their order: small letters without accents, and digits."""
    text = text.lower()
    if not text.isascii():
        text = unicodedata.normalize("NFKD", _QUOTES.sub("", text)).encode("ascii", "ignore").decode()
    else:
        text = text.replace("'", "").replace("`", "")
    return _WORD.findall(text)


def stems_of(text: str) -> set[str]:
    """The stems of the words of a text, without stop words."""
    found = {word_stem(word) for word in search_words(text)}
    found.discard("")
    return found


@cache
def word_stem(word: str) -> str:
    """The stem of a word as `search_words` gives it; empty for a stop word.

    >>> word_stem("penimbangan") == word_stem("menimbang") == word_stem("timbang")
    True
    """
    if word in STOP_WORDS or len(word) > _LONGEST:
        return ""
    if len(word) < 4 or not word.isalpha():
        return word
    if len(word) > 5 and word.endswith("nya") and word not in STEM_EXCEPTIONS:
        word = word[:-3]
    return _root(word).removeprefix("q")


def _root(word: str) -> str:
    """The word without affixes, its first sound unified; `q` is a sound that nasals swallow."""
    if word in STEM_EXCEPTIONS:
        return _unified(STEM_EXCEPTIONS[word])
    if _CIRCUMFIX.match(word):
        return _root(word[2:-2])
    word = _unified(word)
    is_noun = word.endswith("an")
    prefix = _PREFIX.match(word)
    if prefix:
        end = prefix.end()
        size = len(_unified(word[end:]))
        if is_noun and size >= 6:
            return _root(word[end:-2])
        if word.endswith("i") and size >= 5:
            return _root(word[end:-1])
        if prefix[0] == "pe" and not _NASAL.match(word) and is_noun and len(word) >= 6:
            return _root(word[:-2])
        if size >= 4:
            return _root(word[end:])
    if is_noun and len(word) >= 6:
        return _root(word[:-2])
    if word.endswith(("i", "k")) and len(word) >= 5:
        return _root(word[:-1])
    return word


def _unified(word: str) -> str:
    found = _FIRST_SOUND.match(word)
    if not found:
        return word
    first = "s" if found[1] else "t" if found[2] else "p" if found[3] else "q"
    return first + word[found.end() :]

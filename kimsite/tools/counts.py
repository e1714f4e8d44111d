"""Counts of people and things, read whole or not at all: `52 anak`, `1.250`, `lima puluh dua`."""

from __future__ import annotations

import re

from kimsite.tools.numerals import number_in_words, whole
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import plain_marks
from kimsite.tools.unreadable import Unreadable

_BEFORE = lazy_pattern(
    r"(?:ada|sebanyak|jumlah(?:nya)?|total|sejumlah|berjumlah|hadir|tahun|thn|ta|t\.a\.)\s*[:=]?\s*(?=\w)",
    re.IGNORECASE,
)
_FIGURE = r"\d{1,9}(?:[.,]0{1,2})?|\d{1,3}(?:[.,]\d{3}){1,3}|\d{1,3}(?: \d{3}){1,3}"
_COUNTED = lazy_pattern(rf"(?P<figure>{_FIGURE})\s*(?P<noun>[^\W\d_][^\d()]{{0,30}})?", re.IGNORECASE)
_DOUBLED = lazy_pattern(
    rf"(?P<figure>{_FIGURE})\s*\((?P<words>[a-z\s-]+)\)(?P<noun>\s[^\d()]*)?", re.IGNORECASE
)
_NO_NOUN = lazy_pattern(
    r"\b(?:an|lebih|kurang|sekitar|hampir|dari|dan|sampai|s/?d|atau|per|x|rb|ribu|juta|jt|puluh|ratus|belas|"
    r"kg|kilo|gram|gr|g|cm|mm|m|persen|tahun|thn|"
    r"bulan|bln|hari|jam|menit|rp|rupiah|tidak|belum|bukan|tanpa|orang tua|perempuan|laki)\b|[%+=:,;&]",
    re.IGNORECASE,
)
_NONE = frozenset(
    {"nihil", "tidak ada", "tdk ada", "belum ada", "kosong", "nol", "zero", "tidak ada sama sekali"}
)
_SHARE = lazy_pattern(r"(?<=\d)(?: ?[^\W\d]{2,10})?\s*[(=/]\s*\d{1,3}(?:[.,]\d{1,2})?\s*(?:%|persen)\)?$")
"""The share behind a count: `70 (87,5%)`."""
_FIRST = lazy_pattern(_FIGURE)
_PARTS = lazy_pattern(
    r"(?P<whole>(?P<figure>\d{1,5})(?: [^\W\d_]{2,12})?) ?\((?P<parts>[^\W_][\w :=,;&+./-]{3,60})\)"
)


def read_count(text: str) -> int | Unreadable:
    """Read `52`, `1.250`, `52 anak`, `sebanyak 52`, `lima puluh dua`, `52 (lima puluh dua)`, `nihil`.

    Unread: I06 for `± 50`, `50-an`, `52/60`, `5 kader (Bu Sri, Bu Ani)` and all else that says more or less
    than one whole number; `tebakan` is the number that may be meant, where the text has only one.
    """
    plain = " ".join(plain_marks(text).split()).strip("*_`'\" ").strip("=:.;, ")
    bare = _BEFORE.sub("", plain, count=1) if _BEFORE.match(plain) else plain
    if bare.casefold() in _NONE:
        return 0
    bare = _SHARE.sub("", bare) if bare[-1:] in "%n)" else bare
    bare = _without_parts(bare) if bare[-1:] == ")" else bare
    value = whole(bare)
    if (
        value is None
        and (match := _COUNTED.fullmatch(bare))
        and match["noun"]
        and not _NO_NOUN.search(match["noun"])
    ):
        value = whole(match["figure"])
    if value is None and (match := _DOUBLED.fullmatch(bare)):
        figure = whole(match["figure"])
        value = figure if figure is not None and figure == number_in_words(match["words"]) else None
    if value is None and (
        words := re.fullmatch(
            (
                r"([a-z\s]+?)\s+(?:anak|balita|orang|ibu|bumil|lansia|remaja|kader|bayi|batita|peserta|buah|"
                r"jiwa)"
            ),
            bare,
            re.IGNORECASE,
        )
    ):
        value = number_in_words(words[1])
    if value is not None and value < 10**9:
        return value
    return Unreadable("I06", (("nilai", text.strip()), ("tebakan", _guess(plain))))


def _without_parts(text: str) -> str:
    """A count without the parts behind it where they come to the same: `34 (L 12, P 22)`."""
    match = _PARTS.fullmatch(text)
    if match is None:
        return text
    parts = [int(number) for number in re.findall(r"\d+", match["parts"])]
    return match["whole"] if len(parts) > 1 and sum(parts) == int(match["figure"]) else text


def _guess(plain: str) -> str:
    """The one number in a text; of `52 dari 60` the first. Empty for spans, shares, measures and sums."""
    figures = _FIRST.findall(plain)
    several = len(figures) > 1 and not re.search(rf"^(?:{_FIGURE})[^\d]* dari (?:{_FIGURE})", plain)
    if (
        not figures
        or several
        or re.search(
            r"%|persen|\d\s*(?:kg|cm|gr|gram|rb|ribu|juta|jt)\b|\d[.,]\d|<|kurang dari|belum|bukan|tidak|^-",
            plain,
            re.IGNORECASE,
        )
    ):
        return ""
    value = whole(figures[0])
    return "" if value is None else str(value)

"""Plain text: slugs, excerpts, close names, widths on a terminal."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from kimsite.tools.digest import short
from kimsite.tools.patterns import lazy_pattern

_MARKS = lazy_pattern(r"[^a-z0-9]+")
_QUOTES = lazy_pattern(r"['’‘ʼ`´]")
_INVISIBLE = lazy_pattern(
    "[\u0000-\u0008\u000e-\u001b\u007f-\u0084\u0086-\u009f\u00ad"
    "\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
"""Control characters, half characters, joiners, marks that turn the direction of writing: what a line can
hold without showing it.
"""
INVISIBLE_SIGNS = (
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\u00ad"
)
"""Marks of a pasted text that nobody sees: joiners, turns of direction, soft hyphens, byte order marks."""
BLANKS = (
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
    "\u000b\u000c\u0085\u2028\u2029"
)
_PLAIN_MARKS = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe58\ufe63", "-"),
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u02b9\u2032\u00b4\u0060", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2044\u2215", "/"),
        **dict.fromkeys("\u2236\ua789\ufe55", ":"),
        "\u2024": ".",
        **dict.fromkeys(BLANKS, " "),
        **dict.fromkeys(f"{INVISIBLE_SIGNS}\ufe0e\ufe0f\u20e3"),
    }
)
_STYLED = lazy_pattern("[\uff01-\uff5e\U0001d400-\U0001d7ff]+")
"""Wide and mathematical letters and digits, which phones offer as fonts."""
_FORM = lazy_pattern(r"\(?(?:…+|[._]{3,})[.…_\s]*\)?")
_SENTENCE = lazy_pattern(r"(?<=[.!?…])[\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9À-Þ])")
SLUG_LIMIT = 80
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
)
"""Windows can hold no file or folder of these names, so no address ends in one."""
EXCERPT_LIMIT = 155


@lru_cache(maxsize=4096)
def slug(text: str, limit: int = SLUG_LIMIT) -> str:
    """Letters a-z, digits and hyphens, at most `limit` long, cut at a word. May come out empty.

    >>> slug("Ba'u, Pulo Lon / Pulo Dayah")
    'bau-pulo-lon-pulo-dayah'
    """
    plain = unicodedata.normalize("NFKD", _QUOTES.sub("", text.lower()))
    words = _MARKS.sub("-", plain.encode("ascii", "ignore").decode()).strip("-")
    if words in _DEVICES:
        return f"{words}-1"
    if len(words) <= limit:
        return words
    cut = words[:limit]
    return cut.rsplit("-", 1)[0] if "-" in cut[1:] and words[limit] != "-" else cut.rstrip("-")


@lru_cache(maxsize=1024)
def tag_slug(tag: str) -> str:
    """What a tag's address ends in: its slug, or for other scripts and emoji a digest.

    Empty where nothing can be seen.
    """
    plain = clean(tag)
    return slug(plain) or (short(plain.casefold().encode()) if plain else "")


_ASCII_LETTERS = bytes(
    code if (chr(code).isalpha() and code < 128) or code == ord("\n") else ord(" ") for code in range(256)
)


_ASCII = bytes(range(128))


@lru_cache(maxsize=1)
def lowered(text: str) -> str:
    """The text in small letters, for checks that look at the same one in turn."""
    if text.isascii():
        return text.lower()
    written = utf8(text)
    others = written.translate(None, _ASCII).decode("utf-8", "surrogatepass")
    # bytes are lowered in a fifth of the time, where only quotation marks, dashes and emoji are not ASCII
    return written.lower().decode("utf-8", "surrogatepass") if others.lower() == others else text.lower()


@lru_cache(maxsize=1)
def utf8(text: str) -> bytes:
    """The text as bytes, half characters too, for checks that look at the same one in turn."""
    return text.encode("utf-8", "surrogatepass")


@lru_cache(maxsize=1)
def lowered_utf8(text: str) -> bytes:
    """`lowered` as bytes."""
    return lowered(text).encode("utf-8", "surrogatepass")


def ascii_letters(text: str) -> bytes:
    """The text in small letters, with a space for every byte but ASCII letters and line breaks."""
    return lowered_utf8(text).translate(_ASCII_LETTERS)


@lru_cache(maxsize=1)
def ascii_words(text: str) -> frozenset[bytes]:
    """Every word of ASCII letters in a text, in small letters.

    For checks that look at the same text in turn.
    """
    return frozenset(ascii_letters(text).split())


def clean(text: str) -> str:
    """One line without invisible characters, doubled blanks or blanks at the ends."""
    line = text.replace("\n", " ").strip(" ")
    if line.isprintable():  # blanks are then all the white space that it has
        while "  " in line:
            line = line.replace("  ", " ")
        return line if line.isascii() else unicodedata.normalize("NFC", line)
    line = " ".join(text.split())
    plain = _INVISIBLE.sub("", unicodedata.normalize("NFC", line))
    return line if plain == line else " ".join(plain.split())


def plain_marks(text: str) -> str:
    r"""The text as a plain keyboard types it, for readers of values; not for texts to be shown.

    Hyphens, dashes and the minus sign become `-`, quotation marks straight, blanks of every width one kind;
    hidden marks are left out, letters and digits of phone fonts become plain ones.

    >>> plain_marks("+62\u00a0812\u20113456")
    '+62 812-3456'
    """
    if text.isascii():
        return text
    plain = text.translate(_PLAIN_MARKS)
    return (
        plain
        if plain.isascii()
        else _STYLED.sub(lambda styled: unicodedata.normalize("NFKC", styled[0]), plain)
    )


def is_unfilled(text: str) -> bool:
    """True for the dots or strokes of a form that nobody has filled in: `…`, `......`, `____`."""
    return text[:1] in {"…", ".", "_", "("} and _FORM.fullmatch(text) is not None


def excerpt(text: str, limit: int = EXCERPT_LIMIT) -> str:
    """The first whole sentences of a one-line text within `limit`; else whole words and an ellipsis."""
    if len(text) <= limit:
        return text
    kept = ""
    for sentence in _SENTENCE.split(text[: limit * 2]):
        longer = f"{kept} {sentence}".strip()
        if len(longer) > limit:
            break
        kept = longer
    if len(kept) >= limit // 3:
        return kept
    return text[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:-") + "…"


def closest(word: str, names: Iterable[str], cutoff: float = 0.6) -> str:
    """The name most like `word`, or an empty text: what 'maksud Anda' offers.

    `cutoff`: likeness wanted, 0 to 1.
    """
    import difflib

    folded: dict[str, str] = {}
    for name in names:
        folded.setdefault(name.casefold(), name)
    near = difflib.get_close_matches(word.casefold(), folded, n=1, cutoff=cutoff)
    return folded[near[0]] if near else ""


_NEGATIONS = {
    **dict.fromkeys(
        ("tidak", "tdk", "tak", "gak", "ga", "nggak", "enggak", "ndak", "ora", "mboten", "non", "no", "not"),
        "tidak",
    ),
    **dict.fromkeys(("belum", "blm", "durung", "dereng"), "belum"),
    "bukan": "bukan", "tanpa": "tanpa", "kurang": "kurang", "jangan": "jangan", "habis": "habis",
    "kosong": "habis",
}  # fmt: skip


def negations(text: str) -> frozenset[str]:
    """The words of a text that turn its meaning round: `belum aktif`, `nonaktif`, `tidak-aktif`."""
    words = re.findall(r"[^\W\d_]+", re.sub(r"\bnon(?=[a-z])", "non ", text.casefold()))
    return frozenset(_NEGATIONS[word] for word in words if word in _NEGATIONS)


def offered(word: str, names: Iterable[str], cutoff: float = 0.75) -> str:
    """The name most like `word` that does not reverse its meaning, or an empty text.

    `belum aktif` is not answered with `aktif`.
    """
    turned = negations(word)
    return closest(word, (name for name in names if negations(name) == turned), cutoff)


def columns(text: str) -> int:
    """How many terminal columns a text takes (wide East Asian characters and emoji take two)."""
    if text.isascii():
        return len(text)
    total = 0
    for char in text:
        if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
            continue
        total += 2 if unicodedata.east_asian_width(char) in "WF" else 1
    return total


def initials(name: str) -> str:
    """Two capitals that stand for a name: 'KIM Deru Maju' gives 'DM'."""
    words = [word for word in re.findall(r"\w+", name) if word.upper() not in {"KIM", "FORUM"}] or ["K"]
    return "".join(word[0] for word in words[:2]).upper()

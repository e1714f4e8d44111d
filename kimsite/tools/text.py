"""Plain text: slugs, excerpts, close names, widths on a terminal."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_MARKS = re.compile(r"[^a-z0-9]+")
_QUOTES = re.compile(r"['’‘ʼ`´]")
_INVISIBLE = re.compile("[\u0000-\u0008\u000e-\u001b\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
"""Control characters, half characters, joiners, marks that turn the direction of writing: what a line can hold without showing it."""
_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9À-Þ])")
SLUG_LIMIT = 80
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})
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


@lru_cache(maxsize=1)
def lowered(text: str) -> str:
    """The text in small letters, for checks that look at the same one in turn."""
    return text.lower()


def clean(text: str) -> str:
    """One line without invisible characters, doubled blanks or blanks at the ends."""
    line = " ".join(text.split())
    if line.isascii() and line.isprintable():
        return line
    plain = _INVISIBLE.sub("", unicodedata.normalize("NFC", line))
    return line if plain == line else " ".join(plain.split())


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
    """The name most like `word`, or an empty text: what 'maksud Anda' offers. `cutoff`: likeness wanted, 0 to 1."""
    folded: dict[str, str] = {}
    for name in names:
        folded.setdefault(name.casefold(), name)
    near = difflib.get_close_matches(word.casefold(), folded, n=1, cutoff=cutoff)
    return folded[near[0]] if near else ""


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

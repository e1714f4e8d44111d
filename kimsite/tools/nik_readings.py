"""Text -> the ways in which a reader or a program may read the digits in it.

Each reading is a text and the steps that led to it, from which `places` tells where its characters stand in
the source.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator

from kimsite.tools.nik_shape import LENGTH, UNSEEN
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import lowered

Steps = tuple[re.Pattern[str], ...]
"""What was replaced to come from a text to a reading of it, in order."""
Reading = tuple[str, Steps]

CODE_SIGNS = ("&", "%", "\\")
CODED = lazy_pattern(
    r"&(?:#\d{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[a-zA-Z]{2,24};)|%[0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|"
    r"\\u\{[0-9a-fA-F]{1,6}\}|\\U[0-9a-fA-F]{8}|\\x[0-9a-fA-F]{2}|\\(?=[*_#.~\-])"
)
_INSIDE = lazy_pattern(
    (
        r"(?<=[\d;])<!--.{0,300}?-->|<!--|-->|<[^<>]{0,300}>|\]\([^()\n]{0,300}\)!?\[?|"
        r"\]\[[^\]\n]{0,80}\]!?\[?|(?<=\d)\[\^[^\]\n]{1,20}\]|(?<=\d)\*\*(?=\d)"
    ),
    re.DOTALL,
)
"""What is not seen on the page inside a number: tags, comments, emphasis, and where a link leads."""
_SPLIT_SIGNS = (("<", "<"), ("]", ("](", "][")), ("[", "[^"), ("*", "**"))
"""What begins something unseen, and its first character: a text is searched for one character in a tenth of
the time.
"""
_LETTERED = lazy_pattern(
    rf"(?<![^\W_])[0-9OoQIlZzSsB|](?:[ .\-\u00a0{UNSEEN}]{{0,2}}[0-9OoQIlZzSsB|]){{{LENGTH - 1}}}(?![^\W_])"
)
_LETTERS_AS_DIGITS = str.maketrans("OoQIl|ZzSsB", "00011122558")
_DIGITS_WANTED = 6
"""Digits that a number must have in which letters stand for the others."""
_RAISED = lazy_pattern(
    "[\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247c\u2488-\u2490\u24ea\u24f5-\u24fd"
    "\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792\U0001f100-\U0001f10c]"
)
"""Digits that are no decimal digits to Python: raised, lowered, in circles, brackets and with a dot."""
_ALIKE = str.maketrans("\u041e\u043e\u039f\u03bf\u0406\u0456\u0399\u0405\u0455", "OoOoIlISs")
"""Cyrillic and Greek letters that look like Latin ones that look like digits."""
_SPELLED = {
    "nol": 0, "kosong": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7,
    "delapan": 8, "sembilan": 9, "lapan": 8,
    "siji": 1, "loro": 2, "telu": 3, "papat": 4, "enem": 6, "pitu": 7, "wolu": 8, "sanga": 9, "songo": 9,
    "hiji": 1, "tilu": 3, "opat": 4, "genep": 6, "dalapan": 8, "salapan": 9,
}  # fmt: skip
"""Digits in words: Indonesian, Javanese and Sundanese."""
_DIGIT_WORD = "|".join(_SPELLED)
_TEENS_OR_TENS = rf"\s+belas|\s+puluh(?:\s+(?!nol|kosong)(?:{_DIGIT_WORD}))?"
_SPELLED_WORD = rf"(?:sepuluh|sebelas|(?:{_DIGIT_WORD})(?:{_TEENS_OR_TENS})?)(?:\s?\(\d{{1,2}}\))?"
"""One number in words below a hundred, also with its digits behind it: `tiga (3)`."""
_SIGNS = r"\s,.;:/|*_~\"'\-"
_SPELLED_RUN = lazy_pattern(
    (
        rf"\b(?:{_SPELLED_WORD}|\d{{1,15}})(?:(?:[{_SIGNS}]{{0,8}}|\s(?:dan|lalu|terus)\s)(?:{_SPELLED_WORD}|"
        rf"\d{{1,15}})){{3,}}(?![^\W\d])"
    ),
    re.IGNORECASE,
)
_SPELLED_ONE = lazy_pattern(rf"{_SPELLED_WORD}|\b(?:dan|lalu|terus)\b", re.IGNORECASE)
_BETWEEN = re.compile(f"[{_SIGNS}]")
_EVERY_MONTH = ("nol", "kosong", "satu", "siji")
_OFTEN = ("dua", "tiga")
"""Words of which one stands in nearly every number that is half in words, half in digits."""
_SPELLED_WORDS = tuple(_SPELLED)
_WORD_AND_SIGNS = 18
_BESIDE = " ,.;:/|*_~\"'-\n\t("


def readings(text: str, *, lettered: bool) -> Iterator[Reading]:
    """The text, then its readings as plain digits.

    Codes resolved, invisible characters removed, letters as digits, and number words as digits. `lettered`:
    letters may stand for digits, as there are enough of both.
    """
    seen = (
        text
        if text.isascii()
        else _RAISED.sub(lambda match: str(int(unicodedata.numeric(match[0]))), text).translate(_ALIKE)
    )
    yield seen, ()
    steps: Steps = (CODED,) if any(sign in seen for sign in CODE_SIGNS) and CODED.search(seen) else ()
    plain = CODED.sub(_character_of, seen) if steps else seen
    if steps and CODED.search(plain):
        plain, steps = CODED.sub(_character_of, plain), (CODED, CODED)
    if steps:
        yield plain, steps
    if _is_split(plain):
        yield _INSIDE.sub(_character_of, plain), (*steps, _INSIDE)
    if lettered and any(_is_lettered(match[0]) for match in _LETTERED.finditer(plain)):
        yield (
            _LETTERED.sub(
                lambda match: match[0].translate(_LETTERS_AS_DIGITS) if _is_lettered(match[0]) else match[0],
                plain,
            ),
            steps,
        )
    if is_spelled(plain):
        yield (
            _SPELLED_RUN.sub(
                lambda run: _BETWEEN.sub(_unseen, _SPELLED_ONE.sub(_character_of, run[0])), plain
            ),
            (*steps, _SPELLED_ONE),
        )


def digit_places(text: str, steps: Steps) -> list[int]:
    """Where in `text` each character of a reading of it was; one more than there are characters.

    Empty where all stand as they stood.
    """
    offsets: list[int] = []
    for pattern in steps:
        runs = _SPELLED_RUN.finditer(text) if pattern is _SPELLED_ONE else [re.compile("(?s).*").match(text)]
        matches = [(match, run.start()) for run in runs if run for match in pattern.finditer(run[0])]
        made, here = _replaced(
            text, ((at + match.start(), at + match.end(), _character_of(match)) for match, at in matches)
        )
        text, offsets = made, [offsets[at] for at in here] if offsets else here
    return offsets


def may_hide(text: str) -> bool:
    """True where codes, tags, links, letters or words may hide digits."""
    return (
        (any(map(text.__contains__, CODE_SIGNS)) and CODED.search(text) is not None)
        or _is_split(text)
        or is_spelled(text)
    )


def _is_split(text: str) -> bool:
    """True where something unseen may part two digits."""
    for first, sign in _SPLIT_SIGNS:
        at = text.find(first)
        while at >= 0:
            if text.startswith(sign, at) and text[max(0, at - 2) : at].strip(" .-/")[-1:].isdecimal():
                return True
            at = text.find(first, at + 1)
    return False


def is_spelled(text: str) -> bool:
    """True where digits in words stand in a row: a month has a 0 or a 1, and a year behind it."""
    low = lowered(text)
    for word in (*_EVERY_MONTH, *_OFTEN):
        at = low.find(word)
        while at >= 0:
            at += len(word)
            behind = low[at : at + _WORD_AND_SIGNS].lstrip(_BESIDE)
            if (word not in _OFTEN and behind.startswith(_SPELLED_WORDS)) or (
                behind[:1].isdecimal()
                and low[at : at + 1] in {" ", ",", "-", ".", "/"}
                and _SPELLED_RUN.search(low) is not None
            ):
                return True
            at = low.find(word, at)
    return False


def _replaced(text: str, parts: Iterator[tuple[int, int, str]]) -> tuple[str, list[int]]:
    """The text with each (start, end, replacement) applied, and the original position of each character.

    A replacement has the position of the last character that it replaces.
    """
    made: list[str] = []
    offsets: list[int] = []
    last = 0
    for start, end, instead in parts:
        made += (text[last:start], instead)
        offsets += (*range(last, start), *([end - 1] * len(instead)))
        last = end
    made.append(text[last:])
    offsets += range(last, len(text) + 1)
    return "".join(made), offsets


def _character_of(match: re.Match[str]) -> str:
    """What one code stands for.

    Bytes of longer characters count as invisible; tags, link addresses and emphasis as nothing.
    """
    coded = match[0]
    if coded[0] in "<][*-":
        return ""
    if coded[0] == "&":
        return html.unescape(coded)
    if coded[0].isalpha():
        return _digits_of(coded.lower())
    if coded == "\\":
        return ""
    code = int(coded.lstrip("%\\uUx").strip("{}"), 16)
    return chr(code) if code < 128 or (coded[0] == "\\" and code < 0x110000) else "\u200b"


def _digits_of(words: str) -> str:
    """`dua puluh lima` -> 25, `tiga belas` -> 13, `tujuh` -> 7; nothing for a word that only joins them."""
    said = [word for word in words.split() if word[0] != "("]
    first = said[0].partition("(")[0]
    if first in {"sepuluh", "sebelas"}:
        return "10" if first == "sepuluh" else "11"
    if first not in _SPELLED:
        return "\u200b"
    if "belas" in said:
        return f"1{_SPELLED[first]}"
    if len(said) > 1:
        return f"{_SPELLED[first]}{_SPELLED[said[2].partition('(')[0]] if len(said) > 2 else 0}"
    return str(_SPELLED[first])


def _unseen(_: re.Match[str]) -> str:
    return "\u200b"


def _is_lettered(token: str) -> bool:
    digits = sum(char.isdecimal() for char in token)
    return digits >= _DIGITS_WANTED and any(char.isalpha() or char == "|" for char in token)

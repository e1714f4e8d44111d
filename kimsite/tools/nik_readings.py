"""Text -> the ways in which a reader or a program may read the digits in it.

Each reading is a text and the steps that led to it, from which `places` finds where its characters are in
the source.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator

from kimsite.tools.digit_words import (
    BETWEEN_DIGIT_WORDS,
    DIGIT_WORD,
    DIGIT_WORDS_RUN,
    LARGE_NUMBER,
    ROMAN_NUMERAL,
    ROMAN_RUN,
    digits_of_large,
    digits_of_roman,
    digits_of_words,
    has_digit_words,
    has_large_numbers,
    has_roman_numerals,
)
from kimsite.tools.nik_shape import LENGTH, UNSEEN
from kimsite.tools.patterns import lazy_pattern

Steps = tuple[re.Pattern[str], ...]
"""What was replaced to come from a text to a reading of it, in order."""
Reading = tuple[str, Steps]

CODE_SIGNS = ("&", "%", "\\")
CODED = lazy_pattern(
    r"&(?:#\d{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[a-zA-Z]{2,24};)|"
    r"%[c-fC-F][0-9a-fA-F](?:%[89abAB][0-9a-fA-F]){1,3}|%[0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|"
    r"\\u\{[0-9a-fA-F]{1,6}\}|\\U[0-9a-fA-F]{8}|\\x[0-9a-fA-F]{2}|\\(?=[*_#.~\-|!()\[\]{}+])"
)
_INSIDE = lazy_pattern(
    (
        r"(?<=[\d;])<!--.{0,300}?-->|<!--|-->|<[^<>]{0,300}>|\]\([^()\n]{0,300}\)!?\[?|"
        r"\]\[[^\]\n]{0,80}\]!?\[?|(?<=\d)\[\^[^\]\n]{1,20}\]|(?<=\d)\*\*(?=\d)"
    ),
    re.DOTALL,
)
"""What is not seen on the page inside a number: tags, comments, emphasis, and where a link leads."""
_NAMED_PARTS = lazy_pattern(r"(?<=\d)(?:&(?:amp;)?|[\"'] )[\w\-]{1,20}=[\"']?(?=\d)")
"""The name of the next attribute of a tag, or parameter of an address, between two digits."""
_SPLIT_SIGNS = (("<", "<"), ("]", ("](", "][")), ("[", "[^"), ("*", "**"), ("&", "&"), ('"', '" '))
"""What begins something unseen, and its first character: a text is searched for one character in a tenth of
the time.
"""
LETTERS_LIKE_DIGITS = "OoQDIliZzEASsBbGgq"
_LIKE = f"[0-9{LETTERS_LIKE_DIGITS}|!]"
_LETTERED = lazy_pattern(
    rf"(?<![^\W_]){_LIKE}(?:[ .\-\u00a0{UNSEEN}]{{0,2}}{_LIKE}){{{LENGTH - 1}}}(?![^\W_])"
)
_LETTERS_AS_DIGITS = str.maketrans(f"{LETTERS_LIKE_DIGITS}|!", "00001112234558669911")
_DIGITS_WANTED = 4
"""Digits that a number must have in which letters stand for the others."""
_RAISED = lazy_pattern(
    "[\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247c\u2488-\u2490\u24ea\u24f5-\u24fd"
    "\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792\U0001f100-\U0001f10c"
    "\u2160-\u2168\u2170-\u2178\u3007\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d]"
)
"""Digits that are no decimal digits to Python: raised, lowered, in circles, brackets and with a dot.

Also Roman numerals and Chinese digits.
"""
_ALIKE = str.maketrans(
    "\u041e\u043e\u039f\u03bf\u0406\u0456\u0399\u0405\u0455\u00d8\u00f8\u0417\u0437", "OoOoIlISsOo33"
)
"""Letters that look like Latin ones that look like digits: Cyrillic, Greek, and the O with a stroke."""


_RUNS = {DIGIT_WORD: DIGIT_WORDS_RUN, ROMAN_NUMERAL: ROMAN_RUN}
"""Steps that are taken inside these runs alone."""
_INSTEAD = {ROMAN_NUMERAL: digits_of_roman, LARGE_NUMBER: digits_of_large}


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
    if "=" in plain and _NAMED_PARTS.search(plain):
        yield _NAMED_PARTS.sub("", plain), (*steps, _NAMED_PARTS)
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
    if has_digit_words(plain):
        yield _without_digit_words(plain), (*steps, DIGIT_WORD)
    if has_large_numbers(plain):
        large = LARGE_NUMBER.sub(digits_of_large, plain)
        yield large, (*steps, LARGE_NUMBER)
        yield _without_digit_words(large), (*steps, LARGE_NUMBER, DIGIT_WORD)
    if has_roman_numerals(plain):
        yield (
            ROMAN_RUN.sub(lambda run: ROMAN_NUMERAL.sub(digits_of_roman, run[0]), plain),
            (*steps, ROMAN_NUMERAL),
        )


def _without_digit_words(text: str) -> str:
    return DIGIT_WORDS_RUN.sub(
        lambda run: BETWEEN_DIGIT_WORDS.sub(_unseen, DIGIT_WORD.sub(_character_of, run[0])), text
    )


def digit_places(text: str, steps: Steps) -> list[int]:
    """Where in `text` each character of a reading of it was; one more than there are characters.

    Empty where all stand as they stood.
    """
    offsets: list[int] = []
    for pattern in steps:
        runs = _RUNS[pattern].finditer(text) if pattern in _RUNS else [re.compile("(?s).*").match(text)]
        matches = [(match, run.start()) for run in runs if run for match in pattern.finditer(run[0])]
        instead = _INSTEAD.get(pattern, _character_of)
        made, here = _replaced(
            text, ((at + match.start(), at + match.end(), instead(match)) for match, at in matches)
        )
        text, offsets = made, [offsets[at] for at in here] if offsets else here
    return offsets


def may_hide(text: str) -> bool:
    """True where codes, tags, links, letters or words may hide digits."""
    return (
        (any(map(text.__contains__, CODE_SIGNS)) and CODED.search(text) is not None)
        or _is_split(text)
        or has_digit_words(text)
        or has_large_numbers(text)
        or has_roman_numerals(text)
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
    """The meaning of one code.

    Bytes of longer characters count as invisible; tags, link addresses and emphasis as nothing.
    """
    coded = match[0]
    if coded[0] in "<][*-" or coded[-1] in "=\"'":
        return ""
    if coded[0] == "&":
        return html.unescape(coded)
    if coded[0].isalpha():
        return digits_of_words(coded)
    if coded == "\\":
        return ""
    if coded.count("%") > 1:
        return bytes.fromhex(coded.replace("%", "")).decode("utf-8", "replace")[:1]
    code = int(coded.lstrip("%\\uUx").strip("{}"), 16)
    return chr(code) if code < 128 or (coded[0] == "\\" and code < 0x110000) else "\u200b"


def _unseen(_: re.Match[str]) -> str:
    return "\u200b"


def _is_lettered(token: str) -> bool:
    """True where enough digits are left, and a `|` is no border of a table's cell."""
    digits = sum(char.isdecimal() for char in token)
    return (
        digits >= _DIGITS_WANTED
        and any(char.isalpha() or char in "|!" for char in token)
        and not ("| " in token or " |" in token)
    )

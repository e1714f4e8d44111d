"""Text -> the ways in which a reader or a program may read the digits in it.

Each reading is a text and the steps that led to it, from which `places` finds where its characters are in
the source.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from kimsite.tools.digit_words import (
    BETWEEN_DIGIT_WORDS,
    DIGIT_WORD,
    LARGE_NUMBER,
    ROMAN_NUMERAL,
    digit_word_runs,
    digits_of_large,
    digits_of_roman,
    digits_of_words,
    has_digit_words,
    has_large_numbers,
    has_roman_numerals,
    in_one_language,
    roman_runs,
)
from kimsite.tools.letter_forms import MARKUP, PARTED, has_unusual_letters, in_plain_letters, unusual_words
from kimsite.tools.nik_shape import LENGTH, UNSEEN
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import ascii_words, lowered

Steps = tuple[re.Pattern[str], ...]
"""What was replaced to come from a text to a reading of it, in order."""
Reading = tuple[str, Steps]

CODE_SIGNS = ("&", "%", "\\")
CODED = lazy_pattern(
    r"&(?:#\d{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[a-zA-Z]{2,24};)|"
    r"%[c-fC-F][0-9a-fA-F](?:%[89abAB][0-9a-fA-F]){1,3}|%[0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|"
    r"\\u\{[0-9a-fA-F]{1,6}\}|\\U[0-9a-fA-F]{8}|\\x[0-9a-fA-F]{2}|\\0{0,4}(?:3[0-9] ?|0?(?:6[0-7]|7[01]))"
    r"(?![0-9a-fA-F])|\\(?=[*_#.~\-|!()\[\]{}+])"
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
    "\u2160-\u2168\u2170-\u2178\u3007\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d"
    "\u58f9\u58f1\u8d30\u8cb3\u5f10\u53c1\u53c3\u53c2\u8086\u4f0d\u9646\u9678\u67d2\u634c\u7396]"
)
"""Digits that are no decimal digits to Python: raised, lowered, in circles, brackets and with a dot.

Also Roman numerals and Chinese digits.
"""
_ALIKE = str.maketrans(
    "\u041e\u043e\u039f\u03bf\u0406\u0456\u0399\u0405\u0455\u00d8\u00f8\u0417\u0437"
    "\u281a\u2801\u2803\u2809\u2819\u2811\u280b\u281b\u2813\u280a",
    "OoOoIlISsOo330123456789",
)
"""Letters like Latin ones that look like digits (Cyrillic, Greek, the O with a stroke), Braille digits."""
_POSITION = lazy_pattern(
    r"\b(?:digit|angka|posisi|karakter|kelompok|bagian)\s{0,2}(?:ke-?\s?)?\d{1,2}"
    r"(?:\s?(?:[-\u2013]|s/?d|sampai|hingga|dan|&)\s?(?:ke-?\s?)?\d{1,2})?\s?[:=]\s?|"
    r"\b(?:prov(?:insi)?|kab(?:upaten)?|kec(?:amatan)?|tgl|tanggal|lahir|bln|bulan|thn|tahun|nomor|no|"
    r"urut(?:an)?|seri|kode|wilayah)\b[\s.:=|]{0,3}(?=\d)",
    re.IGNORECASE,
)
"""Which digits of a number follow: `digit 1-4: 3522`, `kec 15`."""
_SERIALS = frozenset((b"urut", b"urutan", b"seri"))
_REGIONS = frozenset((b"kec", b"kecamatan", b"prov", b"provinsi", b"kab", b"kabupaten", b"wilayah", b"kode"))
_POSITION_WORDS = frozenset((b"digit", b"angka", b"posisi", b"karakter", b"kelompok", b"bagian"))


def _unseen(_: re.Match[str]) -> str:
    return "\u200b"


def _nothing(_: re.Match[str]) -> str:
    return ""


_RUNS = {DIGIT_WORD: digit_word_runs, ROMAN_NUMERAL: roman_runs}
"""Steps that are taken inside the runs alone that these find."""
_INSTEAD = {
    ROMAN_NUMERAL: digits_of_roman,
    LARGE_NUMBER: digits_of_large,
    _POSITION: _unseen,
    PARTED: _nothing,
    MARKUP: _nothing,
}


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
    seen = in_plain_letters(seen)
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
    if _has_positions(plain):
        yield _POSITION.sub(_unseen, plain), (*steps, _POSITION)
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
    for words, left_out in unusual_words(plain):
        if has_digit_words(words):
            yield _without_digit_words(words), (*steps, *((left_out,) if left_out else ()), DIGIT_WORD)
    if has_large_numbers(plain):
        large = LARGE_NUMBER.sub(digits_of_large, plain)
        yield large, (*steps, LARGE_NUMBER)
        yield _without_digit_words(large), (*steps, LARGE_NUMBER, DIGIT_WORD)
    if has_roman_numerals(plain):
        yield (
            _replaced_in(roman_runs(plain), plain, lambda run: ROMAN_NUMERAL.sub(digits_of_roman, run)),
            (*steps, ROMAN_NUMERAL),
        )


def _without_digit_words(text: str) -> str:
    plain = in_one_language(text)
    return _replaced_in(
        digit_word_runs(plain),
        plain,
        lambda run: BETWEEN_DIGIT_WORDS.sub(_unseen, DIGIT_WORD.sub(_character_of, run)),
    )


def _replaced_in(runs: Iterator[re.Match[str]], text: str, replace: Callable[[str], str]) -> str:
    """The text with each run replaced."""
    parts: list[str] = []
    last = 0
    for run in runs:
        parts += (text[last : run.start()], replace(run[0]))
        last = run.end()
    return "".join((*parts, text[last:]))


def digit_places(text: str, steps: Steps) -> list[int]:
    """Where in `text` each character of a reading of it was; one more than there are characters.

    Empty where all stand as they stood.
    """
    offsets: list[int] = []
    for pattern in steps:
        runs = _RUNS[pattern](text) if pattern in _RUNS else [re.compile("(?s).*").match(text)]
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
        or _has_positions(text)
        or has_unusual_letters(text)
        or in_plain_letters(text) != text
        or has_digit_words(text)
        or has_large_numbers(text)
        or has_roman_numerals(text)
    )


def _has_positions(text: str) -> bool:
    words = ascii_words(text)
    if not (_SERIALS.isdisjoint(words) or _REGIONS.isdisjoint(words)):
        return _POSITION.search(text) is not None
    named = [word.decode() for word in _POSITION_WORDS & words]
    low = lowered(text) if named else ""
    return any(f"{word} {first}" in low for word in named for first in ("1", "ke")) and (
        _POSITION.search(text) is not None
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
        import html

        return html.unescape(coded)
    if coded[0].isalpha():
        return digits_of_words(coded)
    if coded == "\\":
        return ""
    if coded.count("%") > 1:
        return bytes.fromhex(coded.replace("%", "")).decode("utf-8", "replace")[:1]
    if coded[0] == "\\" and coded[1:].strip().isdecimal():
        octal = coded[-2:] >= "60"
        return chr(int(coded[-2:] if octal else coded[1:], 8 if octal else 16))
    code = int(coded.lstrip("%\\uUx").strip("{}"), 16)
    return chr(code) if code < 128 or (coded[0] == "\\" and code < 0x110000) else "\u200b"


def _is_lettered(token: str) -> bool:
    """True where enough digits are left, and a `|` is no border of a table's cell."""
    digits = sum(char.isdecimal() for char in token)
    return (
        digits >= _DIGITS_WANTED
        and any(char.isalpha() or char in "|!" for char in token)
        and not ("| " in token or " |" in token)
    )

"""Rows of digits in words: `tiga lima dua`, `three five two`, half words and half figures, Roman numerals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import repeat

from kimsite.tools.numerals import number_in_words
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import ascii_letters, ascii_words, lowered

_DIGITS = {
    "nol": 0, "kosong": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7,
    "delapan": 8, "sembilan": 9, "lapan": 8, "dlpn": 8, "tjh": 7,
    "siji": 1, "loro": 2, "telu": 3, "papat": 4, "enem": 6, "pitu": 7, "wolu": 8, "sanga": 9, "songo": 9,
    "setunggal": 1, "kalih": 2, "sekawan": 4, "gangsal": 5,
    "hiji": 1, "tilu": 3, "opat": 4, "genep": 6, "dalapan": 8, "salapan": 9,
    "selapan": 8, "ciek": 1, "duo": 2, "tigo": 3, "ampek": 4, "limo": 5, "anam": 6, "tujuah": 7,
    "besik": 1, "siki": 1, "dadua": 2, "nenem": 6, "kutus": 8, "sia": 9,
    "settong": 1, "dhua": 2, "dhuwa": 2, "duwa": 2, "tello": 3, "empa": 4, "lema": 5, "ennem": 6, "petto": 7,
    "ballu": 8,
    "sifr": 0, "shifr": 0, "wahid": 1, "itsnan": 2, "itsnain": 2, "isnan": 2, "isnain": 2, "tsalatsah": 3,
    "tsalasah": 3, "salasah": 3, "arba'ah": 4, "arba\u2019ah": 4, "arbaah": 4, "khamsah": 5, "khomsah": 5,
    "sittah": 6, "sab'ah": 7, "sab\u2019ah": 7, "sabah": 7, "tsamaniyah": 8, "samaniyah": 8, "tis'ah": 9,
    "tis\u2019ah": 9, "tisah": 9,
    "stu": 1, "tga": 3, "ampat": 4, "mpt": 4, "lma": 5, "nam": 6, "tuju": 7, "sambilan": 9, "smbln": 9,
    "sada": 1, "tolu": 3, "onom": 6, "ualu": 8, "walu": 8,
    "seddi": 1, "sedi": 1, "tellu": 3, "eppa": 4, "enneng": 6, "arua": 8, "asera": 9, "se're": 1, "rua": 2,
    "tallu": 3, "annang": 6, "sagantuju": 8, "salapang": 9,
    "sa": 1, "lhee": 3, "peuet": 4, "limong": 5, "tujoh": 7, "sikureueng": 9,
    "asa": 1, "talu": 3, "sekeq": 1, "due": 2, "pituk": 7, "baluq": 8, "siwaq": 9,
    "atu": 1, "tige": 3, "lime": 5,
    "dlapan": 8, "delpan": 8, "sembiln": 9, "semblan": 9, "sbilan": 9, "smbilan": 9, "delapn": 8, "tjuh": 7,
    "empt": 4, "enm": 6,
    "anem": 6, "nem": 6,
    "nul": 0, "een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8,
    "negen": 9,
    "صفر": 0, "واحد": 1, "اثنان": 2, "اثنين": 2, "ثلاثة": 3, "أربعة": 4, "اربعة": 4, "خمسة": 5, "ستة": 6,
    "سبعة": 7, "ثمانية": 8, "تسعة": 9,
    "zero": 0, "oh": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9,
}  # fmt: skip
"""Indonesian, polite and everyday Javanese, Sundanese, Minangkabau, Balinese, Madurese, Arabic, spellings of
messages, Batak, Bugis and Makassar, Acehnese, Banjar, Sasak, Betawi, usual slips, Dutch, Arabic letters,
English.
"""
_ARABIC = ("صفر", "واحد")
"""Of which one stands in every date of birth: each month has a 0 or a 1."""
_TEENS = {
    "sepuluh": 10, "sebelas": 11, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 2, "thirty": 3, "forty": 4, "fifty": 5, "sixty": 6, "seventy": 7, "eighty": 8, "ninety": 9,
}  # fmt: skip
_TWICE = {"double": 2, "dobel": 2, "triple": 3}
_JOINING = (
    "dan|lalu|terus|kemudian|selanjutnya|berikutnya|disusul|diikuti|ditambah|sambung|disambung|spasi|"
    "jeda|titik|strip|setrip|koma|angka|digit|and|then|dash|space|dot"
)
_TIMES = r"(?:\s+(?:sebanyak\s+)?(?:dua|tiga|empat|lima|[2-5])\s?(?:kali|x)\b|\s+kembar\b)"
"""How often a digit comes: `nol tiga kali`."""
_DIGIT = "|".join(word if word != "empa" else "empa(?!t)" for word in sorted(_DIGITS, key=len, reverse=True))
_ENDS = rf"(?:{_DIGIT})(?![a-z]|\s+(?:belas|puluh|ratus|ribu))"
"""A digit that no larger number begins with."""
_AFTER = rf"\s+belas|\s+puluh(?:\s+(?!nol|kosong){_ENDS})?"
_WORD = (
    rf"(?:{'|'.join(reversed(_TEENS))}|(?:{'|'.join(_TENS)})(?:[\s-](?!zero|oh)(?:{_DIGIT}))?|"
    rf"(?:{'|'.join(_TWICE)})\s+(?:{_DIGIT})|(?:{_DIGIT})(?:{_TIMES}|{_AFTER})?)(?:\s?\(\d{{1,2}}\))?"
)
"""One number in words below a hundred, also with its digits behind it: `tiga (3)`."""
NUMBER_WORD = _WORD
_MINANGKABAU = lazy_pattern(r"\b(?:ciek|ampek|tujuah|sambilan)\b", re.IGNORECASE)
_EIGHT_OR_NINE = lazy_pattern(r"\bsalapan\b", re.IGNORECASE)
_FIGURES = re.compile(r"\d+")
_FEWEST = 4
"""Numbers that make a row."""
_LONG = 12
"""Digits that make one of fewer numbers."""
_NUMBER_WORD = lazy_pattern(_WORD, re.IGNORECASE)
_DIGIT_WORDS_RUN = lazy_pattern(
    rf"(?<![^\W_])(?:{_WORD}|\d{{1,15}})"
    rf"(?:[\W_]{{0,8}}(?:(?:{_JOINING})[\W_]{{1,4}})?(?:{_WORD}|\d{{1,15}})){{1,}}"
    r"(?![^\W\d_])",
    re.IGNORECASE,
)
DIGIT_WORD = lazy_pattern(rf"{_WORD}|(?<![^\W_])(?:{_JOINING})(?![^\W_])", re.IGNORECASE)
BETWEEN_DIGIT_WORDS = re.compile(r"[\W_]")
_ONES = "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan"
_ONES_AND_NONE = ("nol", *_ONES.split("|"))
_BELOW_HUNDRED = (
    rf"sepuluh|sebelas|(?:{_ONES})\s+(?:belas|puluh(?:\s+(?:{_ONES})(?!\s+(?:belas|puluh|ratus|ribu)))?)"
    rf"|(?:{_ONES})(?!\s+(?:belas|puluh|ratus|ribu))"
)
_HUNDREDS = rf"(?:seratus|(?:{_ONES})\s+ratus)(?:\s+(?:{_BELOW_HUNDRED}))?"
_THOUSANDS = (
    rf"(?:seribu|(?:(?:(?:seratus|(?:{_ONES})\s+ratus)\s+)?(?:sepuluh|sebelas|(?:{_ONES})\s+(?:belas|puluh"
    rf"(?:\s+(?:{_ONES}))?)|{_ONES})|(?:seratus|(?:{_ONES})\s+ratus))\s+ribu)"
    rf"(?:\s+(?:{_HUNDREDS}|{_BELOW_HUNDRED}))?"
)
LARGE_NUMBER = lazy_pattern(rf"\b(?:{_THOUSANDS}|{_HUNDREDS})\b", re.IGNORECASE)
"""One number in words from a hundred up, below a million: `tiga ratus lima puluh dua`."""
_LARGE = frozenset((b"ratus", b"seratus", b"ribu", b"seribu"))
_FEWEST_LARGE = 2
"""Such words in a NIK, at least."""
_PAIRS = tuple(first + second for first in _ONES_AND_NONE for second in _ONES_AND_NONE)
_SIGNS = {
    **{word.encode(): "" for word in ("ah", "belas", "puluh", "kali", "kembar", *_JOINING.split("|"))},
    **{
        word.partition("'")[0].encode(): "w"
        for word in (*_DIGITS, *_PAIRS, *_TEENS, *_TENS, *_TWICE)
        if word.isascii()
    },
}
"""`w` for each word of ASCII letters that is a digit, or two; nothing for one that only joins."""
_WORDS = frozenset(word for word, sign in _SIGNS.items() if sign)
_GLUED = lazy_pattern(rf"(?:{_DIGIT}){{3,}}")
_SHORTEST_GLUED = 12
"""Letters of three digits or more that are written as one word."""
_BESIDE = " ,.;:/|*_~\"'-\n\t()[]{}<>+=!?&\u2013\u2014"
_NEAR = 8
"""Characters between a word and a figure of one number, at most."""

_NUMERAL = r"(?:VI{0,3}|I[VX]|I{1,3}|XI{0,2})"
_ROMAN_RUN = lazy_pattern(
    rf"(?<!\w)(?:{_NUMERAL}|\d{{1,6}})(?:[\s,./\-]{{1,3}}(?:{_NUMERAL}|\d{{1,6}})){{2,15}}(?!\w)"
)
ROMAN_NUMERAL = lazy_pattern(rf"(?<!\w){_NUMERAL}(?!\w)")
_ROMAN = {
    "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11,
    "XII": 12,
}  # fmt: skip
_ROMAN_SIGNS = (("X", "IX"), ("V", "VI"), ("I", "II"))
"""Signs of which one stands in nearly every number with Roman numerals, and a letter that is found faster."""
_ROMAN_MONTHS = ("/I", "/V", "/X", "-I", "-V", "-X")
"""Signs of a month in a number that is called a NIK."""
_FAR = 48
"""Characters before and behind a Roman numeral in which figures stand."""
_PARTING = " ,./-\n"
_LETTERS = ("I", "V", "X")
_MONTH_AROUND = lazy_pattern(r"\d{2}[/. \-]$")


@lru_cache(maxsize=1)
def has_digit_words(text: str) -> bool:
    """True where digits in words stand in a row, with or without figures between them."""
    words = ascii_words(text)
    known = _WORDS & words
    low = lowered(text)
    if (
        (len(known) > 1 and "ww" in "".join(map(_SIGNS.get, ascii_letters(text).split(), repeat("-"))))
        or any(
            _GLUED.fullmatch(word.decode())
            for word in [word for word in words if len(word) >= _SHORTEST_GLUED]
        )
        or (not text.isascii() and any(map(text.__contains__, _ARABIC)))
    ) and next(digit_word_runs(low), None) is not None:
        return True
    return any(_is_among_figures(low, word.decode()) for word in known)


def _is_among_figures(low: str, word: str) -> bool:
    """True where `word` stands in a row of figures somewhere: `35 nol 51413`."""
    at = low.find(word)
    while at >= 0:
        end = at + len(word)
        beside = (
            low[end : end + _NEAR].lstrip(_BESIDE)[:1] + low[max(0, at - _NEAR) : at].rstrip(_BESIDE)[-1:]
        )
        if (
            not beside.isalpha()
            and any(map(str.isdecimal, beside))
            and next(digit_word_runs(low[max(0, at - _FAR) : end + _FAR]), None)
        ):
            return True
        at = low.find(word, end)
    return False


def digit_word_runs(text: str) -> Iterator[re.Match[str]]:
    """Where figures and digits in words stand in a row: four or more, or a word among long figures."""
    return (run for run in _DIGIT_WORDS_RUN.finditer(text) if _is_row(run[0]))


def in_one_language(text: str) -> str:
    """The text with `selapan` for the `salapan` of Minangkabau (8) where other words of it stand there.

    It is 9 in Sundanese.
    """
    if not _MINANGKABAU.search(text):
        return text
    return _EIGHT_OR_NINE.sub(lambda word: f"{word[0][0]}e{word[0][2:]}", text)


def _is_row(run: str) -> bool:
    words = sum(1 for _ in _NUMBER_WORD.finditer(run))
    figures = _FIGURES.findall(run)
    return words > 0 and (words + len(figures) >= _FEWEST or words + sum(map(len, figures)) >= _LONG)


@lru_cache(maxsize=1)
def has_large_numbers(text: str) -> bool:
    """True where numbers in words stand in a text that are larger than a hundred."""
    if _LARGE.isdisjoint(ascii_words(text)):
        return False
    low = lowered(text)
    if low.count("ratus") + low.count("ribu") < _FEWEST_LARGE:
        return False
    return LARGE_NUMBER.search(low) is not None


def digits_of_large(match: re.Match[str]) -> str:
    """`tiga ratus lima puluh dua` -> 352."""
    value = number_in_words(match[0])
    return match[0] if value is None else str(value)


@lru_cache(maxsize=1)
def has_roman_numerals(text: str) -> bool:
    """True where Roman numerals stand in a row with other numbers."""
    signs = [sign for letter, sign in _ROMAN_SIGNS if letter in text and sign in text]
    for sign in (*signs, *_ROMAN_MONTHS) if "NIK" in text else signs:
        at = text.find(sign)
        while at >= 0:
            before = text[max(0, at - 3) : at].strip(_PARTING)[-1:]
            behind = text[at + len(sign) : at + len(sign) + 3].strip(_PARTING)[:1]
            if any(near.isdecimal() or near in _LETTERS for near in (before, behind)) and _ROMAN_RUN.search(
                text, max(0, at - _FAR), at + _FAR
            ):
                return True
            at = text.find(sign, at + len(sign))
    return False


def roman_runs(text: str) -> Iterator[re.Match[str]]:
    """Where Roman numerals may stand in a row with other numbers."""
    return _ROMAN_RUN.finditer(text)


def digits_of_words(words: str) -> str:
    """`dua puluh lima` -> 25, `tiga belas` -> 13, `tujuh` -> 7; an unseen sign for a word that only joins."""
    parts = [word for word in re.split(r"[\s-]+", words.lower()) if word[0] != "("]
    parts = [part.partition("(")[0] for part in parts]
    first = parts[0]
    if first in _TEENS:
        return str(_TEENS[first])
    if first in _TENS:
        return f"{_TENS[first]}{_DIGITS[parts[1]] if len(parts) > 1 else 0}"
    if first in _TWICE:
        return str(_DIGITS[parts[1]]) * _TWICE[first]
    if first not in _DIGITS:
        return "\u200b"
    if "belas" in parts:
        return f"1{_DIGITS[first]}"
    if parts[-1] == "kembar":
        return str(_DIGITS[first]) * 2
    if parts[-1] in {"kali", "x"} or parts[-1][:1].isdecimal():
        often = parts[-2] if parts[-1] in {"kali", "x"} else parts[-1].removesuffix("kali").removesuffix("x")
        return str(_DIGITS[first]) * (_DIGITS.get(often) or int(often))
    if len(parts) > 1:
        return f"{_DIGITS[first]}{_DIGITS[parts[2]] if len(parts) > 2 else 0}"
    return str(_DIGITS[first])


def digits_of_roman(match: re.Match[str]) -> str:
    """`IV` -> 4; 04 where it is the month between a day and a year."""
    value = _ROMAN[match[0]]
    around = _MONTH_AROUND.search(match.string[max(0, match.start() - 3) : match.start()])
    return (
        f"{value:02d}"
        if around and match.string[match.end() + 1 : match.end() + 3].isdecimal()
        else str(value)
    )

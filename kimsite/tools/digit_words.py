"""Rows of digits in words: `tiga lima dua`, `three five two`, half words and half figures, Roman numerals."""

from __future__ import annotations

import re
from functools import lru_cache

from kimsite.tools.numerals import number_in_words
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import ascii_words, lowered, lowered_utf8

_DIGITS = {
    "nol": 0, "kosong": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7,
    "delapan": 8, "sembilan": 9, "lapan": 8, "dlpn": 8, "tjh": 7,
    "siji": 1, "loro": 2, "telu": 3, "papat": 4, "enem": 6, "pitu": 7, "wolu": 8, "sanga": 9, "songo": 9,
    "setunggal": 1, "kalih": 2, "sekawan": 4, "gangsal": 5,
    "hiji": 1, "tilu": 3, "opat": 4, "genep": 6, "dalapan": 8, "salapan": 9,
    "ciek": 1, "duo": 2, "tigo": 3, "ampek": 4, "limo": 5, "anam": 6, "tujuah": 7,
    "besik": 1, "siki": 1, "dadua": 2, "nenem": 6, "kutus": 8, "sia": 9,
    "settong": 1, "dhua": 2, "dhuwa": 2, "duwa": 2, "tello": 3, "empa": 4, "lema": 5, "ennem": 6, "petto": 7,
    "ballu": 8,
    "sifr": 0, "shifr": 0, "wahid": 1, "itsnan": 2, "itsnain": 2, "isnan": 2, "isnain": 2, "tsalatsah": 3,
    "tsalasah": 3, "salasah": 3, "arba'ah": 4, "arba\u2019ah": 4, "arbaah": 4, "khamsah": 5, "khomsah": 5,
    "sittah": 6, "sab'ah": 7, "sab\u2019ah": 7, "sabah": 7, "tsamaniyah": 8, "samaniyah": 8, "tis'ah": 9,
    "tis\u2019ah": 9, "tisah": 9,
    "stu": 1, "tga": 3, "ampat": 4, "mpt": 4, "lma": 5, "nam": 6, "tuju": 7, "sambilan": 9, "smbln": 9,
    "zero": 0, "oh": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9,
}  # fmt: skip
"""Indonesian, polite and everyday Javanese, Sundanese, Minangkabau, Balinese, Madurese, Arabic, spellings
of messages, English.
"""
_TEENS = {
    "sepuluh": 10, "sebelas": 11, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 2, "thirty": 3, "forty": 4, "fifty": 5, "sixty": 6, "seventy": 7, "eighty": 8, "ninety": 9,
}  # fmt: skip
_TWICE = {"double": 2, "dobel": 2, "triple": 3}
_JOINING = "dan|lalu|terus|kemudian|spasi|titik|strip|setrip|koma|and|then|dash|space|dot"
_DIGIT = "|".join(word if word != "empa" else "empa(?!t)" for word in sorted(_DIGITS, key=len, reverse=True))
_ENDS = rf"(?:{_DIGIT})(?!\s+(?:belas|puluh|ratus|ribu))"
"""A digit that no larger number begins with."""
_AFTER = rf"\s+belas|\s+puluh(?:\s+(?!nol|kosong){_ENDS})?"
_WORD = (
    rf"(?:{'|'.join(reversed(_TEENS))}|(?:{'|'.join(_TENS)})(?:[\s-](?!zero|oh)(?:{_DIGIT}))?|"
    rf"(?:{'|'.join(_TWICE)})\s+(?:{_DIGIT})|(?:{_DIGIT})(?:{_AFTER})?)(?:\s?\(\d{{1,2}}\))?"
)
"""One number in words below a hundred, also with its digits behind it: `tiga (3)`."""
NUMBER_WORD = _WORD
DIGIT_WORDS_RUN = lazy_pattern(
    rf"\b(?:{_WORD}|\d{{1,15}})(?:(?:[\W_]{{0,8}}|\s(?:{_JOINING})\s)(?:{_WORD}|\d{{1,15}})){{3,}}"
    r"(?![^\W\d])",
    re.IGNORECASE,
)
DIGIT_WORD = lazy_pattern(rf"{_WORD}|\b(?:{_JOINING})\b", re.IGNORECASE)
BETWEEN_DIGIT_WORDS = re.compile(r"[\W_]")
_ONES = "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan"
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
_EVERY_MONTH = (
    "nol", "kosong", "satu", "siji", "hiji", "setunggal", "ciek", "besik", "zero", " one",
    "settong", "wahid", "sifr", "shifr", "stu",
)  # fmt: skip
"""Words of which one stands in every date of birth: each month has a 0 or a 1."""
_OFTEN = ("dua", "tiga")
"""Words of which one stands in nearly every number that is half in words, half in digits."""
_WORDS = tuple(_DIGITS)
_WORD_STARTS = frozenset(word[:2] for word in _WORDS)
_TELLING = (
    *((word, re.compile(word.encode())) for word in _EVERY_MONTH),
    *((word, re.compile(word.encode() + rb"[^a-z0-9\x80-\xff]*[0-9\x80-\xff]")) for word in _OFTEN),
)
"""What a text has that holds the word in a number: `re` finds plain bytes faster than `in` does.

The words that come often are looked for before what may be a figure alone.
"""
_WORD_AND_SIGNS = 20
_BESIDE = " ,.;:/|*_~\"'-\n\t()[]{}<>+=>\u2013\u2014"

_NUMERAL = r"(?:VI{0,3}|I[VX]|I{1,3}|XI{0,2})"
ROMAN_RUN = lazy_pattern(
    rf"(?<!\w)(?:{_NUMERAL}|\d{{1,6}})(?:[\s,./\-]{{1,3}}(?:{_NUMERAL}|\d{{1,6}})){{2,15}}(?!\w)"
)
ROMAN_NUMERAL = lazy_pattern(rf"(?<!\w){_NUMERAL}(?!\w)")
_ROMAN = {
    "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11,
    "XII": 12,
}  # fmt: skip
_ROMAN_SIGNS = (("X", "IX"), ("V", "VIII"))
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
    """True where digits in words stand in a row: a month has a 0 or a 1, and a year behind it."""
    low, written = lowered(text), lowered_utf8(text)
    for word, telling in _TELLING:
        at = low.find(word) if telling.search(written) else -1
        while at >= 0:
            at += len(word)
            behind = low[at : at + _WORD_AND_SIGNS].lstrip(_BESIDE)
            while not (behind.isascii() or behind[0].isalnum()):
                behind = behind[1:].lstrip(_BESIDE)  # emoji
            if (behind[:2] in _WORD_STARTS and word not in _OFTEN and behind.startswith(_WORDS)) or (
                behind[:1].isdecimal()
                and (low[at : at + 1] in {" ", ",", "-", ".", "/", "(", "\n"} or low[at].isdecimal())
                and DIGIT_WORDS_RUN.search(low) is not None
            ):
                return True
            at = low.find(word, at)
    return False


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
            if any(near.isdecimal() or near in _LETTERS for near in (before, behind)) and ROMAN_RUN.search(
                text, max(0, at - _FAR), at + _FAR
            ):
                return True
            at = text.find(sign, at + len(sign))
    return False


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

"""The numbers of a posyandu that a message names: S, K, D and N, and who came."""

from __future__ import annotations

import re
from collections.abc import Mapping

_ROW = re.compile(
    r"\bs\s*[/,.\-]?\s*k\s*[/,.\-]?\s*d\s*[/,.\-]?\s*n\b\s*[:=]?\s*"
    r"(\d{1,4})\D{1,3}(\d{1,4})\D{1,3}(\d{1,4})\D{1,3}(\d{1,4})\b",
    re.IGNORECASE,
)
_LETTER = re.compile(r"(?<![\w/])([SKDN]|(?<=\n)[skdn])\s*[:=]\s*(\d{1,4})\b")
_BETWEEN = r"\s*(?:balita|anak|bayi)?\s*[:=]?\s*(?:ada |sebanyak |sejumlah )?"
_WORDS: Mapping[str, str] = {
    "S": r"sasaran(?:nya)?|jumlah (?:semua |seluruh )?balita",
    "K": r"(?:(?:punya|memiliki|pny) )(?:buku kia|kia|kms|buku kms)|ber-?kms",
    "D": r"(?:di)?timbang(?:nya)?",
    "N": r"naik(?: timbangannya| bb(?:nya)?| berat(?: badan(?:nya)?|nya)?)?",
}
_PEOPLE: Mapping[str, str] = {"ibu_hamil": "bumil|ibu hamil", "lansia": "lansia", "remaja": "remaja"}


def stated_skdn(text: str) -> dict[str, str]:
    """S, K, D and N as far as a text names them; none where it contradicts itself."""
    row = _ROW.search(text)
    if row is not None:
        return _sound(dict(zip("SKDN", row.groups(), strict=True)))
    letters = [(match[1].upper(), match[2]) for match in _LETTER.finditer(f"\n{text}")]
    if len({letter for letter, _ in letters}) > 1:
        return _sound(dict(letters)) if len(set(letters)) == len(dict(letters)) else {}
    found = {
        letter: _only(rf"\b(?:{words}){_BETWEEN}(\d{{1,4}})\b", text) for letter, words in _WORDS.items()
    }
    counts = {letter: count for letter, count in found.items() if count}
    return _sound(counts) if len(counts) > 1 else {}


def stated_people(text: str) -> dict[str, str]:
    """How many pregnant women, old and young people came, by field, where one number is named."""
    found = {
        name: _only(rf"\b(?:{words})\s*[:=]?\s*(\d{{1,4}})\b|\b(\d{{1,4}}) (?:{words})\b", text)
        for name, words in _PEOPLE.items()
    }
    return {name: count for name, count in found.items() if count}


def _only(pattern: str, text: str) -> str:
    """The one number that a pattern finds; empty for none or several."""
    found = {next(filter(None, match.groups())) for match in re.finditer(pattern, text, re.IGNORECASE)}
    return found.pop() if len(found) == 1 else ""


def _sound(counts: dict[str, str]) -> dict[str, str]:
    """The counts in their order; none where N is more than D, or K more than S."""
    numbers = {letter: int(counts[letter]) for letter in "SKDN" if letter in counts}
    if numbers.get("N", 0) > numbers.get("D", 9999) or numbers.get("K", 0) > numbers.get("S", 9999):
        return {}
    return {letter: str(number) for letter, number in numbers.items()}

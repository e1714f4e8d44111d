"""What an offer says of its price, its seller and the seller's number."""

from __future__ import annotations

import re

_UNIT = r"(?:\s*(?:/|per)\s*[^\W\d_]+)?"
_FIGURE = r"\d{1,3}(?:\.\d{3})+|\d+(?:[.,]\d+)?\s?(?:rb|ribu|k|jt|juta)\b|\d{3,}"
_WRITTEN_PRICE = re.compile(rf"((?:rp\.?\s*)?(?:{_FIGURE})(?:,-)?{_UNIT})\s*(?:[;(]|,(?!-)).*", re.IGNORECASE)
_AMOUNT = re.compile(
    r"(?<![\d+.-])(?:rp\.?\s*)?(?P<figure>\d{1,3}(?:\.\d{3})+|\d+(?:[.,]\d+)?\s?(?:rb|ribu|k)\b)(?:,-)?"
    rf"(?P<unit>{_UNIT})(?![\d-])",
    re.IGNORECASE,
)
_FOR_MANY = re.compile(r"\b(?:ambil|beli|isi|paket(?:an)?)\b[^,.\n]{0,20}$", re.IGNORECASE)
"""Before a price of several at once: "ambil 10 jadi 45rb"."""
_PHONE = re.compile(r"(?<![\d+])(?:\+62|62|0)[ -]?8\d(?:[ .-]?\d){7,10}(?!\d)")
_SELLER = re.compile(
    r"\b(?:[Bb]u|[Ii]bu|[Pp]ak|[Bb]apak|[Mm]bak|[Mm]as|[Cc]ak|[Nn]ing|[Mm]bok|[Bb]ang|[Kk]ang|[Tt]eh"
    r"|[Bb]unda) (?!Dusun|Desa|Kader)[A-Z][a-z]+\b"
)


def short_price(written: str) -> str:
    """A price as it was written, without what follows it: "12rb/bungkus, ambil 10 gratis 1"."""
    match = _WRITTEN_PRICE.fullmatch(written)
    return match[1].strip() if match else written


def stated_price(text: str) -> str:
    """The price that a text names; from the lowest to the highest where it names several."""
    amounts = list(_AMOUNT.finditer(text))
    single = [
        match for match in amounts if not _FOR_MANY.search(text[max(0, match.start() - 40) : match.start()])
    ]
    found = {match["figure"]: match["unit"] for match in single or amounts}
    if len(found) < 2:
        return "".join(f"{figure}{unit}" for figure, unit in found.items())
    order = sorted(found, key=_worth)
    return f"{order[0]}-{order[-1]}"


def stated_phone(text: str) -> str:
    """The one mobile number of a text, as written; empty for none or several."""
    return _only(_PHONE, text)


def stated_seller(text: str) -> str:
    """The one person whom a text calls "Bu …" or "Pak …"; empty for none or several."""
    return _only(_SELLER, text)


def _only(pattern: re.Pattern[str], text: str) -> str:
    found = dict.fromkeys(match[0] for match in pattern.finditer(text))
    return next(iter(found)) if len(found) == 1 else ""


def _worth(figure: str) -> float:
    number = float(re.sub(r"[^\d,]", "", figure).replace(",", "."))
    return number if "." in figure and figure.replace(".", "").isdigit() else number * 1000

"""Days and prices as people read them."""

from __future__ import annotations

from datetime import date

from kimsite.model.records import Price
from kimsite.theme.formats import price
from kimsite.tools.dates import long_date
from kimsite.tools.money import read_money
from kimsite.tools.numerals import in_thousands
from kimsite.tools.unreadable import Unreadable


def day_in_words(iso: str) -> str:
    """`2026-03-12` as `12 Maret 2026`; an empty text stays empty."""
    if not iso:
        return ""
    return long_date(date.fromisoformat(iso))


def price_in_words(text: str) -> str:
    """A price as the blog will show it; empty where nothing is written or it is not understood."""
    reading = read_money(text) if text.strip() else None
    if reading is None or isinstance(reading, Unreadable):
        return ""
    value = Price(
        low=reading.low, high=reading.high, above=reading.above, note=reading.note, unit=reading.unit
    )
    words = price(value, in_thousands)
    return f"{words} / {value.unit}" if value.unit else words

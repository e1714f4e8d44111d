"""Rupiah in the spellings of villagers, as whole numbers."""

from __future__ import annotations

import re

from kimsite.frozen import Frozen
from kimsite.tools.text import plain_marks
from kimsite.tools.unread import Unread

ASK = {"tanya penjual", "tanya", "hubungi penjual", "hubungi", "nego", "negosiasi", "sesuai pesanan", "ask"}
_ONE = r"(?:rp\.?|idr)?\s*(\d[\d.,]*)\s*(rb|ribu|k|jt|juta)?"
_AMOUNT = re.compile(rf"^{_ONE}\s*(?:,-+|,—|\.-)?$", re.IGNORECASE)
_RANGE = re.compile(rf"^{_ONE}\s*(?:-|–|—|s/?d\.?|sampai)\s*{_ONE}\s*(?:,-+)?$", re.IGNORECASE)
_SCALE = {"rb": 1000, "ribu": 1000, "k": 1000, "jt": 1_000_000, "juta": 1_000_000, "": 1}
LIMIT = 1_000_000_000_000
LONGEST = 80
"""Letters of the longest price that makes sense."""


class MoneyReading(Frozen):
    """`low` None: ask the seller; `high` only for a range."""

    low: int | None
    high: int | None = None


def read_money(text: str) -> MoneyReading | Unread:
    """Read `15000`, `15.000`, `Rp 15.000,-`, `15rb`, `1,5 jt`, `10.000-25.000`, `tanya penjual`. Unread: W03."""
    plain = " ".join(plain_marks(text).split())
    if len(plain) > LONGEST:
        return Unread("W03", (("nilai", plain[:LONGEST] + "…"),))
    if plain.casefold() in ASK:
        return MoneyReading(None)
    if match := _AMOUNT.match(plain):
        amount = _amount(match[1], match[2])
        if amount is not None:
            return MoneyReading(amount)
    if match := _RANGE.match(plain):
        # '10-25rb': a scale on the right end alone counts for both ends.
        low, high = _amount(match[1], match[2] or match[4]), _amount(match[3], match[4])
        if low is not None and high is not None and low <= high:
            return MoneyReading(low, high if high > low else None)
    return Unread("W03", (("nilai", text.strip()),))


def _amount(digits: str, word: str | None) -> int | None:
    """Whole rupiah. A point or comma before three digits parts thousands; `,00` at the end is cents."""
    scale = _SCALE[(word or "").lower()]
    digits = digits.rstrip(".,")
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+,\d{2}", digits):
        digits = digits[:-3]
    if re.fullmatch(r"\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+", digits):
        value = int(re.sub(r"[.,]", "", digits)) * scale
    elif scale > 1 and (parts := re.fullmatch(r"(\d+)[.,](\d{1,2})", digits)):
        value = int(parts[1]) * scale + int(parts[2]) * scale // 10 ** len(parts[2])
    elif parts := re.fullmatch(r"(\d+),00", digits):
        value = int(parts[1])
    else:
        return None
    return value if value < LIMIT else None

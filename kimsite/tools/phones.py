"""Indonesian mobile numbers, as wa.me wants them."""

from __future__ import annotations

import re
from urllib.parse import quote

from kimsite.tools.text import plain_marks
from kimsite.tools.unread import Unread


def read_phone(text: str) -> str | Unread:
    """Read `0812-…`, `62812…`, `+62 812 …` or `812…` into `62812…`. Unread: W05 (count of digits) or W06 (not a mobile number).

    Mobile numbers have 10 to 13 digits with the leading 0 (old 11-digit 0812 numbers are still in use).
    """
    written = text.strip()
    digits = re.sub(r"[\s().-]", "", plain_marks(written))
    if not re.fullmatch(r"\+?[0-9]+", digits):
        return Unread("W06", (("nilai", written),))
    digits = digits.lstrip("+")
    if digits.startswith("620"):
        digits = digits[3:]
    elif digits.startswith("62"):
        digits = digits[2:]
    elif digits.startswith("0"):
        digits = digits[1:]
    if not digits.startswith("8"):
        return Unread("W06", (("nilai", written),))
    if not 9 <= len(digits) <= 12:
        return Unread("W05", (("nilai", written), ("jumlah", str(len(digits) + 1))))
    return "62" + digits


def whatsapp_url(number: str, message: str) -> str:
    """https://wa.me/62…?text=… ; with an empty number the reader chooses whom to send to."""
    return f"https://wa.me/{number}?text={quote(message, safe='')}"

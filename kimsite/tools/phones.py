"""Indonesian mobile numbers, as wa.me wants them."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import quote

from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import plain_marks
from kimsite.tools.unreadable import Unreadable

_LINK = lazy_pattern(
    r"(?:https?://)?(?:api\.|www\.|web\.)?(?:wa\.me|whatsapp\.com|wa\.link)/\S*|whatsapp://\S*", re.IGNORECASE
)
_IN_LINK = lazy_pattern(r"(?:wa\.me/|[?&]phone=)(?:%2b|\+)?(\d(?:[.\-]?\d){8,14})(?![\w-])", re.IGNORECASE)
_HOURS = lazy_pattern(
    (
        r"\b(?:jam|pukul|pkl|pk)\.?\s*\d{1,2}(?:[.:]\d{2})?(?:\s*(?:-|s/?d|sampai)\s*\d{1,2}(?:[.:]\d{2})?)?|"
        r"\b\d{1,2}\s*jam\b"
    ),
    re.IGNORECASE,
)
_ORDINAL = lazy_pattern(r"\b(?:wa|hp|no|nomor|rt|rw|telp)\.?[ /]*0*\d{1,2}\b(?![ .\-]?\d)", re.IGNORECASE)
"""`WA 1: …`, `RT 03`: small numbers that count something else."""
_RUN = lazy_pattern(r"\+?\(?\+?\d(?:[\s().\-]*\d)*")
_NEXT = lazy_pattern(r"(?<=\d)\)?[\s.\-]+(?=\(?(?:\+?\(?62\)?[\s.\-]*|0)8[1-9])")
"""Where a second number begins behind the first without a comma."""
_SPREADSHEET = lazy_pattern(r"(?<![\d.,])(\+?\d{9,})[.,]0{1,2}(?!\d)")
_SCIENTIFIC = lazy_pattern(r"\d[.,]?\s*e\s*\+?\d", re.IGNORECASE)
_USUAL = lazy_pattern(r"(?:08|\+?628|\+62 8)[1-9]\d(?:[- ]?\d{3,4}){2}\d{0,2}", re.ASCII)
"""How nearly all numbers are written."""
_LABEL = lazy_pattern(
    r"^\W*(?:(?:no|nomor|wa|whatsapp|hp|telp|telepon|kontak|cp)\b\.?[\s:.]*|(?:wa|hp|telp)(?=[+0]))+",
    re.IGNORECASE,
)
_GLUED = lazy_pattern(r"\d[\s.\-]?[OoIl|](?![^\W\d_])|(?<![^\W\d_])[OoIl|][\s.\-]?\d|\d[^\W\d_]|[^\W\d_]\d")
"""A letter among the digits: O for 0, l for 1, or a word that sticks to them."""
_AS_DIGITS = str.maketrans("OoIl|", "00111")
_NEGATED = lazy_pattern(r"\b(?:bukan|jangan|ganti|lama|mati|hilang|tidak aktif|sudah tidak)\b", re.IGNORECASE)
_SHORT = 9
"""Digits that a run needs to be taken for somebody's number."""


def read_phone(text: str) -> str | Unreadable:
    """Read `0812-…`, `62812…`, `+62 (0)812 …`, `812…`, `0812… (Bu Sri)` or a wa.me address into `62812…`.

    Unread: W05 (count of digits), W06 (anything else), with the reason as `sebab`; `terbaca` is the number
    that its writer may have meant, where there is one. Mobile numbers have 10 to 13 digits with the leading 0
    (old 11-digit 0812 numbers are still in use). Of two numbers none is chosen: a button that calls a
    stranger is worse than none.
    """
    if _USUAL.fullmatch(text) and isinstance(usual := _mobile(text), str):
        return usual
    written = " ".join(plain_marks(text).split()).strip("'=\" ")
    if _LINK.search(written) or "phone=" in written:
        found = set(_IN_LINK.findall(written))
        rest = _LINK.sub(" ", written)
        return _one(text, [*found, *_runs(rest)]) if found else _unread(text, "link")
    written = re.sub(r"^tel:(?://)?", "", written, flags=re.IGNORECASE)
    if _SCIENTIFIC.search(written):
        return _unread(text, "spreadsheet")
    written = _SPREADSHEET.sub(r"\1", written)
    if _NEGATED.search(written):
        return _unread(text, "negated" if re.search(r"\d", written) else "none")
    written = _ORDINAL.sub(" ", _HOURS.sub(" ", _LABEL.sub("", written))).replace("_", "-")
    if _GLUED.search(written):
        reading = _one(text, _runs(_mixed(written)))
        return _unread(text, "letters", reading if isinstance(reading, str) else "")
    return _one(text, _runs(written))


def _mixed(written: str) -> str:
    """The text with letters that look like digits as digits, where only digits and marks are beside them."""
    return re.sub(
        r"(?<![^\W\dOoIl_])[\dOoIl|+(][\dOoIl|\s.\-()]*(?![^\W\d_])",
        lambda run: run[0].translate(_AS_DIGITS),
        written,
    )


def _runs(written: str) -> list[str]:
    """The rows of digits of a text, each a number of its own."""
    parts = re.split(r"[/,;|&]|\b(?:atau|dan|or|and)\b", written, flags=re.IGNORECASE)
    if len(parts) > 1 and not any(len(_digits(part)) >= _SHORT for part in parts):
        parts = [written.replace("/", "-")]
    return [run for part in parts for whole in _RUN.findall(part) for run in _apart(whole)]


def _apart(whole: str) -> list[str]:
    """Two numbers that only a blank parts, as two."""
    for gap in _NEXT.finditer(whole):
        first, second = whole[: gap.start()], whole[gap.end() :]
        if len(_digits(first)) >= _SHORT and len(_digits(second)) >= _SHORT:
            return [first, *_apart(second)]
    return [whole]


def _one(text: str, runs: list[str]) -> str | Unreadable:
    """The one number of a text; Unread where there is none or more than one."""
    readings = [_mobile(run) for run in runs]
    numbers = list(dict.fromkeys(reading for reading in readings if isinstance(reading, str)))
    if not runs:
        return _unread(text, "none")
    if len(numbers) == 1 and all(
        isinstance(reading, str) or len(_digits(run)) <= 1
        for run, reading in zip(runs, readings, strict=True)
    ):
        return numbers[0]
    if len(numbers) > 1 or (numbers and len(runs) > 1):
        return _unread(text, "several", numbers[0])
    longest = max(runs, key=lambda run: len(_digits(run)))
    reading = _mobile(longest)
    if isinstance(reading, Unreadable) and len(runs) == 1:
        return Unreadable(reading.code, (("nilai", text.strip()), ("tebakan", ""), *reading.values))
    return _unread(text, "broken")


def _mobile(run: str) -> str | Unreadable:
    """One row of digits as `62…`."""
    digits = _digits(run)
    if digits.startswith("00"):
        run, digits = "+", digits[2:]
    abroad = run.lstrip("(").startswith("+")
    if digits.startswith("620"):
        rest = digits[3:]
    elif digits.startswith("62"):
        rest = digits[2:]
    elif abroad:
        return Unreadable("W06", (("sebab", "phone.abroad"),))
    else:
        rest = digits.removeprefix("0")
    if not re.match("8[1-9]", rest):
        landline = digits.startswith("0") and 8 <= len(digits) <= 12 and rest[:1] != "8"
        return Unreadable("W06", (("sebab", "phone.landline" if landline else "phone.other"),))
    if not 9 <= len(rest) <= 12:
        return Unreadable("W05", (("jumlah", str(len(rest) + 1)), ("terbaca", f"0{rest}")))
    return "62" + rest


def _digits(run: str) -> str:
    return re.sub(r"\D", "", run)


def _unread(text: str, reason: str, number: str = "") -> Unreadable:
    """Not understood; `number`: what may have been meant, as `62…`."""
    return Unreadable(
        "W06",
        (("nilai", text.strip()), ("sebab", f"phone.{reason}"), ("tebakan", spelt(number) if number else "")),
    )


def spelt(number: str) -> str:
    """`62812…` as it is written in a header: `0812-3456-7890`.

    >>> spelt("6281234567890")
    '0812-3456-7890'
    """
    local = "0" + number.removeprefix("62")
    return f"{local[:4]}-{local[4:8]}-{local[8:]}"


def whatsapp_url(number: str, message: str) -> str:
    """https://wa.me/62…?text=… ; with an empty number the reader chooses whom to send to."""
    coded = message.encode().decode("latin-1").translate(_quoted_bytes())
    return f"https://wa.me/{number}?text={coded}"


@cache
def _quoted_bytes() -> dict[int, str]:
    """What `quote` makes of each byte: a table takes a seventh of its time, for a message in every post."""
    return {byte: quote(bytes([byte]), safe="") for byte in range(256)}

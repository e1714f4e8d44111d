"""The text of a cell -> the value as a registry has it, or why it is not understood."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from kimsite.config.registry.fields import KECAMATAN, LONGEST_CELL, NAME, OFFICERS, VILLAGE
from kimsite.config.registry.term import term_end
from kimsite.model.config import KimStatus
from kimsite.model.registry import DECLARATIONS
from kimsite.tools.phones import read_phone
from kimsite.tools.read_dates import read_date
from kimsite.tools.text import clean
from kimsite.tools.unreadable import Unreadable
from kimsite.tools.yes_no import yes_or_no

BOARD_GROUPS = ("PKK", "Karang Taruna", "perangkat", "warga")
"""Groups that members of a board belong to."""
NOTHING = frozenset(
    ("-", "–", "—", "--", ".", "…", "n/a", "nihil", "kosong", "belum ada", "tidak ada", "null", "#n/a", "0")
)
"""What people write into a cell that has no value."""
SERIAL_EPOCH = date(1899, 12, 30)
"""Day 0 of a spreadsheet's serial dates, for days after February 1900."""
_SERIAL = re.compile(r"([2-6]\d{4})(?:\.\d+)?")
_NUMBER_LABEL = re.compile(
    r"\A(?:(?:sudah\s+)?ada\b[\s,;:]*)?"
    r"(?:(?:(?:sk|(?:surat )?keputusan)\b[^\d/]{0,40}?\s)?(?:no|nomor)\b\s*[.:]*\s*|sk\s+(?=\d))",
    re.IGNORECASE,
)
_STATUS: Mapping[str, KimStatus] = {
    **{status.value: status for status in KimStatus},
    **dict.fromkeys(("usul", "usulan", "diusulkan", "calon", "proses", "dalam proses"), KimStatus.USULAN),
    **dict.fromkeys(("terbentuk", "sudah terbentuk", "dibentuk", "baru terbentuk"), KimStatus.TERBENTUK),
    **dict.fromkeys(("terdaftar", "sudah terdaftar", "teregistrasi", "registrasi"), KimStatus.TERDAFTAR),
    **dict.fromkeys(
        ("aktif", "masih aktif", "aktip", "sangat aktif", "aktif sekali", "active", "ya"), KimStatus.AKTIF
    ),
    **dict.fromkeys(("pasif", "kurang aktif", "vakum", "vacum"), KimStatus.PASIF),
    **dict.fromkeys(
        (
            "tidak aktif",
            "tidak",
            "tdk",
            "inactive",
            "nonaktif",
            "non aktif",
            "non-aktif",
            "tdk aktif",
            "mati",
            "bubar",
            "mati suri",
        ),
        KimStatus.TIDAK_AKTIF,
    ),
}
_GROUP_WORDS: Mapping[str, str] = {
    **dict.fromkeys(("pkk", "tp pkk", "tp-pkk", "tim penggerak pkk", "kader pkk", "tp pkk desa"), "PKK"),
    **dict.fromkeys(("karang taruna", "kt", "pemuda", "katar"), "Karang Taruna"),
    **dict.fromkeys(
        (
            "perangkat",
            "perangkat desa",
            "aparat desa",
            "pemdes",
            "kasi",
            "kaur",
            "sekdes",
            "perangkat kelurahan",
        ),
        "perangkat",
    ),
    **dict.fromkeys(("warga", "masyarakat", "tokoh masyarakat", "umum", "rtik", "warga desa"), "warga"),
}
_CIVIL_SERVANT = frozenset({"asn", "pns", "pppk", "p3k", "tni", "polri"})
_TICKS = frozenset("v✓✔√☑")

_LIST_NUMBER = re.compile(r"\A\d{1,3}\s*[.)]\s*(?=[^\W\d_])")
_LIST_NUMBERS: Mapping[str, re.Pattern[str]] = {
    **dict.fromkeys((NAME, VILLAGE, *OFFICERS), _LIST_NUMBER),
    KECAMATAN: re.compile(r"\A(?:\d{1,3}|[IVXLC]+)\s*[.)]\s*(?=[^\W\d_])"),
}
"""Letters before a person are initials."""

Cell = tuple[str, str]
"""(value, why it is not understood); of an unreadable cell the value is the text as written."""


def without_list_number(field: str, text: str) -> str:
    """A name without the number of its row.

    >>> without_list_number(NAME, "1. KIM Maju"), without_list_number(KECAMATAN, "II. DANDER")
    ('KIM Maju', 'DANDER')
    """
    return _LIST_NUMBERS[field].sub("", text) if field in _LIST_NUMBERS else text


def read_cell(field: str, written: str) -> Cell:
    """The value of one cell. Reasons are the keys `registry.…` of the catalogue.

    An empty cell, a dash and words for nothing give an empty value.
    """
    text = clean(written)
    if not text or text.casefold() in NOTHING:
        return "", ""
    if len(text) > LONGEST_CELL:
        return text, "registry.long"
    return _READERS.get(field, _text)(text)


def _text(text: str) -> Cell:
    return text, ""


def _phone(text: str) -> Cell:
    """With the 0 that a number cell has lost."""
    reading = read_phone(text)
    if isinstance(reading, Unreadable):
        return text, "registry.phone"
    return f"0{reading.removeprefix('62')}", ""


def _decree_number(text: str) -> Cell:
    """Without 'No.' before it, which every place that shows it says itself."""
    number = _NUMBER_LABEL.sub("", text)
    return (number, "") if re.search(r"\d", number) else (text, "registry.decree")


def _day(text: str) -> Cell:
    if serial := _SERIAL.fullmatch(text):
        return (SERIAL_EPOCH + timedelta(days=int(serial[1]))).isoformat(), ""
    reading = read_date(text)
    if isinstance(reading, Unreadable):
        return text, "registry.no-such-day" if reading.code == "T01" else "registry.date"
    return reading.day.isoformat(), ""


def _last_day(text: str) -> Cell:
    """A term is read with the day of its SK (`term_end`), never as the day on which it begins."""
    return (text, "registry.date") if term_end(text, "") else _day(text)


def _day_or_year(text: str) -> Cell:
    return (text, "") if re.fullmatch(r"(?:19|20)\d\d", text) else _day(text)


def status_of(text: str) -> str:
    """The status that a text names; empty where it names none."""
    found = _STATUS.get(re.sub(r"[\s_]+", " ", text.casefold()).strip(" ."))
    return found.value if found is not None else ""


def _status(text: str) -> Cell:
    found = status_of(text)
    return (found, "") if found else (text, "registry.status")


def _group(text: str) -> Cell:
    words = re.sub(r"\s+", " ", text.casefold()).strip(" .")
    if words in _CIVIL_SERVANT:
        return text, "registry.civil-servant"
    found = _GROUP_WORDS.get(words, "")
    return (found, "") if found else (text, "registry.group")


def _yes(text: str) -> Cell:
    if text.casefold() in _TICKS:
        return "ya", ""
    answer = True if text.casefold() in {"ada", "sudah ada", "lengkap"} else yes_or_no(text)
    return (text, "registry.yes-no") if answer is None else ("ya" if answer else "tidak", "")


def _count(text: str) -> Cell:
    match = re.fullmatch(r"(\d{1,4})(?:\s*(?:orang|org|anggota))?", text.casefold())
    return (match[1], "") if match else (text, "registry.number")


_READERS: Mapping[str, Callable[[str], Cell]] = {
    "wa": _phone,
    "hp": _phone,
    "status": _status,
    "sk_nomor": _decree_number,
    "sk_tanggal": _day,
    "sk_berlaku_sampai": _last_day,
    "pernyataan_tanggal": _day,
    "terbentuk": _day_or_year,
    "anggota": _count,
    "diketahui": _yes,
    **dict.fromkeys(DECLARATIONS, _yes),
    **dict.fromkeys((f"{role}_unsur" for role in OFFICERS), _group),
}

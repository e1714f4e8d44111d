"""Columns that hold two things: 'SK (No/Tgl)', 'Desa / Kecamatan', 'Ketua / No HP', 'Kode dan Nama Desa'."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from kimsite.config.registry.fields import CODE, KECAMATAN, VILLAGE, folded_title
from kimsite.tools.read_dates import read_date
from kimsite.tools.unreadable import Unreadable

_CODE = re.compile(r"\s*([\d][\d.\s]{8,16}\d)[\s.,:/()-]*(\D.*)")
_PHONE = re.compile(r"(.*?)[\s,;:/(|-]*((?:\+?62|0)?8[\d\s.-]{8,16})\)?\s*")
_NUMBER_AND_DAY = re.compile(
    r"(\S.*?)\s*(?:[,;|(]\s*|\s+(?:[/-]\s+)?)(?:(?:tanggal|tgl|tg)\b[.:\s]*)?"
    r"(\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{2,4}|\d{4}-\d\d-\d\d|"
    r"\d{1,2}[\s-]+[^\W\d_]{3,}\.?[\s-]+\d{2,4})\)?",
    re.IGNORECASE,
)
_KECAMATAN = re.compile(r"(.*?)\s*(?:/|,|;|\||\bkec(?:amatan)?\b\.?)\s*(\S.*)", re.IGNORECASE)

Halves = tuple[str, str]


def _code_and_name(text: str) -> Halves | None:
    match = _CODE.fullmatch(text)
    return (match[1].strip(), match[2].strip()) if match else None


def _name_and_phone(text: str) -> Halves | None:
    match = _PHONE.fullmatch(text)
    return (match[1].strip(" ,;/(-"), match[2].strip()) if match and match[1].strip() else None


def _number_and_day(text: str) -> Halves | None:
    """A number may hold slashes, so that a date is parted from it by a blank, a comma or 'tanggal'."""
    match = _NUMBER_AND_DAY.fullmatch(text)
    if match is None or isinstance(read_date(match[2]), Unreadable):
        return None
    return match[1].strip(), match[2]


def _village_and_kecamatan(text: str) -> Halves | None:
    match = _KECAMATAN.fullmatch(text)
    return (match[1].strip(), match[2].strip()) if match and match[1].strip() else None


_Reader = Callable[[str], Halves | None]


def _titles(text: str) -> frozenset[str]:
    return frozenset(folded_title(one) for one in text.split(","))


_KINDS: tuple[tuple[frozenset[str], Halves, _Reader], ...] = (
    (
        _titles(
            "kode dan nama desa,kode/nama desa,kode desa/nama desa,kode dan nama desa/kelurahan,"
            "kode nama desa,kode & nama desa"
        ),
        (CODE, VILLAGE),
        _code_and_name,
    ),
    (
        _titles(
            "ketua/no hp,ketua / hp,nama ketua/no hp,ketua dan no hp,nama ketua dan no hp,ketua (no hp),"
            "nama ketua & no hp,ketua/kontak,nama ketua/hp,ketua/no telp,ketua dan kontak"
        ),
        ("ketua", "hp"),
        _name_and_phone,
    ),
    (
        _titles(
            "sk (no/tgl),sk no/tgl,no/tgl sk,nomor/tanggal sk,no dan tgl sk,nomor dan tanggal sk,"
            "no & tgl sk,no. dan tanggal sk,sk nomor/tanggal,nomor tanggal sk,no sk/tgl sk,"
            "no sk dan tanggal,no sk/tanggal"
        ),
        ("sk_nomor", "sk_tanggal"),
        _number_and_day,
    ),
    (
        _titles(
            "desa/kecamatan,desa/kec,desa dan kecamatan,desa & kecamatan,desa - kecamatan,alamat (desa/kec),"
            "desa/kelurahan/kecamatan,desa kecamatan"
        ),
        (VILLAGE, KECAMATAN),
        _village_and_kecamatan,
    ),
)
_COMPOSITES: Mapping[str, tuple[Halves, _Reader]] = {
    title: (fields, reader) for titles, fields, reader in _KINDS for title in titles
}


def composite_fields(title: str) -> tuple[str, ...]:
    """The two fields of such a column; nothing for any other."""
    found = _COMPOSITES.get(folded_title(title))
    return found[0] if found is not None else ()


def half_of_cell(title: str, part: int, text: str) -> str:
    """The first (0) or second (1) half of a cell; where it cannot be parted the first half is all of it."""
    found = _COMPOSITES.get(folded_title(title))
    halves = found[1](text) if found is not None else None
    if halves is None:
        return "" if part else text
    return halves[part]

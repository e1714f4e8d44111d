"""The official codes of kabupaten, kecamatan and villages.

Source: Kepmendagri 300.2.2-2138/2025, from cahyadsn/wilayah (MIT).
"""

from __future__ import annotations

import struct
import zlib
from functools import lru_cache
from pathlib import Path

from kimsite.model.config import RegionVillage, VillageForm
from kimsite.record import Record
from kimsite.tools import files

_FORMS = {"1": VillageForm.KELURAHAN, "2": VillageForm.DESA, "3": VillageForm.DESA_ADAT}
"""By the first digit of a code's fourth part."""


_ENTRY, _MEMBER = 46, 30
"""Bytes before the name in the directory of a zip, and before a member's own name."""


class RegionKecamatan(Record, kw_only=True):
    """A kecamatan and its villages, in the order of their codes."""

    code: str
    name: str
    villages: tuple[RegionVillage, ...]


class Regency(Record, kw_only=True):
    """A kabupaten or kota."""

    code: str
    name: str
    kecamatan: tuple[RegionKecamatan, ...]

    def village(self, code: str) -> tuple[RegionKecamatan, RegionVillage] | None:
        """The village of that code with its kecamatan."""
        for kecamatan in self.kecamatan:
            if code.startswith(f"{kecamatan.code}."):
                return next(
                    ((kecamatan, village) for village in kecamatan.villages if village.code == code), None
                )
        return None


def _shipped(name: str) -> str:
    """A table of the shipped zip; empty where there is none of that name.

    It is found by its entry in the directory at the end (APPNOTE.TXT, 4.3.7 and 4.3.12): to read all 515
    entries takes as long as to start Python.
    """
    data = files.read_bytes(Path(__file__).parent, "data/wilayah.zip")
    entry = data.rfind(name.encode()) - _ENTRY
    if not data.startswith(b"PK\1\2", max(0, entry)):
        return ""
    (size,), (start,) = struct.unpack_from("<I", data, entry + 20), struct.unpack_from("<I", data, entry + 42)
    start += _MEMBER + sum(struct.unpack_from("<HH", data, start + 26))
    return zlib.decompress(data[start : start + size], -zlib.MAX_WBITS).decode()


@lru_cache(maxsize=2)
def read_regency(code: str) -> Regency | None:
    """The kabupaten of that code from the shipped table, or None."""
    table = _shipped(f"{code}.tsv")
    return read_region_table(table) if table else None


def regency_names() -> tuple[tuple[str, str], ...]:
    """(code, name) of every kabupaten and kota, for suggestions."""
    rows = _shipped("indeks.tsv").splitlines()
    return tuple((code, name) for code, _, name in (row.partition("\t") for row in rows))


def read_region_table(text: str) -> Regency | None:
    """The first kabupaten of a table with lines `code<TAB>name`; None where there is none.

    A header line is skipped.
    """
    kecamatan: dict[str, str] = {}
    villages: dict[str, list[RegionVillage]] = {}
    regency = ("", "")
    for line in text.splitlines():
        code, _, name = line.partition("\t")
        depth = code.count(".")
        if depth == 1 and not regency[0]:
            regency = (code, name)
        elif depth == 2:
            kecamatan[code] = name
        elif depth == 3:
            form = _FORMS.get(code.rsplit(".", 1)[1][:1], VillageForm.DESA)
            villages.setdefault(code.rsplit(".", 1)[0], []).append(
                RegionVillage(code=code, name=name, form=form)
            )
    if not regency[0]:
        return None
    return Regency(
        code=regency[0],
        name=regency[1],
        kecamatan=tuple(
            RegionKecamatan(code=code, name=name, villages=tuple(villages.get(code, ())))
            for code, name in kecamatan.items()
            if code.startswith(f"{regency[0]}.")
        ),
    )

"""The official codes of kabupaten, kecamatan and villages.

Source: Kepmendagri 300.2.2-2138/2025, from cahyadsn/wilayah (MIT).
"""

from __future__ import annotations

import zipfile
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from kimsite.model.config import RegionVillage, VillageForm
from kimsite.record import Record
from kimsite.tools import files

_FORMS = {"1": VillageForm.KELURAHAN, "2": VillageForm.DESA, "3": VillageForm.DESA_ADAT}
"""By the first digit of a code's fourth part."""


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


def _region_tables() -> zipfile.ZipFile:
    return zipfile.ZipFile(BytesIO(files.read_bytes(Path(__file__).parent, "data/wilayah.zip")))


@lru_cache(maxsize=2)
def read_regency(code: str) -> Regency | None:
    """The kabupaten of that code from the shipped table, or None. Opens one small member: under 5 ms."""
    with _region_tables() as archive:
        try:
            return read_region_table(archive.read(f"{code}.tsv").decode())
        except KeyError:
            return None


def regency_names() -> tuple[tuple[str, str], ...]:
    """(code, name) of every kabupaten and kota, for suggestions."""
    with _region_tables() as archive:
        rows = archive.read("indeks.tsv").decode().splitlines()
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

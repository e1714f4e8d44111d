"""Halaman: a plain page directly in the village's folder (profil, program kerja, data PKK)."""

from __future__ import annotations

from kimsite.content.kinds.field import Field, Kind, Values
from kimsite.model.records import PageRecord


def make(values: Values) -> PageRecord:
    """The page and the figures it shows."""
    return PageRecord(data=values.text("data"))


KIND = Kind(
    name="halaman",
    label="Halaman",
    make=make,
    undated=True,
    fields=(
        Field(
            name="data",
            type="teks",
            label="Tabel angka",
            example="pkk-2026.csv",
            hint="Berkas CSV di folder data/.",
        ),
    ),
)

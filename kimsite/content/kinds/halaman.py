"""Halaman: a plain page directly in the village's folder (profil, program kerja, data PKK)."""

from __future__ import annotations

from kimsite.content.kinds.field import Field, FieldType, KindSpec, Values
from kimsite.model.kinds import Kind
from kimsite.model.records import PageRecord
from kimsite.tools.word_lists import words


def make(values: Values) -> PageRecord:
    """The page and the figures it shows."""
    return PageRecord(data=values.text("data"))


KIND = KindSpec(
    kind=Kind.HALAMAN,
    usual=words("judul tanggal ringkasan foto keterangan"),
    example_title="Profil KIM",
    make=make,
    undated=True,
    fields=(
        Field(
            name="data",
            type=FieldType.TEXT,
            label="Tabel angka",
            example="pkk-2026.csv",
            hint="Berkas CSV di folder data/.",
        ),
    ),
)

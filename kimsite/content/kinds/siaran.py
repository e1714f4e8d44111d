"""Siaran: a broadcast of the district, shown on every blog while it lasts."""

from __future__ import annotations

from kimsite.content.kinds.field import KindSpec, Values
from kimsite.model.kinds import Kind
from kimsite.model.records import BeritaRecord
from kimsite.tools.word_lists import words


def make(_: Values) -> BeritaRecord:
    """A broadcast says nothing beyond the common fields."""
    return BeritaRecord()


KIND = KindSpec(
    kind=Kind.SIARAN,
    usual=words("judul tanggal ringkasan sampai"),
    example_title="Jadwal imunisasi serentak",
    make=make,
    fields=(),
)

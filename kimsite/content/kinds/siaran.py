"""Siaran: a broadcast of the district, shown on every blog while it lasts."""

from __future__ import annotations

from kimsite.content.kinds.field import Kind, Values
from kimsite.model.records import BeritaRecord


def make(_: Values) -> BeritaRecord:
    """A broadcast says nothing beyond the common fields."""
    return BeritaRecord()


KIND = Kind(name="siaran", label="Siaran", make=make, fields=())

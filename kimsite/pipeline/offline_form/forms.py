"""The kinds' declarations -> the forms of the page, as data for its script."""

from __future__ import annotations

from typing import Any

from kimsite.content.kinds import BY_NAME
from kimsite.content.kinds.common import COMMON_FIELDS
from kimsite.content.kinds.field import Field, FieldType, KindSpec
from kimsite.model.kinds import Kind

OFFLINE_KINDS = (Kind.BERITA, Kind.POSYANDU, Kind.UMKM, Kind.INFORMASI_PUBLIK, Kind.AGENDA)
_MOST_CHOICES = 12
"""More choices than that are written, not picked."""
_LEFT_OUT = frozenset(
    {"foto", "keterangan", "alt", "kredit", "berkas", "ringkasan", "kategori", "draf", "terbit", "sampai",
     "contoh", "alamat_lama", "slug", "jenis", "bahasa", "adinda", "program_pokok"}
)  # fmt: skip
"""What is the operator's to set, or is no text."""
_SHAPES = frozenset(
    {FieldType.TEXT, FieldType.DAY, FieldType.MOMENT, FieldType.HOURS, FieldType.MONEY, FieldType.PHONE,
     FieldType.NUMBER, FieldType.YES_NO, FieldType.CHOICE, FieldType.LIST, FieldType.COUNTS}
)  # fmt: skip
"""Types of fields that the page has a control for."""


def offline_forms() -> dict[str, Any]:
    """Kind -> its label and fields: name, type, label, hint, example, required, choices, open, seldom."""
    return {
        kind: {
            "label": BY_NAME[kind].label,
            "fields": [_row(BY_NAME[kind], field) for field in _fields(kind)],
        }
        for kind in OFFLINE_KINDS
    }


def _fields(kind: Kind) -> list[Field]:
    """What is required or written most often first, in the order of a new post."""
    spec = BY_NAME[kind]
    known = {field.name: field for field in (*spec.fields, *COMMON_FIELDS)}
    usual = [known[name] for name in spec.usual if name in known]
    required = [field for field in known.values() if field.required and field not in usual]
    rest = [field for field in known.values() if field not in usual and field not in required]
    return [field for field in (*usual, *required, *rest) if field.name not in _LEFT_OUT and _is_shown(field)]


def _is_shown(field: Field) -> bool:
    return field.type in _SHAPES and (field.type is not FieldType.COUNTS or bool(field.choices))


def _row(spec: KindSpec, field: Field) -> list[Any]:
    choices = list(field.choices) if 0 < len(field.choices) <= _MOST_CHOICES else 0
    example = spec.example_title if field.name == "judul" else field.example
    is_seldom = not field.required and field.name not in {*spec.usual, "penulis", "izin_kontak"}
    return [
        field.name, field.type, field.label, field.hint, example, int(field.required), choices,
        int(field.open), int(is_seldom),
    ]  # fmt: skip

"""The values of one header by their types, each read by what its field declares."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from kimsite.content.fields.collections import read_field
from kimsite.content.fields.dates import DATE_TYPES, DateContext, read_when
from kimsite.content.fields.match import WrittenFields
from kimsite.content.fields.numbered import NUMBERED_WORDS
from kimsite.content.kinds import KINDS
from kimsite.content.kinds.common import COMMON_FIELDS
from kimsite.content.kinds.field import Field, KindSpec, Value
from kimsite.content.kinds.informasi_publik import class_of_document
from kimsite.diagnostics.findings import Findings, Validation
from kimsite.model.kinds import Kind
from kimsite.model.marked import Marked, MarkedList, MarkedText
from kimsite.tools.dates import DateReading
from kimsite.tools.hours import Hours

_FIELDS = {
    spec.kind: {
        field.name: replace(field, required=False) if spec.undated and field.name == "tanggal" else field
        for field in (*COMMON_FIELDS, *spec.fields)
    }
    for spec in KINDS
}


class TypedFields(NamedTuple):
    """The values of one header."""

    values: dict[str, Value]
    """Those that were understood."""
    refused: frozenset[str]
    """Names of the fields for which the post cannot be published."""


def typed_fields(
    spec: KindSpec, written: WrittenFields, around: DateContext, diagnostics: Findings
) -> TypedFields:
    """Every written field by its type. An end is read when its start is known."""
    fields = _FIELDS[spec.kind]
    if spec.kind == Kind.INFORMASI_PUBLIK and "klasifikasi" in written:
        fields = {**fields, "klasifikasi": replace(fields["klasifikasi"], suggested=_class_beside(written))}
    typed: dict[str, Value] = {}
    refused: set[str] = set()
    for name in sorted(written, key="selesai".__eq__):
        field, marked, validation = fields[name], written[name][1], Validation(diagnostics)
        if field.type in DATE_TYPES:
            begins = typed.get("mulai") if name == "selesai" else None
            value: Value | None = read_when(field, marked, validation, _beside(around, begins))
        else:
            value = _read(field, marked, validation)
        if value is not None:
            typed[name] = value
        if not validation.is_valid:
            refused.add(name)
    return TypedFields(typed, frozenset(refused))


def _beside(around: DateContext, begins: Value | None) -> DateContext:
    """What an end is read with: the day and the zone of its start."""
    if isinstance(begins, DateReading):
        return replace(around, starts=begins.day, offset=begins.offset)
    return replace(around, offset=begins.offset) if isinstance(begins, Hours) else around


def _read(field: Field, value: Marked, diagnostics: Findings) -> Value | None:
    """The typed value; of what is given for photos a list stays a list."""
    if field.name in NUMBERED_WORDS and isinstance(value, MarkedList):
        return tuple(
            text if isinstance(text := read_field(field, item, diagnostics), str) else ""
            for item in value.items
        )
    return read_field(field, value, diagnostics)


def _class_beside(written: WrittenFields) -> str:
    """The class that the document named in the same header belongs to."""
    named = written["jenis_dokumen"][1] if "jenis_dokumen" in written else None
    return class_of_document(named.text) if isinstance(named, MarkedText) else ""

"""The kinds' own declaration -> JSON Schema 2020-12, for editors that help while one types."""

from __future__ import annotations

from typing import Any

from kimsite.content.kinds import KINDS
from kimsite.content.kinds.common import COMMON_FIELDS
from kimsite.content.kinds.field import Field, FieldType, KindSpec
from kimsite.tools.yes_no import NO_WORDS, YES_WORDS

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT: dict[str, Any] = {"type": ["string", "number", "null"]}
_TEXTS: dict[str, Any] = {
    "type": ["string", "number", "array", "null"],
    "items": {"type": ["string", "number"]},
}
_OF_PHOTOS = frozenset({"keterangan", "alt", "kredit"})
"""What may be given for photos: one text, or one of each."""
_COUNT: dict[str, Any] = {"type": ["integer", "string", "null"], "pattern": r"^\s*[\d.]*\s*$", "minimum": 0}
_PHOTO: dict[str, Any] = {
    "type": ["string", "object"],
    "properties": {name: {"type": "string"} for name in ("berkas", "keterangan", "alt", "kredit")},
}


def kind_schema(spec: KindSpec) -> dict[str, Any]:
    """The header of one kind, values as a YAML reader hands them over.

    Only posyandu refuses unknown keys (they may describe a person).
    """
    fields = (*COMMON_FIELDS, *spec.fields)
    properties = {
        name: {**_of(field), "title": field.label, "examples": [field.example]}
        for field in fields
        for name in (field.name, *field.aliases, *field.natural)
    }
    required = [
        field
        for field in fields
        if field.required and not (spec.undated and field.name in {"tanggal", "judul"})
    ]
    return {
        "title": spec.label,
        "type": "object",
        "properties": properties,
        **(
            {
                "allOf": [
                    {"anyOf": [{"required": [name]} for name in (field.name, *field.aliases, *field.natural)]}
                    for field in required
                ]
            }
            if required
            else {}
        ),
        **({"additionalProperties": False} if spec.counts_only else {}),
    }


def schemas() -> dict[str, Any]:
    """Every kind's schema by its name."""
    return {spec.kind: kind_schema(spec) for spec in KINDS}


def _of(field: Field) -> dict[str, Any]:
    """The schema of one value; a hint of the declaration is its description."""
    described = {"description": field.hint} if field.hint else {}
    return {**_shape(field), **described}


def _shape(field: Field) -> dict[str, Any]:
    choices = [] if field.open else list(field.choices)
    match field.type:
        case FieldType.YES_NO:
            words = sorted(YES_WORDS | NO_WORDS)
            return {
                "anyOf": [
                    {"type": ["boolean", "null"]},
                    {"type": ["string", "integer"], "enum": [*words, 0, 1, *map(str.capitalize, words), ""]},
                ]
            }
        case FieldType.CHOICE:
            return (
                {"anyOf": [{"type": "string", "pattern": _any_case(choices)}, {"type": "null"}]}
                if choices
                else _TEXT
            )
        case FieldType.CHOICES:
            one = {"type": "string", "pattern": _any_case(choices, several=True)}
            return {"anyOf": [one, {"type": "array", "items": one}, {"type": "null"}]}
        case FieldType.LIST | FieldType.NUMBERS | FieldType.FILES:
            return _TEXTS
        case FieldType.TEXT if field.name in _OF_PHOTOS:
            return _TEXTS
        case FieldType.NUMBER:
            return _COUNT
        case FieldType.COUNTS:
            names = dict.fromkeys(choices, _COUNT) or None
            closed = (
                {"properties": names, "additionalProperties": False}
                if names
                else {"additionalProperties": _COUNT}
            )
            return {"type": ["object", "string", "array", "null"], **closed}
        case FieldType.PAIRS:
            return {
                "type": ["object", "string", "null"],
                "properties": dict.fromkeys(choices, _TEXT),
                "additionalProperties": False,
            }
        case FieldType.PHOTOS:
            return {"anyOf": [_PHOTO, {"type": "array", "items": _PHOTO}, {"type": "null"}]}
        case (
            FieldType.TEXT
            | FieldType.DAY
            | FieldType.MOMENT
            | FieldType.HOURS
            | FieldType.MONEY
            | FieldType.PHONE
        ):
            return _TEXT


def _any_case(choices: list[str], *, several: bool = False) -> str:
    """A pattern for one of the choices in any capitals, blanks for hyphens; `several`: parted by commas."""
    spelt = (
        "".join(
            f"[{char.lower()}{char.upper()}]" if char.isalpha() else "[ -]" if char == "-" else char
            for char in choice
        )
        for choice in choices
    )
    one = f"(?:{'|'.join(spelt)})"
    return rf"^\s*(?:{one}(?:\s*,\s*{one})*)?\s*$" if several else rf"^\s*{one}?\s*$"

"""A kind's declaration -> the controls of its form."""

from __future__ import annotations

from collections.abc import Mapping

from kimsite.content.authoring.edit import FieldInput
from kimsite.content.kinds.common import COMMON_FIELDS
from kimsite.content.kinds.field import Field, KindSpec
from kimsite.record import Record


class Control(Record, kw_only=True):
    """One field of a form."""

    field: Field
    value: str


def form_fields(spec: KindSpec) -> tuple[Field, ...]:
    """Every field of a kind: the usual ones first, in the order of a new post."""
    fields = {field.name: field for field in (*spec.fields, *COMMON_FIELDS)}
    usual = [fields[name] for name in spec.usual if name in fields]
    return (*usual, *(field for field in fields.values() if field not in usual))


def controls(spec: KindSpec, values: Mapping[str, FieldInput]) -> tuple[Control, ...]:
    """The controls of a kind's form, filled in."""
    return tuple(
        Control(field=field, value=_shown(values.get(field.name, ""))) for field in form_fields(spec)
    )


def _shown(value: FieldInput) -> str:
    return value if isinstance(value, str) else ", ".join(item for item in value if isinstance(item, str))

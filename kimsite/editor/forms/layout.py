"""Which controls of a form are shown at once, and which are behind `Isian lain`."""

from __future__ import annotations

from collections.abc import Mapping

from kimsite.content.authoring.edit import FieldInput
from kimsite.content.kinds.common import COMMON_FIELDS
from kimsite.content.kinds.field import Field, FieldType, KindSpec
from kimsite.editor.forms.controls import Control, control_of, form_fields
from kimsite.record import Record

PARAGRAPH_QUESTIONS = ("apa", "siapa", "kapan", "di_mana", "mengapa", "bagaimana")
"""The questions of a first paragraph, in the order in which their answers make a sentence."""
OF_EACH_PHOTO = frozenset({"keterangan", "alt", "kredit"})
"""Fields that are asked below each photo."""
_FOR_OPERATORS = frozenset({"draf", "contoh", "alamat_lama", "slug", "jenis", "bahasa"})


class FormLayout(Record, kw_only=True):
    """The controls of one form."""

    main: tuple[Control, ...]
    """What is required, and what is written most often."""
    questions: tuple[Control, ...]
    """Those of `Bantu saya mulai`."""
    more: tuple[Control, ...]
    operator: tuple[Control, ...]
    """What an operator may want to set."""


def form_layout(spec: KindSpec, values: Mapping[str, FieldInput]) -> FormLayout:
    """The controls of a kind's form, filled in. Photos have their own part of the form."""
    fields = [
        field
        for field in form_fields(spec)
        if field.type != FieldType.PHOTOS and field.name not in OF_EACH_PHOTO
    ]
    groups: dict[str, list[Field]] = {"main": [], "questions": [], "more": [], "operator": []}
    for field in fields:
        groups[_group(spec, field)].append(field)
    groups["questions"].sort(key=lambda field: PARAGRAPH_QUESTIONS.index(field.name))
    made = {
        name: tuple(
            control_of(field, values.get(field.name, ""), spec.example_title if field.name == "judul" else "")
            for field in each
        )
        for name, each in groups.items()
    }
    return FormLayout(**made)


def _group(spec: KindSpec, field: Field) -> str:
    if field.required or field.name in spec.usual:
        return "main"
    if field.name in PARAGRAPH_QUESTIONS and field not in COMMON_FIELDS:
        return "questions"
    return "operator" if field.name in _FOR_OPERATORS else "more"

"""What a form sends -> values of fields and the body."""

from __future__ import annotations

from collections.abc import Mapping

from kimsite.content.authoring.edit import FieldInput
from kimsite.content.kinds.field import KindSpec
from kimsite.editor.forms.controls import form_fields


def read_form(spec: KindSpec, sent: Mapping[str, str]) -> tuple[dict[str, FieldInput], str]:
    """(values by field, the body); line ends of a browser (CRLF) become LF."""
    fields: dict[str, FieldInput] = {
        field.name: sent[f"f.{field.name}"].strip()
        for field in form_fields(spec)
        if f"f.{field.name}" in sent
    }
    return fields, sent.get("body", "").replace("\r\n", "\n").replace("\r", "\n")

"""What a form sends -> values of fields, photos and the body."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from kimsite.content.authoring.edit import FieldInput
from kimsite.content.kinds.field import Field, FieldType, KindSpec
from kimsite.editor.drafts.draft import DraftPhoto
from kimsite.editor.forms.controls import form_fields, value_as_line
from kimsite.editor.forms.dates import clock_written, moment_written
from kimsite.tools.text import clean
from kimsite.tools.yes_no import yes_or_no

_PHOTO_INPUT = re.compile(r"photo\.(\d{1,3})\.(name|caption|alt|credit)")
_ROW_INPUT = re.compile(r"(\d{1,3})\.(name|count)")
_LISTED = frozenset({FieldType.LIST, FieldType.NUMBERS, FieldType.FILES})
"""Types whose values are shown as one line with commas; an item may hold a comma itself."""
_PARTS = re.compile(r"[,;\n]")


class Sent:
    """The inputs of one form, by name."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self._lists: dict[str, list[str]] = {}
        for name, value in pairs:
            self._lists.setdefault(name, []).append(value)

    def text(self, name: str) -> str:
        """The last value; a control of no script may be there twice."""
        return self._lists.get(name, [""])[-1]

    def texts(self, name: str) -> list[str]:
        return self._lists.get(name, [])

    def has(self, name: str) -> bool:
        return name in self._lists

    def below(self, name: str) -> dict[str, str]:
        """The inputs named `name.…`, by what follows the full stop."""
        start = f"{name}."
        return {
            key.removeprefix(start): each[-1] for key, each in self._lists.items() if key.startswith(start)
        }


def read_fields(spec: KindSpec, sent: Sent, known: Mapping[str, FieldInput]) -> dict[str, FieldInput]:
    """Values by field, empty ones left out; a field that the form did not hold keeps what is `known`."""
    fields: dict[str, FieldInput] = {}
    for field in form_fields(spec):
        name = f"f.{field.name}"
        if field.type == FieldType.PHOTOS:
            continue
        asked = sent.has(name) or bool(sent.below(name)) or sent.has(f"has.{field.name}")
        before = known.get(field.name, "")
        same = field.type in _LISTED and sent.text(name) == value_as_line(before)
        value = _READERS.get(field.type, _one_line)(field, sent) if asked and not same else before
        if value:
            fields[field.name] = value
    return fields


def read_body(sent: Sent) -> str:
    """The body; the line ends of a form (CRLF) become LF."""
    return sent.text("body").replace("\r\n", "\n").replace("\r", "\n")


def read_photo_rows(sent: Sent, known: tuple[DraftPhoto, ...]) -> tuple[DraftPhoto, ...]:
    """The photos in the form's order; those that are known where the form holds none."""
    rows: dict[int, dict[str, str]] = {}
    for key, value in sent.below("photo").items():
        if match := _PHOTO_INPUT.fullmatch(f"photo.{key}"):
            rows.setdefault(int(match[1]), {})[match[2]] = clean(value)
    if not rows and not sent.has("has.photos"):
        return known
    return tuple(DraftPhoto(**row) for _, row in sorted(rows.items()) if row.get("name"))


def _one_line(field: Field, sent: Sent) -> FieldInput:
    return clean(sent.text(f"f.{field.name}"))


def _moment(field: Field, sent: Sent) -> FieldInput:
    inputs = sent.below(name := f"f.{field.name}")
    if not {"day", "time"} & set(inputs) and "raw" not in inputs:
        return clean(sent.text(name))
    day = inputs.get("day", sent.text(name))
    return moment_written(clean(day), clean(inputs.get("time", "")), inputs.get("raw", ""))


def _hours(field: Field, sent: Sent) -> FieldInput:
    inputs = sent.below(name := f"f.{field.name}")
    return clock_written(clean(sent.text(name)), inputs["raw"]) if "raw" in inputs else clean(sent.text(name))


def _money(field: Field, sent: Sent) -> FieldInput:
    return clean(sent.text(f"f.{field.name}.ask") or sent.text(f"f.{field.name}"))


def _yes_no(field: Field, sent: Sent) -> FieldInput:
    answer, raw = clean(sent.text(f"f.{field.name}")), sent.text(f"f.{field.name}.raw")
    return raw if raw and answer and yes_or_no(raw) == yes_or_no(answer) else answer


def _choice(field: Field, sent: Sent) -> FieldInput:
    answer, raw = clean(sent.text(f"f.{field.name}")), sent.text(f"f.{field.name}.raw")
    meant = (field.meaning(raw) if raw and field.meaning else "") or raw
    return raw if raw and answer.casefold() == meant.casefold() else answer


def _list(field: Field, sent: Sent) -> FieldInput:
    text = sent.text(f"f.{field.name}")
    pieces = text.splitlines() if sent.has(f"f.{field.name}.lines") else _PARTS.split(text)
    return list(dict.fromkeys(item for piece in pieces if (item := clean(piece))))


def _choices(field: Field, sent: Sent) -> FieldInput:
    return [text for text in map(clean, sent.texts(f"f.{field.name}")) if text]


def _counts(field: Field, sent: Sent) -> FieldInput:
    inputs = sent.below(name := f"f.{field.name}")
    if not inputs:
        return clean(sent.text(name))
    if field.choices:
        return {key: text for key in field.choices if (text := clean(inputs.get(key, "")))}
    rows: dict[str, dict[str, str]] = {}
    for key, value in inputs.items():
        if match := _ROW_INPUT.fullmatch(key):
            rows.setdefault(match[1], {})[match[2]] = clean(value)
    return {row["name"]: row["count"] for row in rows.values() if row.get("name") and row.get("count")}


def _pairs(field: Field, sent: Sent) -> FieldInput:
    inputs = sent.below(name := f"f.{field.name}")
    if not inputs:
        return clean(sent.text(name))
    return {key: text for key in field.choices if (text := clean(inputs.get(key, "")))}


_READERS: Mapping[FieldType, Callable[[Field, Sent], FieldInput]] = {
    FieldType.DAY: _moment,
    FieldType.MOMENT: _moment,
    FieldType.HOURS: _hours,
    FieldType.MONEY: _money,
    FieldType.YES_NO: _yes_no,
    FieldType.CHOICE: _choice,
    FieldType.LIST: _list,
    FieldType.CHOICES: _choices,
    FieldType.NUMBERS: _list,
    FieldType.FILES: _list,
    FieldType.COUNTS: _counts,
    FieldType.PAIRS: _pairs,
}

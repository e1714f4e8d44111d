"""A kind's declaration and the values of a post -> the controls of its form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal

from kimsite.content.authoring.edit import FieldInput
from kimsite.content.kinds.common import COMMON_FIELDS
from kimsite.content.kinds.field import Field, FieldType, KindSpec
from kimsite.editor.forms.dates import clock_shown, moment_shown
from kimsite.record import Record
from kimsite.tools.text import clean, plain_marks
from kimsite.tools.yes_no import yes_or_no

ControlShape = Literal[
    "text", "long", "date", "moment", "time", "money", "number", "phone", "radio", "select", "suggest",
    "checks", "lines", "counts", "named", "pairs", "photos", "files",
]  # fmt: skip
"""What a control looks like; one block of `templates/controls.html` each."""
ASK_SELLER = "tanya penjual"
YES, NO = "ya", "tidak"
_FEW = 6
"""Choices up to this number are buttons; more are a list."""
_LONG = 25
"""Letters of an example from which on a text gets several lines."""
_SPARE_ROWS = 3
"""Empty rows below the names with counts that there are."""
_NUMBER_KEYS = {FieldType.NUMBER: "numeric", FieldType.NUMBERS: "numeric", FieldType.PHONE: "tel"}


class OfferedChoice(Record, kw_only=True):
    """One answer that a control offers."""

    value: str
    label: str
    chosen: bool = False


class ControlPart(Record, kw_only=True):
    """One input of a control that has several."""

    key: str
    """Behind the field's name in the form: `S`, `klaim`, `0.name`."""
    label: str
    value: str = ""


class Control(Record, kw_only=True):
    """One field of a form, filled in."""

    name: str
    """Of the field; the input is named `f.` and this."""
    label: str
    hint: str
    example: str
    required: bool
    shape: ControlShape
    value: str = ""
    raw: str = ""
    """What the file says, where the control shows it in another spelling: kept unless its meaning changes."""
    parts: tuple[ControlPart, ...] = ()
    choices: tuple[OfferedChoice, ...] = ()
    inputmode: str = "text"


def form_fields(spec: KindSpec) -> tuple[Field, ...]:
    """Every field of a kind: the usual ones first, in the order of a new post."""
    fields = {field.name: field for field in (*spec.fields, *COMMON_FIELDS)}
    usual = [fields[name] for name in spec.usual if name in fields]
    return (*usual, *(field for field in fields.values() if field not in usual))


def control_of(field: Field, value: FieldInput, example: str = "") -> Control:
    """The control of one field. A value that it cannot show becomes a plain text to correct.

    `example`: one that fits the kind better than the field's own.
    """
    plain = Control(
        name=field.name,
        label=field.label,
        hint=field.hint,
        example=example or field.example.strip("[]{}").replace(": ", " "),
        required=field.required,
        shape="text",
        value=value_as_line(value),
        inputmode=_NUMBER_KEYS.get(field.type, "text"),
    )
    return _MAKERS[field.type](field, value, plain) or plain


def value_as_line(value: FieldInput) -> str:
    """A value as one line of text."""
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {text}" for name, text in value.items())
    return ", ".join(item if isinstance(item, str) else value_as_line(item) for item in value)


def _changed(plain: Control, **values: object) -> Control:
    return Control(**{**{name: getattr(plain, name) for name in plain.__struct_fields__}, **values})


def _text(field: Field, _: FieldInput, plain: Control) -> Control | None:
    return _changed(plain, shape="long") if len(field.example) > _LONG else plain


def _day(_: Field, value: FieldInput, plain: Control) -> Control | None:
    shown = moment_shown(value_as_line(value))
    if shown is None or shown[1]:
        return None
    return _changed(plain, shape="date", value=shown[0], raw=plain.value, hint="")


def _moment(_: Field, value: FieldInput, plain: Control) -> Control | None:
    shown = moment_shown(value_as_line(value))
    if shown is None:
        return None
    parts = (
        ControlPart(key="day", label="", value=shown[0]),
        ControlPart(key="time", label="", value=shown[1]),
    )
    return _changed(plain, shape="moment", parts=parts, raw=plain.value, hint="")


def _hours(_: Field, value: FieldInput, plain: Control) -> Control | None:
    shown = clock_shown(value_as_line(value))
    return None if shown is None else _changed(plain, shape="time", value=shown, raw=plain.value)


def _money(_: Field, value: FieldInput, plain: Control) -> Control | None:
    asks = clean(value_as_line(value)).casefold() == ASK_SELLER
    choice = OfferedChoice(value=ASK_SELLER, label=ASK_SELLER, chosen=asks)
    return _changed(plain, shape="money", value="" if asks else plain.value, choices=(choice,))


def _yes_no(field: Field, value: FieldInput, plain: Control) -> Control | None:
    word = value_as_line(value)
    answer = yes_or_no(plain_marks(word))
    if word and answer is None:
        return None
    chosen = "" if not word else YES if answer else NO
    return _changed(
        plain, shape="radio", raw=word, choices=_offered((YES, NO), chosen, required=field.required)
    )


def _choice(field: Field, value: FieldInput, plain: Control) -> Control | None:
    word = clean(value_as_line(value))
    known = {choice.casefold(): choice for choice in field.choices}
    chosen = known.get(word.casefold(), "") or (field.meaning(word) if word and field.meaning else "")
    if len(field.choices) > _FEW and field.choice_labels:
        extra = (word,) if word and not chosen else ()
        choices = _offered((*extra, *field.choices), chosen or word, required=field.required)
        return _changed(plain, shape="select", choices=_named(field, choices), raw=word, hint="", example="")
    if field.open:
        return _changed(plain, shape="suggest", choices=_offered(field.choices, word, required=True))
    if word and not chosen:
        return None
    shape = "radio" if len(field.choices) <= _FEW else "select"
    choices = _named(field, _offered(field.choices, chosen, required=field.required))
    return _changed(plain, shape=shape, raw=word, choices=choices, example="")


def _named(field: Field, choices: tuple[OfferedChoice, ...]) -> tuple[OfferedChoice, ...]:
    """The choices with the names that forms show, where the field has any."""
    labels = dict(zip(field.choices, field.choice_labels, strict=False))
    return tuple(
        OfferedChoice(value=choice.value, label=labels.get(choice.value, choice.label), chosen=choice.chosen)
        for choice in choices
    )


def _offered(choices: tuple[str, ...], chosen: str, *, required: bool) -> tuple[OfferedChoice, ...]:
    """The choices; with an empty one where none need be taken, or none is yet in a list."""
    made = tuple(OfferedChoice(value=choice, label=choice, chosen=choice == chosen) for choice in choices)
    return made if required else (*made, OfferedChoice(value="", label="", chosen=not chosen))


def _choices(field: Field, value: FieldInput, plain: Control) -> Control | None:
    known = {choice.casefold(): choice for choice in field.choices}
    words = [value] if isinstance(value, str) and value else [] if isinstance(value, Mapping) else list(value)
    chosen = {known.get(word.casefold(), "") if isinstance(word, str) else "" for word in words}
    if "" in chosen:
        return None
    return _changed(
        plain,
        shape="checks",
        choices=tuple(
            OfferedChoice(value=choice, label=choice, chosen=choice in chosen) for choice in field.choices
        ),
    )


def _list(_: Field, value: FieldInput, plain: Control) -> Control | None:
    items = [] if isinstance(value, str | Mapping) else [item for item in value if isinstance(item, str)]
    if any("," in item or ";" in item for item in items):
        return _changed(plain, shape="lines", value="\n".join(items))
    return plain


def _counts(field: Field, value: FieldInput, plain: Control) -> Control | None:
    if isinstance(value, str) and value:
        return None
    known = dict(value) if isinstance(value, Mapping) else {}
    if field.choices:
        parts = tuple(ControlPart(key=name, label=name, value=known.get(name, "")) for name in field.choices)
        return _changed(plain, shape="counts", parts=parts, inputmode="numeric")
    rows = [*known.items(), *[("", "")] * _SPARE_ROWS]
    parts = tuple(
        ControlPart(key=str(number), label=name, value=count) for number, (name, count) in enumerate(rows)
    )
    return _changed(plain, shape="named", parts=parts, inputmode="numeric")


def _pairs(field: Field, value: FieldInput, plain: Control) -> Control | None:
    if isinstance(value, str) and value:
        return None
    known = dict(value) if isinstance(value, Mapping) else {}
    parts = tuple(ControlPart(key=name, label=name, value=known.get(name, "")) for name in field.choices)
    return _changed(plain, shape="pairs", parts=parts)


_MAKERS: Mapping[FieldType, Callable[[Field, FieldInput, Control], Control | None]] = {
    FieldType.TEXT: _text,
    FieldType.DAY: _day,
    FieldType.MOMENT: _moment,
    FieldType.HOURS: _hours,
    FieldType.MONEY: _money,
    FieldType.PHONE: lambda _, __, plain: _changed(plain, shape="phone"),
    FieldType.NUMBER: lambda _, __, plain: _changed(plain, shape="number"),
    FieldType.YES_NO: _yes_no,
    FieldType.CHOICE: _choice,
    FieldType.LIST: _list,
    FieldType.CHOICES: _choices,
    FieldType.NUMBERS: _list,
    FieldType.COUNTS: _counts,
    FieldType.PAIRS: _pairs,
    FieldType.PHOTOS: lambda _, __, plain: _changed(plain, shape="photos"),
    FieldType.FILES: lambda _, __, plain: _changed(plain, shape="files", hint="", example=""),
}

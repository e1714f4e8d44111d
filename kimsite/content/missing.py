"""What a header lacks: title and date from elsewhere, and the report of required fields without a value."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from kimsite.content.fields.match import WrittenFields
from kimsite.content.header.keys import normalise_key
from kimsite.content.inferred_header import guessed_line, proposed_header
from kimsite.content.kinds.common import COMMON_FIELDS
from kimsite.content.kinds.field import Field, FieldType, KindSpec, Value, Values
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import Draft
from kimsite.model.marked import MarkedText, Place
from kimsite.tools.dates import DateReading, long_date
from kimsite.tools.file_names import bare_name, split_date
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.read_dates import is_no_date
from kimsite.tools.text import clean
from kimsite.tools.titles import title_of

_HEADING = lazy_pattern(r"^\s{0,3}#{1,3}\s+(.+?)\s*#*\s*$", re.MULTILINE)


def title_outside_header(draft: Draft) -> str:
    """The first heading of the text; without a header also the file's name in words."""
    heading = _HEADING.search(draft.body)
    if heading:
        return clean(re.sub(r"[*_`]", "", heading[1]))
    name = split_date(bare_name(draft.path))[1]
    return "" if draft.fields else title_of(name)


def title_of_thing(typed: Mapping[str, Value], written: WrittenFields) -> str:
    """What a post is about, where its header has no line for a title; else empty.

    `Posyandu Melati` for a posyandu day; of a document the name that is written as its name.
    """
    if "judul" in written:
        return ""
    key, value = written.get("jenis_dokumen", (None, None))
    if key is not None and normalise_key(key.text) == "nama_dokumen" and isinstance(value, MarkedText):
        return clean(value.text)
    name = typed.get("posyandu")
    if not isinstance(name, str) or not name:
        return ""
    return name if name.casefold().startswith("posyandu") else f"Posyandu {name}"


def day_in_file_name(draft: Draft) -> date | None:
    """The date that opens the file's name."""
    reading = split_date(bare_name(draft.path))[0]
    return reading.day if reading is not None else None


def date_outside_header(draft: Draft, written: WrittenFields, diagnostics: Findings) -> DateReading | None:
    """The date of the file's name.

    It never replaces a date that was written and not understood; where it fills an empty field, T08 reports
    it.
    """
    key, value = written.get("tanggal", (None, None))
    if value is not None and not (isinstance(value, MarkedText) and is_no_date(value.text)):
        return None
    day = day_in_file_name(draft)
    if day is None:
        return None
    if key is not None:
        shown = long_date(day)
        diagnostics.add("T08", key.place, isian="tanggal", nilai="", terbaca=shown, baris=f"tanggal: {shown}")
    return DateReading(day, None, "")


def missing_fields(spec: KindSpec, values: Values, title: str) -> tuple[Field, ...]:
    """The required fields that have no value."""
    missing = {"judul"} if not title else set()
    if values.when("tanggal") is None and not spec.undated:
        missing.add("tanggal")
    common = (field for field in COMMON_FIELDS if field.name in missing)
    return (*common, *(field for field in spec.fields if field.required and not values.has(field.name)))


def has_header(draft: Draft) -> bool:
    """False for a text that its writer began without a header."""
    return bool(draft.fields) or draft.body_line != 1


def propose_header(
    draft: Draft,
    spec: KindSpec,
    title: str,
    day: DateReading | None,
    missing: tuple[Field, ...],
    diagnostics: Findings,
) -> None:
    """One message with the header that the text's own words make.

    An error (I14) where a required field is unknown, else an advice (Y09).
    """
    heading = _HEADING.search(draft.body)
    header = proposed_header(draft, spec, title, day, headed=heading is not None)
    if missing:
        diagnostics.add("I14", draft.head, label=", ".join(field.label for field in missing), baris=header)
    else:
        diagnostics.add("Y09", draft.head, dari="title.heading" if heading else "title.file", baris=header)


def report_missing(
    field: Field, written: WrittenFields, draft: Draft, spec: KindSpec, diagnostics: Findings
) -> None:
    """Report a required field that is missing or empty, with a line to paste."""
    key = written[field.name][0] if field.name in written else None
    if key is not None and field.type == FieldType.MONEY:
        diagnostics.add("W02", key.place)
        return
    guess = guessed_line(draft, spec, field, written)
    line = guess or f"{field.name}: …"
    example = "" if guess else field.example
    if key is None:
        _incomplete(
            field, draft.head, spec, diagnostics,
            keadaan="field.missing", tambah=line, baris=line, nomor="", contoh=example,
        )  # fmt: skip
    else:
        _incomplete(
            field, key.place, spec, diagnostics,
            keadaan="field.empty", tambah="", baris=line, nomor=str(key.place.line),
            contoh=guess.partition(": ")[2] or example,
        )  # fmt: skip


def _incomplete(field: Field, place: Place, spec: KindSpec, diagnostics: Findings, **values: str) -> None:
    diagnostics.add("I01", place, isian=field.name, label=field.label, jenis=spec.label, **values)

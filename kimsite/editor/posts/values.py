"""A post's file -> what its form shows: a value for each field, the photos, the body."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from kimsite.content.authoring.edit import FieldInput
from kimsite.content.fields.dates import DateContext
from kimsite.content.fields.match import match_fields
from kimsite.content.fields.scalars import marked_text
from kimsite.content.fields.typed import typed_fields
from kimsite.content.kinds import BY_NAME
from kimsite.content.kinds.field import Field, FieldType, Values
from kimsite.content.missing import day_in_file_name, title_outside_header
from kimsite.content.parse import parse
from kimsite.content.post import photos_with_captions
from kimsite.diagnostics.findings import Findings
from kimsite.editor.drafts.draft import DraftPhoto, PostDraft
from kimsite.editor.forms.controls import form_fields
from kimsite.model.content import SourceFile
from kimsite.model.marked import Marked
from kimsite.record import Record
from kimsite.tools.dates import long_date
from kimsite.tools.digest import sha256
from kimsite.tools.text import clean

PHOTO_FIELDS = frozenset({"foto", "keterangan", "alt", "kredit"})
"""Fields that are a draft's photos, not its fields."""
NAMED_TYPES = frozenset({FieldType.COUNTS, FieldType.PAIRS})
LIST_TYPES = frozenset({FieldType.LIST, FieldType.CHOICES, FieldType.NUMBERS, FieldType.FILES})
_ANY_DAY = date(2000, 1, 1)


class PostValues(Record, kw_only=True):
    """What one version of a post says."""

    fields: Mapping[str, FieldInput] = {}
    """By field; those of photos left out, empty values too. Lists for lists, names with texts for counts."""
    photos: tuple[DraftPhoto, ...] = ()
    body: str = ""


def values_of(draft: PostDraft) -> PostValues:
    """What a draft says, empty values left out."""
    return PostValues(
        fields={name: value for name, value in draft.fields.items() if value},
        photos=draft.photos,
        body=draft.body,
    )


def base_values(draft: PostDraft) -> PostValues:
    """What the file said when the draft was begun."""
    return read_values(source_file(draft.path, draft.kind, draft.base)) if draft.base else PostValues()


def is_changed(draft: PostDraft) -> bool:
    """True where the draft says something that its file did not say when the draft was begun."""
    mine, base = values_of(draft), base_values(draft)
    return (mine.fields, mine.photos) != (base.fields, base.photos) or mine.body.strip() != base.body.strip()


def source_file(path: str, kind: str, text: str) -> SourceFile:
    """A file's text as `discover` reads it, for functions of `content/`."""
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    return SourceFile(path=path, kind=kind, text=plain, digest=sha256(text.encode("utf-8", "replace")))


def read_values(source: SourceFile) -> PostValues:
    """What a post says, by the fields of its kind."""
    draft, unused = parse(source, Findings()), Findings()
    spec = BY_NAME[source.kind]
    written = match_fields(draft, spec, unused).fields
    typed = typed_fields(spec, written, DateContext(zone="Asia/Jakarta", today=_ANY_DAY), unused).values
    values = Values(typed, written)
    fields: dict[str, FieldInput] = {}
    for field in form_fields(spec):
        if field.name in written and field.name not in PHOTO_FIELDS:
            value = _value(field, written[field.name][1], values)
            if value:
                fields[field.name] = value
    if source.text.strip() and not fields.get("judul"):
        fields["judul"] = title_outside_header(draft)
    day = day_in_file_name(draft)
    if day is not None and not fields.get("tanggal") and source.text.strip():
        fields["tanggal"] = long_date(day)
    photos = tuple(
        DraftPhoto(name=ref.file, caption=ref.caption, alt=ref.alt, credit=ref.credit)
        for ref in photos_with_captions(values)
    )
    return PostValues(fields={k: v for k, v in fields.items() if v}, photos=photos, body=draft.body)


def _value(field: Field, written: Marked, values: Values) -> FieldInput:
    """One field as its form holds it; the text itself where it was not understood."""
    name = field.name
    if field.type in NAMED_TYPES:
        pairs = values.counts(name) if field.type == FieldType.COUNTS else values.pairs(name)
        if pairs:
            return {key: str(value) for key, value in pairs}
    elif field.type == FieldType.FILES and values.files(name):
        return [file.file for file in values.files(name)]
    elif field.type == FieldType.NUMBERS and values.numbers(name):
        return [str(number) for number in values.numbers(name)]
    elif field.type in LIST_TYPES and values.texts(name):
        return list(values.texts(name))
    text = marked_text(field, written, Findings())
    return clean(text.text) if text is not None else ""

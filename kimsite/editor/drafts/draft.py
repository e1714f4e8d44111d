"""A post that is being written, and its form as a file of the store."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from msgspec.structs import replace

from kimsite.content.authoring.edit import FieldInput
from kimsite.record import Record
from kimsite.tools.digest import sha256
from kimsite.tools.nik import mask_certain_numbers


class DraftPhoto(Record, kw_only=True):
    """A photo of a draft, by its name in the publisher's foto/ folder."""

    name: str
    caption: str = ""
    alt: str = ""
    credit: str = ""


class PostDraft(Record, kw_only=True):
    """One version of a post that is being written."""

    id: str
    publisher: str
    """`kecamatan/desa`."""
    kind: str
    path: str = ""
    """Of its file below the project; empty: it has none yet."""
    base: str = ""
    """The file's text when this version was begun, for merging; empty: there was no file, or none is kept."""
    rev: str = ""
    """`revision` of the bytes of `base`; empty: there was no file."""
    fields: Mapping[str, FieldInput] = {}
    body: str = ""
    photos: tuple[DraftPhoto, ...] = ()
    author: str = ""
    """Who wrote this version."""
    saved_at: datetime
    begun_at: datetime | None = None
    """When the run of autosaves that made this version began; None: a person saved it."""
    version: int = 0
    """Number of this version, from 1 on; 0: not kept yet."""
    sequences: Mapping[str, int] = {}
    """Browser tab -> the number of the last text that it sent: a late packet never replaces a newer one."""


def revision(data: bytes) -> str:
    """A file's content as a form names it: the first 16 hex digits of its SHA-256."""
    return sha256(data)[:16]


def texts_in_field(value: FieldInput) -> tuple[str, ...]:
    """Every text that a field holds."""
    if isinstance(value, str):
        return (value,)
    parts = value.values() if isinstance(value, Mapping) else value
    return tuple(text for part in parts for text in texts_in_field(part))


def without_numbers(draft: PostDraft) -> PostDraft:
    """The draft with the digits of every NIK and KK number masked, and without a `base` that holds one.

    No base is better than a masked one, which a merge would take for what the file said.
    """
    photos = tuple(
        replace(
            photo,
            **{name: mask_certain_numbers(getattr(photo, name)) for name in ("caption", "alt", "credit")},
        )
        for photo in draft.photos
    )
    fields = {name: _masked(value) for name, value in draft.fields.items()}
    base = draft.base if mask_certain_numbers(draft.base) == draft.base else ""
    return replace(draft, base=base, fields=fields, body=mask_certain_numbers(draft.body), photos=photos)


def _masked(value: Any) -> Any:
    if isinstance(value, str):
        return mask_certain_numbers(value)
    if isinstance(value, Mapping):
        return {key: _masked(part) for key, part in value.items()}
    return [_masked(part) for part in value]


def pack_draft(draft: PostDraft) -> bytes:
    """The draft as JSON, one key a field."""
    record: dict[str, Any] = {name: getattr(draft, name) for name in draft.__struct_fields__}
    record["photos"] = [
        {name: getattr(photo, name) for name in photo.__struct_fields__} for photo in draft.photos
    ]
    record["saved_at"] = draft.saved_at.isoformat()
    record["begun_at"] = draft.begun_at.isoformat() if draft.begun_at else ""
    return json.dumps(record, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass")


def unpack_draft(data: bytes) -> PostDraft | None:
    """The draft that `pack_draft` wrote; None for anything else."""
    try:
        record: dict[str, Any] = json.loads(data)
        known = {name: value for name, value in record.items() if name in PostDraft.__struct_fields__}
        return PostDraft(
            **{
                **known,
                "saved_at": datetime.fromisoformat(record["saved_at"]),
                "begun_at": datetime.fromisoformat(begun) if (begun := record.get("begun_at")) else None,
                "photos": tuple(DraftPhoto(**photo) for photo in record.get("photos", ())),
            }
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        return None

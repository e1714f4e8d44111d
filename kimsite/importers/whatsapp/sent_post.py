"""`post.txt`, which the page for writing without a server hands to WhatsApp -> a post with all its fields."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from kimsite.content.authoring.edit import FieldInput
from kimsite.content.authoring.field_values import input_value
from kimsite.content.fields.match import match_fields
from kimsite.content.kinds import BY_NAME
from kimsite.content.parse import parse
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import SourceFile
from kimsite.model.kinds import Kind
from kimsite.record import Record

SENT_KINDS = (Kind.BERITA, Kind.POSYANDU, Kind.UMKM, Kind.AGENDA, Kind.INFORMASI_PUBLIK)
LONGEST_SENT_POST = 64 * 1024
"""Bytes of a text file of a chat that is read."""
_KIND = re.compile(r"^jenis:[ \t]*[\"']?(?P<kind>[a-z-]+)[\"']?[ \t]*$", re.MULTILINE)
_NOT_TAKEN = frozenset({"jenis", "foto", "keterangan", "draf", "terbit", "contoh", "slug", "alamat_lama"})
"""Fields that are the operator's to set, or that the photos beside the post say."""


class SentPost(Record, kw_only=True):
    """A post that was written in a form."""

    kind: Kind
    fields: dict[str, FieldInput]
    """By the field's own name; with the writer's name in `penulis`."""
    body: str
    captions: tuple[str, ...] = ()
    """Of the photos that are sent beside it, in their order."""
    key: str
    """What distinguishes it from every other: the title and the day."""


def sent_post(text: str) -> SentPost | None:
    """The post that a text holds: a header between `---` lines with its kind; None for any other text."""
    plain = text.strip().replace("\r\n", "\n")
    named = _KIND.search(plain[:4000]) if plain.startswith("---\n") else None
    if named is None or named["kind"] not in SENT_KINDS:
        return None
    kind = Kind(named["kind"])
    source = SourceFile(path=f"{kind}/post.md", kind=kind, text=f"{plain}\n", digest="")
    draft = parse(source, Findings())
    written = match_fields(draft, BY_NAME[kind], Findings()).fields
    given = {name: input_value(value) for name, (_, value) in written.items()}
    fields = {name: value for name, value in given.items() if name not in _NOT_TAKEN}
    title = fields.get("judul", "")
    if not isinstance(title, str) or not title:
        return None
    return SentPost(
        kind=kind,
        fields=fields,
        body=draft.body.strip(),
        captions=tuple(_captions(given.get("foto", ""))),
        key=f"{kind}\n{title}\n{fields.get('tanggal', '')}",
    )


def _captions(photos: FieldInput) -> Iterable[str]:
    """The captions of a list of photos, empty ones too."""
    rows = photos if not isinstance(photos, str | Mapping) else ()
    return (row.get("keterangan", "") if isinstance(row, Mapping) else "" for row in rows)

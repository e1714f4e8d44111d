"""A post of a text or a table, written once however often it is imported."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path

from kimsite.content.authoring.edit import FieldInput, edit_post
from kimsite.content.authoring.post_path import NewPaths
from kimsite.content.interpret import interpret
from kimsite.diagnostics.findings import Findings
from kimsite.importers.import_memory import ImportMemory
from kimsite.model.content import SourceFile
from kimsite.model.findings import ERROR
from kimsite.model.kinds import Kind
from kimsite.record import Record
from kimsite.tools.atomic_write import write_whole
from kimsite.tools.digest import sha256
from kimsite.tools.nik import mask_numbers


class ImportOutcome(StrEnum):
    """What became of a text or a row."""

    WRITTEN = "baru"
    KNOWN = "sudah"
    """It is here from an earlier import."""
    CHANGED = "berubah"
    """It was imported, and now says something else; the post stays as it is."""


class NewPost(Record, kw_only=True):
    """A post as an import found it."""

    key: str
    """Names it for good, such as its table's kind and its title."""
    kind: Kind
    title: str
    day: date | None
    fields: Mapping[str, FieldInput]
    body: str


class OnceWriter:
    """Writes new posts of one publisher."""

    def __init__(self, root: Path, folder: str, as_of: date, zone: str) -> None:
        """`folder`: the publisher's, below `root`. Raises OSError."""
        self._root = root
        self._as_of = as_of
        self._zone = zone
        self._paths = NewPaths(root, folder)
        self._memory = ImportMemory(root, folder)
        self._folder = folder

    def write(self, post: NewPost) -> tuple[ImportOutcome, str]:
        """(what became of the post, its path). Raises OSError when the disk refuses."""
        key = sha256(post.key.encode("utf-8", "replace"))
        digest = sha256(repr((sorted(post.fields.items()), post.body)).encode("utf-8", "replace"))
        if known := self._memory.posts.get(key):
            return (ImportOutcome.KNOWN if known[1] == digest else ImportOutcome.CHANGED), known[0]
        path = self._paths.take(post.kind, mask_numbers(post.title), post.day)
        self._memory.note_post(key, path, digest, "")
        write_whole(self._root, path, _text(path, post).encode("utf-8", "replace"))
        return ImportOutcome.WRITTEN, path

    def errors(self, post: NewPost) -> tuple[str, ...]:
        """Codes of what would hold the post back if it were no draft."""
        path = f"{self._folder}/{post.kind}/x.md"
        diagnostics = Findings()
        source = SourceFile(path=path, kind=post.kind, text=_text(path, post), digest="")
        interpret(source, "/x/", self._as_of, self._zone, diagnostics)
        return tuple(
            dict.fromkeys(finding.code for finding in diagnostics.sorted() if finding.severity == ERROR)
        )


def _text(path: str, post: NewPost) -> str:
    empty = "---\n---\n"
    return edit_post(
        SourceFile(path=path, kind=post.kind, text=empty, digest=""), empty, post.fields, post.body or "\n"
    )

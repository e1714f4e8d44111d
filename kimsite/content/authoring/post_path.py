"""The name of a new post's file: one whose address no other post has."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from itertools import chain
from pathlib import Path

from kimsite.content.conflicts import RESERVED, other_slugs
from kimsite.content.folder_kind import kind_of
from kimsite.content.other_files import FileRole, role_of_file
from kimsite.model.kinds import Kind
from kimsite.tools import files
from kimsite.tools.file_names import UNCUT, slug_of
from kimsite.tools.file_tree import FileEntry, walk
from kimsite.tools.text import slug

_SLUG = re.compile(r"^[ \t*]*(?:slug|alamat tulisan)[ \t*]*:(.+)$", re.IGNORECASE | re.MULTILINE)
_HEAD = 4096
"""Bytes of a file in which its `slug:` is looked for."""


def new_path(root: Path, folder: str, kind: str, title: str, day: date) -> str:
    """Where a new post of `kind` goes, below the project. `folder`: the publisher's.

    A title without a letter of a to z is named by its kind.
    """
    taken = set(slugs(root, folder, kind)) | (RESERVED if kind == Kind.HALAMAN else frozenset())
    name = slug(title) or kind
    before = f"{folder}/" if kind == Kind.HALAMAN else f"{folder}/{kind}/{day.isoformat()}-"
    asked = chain((name,), other_slugs(name, date.min if kind == Kind.HALAMAN else day, slug(title, UNCUT)))
    return next(
        path for one in asked if one not in taken and not (root / (path := f"{before}{one}.md")).exists()
    )


def slugs(root: Path, folder: str, kind: str) -> Iterable[str]:
    """The last part of the address of every post of that kind, whether it is shown today or not."""
    for entry in walk(root, folder):
        if (
            isinstance(entry, FileEntry)
            and role_of_file(entry.path, folder) == FileRole.POST
            and kind_of(entry.path, folder) == kind
        ):
            yield slug_of(entry.path)
            try:
                head = files.read_bytes(root, entry.path)[:_HEAD].decode("utf-8", "replace")
            except OSError:
                continue
            if match := _SLUG.search(head):
                yield slug(match[1])

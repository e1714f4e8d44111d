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
from kimsite.tools.nik import mask_numbers
from kimsite.tools.text import slug

_SLUG = re.compile(r"^[ \t*]*(?:slug|alamat tulisan)[ \t*]*:(.+)$", re.IGNORECASE | re.MULTILINE)
_HEAD = 4096
"""Bytes of a file in which its `slug:` is looked for."""


def new_path(root: Path, folder: str, kind: str, title: str, day: date) -> str:
    """Where a new post of `kind` goes, below the project. `folder`: the publisher's.

    A title without a letter of a to z is named by its kind.
    """
    return NewPaths(root, folder).take(kind, title, day)


class NewPaths:
    """Where many new posts of one publisher go: what is there is looked up once."""

    def __init__(self, root: Path, folder: str) -> None:
        """`folder`: the publisher's."""
        self._root = root
        self._folder = folder
        self._taken: dict[str, set[str]] = {}

    def take(self, kind: str, title: str, day: date | None) -> str:
        """The path of the next new post, as `new_path` gives it; without a day its name has none."""
        if kind not in self._taken:
            reserved = RESERVED if kind == Kind.HALAMAN else frozenset[str]()
            self._taken[kind] = set(slugs(self._root, self._folder, kind)) | reserved
        taken = self._taken[kind]
        title = mask_numbers(title)  # nobody can take a number out of a file's name from a form
        name = slug(title) or kind
        dated = f"{day.isoformat()}-" if day else ""
        before = f"{self._folder}/" if kind == Kind.HALAMAN else f"{self._folder}/{kind}/{dated}"
        other_day = date.min if kind == Kind.HALAMAN or day is None else day
        asked = chain((name,), other_slugs(name, other_day, slug(title, UNCUT)))
        free = next(
            candidate
            for candidate in asked
            if candidate not in taken and not (self._root / f"{before}{candidate}.md").exists()
        )
        taken.add(free)
        return f"{before}{free}.md"


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

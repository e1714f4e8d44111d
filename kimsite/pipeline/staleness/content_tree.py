"""content/ listed in one walk: what lies in each publisher's folder, and which folders nobody uses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from kimsite.config.publishers import CONTENT_FOLDER, forum_publisher, kim_publishers
from kimsite.model.accounts import Account, FileState, IgnoredBecause
from kimsite.model.config import District, Publisher
from kimsite.tools import files
from kimsite.tools.file_names import is_post_name
from kimsite.tools.file_tree import FileEntry, SkippedEntry, list_folders, list_names, walk

Entries = tuple[FileEntry | SkippedEntry, ...]
PHOTO_WEIGHT = 20
"""A photo takes about as long as this many posts."""


class ContentTree:
    """Every file below content/, by publisher's folder."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._below: dict[str, list[FileEntry | SkippedEntry]] = {}
        self._hidden: list[str] = []
        for place, entries in groupby(walk(root, CONTENT_FOLDER, self._hidden), _place):
            self._below.setdefault(_folder(place), []).extend(entries)

    def of(self, folder: str) -> Entries:
        """What lies in a publisher's folder, sorted by path."""
        return tuple(self._below.get(folder, ()))

    def weight(self, folder: str) -> int:
        """How long the folder will take to build, in posts."""
        return sum(1 if _is_post(entry) else PHOTO_WEIGHT for entry in self._below.get(folder, ()))

    def newest(self, folder: str) -> str:
        """The file of the folder that was changed last, or an empty text."""
        entries = [entry for entry in self._below.get(folder, ()) if isinstance(entry, FileEntry)]
        return (
            max(entries, key=lambda entry: (files.changed_at(entry.stamp), entry.path)).path
            if entries
            else ""
        )

    def post_paths(self) -> Iterator[str]:
        """The paths of all posts of all publishers."""
        return (entry.path for below in self._below.values() for entry in below if _is_post(entry))

    def names(self) -> tuple[str, ...]:
        """The folders, and the files that lie in none."""
        return tuple(self._below)

    def has_posts(self, folder: str) -> bool:
        """True where somebody has written in the folder."""
        return any(map(_is_post, self._below.get(folder, ())))

    def is_there(self, folder: str) -> bool:
        """True for a folder that is there, be it empty."""
        return folder in self._below or (self.root / folder).is_dir()

    def is_blocked(self, folder: str) -> bool:
        """True where a file has the place of a folder above."""
        above = "/".join(folder.split("/")[:2])
        return any(entry.path == above and isinstance(entry, FileEntry) for entry in self.of(above))

    def is_file(self) -> bool:
        """True where content itself is a file."""
        return (self.root / CONTENT_FOLDER).is_file()

    def unread(self, publishers: Iterable[str], only: Iterable[str] = ()) -> Iterator[Account]:
        """Files that no publisher reads.

        `publishers`: the folders of all of them; `only`: the folders to look at, if not all.
        """
        known, within = frozenset(publishers), tuple(f"{folder}/" for folder in only)
        for path in self._hidden:
            if not within or path.startswith(within):
                yield Account(path, FileState.IGNORED, IgnoredBecause.HIDDEN)
        for folder, entries in self._below.items():
            if folder not in known and not within:
                yield from (
                    Account(entry.path, FileState.IGNORED, IgnoredBecause.NO_PUBLISHER) for entry in entries
                )

    def is_lost(self, *, had_posts: bool) -> bool:
        """True where content/ is no folder or cannot be opened, or is gone or empty though it had posts.

        `had_posts`: more than one; the only post of a district may be taken back.
        """
        if CONTENT_FOLDER in self._below:
            return True
        return had_posts and not self._below and not list_names(self.root, CONTENT_FOLDER)

    def misspelt_root(self) -> str:
        """The name of a folder that is content/ but for its capitals.

        Empty where content/ itself is there, or no such folder.
        """
        if (self.root / CONTENT_FOLDER).is_dir():
            return ""
        names = (name for name in list_folders(self.root) if name.casefold() == CONTENT_FOLDER)
        return next(names, "")


def all_publishers(district: District, folders: ContentTree) -> tuple[Publisher, ...]:
    """Every KIM, and the forum of each kecamatan that has a folder."""
    forums = (forum_publisher(district, kecamatan) for kecamatan in district.kecamatan)
    return (*kim_publishers(district), *(forum for forum in forums if folders.of(forum.folder)))


def _folder(place: str) -> str:
    parts = place.split("/", 3)
    return "/".join(parts[: 2 if len(parts) > 1 and parts[1].startswith("_") else 3])


def _place(entry: FileEntry | SkippedEntry) -> str:
    """The folder it lies in, where that is in a publisher's; else its own path."""
    above = entry.path.rpartition("/")[0]
    return above if above.count("/") >= 2 else entry.path


def _is_post(entry: FileEntry | SkippedEntry) -> bool:
    return isinstance(entry, FileEntry) and is_post_name(entry.path)

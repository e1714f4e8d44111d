"""content/ seen in one walk: what lies in each publisher's folder, and which folders nobody uses."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from kimsite.config.publishers import CONTENT, forum_publisher, publishers
from kimsite.diagnostics.findings import Findings
from kimsite.model.config import District, Publisher
from kimsite.model.marked import Place
from kimsite.tools import files

Entries = tuple[files.Entry | files.Skipped, ...]
PHOTO_WEIGHT = 20
"""A photo takes about as long as this many posts."""


class Folders:
    """Every file below content/, by publisher's folder."""

    def __init__(self, root: Path) -> None:
        self._below: dict[str, list[files.Entry | files.Skipped]] = {}
        for place, entries in groupby(files.walk(root, CONTENT), _place):
            parts = place.split("/", 3)
            folder = "/".join(parts[: 2 if parts[1].startswith("_") else 3])
            self._below.setdefault(folder, []).extend(entries)

    def of(self, folder: str) -> Entries:
        """What lies in a publisher's folder, sorted by path."""
        return tuple(self._below.get(folder, ()))

    def weight(self, folder: str) -> int:
        """How long the folder will take to build, in posts."""
        return sum(1 if _is_post(entry) else PHOTO_WEIGHT for entry in self._below.get(folder, ()))

    def newest(self, folder: str) -> str:
        """The file of the folder that was changed last, or an empty text."""
        entries = [entry for entry in self._below.get(folder, ()) if isinstance(entry, files.Entry)]
        return max(entries, key=lambda entry: (files.changed_at(entry.stamp), entry.path)).path if entries else ""

    def with_posts(self) -> set[str]:
        """Folders of villages in which somebody has written."""
        return {folder for folder, entries in self._below.items() if folder.count("/") == 2 and any(map(_is_post, entries))}


def everyone(district: District, folders: Folders) -> tuple[Publisher, ...]:
    """Every KIM, and the forum of each kecamatan that has a folder."""
    forums = (forum_publisher(district, kecamatan) for kecamatan in district.kecamatan)
    return (*publishers(district), *(forum for forum in forums if folders.of(forum.folder)))


def strangers(district: District, folders: Folders, found: Findings) -> None:
    """Report folders with posts that no KIM uses, and KIM without a folder."""
    known = {f"{CONTENT}/{village.folder}" for village in district.villages}
    written = folders.with_posts()
    for folder in _villages(written - known):
        found.add("K20", Place(path=folder), nilai=folder)
    for folder in sorted(known - written):
        found.add("K19", Place(path="sites.yaml"), nilai=folder)


def _place(entry: files.Entry | files.Skipped) -> str:
    """The folder it lies in, where that is in a publisher's; else its own path."""
    above = entry.path.rpartition("/")[0]
    return above if above.count("/") >= 2 else entry.path


def _villages(folders: Iterable[str]) -> list[str]:
    return sorted(folder for folder in folders if not any(part.startswith("_") for part in folder.split("/")[1:]))


def _is_post(entry: files.Entry | files.Skipped) -> bool:
    return entry.path.lower().endswith((".md", ".markdown"))

"""The photos of drafts under `.kimsite/editor/photos/`, until their post is saved.

A photo is named by the day and the digest of what is kept of it: sending it again after a cut changes
nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from threading import Lock

from kimsite.content.media.photos import reencode
from kimsite.editor.drafts.draft import DraftPhoto
from kimsite.editor.drafts.store import EDITOR_HOME, is_draft_id
from kimsite.model.content import MediaFile
from kimsite.tools import files
from kimsite.tools.atomic_write import write_whole
from kimsite.tools.digest import short
from kimsite.tools.file_tree import list_names

LONGEST_EDGE = 1600
"""Pixels; the widest that a page shows is 1280."""
KEPT_QUALITY = 85
MOST_PHOTOS = 12
"""Of one post."""
KEPT_DAYS = 30
"""As long as a deleted post stays in the bin."""
_OWN_NAME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9a-f]{12}\.jpg")
_NO_PLAIN_NAME = re.compile(r"[/\\:\x00-\x1f]|^\.")
_LONGEST_NAME = 240
"""Bytes; file systems hold names of 255."""
_THUMBNAIL_EDGE, _THUMBNAIL_QUALITY = 360, 70


class PhotoStore:
    """The photos of one project's drafts."""

    def __init__(self, root: Path) -> None:
        """`root`: the project folder."""
        self._root = root
        self._developing = Lock()

    def add(self, draft_id: str, data: bytes, day: date) -> str:
        """Keep a photo for a draft, and give its name.

        Raises UnusablePhoto with the reason, ValueError for an id that is none, OSError when the disk
        refuses.
        """
        if not is_draft_id(draft_id):
            raise ValueError(draft_id)
        with self._developing:  # one at a time: a large photo takes a few hundred megabytes
            made = reencode(data, LONGEST_EDGE, KEPT_QUALITY)
        name = f"{day.isoformat()}-{short(made)}.jpg"
        write_whole(self._root, f"{_folder(draft_id)}/{name}", made)
        return name

    def path(self, draft_id: str, publisher: str, name: str) -> str:
        """Where a photo of a draft is now, below the project; empty where there is none of that name."""
        plain = not _NO_PLAIN_NAME.search(name) and len(name.encode("utf-8", "replace")) <= _LONGEST_NAME
        if not is_draft_id(draft_id) or not plain:
            return ""
        places = (f"{_folder(draft_id)}/{name}", f"content/{publisher}/foto/{name}")
        return next((place for place in places if (self._root / place).is_file()), "")

    def thumbnail(self, path: str) -> bytes:
        """A photo as small as a list shows it. Raises UnusablePhoto, OSError."""
        return reencode(files.read_bytes(self._root, path), _THUMBNAIL_EDGE, _THUMBNAIL_QUALITY)

    def waiting(self, draft_id: str, publisher: str) -> Mapping[str, MediaFile]:
        """Path that a photo will have -> where it is now, for those that are not in their place yet."""
        if not is_draft_id(draft_id):
            return {}
        found = {}
        for name in list_names(self._root, _folder(draft_id)):
            now, then = f"{_folder(draft_id)}/{name}", f"content/{publisher}/foto/{name}"
            if _OWN_NAME.fullmatch(name) and not (self._root / then).is_file():
                found[then] = MediaFile(path=now, size=files.size(self._root, now), stamp=name)
        return found

    def place(self, draft_id: str, publisher: str, photos: tuple[DraftPhoto, ...]) -> tuple[str, ...]:
        """Copy the photos that a draft shows into the publisher's folder; the paths of those that are new.

        Raises OSError when the disk refuses.
        """
        waiting = self.waiting(draft_id, publisher)
        named = {f"content/{publisher}/foto/{photo.name}" for photo in photos}
        for path in (placed := tuple(sorted(named & waiting.keys()))):
            write_whole(self._root, path, files.read_bytes(self._root, waiting[path].path), durable=True)
        return placed

    def tidy(self, now: datetime) -> None:
        """Delete the photos of drafts that are gone, from the bin too, when they are thirty days old."""
        oldest = int((now - timedelta(days=KEPT_DAYS)).timestamp() * 1_000_000_000)
        for draft_id in list_names(self._root, f"{EDITOR_HOME}/photos"):
            if any((self._root / EDITOR_HOME / home / draft_id).is_dir() for home in ("drafts", "bin")):
                continue
            names = list_names(self._root, _folder(draft_id)) if is_draft_id(draft_id) else ()
            stamps = (files.stamp(self._root, f"{_folder(draft_id)}/{name}") for name in names)
            if names and all(files.changed_at(stamp) < oldest for stamp in stamps):
                files.remove_tree(self._root / _folder(draft_id))


def _folder(draft_id: str) -> str:
    return f"{EDITOR_HOME}/photos/{draft_id}"

"""Drafts on disk under `.kimsite/editor/`: the newest text of each, and its last twenty versions."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from threading import RLock

from msgspec.structs import replace

from kimsite.editor.drafts.draft import PostDraft, pack_draft, unpack_draft
from kimsite.tools import files
from kimsite.tools.atomic_write import write_file
from kimsite.tools.file_tree import list_names

EDITOR_HOME = ".kimsite/editor"
VERSIONS = 20
"""Versions kept of each draft."""
_SPAN = timedelta(minutes=2)
"""Autosaves of one tab within this time are one version."""
_ID = re.compile(r"[a-z0-9]{8,32}")
_CURRENT = "current.json"


class DraftStore:
    """All drafts of one project. Every write is whole; nothing outside `.kimsite/editor/` is touched."""

    def __init__(self, root: Path) -> None:
        """`root`: the project folder."""
        self._root = root
        self._lock = RLock()

    def load(self, draft_id: str) -> PostDraft | None:
        """The newest text of a draft, or None."""
        return self._read(draft_id, _CURRENT) if is_draft_id(draft_id) else None

    def save(self, draft: PostDraft, *, tab: str = "", keep: bool = True) -> PostDraft:
        """Keep this text as the newest of its draft, and give it with its version number.

        `keep`: make a version of its own (a save of the writer's); otherwise an autosave of `tab`, which
        replaces the tab's last version where that is young. Raises ValueError for an id that is none, OSError
        when the disk refuses.
        """
        if not is_draft_id(draft.id):
            raise ValueError(draft.id)
        with self._lock:
            known = self.versions(draft.id)
            last = known[0] if known else None
            joins = not keep and last is not None and self._continues(last, draft, tab)
            number = (last.version + (0 if joins else 1)) if last else 1
            draft = replace(draft, version=number)
            data = pack_draft(draft)
            write_file(self._root, f"{_folder(draft.id)}/{number:06}.json", data)
            write_file(self._root, f"{_folder(draft.id)}/{_CURRENT}", data)
            for old in known[VERSIONS - (0 if joins else 1) :]:
                files.remove(self._root, f"{_folder(draft.id)}/{old.version:06}.json")
            return draft

    def versions(self, draft_id: str) -> tuple[PostDraft, ...]:
        """The versions that are kept of a draft, newest first."""
        if not is_draft_id(draft_id):
            return ()
        names = sorted(list_names(self._root, _folder(draft_id)), reverse=True)
        read = (self._read(draft_id, name) for name in names if re.fullmatch(r"\d{6}\.json", name))
        return tuple(draft for draft in read if draft is not None)

    def version(self, draft_id: str, number: int) -> PostDraft | None:
        """One version, or None."""
        return self._read(draft_id, f"{number:06}.json") if is_draft_id(draft_id) else None

    def all(self) -> Iterator[PostDraft]:
        """The newest text of every draft."""
        for name in list_names(self._root, f"{EDITOR_HOME}/drafts"):
            draft = self.load(name)
            if draft is not None:
                yield draft

    def _continues(self, last: PostDraft, draft: PostDraft, tab: str) -> bool:
        """True where a text of a tab goes on with that tab's last version."""
        young = draft.saved_at - last.saved_at < _SPAN
        return young and last.rev == draft.rev and bool(tab) and list(last.sequences)[-1:] == [tab]

    def _read(self, draft_id: str, name: str) -> PostDraft | None:
        try:
            draft = unpack_draft(files.read_bytes(self._root, f"{_folder(draft_id)}/{name}"))
        except OSError:
            return None
        return draft if draft is not None and draft.id == draft_id else None


def new_draft_id() -> str:
    """A random id that fits into an address."""
    return secrets.token_hex(8)


def is_draft_id(text: str) -> bool:
    """True for what may be a draft's id: small letters and digits, so that no path hides in it."""
    return _ID.fullmatch(text) is not None


def _folder(draft_id: str) -> str:
    return f"{EDITOR_HOME}/drafts/{draft_id}"

"""Drafts on disk under `.kimsite/editor/`: the newest text of each, its last twenty versions, and a bin.

The digits of a NIK or KK number are kept in the newest text alone, and git ignores the folder.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from threading import RLock

from msgspec.structs import replace

from kimsite.editor.drafts.draft import PostDraft, pack_draft, unpack_draft, without_numbers
from kimsite.tools import files
from kimsite.tools.atomic_write import write_file, write_whole
from kimsite.tools.file_tree import list_names

EDITOR_HOME = ".kimsite/editor"
VERSIONS = 20
"""Versions kept of each draft."""
_SPAN = timedelta(minutes=2)
"""Autosaves of one tab within this time are one version."""
_ID = re.compile(r"[a-z0-9]{8,32}")
_VERSION = re.compile(r"\d{6}\.json")
_CURRENT = "current.json"
_POST = "post.md"
"""The file that a deleted draft was published from."""
_DRAFTS, _BIN = f"{EDITOR_HOME}/drafts", f"{EDITOR_HOME}/bin"
_IGNORED = f"{EDITOR_HOME}/.gitignore"
BLANK_TIME = timedelta(days=1)
"""How long a draft that nobody wrote in is kept: its form may still be open somewhere."""
BIN_TIME = timedelta(days=30)
"""How long a deleted draft can be restored."""
_TABS = 8
"""Browser tabs whose sequence is remembered beside the one that sends."""


class DraftStore:
    """All drafts of one project. Every write is whole; nothing outside `.kimsite/editor/` is touched."""

    def __init__(self, root: Path) -> None:
        """`root`: the project folder."""
        self._root = root
        self._lock = RLock()

    def load(self, draft_id: str) -> PostDraft | None:
        """The newest text of a draft, or None. Where its file was spoiled, its last version."""
        if not is_draft_id(draft_id):
            return None
        return self._read(draft_id, _CURRENT) or next(iter(self.versions(draft_id)), None)

    def save(self, draft: PostDraft) -> PostDraft:
        """Keep this text as the newest of its draft and as a version of its own, and give it with its number.

        Raises ValueError for an id that is none, OSError when the disk refuses.
        """
        with self._lock:
            return self._keep(replace(draft, begun_at=None), self._last_version(draft.id) + 1)

    def save_again(self, draft: PostDraft) -> PostDraft:
        """Keep this text in place of the newest version. Raises as `save` does."""
        with self._lock:
            return self._keep(replace(draft, begun_at=None), max(self._last_version(draft.id), 1))

    def autosave(self, draft: PostDraft, tab: str, sequence: int) -> PostDraft | None:
        """Keep a text that a browser tab sends by itself; None for one that comes too late.

        It replaces the tab's last version where that is young. Raises as `save` does.
        """
        with self._lock:
            last = self.load(draft.id)
            sequences = dict(last.sequences) if last else {}
            if sequences.get(tab, 0) >= sequence:
                return None
            others = {name: number for name, number in sequences.items() if name != tab}
            sequences = {**dict(list(others.items())[-_TABS:]), tab: sequence}
            begun = last.begun_at if last is not None and _continues(last, draft, tab) else None
            draft = replace(draft, sequences=sequences, begun_at=begun or draft.saved_at)
            return self._keep(draft, self._last_version(draft.id) + (0 if begun else 1))

    def _keep(self, draft: PostDraft, number: int) -> PostDraft:
        if not is_draft_id(draft.id):
            raise ValueError(draft.id)
        draft = replace(draft, version=number)
        data = pack_draft(draft)
        if not files.stamp(self._root, _IGNORED):
            write_file(self._root, _IGNORED, b"*\n")
        write_file(self._root, f"{_folder(draft.id)}/{number:06}.json", data)
        write_whole(self._root, f"{_folder(draft.id)}/{_CURRENT}", data, durable=True)
        newest, *former = self._numbers(draft.id)
        for old in former[VERSIONS - 1 :]:
            files.remove(self._root, f"{_folder(draft.id)}/{old:06}.json")
        if former and newest == number:
            self._hide_numbers(draft.id, former[0])
        return draft

    def _hide_numbers(self, draft_id: str, number: int) -> None:
        """Mask the numbers of persons in a version that is no longer the newest."""
        former = self.version(draft_id, number)
        if former is not None and (masked := without_numbers(former)) != former:
            write_file(self._root, f"{_folder(draft_id)}/{number:06}.json", pack_draft(masked))

    def versions(self, draft_id: str) -> tuple[PostDraft, ...]:
        """The versions that are kept of a draft, newest first."""
        read = (self._read(draft_id, f"{number:06}.json") for number in self._numbers(draft_id))
        return tuple(draft for draft in read if draft is not None)

    def version(self, draft_id: str, number: int) -> PostDraft | None:
        """One version, or None."""
        return self._read(draft_id, f"{number:06}.json") if is_draft_id(draft_id) else None

    def all(self) -> Iterator[PostDraft]:
        """The newest text of every draft."""
        for name in list_names(self._root, _DRAFTS):
            draft = self.load(name)
            if draft is not None:
                yield draft

    def delete(self, draft: PostDraft, post: bytes | None) -> None:
        """Put a draft with its history into the bin, and with it the file that it was published from.

        The file itself is the caller's to remove. Raises OSError when the disk refuses.
        """
        with self._lock:
            self._keep(draft, self._last_version(draft.id) + 1)
            if post is not None:
                write_file(self._root, f"{_folder(draft.id)}/{_POST}", post)
            files.make_folder(self._root, _BIN)
            files.remove_tree(self._root / _BIN / draft.id)
            files.move(self._root / _folder(draft.id), self._root / _BIN / draft.id)

    def deleted(self, now: datetime) -> tuple[PostDraft, ...]:
        """What is in the bin, the last deleted first. What has been there for thirty days is dropped."""
        found = []
        for name in list_names(self._root, _BIN):
            draft = self.deleted_one(name)
            if draft is None:
                continue
            if now - draft.saved_at >= BIN_TIME:
                files.remove_tree(self._root / _BIN / name)
            else:
                found.append(draft)
        return tuple(sorted(found, key=lambda draft: draft.saved_at, reverse=True))

    def restore(self, draft_id: str) -> tuple[PostDraft, bytes | None] | None:
        """Take a draft out of the bin: (the draft, the file that was deleted with it); None: it is not there.

        Raises OSError when the disk refuses.
        """
        with self._lock:
            draft = self.deleted_one(draft_id)
            if draft is None or (self._root / _folder(draft_id)).exists():
                return None
            try:
                post = files.read_bytes(self._root, f"{_BIN}/{draft_id}/{_POST}")
            except FileNotFoundError:
                post = None
            files.make_folder(self._root, _DRAFTS)
            files.move(self._root / _BIN / draft_id, self._root / _folder(draft_id))
            return draft, post

    def forget(self, draft: PostDraft) -> None:
        """Drop a draft that nobody wrote in, with its history; one that was written in meanwhile stays."""
        with self._lock:
            if self.load(draft.id) == draft:
                files.remove_tree(self._root / _folder(draft.id))

    def deleted_one(self, draft_id: str) -> PostDraft | None:
        """A draft as it is in the bin, or None."""
        return self._read(draft_id, _CURRENT, _BIN) if is_draft_id(draft_id) else None

    def _numbers(self, draft_id: str) -> list[int]:
        """The numbers of the versions that are kept, newest first."""
        if not is_draft_id(draft_id):
            return []
        names = list_names(self._root, _folder(draft_id))
        return sorted((int(name[:6]) for name in names if _VERSION.fullmatch(name)), reverse=True)

    def _last_version(self, draft_id: str) -> int:
        return next(iter(self._numbers(draft_id)), 0)

    def _read(self, draft_id: str, name: str, home: str = _DRAFTS) -> PostDraft | None:
        try:
            draft = unpack_draft(files.read_bytes(self._root, f"{home}/{draft_id}/{name}"))
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
    return f"{_DRAFTS}/{draft_id}"


def _continues(last: PostDraft, draft: PostDraft, tab: str) -> bool:
    """True where a text of a tab goes on with the tab's last version, which was begun shortly before."""
    if last.begun_at is None or last.rev != draft.rev or list(last.sequences)[-1:] != [tab]:
        return False
    return draft.saved_at - last.begun_at < _SPAN

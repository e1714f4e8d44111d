"""What this computer remembers of a target: in `.kimsite/kiriman/TARGET/`.

A journal of what was sent, the last manifests that were published, and a second name (hard link) for every
file that they list, so that a host that keeps no former versions can be given one back.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from msgspec import MsgspecError, json

from kimsite.tools import files
from kimsite.tools.atomic_write import write_file, write_whole
from kimsite.tools.digest import sha256
from kimsite.tools.file_tree import list_names
from kimsite.tools.generations import link_or_copy
from kimsite.tools.manifests import Manifest, ManifestEntry, decode_manifest

FORMER_MANIFESTS = 3
"""How many publications back a rollback may go."""
_JOURNAL, _HISTORY, _MAKER, _COMING = "jurnal.jsonl", "riwayat.json", "pembuat", "akan-terbit"
_MANIFESTS, _CONTENT = "manifes", "isi"
_Line = tuple[str, int, str]


class TargetMemory:
    """The memory of one target of one project."""

    def __init__(self, folder: Path) -> None:
        """`folder`: its own, below `.kimsite`; made when something is to be remembered."""
        self._folder = folder

    def maker(self) -> str:
        """A name for this copy of the project: by it a lock that a killed run left is known as one's own."""
        data = self._read(_MAKER)
        if data is None:
            data = uuid.uuid4().hex.encode()
            write_file(self._folder, _MAKER, data)
        return data.decode("ascii", "replace")

    # the journal

    def journal(self, session: str) -> dict[str, ManifestEntry | None]:
        """What this computer wrote in a session; None where the host's confirmation is missing.

        A line that was cut short is passed over.
        """
        lines = (self._read(_JOURNAL) or b"").split(b"\n")
        if lines[0] != session.encode():
            return {}
        written: dict[str, ManifestEntry | None] = {}
        for line in lines[1:]:
            with suppress(MsgspecError, ValueError):
                path, size, digest = json.decode(line, type=_Line)
                written[path] = ManifestEntry(size, digest) if digest else None
        return written

    def start_journal(self, session: str) -> None:
        """Begin the journal of a session; the one of the same session is continued."""
        if (self._read(_JOURNAL) or b"").split(b"\n")[0] != session.encode():
            write_file(self._folder, _JOURNAL, f"{session}\n".encode())

    def note(self, path: str, entry: ManifestEntry | None) -> None:
        """Note a file: None before it is written, its entry when the host has confirmed it."""
        line = json.encode((path, entry.size, entry.sha256) if entry is not None else (path, 0, ""))
        with files.open_log(self._folder / _JOURNAL) as stream:
            stream.write(b"\n" + line + b"\n")

    # what was published

    def history(self) -> tuple[str, ...]:
        """The digests of the manifests that were published, oldest first."""
        try:
            return json.decode(self._read(_HISTORY) or b"[]", type=tuple[str, ...])
        except (MsgspecError, ValueError):
            return ()

    def announce(self, digest: str) -> None:
        """Note a manifest that is about to be published: the run may end before it is remembered."""
        write_file(self._folder, _COMING, digest.encode())

    def has_published(self, digest: str) -> bool:
        """True where this computer published the manifest of that digest, or was about to."""
        return digest in self.history() or self._read(_COMING) == digest.encode()

    def manifest(self, digest: str) -> Manifest | None:
        """A manifest that was published; None where it is not remembered whole."""
        data = self._read(f"{_MANIFESTS}/{digest}.json")
        return decode_manifest(data) if data is not None and sha256(data) == digest else None

    def content(self, entry: ManifestEntry) -> bytes | None:
        """The bytes of a file of a former manifest; None where they are not remembered whole."""
        data = self._read(_place(entry))
        return data if data is not None and sha256(data) == entry.sha256 else None

    def keep(self, tree: Path, sent: Mapping[str, ManifestEntry]) -> None:
        """Keep a second name for files that are being published, as far as the disk allows.

        `tree`: the folder that they lie in.
        """
        with suppress(OSError):
            for path, entry in sent.items():
                link_or_copy(tree / path, self._folder / _place(entry))

    def keep_contents(self, contents: Iterable[bytes]) -> None:
        """Keep files that are published from no folder, as far as the disk allows."""
        with suppress(OSError):
            for data in contents:
                write_whole(self._folder, _place(ManifestEntry(len(data), sha256(data))), data)

    def remember(self, manifest: Manifest, *, as_latest: bool = True) -> None:
        """Remember what the host has now, and forget what is older than a rollback can reach.

        `as_latest`: False after a rollback, which goes back in the history instead of adding to it.
        """
        past = self.history()
        if as_latest:
            history = (*(digest for digest in past if digest != manifest.digest), manifest.digest)
        else:
            history = past[: past.index(manifest.digest) + 1] if manifest.digest in past else past
        kept = history[-FORMER_MANIFESTS - 1 :]
        write_whole(self._folder, f"{_MANIFESTS}/{manifest.digest}.json", manifest.data)
        write_whole(self._folder, _HISTORY, json.encode(kept))
        for name in list_names(self._folder, _MANIFESTS):
            if name.removesuffix(".json") not in kept:
                self._forget(name.removesuffix(".json"), manifest, kept)
        for name in (_JOURNAL, _COMING):
            files.remove(self._folder, name)

    def _forget(self, digest: str, newest: Manifest, kept: Iterable[str]) -> None:
        """Delete a manifest and the contents that no later one lists.

        Few of them are not in the newest one, so the others are searched as they are and not decoded.
        """
        old = self.manifest(digest)
        used = {entry.sha256 for entry in newest.files.values()}
        later = [self._read(f"{_MANIFESTS}/{name}.json") or b"" for name in kept]
        for entry in old.files.values() if old is not None else ():
            if entry.sha256 not in used and not any(entry.sha256.encode() in data for data in later):
                files.remove(self._folder, _place(entry))
        files.remove(self._folder, f"{_MANIFESTS}/{digest}.json")

    def _read(self, path: str) -> bytes | None:
        try:
            return files.read_bytes(self._folder, path)
        except OSError:
            return None


def _place(entry: ManifestEntry) -> str:
    return f"{_CONTENT}/{entry.sha256[:2]}/{entry.sha256}"

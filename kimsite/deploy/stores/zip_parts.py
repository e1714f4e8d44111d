"""Zip files for hosts that are filled by hand, in a browser."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from kimsite.deploy.limits import MEGABYTE
from kimsite.deploy.stores.store import StoreError
from kimsite.diagnostics.messages.deploy_notes import WITHDRAWN_PAGE, ZIP_NOTES
from kimsite.model.deploy import StoreErrorKind, ZipTarget
from kimsite.tools import files
from kimsite.tools.atomic_write import write_file
from kimsite.tools.file_tree import list_names
from kimsite.tools.manifests import MANIFEST_FILE

NOTE_FILE = "BACA-SAYA.txt"
WITHDRAWN_LIST = "HAPUS.txt"
"""Beside the zip files: what nobody can delete by unpacking one."""
_PART = "kiriman-"
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of every entry: the same tree gives the same bytes on any day."""
_PACKED = frozenset({"jpg", "jpeg", "png", "webp", "gif", "pdf", "woff2", "zip", "gz", "br", "mp3", "mp4"})
_OVERHEAD = 160
"""Bytes of an entry beside its data and its name, both headers together; its name is written twice."""


def open_zip(
    target: ZipTarget, root: Path, label: str, language: str, online: Callable[[str], bytes | None] | None
) -> ZipStore:
    """The store of a zip target.

    `label`: distinguishes the parts of one deployment from those of another. `online`: reads what is
    published; None where that is not known: then everything is packed.
    """
    return ZipStore(root / target.folder, target.limit_mb * MEGABYTE, label, language, online)


class ZipStore:
    """Files into zip files of a limited size, in the order in which they are to be unpacked."""

    def __init__(
        self,
        folder: Path,
        limit: int,
        label: str,
        language: str,
        online: Callable[[str], bytes | None] | None,
    ) -> None:
        self._folder = folder
        self._limit = limit
        self._label = label
        self._language = language
        self._online = online
        self._part = _Part()
        self._written: list[str] = []
        self._withdrawn: list[str] = []

    def read(self, path: str) -> bytes | None:
        """The manifest of what is online; nothing else is asked for."""
        return self._online(path) if self._online is not None and path == MANIFEST_FILE else None

    def write(self, path: str, data: bytes) -> None:
        if not self._part.fits(path, data, self._limit):
            self._close_part()
            if not self._part.fits(path, data, self._limit):
                answer = f"{len(data) / MEGABYTE:.0f} MB > batas_mb: {self._limit // MEGABYTE}"
                raise StoreError("write", path, answer, StoreErrorKind.QUOTA)
        self._part.add(path, data)

    def delete(self, path: str) -> None:
        """Unpacking deletes nothing: the file is emptied, and named in the list of what to delete by hand."""
        self._withdrawn.append(path)
        self.write(path, WITHDRAWN_PAGE.encode() if path.endswith(".html") else b"")

    def list_names(self, folder: str) -> tuple[str, ...]:
        """Nobody can look."""
        del folder
        return ()

    def reconnect(self) -> None:
        """Nothing is held open."""

    def close(self) -> None:
        """Drop a part that was not finished."""
        self._part.finish()

    def commit(self) -> None:
        """Write the last part and the note, and delete the parts of former deployments."""
        self._close_part()
        try:
            for name in list_names(self._folder, ""):
                if name.startswith(_PART) and name.endswith(".zip") and name not in self._written:
                    files.remove(self._folder, name)
            if self._withdrawn:
                write_file(self._folder, WITHDRAWN_LIST, "\r\n".join([*self._withdrawn, ""]).encode())
            else:
                files.remove(self._folder, WITHDRAWN_LIST)
            note = ZIP_NOTES[self._language].format(
                berkas="\n".join(f"   {number}. {name}" for number, name in enumerate(self._written, 1)),
                jumlah=len(self._written),
                hapus=len(self._withdrawn),
            )
            write_file(self._folder, NOTE_FILE, note.replace("\n", "\r\n").encode("utf-8-sig"))
        except OSError as error:
            raise _refused(NOTE_FILE, error) from error

    def _close_part(self) -> None:
        if self._part.is_empty:
            return
        name = f"{_PART}{self._label}-{len(self._written) + 1:02d}.zip"
        try:
            write_file(self._folder, name, self._part.finish())
        except OSError as error:
            raise _refused(name, error) from error
        self._written.append(name)
        self._part = _Part()


class _Part:
    """One zip file under way, in memory."""

    def __init__(self) -> None:
        self._buffer = io.BytesIO()
        self._archive: zipfile.ZipFile | None = None
        self._directory = 22

    @property
    def is_empty(self) -> bool:
        return self._archive is None

    def fits(self, path: str, data: bytes, limit: int) -> bool:
        """True where the file stays within the limit even if it cannot be compressed."""
        added = len(data) + len(data) // 1000 + 2 * len(path.encode()) + _OVERHEAD
        return self._buffer.tell() + self._directory + added <= limit

    def add(self, path: str, data: bytes) -> None:
        entry = zipfile.ZipInfo(path, _EPOCH)
        entry.create_system = 3  # the rights below are those of Unix
        entry.external_attr = 0o644 << 16
        is_packed = path.rpartition(".")[2].lower() in _PACKED
        entry.compress_type = zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED
        if self._archive is None:
            self._archive = zipfile.ZipFile(self._buffer, "w")
        self._archive.writestr(entry, data, compresslevel=6)
        self._directory += len(path.encode()) + _OVERHEAD

    def finish(self) -> bytes:
        if self._archive is not None:
            self._archive.close()
        return self._buffer.getvalue()


def _refused(path: str, error: OSError) -> StoreError:
    kind = StoreErrorKind.QUOTA if error.errno in {27, 28} else StoreErrorKind.PERMISSION
    return StoreError("write", path, error.strerror or str(error), kind)

"""A zip file written beside its place and put there when it is whole: the same files give the same bytes."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from pathlib import Path

from kimsite.tools.atomic_write import discard, publish, unfinished
from kimsite.tools.files import make_folder

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of every entry: the same on any day."""
_PACKED = frozenset({"jpg", "jpeg", "png", "webp", "avif", "gif", "pdf", "docx", "xlsx", "pptx", "zip", "gz"})
_UNIX, _RIGHTS = 3, 0o644


def write_zip(root: Path, path: str, entries: Iterable[tuple[str, bytes]]) -> int:
    """Write `root/path` with the entries (name, bytes) in their order. Returns its size in bytes.

    Raises OSError when the disk refuses; then the file stays as it was.
    """
    make_folder(root.parent, root.name)
    try:
        with zipfile.ZipFile(root / unfinished(path), "w") as archive:
            for name, data in entries:
                archive.writestr(_entry(name), data, compresslevel=6)
        size = (root / unfinished(path)).stat().st_size
    except BaseException:
        discard(root, path)
        raise
    publish(root, path)
    return size


def is_packed(name: str) -> bool:
    """Whether the file is compressed already, by its name: it is stored as it is."""
    return name.rpartition(".")[2].lower() in _PACKED


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.create_system = _UNIX
    entry.external_attr = _RIGHTS << 16
    entry.compress_type = zipfile.ZIP_STORED if is_packed(name) else zipfile.ZIP_DEFLATED
    return entry

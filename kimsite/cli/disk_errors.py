"""Errors of the disk, in words for the user."""

from __future__ import annotations

from pathlib import Path

from kimsite.cli.usage import pick_language
from kimsite.pipeline.write_errors import DENIED, DEVICE, FULL, IN_THE_WAY, cause_of, name_of
from kimsite.tools import files
from kimsite.tools.atomic_write import UNFINISHED

_LONGEST = 160
"""Letters of a path that are shown."""
_WORDS = {
    FULL: ("Disk penuh", "The disk is full"),
    DENIED: (
        "Tidak boleh dibuka atau ditulis, atau sedang dipakai program lain",
        "May not be opened or written, or another program uses it",
    ),
    DEVICE: ("Disk atau jaringan bermasalah", "The disk or the network has a fault"),
    IN_THE_WAY: ("Tempatnya sudah diisi berkas atau folder lain", "Another file or folder is in its place"),
    "ENAMETOOLONG": ("Nama berkas atau folder ini terlalu panjang", "This name is too long"),
    "EINVAL": ("Ini bukan berkas biasa", "This is no regular file"),
    "EFBIG": ("Berkas ini terlalu besar", "This file is too large"),
    "ELOOP": ("Pintasan ini berputar tanpa akhir", "This link leads back to itself"),
}


def _shown(path: str) -> str:
    """What the user knows of a path: the file that is in the way of its folder, else the file to be."""
    above = next((str(parent) for parent in Path(path).parents if files.is_file(parent, "")), "")
    shown = above or path.removesuffix(UNFINISHED)
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"


def disk_error_message(error: Exception) -> str:
    """A sentence for the user; empty for an error that is not the disk's."""
    path = getattr(error, "filename", None)
    words = _WORDS.get(cause_of(error)) or (_WORDS.get(name_of(error)) if path else None)
    if words is None:
        return ""
    place = f": {_shown(str(path))}" if path else ""
    return pick_language(
        f"{words[0]}{place}. Perbaiki itu, lalu ulangi perintahnya.",
        f"{words[1]}{place}. Mend that, then give the command again.",
    )

"""The bytes of a picture as they are kept in `foto/`."""

from __future__ import annotations

from kimsite.content.media.photo_faults import UnusablePhoto
from kimsite.content.media.photos import has_position, reencode
from kimsite.record import Record

KEPT_EDGE = 1600
"""Pixels; the widest that a page shows is 1280."""
_QUALITY = 85
_SUFFIXES = ((b"\xff\xd8\xff", ".jpg"), (b"\x89PNG\r\n\x1a\n", ".png"), (b"GIF8", ".gif"))


class KeptPicture(Record):
    """A picture for `foto/`."""

    data: bytes
    suffix: str
    """.jpg, .png, .gif or .webp."""


def kept_picture(data: bytes) -> KeptPicture | None:
    """The original where it is smaller and holds no place, else a JPEG of it; None for no picture."""
    try:
        made = reencode(data, KEPT_EDGE, _QUALITY)
    except UnusablePhoto:
        return None
    suffix = next((ending for start, ending in _SUFFIXES if data.startswith(start)), "")
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        suffix = ".webp"
    if suffix and len(data) <= len(made) and not has_position(data):
        return KeptPicture(data, suffix)
    return KeptPicture(made, ".jpg")

"""What kind of picture bytes are, by how they begin, and pictures inside of a page."""

from __future__ import annotations

import base64


def picture_type(data: bytes) -> str:
    """image/png, image/jpeg, image/svg+xml, or empty for anything else."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if data.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    return "image/svg+xml" if b"<svg" in data[:1000] else ""


def data_address(picture: bytes) -> str:
    """The data: address of a picture (RFC 2397); empty for no picture."""
    return f"data:{picture_type(picture)};base64,{base64.b64encode(picture).decode()}" if picture else ""

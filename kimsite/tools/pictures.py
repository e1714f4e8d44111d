"""What kind of picture bytes are, by how they begin."""

from __future__ import annotations


def picture_type(data: bytes) -> str:
    """image/png, image/jpeg, image/svg+xml, or empty for anything else."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if data.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    return "image/svg+xml" if b"<svg" in data[:1000] else ""

"""A photo of any size -> a small one for a list."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageOps

SIDE = 192
"""Pixels of the longer side: 96 on a screen with two pixels to a point."""
_MOST_PIXELS = 60_000_000


def thumbnail(data: bytes) -> bytes | None:
    """A JPEG without metadata; None for what is no photo, or one too large to open."""
    try:
        with Image.open(BytesIO(data)) as image:
            if image.width * image.height > _MOST_PIXELS:
                return None
            image.draft("RGB", (SIDE, SIDE))
            small = ImageOps.exif_transpose(image).convert("RGB")
            small.thumbnail((SIDE, SIDE))
            made = BytesIO()
            small.save(made, "JPEG", quality=70)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    return made.getvalue()

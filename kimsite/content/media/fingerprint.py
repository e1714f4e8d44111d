"""One photo -> what lets it be known again: how it looks, and the day its camera says."""

from __future__ import annotations

from datetime import date

from PIL import ExifTags, Image, ImageOps

from kimsite.tools.patterns import lazy_pattern

GRID = (9, 8)
"""Eight rows of nine grey fields give 64 comparisons between neighbours (dHash, Krawetz 2013)."""
_DAY = lazy_pattern(r"(\d{4})[:-](\d{2})[:-](\d{2})")


def dhash(image: Image.Image) -> str:
    """16 hex digits that stay nearly the same when a photo is shrunk or saved again, as WhatsApp does.

    A strong crop changes them.

    `image`: opened, not decoded. Raises what Pillow raises on a broken file.
    """
    image.draft("L", (8 * GRID[0], 8 * GRID[1]))
    grey = ImageOps.exif_transpose(image).convert("L").resize(GRID, Image.Resampling.BOX)
    fields = grey.tobytes()
    bits = 0
    for row in range(GRID[1]):
        for column in range(GRID[0] - 1):
            left = row * GRID[0] + column
            bits = bits << 1 | (fields[left] > fields[left + 1])
    return f"{bits:016x}"


def taken_on(image: Image.Image) -> date | None:
    """The day on which the camera says it took the photo, and nothing else of its metadata.

    None where it does not say.
    """
    try:
        words = str(image.getexif().get_ifd(ExifTags.IFD.Exif).get(ExifTags.Base.DateTimeOriginal, ""))
        year, month, day = map(int, match.groups()) if (match := _DAY.match(words)) else (0, 0, 0)
        return date(year, month, day)
    except Exception:  # noqa: BLE001  # broken metadata is ignored
        return None

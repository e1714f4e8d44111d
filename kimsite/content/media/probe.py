"""One photo -> its names and sizes as developing gives them, without its pixels.

Enough to plan pages, at the cost of reading the file.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable

from PIL import ExifTags, Image

from kimsite.content.media import photos
from kimsite.model.content import AnyPhoto, MediaFile, PhotoProbe, PhotoSize
from kimsite.tools.digest import short


def probe(item: MediaFile, read: Callable[[], bytes], *, share: bool) -> AnyPhoto:
    """The names and sizes that `photos.develop` would give.

    Raises UnusablePhoto, and OSError with `read`.

    What its first bytes do not tell is developed after all. Damage further on shows only when the photo is
    developed.
    """
    data = read()
    try:
        with (
            warnings.catch_warnings(action="ignore"),
            Image.open(io.BytesIO(data), formats=photos.PHOTO_FORMATS) as image,
        ):
            plain = image.width * image.height <= photos.MAX_PIXELS
            turned = image.getexif().get(ExifTags.Base.Orientation, 1) in photos.SIDEWAYS_ORIENTATIONS
            image.draft("RGB", (1, photos.WIDTHS[-1]) if turned else (photos.WIDTHS[-1], 1))
            width, height = (image.height, image.width) if turned else image.size
    # Pillow's readers raise many types; developing says what is wrong, or that nothing is
    except Exception:  # noqa: BLE001
        plain, width, height = False, 0, 0
    if not plain:
        return photos.develop(item.path, data, share=share)
    digest = short(data)
    variants: list[PhotoSize] = []
    for narrow in sorted({min(narrow, width) for narrow in photos.WIDTHS}, reverse=True):
        width, height = narrow, height if narrow == width else max(1, round(height * narrow / width))
        variants.append(PhotoSize(width=width, height=height, name=f"{digest}-{width}.jpg"))
    card = (
        PhotoSize(width=photos.SHARE_SIZE[0], height=photos.SHARE_SIZE[1], name=f"{digest}-kartu.jpg")
        if share
        else None
    )
    return PhotoProbe(
        path=item.path,
        variants=tuple(reversed(variants)),
        share=card,
        located=photos.has_position(data),
        marks=None,
    )

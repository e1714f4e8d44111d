"""One photo -> what readers get: upright, stripped of all metadata, in a few widths."""

from __future__ import annotations

import io
import warnings
from datetime import date

from PIL import ExifTags, Image, ImageOps, UnidentifiedImageError
from PIL import __version__ as pillow_version

from kimsite.content.photo_marks import look, taken
from kimsite.model.content import Picture, Variant
from kimsite.tools.digest import short

WIDTHS = (480, 800, 1280)
"""A list's thumbnail, a phone's width at twice its points, a laptop's column. 1280 lets JPEG decode a phone's photo at half its size."""
QUALITY = 78
MAX_PIXELS = 80_000_000
"""Larger pictures are refused: decoding them would cost more memory than a village laptop has."""
SHARE = (1200, 630)
SHARE_LIMIT = 280_000
"""Bytes. WhatsApp drops larger previews."""
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF", "MPO")
DEVELOPED_WITH = f"Pillow {pillow_version} {WIDTHS} {QUALITY} {SHARE} {SHARE_LIMIT} dHash"
"""Whatever changes the bytes of a developed photo, for those who keep them."""
_GPS = ExifTags.IFD.GPSInfo


class Unusable(Exception):  # noqa: N818  # a state of the file, turned into a finding by the caller
    """The file cannot be shown; the text says why in Indonesian."""


def has_position(data: bytes) -> bool:
    """True when the photo says where it was taken."""
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as image:
            return bool(image.getexif().get_ifd(_GPS))
    except Exception:  # noqa: BLE001  # broken metadata is as good as none: it never reaches an output
        return False


def develop(path: str, data: bytes, *, share: bool) -> Picture:
    """Re-encode one photo as JPEG in each of WIDTHS that it fills (at least one), and crop a card for link previews if asked.

    Raises Unusable with the reason.
    """
    digest = short(data)
    day, image = _open(data)
    try:
        variants: list[Variant] = []
        current = image
        for width in sorted({min(width, image.width) for width in WIDTHS}, reverse=True):
            current = _narrowed(current, width)
            variants.append(_variant(current, _name(data, width), QUALITY))
        card = _share(image, digest) if share else None
    except OSError as error:
        raise Unusable("berkasnya rusak atau terpotong") from error
    return Picture(path=path, variants=tuple(reversed(variants)), share=card, located=has_position(data), look=look(data, FORMATS), taken=day)


def glance(path: str, data: bytes, *, share: bool) -> Picture:  # noqa: ARG001  # the shape of `develop`
    """Only look: is it a photo, how large, seen before? For reports and checks. The variants' names are those of `develop`. Raises Unusable."""
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as image:
            turned = image.getexif().get(ExifTags.Base.Orientation, 1) in (5, 6, 7, 8)
            wide, high = (image.height, image.width) if turned else image.size
            day, mark = taken(image), look(data, FORMATS)
    except Exception as error:  # Pillow's readers raise many types on hostile files
        raise Unusable("isinya bukan foto JPG atau PNG") from error
    widths = sorted({min(width, wide) for width in WIDTHS})
    variants = tuple(Variant(width=width, height=max(1, round(high * width / wide)), name=_name(data, width), data=b"") for width in widths)
    return Picture(path=path, variants=variants, share=None, located=False, look=mark, taken=day)


def _open(data: bytes) -> tuple[date | None, Image.Image]:
    """The camera's day, and the photo: decoded at reduced size where JPEG allows, upright, in RGB on white."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(data), formats=FORMATS)
            _bounded(image)
            day = taken(image)
            turned = image.getexif().get(ExifTags.Base.Orientation, 1)
            wide = (WIDTHS[-1], 1) if turned in (1, 2, 3, 4) else (1, WIDTHS[-1])
            image.draft("RGB", wide)
            image.load()
            upright = ImageOps.exif_transpose(image)
    except Unusable:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise Unusable("ukurannya tidak wajar") from error
    except UnidentifiedImageError as error:
        raise Unusable("isinya bukan foto JPG atau PNG") from error
    except Exception as error:  # Pillow's decoders raise many types on hostile files
        raise Unusable("berkasnya rusak atau terpotong") from error
    return day, _flat(upright)


def _bounded(image: Image.Image) -> None:
    if image.width * image.height > MAX_PIXELS:
        raise Unusable(f"terlalu besar: {image.width} x {image.height} titik")


def _flat(image: Image.Image) -> Image.Image:
    if image.mode in {"RGBA", "LA", "PA"} or (image.mode == "P" and "transparency" in image.info):
        layered = image.convert("RGBA")
        paper = Image.new("RGB", layered.size, "white")
        paper.paste(layered, mask=layered.getchannel("A"))
        return paper
    return image if image.mode == "RGB" else image.convert("RGB")


def _narrowed(image: Image.Image, width: int) -> Image.Image:
    if image.width == width:
        return image
    height = max(1, round(image.height * width / image.width))
    return image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=2.0)


def _name(data: bytes, width: int) -> str:
    """A variant's file name: by the original's digest."""
    return f"{short(data)}-{width}.jpg"


def _variant(image: Image.Image, name: str, quality: int) -> Variant:
    # A picture made from pixels alone carries nothing of the file it came from.
    clean = Image.new("RGB", image.size)
    clean.paste(image)
    out = io.BytesIO()
    clean.save(out, "JPEG", quality=quality, optimize=True, progressive=True)
    return Variant(width=image.width, height=image.height, name=name, data=out.getvalue())


def _share(image: Image.Image, digest: str) -> Variant | None:
    """The card at the best quality that fits the limit; None for noise that none can fit."""
    card = ImageOps.fit(image, SHARE, Image.Resampling.LANCZOS, centering=(0.5, 0.4))
    tries = (_variant(card, f"{digest}-kartu.jpg", quality) for quality in (80, 70, 60, 45, 30, 15))
    return next((variant for variant in tries if isinstance(variant.data, bytes) and len(variant.data) <= SHARE_LIMIT), None)

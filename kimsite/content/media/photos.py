"""One photo -> what readers get: upright, in sRGB, stripped of all metadata, in a few widths."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

import PIL
from PIL import ExifTags, Image, ImageCms, ImageOps, UnidentifiedImageError

from kimsite.content.media import fingerprint
from kimsite.content.media.heic import MissingReaderError, heic_reader, is_heic, open_heic
from kimsite.content.media.photo_faults import NeedsHeic, UnusablePhoto
from kimsite.model.content import Photo, PhotoFile, PhotoMarks, PhotoProbe, PhotoSize
from kimsite.tools.digest import short

WIDTHS = (480, 800, 1280)
"""A list's thumbnail, a phone's width at twice its points, a laptop's column. 1280 lets JPEG decode a phone's
photo at half its size.
"""
JPEG_QUALITY = 78
PHONE_LIMIT, COLUMN_LIMIT = 38_000, 46_000
"""Bytes of the narrowest width and of the next, so that a first view stays within 60 kB with either of them,
and ten photos on a phone within 400 kB.
"""
LESSER_QUALITIES = ((68, 0.78), (58, 0.65), (48, 0.56), (38, 0.48))
"""Qualities below JPEG_QUALITY, each with the share of its bytes that no photo was seen to fall below (demo,
photos of phones, noise): a quality that cannot reach the limit is not tried.
"""
LOWEST_ON_PHONES, LOWEST_IN_A_COLUMN = 38, 48
MAX_PIXELS = 80_000_000
"""Larger pictures are refused: decoding them would cost more memory than a village laptop has."""
SHARE_SIZE = (1200, 630)
SHARE_LIMIT = 280_000
"""Bytes. WhatsApp drops larger previews."""
SHARE_QUALITIES = (80, 70, 60, 45, 30, 15)
PHOTO_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")
"""Those of Pillow; a phone's MPO comes under JPEG."""
SMOOTH = Image.Resampling.BICUBIC
"""With its support scaled to the reduction, as Pillow does: 43 dB and more from Lanczos at two thirds of its
cost.
"""
EDITION = 5
"""To be raised when this file changes what comes out of a photo."""
SIDEWAYS_ORIENTATIONS = (5, 6, 7, 8)
"""Orientations that swap width and height."""
_GPS = ExifTags.IFD.GPSInfo


@cache
def developed_with() -> str:
    """What a developed photo depends on besides its bytes and `share`: part of every cache key."""
    settings = repr(
        (
            EDITION,
            heic_reader(),
            WIDTHS,
            PHONE_LIMIT,
            COLUMN_LIMIT,
            LESSER_QUALITIES,
            LOWEST_ON_PHONES,
            LOWEST_IN_A_COLUMN,
            MAX_PIXELS,
            SHARE_SIZE,
            SHARE_LIMIT,
            SHARE_QUALITIES,
            SMOOTH.name,
        )
    )
    return f"pillow-{PIL.__version__}-{short(settings.encode())}"


def has_position(data: bytes) -> bool:
    """True when the photo says where it was taken."""
    try:
        with _recognised(data) as image:
            return bool(image.getexif().get_ifd(_GPS))
    except Exception:  # noqa: BLE001  # broken metadata is ignored: it never reaches an output
        return False


@contextmanager
def _faults_as_reasons() -> Iterator[None]:
    """What Pillow raises as UnusablePhoto with the reason."""
    try:
        yield
    except UnusablePhoto:
        raise
    except MissingReaderError as error:
        raise NeedsHeic("berjenis HEIC") from error
    except Image.DecompressionBombError as error:
        raise UnusablePhoto("photo.size") from error
    except UnidentifiedImageError as error:
        raise UnusablePhoto("photo.kind") from error
    except Exception as error:  # Pillow's decoders raise many types on hostile files
        raise UnusablePhoto("photo.broken") from error


def reencode(data: bytes, edge: int, quality: int) -> bytes:
    """A photo as one JPEG: upright, in sRGB, without metadata, its longer edge at most `edge` pixels.

    Raises UnusablePhoto with the reason.
    """
    with _faults_as_reasons():
        image = _decoded(data, (edge, edge))
        longer = max(image.size)
        width = max(1, round(image.width * edge / longer)) if longer > edge else image.width
        made = _variant(_bare(_narrowed(image, width)), "", quality).data
    return made if isinstance(made, bytes) else b""


def develop(path: str, data: bytes, *, share: bool) -> Photo:
    """Re-encode one photo as JPEG in each of WIDTHS that it fills (at least one).

    `share`: crop a card for link previews too. The photo is decoded once; each width is made from the next
    wider one, the card from the widest. Raises UnusablePhoto with the reason.
    """
    digest = short(data)
    with _faults_as_reasons():
        image = _decoded(data)
        widest, *narrower = sorted({min(width, image.width) for width in WIDTHS}, reverse=True)
        current = _bare(_narrowed(image, widest))
        card = _share(current, digest) if share else None
        variants = [_variant(current, f"{digest}-{widest}.jpg", JPEG_QUALITY)]
        for width in narrower:
            current = _narrowed(current, width)
            made = _variant(current, f"{digest}-{width}.jpg", JPEG_QUALITY)
            if width == WIDTHS[1]:
                made = _limited(current, made, COLUMN_LIMIT, LOWEST_IN_A_COLUMN)
            variants.append(made)
        variants[-1] = _limited(current, variants[-1], PHONE_LIMIT, LOWEST_ON_PHONES)
    return Photo(
        path=path,
        variants=tuple(reversed(variants)),
        share=card,
        located=has_position(data),
        marks=_marks(data),
    )


# unused, for the shape of `develop`
def probe_photo(path: str, data: bytes, *, share: bool) -> PhotoProbe:  # noqa: ARG001
    """Whether it is a photo, its size and its marks, for reports.

    The variants have the names that `develop` gives. Raises UnusablePhoto.
    """
    try:
        with _recognised(data) as image:
            turned = image.getexif().get(ExifTags.Base.Orientation, 1) in SIDEWAYS_ORIENTATIONS
            wide, high = (image.height, image.width) if turned else image.size
    except MissingReaderError as error:
        raise NeedsHeic("berjenis HEIC") from error
    except Exception as error:  # Pillow's readers raise many types on hostile files
        raise UnusablePhoto("photo.kind") from error
    digest = short(data)
    widths = sorted({min(width, wide) for width in WIDTHS})
    variants = (
        PhotoSize(width=width, height=max(1, round(high * width / wide)), name=f"{digest}-{width}.jpg")
        for width in widths
    )
    return PhotoProbe(path=path, variants=tuple(variants), share=None, located=False, marks=_marks(data))


def _marks(data: bytes) -> PhotoMarks:
    """Always made from the file itself, so that a build and a report come to the same."""
    try:
        with _recognised(data) as image:
            _bounded(image)
            return PhotoMarks(dhash=fingerprint.dhash(image), taken=fingerprint.taken_on(image))
    except Exception:  # noqa: BLE001  # a broken photo is reported where it is developed
        return PhotoMarks(dhash="", taken=None)


def _recognised(data: bytes) -> Image.Image:
    """Its kind and size known by its first bytes, whatever its name says; no pixel decoded."""
    # of odd metadata, and of sizes that MAX_PIXELS judges more strictly
    with warnings.catch_warnings(action="ignore"):
        return open_heic(data) if is_heic(data) else Image.open(io.BytesIO(data), formats=PHOTO_FORMATS)


def _decoded(data: bytes, least: tuple[int, int] | None = None) -> Image.Image:
    """The first frame, upright, on white where it was transparent.

    Decoded at reduced size where JPEG allows: not below `least`, or the widest of WIDTHS.
    """
    image = _recognised(data)
    if image.info.get("progressive"):
        _bounded(image)  # all of its coefficients are held at once, however small the picture gets
    turned = image.getexif().get(ExifTags.Base.Orientation, 1)
    image.draft("RGB", least or ((WIDTHS[-1], 1) if turned in (1, 2, 3, 4) else (1, WIDTHS[-1])))
    _bounded(image)
    image.load()
    return _on_white(ImageOps.exif_transpose(image))


def _bounded(image: Image.Image) -> None:
    if image.width * image.height > MAX_PIXELS:
        raise UnusablePhoto("photo.large")


def _on_white(image: Image.Image) -> Image.Image:
    """Opaque, in a mode that can be narrowed: L, RGB or CMYK."""
    if image.has_transparency_data:
        layered = image.convert("RGBA")
        paper = Image.new("RGB", layered.size, "white")
        paper.paste(layered, mask=layered.getchannel("A"))
        paper.info = image.info
        return paper
    if image.mode.startswith("I"):
        # 16 bits: a plain conversion would clip
        image = image.point(lambda value: value * (1 / 257)).convert("L")
    return image if image.mode in {"L", "RGB", "CMYK"} else image.convert("RGB")


def _narrowed(image: Image.Image, width: int) -> Image.Image:
    if image.width == width:
        return image
    height = max(1, round(image.height * width / image.width))
    return image.resize((width, height), SMOOTH)


def _bare(image: Image.Image) -> Image.Image:
    """The image made anew from its pixels alone, in sRGB: no metadata is left."""
    bare = Image.new("RGB", image.size)
    bare.paste(_in_srgb(image))
    return bare


def _in_srgb(image: Image.Image) -> Image.Image:
    """Colours as the file's own profile means them.

    A broken profile, or one for other channels, counts as none.
    """
    if image.info.get("icc_profile"):
        try:
            profile = ImageCms.ImageCmsProfile(io.BytesIO(image.info["icc_profile"]))
            if "sRGB" not in ImageCms.getProfileDescription(profile):
                return (
                    ImageCms.profileToProfile(
                        image, profile, ImageCms.createProfile("sRGB"), outputMode="RGB"
                    )
                    or image
                )
        except (ImageCms.PyCMSError, OSError):
            pass
    return image.convert("RGB")


def _variant(image: Image.Image, name: str, quality: int) -> PhotoFile:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=quality, optimize=True, progressive=True)
    return PhotoFile(width=image.width, height=image.height, name=name, data=out.getvalue())


def _limited(image: Image.Image, made: PhotoFile, limit: int, lowest: int) -> PhotoFile:
    """One width at the best quality whose bytes fit the limit, or at the lowest."""
    size = _size(made)
    for quality, least_share in LESSER_QUALITIES:
        if _size(made) <= limit or quality < lowest:
            break
        if quality == lowest or size * least_share <= limit:
            made = _variant(image, made.name, quality)
    return made


def _size(made: PhotoFile) -> int:
    return len(made.data) if isinstance(made.data, bytes) else made.data.size


def _share(image: Image.Image, digest: str) -> PhotoFile | None:
    """The card at the best quality that fits the limit; None for noise that none can fit."""
    card = ImageOps.fit(image, SHARE_SIZE, SMOOTH, centering=(0.5, 0.4))
    tries = (_variant(card, f"{digest}-kartu.jpg", quality) for quality in SHARE_QUALITIES)
    return next(
        (
            variant
            for variant in tries
            if isinstance(variant.data, bytes) and len(variant.data) <= SHARE_LIMIT
        ),
        None,
    )

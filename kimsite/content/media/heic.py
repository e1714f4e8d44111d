"""HEIC, as iPhones write it, through the extra `kimsite[heic]`: the only module that imports pillow-heif."""

from __future__ import annotations

import io
from importlib import import_module
from importlib.util import find_spec

from PIL import Image

BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
"""Brands of ISO/IEC 23008-12, Annexes B to E; AVIF has brands of its own."""


class MissingReaderError(Exception):
    """The extra is not installed."""


def is_heic(data: bytes) -> bool:
    """By its first bytes: messengers rename HEIC to .jpg."""
    return data[4:8] == b"ftyp" and data[8:12] in BRANDS


def heic_reader() -> str:
    """The version of pillow-heif, or '-' without it: what a HEIC looks like depends on it."""
    if find_spec("pillow_heif") is None:
        return "-"
    # by name: it brings half a mail reader along
    found: str = import_module("importlib.metadata").version("pillow-heif")
    return found


def open_heic(data: bytes) -> Image.Image:
    """The main picture, not decoded yet. Raises MissingReaderError, or SyntaxError for a broken file."""
    try:
        library = import_module("pillow_heif")
    except ImportError as error:
        raise MissingReaderError from error
    picture: Image.Image = library.HeifImageFile(io.BytesIO(data))
    return picture

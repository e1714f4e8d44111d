"""Bytes of a text file -> text, in the encodings that Windows programs write.

Notepad saves "Unicode" as UTF-16 and "ANSI" as Windows-1252; a text pasted together may hold both UTF-8 and
Windows-1252.
"""

from __future__ import annotations

import codecs
from typing import NamedTuple

_MARKS = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_START = 400
"""Bytes in which UTF-16 without a byte order mark is recognised."""
_CONTROLS = bytes({*range(9), *range(14, 32)} - {0x1B})
"""Bytes of no text."""
_MIXED = "kimsite-windows-1252"
UTF8, UTF16, WINDOWS = "UTF-8", "UTF-16", "Windows-1252"


class DecodedText(NamedTuple):
    """A file's text and how it was stored."""

    text: str
    encoding: str
    """`UTF8`, `UTF16` or `WINDOWS`."""


def decode_text(data: bytes) -> DecodedText | None:
    """The text of UTF-8, UTF-16 or Windows-1252 bytes without a byte order mark; None for what is no text.

    Where the bytes are mostly UTF-8, only those that are not are read as Windows-1252.
    """
    wide = utf16_of(data)
    try:
        text = data.decode(wide or "utf-8-sig").removeprefix("\ufeff")
    except UnicodeDecodeError:
        if wide or len(data.translate(None, _CONTROLS)) < len(data):
            return None
        return DecodedText(data.removeprefix(codecs.BOM_UTF8).decode("utf-8", _MIXED), WINDOWS)
    if wide and any(map(text.__contains__, map(chr, _CONTROLS))):
        return None
    return DecodedText(text, UTF16 if wide else UTF8)


def utf16_of(data: bytes) -> str:
    """The codec of UTF-16, by its byte order mark or the empty bytes of plain letters; else empty."""
    if marked := _MARKS.get(data[:2]):
        return marked
    if b"\0" not in data[:_START]:
        return ""
    even, odd = (data[start:_START:2].count(0) for start in (0, 1))
    if max(even, odd) < min(len(data), _START) // 3:
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """The character of a byte that is no UTF-8; a replacement sign for the five that mean nothing."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(_MIXED, _as_windows)

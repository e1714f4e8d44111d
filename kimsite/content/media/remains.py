"""A document that cannot be read -> what can still be seen in its bytes, to search it for numbers.

A reader that gives up does not make a file harmless: another program may open what ours cannot.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from kimsite.content.media.office import APART, holds_text, text_of
from kimsite.tools.patterns import lazy_pattern

BYTES_SEARCHED = 20_000_000
"""Bytes that are searched, and bytes that are inflated, of one file."""
_ONE_STREAM = 2_000_000
_MOST_STREAMS = 50_000
_CHUNK = 4096
"""A stream that is cut off gives all that comes before the cut when it is read in pieces."""
_DIGITS = lazy_pattern(r"(?<!\d)(?<!\d\0)(?<![\d\s(\[-]\.)\d(?:\0?\d){15}(?!\0?\d)")
"""Sixteen digits in a row, a zero byte between them at most, and no fraction."""
_KERNED = lazy_pattern(r"\)[\d.\s-]{0,12}\(")
_SHOWN = lazy_pattern(r"\(([\x20-\x27\x2a-\x7e]{10,2000})\)")
"""A text that a PDF shows."""
_STREAM = lazy_pattern(r"(?<!end)stream\r?\n")
_MEMBER = b"PK\x03\x04"
_MEMBER_HEAD = 30


def remains_of(data: bytes) -> str:
    """The rows of digits, the texts of a PDF and the members of a zip that are still there, apart."""
    data = data[:BYTES_SEARCHED]
    return APART.join(
        (*_seen(data), *(text for raw in _streams(data) for text in _seen(raw)), *_members(data))
    )


def _seen(raw: bytes) -> Iterator[str]:
    text = raw.decode("latin-1")
    for digits in _DIGITS.finditer(text):
        yield digits[0].replace("\0", "")
    for shown in _SHOWN.finditer(_KERNED.sub("", text)):
        yield shown[1]


def _streams(data: bytes) -> Iterator[bytes]:
    """What zlib can still open of the streams of a PDF."""
    room = BYTES_SEARCHED
    for count, start in enumerate(_STREAM.finditer(data.decode("latin-1"))):
        if room <= 0 or count >= _MOST_STREAMS:
            return
        raw = _inflated(data, start.end(), min(room, _ONE_STREAM), zlib.MAX_WBITS)
        room -= len(raw)
        yield raw


def _members(data: bytes) -> Iterator[str]:
    """The text of a zip's members, by the heads that precede each of them."""
    room, start = BYTES_SEARCHED, data.find(_MEMBER)
    for _ in range(_MOST_STREAMS):
        if start < 0 or room <= 0:
            return
        packing = int.from_bytes(data[start + 8 : start + 10], "little")
        size = int.from_bytes(data[start + 18 : start + 22], "little")
        named = start + _MEMBER_HEAD
        content = named + int.from_bytes(data[start + 26 : start + 28], "little")
        name = data[named:content].decode("utf-8", errors="replace")
        content += int.from_bytes(data[start + 28 : start + 30], "little")
        if holds_text(name):
            raw = (
                _inflated(data, content, min(room, _ONE_STREAM), -zlib.MAX_WBITS)
                if packing
                else data[content : content + min(size or room, room, _ONE_STREAM)]
            )
            room -= len(raw)
            yield text_of([raw.decode("utf-8", errors="replace")])
        start = data.find(_MEMBER, start + 4)


def _inflated(data: bytes, start: int, room: int, bits: int) -> bytes:
    """What zlib makes of the bytes from `start` on, up to `room`, or up to where they are broken."""
    reader = zlib.decompressobj(bits)
    pieces: list[bytes] = []
    try:
        while room > 0 and start < len(data) and not reader.eof:
            piece = reader.decompress(reader.unconsumed_tail + data[start : start + _CHUNK], room)
            start += _CHUNK
            room -= len(piece)
            pieces.append(piece)
    except zlib.error:
        pass
    return b"".join(pieces)

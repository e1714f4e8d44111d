"""A file that WhatsApp exported, or text copied from it -> the chat's text and its photos."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from msgspec.structs import replace

from kimsite.importers.whatsapp.chat_lines import lines_of_chat
from kimsite.importers.whatsapp.stamps import read_stamp
from kimsite.record import Record
from kimsite.tools import files
from kimsite.tools.zip_reader import UnusableZip, ZipReader, read_zip

LARGEST_PHOTO = 40 * 1024 * 1024
_LARGEST_TEXT = 64 * 1024 * 1024
_LONGEST_SUFFIX = 5
_MOST_TEXTS = 20
"""Text files of a zip that are looked at."""
_OF_BROWSERS = frozenset({"chat.txt", "chat.md"})
_HEADS, _LINES = 3, 50
"""So many of the first lines must begin with a stamp for a text to be a chat; one in a short text."""
_CHAT_NAME = re.compile(
    r"^(?:chat whatsapp dengan|whatsapp chat (?:with|-)|obrolan whatsapp dengan)[ _]+|[ _]*\(\d+\)$",
    re.IGNORECASE,
)
_PHOTO_STARTS = {b"\xff\xd8\xff": ".jpg", b"\x89PNG\r\n\x1a\n": ".png"}
_HEIC = re.compile(rb"....ftyp(?:heic|heix|mif1|hevc)", re.DOTALL)


class NoChat(Exception):  # noqa: N818  # a state of somebody's file, answered with words
    """The file holds no chat."""


class ChatExport(Record):
    """An open export."""

    title: str
    """The chat's name, from the name of the file."""
    text: str
    is_web: bool
    """It comes from WhatsApp in a browser, whose dates are always month first."""
    archive: ZipReader | None

    def photo(self, name: str) -> tuple[bytes, str] | None:
        """Bytes and suffix of a photo of the chat; None where it is not there, too large or no photo."""
        data = self.archive.read(name, LARGEST_PHOTO) if self.archive else None
        suffix = photo_suffix(data) if data else ""
        return (data, suffix) if data and suffix else None

    def without_text(self) -> ChatExport:
        """The same without the text of the chat, for who keeps it open for its photos."""
        return replace(self, text="")

    def document(self, name: str, most: int) -> str:
        """A text file of the chat; empty where it is not there or has more than `most` bytes."""
        data = self.archive.read(name, most) if self.archive else None
        return text_of_chat(data) if data else ""


@contextmanager
def open_export(path: Path) -> Iterator[ChatExport]:
    """Open a .zip, .txt or .md. Raises NoChat, UnusableZip, and OSError where the file cannot be read."""
    with files.open_to_read(path) as stream:
        yield read_export(path.name, stream)


def read_export(name: str, stream: IO[bytes]) -> ChatExport:
    """The export in an open file, which must stay open as long as photos are read from it.

    `name`: of the file, which names the chat. Raises NoChat, UnusableZip, and OSError.
    """
    stem, dot, suffix = name.rpartition(".")
    plain = (stem if dot and len(suffix) < _LONGEST_SUFFIX else name).replace("_", " ")
    title = _CHAT_NAME.sub("", _CHAT_NAME.sub("", plain)).strip()
    stream.seek(0)
    if stream.read(2) == b"PK" or suffix.lower() == "zip":
        archive = read_zip(stream)
        chat, text = _chat_in(archive)
        return ChatExport(title, text, chat.lower() in _OF_BROWSERS, archive)
    stream.seek(0)
    data = stream.read(_LARGEST_TEXT + 1)
    text = text_of_chat(data) if len(data) <= _LARGEST_TEXT else ""
    if not looks_like_chat(text):
        raise NoChat
    return ChatExport(title, text, name.lower() in _OF_BROWSERS, None)


def _chat_in(archive: ZipReader) -> tuple[str, str]:
    """The name and the text of the chat: the largest .txt that looks like one, else the largest .md."""
    for suffix in (".txt", ".md"):
        names = [name for name in archive.names() if name.lower().endswith(suffix)]
        for name in sorted(names, key=archive.size, reverse=True)[:_MOST_TEXTS]:
            data = archive.read(name, _LARGEST_TEXT)
            text = text_of_chat(data) if data is not None else ""
            if looks_like_chat(text):
                return name, text
    raise NoChat


def looks_like_chat(text: str) -> bool:
    """True where lines near the start begin with stamps."""
    lines = lines_of_chat(text[:20_000])[:_LINES]
    heads = sum(read_stamp(line, 1) is not None for line in lines)
    return heads >= min(_HEADS, max(1, len(lines) // 4))


def text_of_chat(data: bytes) -> str:
    """Text in UTF-8 or UTF-16, whatever a desktop program made of it; else in Windows' code page."""
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def photo_suffix(data: bytes) -> str:
    """The suffix that fits the bytes of a photo; empty for anything else, whatever its name."""
    if _HEIC.match(data[:16]):
        return ".heic"
    return next((suffix for start, suffix in _PHOTO_STARTS.items() if data.startswith(start)), "")


__all__ = ["ChatExport", "NoChat", "UnusableZip", "open_export"]

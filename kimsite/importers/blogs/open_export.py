"""The XML of an export: a file, a gzip, or one member of a zip, read as a stream."""

from __future__ import annotations

import gzip
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from kimsite.importers.blogs.item import NotABlogExportError
from kimsite.tools import files
from kimsite.tools.zip_reader import MOST_MEMBERS, UnusableZip

LARGEST_EXPORT = 2 * 1024**3
"""Bytes of XML that are read of an export; a blog of ten years with its pictures outside has a hundredth."""
_ZIP, _GZIP = b"PK\x03\x04", b"\x1f\x8b"


@contextmanager
def open_export_xml(path: Path) -> Iterator[IO[bytes]]:
    """The XML of an export, at its beginning.

    Of a zip the member that is the blog: `feed.atom` of a Takeout first, else the largest `.xml`. Raises
    NotABlogExportError where there is none, UnusableZip for a damaged archive, OSError.
    """
    with files.open_to_read(path) as stream:
        head = stream.read(4)
        stream.seek(0)
        if head == _ZIP:
            with _member(stream) as inner:
                yield inner
        elif head[:2] == _GZIP:
            with gzip.open(stream) as inner:
                yield inner  # type: ignore[misc]  # a GzipFile reads as any stream does
        else:
            yield stream


@contextmanager
def _member(stream: IO[bytes]) -> Iterator[IO[bytes]]:
    try:
        archive = zipfile.ZipFile(stream)
        members = [
            member for member in archive.infolist() if not member.is_dir() and not member.flag_bits & 1
        ]
        if len(members) > MOST_MEMBERS:
            raise UnusableZip
        feeds = [member for member in members if member.filename.replace("\\", "/").endswith("/feed.atom")]
        feeds = feeds or [member for member in members if member.filename.lower().endswith((".atom", ".xml"))]
        if not feeds:
            raise NotABlogExportError
        chosen = max(feeds, key=lambda feed: feed.file_size)
        if chosen.file_size > LARGEST_EXPORT:
            raise UnusableZip
        with archive.open(chosen) as inner:
            yield inner
    except (zipfile.BadZipFile, EOFError, NotImplementedError) as error:
        raise UnusableZip from error

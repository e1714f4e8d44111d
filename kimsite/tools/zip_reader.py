"""A zip from elsewhere, read member by member: never unpacked, never more than the limits."""

from __future__ import annotations

import stat
import struct
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO

MOST_MEMBERS = 100_000
LARGEST_MEMBER = 64 * 1024 * 1024
"""Bytes of a member that is read."""


class UnusableZip(Exception):  # noqa: N818  # a state of somebody's file, answered with words
    """The file is no zip, is damaged, or is made to do harm."""


class ZipReader:
    """The members of an open zip, by their file names without folders."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        """Raises UnusableZip for more members than anybody sends."""
        members = archive.infolist()
        if len(members) > MOST_MEMBERS:
            raise UnusableZip
        self._archive = archive
        self._members: dict[str, zipfile.ZipInfo] = {}
        self._several: set[str] = set()
        for member in members:
            if member.is_dir() or stat.S_ISLNK(member.external_attr >> 16) or member.flag_bits & 1:
                continue
            name = PurePosixPath(member.filename.replace("\\", "/")).name
            known = self._members.get(name, member)
            if (known.CRC, known.file_size) != (member.CRC, member.file_size):
                self._several.add(name)
            self._members[name] = member

    def names(self) -> tuple[str, ...]:
        """File names, sorted. Links, folders and encrypted members are left out."""
        return tuple(sorted(self._members))

    def has_several(self, name: str) -> bool:
        """Whether members with different contents have the name, in different folders."""
        return name in self._several

    def size(self, name: str) -> int:
        """Bytes of a member as the zip claims; 0 where there is none of that name."""
        return self._members[name].file_size if name in self._members else 0

    def read(self, name: str, limit: int = LARGEST_MEMBER) -> bytes | None:
        """The bytes of a member; None where there is none of that name or it is larger than `limit` bytes.

        Raises UnusableZip for a damaged member.
        """
        member = self._members.get(name)
        if member is None or member.file_size > limit:
            return None
        try:
            with self._archive.open(member) as stream:
                data = stream.read(limit + 1)
        except (
            zipfile.BadZipFile,
            OSError,
            EOFError,
            ValueError,
            NotImplementedError,
            RuntimeError,
        ) as error:
            raise UnusableZip from error
        return data if len(data) <= limit else None


@contextmanager
def open_zip_file(path: Path) -> Iterator[ZipReader]:
    """Open a zip for reading. Raises UnusableZip, and OSError where the file cannot be read."""
    with path.open("rb") as stream:
        yield read_zip(stream)


def read_zip(stream: IO[bytes]) -> ZipReader:
    """The members of a zip, read from `stream` as long as it stays open. Raises UnusableZip."""
    try:
        return ZipReader(zipfile.ZipFile(stream))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError, struct.error) as error:
        raise UnusableZip from error

"""Pictures that an export brings along, such as the albums of a Takeout, by the names of their files."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from threading import Lock
from typing import IO
from urllib.parse import unquote_plus, urlsplit

from kimsite.tools import files
from kimsite.tools.zip_reader import MOST_MEMBERS

_ENDINGS = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".heic")
_ZIP = b"PK\x03\x04"


class ZippedPictures:
    """The pictures of an archive by name; a name that two different pictures have names none."""

    def __init__(self, archive: zipfile.ZipFile, largest: int) -> None:
        """`largest`: bytes of a picture that is read."""
        self._archive = archive
        self._largest = largest
        self._lock = Lock()
        found: dict[str, list[zipfile.ZipInfo]] = {}
        for member in archive.infolist()[:MOST_MEMBERS]:
            name = _folded(PurePosixPath(member.filename.replace("\\", "/")).name)
            if name.endswith(_ENDINGS) and not member.flag_bits & 1:
                found.setdefault(name, []).append(member)
        self._members = {
            name: several[0]
            for name, several in found.items()
            if len({(one.CRC, one.file_size) for one in several}) == 1
        }

    def find(self, addresses: Iterable[str]) -> bytes | None:
        """The picture that one of the addresses names by its last part; None where the archive has none."""
        for address in addresses:
            member = self._members.get(name_of_address(address))
            if member is not None and member.file_size <= self._largest:
                try:
                    with self._lock, self._archive.open(member) as stream:
                        return stream.read(self._largest)
                except (zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError, RuntimeError):
                    return None
        return None


def name_of_address(address: str) -> str:
    """The file's name at the end of an address, folded; empty where there is none."""
    try:
        path = urlsplit(address).path
    except ValueError:
        return ""
    return _folded(unquote_plus(path.rsplit("/", 1)[-1]))


def _folded(name: str) -> str:
    return name.strip().casefold()


@contextmanager
def pictures_beside_export(path: Path, largest: int) -> Iterator[ZippedPictures | None]:
    """The pictures in an export that is a zip; None for any other file and for a damaged one."""
    with files.open_to_read(path) as stream:
        archive = _archive(stream)
        yield ZippedPictures(archive, largest) if archive is not None else None


def _archive(stream: IO[bytes]) -> zipfile.ZipFile | None:
    head = stream.read(4)
    stream.seek(0)
    try:
        return zipfile.ZipFile(stream) if head == _ZIP else None
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError):
        return None

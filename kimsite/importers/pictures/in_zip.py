"""Pictures that an export brings along, such as the albums of a Takeout, by the names of their files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Lock
from urllib.parse import unquote_plus, urlsplit

from kimsite.tools.zip_reader import UnusableZip, ZipReader, open_zip_file

_ENDINGS = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".heic")


class ZippedPictures:
    """The pictures of an archive by name; a name that two different pictures have names none."""

    def __init__(self, archive: ZipReader, largest: int) -> None:
        """`largest`: bytes of a picture that is read."""
        self._archive = archive
        self._largest = largest
        self._lock = Lock()
        found: dict[str, list[str]] = {}
        for name in archive.names():
            if name.lower().endswith(_ENDINGS):
                found.setdefault(_folded(name), []).append(name)
        self._names = {
            folded: names[0]
            for folded, names in found.items()
            if len(names) == 1 and not archive.has_several(names[0])
        }

    def find(self, addresses: Iterable[str]) -> bytes | None:
        """The picture that one of the addresses names by its last part; None where the archive has none."""
        names = (self._names.get(name_of_address(address)) for address in addresses)
        name = next(filter(None, names), None)
        if name is None:
            return None
        try:
            with self._lock:
                return self._archive.read(name, self._largest)
        except UnusableZip:
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
    with ExitStack() as stack:
        try:
            archive = stack.enter_context(open_zip_file(path))
        except UnusableZip:
            archive = None
        yield ZippedPictures(archive, largest) if archive is not None else None

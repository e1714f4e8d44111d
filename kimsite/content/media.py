"""Names in a post -> files in the folder: photos, documents, tables."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Protocol

from kimsite.content import photos
from kimsite.content.checks import persons, privacy
from kimsite.content.documents import Unreadable, text_of
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import Attachment, MediaFile, Picture, Table
from kimsite.model.marked import Place
from kimsite.tools import files
from kimsite.tools.digest import short
from kimsite.tools.spreadsheet import as_text, may_run
from kimsite.tools.text import clean, closest, slug

DOCUMENTS = frozenset({".pdf", ".csv", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp"})
PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".jfif", ".heic", ".heif"})
TABLE_ROWS = 500


class Personal(Exception):  # noqa: N818  # a state of a file, turned into a finding by the caller
    """A file that a post names carries NIK or KK numbers, or a list of children; the text says which, in Indonesian."""


class Develop(Protocol):
    """A photo -> a Picture; `read` gives its bytes to whoever needs them. Raises photos.Unusable, and OSError with `read`."""

    def __call__(self, item: MediaFile, read: Callable[[], bytes], *, share: bool) -> Picture: ...


def at_once(item: MediaFile, read: Callable[[], bytes], *, share: bool) -> Picture:
    """Develop without a memory."""
    return photos.develop(item.path, read(), share=share)


def glance(item: MediaFile, read: Callable[[], bytes], *, share: bool) -> Picture:
    """Only look, where nobody will see the picture."""
    return photos.glance(item.path, read(), share=share)


class Cupboard:
    """The media of one publisher. Each photo is developed once, whoever names it."""

    def __init__(self, root: Path, folder: str, media: Iterable[MediaFile], found: Findings, *, develop: Develop = at_once) -> None:
        """`develop`: how a photo becomes a Picture."""
        self._root = root
        self._folder = folder
        self.media = tuple(media)
        self._known = {item.path: item for item in self.media}
        self._found = found
        self._darkroom = develop
        self._developed: dict[tuple[str, bool], Picture | None] = {}

    def picture(self, name: str, post: str, place: Place, *, share: bool) -> Picture | None:
        """The photo that `post` calls `name`, or None with a finding at `place`. Raises Personal."""
        path = self._find(name, post, "foto")
        if path is None:
            self._found.add("F01", place, nilai=name, saran=self._near(name, "foto"))
            return None
        if privacy.is_named_by_number(path):
            raise Personal(f'nomornya ada di nama berkas "{name}"')
        if (path, share) not in self._developed:
            self._developed[path, share] = self._develop(path, name, place, share=share)
        return self._developed[path, share]

    def attachment(self, name: str, post: str, place: Place) -> Attachment | None:
        """The document that `post` calls `name`, or None with a finding at `place`. Raises Personal."""
        path = self._find(name, post, "berkas")
        if path is None:
            self._found.add("F03", place, nilai=name, folder="berkas", saran=self._near(name, "berkas"))
            return None
        suffix = PurePosixPath(path).suffix.lower()
        if suffix not in DOCUMENTS:
            self._found.add("F08", place, nilai=name)
            return None
        data = self._read(path)
        if data is None:
            return None
        self._search(path, data, name, place)
        data = _tame(data) if suffix == ".csv" else data
        stem = slug(PurePosixPath(path).stem, 50) or "berkas"
        return Attachment(path=path, name=f"{stem}-{short(data)[:8]}{suffix}", size=len(data), data=data)

    def table(self, name: str, post: str, place: Place) -> Table | None:
        """The CSV of figures that `post` calls `name`, or None with a finding at `place`. Raises Personal."""
        path = self._find(name, post, "data")
        if path is None:
            self._found.add("F03", place, nilai=name, folder="data", saran=self._near(name, "data"))
            return None
        data = self._read(path)
        if data is None:
            return None
        self._search(path, data, name, place)
        try:
            text = data.decode("utf-8-sig")
            rows = [tuple(map(clean, row)) for row in csv.reader(io.StringIO(text), delimiter=_delimiter(text)) if any(map(str.strip, row))]
        except (UnicodeDecodeError, csv.Error):
            self._found.add("F06", place, nilai=name, sebab="bukan CSV dalam UTF-8")
            return None
        if len(rows) < 2 or len(rows) > TABLE_ROWS or any(len(row) != len(rows[0]) for row in rows):
            self._found.add("F06", place, nilai=name, sebab=f"baris dan kolomnya tidak rapi, atau lebih dari {TABLE_ROWS} baris")
            return None
        if persons.is_list_of_children("|".join(rows[0])):
            raise Personal(f'tabel "{name}" memuat nama orang dengan ukuran badannya')
        return Table(path=path, header=rows[0], rows=tuple(rows[1:]))

    def _find(self, name: str, post: str, shelf: str) -> str | None:
        """Beside the post, below the shelf, or by its path from the village's folder."""
        plain = name.strip().replace("\\", "/").removeprefix("./")
        beside = str(PurePosixPath(post).parent)
        base = PurePosixPath(plain).name
        candidates = (f"{beside}/{plain}", _joined(beside, plain), f"{self._folder}/{shelf}/{base}", f"{self._folder}/{plain.lstrip('/')}")
        return next((path for path in candidates if path in self._known), None)

    def _near(self, name: str, shelf: str) -> str:
        names = {PurePosixPath(path).name for path in self._known if f"/{shelf}/" in path or path.count("/") == self._folder.count("/") + 2}
        return closest(PurePosixPath(name).name, sorted(names))

    def _read(self, path: str) -> bytes | None:
        try:
            return files.read_bytes(self._root, path)
        except OSError as error:
            self._found.add("B02", Place(path=path), sebab=error.strerror or "tidak terbaca")
            return None

    def _develop(self, path: str, name: str, place: Place, *, share: bool) -> Picture | None:
        suffix = PurePosixPath(path).suffix.lower()
        report = partial(self._found.add, "F02", place, nilai=name)
        if suffix not in PICTURES:
            report(sebab="jenis berkasnya bukan JPG atau PNG")
            return None
        try:
            picture = self._darkroom(self._known[path], partial(files.read_bytes, self._root, path), share=share)
        except photos.NeedsHeic:
            self._found.add("F05", place, nilai=name)
            return None
        except photos.Unusable as reason:
            report(sebab=reason)
            return None
        except OSError as error:
            self._found.add("B02", Place(path=path), sebab=error.strerror or "tidak terbaca")
            return None
        if picture.located:
            self._found.add("F04", Place(path=path))
        return picture

    def _search(self, path: str, data: bytes, name: str, place: Place) -> None:
        """A document goes through the same door as a text. One that can't be read is published, and its writer is asked to read it."""
        try:
            text = text_of(path, data)
        except Unreadable as reason:
            self._found.add("P09", place, nilai=name, sebab=reason)
            return
        if privacy.is_named_by_number(path) or privacy.shown_anyway(text):
            raise Personal(f'nomornya ada di berkas "{name}"')


def _tame(data: bytes) -> bytes:
    """A CSV file whose cells are all text or numbers; the same bytes where they were."""
    text = data.decode("utf-8-sig", errors="replace")
    if not may_run(text):
        return data
    out = io.StringIO()
    delimiter = _delimiter(text)
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    writer.writerows([as_text(cell.strip()) for cell in row] for row in csv.reader(io.StringIO(text), delimiter=delimiter))
    return out.getvalue().encode("utf-8-sig")


def _delimiter(text: str) -> str:
    """What the first line says: a semicolon, as Indonesian spreadsheets write, or a comma."""
    first = text.split("\n", 1)[0]
    return ";" if first.count(";") > first.count(",") else ","


def _joined(folder: str, relative: str) -> str:
    """`folder/relative` with `..` resolved, never above the content folder."""
    parts = [part for part in folder.split("/") if part]
    for part in relative.split("/"):
        if part == "..":
            if parts:
                parts.pop()
        elif part not in {"", "."}:
            parts.append(part)
    return "/".join(parts)

"""Names in a post -> files in the folder: photos, documents, tables."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Protocol

from kimsite.content.checks.files import check_document, check_file_name, check_text
from kimsite.content.media.csv_table import NoTable, decode_csv, delimiter_of, numeric_columns, read_table
from kimsite.content.media.documents import UnreadableDocument, read_document, unread_text
from kimsite.content.media.lookup import FileIndex
from kimsite.content.media.photo_faults import NeedsHeic, UnusablePhoto
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import AnyPhoto, Attachment, MediaFile, Table
from kimsite.model.marked import Place
from kimsite.tools import files
from kimsite.tools.conflict_marks import find_conflicts, lines_of
from kimsite.tools.digest import short
from kimsite.tools.link_kinds import DOCUMENTS, PICTURES, LinkForm, as_host, elsewhere, read_target, suffix_of
from kimsite.tools.spreadsheet import as_text, may_run
from kimsite.tools.text import slug
from kimsite.tools.unreadable import Unreadable
from kimsite.tools.unsafe_links import restored_address

_NOTHING = b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"
"""Bytes that a file without content may have: marks of an encoding, and what a power cut leaves."""


class DevelopPhoto(Protocol):
    """What is made of a photo; `read` returns its bytes.

    Raises UnusablePhoto, and OSError with `read`.
    """

    def __call__(self, item: MediaFile, read: Callable[[], bytes], *, share: bool) -> AnyPhoto: ...


class MediaLibrary:
    """The media of one publisher. Each photo is developed once."""

    def __init__(
        self,
        root: Path,
        folder: str,
        media: Iterable[MediaFile],
        diagnostics: Findings,
        *,
        develop: DevelopPhoto,
    ) -> None:
        """`develop`: what is made of each photo."""
        self._root = root
        self._folder = folder
        self.media = tuple(media)
        self._known = {item.path: item for item in self.media}
        self._found = diagnostics
        self._develop_photo = develop
        self.index = FileIndex(folder, self._known)
        self._developed: dict[tuple[str, bool], AnyPhoto | Unreadable | None] = {}
        self._attached: dict[str, Attachment] = {}

    def picture(self, name: str, post: str, *, share: bool) -> AnyPhoto | Unreadable | None:
        """The photo that `post` calls `name`, or why it cannot be shown, None where that was reported.

        Raises PersonalDataFound.
        """
        path = None if _is_elsewhere(name) else self.index.find(name, post, "foto")
        if path is None:
            return _no_picture(name, self.index.near(name, "foto"))
        check_file_name(path, name)
        if (path, share) not in self._developed:
            self._developed[path, share] = self._develop(path, name, share=share)
        return self._developed[path, share]

    def attachment(self, name: str, post: str, place: Place) -> Attachment | Unreadable | None:
        """The document that `post` calls `name`, or why it cannot be offered, None where that was reported.

        Raises PersonalDataFound. `place`: where one that can't be read is reported.
        """
        path = self.index.find(name, post, "berkas")
        if path is None:
            return _no_document(name, self.index.near(name, "berkas"))
        if suffix_of(path) not in DOCUMENTS:
            return Unreadable("F08", (("nilai", name),))
        if path not in self._attached:
            data = self._read(path)
            if data is None:
                return None
            if not data.strip(_NOTHING):
                return Unreadable("F16", (("nilai", name),))
            self._check(path, data, name, place)
            if joined := _joined_versions(path, data, name):
                return joined
            data = _neutralise_formulas(data) if suffix_of(path) == ".csv" else data
            own = slug(PurePosixPath(path).stem, 50) or "berkas"
            self._attached[path] = Attachment(
                path=path, name=f"{own}-{short(data)[:8]}{suffix_of(path)}", size=len(data), data=data
            )
        return self._attached[path]

    def table(self, name: str, post: str, place: Place) -> Table | None:
        """The CSV of figures that `post` calls `name`, or None with a finding at `place`.

        Raises PersonalDataFound.
        """
        path = self.index.find(name, post, "data")
        if path is None:
            self._found.add("F03", place, nilai=name, folder="data", saran=self.index.near(name, "data"))
            return None
        data = self._read(path)
        if data is None:
            return None
        self._check(path, data, name, place)
        if joined := _joined_versions(path, data, name):
            self._found.unread(joined, place)
            return None
        try:
            sheet = read_table(data)
        except NoTable as reason:
            self._found.unread(
                Unreadable("F06", (("nilai", name), ("sebab", reason.reason), *reason.values.items())), place
            )
            return None
        for remark in sheet.remarks:
            self._found.unread(remark, place, nilai=name)
        return Table(
            path=path,
            header=sheet.header,
            rows=sheet.rows,
            caption=sheet.caption,
            numeric=numeric_columns(sheet.rows),
        )

    def _read(self, path: str) -> bytes | None:
        try:
            return files.read_bytes(self._root, path)
        except OSError as error:
            self._found.add("B02", Place(path=path), sebab=error.strerror or "file.unreadable")
            return None

    def _develop(self, path: str, name: str, *, share: bool) -> AnyPhoto | Unreadable | None:
        if suffix_of(path) not in PICTURES:
            return Unreadable("F02", (("nilai", name), ("sebab", "photo.other-kind")))
        if not self._known[path].size:
            return Unreadable("F02", (("nilai", name), ("sebab", "photo.empty")))
        try:
            picture = self._develop_photo(
                self._known[path], partial(files.read_bytes, self._root, path), share=share
            )
        except NeedsHeic:
            return Unreadable("F05", (("nilai", name),))
        except UnusablePhoto as reason:
            return Unreadable("F02", (("nilai", name), ("sebab", str(reason))))
        except OSError as error:
            self._found.add("B02", Place(path=path), sebab=error.strerror or "file.unreadable")
            return None
        if picture.located:
            self._found.add("F04", Place(path=path))
        return picture

    def _check(self, path: str, data: bytes, name: str, place: Place) -> None:
        """Check a document as a text is checked.

        One that cannot be read is searched for numbers; where none is found it is published with P09.
        """
        check_file_name(path, name)
        try:
            document = read_document(path, data)
        except UnreadableDocument as reason:
            check_text(name, unread_text(data))
            self._found.add("P09", place, nilai=name, sebab=reason)
            return
        doubt = check_document(name, document)
        if doubt:
            self._found.unread(doubt, place)


def _is_elsewhere(name: str) -> bool:
    """True for a picture of another site: one of our own with the same name may show something else."""
    if "//" not in name and "www." not in name.lower():
        return False
    return elsewhere(name) != "" or read_target(restored_address(name)).form == LinkForm.OUTSIDE


def _no_picture(name: str, near: str) -> Unreadable:
    """Why no photo of that name can be shown.

    It is missing, lies on the writer's own computer, or is elsewhere on the net.
    """
    written = restored_address(name)
    target = read_target(written)
    if target.form == LinkForm.LOCAL:
        last = target.address.rstrip("/").rsplit("/", 1)[-1]
        return Unreadable(
            "F20",
            (("nilai", written), ("nama", last if suffix_of(last) else "nama-foto.jpg"), ("saran", near)),
        )
    if target.form in {LinkForm.EMBEDDED, LinkForm.APP, LinkForm.UNSAFE}:
        return Unreadable("F21", (("nilai", target.address),))
    if target.form == LinkForm.OUTSIDE or as_host(written):
        return Unreadable("F23", (("nilai", written), ("saran", near)))
    return Unreadable("F01", (("nilai", written), ("saran", near)))


def _no_document(name: str, near: str) -> Unreadable:
    """Why no document of that name can be offered: it is missing, or lies on the writer's own computer."""
    written = restored_address(name)
    target = read_target(written)
    if target.form != LinkForm.LOCAL:
        return Unreadable("F03", (("nilai", written), ("folder", "berkas"), ("saran", near)))
    last = target.address.rstrip("/").rsplit("/", 1)[-1]
    return Unreadable(
        "F26", (("nilai", written), ("nama", last if suffix_of(last) else "nama-berkas.pdf"), ("saran", near))
    )


def _joined_versions(path: str, data: bytes, name: str) -> Unreadable | None:
    """Why a table that git made of two versions is not used."""
    if suffix_of(path) not in {".csv", ".tsv"}:
        return None
    try:
        text, _ = decode_csv(data)
    except NoTable:
        return None
    conflicts = find_conflicts(text)
    return Unreadable("F15", (("nilai", name), ("letak", lines_of(conflicts)))) if conflicts else None


def _neutralise_formulas(data: bytes) -> bytes:
    """A CSV file whose cells are all text or numbers; the same bytes where they were."""
    try:
        text, _ = decode_csv(data)
    except NoTable:
        return data
    if not may_run(text):
        return data
    out = io.StringIO()
    delimiter = delimiter_of(text)
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    writer.writerows(
        [as_text(cell.strip()) for cell in row]
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    )
    return out.getvalue().encode("utf-8-sig")

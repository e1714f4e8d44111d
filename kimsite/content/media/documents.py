"""Documents -> the text in them, as far as it can be read.

A list of NIK must not be published inside a PDF or a spreadsheet.

pypdf is pure Python without dependencies of its own, and is loaded when the first PDF is met. It is no extra:
a guard that is only there when someone thought of installing it is no guard.
"""

from __future__ import annotations

import importlib
import io
import re
import zipfile
from collections.abc import Iterator
from functools import partial
from pathlib import PurePosixPath
from typing import Any

from kimsite.content.media.csv_table import NoTable, decode_csv, rows_of
from kimsite.tools.deadline import Deadline, TooSlow
from kimsite.tools.patterns import lazy_pattern

SECONDS = 10.0
"""What reading one document may take."""
PAGES = 300
TEXT_LIMIT = 40_000_000
"""Characters read out of one office document: what is larger was made to harm."""
_PARTS = lazy_pattern(
    r"word/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml|xl/(?:sharedStrings|workbook|"
    r"comments\d*|worksheets/[^/]+|threadedComments/[^/]+)\.xml"
    r"|ppt/(?:slides|notesSlides|comments)/[^/]+\.xml|docProps/(?:core|app|custom)\.xml|content\.xml|"
    r"meta\.xml|styles\.xml"
)
_ENDS = lazy_pattern(r"</(?:w:p|a:p|text:p|text:h|si|is|v|c|row|table:table-cell)>")
_TAG = lazy_pattern(r"<[^<>]*>")
_SCIENTIFIC = lazy_pattern(r"(\d)\.(\d{1,15})E\+?15\b")
_APART = "\n\n"
"""Between lines and cells: digits on either side are not one number."""


class UnreadableDocument(Exception):  # noqa: N818  # a state of the file, turned into a finding by the caller
    """Its text cannot be read; the text is the key of a reason."""


def document_text(path: str, data: bytes) -> str:
    """All text of a document, lines and cells apart. Raises Unreadable."""
    suffix = PurePosixPath(path).suffix.lower()
    if suffix in {".csv", ".tsv"}:
        return _cells(data)
    try:
        with Deadline(SECONDS) as watch:
            return watch.run(partial(_pdf if suffix == ".pdf" else _office, data))
    except TooSlow as error:
        raise UnreadableDocument("document.slow") from error


def _cells(data: bytes) -> str:
    try:
        text, _ = decode_csv(data)
    except NoTable as error:
        raise UnreadableDocument(error.reason) from error
    try:
        return _APART.join(cell for row in rows_of(text) for cell in row.cells)
    except NoTable:
        return text


def _pdf(data: bytes) -> str:
    try:
        reader: Any = importlib.import_module("pypdf").PdfReader(io.BytesIO(data))
        locked, pages = reader.is_encrypted and not reader.decrypt(""), len(reader.pages)
        text = (
            "\n".join(page.extract_text() for page in reader.pages) if pages <= PAGES and not locked else ""
        )
        about = "" if locked else "\n".join(str(value) for value in (reader.metadata or {}).values())
    except ImportError as error:
        raise UnreadableDocument("document.no-reader") from error
    except Exception as error:  # pypdf raises many types on hostile files
        raise UnreadableDocument("document.broken-pdf") from error
    if locked:
        raise UnreadableDocument("document.locked")
    if pages > PAGES:
        raise UnreadableDocument("document.long")
    if not re.search(r"\w{3}", text):
        raise UnreadableDocument("document.scanned")
    return f"{text}\n{about}".replace("\n", _APART)


def _office(data: bytes) -> str:
    """Word, Excel, PowerPoint and LibreOffice files are zips of XML.

    Only their text is taken; nothing is unpacked to disk.
    """
    try:
        parts = tuple(_parts(data))
    except Exception as error:  # a broken zip raises many types
        raise UnreadableDocument("document.broken") from error
    if sum(map(len, parts)) > TEXT_LIMIT:
        raise UnreadableDocument("document.large")
    if not parts:
        raise UnreadableDocument("document.unknown")
    text = _APART.join(
        _TAG.sub("", _ENDS.sub(_APART, part.decode("utf-8", errors="replace"))) for part in parts
    )
    return _SCIENTIFIC.sub(lambda match: match[1] + match[2].ljust(15, "0"), text)


def _parts(data: bytes) -> Iterator[bytes]:
    """The members that hold text, until they come to more than the limit."""
    room = TEXT_LIMIT + 1
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in sorted(name for name in archive.namelist() if _PARTS.fullmatch(name)):
            with archive.open(name) as part:
                raw = part.read(room)
            yield raw
            room -= len(raw)
            if room <= 0:
                return

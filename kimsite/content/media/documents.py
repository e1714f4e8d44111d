"""Documents -> the text in them, as far as it can be read.

A list of NIK must not be published inside a PDF or a spreadsheet.

pypdf is pure Python without dependencies of its own, and is loaded when the first PDF is met. It is no extra:
a guard that is only there when someone thought of installing it is no guard.
"""

from __future__ import annotations

import importlib
import io
import logging
import re
from functools import partial
from pathlib import PurePosixPath
from typing import Any

from kimsite.content.media.csv_table import NoTable, decode_csv, rows_of
from kimsite.content.media.office import APART, TEXT_LIMIT, read_parts, rows_and_lines, text_of
from kimsite.content.media.remains import remains_of
from kimsite.model.table import DocumentText
from kimsite.tools.deadline import Deadline, TooSlow
from kimsite.tools.patterns import lazy_pattern

SECONDS = 10.0
"""What reading one document may take."""
PAGES = 300
_WRAPPED = lazy_pattern(r"(?<=[\w,])\n(?=[a-z])")
"""The end of a line of a PDF within a sentence."""


class UnreadableDocument(Exception):  # noqa: N818  # a state of the file, turned into a finding by the caller
    """Its text cannot be read; the text is the key of a reason."""


def read_document(path: str, data: bytes) -> DocumentText:
    """The text of a document, its rows and lines. Raises UnreadableDocument."""
    suffix = PurePosixPath(path).suffix.lower()
    if suffix in {".csv", ".tsv"}:
        return _table(data)
    try:
        with Deadline(SECONDS) as watch:
            return watch.run(partial(_pdf if suffix == ".pdf" else _office, data))
    except TooSlow as error:
        raise UnreadableDocument("document.slow") from error


def unread_text(data: bytes) -> str:
    """What can still be seen in a document that could not be read."""
    try:
        with Deadline(SECONDS) as watch:
            return watch.run(partial(remains_of, data))
    except TooSlow:
        return ""


def _table(data: bytes) -> DocumentText:
    try:
        text, _ = decode_csv(data)
    except NoTable as error:
        raise UnreadableDocument(error.reason) from error
    try:
        rows = rows_of(text)
    except NoTable:
        return DocumentText(text)
    return DocumentText(APART.join(cell for row in rows for cell in row.cells), rows)


def _pdf_reader(data: bytes) -> Any:
    """The document as pypdf opens it; what pypdf would print of a broken one is not printed."""
    reader = importlib.import_module("pypdf").PdfReader
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    return reader(io.BytesIO(data))


def _pdf(data: bytes) -> DocumentText:
    try:
        reader = _pdf_reader(data)
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
    return DocumentText(
        f"{text}\n{about}".replace("\n", APART), (), tuple(_WRAPPED.sub(" ", text).split("\n"))
    )


def _office(data: bytes) -> DocumentText:
    try:
        parts = read_parts(data)
    except Exception as error:  # a broken zip raises many types
        raise UnreadableDocument("document.broken") from error
    if sum(len(part) for _, part in parts) > TEXT_LIMIT:
        raise UnreadableDocument("document.large")
    if not parts:
        raise UnreadableDocument("document.unknown")
    return DocumentText(text_of(part for _, part in parts), *rows_and_lines(parts))

"""Workbooks (XLSX, XLSM, ODS) -> texts. The only place that imports python-calamine.

Values only: it knows no formula and no macro.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Literal, NamedTuple

from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum

BOOKS = (".xlsx", ".xlsm", ".ods")
UNPACKED_LIMIT = 64 * 1024 * 1024
"""Bytes of all parts of a workbook."""
CELLS_LIMIT = 4_000_000
"""Rows times columns of a sheet: the reader keeps the empty ones too."""
Machinery = Literal["makro", "rumus"]
_FILLED_CELL = re.compile(rb'<(?:\w+:)?c r="([A-Z]{1,3})(\d{1,7})"[^>/]*>')
_REPEATED_ROW = re.compile(
    rb'<table:table-row[^>]*number-rows-repeated="(\d{4,})"[^>/]*>'
    rb"(?:(?!</table:table-row>).){0,4000}?value-type",
    re.DOTALL,
)
_REPEATED_CELL = re.compile(rb'<table:table-cell(?=[^>]*value-type)[^>]*number-columns-repeated="\d{4,}"')
_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"
"""The first bytes of an .xls, and of a workbook with a password."""


class UnusableWorkbookError(Exception):
    """The file cannot be read; `reason` is its key in the catalogue."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class ReadSheet(NamedTuple):
    """One sheet."""

    name: str
    rows: list[list[str]]
    """From the first row on, empty ones included."""
    hidden: bool


class ReadWorkbook(NamedTuple):
    """The sheets of a workbook in their order."""

    sheets: tuple[ReadSheet, ...]
    machinery: tuple[Machinery, ...]
    """What it holds that is never run."""


def read_workbook(data: bytes) -> ReadWorkbook:
    """Every sheet of a workbook as texts. Raises UnusableWorkbookError."""
    if data.startswith(_OLD_OR_LOCKED):
        raise UnusableWorkbookError("table.old-or-locked")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(member.file_size for member in archive.infolist()) > UNPACKED_LIMIT:
                raise UnusableWorkbookError("yaml.long")
            machinery = tuple(_machinery(archive))
            if any(map(_is_too_wide, _parts(archive))):
                raise UnusableWorkbookError("table.too-wide")
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        shown = {
            metadata.name: metadata.visible == SheetVisibleEnum.Visible for metadata in book.sheets_metadata
        }
        sheets = tuple(
            ReadSheet(
                name,
                [[cell_text(cell) for cell in row] for row in _cells(book, name)],
                not shown.get(name, True),
            )
            for name in book.sheet_names
        )
    except (CalamineError, zipfile.BadZipFile, OSError, ValueError, KeyError, NotImplementedError) as error:
        raise UnusableWorkbookError("table.broken") from error
    return ReadWorkbook(sheets, machinery)


def cell_text(cell: object) -> str:
    """A cell as its author would write it; a number without the dust of binary fractions."""
    if isinstance(cell, bool):
        return "ya" if cell else "tidak"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(round(cell, 6))
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    return str(cell)


def _cells(book: CalamineWorkbook, name: str) -> list[list[object]]:
    return [list(row) for row in book.get_sheet_by_name(name).to_python(skip_empty_area=False)]


def _parts(archive: zipfile.ZipFile) -> Iterator[bytes]:
    """The XML of every sheet, one at a time."""
    for name in archive.namelist():
        if name.startswith("xl/worksheets/sheet") or name == "content.xml":
            yield archive.read(name)


def _is_too_wide(part: bytes) -> bool:
    width = height = 0
    for column, row in _FILLED_CELL.findall(part):
        width, height = max(width, _index(column)), max(height, int(row))
    if width * height > CELLS_LIMIT:
        return True
    return bool(_REPEATED_ROW.search(part) or _REPEATED_CELL.search(part))


def _index(column: bytes) -> int:
    """1 for A, 27 for AA."""
    index = 0
    for letter in column:
        index = 26 * index + letter - 64
    return index


def _machinery(archive: zipfile.ZipFile) -> Iterable[Machinery]:
    if any(name.endswith("vbaProject.bin") or name.startswith("Basic/") for name in archive.namelist()):
        yield "makro"
    if any(b"<f>" in data or b"<f " in data or b"table:formula=" in data for data in _parts(archive)):
        yield "rumus"

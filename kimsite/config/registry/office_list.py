"""A spreadsheet file of any shape -> the KIM on all its sheets, or what has to be asked first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from kimsite.config.regions import Regency
from kimsite.config.registry.fields import KECAMATAN
from kimsite.config.registry.locate import known_kecamatan, village_choice
from kimsite.config.registry.read_csv import csv_sheet
from kimsite.config.registry.reading import DOUBLE, NO_ANSWERS, KimEntry, Registry, RowQuestion, read_registry
from kimsite.config.registry.sheet_column import SheetColumn
from kimsite.config.registry.table import TextSheet
from kimsite.record import Record
from kimsite.tools.workbook_reader import BOOKS, UnusableWorkbookError, read_workbook


class OfficeAnswers(Record, kw_only=True):
    """What the operator has answered."""

    columns: Mapping[str, str] = NO_ANSWERS
    """Title or letter -> field, or `lain`."""
    rows: Mapping[str, str] = NO_ANSWERS
    """Row number -> code of its village, or `lewati`; `SHEET!ROW` where there are several sheets."""
    sheet: str = ""
    """The one sheet to be read; empty: every visible one with a table."""


class OfficeList(Record, kw_only=True):
    """A file as it was understood."""

    sheets: tuple[Registry, ...]
    hidden: tuple[str, ...]
    """Names of hidden sheets, which are not read."""
    other: tuple[str, ...]
    """Names of sheets without a table of villages."""
    machinery: tuple[str, ...]
    """Formulas and macros, which are not run."""

    @property
    def entries(self) -> tuple[KimEntry, ...]:
        """The KIM of all sheets, by code."""
        found = (entry for sheet in self.sheets for entry in sheet.entries)
        return tuple(sorted(found, key=lambda entry: entry.village.code))

    @property
    def questions(self) -> tuple[tuple[str, RowQuestion], ...]:
        """(sheet, row whose village is not sure)."""
        return tuple((sheet.table.sheet, row) for sheet in self.sheets for row in sheet.questions)

    @property
    def asked_columns(self) -> tuple[tuple[str, SheetColumn], ...]:
        """(sheet, column whose meaning is not sure)."""
        return tuple(
            (sheet.table.sheet, column)
            for sheet in self.sheets
            for column in sheet.columns
            if column.is_asked
        )


def read_office_list(name: str, data: bytes, regency: Regency, answers: OfficeAnswers) -> OfficeList:
    """Read a CSV, XLSX, XLSM or ODS. Raises UnusableWorkbookError."""
    sheets, machinery = text_sheets(name, data)
    wanted = [
        sheet for sheet in sheets if (sheet.name == answers.sheet if answers.sheet else not sheet.hidden)
    ]
    several = len(wanted) > 1
    read = [_read(sheet, regency, answers, f"{sheet.name}!" if several else "") for sheet in wanted]
    known = _without_doubles([registry for registry in read if registry is not None])
    return OfficeList(
        sheets=known,
        hidden=tuple(sheet.name for sheet in sheets if sheet.hidden and sheet not in wanted),
        other=tuple(sheet.name for sheet, one in zip(wanted, read, strict=True) if one is None),
        machinery=machinery,
    )


def _read(sheet: TextSheet, regency: Regency, answers: OfficeAnswers, prefix: str) -> Registry | None:
    rows = {
        row.removeprefix(prefix): code
        for row, code in answers.rows.items()
        if row.startswith(prefix) and (prefix or row.isdigit())
    }
    one = read_registry(sheet, regency, answers.columns, rows)
    if one is None or one.column_of(KECAMATAN) is not None:
        return one
    named = known_kecamatan(sheet.name, regency) if sheet.name else ""
    if not named:
        return one
    # one sheet a kecamatan: its name replaces the column that is missing
    return read_registry(sheet, regency, answers.columns, rows, kecamatan=named)


def text_sheets(name: str, data: bytes) -> tuple[tuple[TextSheet, ...], tuple[str, ...]]:
    """The sheets of a CSV, XLSX, XLSM or ODS, and what they hold that is never run.

    Raises UnusableWorkbookError.
    """
    if name.lower().endswith(BOOKS) or data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        book = read_workbook(data)
        return (
            tuple(
                TextSheet(sheet.name, tuple(map(tuple, sheet.rows)), sheet.hidden) for sheet in book.sheets
            ),
            book.machinery,
        )
    sheet = csv_sheet(data)
    if sheet is None:
        raise UnusableWorkbookError("text.not-utf8")
    return (sheet,), ()


def _without_doubles(sheets: Iterable[Registry]) -> tuple[Registry, ...]:
    """A village on two sheets is asked about on both."""
    known = tuple(sheets)
    times: dict[str, int] = {}
    for registry in known:
        for entry in registry.entries:
            times[entry.village.code] = times.get(entry.village.code, 0) + 1
    return tuple(
        _marked(registry, {code for code, count in times.items() if count > 1}) for registry in known
    )


def _marked(registry: Registry, doubles: set[str]) -> Registry:
    found = [entry for entry in registry.entries if entry.village.code in doubles]
    if not found:
        return registry
    questions = (
        RowQuestion(
            number=entry.number,
            written=entry.village.name,
            reason=DOUBLE,
            choices=(village_choice(entry.village, entry.kecamatan),),
        )
        for entry in found
    )
    return replace(
        registry,
        entries=tuple(entry for entry in registry.entries if entry not in found),
        questions=tuple(sorted((*registry.questions, *questions), key=lambda row: row.number)),
    )

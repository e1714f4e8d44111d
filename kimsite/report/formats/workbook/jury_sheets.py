"""A round -> one empty jury sheet per juror, as XLSX and as CSV; inputs/jury_sheets.py reads both."""

from __future__ import annotations

from collections.abc import Iterable

from kimsite.model.contest import Juror, MarkSource
from kimsite.report.contest.report import ContestReport
from kimsite.report.contest.rounds import RoundResult
from kimsite.report.formats.csv_tables import csv_bytes
from kimsite.report.formats.workbook.book import Book, row_of
from kimsite.report.inputs.jury_sheets import KEY
from kimsite.tools.decimals import decimal_text

FIXED = ("babak", "juri", KEY, "kim", "kelompok")
HEADER_ROW = 5


def sheets(report: ContestReport, result: RoundResult) -> Iterable[tuple[str, bytes]]:
    """<babak>-<juri>.xlsx and .csv for every juror of a round that jurors score."""
    if not any(component.source == MarkSource.JURY for component in result.round.components):
        return
    for juror in report.contest.jurors:
        name = f"{result.round.id}-{juror.id}"
        yield f"{name}.xlsx", _book(report, result, juror)
        columns = (*FIXED, *_titles(result), "catatan")
        yield (
            f"{name}.csv",
            csv_bytes(
                columns, ((*row, *[""] * (len(columns) - len(row))) for row in _rows(report, result, juror))
            ),
        )


def _titles(result: RoundResult) -> tuple[str, ...]:
    return tuple(
        component.name for component in result.round.components if component.source == MarkSource.JURY
    )


def _rows(report: ContestReport, result: RoundResult, juror: Juror) -> Iterable[tuple[str, ...]]:
    """In the order of the codes, so that no sheet hints at a ranking."""
    names = report.by_code
    for group in result.groups:
        for kim in sorted(line.placed.kim for line in group.lines):
            yield (result.round.id, juror.id, kim, names[kim].publisher.name, group.name)


def _book(report: ContestReport, result: RoundResult, juror: Juror) -> bytes:
    contest = report.contest
    book = Book(f"Lembar juri {result.round.name}", contest.last)
    sheet, styles = (
        book.sheet("Nilai", code=f"{contest.name} · {result.round.name} · {juror.name}"),
        book.styles,
    )
    components = [component for component in result.round.components if component.source == MarkSource.JURY]
    sheet.write_string(0, 0, f"{contest.name}: {result.round.name}", styles.title)
    sheet.write_string(1, 0, f"Juri: {juror.name} ({juror.group})", styles.bold)
    sheet.write_string(
        2,
        0,
        "Isi kotak kuning saja. Koma desimal boleh. Simpan, lalu kirim berkas ini kembali.",
        styles.plain,
    )
    row_of(
        sheet,
        HEADER_ROW - 1,
        (
            "",
            "",
            "",
            "",
            "",
            *(
                f"{decimal_text(one.low)} sampai {decimal_text(one.high)}, kelipatan {decimal_text(one.step)}"
                for one in components
            ),
        ),
        styles.wrap,
    )
    row_of(sheet, HEADER_ROW, (*FIXED, *_titles(result), "catatan"), styles.head)
    rows = list(_rows(report, result, juror))
    for index, row in enumerate(rows, start=HEADER_ROW + 1):
        row_of(sheet, index, row, styles.plain)
        for column in range(len(components)):
            sheet.write_blank(index, len(FIXED) + column, None, styles.entry_half)
        sheet.write_blank(index, len(FIXED) + len(components), None, styles.entry_text)
    for column, one in enumerate(components, start=len(FIXED)):
        limits = {
            "validate": "decimal", "criteria": "between", "minimum": float(one.low),
            "maximum": float(one.high),
            "error_title": "Nilai di luar rentang",
            "error_message": f"Tulis {decimal_text(one.low)} sampai {decimal_text(one.high)}.",
        }  # fmt: skip
        if rows:
            sheet.data_validation(HEADER_ROW + 1, column, HEADER_ROW + len(rows), column, limits)
    sheet.set_column(0, 1, 12)
    sheet.set_column(2, 2, 15)
    sheet.set_column(3, 4, 22)
    sheet.set_column(len(FIXED), len(FIXED) + len(components) - 1, 15)
    sheet.set_column(len(FIXED) + len(components), len(FIXED) + len(components), 30)
    sheet.freeze_panes(HEADER_ROW + 1, 4)
    sheet.repeat_rows(HEADER_ROW)
    return book.data()

"""A round -> one empty jury sheet per juror, as XLSX and as CSV; inputs/jury_sheets.py reads both."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from xlsxwriter.worksheet import Worksheet

from kimsite.model.contest import Juror, MarkSource
from kimsite.record import Record
from kimsite.report.contest.annex import group_title, sheet_stem
from kimsite.report.contest.report import ContestReport
from kimsite.report.contest.rounds import Group, RoundResult
from kimsite.report.contest.wording import lineup_words
from kimsite.report.formats.csv_tables import csv_bytes
from kimsite.report.formats.workbook.book import Book, Styles, row_of
from kimsite.report.inputs.jury_sheets import FIXED, aspect_title
from kimsite.report.inputs.sheet_code import sheet_code
from kimsite.tools.decimals import decimal_text

HEADER_ROW = 5


class _Column(Record, kw_only=True):
    """One column to be filled in: a component, or one line of its rubric."""

    title: str
    low: Decimal
    high: Decimal
    step: Decimal
    hint: str

    @property
    def bounds(self) -> str:
        """'0 sampai 40, kelipatan 0,5', with what the juror looks at."""
        words = (
            f"{decimal_text(self.low)} sampai {decimal_text(self.high)}, kelipatan {decimal_text(self.step)}"
        )
        return f"{words}. {self.hint}" if self.hint else words


def sheets(report: ContestReport, result: RoundResult, group: str = "") -> Iterable[tuple[str, bytes]]:
    """<babak>[-<kelompok>]-<juri>.xlsx and .csv for every juror and group of a round that jurors score.

    `group`: only the group of this name.
    """
    if not any(component.source == MarkSource.JURY for component in result.round.components):
        return
    columns = tuple(_columns(result))
    heads = (*FIXED, *(column.title for column in columns), "catatan")
    for round_group in result.groups:
        if group and round_group.name != group:
            continue
        for juror in report.contest.jurors:
            rows = tuple(_rows(report, result, round_group, juror))
            name = f"{sheet_stem(result, round_group)}-{juror.id}"
            yield f"{name}.xlsx", _book(report, result, round_group, juror, columns)
            yield f"{name}.csv", csv_bytes(heads, ((*row, *[""] * (len(heads) - len(row))) for row in rows))


def _columns(result: RoundResult) -> Iterable[_Column]:
    for component in result.round.components:
        if component.source != MarkSource.JURY:
            continue
        if not component.rubric:
            yield _Column(
                title=component.name, low=component.low, high=component.high, step=component.step, hint=""
            )
        for aspect in component.rubric:
            yield _Column(
                title=aspect_title(component, aspect),
                low=Decimal(0),
                high=aspect.high,
                step=component.step,
                hint=aspect.hint,
            )


def _rows(
    report: ContestReport, result: RoundResult, group: Group, juror: Juror
) -> Iterable[tuple[str, ...]]:
    """In the order of appearance; of the codes where it is not known, so that no sheet hints at a ranking."""
    names, lineup = report.by_code, report.lineup(result.round.id, group.name)
    for turn in lineup.turns if lineup is not None else ():
        letter = turn.letter if lineup is not None and lineup.settled else ""
        code = sheet_code(report.contest.slug, result.round.id, juror.id, turn.kim)
        yield (result.round.id, juror.id, turn.kim, letter, names[turn.kim].publisher.name, group.name, code)


def _book(
    report: ContestReport, result: RoundResult, group: Group, juror: Juror, columns: Sequence[_Column]
) -> bytes:
    contest = report.contest
    book = Book(f"Lembar juri {result.round.name}", contest.last)
    styles = book.styles
    sheet = book.sheet("Nilai", code=f"{contest.name} · {group_title(result, group)} · {juror.name}")
    rows = list(_rows(report, result, group, juror))
    _head(sheet, styles, report, result, group, juror)
    row_of(sheet, HEADER_ROW - 1, (*[""] * len(FIXED), *(column.bounds for column in columns)), styles.wrap)
    row_of(sheet, HEADER_ROW, (*FIXED, *(column.title for column in columns), "catatan"), styles.head)
    last = len(FIXED) + len(columns)
    for index, row in enumerate(rows, start=HEADER_ROW + 1):
        row_of(sheet, index, row, styles.plain)
        for column in range(len(FIXED), last):
            sheet.write_blank(index, column, None, styles.entry_half)
        sheet.write_blank(index, last, None, styles.entry_text)
    for column, one in enumerate(columns, start=len(FIXED)):
        limits = {
            "validate": "decimal", "criteria": "between", "minimum": float(one.low),
            "maximum": float(one.high),
            "error_title": "Nilai di luar rentang",
            "error_message": f"Tulis {decimal_text(one.low)} sampai {decimal_text(one.high)}.",
        }  # fmt: skip
        if rows:
            sheet.data_validation(HEADER_ROW + 1, column, HEADER_ROW + len(rows), column, limits)
    foot = HEADER_ROW + len(rows) + 3
    sheet.write_string(foot, len(FIXED), "……………………, ……………………", styles.plain)
    sheet.write_string(foot + 1, len(FIXED), f"Juri ({juror.group}),", styles.plain)
    sheet.write_string(foot + 5, len(FIXED), f"( {juror.name} )", styles.bold)
    sheet.set_column(0, 1, 12)
    sheet.set_column(2, 2, 15)
    sheet.set_column(3, 3, 6)
    sheet.set_column(4, 5, 22)
    sheet.set_column(6, 6, 16)
    sheet.set_column(len(FIXED), last - 1, 15)
    sheet.set_column(last, last, 30)
    sheet.freeze_panes(HEADER_ROW + 1, 5)
    sheet.repeat_rows(HEADER_ROW)
    return book.data()


def _head(
    sheet: Worksheet, styles: Styles, report: ContestReport, result: RoundResult, group: Group, juror: Juror
) -> None:
    lineup = report.lineup(result.round.id, group.name)
    when = lineup_words(lineup, {}) if lineup is not None else ""
    sheet.write_string(0, 0, f"{report.contest.name}: {group_title(result, group)}", styles.title)
    sheet.write_string(1, 0, f"Juri: {juror.name} ({juror.group}). {when}".rstrip(), styles.bold)
    sheet.write_string(
        2,
        0,
        "Isi kotak kuning saja. Koma desimal boleh. Simpan, lalu kirim berkas ini kembali.",
        styles.plain,
    )

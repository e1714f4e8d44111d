"""The sheets 'Rekap', 'Wilker' and 'Kecamatan': totals and places, recomputed from 'Artikel'."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from xlsxwriter.worksheet import Worksheet

from kimsite.model.contest import Grouping
from kimsite.model.kinds import COUNTED_KINDS
from kimsite.record import Record
from kimsite.report.activity.breakdown import measures
from kimsite.report.activity.score import COMPLETENESS, READERSHIP, REGULARITY, VARIETY, completeness_label
from kimsite.report.contest.report import ContestEntry, ContestReport
from kimsite.report.contest.rounds import group_name
from kimsite.report.formats.tools import outranked
from kimsite.report.formats.workbook.book import Styles, row_of
from kimsite.report.formats.workbook.posts import Blocks

_FIRST = 4
_HEADS = (
    "peringkat", "di wilker", "kode", "KIM", "desa", "kecamatan", "wilker", *COUNTED_KINDS, "mutu", "minggu",
    "ragam", "kelengkapan", "POIN",
    "sebelum putusan", "minggu aktif", "ragam jenis",
)  # fmt: skip
_READER_HEADS = ("halaman dibaca", "poin pembaca")
TOTAL, WEEKS, VARIED = "Q", "S", "T"
"""Columns by which KIM are ranked."""


class Cells(Record, kw_only=True):
    """Where other sheets find a KIM in 'Rekap'."""

    rows: Mapping[str, int]
    """Village code -> row as Excel counts."""

    def at(self, kim: str, column: str) -> str:
        """'Rekap!$Q$5'."""
        return f"Rekap!${column}${self.rows[kim]}"


def recap_sheet(
    sheet: Worksheet, styles: Styles, report: ContestReport, rules: Mapping[str, str], blocks: Blocks
) -> Cells:
    """One row a KIM, in today's order; the places follow when something changes."""
    sheet.write_string(0, 0, "Rekap poin blog", styles.title)
    sheet.write_string(
        1, 0, "Semua angka dihitung dari lembar Artikel dengan ketentuan di lembar Ketentuan.", styles.plain
    )
    complete = [key for key, _ in report.contest.rules.completeness]
    views = dict(report.readers.views) if report.readers is not None else None
    more = (*(completeness_label(key) for key in complete), *(_READER_HEADS if views is not None else ()))
    row_of(sheet, _FIRST - 1, (*_HEADS, *more), styles.head)
    last = _FIRST + len(report.kims)
    cells = Cells(rows={one.id: row + 1 for row, one in enumerate(report.kims, start=_FIRST)})
    for row, one in enumerate(report.kims, start=_FIRST):
        _row(sheet, styles, rules, blocks, one, row, last, len(complete))
        if views is not None:
            _readership(sheet, styles, rules, one, row, 20 + len(complete), views.get(one.village.folder, 0))
    sheet.set_column(0, 1, 9)
    sheet.set_column(2, 2, 15)
    sheet.set_column(3, 6, 20)
    sheet.set_column(7, 19, 9)
    sheet.set_column(20, 20 + len(more), 12)
    sheet.freeze_panes(_FIRST, 4)
    sheet.repeat_rows(_FIRST - 1)
    return cells


def _row(
    sheet: Worksheet,
    styles: Styles,
    rules: Mapping[str, str],
    blocks: Blocks,
    entry: ContestEntry,
    row: int,
    last: int,
    complete: int,
) -> None:
    r, sums, numbers, village = row + 1, measures(entry.after), entry.after.numbers, entry.publisher.village
    keys = [
        (f"${column}${_FIRST + 1}:${column}${last}", f"${column}{r}") for column in (TOTAL, WEEKS, VARIED)
    ]
    writers = f"(${WEEKS}${_FIRST + 1}:${WEEKS}${last}>0)*"
    same = f"($G${_FIRST + 1}:$G${last}=$G{r})*"
    for column, condition, placed in ((0, writers, entry.overall), (1, writers + same, entry.peers)):
        formula = f'=IF(${WEEKS}{r}=0,"–",1+SUMPRODUCT({condition}({outranked(keys)})))'
        sheet.write_formula(row, column, formula, styles.number, placed or "–")
    where = (village.village, village.kecamatan, village.wilker) if village else ("", "", "")
    for column, text in enumerate((entry.id, entry.publisher.name, *where), start=2):
        sheet.write_string(row, column, text, styles.plain)

    def block(column: str) -> str:
        return blocks.range(entry.id, column)

    paid = f'{block("O")},">0",{block("O")},"<="&{rules["per_jenis"]}'
    for column, kind in enumerate(COUNTED_KINDS, start=7):
        sheet.write_formula(
            row,
            column,
            f'=COUNTIFS({block("D")},"{kind}",{paid})*{rules[f"jenis:{kind}"]}',
            styles.half,
            sums[kind] / 2,
        )
    quality = (
        f'=COUNTIFS({block("F")},">="&{rules["min_kata"]},{paid})*{rules["kata"]}'
        f"+SUMIFS({block('G')},{paid})*{rules['foto']}+SUMIFS({block('H')},{paid})*{rules['sumber']}"
    )
    sheet.write_formula(row, 12, quality, styles.half, sums["mutu"] / 2)
    sheet.write_formula(row, 13, f"=S{r}*{rules['minggu']}", styles.half, sums[REGULARITY] / 2)
    sheet.write_formula(row, 14, f"=T{r}*{rules['ragam']}", styles.half, sums[VARIETY] / 2)
    names = [name for name in rules if name.startswith("lengkap:")]
    parts = "+".join(f"{_column(20 + index)}{r}*{rules[name]}" for index, name in enumerate(names)) or "0"
    sheet.write_formula(row, 15, f"={parts}", styles.half, sums[COMPLETENESS] / 2)
    more_points = f"+{_column(21 + complete)}{r}" if "pembaca" in rules else ""
    sheet.write_formula(row, 16, f"=SUM(H{r}:P{r}){more_points}", styles.half, entry.after.halves / 2)
    sheet.write_number(row, 17, entry.before.halves / 2, styles.half)
    sheet.write_formula(row, 18, f"=SUM({block('R')})", styles.number, numbers.active_weeks)
    used = "+".join(f'(COUNTIFS({block("D")},"{kind}",{block("M")},1)>0)' for kind in COUNTED_KINDS)
    sheet.write_formula(row, 19, f"={used}", styles.number, numbers.variety)
    there = [int(bool(award.halves)) for award in entry.after.awards if award.rule == COMPLETENESS]
    for index in range(complete):
        sheet.write_number(row, 20 + index, there[index], styles.number)


def _readership(
    sheet: Worksheet,
    styles: Styles,
    rules: Mapping[str, str],
    entry: ContestEntry,
    row: int,
    column: int,
    views: int,
) -> None:
    """Pages read, and the points for them, in two columns from `column` on."""
    sheet.write_number(row, column, views, styles.number)
    earned = f"INT({_column(column)}{row + 1}/{rules['pembaca:tiap']})*{rules['pembaca']}"
    formula = f"=MIN({rules['pembaca:paling']},{earned})"
    sheet.write_formula(row, column + 1, formula, styles.half, measures(entry.after)[READERSHIP] / 2)


def groups_sheet(sheet: Worksheet, styles: Styles, report: ContestReport, cells: Cells, by: Grouping) -> None:
    """One ranking a wilker or kecamatan."""
    sheet.write_string(0, 0, f"Peringkat menurut {by}", styles.title)
    row_of(
        sheet,
        _FIRST - 1,
        (by, "peringkat", "KIM", "desa", "poin", "minggu aktif", "ragam jenis"),
        styles.head,
    )
    row = _FIRST
    for name, kims in _grouped(report, by):
        first, last = row + 1, row + len(kims)
        places = _places(kims)
        for one, place in zip(kims, places, strict=True):
            r = row + 1
            keys = [(f"${column}${first}:${column}${last}", f"${column}{r}") for column in "EFG"]
            sheet.write_string(row, 0, name, styles.plain)
            formula = f'=IF($F{r}=0,"–",1+SUMPRODUCT(($F${first}:$F${last}>0)*({outranked(keys)})))'
            sheet.write_formula(row, 1, formula, styles.number, place or "–")
            sheet.write_string(row, 2, one.publisher.name, styles.plain)
            sheet.write_string(
                row, 3, one.publisher.village.village if one.publisher.village else "", styles.plain
            )
            sheet.write_formula(row, 4, f"={cells.at(one.id, TOTAL)}", styles.half, one.after.halves / 2)
            sheet.write_formula(
                row, 5, f"={cells.at(one.id, WEEKS)}", styles.number, one.after.numbers.active_weeks
            )
            sheet.write_formula(
                row, 6, f"={cells.at(one.id, VARIED)}", styles.number, one.after.numbers.variety
            )
            row += 1
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 10)
    sheet.set_column(2, 3, 26)
    sheet.set_column(4, 6, 12)
    sheet.freeze_panes(_FIRST, 0)
    sheet.repeat_rows(_FIRST - 1)


def _grouped(report: ContestReport, by: Grouping) -> list[tuple[str, list[ContestEntry]]]:
    groups: dict[str, list[ContestEntry]] = {}
    for kim in report.kims:
        groups.setdefault(group_name(by, kim.village), []).append(kim)
    return sorted(groups.items())


def _places(kims: Sequence[ContestEntry]) -> list[int]:
    keys = [(kim.after.halves, kim.after.numbers.active_weeks, kim.after.numbers.variety) for kim in kims]
    writers = [key for key in keys if key[1]]
    return [1 + sum(other > key for other in writers) if key[1] else 0 for key in keys]


def _column(index: int) -> str:
    return chr(65 + index) if index < 26 else f"A{chr(65 + index - 26)}"

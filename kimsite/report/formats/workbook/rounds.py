"""The sheets 'Nilai juri' (every mark in a yellow cell) and 'Babak' (every round's result, recomputed)."""

from __future__ import annotations

from collections.abc import Mapping

from xlsxwriter.worksheet import Worksheet

from kimsite.model.contest import MarkSource
from kimsite.report.contest.marks import TRIMMED_FROM
from kimsite.report.contest.ranking import DRAW
from kimsite.report.contest.report import ContestReport
from kimsite.report.contest.rounds import Group, RankLine, RoundResult
from kimsite.report.formats.tools import outranked
from kimsite.report.formats.workbook.book import Styles, row_of
from kimsite.report.formats.workbook.recap import TOTAL, VARIED, WEEKS, Cells
from kimsite.tools.spreadsheet import column_name

_FIRST = 4
_PLAIN = {"aktivasi_blog": TOTAL, "minggu_aktif": WEEKS, "ragam_jenis": VARIED}
Marks = Mapping[tuple[str, str, str], str]
"""(round, KIM, component) -> the cell of its value, 0..100."""


def marks_sheet(sheet: Worksheet, styles: Styles, report: ContestReport, rules: Mapping[str, str]) -> Marks:
    """One row a round, KIM and component; one column a juror."""
    jurors, names = report.contest.jurors, report.by_code
    sheet.write_string(0, 0, "Nilai juri", styles.title)
    sheet.write_string(
        1, 0, "Kuning: nilai tiap juri, seperti pada lembarnya; untuk tanya jawab: poinnya.", styles.plain
    )
    row_of(
        sheet,
        _FIRST - 1,
        ("babak", "kelompok", "kode", "KIM", "komponen", *(juror.name for juror in jurors), "nilai 0–100"),
        styles.head,
    )
    first, last = column_name(5), column_name(4 + len(jurors))
    cells: dict[tuple[str, str, str], str] = {}
    row = _FIRST
    for result in report.rounds:
        for group in result.groups:
            given = [
                (line, part)
                for line in group.lines
                for part in line.parts
                if part.component.source != MarkSource.REPORT
            ]
            points = [
                f"{first}{number}"
                for number, (_, part) in enumerate(given, start=row + 1)
                if part.component.source == MarkSource.QUIZ
            ]
            for line, part in given:
                r, kim = row + 1, line.placed.kim
                row_of(
                    sheet,
                    row,
                    (result.round.name, group.name, kim, names[kim].publisher.name, part.component.name),
                    styles.plain,
                )
                given_marks = [mark for _, mark in part.mean.marks] if part.mean else [part.points]
                for column, mark in enumerate(given_marks, start=5):
                    if mark is None:
                        sheet.write_blank(row, column, None, styles.entry_half)
                    else:
                        sheet.write_number(row, column, float(mark), styles.entry_half)
                if part.mean is None:
                    full = result.round.quiz.full if result.round.quiz is not None else 0
                    best = str(full) if full else f"MAX({','.join(points)})"
                    formula = f"=IF({best}<=0,0,ROUND(MAX(0,MIN({first}{r}/{best}*100,100)),2))"
                else:
                    high = rules[f"tertinggi:{result.round.id}:{part.component.id}"]
                    formula = _mean(f"{first}{r}:{last}{r}", high, trimmed=report.contest.trimmed)
                sheet.write_formula(row, 5 + len(jurors), formula, styles.exact, float(part.value))
                cells[result.round.id, kim, part.component.id] = (
                    f"'Nilai juri'!${column_name(5 + len(jurors))}${r}"
                )
                row += 1
    sheet.set_column(0, 1, 14)
    sheet.set_column(2, 4, 20)
    sheet.set_column(5, 5 + len(jurors), 12)
    sheet.freeze_panes(_FIRST, 5)
    sheet.repeat_rows(_FIRST - 1)
    return cells


def _mean(marks: str, high: str, *, trimmed: bool) -> str:
    """The formula of a juries' mean, brought to 0..100."""
    mean = f"AVERAGE({marks})"
    if trimmed:
        inner = f"(SUM({marks})-MAX({marks})-MIN({marks}))/(COUNT({marks})-2)"
        mean = f"IF(COUNT({marks})>={TRIMMED_FROM},{inner},{mean})"
    return f"=IF(COUNT({marks})=0,0,ROUND({mean}/{high}*100,2))"


def rounds_sheet(
    sheet: Worksheet,
    styles: Styles,
    report: ContestReport,
    rules: Mapping[str, str],
    cells: Cells,
    marks: Marks,
) -> None:
    """Every weighed round: values, total, place. The entrants of a round stay as played."""
    sheet.write_string(0, 0, "Babak", styles.title)
    sheet.write_string(
        1,
        0,
        "Peserta tiap babak tetap seperti yang bertanding; nilai dan peringkatnya dihitung ulang.",
        styles.plain,
    )
    row = _FIRST - 1
    for result in report.rounds:
        if result.round.components:
            for group in result.groups:
                row = _group(sheet, styles, report, rules, cells, marks, result, group, row) + 2
    sheet.set_column(0, 0, 10)
    sheet.set_column(1, 2, 22)
    sheet.set_column(3, 20, 13)


def _group(
    sheet: Worksheet,
    styles: Styles,
    report: ContestReport,
    rules: Mapping[str, str],
    cells: Cells,
    marks: Marks,
    result: RoundResult,
    group: Group,
    row: int,
) -> int:
    """Write one ranking; returns the row below it."""
    components = result.round.components
    ties = [
        name
        for name in report.contest.ties
        if name in _PLAIN or name == DRAW or name in {component.id for component in components}
    ]
    sheet.write_string(
        row,
        0,
        f"{result.round.name}: {group.name}" + ("" if result.played else " (belum dinilai juri)"),
        styles.bold,
    )
    row_of(
        sheet,
        row + 1,
        (
            "peringkat",
            "kode",
            "KIM",
            "poin blog",
            *(component.name for component in components),
            "NILAI",
            *ties,
        ),
        styles.head,
    )
    top, last = row + 3, row + 2 + len(group.lines)
    total = column_name(4 + len(components))
    names = report.by_code
    unsettled = report.unsettled(result.round.name)
    for row_, line in enumerate(group.lines, start=row + 2):
        r = row_ + 1
        columns = [total, *(column_name(5 + len(components) + index) for index in range(len(ties)))]
        keys = [(f"${column}${top}:${column}${last}", f"${column}{r}") for column in columns]
        sheet.write_formula(row_, 0, f"=1+SUMPRODUCT({outranked(keys)})", styles.number, line.placed.place)
        row_of_name = (line.placed.kim, names[line.placed.kim].publisher.name)
        for column, text in enumerate(row_of_name, start=1):
            sheet.write_string(row_, column, text, styles.plain)
        sheet.write_formula(
            row_, 3, f"={cells.at(line.placed.kim, TOTAL)}", styles.half, line.activity.halves / 2
        )
        for column, part in enumerate(line.parts, start=4):
            if part.component.source == MarkSource.REPORT:
                best = f"IF({rules['skala']}>0,{rules['skala']},MAX($D${top}:$D${last}))"
                formula = f"=IF({best}=0,0,ROUND(MIN($D{r}/{best}*100,100),2))"
            else:
                formula = f"={marks[result.round.id, line.placed.kim, part.component.id]}"
            sheet.write_formula(row_, column, formula, styles.exact, float(part.value))
        weighed = "+".join(
            f"{column_name(4 + index)}{r}*{rules[f'bobot:{result.round.id}:{part.component.id}']}/100"
            for index, part in enumerate(line.parts)
        )
        sheet.write_formula(
            row_,
            4 + len(components),
            f"=ROUND({weighed},6)",
            styles.exact_open if line.placed.kim in unsettled else styles.exact,
            float(line.total),
        )
        _keys(
            sheet,
            styles,
            cells,
            line,
            ties,
            group,
            row_,
            5 + len(components),
            [component.id for component in components],
        )
    return row + 2 + len(group.lines)


def _keys(
    sheet: Worksheet,
    styles: Styles,
    cells: Cells,
    line: RankLine,
    ties: list[str],
    group: Group,
    row: int,
    start: int,
    components: list[str],
) -> None:
    """The values by which equals are parted; a draw is a number from the record, not a formula."""
    activity = {
        "aktivasi_blog": line.activity.halves / 2,
        "minggu_aktif": line.activity.weeks,
        "ragam_jenis": line.activity.variety,
    }
    for column, name in enumerate(ties, start=start):
        if name in _PLAIN:
            sheet.write_formula(
                row, column, f"={cells.at(line.placed.kim, _PLAIN[name])}", styles.half, activity[name]
            )
        elif name == DRAW:
            sheet.write_number(
                row, column, len(group.lines) - line.placed.place if line.placed.drawn else 0, styles.number
            )
        else:
            index = components.index(name)
            sheet.write_formula(
                row,
                column,
                f"={column_name(4 + index)}{row + 1}",
                styles.exact,
                float(line.parts[index].value),
            )

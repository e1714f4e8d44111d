"""Filled jury sheets -> marks, each checked against its component's range."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation

from kimsite.model.contest import Blank, Component, Contest, JurySheets, Mark, MarkSource, Round
from kimsite.model.marked import Place
from kimsite.report.inputs.intake import Intake
from kimsite.report.inputs.tables import TableRow, read_filled_table
from kimsite.tools.decimals import decimal_text
from kimsite.tools.text import closest

KEY = "kode"


def read_sheets(contest: Contest, sheets: Iterable[tuple[str, bytes]], intake: Intake) -> JurySheets:
    """`sheets`: (path, bytes) of every file in the folder of jury sheets.

    A doubled mark counts as the first; both are named.
    """
    marks: dict[tuple[str, str, str, str], Mark] = {}
    blanks: list[Blank] = []
    for path, data in sheets:
        for row in read_filled_table(path, data, KEY, intake):
            for one in _row(contest, row, intake):
                if isinstance(one, Blank):
                    blanks.append(one)
                    continue
                key = (one.round, one.juror, one.kim, one.component)
                if key in marks:
                    first = marks[key]
                    intake.refuse(
                        "J04",
                        one.place,
                        nilai=f"{one.component}, {one.kim} ({one.cell})",
                        lain=f"{first.place.path}, {first.cell}",
                    )
                marks.setdefault(key, one)
    return JurySheets(
        marks=tuple(marks.values()), blanks=tuple(blank for blank in blanks if _key(blank) not in marks)
    )


def read_mark(text: str) -> Decimal | None:
    """'80,5' or '80.5'; None for anything else."""
    try:
        value = Decimal(text.replace(" ", "").replace(",", "."))
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def mark_fault(value: Decimal | None, component: Component) -> str:
    """Key of the reason why a component cannot have this mark; empty where it can."""
    if value is None:
        return "mark.no-number"
    if not component.low <= value <= component.high:
        return "mark.out-of-range"
    if (value - component.low) % component.step:
        return "mark.off-step"
    return ""


def _key(one: Blank | Mark) -> tuple[str, str, str, str]:
    return (one.round, one.juror, one.kim, one.component)


def _row(contest: Contest, row: TableRow, intake: Intake) -> Iterator[Mark | Blank]:
    rounds = {one.id: one for one in contest.rounds}
    jurors = {juror.id: juror.name for juror in contest.jurors}
    for title, names in (("babak", rounds), ("juri", jurors)):
        if row.get(title) not in names:
            intake.refuse(
                "J05", row.place, nilai=f'{title.capitalize()} "{row.get(title)}"', babak=row.get("babak"),
                sel=row.cell(title), sebab="sheet.choice", kolom=title,
                pilihan=", ".join(names), saran=closest(row.get(title), names),
            )  # fmt: skip
            return
    where = rounds[row.get("babak")]
    for component in _by_jury(where):
        title = next(
            (name for name in (component.id.casefold(), component.name.casefold()) if name in row.titles), ""
        )
        if not title:
            intake.refuse(  # once a sheet
                "J05", Place(path=row.path), nilai="sheet.itself", babak=where.id, sel="sheet.head",
                sebab="sheet.no-column",
                kolom=component.name, saran="",
            )  # fmt: skip
            continue
        text, cell, kim = row.get(title), row.cell(title), row.get(KEY)
        value = read_mark(text)
        why = mark_fault(value, component) if text else ""
        if why:
            bounds = {
                "bawah": decimal_text(component.low),
                "atas": decimal_text(component.high),
                "langkah": decimal_text(component.step),
            }
            intake.note("J02", row.place, nilai=text, sel=cell, sebab=why, batas="mark.bounds", **bounds)
        if value is None or why:
            yield Blank(
                round=where.id,
                juror=row.get("juri"),
                kim=kim,
                component=component.id,
                place=row.place,
                cell=cell,
                written=text,
            )
        else:
            yield Mark(
                round=where.id,
                juror=row.get("juri"),
                kim=kim,
                component=component.id,
                value=value,
                place=row.place,
                cell=cell,
            )


def _by_jury(one: Round) -> Iterable[Component]:
    return (component for component in one.components if component.source == MarkSource.JURY)

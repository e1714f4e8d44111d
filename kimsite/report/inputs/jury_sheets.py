"""Filled jury sheets -> marks, each checked against its component's range."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from kimsite.model.contest import Aspect, Blank, Component, Contest, JurySheets, Mark, MarkSource, Round
from kimsite.model.marked import Place
from kimsite.report.inputs.intake import Intake
from kimsite.report.inputs.sheet_code import fits_sheet
from kimsite.report.inputs.tables import TableRow, read_filled_table
from kimsite.tools.decimals import decimal_text
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import closest

KEY = "kode"
SHEET = "lembar"
"""The column of the sheet's code; may be missing."""
FIXED = ("babak", "juri", KEY, "regu", "kim", "kelompok", SHEET)
"""The columns of an empty sheet before those to be filled in."""
_MARK = lazy_pattern(r"[+-]?\d+(?:[.,]\d+)?")
"""Decimal itself takes '1e2' and '8_0' too."""


def read_sheets(contest: Contest, sheets: Iterable[tuple[str, bytes]], intake: Intake) -> JurySheets:
    """`sheets`: (path, bytes) of every file in the folder of jury sheets.

    A doubled mark counts as the first; both are named.
    """
    marks: dict[tuple[str, str, str, str], Mark] = {}
    blanks: list[Blank] = []
    for path, data in sheets:
        for row in read_filled_table(path, data, KEY, intake):
            for filled in _row(contest, row, intake):
                if isinstance(filled, Blank):
                    blanks.append(filled)
                    continue
                key = (filled.round, filled.juror, filled.kim, filled.component)
                if key in marks:
                    first = marks[key]
                    intake.refuse(
                        "J04",
                        filled.place,
                        nilai=f"{filled.component}, {filled.kim} ({filled.cell})",
                        lain=f"{first.place.path}, {first.cell}",
                    )
                marks.setdefault(key, filled)
    return JurySheets(
        marks=tuple(marks.values()), blanks=tuple(blank for blank in blanks if _key(blank) not in marks)
    )


def read_mark(text: str) -> Decimal | None:
    """'80,5' or '80.5'; None for anything else, such as two numbers in one cell."""
    plain = text.strip()
    return Decimal(plain.replace(",", ".")) if _MARK.fullmatch(plain) else None


def mark_fault(value: Decimal | None, component: Component) -> str:
    """Key of the reason why a component cannot have this mark; empty where it can."""
    return _fault_within(value, (component.low, component.high, component.step))


def _key(mark: Blank | Mark) -> tuple[str, str, str, str]:
    return (mark.round, mark.juror, mark.kim, mark.component)


def _row(contest: Contest, row: TableRow, intake: Intake) -> Iterator[Mark | Blank]:
    rounds = {round_.id: round_ for round_ in contest.rounds}
    jurors = {juror.id: juror.name for juror in contest.jurors}
    if not any(row.get(title) for title in ("babak", "juri", KEY)):
        return  # the line for the signature
    for title, names in (("babak", rounds), ("juri", jurors)):
        if row.get(title) not in names:
            intake.refuse(
                "J05", row.place, nilai=f'{title.capitalize()} "{row.get(title)}"', babak=row.get("babak"),
                sel=row.cell(title), sebab="sheet.choice", kolom=title,
                pilihan=", ".join(names), saran=closest(row.get(title), names),
            )  # fmt: skip
            return
    typed, where = row.get(SHEET), row.get("babak")
    if typed and not fits_sheet(typed, contest.slug, where, row.get("juri"), row.get(KEY)):
        intake.refuse(
            "J05", row.place, nilai=f'{SHEET.capitalize()} "{typed}"', babak=where, sel=row.cell(SHEET),
            sebab="sheet.code", saran="",
        )  # fmt: skip
        return
    for component in _by_jury(rounds[where]):
        yield from _component(rounds[where], component, row, intake)


def _component(where: Round, component: Component, row: TableRow, intake: Intake) -> Iterator[Mark | Blank]:
    """The mark in the component's own column, or else the sum of the columns of its rubric."""
    title = next(
        (name for name in (component.id.casefold(), component.name.casefold()) if name in row.titles), ""
    )
    aspects = [aspect_title(component, aspect).casefold() for aspect in component.rubric]
    in_parts = bool(aspects) and set(aspects) <= set(row.titles) and not row.get(title)
    if not title and not in_parts:
        intake.refuse(  # once a sheet
            "J05", Place(path=row.path), nilai="sheet.itself", babak=where.id, sel="sheet.head",
            sebab="sheet.no-column",
            kolom=component.name, saran="",
        )  # fmt: skip
        return
    cells = aspects if in_parts else [title]
    tops = [aspect.high for aspect in component.rubric] if in_parts else [component.high]
    low = Decimal(0) if in_parts else component.low
    values = [
        _checked(row, cell, (low, top, component.step), intake) for cell, top in zip(cells, tops, strict=True)
    ]
    numbers = [value for value in values if value is not None]
    common = {
        "round": where.id, "juror": row.get("juri"), "kim": row.get(KEY), "component": component.id,
    }  # fmt: skip
    if len(numbers) < len(values):
        empty = next(cell for cell, value in zip(cells, values, strict=True) if value is None)
        written = row.get(empty)
        yield Blank(**common, place=row.place, cell=row.cell(empty), written=written)
    else:
        parts = tuple(numbers) if in_parts else ()
        yield Mark(
            **common, value=sum(numbers, Decimal(0)), place=row.place, cell=row.cell(cells[0]), parts=parts
        )


def aspect_title(component: Component, aspect: Aspect) -> str:
    """The title of the column of one line of a rubric: 'Penulisan blog: Isi'."""
    return f"{component.name}: {aspect.name}"


def _checked(
    row: TableRow, title: str, bounds: tuple[Decimal, Decimal, Decimal], intake: Intake
) -> Decimal | None:
    """The number under a title; None where it is empty, or not within (lowest, highest, step)."""
    text = row.get(title)
    value = read_mark(text) if text else None
    why = _fault_within(value, bounds) if text else ""
    if why:
        low, high, step = (decimal_text(bound) for bound in bounds)
        words = {"bawah": low, "atas": high, "langkah": step}
        intake.note(
            "J02", row.place, nilai=text, sel=row.cell(title), sebab=why, batas="mark.bounds", **words
        )
    return None if why else value


def _by_jury(contest_round: Round) -> Iterable[Component]:
    return (component for component in contest_round.components if component.source == MarkSource.JURY)


def _fault_within(value: Decimal | None, bounds: tuple[Decimal, Decimal, Decimal]) -> str:
    low, high, step = bounds
    if value is None:
        return "mark.no-number"
    if not low <= value <= high:
        return "mark.out-of-range"
    if (value - low) % step:
        return "mark.off-step"
    return ""

"""Filled jury sheets -> marks, range-checked; marks -> means with their spread."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from fractions import Fraction

from kimsite.diagnostics.findings import Findings
from kimsite.model.contest import JURY, Component, Contest, Mark, Round
from kimsite.model.marked import Place
from kimsite.record import Record
from kimsite.report.inputs.tables import TableRow, read_filled_table
from kimsite.tools.text import closest

KEY = "kode"
CENT = Decimal("0.01")
TRIMMED_FROM = 4
"""Fewer jurors than this are never trimmed."""


class Blank(Record, kw_only=True):
    """A cell of a sheet that is still empty."""

    round: str
    juror: str
    kim: str
    component: str
    row: TableRow
    cell: str


class Sheets(Record, kw_only=True):
    """All marks of all sheets."""

    marks: tuple[Mark, ...] = ()
    blanks: tuple[Blank, ...] = ()


class Mean(Record, kw_only=True):
    """The jurors' marks for one component, brought to 0..100."""

    marks: tuple[tuple[str, Decimal | None], ...]
    """(juror id, mark), in the order of the contest file."""
    value: Decimal
    """0..100 with two decimals, half up."""

    @property
    def given(self) -> tuple[Decimal, ...]:
        return tuple(mark for _, mark in self.marks if mark is not None)

    @property
    def whole(self) -> bool:
        """Every juror gave a mark."""
        return len(self.given) == len(self.marks)

    @property
    def spread(self) -> tuple[Decimal, Decimal]:
        """Lowest and highest mark."""
        return (min(self.given), max(self.given)) if self.given else (Decimal(0), Decimal(0))


def read_sheets(contest: Contest, sheets: Iterable[tuple[str, bytes]], diagnostics: Findings) -> Sheets:
    """`sheets`: (path, bytes) of every file in the folder of jury sheets.

    A doubled mark counts as the first; both are named.
    """
    marks: dict[tuple[str, str, str, str], Mark] = {}
    blanks: list[Blank] = []
    for path, data in sheets:
        local = Findings()
        rows = read_filled_table(path, data, KEY, local)
        diagnostics.extend(local.sorted())
        for row in rows:
            for one in _row(contest, row, diagnostics):
                if isinstance(one, Blank):
                    blanks.append(one)
                    continue
                key = (one.round, one.juror, one.kim, one.component)
                if key in marks:
                    first = marks[key]
                    diagnostics.add(
                        "J04",
                        one.place,
                        nilai=f"{one.component}, {one.kim} ({one.cell})",
                        lain=f"{first.place.path}, {first.cell}",
                    )
                marks.setdefault(key, one)
    return Sheets(
        marks=tuple(marks.values()), blanks=tuple(blank for blank in blanks if _key(blank) not in marks)
    )


def mean(marks: dict[str, Decimal], component: Component, contest: Contest, without: str = "") -> Mean:
    """`marks`: juror -> mark. `without`: a juror left out, to see what would change."""
    seated = tuple((juror.id, marks.get(juror.id)) for juror in contest.jurors if juror.id != without)
    given = sorted(mark for _, mark in seated if mark is not None)
    if contest.trimmed and len(given) >= TRIMMED_FROM:
        given = given[1:-1]
    exact = (
        Fraction(sum(given, Decimal(0))) / len(given) / Fraction(component.high) * 100
        if given
        else Fraction(0)
    )
    return Mean(marks=seated, value=half_up(exact))


def half_up(exact: Fraction) -> Decimal:
    """Two decimals, as a spreadsheet's ROUND does."""
    return (Decimal(int(exact * 1000)) / 1000).quantize(CENT, rounding=ROUND_HALF_UP)


def read_mark(text: str) -> Decimal | None:
    """'80,5' or '80.5'; None for anything else."""
    try:
        value = Decimal(text.replace(" ", "").replace(",", "."))
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def number(value: Decimal) -> str:
    """'80,5': no zeros at the end, a decimal comma."""
    plain = f"{value:f}"
    return (plain.rstrip("0").rstrip(".") if "." in plain else plain).replace(".", ",")


def _key(one: Blank | Mark) -> tuple[str, str, str, str]:
    return (one.round, one.juror, one.kim, one.component)


def _row(contest: Contest, row: TableRow, diagnostics: Findings) -> Iterator[Mark | Blank]:
    rounds = {one.id: one for one in contest.rounds}
    jurors = {juror.id: juror.name for juror in contest.jurors}
    for title, names in (("babak", rounds), ("juri", jurors)):
        if row.get(title) not in names:
            diagnostics.add(
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
            diagnostics.add(  # once a sheet
                "J05", Place(path=row.path), nilai="sheet.itself", babak=where.id, sel="sheet.head",
                sebab="sheet.no-column",
                kolom=component.name, saran="",
            )  # fmt: skip
            continue
        text, cell, kim = row.get(title), row.cell(title), row.get(KEY)
        if not text:
            yield Blank(
                round=where.id, juror=row.get("juri"), kim=kim, component=component.id, row=row, cell=cell
            )
            continue
        value = read_mark(text)
        if why := _why_not(value, component):
            bounds = {
                "bawah": number(component.low),
                "atas": number(component.high),
                "langkah": number(component.step),
            }
            diagnostics.add("J02", row.place, nilai=text, sel=cell, sebab=why, batas="mark.bounds", **bounds)
        elif value is not None:
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
    return (component for component in one.components if component.source == JURY)


def _why_not(value: Decimal | None, component: Component) -> str:
    if value is None:
        return "mark.no-number"
    if not component.low <= value <= component.high:
        return "mark.out-of-range"
    if (value - component.low) % component.step:
        return "mark.off-step"
    return ""

"""The contest's folder -> what people gave: sheets, decisions, champions, draws."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from kimsite.diagnostics.findings import Findings
from kimsite.model.config import District
from kimsite.model.contest import Contest, ContestInputs
from kimsite.model.marked import Place
from kimsite.model.readership import ContestReaders
from kimsite.report.activity.period import Period
from kimsite.report.inputs.decisions import read_decisions, read_delegates, read_draws
from kimsite.report.inputs.intake import Intake
from kimsite.report.inputs.jury_sheets import read_sheets
from kimsite.report.inputs.objections import read_objections
from kimsite.report.inputs.plan_tables import read_scores, read_teams
from kimsite.report.readership.months import contest_readers
from kimsite.report.readership.store import stored_readers
from kimsite.tools import files
from kimsite.tools.dates import long_month
from kimsite.tools.file_tree import FileEntry, walk
from kimsite.tools.workbook_reader import BOOKS

Item = TypeVar("Item")
TABLES = (*BOOKS, ".csv")


def read_given(root: Path, contest: Contest, district: District, diagnostics: Findings) -> ContestInputs:
    """Read every file that the contest names. An unreadable one is a finding."""
    intake = Intake(diagnostics)
    sheets = sheet_files(root, contest.sheets, intake) if contest.sheets else ()
    plan = contest.plan
    given = ContestInputs(
        sheets=read_sheets(contest, sheets, intake),
        delegates=_read(
            root, contest.delegates, intake, lambda path, data: read_delegates(path, data, district, intake)
        ),
        draws=_read(root, contest.draws, intake, lambda path, data: read_draws(path, data, contest, intake)),
        decisions=_read(
            root, contest.decisions, intake, lambda path, data: read_decisions(path, data, intake)
        ),
        teams=_read(
            root, plan.teams.file, intake, lambda path, data: read_teams(path, data, district, intake)
        ),
        orders=_read(
            root,
            _written(root, plan.orders),
            intake,
            lambda path, data: read_draws(path, data, contest, intake),
        ),
        scores=_read(
            root,
            _written(root, plan.scores),
            intake,
            lambda path, data: read_scores(path, data, contest, intake),
        ),
    )
    if contest.rules.readership is not None:
        given = replace(given, readers=_read_readers(root, contest, district, intake))
    if contest.objections is not None:
        path = _written(root, contest.objections.file)
        objections = _read(
            root, path, intake, lambda path, data: read_objections(path, data, district, intake)
        )
        given = replace(given, objections=objections)
    return replace(given, unusable=tuple(dict.fromkeys(intake.unusable)))


def _read_readers(root: Path, contest: Contest, district: District, intake: Intake) -> ContestReaders:
    """Pages read in the days of the contest; months without a number and damaged lines are reported."""
    stored = stored_readers(root)
    for path, line in stored.unreadable:
        intake.refuse("J30", Place(path=path, line=line))
    period = Period(first=contest.first, last=contest.last)
    readers = contest_readers(stored.days, (village.folder for village in district.villages), period)
    if readers.missing:
        intake.note("J29", Place(path=contest.path), bulan=", ".join(map(long_month, readers.missing)))
    return readers


def sheet_files(root: Path, folder: str, intake: Intake) -> tuple[tuple[str, bytes], ...]:
    """(path, bytes) of every table in a folder of the project. An unreadable one is a finding."""
    names = [
        entry.path
        for entry in walk(root, folder)
        if isinstance(entry, FileEntry)
        and entry.path.lower().endswith(TABLES)
        and not entry.path.rsplit("/", 1)[-1].startswith("~$")
    ]
    return tuple((path, data) for path in names if (data := _bytes(root, path, intake)) is not None)


def _written(root: Path, path: str) -> str:
    """`path`, or nothing before the first draw or answer has made the file."""
    return path if path and files.is_file(root, path) else ""


def _read(
    root: Path, path: str, intake: Intake, read: Callable[[str, bytes], tuple[Item, ...]]
) -> tuple[Item, ...]:
    data = _bytes(root, path, intake) if path else None
    return read(path, data) if data is not None else ()


def _bytes(root: Path, path: str, intake: Intake) -> bytes | None:
    try:
        return files.read_bytes(root, path)
    except OSError as error:
        intake.refuse("B02", Place(path=path), sebab=error.strerror or str(error))
        return None

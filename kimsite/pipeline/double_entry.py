"""Two folders of typed jury sheets -> the sheets that both agree on, a log, and a page of what differs."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from kimsite.diagnostics.findings import Findings, Validation
from kimsite.model.findings import Diagnostic
from kimsite.record import Record
from kimsite.report.contest.report import ContestReport
from kimsite.report.formats.entry_pages import ENTRY_PAGE, agreed_sheets, entry_page
from kimsite.report.inputs.intake import Intake
from kimsite.report.inputs.jury_sheets import read_sheets
from kimsite.report.inputs.read import sheet_files
from kimsite.report.paper.double_entry import EntryComparison, compare_entries
from kimsite.report.paper.entry_log import (
    Correction,
    EntryLine,
    EntryLog,
    changes_since,
    entry_line,
    read_entry_log,
)
from kimsite.tools import files
from kimsite.tools.atomic_write import write_whole
from kimsite.tools.digest import sha256


class BrokenEntryLogError(Exception):
    """A line of the log is not what was written."""

    def __init__(self, path: str, line: int) -> None:
        super().__init__(f"{path}:{line}")
        self.path = path
        self.line = line


class EditedSheetError(Exception):
    """A sheet of an earlier comparison was changed by somebody else."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


class UnexplainedCorrectionError(Exception):
    """Marks that were agreed are other ones now, and nobody says why."""

    def __init__(self, corrections: tuple[Correction, ...]) -> None:
        super().__init__(str(len(corrections)))
        self.corrections = corrections


class DoubleEntry(Record, kw_only=True):
    """What one comparison found and wrote."""

    comparison: EntryComparison
    corrected: tuple[Correction, ...]
    sheets: tuple[str, ...]
    """Paths of the sheets that the report reads, below the project."""
    findings: tuple[Diagnostic, ...]
    is_valid: bool
    """False where a typed file, or a row of one, cannot be used."""


def entry_log_path(contest_path: str) -> str:
    """Where the log lies, below the project."""
    return f"{contest_path.rpartition('.')[0]}/ketikan.jsonl"


def compare_typed(
    root: Path,
    report: ContestReport,
    folders: tuple[str, str],
    typists: tuple[str, str],
    reason: str,
    now: datetime,
    target: Path,
) -> DoubleEntry:
    """Compare two folders below the project and write what both agree on.

    `typists`: who typed each; `reason`: why agreed marks change; `now`: with its zone; `target`: folder of
    the report, for the page. Raises BrokenEntryLogError, EditedSheetError and UnexplainedCorrectionError
    before anything is written, and OSError.
    """
    contest, path = report.contest, entry_log_path(report.contest.path)
    diagnostics = Validation(Findings())
    typed = tuple(sheet_files(root, folder, Intake(diagnostics)) for folder in folders)
    first, second = (read_sheets(contest, copies, Intake(diagnostics)) for copies in typed)
    comparison = compare_entries(contest, first, second)
    data = files.read_bytes(root, path) if (root / path).is_file() else b""
    log = read_entry_log(data)
    if log.fault:
        raise BrokenEntryLogError(path, log.fault)
    corrected, _ = changes_since(log, comparison.agreed)
    if corrected and not reason:
        raise UnexplainedCorrectionError(corrected)
    stamped = tuple(_stamped(correction, now, reason) for correction in corrected)
    corrections = (*log.corrections, *stamped)
    sheets = tuple(agreed_sheets(report, comparison.agreed, corrections, log.files))
    for name, _ in sheets:
        _refuse_edited(root, name, log)
    line = EntryLine(
        typists=typists,
        reason=reason,
        sources=[(name, sha256(content)) for copies in typed for name, content in copies],
        files=[(name, sha256(content)) for name, content in sheets],
        agreed=comparison.agreed,
        differences=comparison.differences,
    )
    files.make_folder(root, path.rpartition("/")[0])
    files.append(root, path, len(data), entry_line(line, log, now))
    for name, content in sheets:
        write_whole(root, name, content, durable=True)
    page = entry_page(report, typists, len(comparison.agreed), comparison.differences, corrections)
    write_whole(target, ENTRY_PAGE, page)
    return DoubleEntry(
        comparison=comparison,
        corrected=stamped,
        sheets=tuple(name for name, _ in sheets),
        findings=diagnostics.sorted(),
        is_valid=diagnostics.is_valid,
    )


def _stamped(correction: Correction, now: datetime, reason: str) -> Correction:
    return Correction(
        key=correction.key,
        before=correction.before,
        after=correction.after,
        moment=now.isoformat(timespec="seconds"),
        reason=reason,
    )


def _refuse_edited(root: Path, name: str, log: EntryLog) -> None:
    """A file is replaced only where an earlier comparison wrote just these bytes."""
    if (root / name).exists() and sha256(files.read_bytes(root, name)) not in log.files.get(name, ()):
        raise EditedSheetError(name)

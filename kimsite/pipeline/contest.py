"""A contest: its rules, the inputs of the jury and every KIM's posts -> the report and its files."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from functools import partial
from pathlib import Path

from kimsite.config.contest import for_days, read_contest
from kimsite.content.plain_text import plain_text
from kimsite.diagnostics.findings import Findings, Validation
from kimsite.model.blog import ReportSummary
from kimsite.model.config import District
from kimsite.model.exit_code import ExitCode
from kimsite.model.findings import Diagnostic
from kimsite.pipeline.cache.state import HOME
from kimsite.pipeline.district_summaries import ReusableSummaries, find_reusable, load_reusable, summaries
from kimsite.pipeline.staleness.fingerprint import engine_digest
from kimsite.pipeline.staleness.plan import BuildOptions
from kimsite.pipeline.workers.pair import helper_process
from kimsite.record import Record
from kimsite.report.activity.period import Period
from kimsite.report.contest.assemble import assemble_contest
from kimsite.report.contest.fingerprint import fingerprint
from kimsite.report.contest.report import ContestReport
from kimsite.report.contest_files import contest_files
from kimsite.report.flags.gather import gather_evidence
from kimsite.report.flags.kept_pairs import KeptPairs
from kimsite.report.formats.contest_document import contest_document
from kimsite.report.formats.minutes_page import minutes_page
from kimsite.report.formats.minutes_pdf import minutes_pdf
from kimsite.report.inputs.read import read_given
from kimsite.tools.atomic_write import write_together
from kimsite.tools.partition import ALONE, Partition

MIN_KIMS_FOR_HELPER = 60
"""KIM from which a second process pays for its start and for reading everything once more."""


class ContestRequest(Record, kw_only=True):
    """Which contest to count, and by which rules."""

    root: Path
    district: District
    path: str
    """The contest file, below the project."""
    today: date
    """Decides whether the objection period is over."""
    preset: str = ""
    """Name of a preset whose rules replace those of the file; empty: the file's own."""
    period: Period | None = None
    """Days that replace those of the contest file."""
    findings: tuple[Diagnostic, ...] = ()
    """Of sites.yaml: they are reported with those of the contest."""


class CountedContest(Record, kw_only=True):
    """A contest's report with the findings of its files."""

    report: ContestReport
    findings: tuple[Diagnostic, ...]
    is_valid: bool
    """False where something must be fixed before the result counts."""

    @property
    def exit_code(self) -> ExitCode:
        """Of a command that counts the contest."""
        return ExitCode.OK if self.is_valid else ExitCode.HELD_BACK


class WrittenContest(Record, kw_only=True):
    """A contest whose report was written to disk."""

    counted: CountedContest
    changed: tuple[bool, ...]
    """One a file: True where its bytes changed."""


class InvalidRulesError(Exception):
    """The contest file cannot be used; nothing was counted."""

    def __init__(self, findings: tuple[Diagnostic, ...]) -> None:
        super().__init__()
        self.findings = findings


def count_contest(request: ContestRequest, partition: Partition = ALONE) -> CountedContest:
    """Read the rules, the jury's inputs and every KIM's posts, and count all rounds.

    Raises InvalidRulesError, and EOFError where two processes share the work but the last build does not hold
    every KIM's summary or the other process is gone.
    """
    root, district, diagnostics = request.root, request.district, Validation(Findings())
    contest = read_contest(root, request.path, district, diagnostics, request.preset)
    if contest is None:
        raise InvalidRulesError(diagnostics.sorted())
    if request.period is not None:
        contest = for_days(contest, request.period.first, request.period.last)
    given = read_given(root, contest, district, diagnostics)
    options = BuildOptions(root=root, out=root / "public", as_of=contest.seen_until, signed=True)
    published = _summaries(district, options, partition)
    kept = KeptPairs(home=root / HOME / "laporan", engine=engine_digest())
    ledger, flags = gather_evidence(
        root, district, contest, published, partial(plain_text, root), diagnostics, partition, kept
    )
    report = assemble_contest(district, contest, published, given, ledger, flags, diagnostics, request.today)
    findings = (*request.findings, *diagnostics.sorted())
    return CountedContest(report=report, findings=findings, is_valid=diagnostics.is_valid)


def report_contest(request: ContestRequest, folder: Path, *, paper: str = "") -> WrittenContest:
    """Count the contest and write its report below `folder`, with a helper process where that is faster.

    `paper`: of the minutes as a PDF (a4, f4); empty makes none. Where the helper is lost, this process does
    all the work again. Raises InvalidRulesError.
    """
    if len(request.district.villages) >= MIN_KIMS_FOR_HELPER and (os.cpu_count() or 1) > 1:
        work = partial(_count_and_write, request, folder, paper="")
        with suppress(EOFError, OSError), helper_process(work) as partition:
            return _count_and_write(request, folder, partition, paper=paper)
    return _count_and_write(request, folder, ALONE, paper=paper)


def write_minutes(report: ContestReport, target: Path, paper: str) -> tuple[bool, ...]:
    """Write the minutes, as a PDF too unless `paper` (a4, f4) is empty; True for each file that changed."""
    seal = fingerprint(report, contest_document(report))
    pages = [minutes_page(report, seal)]
    if paper:
        pages.append(("berita-acara.pdf", minutes_pdf(report, seal, paper)))
    return write_together(target, pages)


def _count_and_write(
    request: ContestRequest, folder: Path, partition: Partition, *, paper: str
) -> WrittenContest:
    """`partition` decides which files this process writes; `changed` holds those of both."""
    with _gc_disabled():
        counted = count_contest(request, partition)
        target = folder / counted.report.contest.slug
        local = _local_site(request.root / "public", target)
        written = write_together(target, contest_files(counted.report, partition, local))
        changed = partition.merge(written, tuple[bool, ...])
        minutes = write_minutes(counted.report, target, paper) if paper else ()
        return WrittenContest(counted=counted, changed=(*changed, *minutes))


def _local_site(site: Path, target: Path) -> str:
    """The path from the report to the built site, for a hall without a network; empty where there is none."""
    if not (site / "index.html").is_file():
        return ""
    try:
        return Path(os.path.relpath(site.resolve(), target.resolve())).as_posix()
    except ValueError:  # on another drive
        return ""


def _summaries(district: District, options: BuildOptions, partition: Partition) -> tuple[ReportSummary, ...]:
    """Every KIM's summary. Two processes read only what the last build left."""
    if partition.exchange is None:
        return summaries(district, options)
    (reusable,) = partition.merge(
        (find_reusable(district, options),) if partition.owns(0) else (), tuple[ReusableSummaries, ...]
    )
    known = load_reusable(district, options, reusable)
    if known is None:
        raise EOFError
    return known


@contextmanager
def _gc_disabled() -> Iterator[None]:
    """A report makes millions of objects and drops none: the collector would take a sixth of its time."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()

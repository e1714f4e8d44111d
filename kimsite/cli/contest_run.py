"""What the contest's commands share: the contest file, everything people gave, and the report
made of them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial, reduce
from pathlib import Path
from typing import Any

import click

from kimsite.cli.common import WRONG_CONFIG, OpenProject, Voice
from kimsite.cli.usage import usage
from kimsite.config.contest import for_days, preset_names, read_contest
from kimsite.content.plain_text import plain_text
from kimsite.diagnostics.findings import Findings
from kimsite.model.blog import Summary
from kimsite.model.contest import Contest
from kimsite.model.findings import ERROR, Diagnostic
from kimsite.pipeline.district import BuildOptions, ReusableSummaries, find_reusable, load_reusable, summaries
from kimsite.record import Record
from kimsite.report.activity.period import Period
from kimsite.report.contest.assemble import assemble_contest
from kimsite.report.contest.fingerprint import fingerprint
from kimsite.report.contest.report import ContestReport
from kimsite.report.flags.gather import gather_evidence
from kimsite.report.formats.contest_document import contest_document
from kimsite.report.formats.contest_files import contest_files
from kimsite.report.formats.minutes_page import minutes_page
from kimsite.report.formats.minutes_pdf import minutes_pdf
from kimsite.report.inputs.read import read_given
from kimsite.tools import files
from kimsite.tools.partition import ALONE, Partition
from kimsite.tools.text import closest


class Run(Record, kw_only=True):
    """A contest, counted."""

    report: ContestReport
    findings: tuple[Diagnostic, ...]
    """Of sites.yaml and of the contest."""

    @property
    def code(self) -> int:
        """1 when something needs mending before the result can stand."""
        return int(any(one.severity == ERROR for one in self.findings))


def contest_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Which contest, and by whose rules."""
    shared = (
        click.option(
            "--contest", "--lomba", "file", help="Berkas lomba; bawaan: yang pertama di sites.yaml."
        ),
        click.option(
            "--preset",
            "--aturan",
            type=click.Choice(preset_names()),
            help="Hitung dengan aturan siap pakai ini.",
        ),
    )
    return reduce(lambda decorated, option: option(decorated), reversed(shared), function)


def run_contest(
    project: OpenProject,
    speak: Voice,
    command: str,
    file: str | None,
    preset: str | None,
    period: Period | None = None,
    part: Partition = ALONE,
) -> Run:
    """Read and count. Leaves with exit code 2 and all findings when the rules cannot be used.

    Raises EOFError where two were to divide the work, but the last build cannot tell of every KIM or the
    other is gone.
    """
    diagnostics = Findings()
    contest = _contest(project, file, preset, diagnostics)
    if contest is None:
        speak.findings(diagnostics.sorted())
        speak.document(command, WRONG_CONFIG, {}, diagnostics.sorted(), {})
        speak.say(
            "Belum ada yang ditulis. Perbaiki aturan lombanya dulu.",
            "Nothing was written. Mend the contest's rules first.",
        )
        raise SystemExit(WRONG_CONFIG)
    if period is not None:
        contest = for_days(contest, period.first, period.last)
    given = read_given(project.root, contest, project.district, diagnostics)
    wish = BuildOptions(root=project.root, out=project.root / "public", as_of=contest.seen_until, signed=True)
    known = _known(project, wish, part)
    ledger, flags = gather_evidence(
        project.root, project.district, contest, known, partial(plain_text, project.root), diagnostics, part
    )
    report = assemble_contest(project.district, contest, known, given, ledger, flags, diagnostics)
    return Run(report=report, findings=(*project.advice, *diagnostics.sorted()))


def write_contest(report: ContestReport, target: Path, *, pdf: bool, part: Partition = ALONE) -> list[bool]:
    """Write every file of the report; True for each that changed."""
    written = tuple(files.write_whole(target, path, data) for path, data in contest_files(report, part))
    return [*part.merge(written, tuple[bool, ...]), *(write_minutes(report, target, "a4") if pdf else ())]


def write_minutes(report: ContestReport, target: Path, paper: str) -> list[bool]:
    """Write the minutes; as a PDF too where `paper` names one."""
    sealed = fingerprint(report, contest_document(report))
    pages = [minutes_page(report, sealed)]
    if paper:
        pages.append(("berita-acara.pdf", minutes_pdf(report, sealed, paper)))
    return [files.write_whole(target, path, data) for path, data in pages]


def _known(project: OpenProject, wish: BuildOptions, part: Partition) -> tuple[Summary, ...]:
    """What every KIM had published. Two processes look only at what the last build left."""
    if part.exchange is None:
        return summaries(project.district, wish)
    (told,) = part.merge(
        (find_reusable(project.district, wish),) if part.owns(0) else (), tuple[ReusableSummaries, ...]
    )
    known = load_reusable(project.district, wish, told)
    if known is None:
        raise EOFError
    return known


def _contest(
    project: OpenProject, file: str | None, preset: str | None, diagnostics: Findings
) -> Contest | None:
    path = file or (project.district.contests[0] if project.district.contests else "")
    if not path:
        raise usage(
            "sites.yaml belum menyebut lomba. Tulis  lomba: [lomba/nama.yaml]  atau pakai --lomba.",
            "sites.yaml names no contest. Write  lomba: [lomba/name.yaml]  or use --lomba.",
        )
    resolved = Path(path)
    if resolved.is_absolute() or not (project.root / resolved).is_file():
        inside = resolved.resolve()
        if not inside.is_relative_to(project.root) or not inside.is_file():
            near = closest(path, project.district.contests)
            raise usage(
                f'Berkas lomba "{path}" tidak ditemukan di folder proyek.',
                f'There is no contest file "{path}" in the project.',
                near,
            )
        path = inside.relative_to(project.root).as_posix()
    return read_contest(project.root, path, project.district, diagnostics, preset or "")

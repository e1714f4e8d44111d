"""What the committee still has to do before the first mark, and who is expected when."""

from __future__ import annotations

from collections.abc import Iterator

from kimsite.model.contest import Grouping, MarkSource
from kimsite.model.contest_plan import Team
from kimsite.model.language import Language
from kimsite.record import Record
from kimsite.report.contest.annex import group_title
from kimsite.report.contest.lineup import Lineup
from kimsite.report.contest.report import ContestEntry, ContestReport
from kimsite.report.contest.rounds import Group, RoundResult


class Absence(Record, kw_only=True):
    """A kecamatan that sends nobody."""

    kecamatan: str
    reason: str
    """In words."""


class Gathering(Record, kw_only=True):
    """One group of one round with all who are expected."""

    title: str
    lineup: Lineup
    result: RoundResult
    group: Group
    teams: tuple[tuple[ContestEntry, Team | None], ...]
    """In the order of appearance."""


def gatherings(report: ContestReport) -> tuple[Gathering, ...]:
    """Every group of the rounds that people appear in, as far as the entrants are known."""
    return tuple(_gatherings(report))


def _gatherings(report: ContestReport) -> Iterator[Gathering]:
    by_code = report.by_code
    for result in report.rounds:
        for group in result.groups:
            lineup = report.lineup(result.round.id, group.name)
            if lineup is not None:
                yield Gathering(
                    title=group_title(result, group),
                    lineup=lineup,
                    result=result,
                    group=group,
                    teams=tuple((by_code[turn.kim], report.teams.get(turn.kim)) for turn in lineup.turns),
                )


def absences(report: ContestReport) -> tuple[Absence, ...]:
    """The kecamatan from which no KIM goes on, by name; none where the contest has no such round."""
    first = next((result for result in report.rounds if result.round.per == Grouping.SUBDISTRICT), None)
    if first is None:
        return ()
    groups = {group.name: group for group in first.groups}
    return tuple(
        Absence(kecamatan=kecamatan.name, reason=reason)
        for kecamatan in report.district.kecamatan
        if (reason := _why_absent(groups.get(kecamatan.name)))
    )


def _why_absent(group: Group | None) -> str:
    """Empty where somebody goes on."""
    if group is None or not group.lines:
        return "belum punya KIM"
    if any(line.advances for line in group.lines):
        return ""
    if not any(line.activity.posts for line in group.lines):
        return f"{len(group.lines)} KIM, belum ada tulisan yang dihitung, dan belum ada surat utusan"
    return "seri; belum diundi dan belum ada surat utusan"


def missing_plans(report: ContestReport, language: Language = "id") -> tuple[str, ...]:
    """What is not in the rules yet, one sentence each."""
    return tuple(english if language == "en" else indonesian for indonesian, english in _missing(report))


def _missing(report: ContestReport) -> Iterator[tuple[str, str]]:
    """Each sentence in Indonesian and in English."""
    for gathering in _gatherings(report):
        if gathering.lineup.session is None:
            yield (
                f"{gathering.title}: tanggal dan tempat belum ditulis (jadwal).",
                f"{gathering.title}: date and place are not written yet (jadwal).",
            )
        if not gathering.lineup.settled:
            yield (
                f"{gathering.title}: urutan tampil belum diundi.",
                f"{gathering.title}: the order of appearance is not drawn yet.",
            )
    plain = [juror.name for juror in report.contest.jurors if not (juror.nip and juror.position)]
    if plain:
        names = ", ".join(plain)
        yield (
            f"NIP atau jabatan juri belum ditulis: {names}.",
            f"NIP or office of these jurors is not written yet: {names}.",
        )
    if not any(official.name for official in report.contest.plan.officials):
        yield (
            "Nama pejabat yang menandatangani belum ditulis (pejabat).",
            "The officials who sign are not named yet (pejabat).",
        )
    for result in report.rounds:
        bare = [
            component.name
            for component in result.round.components
            if component.source == MarkSource.JURY and not component.rubric
        ]
        if bare:
            names = ", ".join(bare)
            yield (
                f"{result.round.name}: belum ada rubrik untuk {names}; juri memberi satu nilai.",
                f"{result.round.name}: no rubric for {names} yet; jurors give one mark.",
            )

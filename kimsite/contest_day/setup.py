"""A counted contest -> what one round needs on its day: groups, teams in their order, components, jurors."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from kimsite.diagnostics.findings import Findings
from kimsite.model.config import District, Kim
from kimsite.model.contest import Component, Contest, ContestInputs, Juror, MarkSource, Round
from kimsite.model.contest_plan import QuizRules
from kimsite.record import Record
from kimsite.report.contest.open_words import BLOG_MATTERS
from kimsite.report.contest.parts import Activity, activity_of
from kimsite.report.contest.report import ContestReport
from kimsite.report.contest.rounds import RoundResult
from kimsite.report.inputs.read import read_given
from kimsite.report.inputs.sheet_code import sheet_code
from kimsite.tools.dates import long_date
from kimsite.tools.text import slug


class DayTeam(Record, kw_only=True):
    """One team in its order of appearance."""

    kim: str
    """Village code."""
    letter: str
    """Regu: A, B, C …"""
    name: str
    """Of the KIM, or what the team calls itself."""
    village: str
    kecamatan: str


class DayGroup(Record, kw_only=True):
    """The teams that are ranked together."""

    name: str
    teams: tuple[DayTeam, ...]
    place_day: str
    """'Pendapa Malowopati, 2026-10-16', or empty."""

    @property
    def slug(self) -> str:
        """For addresses and file names."""
        return slug(self.name)

    @property
    def kims(self) -> tuple[str, ...]:
        """The village codes of its teams."""
        return tuple(team.kim for team in self.teams)

    def team(self, kim: str) -> DayTeam | None:
        """The team of a KIM."""
        return next((team for team in self.teams if team.kim == kim), None)


class DaySetup(Record, kw_only=True):
    """One round on its day, with what its ranking is computed from."""

    district: District
    contest: Contest
    round: Round
    groups: tuple[DayGroup, ...]
    villages: Mapping[str, Kim]
    activity: Mapping[str, Activity]
    inputs: ContestInputs
    """What was handed in on paper and as files."""
    before: RoundResult
    """The round as these files alone give it."""
    undecided: int
    """Questions about posts of its KIM that the jury has not decided."""

    @property
    def jurors(self) -> tuple[Juror, ...]:
        return self.contest.jurors

    @property
    def components(self) -> tuple[Component, ...]:
        """Those that jurors give marks for."""
        return tuple(component for component in self.round.components if component.source == MarkSource.JURY)

    @property
    def quiz(self) -> QuizRules | None:
        """The rules of questions and answers, where the round has them."""
        return self.round.quiz

    @property
    def folder(self) -> str:
        """Where what belongs to the contest lies, below the project."""
        return self.contest.path.rpartition(".")[0]

    @property
    def sheets(self) -> str:
        """The folder of jury sheets."""
        return self.contest.sheets or f"{self.folder}/nilai"

    @property
    def scores(self) -> str:
        """The file of quiz scores."""
        return self.contest.plan.scores or f"{self.folder}/skor.csv"

    def group(self, name: str) -> DayGroup | None:
        """A group by its name or its slug."""
        return next((group for group in self.groups if name in {group.name, group.slug}), None)

    def component(self, name: str) -> Component | None:
        """A component that jurors give marks for."""
        return next((component for component in self.components if component.id == name), None)

    def juror(self, name: str) -> Juror | None:
        """A juror by id."""
        return next((juror for juror in self.jurors if juror.id == name), None)

    def sheet_code(self, juror: str, kim: str) -> str:
        """The code on the paper sheet of a juror for a KIM."""
        return sheet_code(self.contest.slug, self.round.id, juror, kim)

    @property
    def marks_due(self) -> int:
        """How many marks all jurors together give in this round."""
        return sum(len(group.teams) for group in self.groups) * len(self.jurors) * len(self.components)

    def group_of(self, kim: str) -> DayGroup | None:
        """The group of a KIM."""
        return next((group for group in self.groups if group.team(kim) is not None), None)

    def called(self, kim: str) -> str:
        """The letter of a team; the name or code of a KIM that was replaced."""
        group = self.group_of(kim)
        team = group.team(kim) if group is not None else None
        village = self.villages.get(kim)
        return team.letter if team is not None else village.name if village is not None else kim


def day_setup(root: Path, report: ContestReport, round_id: str, group: str = "") -> DaySetup:
    """The day of one round, or of one of its groups alone.

    Raises KeyError for a round or a group that the report does not have.
    """
    result = next((result for result in report.rounds if result.round.id == round_id), None)
    if result is None:
        raise KeyError(round_id)
    groups = tuple(
        _group(report, round_id, round_group.name)
        for round_group in result.groups
        if not group or group in {round_group.name, slug(round_group.name)}
    )
    if not groups:
        raise KeyError(group)
    return DaySetup(
        district=report.district,
        contest=report.contest,
        round=result.round,
        groups=groups,
        villages={kim.id: kim.village for kim in report.kims},
        activity={kim.id: activity_of(kim.after) for kim in report.kims},
        inputs=read_given(root, report.contest, report.district, Findings()),
        before=result,
        undecided=sum(
            item.count
            for item in report.open_items
            if item.matter in BLOG_MATTERS and not result.entrants.isdisjoint(item.kims)
        ),
    )


def _group(report: ContestReport, round_id: str, name: str) -> DayGroup:
    lineup = report.lineup(round_id, name)
    session = lineup.session if lineup is not None else None
    by_code = report.by_code
    teams = tuple(
        _team(report, turn.kim, turn.letter, by_code[turn.kim].village)
        for turn in (lineup.turns if lineup is not None else ())
    )
    where = ", ".join(part for part in (session.venue, long_date(session.day)) if part) if session else ""
    return DayGroup(name=name, teams=teams, place_day=where)


def _team(report: ContestReport, kim: str, letter: str, village: Kim) -> DayTeam:
    team = report.teams.get(kim)
    return DayTeam(
        kim=kim,
        letter=letter,
        name=(team.name if team is not None else "") or village.name,
        village=village.village,
        kecamatan=village.kecamatan,
    )

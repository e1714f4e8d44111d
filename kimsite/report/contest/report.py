"""The contest's report: the one object that every format prints."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType

from kimsite.model.config import District
from kimsite.model.contest import Contest, ContestState, Decision
from kimsite.model.contest_objections import Objection
from kimsite.model.contest_plan import Team
from kimsite.model.flags import FirstSeen, Flag, LedgerView
from kimsite.model.readership import ContestReaders
from kimsite.record import Record
from kimsite.report.activity.period import Period
from kimsite.report.contest.entries import Entry
from kimsite.report.contest.lineup import Lineup
from kimsite.report.contest.open_items import OpenItem
from kimsite.report.contest.rounds import RoundResult
from kimsite.report.contest.sensitivity import Outlook, Range
from kimsite.report.contest.teams import TeamFault
from kimsite.report.contest.unsettled import unsettled_blogs, unsettled_lines


class ContestEntry(Entry, kw_only=True):
    """One KIM with its places."""

    overall: int
    """Place by activity in the kabupaten, after decisions; 0: not a single post counts, so it has none."""
    peers: int
    """Place among the KIM of its wilker; 0 as above."""
    peers_before: int
    """The same place without decisions of the jury."""
    peer_count: int
    span: Range

    @property
    def silent(self) -> bool:
        """Not a single post counts: listed apart, without a place."""
        return not self.after.numbers.posts


class ContestReport(Record, kw_only=True):
    """All that the formats print."""

    district: District
    contest: Contest
    period: Period
    example: bool
    kims: tuple[ContestEntry, ...]
    """By activity, best first."""
    rounds: tuple[RoundResult, ...]
    outlook: Outlook
    flags: tuple[Flag, ...]
    decisions: Mapping[str, Decision]
    """Flag id, or source path of a post -> what the jury decided."""
    ledger: LedgerView
    first_seen: Mapping[str, FirstSeen]
    """Source path -> its earliest row."""
    state: ContestState
    """What may be printed: never final while something is open."""
    open_items: tuple[OpenItem, ...]
    """What keeps the result from being final."""
    lineups: tuple[Lineup, ...] = ()
    """Order of appearance of each group of the rounds that people appear in."""
    teams: Mapping[str, Team] = MappingProxyType({})
    """Village code -> its team."""
    team_faults: tuple[TeamFault, ...] = ()
    objections: tuple[Objection, ...] = ()
    readers: ContestReaders | None = None
    """Set where the rules count pages read."""
    takes_objections: bool = False
    """The objection period runs."""

    @property
    def by_code(self) -> dict[str, ContestEntry]:
        """The KIM by village code."""
        return {entry.id: entry for entry in self.kims}

    def lineup(self, round_id: str, group: str) -> Lineup | None:
        """The order of appearance in one group."""
        return next(
            (lineup for lineup in self.lineups if (lineup.round, lineup.group) == (round_id, group)), None
        )

    def decision(self, flag: Flag) -> Decision | None:
        """What the jury decided about a flag; None while it has not."""
        decision = self.decisions.get(flag.id)
        return decision if decision is not None and decision.verdict is not None else None

    def answer(self, flag: Flag) -> str:
        """The KIM's answer to a flag, or nothing."""
        decision = self.decisions.get(flag.id)
        return decision.answer if decision is not None else ""

    def unsettled(self, round_name: str = "") -> Collection[str]:
        """The village codes whose figures may still change, of a round or (without one) of the blogs."""
        kims = frozenset(entry.id for entry in self.kims)
        if not round_name:
            return unsettled_blogs(self.open_items, kims)
        return frozenset(
            kim
            for result in self.rounds
            if result.round.name == round_name
            for kim in unsettled_lines(self.contest, self.open_items, self.rounds, result, kims)
        )

    @property
    def decided(self) -> int:
        """How many decisions the jury has made."""
        return sum(decision.verdict is not None for decision in self.decisions.values())

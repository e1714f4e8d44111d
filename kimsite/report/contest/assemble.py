"""Summaries + rules + what people gave -> ContestReport: the one object that every format prints."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta

from kimsite.diagnostics.findings import Findings
from kimsite.model.blog import PostSummary, Summary
from kimsite.model.config import District, Publisher
from kimsite.model.contest import FINAL, INVALID, PROVISIONAL, Contest, ContestInputs, Decision
from kimsite.model.flags import FirstSeen, Flag, LedgerView
from kimsite.record import Record
from kimsite.report.activity.indicators import COUNTED_KINDS, indicators
from kimsite.report.activity.period import Period
from kimsite.report.activity.score import Rank, Score, rank, score
from kimsite.report.contest.consistency import fitting, report_inconsistencies
from kimsite.report.contest.rounds import Activity, Stage, play
from kimsite.report.contest.sensitivity import Candidate, Outlook, Range, outlook, ranks_by_scenario
from kimsite.tools.dates import long_date


class ContestEntry(Record, kw_only=True):
    """One KIM in the contest."""

    publisher: Publisher
    overall: int
    """Place by activity in the kabupaten, after decisions."""
    peers: int
    """Place among the KIM of its wilker."""
    peer_count: int
    peers_before: int
    """The same place without decisions of the jury."""
    span: Range
    before: Score
    """Without decisions of the jury."""
    after: Score
    """With them: this one counts."""
    flags: tuple[Flag, ...]

    @property
    def id(self) -> str:
        return self.publisher.id


class ContestReport(Record, kw_only=True):
    """All that the formats print."""

    district: District
    contest: Contest
    period: Period
    example: bool
    kims: tuple[ContestEntry, ...]
    """By activity, best first."""
    stages: tuple[Stage, ...]
    outlook: Outlook
    flags: tuple[Flag, ...]
    decisions: Mapping[str, Decision]
    """Flag id, or source path of a post -> what the jury decided."""
    ledger: LedgerView
    seen: Mapping[str, FirstSeen]
    """Source path -> its earliest row."""
    state: str
    """sementara, beku or final: what may be printed."""
    doubts: int
    """Findings that keep the result from being final."""

    @property
    def by_code(self) -> dict[str, ContestEntry]:
        """The KIM by village code."""
        return {one.id: one for one in self.kims}

    def decision(self, flag: Flag) -> Decision | None:
        """What the jury decided about a flag; None while nobody has."""
        one = self.decisions.get(flag.id) if self.decisions else None
        return one if one is not None and one.verdict else None

    def answer(self, flag: Flag) -> str:
        """What the KIM says to a flag, or nothing."""
        one = self.decisions.get(flag.id) if self.decisions else None
        return one.answer if one is not None else ""

    @property
    def decided(self) -> int:
        """How many decisions the jury has made."""
        return sum(bool(one.verdict) for one in self.decisions.values())


def assemble_contest(
    district: District,
    contest: Contest,
    summaries: Iterable[Summary],
    given: ContestInputs,
    ledger: LedgerView,
    flags: Sequence[Flag],
    diagnostics: Findings,
) -> ContestReport:
    """Score, rank, play all rounds and look at what would change them."""
    kims = tuple(
        summary
        for summary in summaries
        if summary.publisher.form == "kim" and summary.publisher.village is not None
    )
    example = bool(kims) and all(post.example for summary in kims for post in summary.posts)
    period = Period(first=contest.first, last=contest.last)
    seen = _earliest(ledger)
    decisions = fitting(
        given.decisions, flags, (post.path for summary in kims for post in summary.posts), diagnostics
    )
    by_kim: dict[str, list[Flag]] = {}
    for flag in flags:
        by_kim.setdefault(flag.kim, []).append(flag)

    before: dict[str, Score] = {}
    after: dict[str, Score] = {}
    candidates: list[Candidate] = []
    for summary in kims:
        name, asked = summary.publisher.id, by_kim.get(summary.publisher.id, [])
        late = _late(contest, summary, seen)
        refused = {**late, **_rejected(summary.posts, asked, decisions)}
        before[name] = score(indicators(summary, period, count_examples=example, refused=late), contest.rules)
        after[name] = before[name]
        if refused != late:
            after[name] = score(
                indicators(summary, period, count_examples=example, refused=refused), contest.rules
            )
        candidates.append(_candidate(summary, refused, asked, after[name], example=example))

    villages = {
        summary.publisher.id: summary.publisher.village
        for summary in kims
        if summary.publisher.village is not None
    }
    counted = {name: _activity(one) for name, one in after.items()}
    stages = play(contest, villages, counted, given)
    report_inconsistencies(
        contest, stages, given, {name: one.name for name, one in villages.items()}, ledger, diagnostics
    )
    ahead = outlook(contest, villages, candidates, given, stages)
    doubts = diagnostics.errors() + sum(one.code == "J09" for one in diagnostics.sorted())
    peers = ranks_by_scenario(villages, counted)
    undecided = ranks_by_scenario(villages, {name: _activity(one) for name, one in before.items()})
    sizes: dict[str, int] = {}
    for village in villages.values():
        sizes[village.wilker] = sizes.get(village.wilker, 0) + 1
    return ContestReport(
        district=district,
        contest=contest,
        period=period,
        example=example,
        kims=tuple(
            _kim(one, before, (undecided, peers), sizes, ahead, by_kim) for one in rank(after.values())
        ),
        stages=stages,
        outlook=ahead,
        flags=tuple(flags),
        decisions=decisions,
        ledger=ledger,
        seen=seen,
        state=PROVISIONAL if contest.state == FINAL and doubts else contest.state,
        doubts=doubts,
    )


def _kim(
    one: Rank,
    before: Mapping[str, Score],
    peers: tuple[Mapping[str, int], Mapping[str, int]],
    sizes: Mapping[str, int],
    ahead: Outlook,
    by_kim: Mapping[str, list[Flag]],
) -> ContestEntry:
    """`peers`: places without and with decisions."""
    publisher = one.score.numbers.publisher
    return ContestEntry(
        publisher=publisher,
        overall=one.place,
        peers=peers[1][publisher.id],
        peers_before=peers[0][publisher.id],
        peer_count=sizes[publisher.village.wilker if publisher.village else ""],
        span=ahead.ranges[publisher.id],
        before=before[publisher.id],
        after=one.score,
        flags=tuple(by_kim.get(publisher.id, ())),
    )


def _activity(one: Score) -> Activity:
    numbers = one.numbers
    return Activity(
        halves=one.halves, weeks=numbers.active_weeks, variety=numbers.variety, posts=len(numbers.posts)
    )


def _earliest(ledger: LedgerView) -> dict[str, FirstSeen]:
    seen: dict[str, FirstSeen] = {}
    for row in ledger.seen:
        if row.path not in seen or row.moment < seen[row.path].moment:
            seen[row.path] = row
    return seen


def _late(contest: Contest, summary: Summary, seen: Mapping[str, FirstSeen]) -> dict[str, str]:
    """Posts first seen after the deadline. A KIM without a signal has its declared days more."""
    more = contest.grace_days if summary.publisher.id in contest.grace else 0
    limit = contest.seen_until + timedelta(days=more)
    late = {}
    for post in summary.posts:
        row = seen.get(post.path)
        if row is not None and row.moment.date() > limit:
            late[post.path] = (
                f"pertama terlihat {long_date(row.moment.date())}, sesudah batas {long_date(limit)}"
            )
    return late


def _rejected(
    posts: Iterable[PostSummary], flags: Iterable[Flag], decisions: Mapping[str, Decision]
) -> dict[str, str]:
    """Posts that the jury left uncounted, each with the decision."""
    about = {
        path: (flag.id, decisions[flag.id])
        for flag in flags
        if flag.id in decisions
        for path in flag.posts
        if decisions[flag.id].verdict == INVALID
    }
    direct = {
        post.path: (post.path, decisions[post.path])
        for post in posts
        if post.path in decisions and decisions[post.path].verdict == INVALID
    }
    return {
        path: f"putusan juri ({one.initials}) atas {name if name != path else 'tulisan ini'}: {one.reason}"
        for path, (name, one) in (about | direct).items()
    }


def _candidate(
    summary: Summary, refused: Mapping[str, str], flags: Iterable[Flag], one: Score, *, example: bool
) -> Candidate:
    known = (
        post
        for post in summary.posts
        if post.kind in COUNTED_KINDS and post.path not in refused and (example or not post.example)
    )
    return Candidate(
        kim=summary.publisher.id,
        known=tuple(sorted(known, key=lambda post: (post.day, post.path))),
        flagged=frozenset(path for flag in flags for path in flag.posts),
        complete=one.completeness,
    )

"""What would change the ranking: fixed, named scenarios, all recomputed, nothing random."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from msgspec.structs import replace

from kimsite.model.blog import PostSummary
from kimsite.model.config import Kim
from kimsite.model.contest import ActivityRules, Contest, ContestInputs
from kimsite.record import Record
from kimsite.report.activity.indicators import COUNTED_KINDS
from kimsite.report.activity.period import Period
from kimsite.report.activity.score import _CONTENT, steps
from kimsite.report.contest.rounds import Activity, Stage, play

SHIFT = timedelta(days=7)
_LONG = 150
_STEP = 2
"""One point, in halves."""
FIRM = 1
"""A range of places up to this wide is firm (kokoh)."""


class Candidate(Record, kw_only=True):
    """One KIM with all that a recount needs."""

    kim: str
    known: tuple[PostSummary, ...]
    """Every post that could count in some period, oldest first; refused ones are gone."""
    flagged: frozenset[str]
    """Source paths in question."""
    complete: int
    """Half points for completeness."""


class Scenario(Record, kw_only=True):
    """One 'what if', with where everyone would stand."""

    id: str
    name: str
    places: Mapping[str, int]
    """KIM -> place by activity among its peers."""
    winners: Mapping[tuple[str, str], tuple[str, ...]]
    """(round, group) -> whoever would be first; entrants and marks stay as they were."""


class Range(Record, kw_only=True):
    """Best and worst place over all scenarios, the real one included."""

    best: int
    worst: int

    @property
    def firm(self) -> bool:
        return self.worst - self.best <= FIRM


class Outlook(Record, kw_only=True):
    """All scenarios together."""

    real: Scenario
    scenarios: tuple[Scenario, ...]
    ranges: Mapping[str, Range]

    def changed(self, round_id: str, group: str) -> tuple[Scenario, ...]:
        """The scenarios in which another would be first."""
        key = (round_id, group)
        return tuple(one for one in self.scenarios if one.winners.get(key) != self.real.winners.get(key))


class Tally(Record, kw_only=True):
    """One KIM's posts under the rules' caps, counted once for all scenarios that only change what a kind is
    worth.
    """

    paid: Mapping[str, int]
    """Kind -> posts that no cap cuts."""
    rest: int
    """Half points of all other rules on posts."""
    weeks: int
    variety: int
    posts: int

    def activity(self, rules: ActivityRules, complete: int) -> Activity:
        """What it is worth. `rules`: those it was counted with, but for the values of kinds."""
        values = dict(rules.kinds)
        halves = self.rest + sum(values.get(kind, 0) * count for kind, count in self.paid.items())
        return Activity(halves=halves + complete, weeks=self.weeks, variety=self.variety, posts=self.posts)


def tally(posts: tuple[PostSummary, ...], rules: ActivityRules) -> Tally:
    """`posts` count, oldest first."""
    paid, rest = dict.fromkeys(COUNTED_KINDS, 0), 0
    for post, rule, halves, _ in steps(posts, rules):
        if rule == _CONTENT:
            paid[post.kind] += 1
        else:
            rest += halves
    weeks = {(post.day.toordinal() - 1) // 7 for post in posts}
    return Tally(
        paid=paid, rest=rest, weeks=len(weeks), variety=len({post.kind for post in posts}), posts=len(posts)
    )


def within(candidate: Candidate, period: Period) -> tuple[PostSummary, ...]:
    """Its posts of that period."""
    return tuple(post for post in candidate.known if post.day in period and post.kind in COUNTED_KINDS)


def outlook(
    contest: Contest,
    villages: Mapping[str, Kim],
    candidates: Sequence[Candidate],
    inputs: ContestInputs,
    stood: Sequence[Stage],
) -> Outlook:
    """`stood`: the rounds as they were played."""
    period = Period(first=contest.first, last=contest.last)
    base = {one.kim: within(one, period) for one in candidates}
    complete = {one.kim: one.complete for one in candidates}

    rules = contest.rules

    def count(posts: Mapping[str, tuple[PostSummary, ...]], rules: ActivityRules = rules) -> dict[str, Tally]:
        return {kim: tally(posts[kim], rules) for kim in posts}

    def look(
        name: str,
        words: str,
        counted: Mapping[str, Tally],
        rules: ActivityRules = rules,
        *,
        bare: bool = False,
        without: str = "",
    ) -> Scenario:
        after = {kim: one.activity(rules, 0 if bare else complete[kim]) for kim, one in counted.items()}
        return _seen(
            name, words, villages, after, play(contest, villages, after, inputs, stood=stood, without=without)
        )

    def kept(test: Mapping[str, frozenset[str]]) -> dict[str, tuple[PostSummary, ...]]:
        return {
            kim: tuple(post for post in posts if post.path not in test[kim]) for kim, posts in base.items()
        }

    plain = count(base)
    real = look("S0", "sebagaimana dinilai", plain)
    alike = dict(rules.kinds)
    uncapped = replace(rules, per_day=0)
    scenarios = [
        look(
            "S1", "semua tanda dianggap tidak sah", count(kept({one.kim: one.flagged for one in candidates}))
        ),
        look("S2", "tanpa batas per hari", count(base, uncapped), uncapped),
        look(
            "S3",
            "semua jenis bernilai sama",
            plain,
            replace(rules, kinds=tuple((kind, alike.get(COUNTED_KINDS[0], _STEP)) for kind in COUNTED_KINDS)),
        ),
    ]
    for number, sign, words in (("S4", -_STEP, "kurang 1"), ("S5", _STEP, "tambah 1")):
        for kind in COUNTED_KINDS:
            changed = tuple(
                (name, max(halves + sign, 0) if name == kind else halves) for name, halves in rules.kinds
            )
            scenarios.append(
                look(f"{number}-{kind}", f"poin {kind} {words}", plain, replace(rules, kinds=changed))
            )
    for number, shift, words in (("S6-maju", -SHIFT, "lebih awal"), ("S6-mundur", SHIFT, "lebih lambat")):
        moved = Period(first=contest.first + shift, last=contest.last + shift)
        scenarios.append(
            look(
                number,
                f"masa lomba 7 hari {words}",
                count({one.kim: within(one, moved) for one in candidates}),
            )
        )
    long = {kim: tuple(post for post in posts if post.words >= _LONG) for kim, posts in base.items()}
    scenarios.append(look("S7", f"hanya tulisan sedikitnya {_LONG} kata", count(long)))
    for seat, juror in enumerate(contest.jurors, start=1):
        scenarios.append(look(f"S8-{seat}", f"tanpa nilai juri {juror.name}", plain, without=juror.id))
    scenarios.append(look("S9", "poin kelengkapan dihapus", plain, bare=True))
    ranges = {
        kim: Range(
            best=min(one.places[kim] for one in (real, *scenarios)),
            worst=max(one.places[kim] for one in (real, *scenarios)),
        )
        for kim in base
    }
    return Outlook(real=real, scenarios=tuple(scenarios), ranges=ranges)


def _seen(
    name: str,
    words: str,
    villages: Mapping[str, Kim],
    counted: Mapping[str, Activity],
    stages: Sequence[Stage],
) -> Scenario:
    winners = {
        (stage.round.id, group.name): tuple(
            sorted(line.placed.kim for line in group.lines if line.placed.place == 1)
        )
        for stage in stages
        if stage.played
        for group in stage.groups
    }
    return Scenario(id=name, name=words, places=ranks_by_scenario(villages, counted), winners=winners)


def ranks_by_scenario(villages: Mapping[str, Kim], counted: Mapping[str, Activity]) -> dict[str, int]:
    """KIM -> place by activity among the KIM of its wilker (of the kabupaten where there are no zones);
    equals share.
    """
    groups: dict[str, list[tuple[int, int, int]]] = {}
    keys = {kim: (-one.halves, -one.weeks, -one.variety) for kim, one in counted.items()}
    for kim, key in keys.items():
        groups.setdefault(villages[kim].wilker, []).append(key)
    first: dict[tuple[str, tuple[int, int, int]], int] = {}
    for group, ordered in groups.items():
        for number, key in enumerate(sorted(ordered), start=1):
            first.setdefault((group, key), number)
    return {kim: first[(villages[kim].wilker, key)] for kim, key in keys.items()}

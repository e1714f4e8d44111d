"""What would change the ranking: fixed, named scenarios, all recomputed, nothing random."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from msgspec.structs import replace

from kimsite.model.blog import ReportPost
from kimsite.model.config import Kim
from kimsite.model.contest import ActivityRules, Contest, ContestInputs
from kimsite.model.kinds import COUNTED_KINDS, Kind
from kimsite.record import Record
from kimsite.report.activity.period import Period
from kimsite.report.activity.score import CONTENT, steps
from kimsite.report.contest.entries import Entry
from kimsite.report.contest.parts import Activity
from kimsite.report.contest.phrases import SCENARIO_LABELS
from kimsite.report.contest.rounds import RoundResult, play_rounds

Posts = Mapping[str, tuple[ReportPost, ...]]
"""KIM -> its posts that count, oldest first."""
SHIFT = timedelta(days=7)
_LONG = 150
"""Words of a long post."""
_STEP = 2
"""One point, in halves."""
_SILENT = (1, 0, 0)
"""Sorts a KIM without a counted post below all others."""
FIRM = 1
"""A range of places up to this wide is firm (kokoh)."""


class Scenario(Record, kw_only=True):
    """One 'what if', with everyone's place in it."""

    id: str
    name: str
    places: Mapping[str, int]
    """KIM -> place by activity among its peers."""
    winners: Mapping[tuple[str, str], tuple[str, ...]]
    """(round, group) -> the KIM in first place; entrants and marks stay as they were."""


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
        """The scenarios in which another KIM would be first."""
        key = (round_id, group)
        real_winners = self.real.winners.get(key)
        return tuple(scenario for scenario in self.scenarios if scenario.winners.get(key) != real_winners)


class Tally(Record, kw_only=True):
    """One KIM's posts under the rules' caps, for all scenarios that only change the points of kinds."""

    paid: Mapping[Kind, int]
    """Kind -> posts that no cap cuts."""
    rest: int
    """Half points of all other rules on posts."""
    weeks: int
    variety: int
    posts: int

    def activity(self, rules: ActivityRules, beside_posts: int) -> Activity:
        """Its points under `rules`, which differ from those of the tally only in the values of kinds.

        `beside_posts`: half points for what is no post.
        """
        values = dict(rules.kinds)
        halves = self.rest + sum(values.get(kind, 0) * count for kind, count in self.paid.items())
        return Activity(
            halves=halves + beside_posts, weeks=self.weeks, variety=self.variety, posts=self.posts
        )


def tally_posts(posts: tuple[ReportPost, ...], rules: ActivityRules) -> Tally:
    """Apply the rules to `posts` that count, oldest first."""
    paid, rest = dict.fromkeys(COUNTED_KINDS, 0), 0
    for post, rule, halves, _ in steps(posts, rules):
        if rule == CONTENT:
            paid[post.kind] += 1
        else:
            rest += halves
    weeks = {(post.day.toordinal() - 1) // 7 for post in posts}
    return Tally(
        paid=paid, rest=rest, weeks=len(weeks), variety=len({post.kind for post in posts}), posts=len(posts)
    )


def explore_scenarios(
    contest: Contest, entries: Sequence[Entry], inputs: ContestInputs, rounds: Sequence[RoundResult]
) -> Outlook:
    """Recount the contest under every scenario. `rounds`: as they were played; their entrants are kept."""
    posts = _posts_within(entries, Period(first=contest.first, last=contest.last))
    recount = _Recount(
        contest=contest,
        inputs=inputs,
        rounds=tuple(rounds),
        villages={entry.id: entry.village for entry in entries},
        beside_posts={entry.id: entry.after.beside_posts for entry in entries},
        posts=posts,
        tallies={kim: tally_posts(own, contest.rules) for kim, own in posts.items()},
    )
    real = recount.scenario("S0", recount.tallies)
    scenarios = tuple(_scenarios(recount, entries))
    ranges = {}
    for entry in entries:
        places = [scenario.places[entry.id] for scenario in (real, *scenarios)]
        ranges[entry.id] = Range(best=min(places), worst=max(places))
    return Outlook(real=real, scenarios=scenarios, ranges=ranges)


def ranks_by_zone(villages: Mapping[str, Kim], counted: Mapping[str, Activity]) -> dict[str, int]:
    """KIM -> place by activity among the KIM of its wilker, or of the kabupaten where there are no wilker.

    Equals share a place; so do those without a single counted post, below all others.
    """
    groups: dict[str, list[tuple[int, int, int]]] = {}
    keys = {
        kim: (-one.halves, -one.weeks, -one.variety) if one.posts else _SILENT for kim, one in counted.items()
    }
    for kim, key in keys.items():
        groups.setdefault(villages[kim].wilker, []).append(key)
    first: dict[tuple[str, tuple[int, int, int]], int] = {}
    for group, ordered in groups.items():
        for number, key in enumerate(sorted(ordered), start=1):
            first.setdefault((group, key), number)
    return {kim: first[(villages[kim].wilker, key)] for kim, key in keys.items()}


class _Recount(Record, kw_only=True):
    """What every scenario is recounted from."""

    contest: Contest
    inputs: ContestInputs
    rounds: tuple[RoundResult, ...]
    villages: Mapping[str, Kim]
    beside_posts: Mapping[str, int]
    """KIM -> half points for completeness and pages read."""

    posts: Posts
    """Those of the contest's period."""
    tallies: Mapping[str, Tally]
    """Of these posts, by the contest's own rules."""

    def tally(self, posts: Posts) -> dict[str, Tally]:
        """KIM -> its tally of other posts, by the contest's own rules; counted where they are others."""
        return {
            kim: self.tallies[kim] if own == self.posts[kim] else tally_posts(own, self.contest.rules)
            for kim, own in posts.items()
        }

    def tally_uncapped(self, rules: ActivityRules) -> dict[str, Tally]:
        """KIM -> its tally by rules that only cut fewer posts; counted where some were cut."""
        return {
            kim: tally if sum(tally.paid.values()) == tally.posts else tally_posts(self.posts[kim], rules)
            for kim, tally in self.tallies.items()
        }

    def scenario(
        self,
        name: str,
        tallies: Mapping[str, Tally],
        rules: ActivityRules | None = None,
        *,
        label: str = "",
        beside_posts: Mapping[str, int] | None = None,
        without_juror: str = "",
    ) -> Scenario:
        """Play all rounds once more. `label`: SCENARIO_LABELS has it under `name` where it is empty."""
        more = self.beside_posts if beside_posts is None else beside_posts
        activity = {
            kim: tally.activity(rules or self.contest.rules, more[kim]) for kim, tally in tallies.items()
        }
        rounds = play_rounds(
            self.contest,
            self.villages,
            activity,
            self.inputs,
            entrants_of=self.rounds,
            without_juror=without_juror,
        )
        return Scenario(
            id=name,
            name=label or SCENARIO_LABELS[name],
            places=ranks_by_zone(self.villages, activity),
            winners=_winners(rounds),
        )


def _scenarios(recount: _Recount, entries: Sequence[Entry]) -> Iterator[Scenario]:
    """S1 to S10, in this order."""
    contest, rules, tallies, posts = recount.contest, recount.contest.rules, recount.tallies, recount.posts
    yield recount.scenario("S1", recount.tally({entry.id: _unflagged(entry, posts) for entry in entries}))
    uncapped = replace(rules, per_day=0)
    yield recount.scenario("S2", recount.tally_uncapped(uncapped), uncapped)
    one_value = dict(rules.kinds).get(COUNTED_KINDS[0], _STEP)
    yield recount.scenario(
        "S3", tallies, replace(rules, kinds=tuple((kind, one_value) for kind in COUNTED_KINDS))
    )
    for name, change in (("S4", -_STEP), ("S5", _STEP)):
        for kind in COUNTED_KINDS:
            label = SCENARIO_LABELS[name].format(kind=kind)
            yield recount.scenario(f"{name}-{kind}", tallies, _revalued(rules, kind, change), label=label)
    for name, shift in (("S6-maju", -SHIFT), ("S6-mundur", SHIFT)):
        period = Period(first=contest.first + shift, last=contest.last + shift)
        yield recount.scenario(name, recount.tally(_posts_within(entries, period)))
    long = {kim: tuple(post for post in own if post.words >= _LONG) for kim, own in posts.items()}
    yield recount.scenario("S7", recount.tally(long), label=SCENARIO_LABELS["S7"].format(words=_LONG))
    for seat, juror in enumerate(contest.jurors, start=1):
        label = SCENARIO_LABELS["S8"].format(juror=juror.name)
        yield recount.scenario(f"S8-{seat}", tallies, label=label, without_juror=juror.id)
    scores = {entry.id: entry.after for entry in entries}
    without_pages = {kim: one.readership for kim, one in scores.items()}
    yield recount.scenario("S9", tallies, beside_posts=without_pages)
    if rules.readership is not None:
        without_readers = {kim: one.completeness for kim, one in scores.items()}
        yield recount.scenario("S10", tallies, beside_posts=without_readers)


def _posts_within(entries: Sequence[Entry], period: Period) -> dict[str, tuple[ReportPost, ...]]:
    return {entry.id: tuple(post for post in entry.countable if post.day in period) for entry in entries}


def _unflagged(entry: Entry, posts: Posts) -> tuple[ReportPost, ...]:
    flagged = {path for flag in entry.flags for path in flag.posts}
    return tuple(post for post in posts[entry.id] if post.path not in flagged)


def _revalued(rules: ActivityRules, kind: Kind, change: int) -> ActivityRules:
    """The same rules with one kind worth more or less, but never less than nothing."""
    return replace(
        rules,
        kinds=tuple(
            (name, max(halves + change, 0) if name == kind else halves) for name, halves in rules.kinds
        ),
    )


def _winners(rounds: Sequence[RoundResult]) -> dict[tuple[str, str], tuple[str, ...]]:
    return {
        (result.round.id, group.name): tuple(
            sorted(line.placed.kim for line in group.lines if line.placed.place == 1)
        )
        for result in rounds
        if result.played
        for group in result.groups
    }

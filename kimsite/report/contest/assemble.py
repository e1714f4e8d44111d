"""Summaries, rules and what people handed in -> the contest's report."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from kimsite.diagnostics.findings import Findings
from kimsite.model.blog import ReportSummary
from kimsite.model.config import District
from kimsite.model.contest import Contest, ContestInputs, ContestState
from kimsite.model.flags import FirstSeen, Flag, LedgerView
from kimsite.report.activity.period import Period
from kimsite.report.activity.score import rank_writers
from kimsite.report.contest.consistency import match_decisions, report_inconsistencies
from kimsite.report.contest.entries import CountingRules, Entry, contestants, score_entry
from kimsite.report.contest.lineup import line_up
from kimsite.report.contest.open_items import OpenItem, open_items
from kimsite.report.contest.parts import activity_of
from kimsite.report.contest.plan_checks import appearing, report_plan
from kimsite.report.contest.report import ContestEntry, ContestReport
from kimsite.report.contest.rounds import play_rounds
from kimsite.report.contest.sensitivity import Outlook, explore_scenarios, ranks_by_zone
from kimsite.report.contest.teams import team_faults


def assemble_contest(
    district: District,
    contest: Contest,
    summaries: Iterable[ReportSummary],
    inputs: ContestInputs,
    ledger: LedgerView,
    flags: Sequence[Flag],
    diagnostics: Findings,
    today: date,
) -> ContestReport:
    """Match decisions, score every KIM, play the rounds, check them, and recount under every scenario.

    `today`: while it is not after the objection period, the result is not final.
    """
    kims = tuple(contestants(summaries))
    posts = [post for summary, _ in kims for post in summary.posts]
    rules = CountingRules(
        contest=contest,
        period=Period(first=contest.first, last=contest.last),
        count_examples=bool(kims) and all(post.example for post in posts),
        first_seen=_earliest_rows(ledger),
        views=dict(inputs.readers.views) if inputs.readers is not None else {},
        decisions=match_decisions(inputs.decisions, flags, (post.path for post in posts), diagnostics),
    )
    flags_about = _by_kim(flags)
    entries = tuple(
        score_entry(summary, village, flags_about.get(village.code, ()), rules) for summary, village in kims
    )
    villages = {entry.id: entry.village for entry in entries}
    rounds = play_rounds(contest, villages, {entry.id: activity_of(entry.after) for entry in entries}, inputs)
    names = {code: village.name for code, village in villages.items()}
    report_inconsistencies(contest, rounds, inputs, names, ledger, diagnostics)
    lineups = line_up(contest, rounds, inputs.orders)
    teams = {team.kim: team for team in inputs.teams}
    faults = tuple(team_faults(contest.plan.teams, appearing(rounds), villages, teams))
    report_plan(contest, lineups, inputs.orders, faults, names, ledger, diagnostics)
    outlook = explore_scenarios(contest, entries, inputs, rounds)
    still_open = open_items(contest, rounds, inputs, flags, rules.decisions, ledger, today)
    return ContestReport(
        district=district,
        contest=contest,
        period=rules.period,
        example=rules.count_examples,
        kims=_ranked(entries, outlook),
        rounds=rounds,
        outlook=outlook,
        flags=tuple(flags),
        decisions=rules.decisions,
        lineups=lineups,
        teams=teams,
        team_faults=faults,
        objections=inputs.objections,
        readers=inputs.readers,
        takes_objections=_takes_objections(contest, today),
        ledger=ledger,
        first_seen=rules.first_seen,
        state=_printable_state(contest.state, still_open),
        open_items=still_open,
    )


def _earliest_rows(ledger: LedgerView) -> dict[str, FirstSeen]:
    """Source path -> its earliest row."""
    earliest: dict[str, FirstSeen] = {}
    for row in ledger.seen:
        if row.path not in earliest or row.moment < earliest[row.path].moment:
            earliest[row.path] = row
    return earliest


def _by_kim(flags: Iterable[Flag]) -> dict[str, tuple[Flag, ...]]:
    by_kim: dict[str, tuple[Flag, ...]] = {}
    for flag in flags:
        by_kim[flag.kim] = (*by_kim.get(flag.kim, ()), flag)
    return by_kim


def _ranked(entries: Sequence[Entry], outlook: Outlook) -> tuple[ContestEntry, ...]:
    """The entries with their places, best first."""
    by_id = {entry.id: entry for entry in entries}
    villages = {entry.id: entry.village for entry in entries}
    peers = ranks_by_zone(villages, {entry.id: activity_of(entry.after) for entry in entries})
    peers_before = ranks_by_zone(villages, {entry.id: activity_of(entry.before) for entry in entries})
    zones = [village.wilker for village in villages.values()]
    ranked = []
    for overall in rank_writers(entry.after for entry in entries):
        entry = by_id[overall.score.numbers.publisher.id]
        ranked.append(
            ContestEntry(
                summary=entry.summary,
                village=entry.village,
                flags=entry.flags,
                countable=entry.countable,
                before=entry.before,
                after=entry.after,
                overall=overall.place,
                peers=peers[entry.id] if entry.after.numbers.posts else 0,
                peers_before=peers_before[entry.id],
                peer_count=zones.count(entry.village.wilker),
                span=outlook.ranges[entry.id],
            )
        )
    return tuple(ranked)


def _takes_objections(contest: Contest, today: date) -> bool:
    rules = contest.objections
    return rules is not None and rules.first <= today <= rules.last


def _printable_state(declared: ContestState, still_open: Collection[OpenItem]) -> ContestState:
    """A result is printed as final only when nothing is open."""
    return ContestState.PROVISIONAL if declared == ContestState.FINAL and still_open else declared

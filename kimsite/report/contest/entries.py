"""A KIM's summary -> its entry in the contest, scored without and with the jury's decisions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta

from kimsite.model.blog import ReportPost, ReportSummary
from kimsite.model.config import Kim, Publisher, PublisherForm
from kimsite.model.contest import Contest, Decision, Verdict
from kimsite.model.flags import FirstSeen, Flag
from kimsite.model.kinds import COUNTED_KINDS
from kimsite.record import Record
from kimsite.report.activity.indicators import indicators
from kimsite.report.activity.period import Period
from kimsite.report.activity.score import Score, score
from kimsite.report.contest.phrases import late_reason, rejection_reason


class Entry(Record, kw_only=True):
    """One KIM in the contest, scored but not yet ranked."""

    summary: ReportSummary
    village: Kim
    flags: tuple[Flag, ...]
    countable: tuple[ReportPost, ...]
    """Every post that could count in some period, oldest first; excluded ones are gone."""
    before: Score
    """Without decisions of the jury."""
    after: Score
    """With decisions: this score counts."""

    @property
    def id(self) -> str:
        return self.publisher.id

    @property
    def publisher(self) -> Publisher:
        return self.summary.publisher


class CountingRules(Record, kw_only=True):
    """What decides whether a post counts."""

    contest: Contest
    period: Period
    count_examples: bool
    """The whole district is an example."""
    first_seen: Mapping[str, FirstSeen]
    """Source path -> its earliest row in the ledger."""
    views: Mapping[str, int]
    """kecamatan/desa -> pages read; empty unless the rules count them."""
    decisions: Mapping[str, Decision]
    """Flag id, or source path of a post -> what the jury decided."""


def contestants(summaries: Iterable[ReportSummary]) -> Iterator[tuple[ReportSummary, Kim]]:
    """The summaries of KIM with a village, each with it; forums and the district's desk do not compete."""
    for summary in summaries:
        if summary.publisher.form == PublisherForm.KIM and summary.publisher.village is not None:
            yield summary, summary.publisher.village


def score_entry(summary: ReportSummary, village: Kim, flags: tuple[Flag, ...], rules: CountingRules) -> Entry:
    """Score one KIM. `flags`: those about it."""
    late = dict(_late(summary, rules))
    excluded = {**late, **_rejected(summary.posts, flags, rules.decisions)}
    views = rules.views.get(village.folder, 0)
    before = _score(summary, late, rules, views)
    return Entry(
        summary=summary,
        village=village,
        flags=flags,
        countable=_countable(summary.posts, excluded, count_examples=rules.count_examples),
        before=before,
        after=before if excluded == late else _score(summary, excluded, rules, views),
    )


def _late(summary: ReportSummary, rules: CountingRules) -> Iterator[tuple[str, str]]:
    """Posts first seen after the deadline, with the reason.

    A KIM without a signal has its declared extra days.
    """
    contest = rules.contest
    extra_days = contest.grace_days if summary.publisher.id in contest.grace else 0
    deadline = contest.seen_until + timedelta(days=extra_days)
    for post in summary.posts:
        row = rules.first_seen.get(post.path)
        if row is not None and row.moment.date() > deadline:
            yield post.path, late_reason(row.moment.date(), deadline)


def _rejected(
    posts: Iterable[ReportPost], flags: Iterable[Flag], decisions: Mapping[str, Decision]
) -> dict[str, str]:
    """Posts that the jury rejected, by a decision about a flag or about the post itself, with the reason."""
    rejections = {about: one for about, one in decisions.items() if one.verdict == Verdict.INVALID}
    by_flag = {
        path: rejection_reason(rejections[flag.id], flag.id)
        for flag in flags
        if flag.id in rejections
        for path in flag.posts
    }
    by_post = {
        post.path: rejection_reason(rejections[post.path]) for post in posts if post.path in rejections
    }
    return by_flag | by_post


def _score(summary: ReportSummary, excluded: Mapping[str, str], rules: CountingRules, views: int) -> Score:
    numbers = indicators(summary, rules.period, count_examples=rules.count_examples, refused=excluded)
    return score(numbers, rules.contest.rules, views)


def _countable(
    posts: Iterable[ReportPost], excluded: Mapping[str, str], *, count_examples: bool
) -> tuple[ReportPost, ...]:
    countable = (
        post
        for post in posts
        if post.kind in COUNTED_KINDS
        and post.path not in excluded
        and post.at_hand
        and (count_examples or not post.example)
    )
    return tuple(sorted(countable, key=lambda post: (post.day, post.path)))

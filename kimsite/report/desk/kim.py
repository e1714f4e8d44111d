"""One KIM as the Dinas sees it: what it is registered as, and what its blog shows."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from kimsite.model.blog import ReportedPoll, ReportPost, ReportSummary
from kimsite.model.config import Kim
from kimsite.model.contest import ActivityRules
from kimsite.model.findings import ERROR, Diagnostic
from kimsite.model.kinds import COUNTED_KINDS, Kind
from kimsite.model.registry import Dossier, Requirements
from kimsite.record import Record
from kimsite.report.activity.indicators import indicators
from kimsite.report.activity.period import Period
from kimsite.report.activity.score import Score, score
from kimsite.report.desk.checklist import RequirementCheck, decree_end, requirement_checks

WINDOW = 91
"""Days that the desk looks back: thirteen weeks."""


_WRITTEN = frozenset((*COUNTED_KINDS, Kind.TANGGAPAN))
"""Kinds that show that a KIM is not asleep: an answer to villagers is no point, and is work."""


class BlogActivity(StrEnum):
    """What a KIM's posts say of it, beside the status that it is registered with."""

    ACTIVE = "aktif"
    PASSIVE = "pasif"
    ASLEEP = "tidak aktif"
    UNWRITTEN = "belum menulis"


class DeskKim(Record, kw_only=True):
    """One KIM on the desk."""

    kim: Kim
    dossier: Dossier
    activity: BlogActivity
    first: ReportPost | None
    last: ReportPost | None
    silent_days: int | None
    """Days since the last post; None without one."""
    recent: tuple[ReportPost, ...]
    """Posts of the last 30 days, newest first."""
    earlier: tuple[ReportPost, ...]
    """Posts of the 91 days before the last 91, newest first."""
    score: Score
    """Of the last 91 days, by the usual rules of the report."""
    checks: tuple[RequirementCheck, ...]
    end: date | None
    """Last day of its SK."""
    days_left: int | None
    held: tuple[Diagnostic, ...]
    """Errors of the last build that keep posts from being published."""
    posts: tuple[ReportPost, ...] = ()
    """All that it has published, answers too, newest first."""
    polls: tuple[ReportedPoll, ...] = ()
    """Answers to "Bagaimana tanggapan Anda?" that it publishes."""

    @property
    def before(self) -> int:
        """How many posts the 91 days before the last 91 have."""
        return len(self.earlier)

    @property
    def missing(self) -> tuple[RequirementCheck, ...]:
        """Requirements that are not met."""
        return tuple(check for check in self.checks if not check.met)

    @property
    def differs(self) -> bool:
        """The registered status says active, the blog does not."""
        return self.kim.status == "aktif" and self.activity != BlogActivity.ACTIVE

    @property
    def held_files(self) -> tuple[str, ...]:
        """Paths of posts that are held back."""
        return tuple(dict.fromkeys(finding.place.path for finding in self.held))


def desk_kim(
    summary: ReportSummary,
    kim: Kim,
    dossier: Dossier,
    rules: Requirements,
    today: date,
    found: tuple[Diagnostic, ...],
    *,
    count_examples: bool,
) -> DeskKim:
    """Look at one KIM. `found`: the findings of its last build."""
    posts = counted_posts(summary, today, count_examples=count_examples)
    period = Period(first=today - timedelta(days=WINDOW - 1), last=today)
    last = posts[-1] if posts else None
    silent = (today - last.day).days if last is not None else None
    end = decree_end(kim, rules)
    earlier = period.first - timedelta(days=WINDOW)
    return DeskKim(
        kim=kim,
        dossier=dossier,
        activity=_activity(silent, rules),
        first=posts[0] if posts else None,
        last=last,
        silent_days=silent,
        recent=tuple(post for post in reversed(posts) if (today - post.day).days < rules.passive_days),
        earlier=tuple(
            post
            for post in reversed(posts)
            if earlier <= post.day < period.first and post.kind in COUNTED_KINDS
        ),
        score=score(indicators(summary, period, count_examples=count_examples), ActivityRules()),
        checks=requirement_checks(kim, dossier, rules, today),
        end=end,
        days_left=(end - today).days if end is not None else None,
        held=tuple(finding for finding in found if finding.severity == ERROR),
        posts=tuple(post for post in summary.posts if count_examples or not post.example),
        polls=tuple(poll for poll in summary.polls if count_examples or not poll.example),
    )


def counted_posts(summary: ReportSummary, today: date, *, count_examples: bool) -> tuple[ReportPost, ...]:
    """The posts that say something of a KIM, the earliest first."""
    posts = (
        post
        for post in summary.posts
        if post.day <= today and post.kind in _WRITTEN and (count_examples or not post.example)
    )
    return tuple(sorted(posts, key=lambda post: (post.day, post.path)))


def _activity(silent: int | None, rules: Requirements) -> BlogActivity:
    if silent is None:
        return BlogActivity.UNWRITTEN
    if silent > rules.asleep_days:
        return BlogActivity.ASLEEP
    return BlogActivity.PASSIVE if silent >= rules.passive_days else BlogActivity.ACTIVE

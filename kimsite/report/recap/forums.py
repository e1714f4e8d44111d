"""What the Forum KIM of each kecamatan wrote in a period, beside the one before and a year earlier."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from kimsite.model.blog import ReportPost, ReportSummary
from kimsite.model.config import PublisherForm
from kimsite.model.kinds import KIND_INFO
from kimsite.record import Record
from kimsite.report.activity.indicators import indicators
from kimsite.report.activity.period import Period
from kimsite.report.contest.wording import spelled
from kimsite.report.recap.compare import period_before, year_earlier
from kimsite.report.recap.tables import RecapTable
from kimsite.tools.dates import long_date


class ForumActivity(Record, kw_only=True):
    """One Forum KIM; its posts count nowhere else in a recap."""

    name: str
    kecamatan: str
    """Slug of its kecamatan."""
    url: str
    posts: tuple[ReportPost, ...]
    """Those of the period, oldest first."""
    before: int
    """Posts of the period before."""
    year_before: int | None
    """A year earlier; None where it had not written by then."""
    last_day: date | None
    """Its newest post up to the period's end."""


def forum_activities(
    summaries: Iterable[ReportSummary], period: Period, *, count_examples: bool
) -> tuple[ForumActivity, ...]:
    """Every forum that has a blog, by address. Posts marked as examples count only where asked for."""
    forums = (
        summary for summary in summaries if summary.publisher.form == PublisherForm.FORUM and summary.posts
    )
    return tuple(
        _activity(forum, period, count_examples=count_examples)
        for forum in sorted(forums, key=lambda forum: forum.publisher.url)
    )


def forums_table(forums: Sequence[ForumActivity], base: str) -> RecapTable:
    """All forums, by address. `base`: the address of the site, without a slash at its end."""
    return RecapTable(
        title="Forum KIM",
        heads=("Forum", "Tulisan", "Sebelumnya", "Setahun lalu", "Tulisan terakhir"),
        right=(1, 2, 3),
        rows=tuple(
            (forum.name, str(len(forum.posts)), str(forum.before), _earlier(forum), _last(forum))
            for forum in forums
        ),
        links=tuple(f"{base}{forum.url}" for forum in forums),
    )


def forum_posts_table(forum: ForumActivity, base: str) -> RecapTable:
    """What one forum wrote, each post with its address."""
    return RecapTable(
        title=f"Tulisan {forum.name}",
        heads=("Tulisan", "Jenis", "Tanggal"),
        right=(),
        rows=tuple((post.title, KIND_INFO[post.kind].label, long_date(post.day)) for post in forum.posts),
        links=tuple(f"{base}{post.url}" for post in forum.posts),
    )


def forum_note(forum: ForumActivity | None) -> str:
    """A sentence about the forum's own blog."""
    if forum is None:
        return "Forum KIM kecamatan ini belum menulis di blognya sendiri."
    count = len(forum.posts)
    if not count:
        return f"{forum.name} tidak menulis pada masa ini; tulisan terakhirnya {_last(forum)}."
    year = "" if forum.year_before is None else f", setahun lalu {forum.year_before}"
    return f"{forum.name} menerbitkan {count} ({spelled(count)}) tulisan; sebelumnya {forum.before}{year}."


def _activity(summary: ReportSummary, period: Period, *, count_examples: bool) -> ForumActivity:
    now, before, year_before = (
        indicators(summary, period, count_examples=count_examples)
        for period in (period, period_before(period), year_earlier(period))
    )
    return ForumActivity(
        name=summary.publisher.name,
        kecamatan=summary.publisher.url.strip("/"),
        url=summary.publisher.url,
        posts=now.posts,
        before=len(before.posts),
        year_before=len(year_before.posts) if year_before.last_day is not None else None,
        last_day=now.last_day,
    )


def _earlier(forum: ForumActivity) -> str:
    return "–" if forum.year_before is None else str(forum.year_before)


def _last(forum: ForumActivity) -> str:
    return long_date(forum.last_day) if forum.last_day is not None else "belum pernah"

"""ReportSummary -> raw numbers, each with the posts that are its evidence. Nothing is weighed here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from itertools import pairwise
from typing import TypeVar

from kimsite.model.blog import ReportPost, ReportSummary
from kimsite.model.config import Publisher, VillageForm
from kimsite.model.duties import owed_by
from kimsite.model.kinds import COUNTED_KINDS, Kind
from kimsite.model.records import InformasiRecord, PosyanduRecord, UmkmRecord
from kimsite.record import Record
from kimsite.report.activity.period import Period, monday

_GROUPS = ("PKK", "Karang Taruna", "perangkat", "KIM", "warga", "")
"""Groups of writers; the last is for posts without one."""
_ADINDA = ("akses", "diskusi", "implementasi", "networking", "diseminasi", "aspirasi")
NOT_AT_HAND = "dokumennya tidak ada: tanpa berkas, tautan, foto, atau tabel"
"""Why a public document counts nothing."""
NONE_REFUSED: Mapping[str, str] = {}
LIVE_DAYS = 180
"""A product counts as live when it was updated this many days before the period's end, and its stock is not
out.
"""


class Indicators(Record, kw_only=True):
    """One KIM's numbers for one period."""

    publisher: Publisher
    period: Period
    posts: tuple[ReportPost, ...]
    """Posts of the period that count, oldest first."""
    left_out: tuple[tuple[ReportPost, str], ...]
    """Posts of the period that do not count, each with the reason."""
    by_kind: tuple[tuple[Kind, tuple[ReportPost, ...]], ...]
    by_month: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]
    """(month, ((kind, posts), …))"""
    active_weeks: int
    weeks: int
    longest_gap: int
    """Days without a post, the period's edges included."""
    variety: int
    """Kinds used, of five."""
    words: int
    photos: int
    captioned: int
    sourced: int
    by_group: tuple[tuple[str, tuple[ReportPost, ...]], ...]
    authors: int
    posyandu_reported: int
    """(posyandu, month) pairs with a report."""
    posyandu_due: int
    """Months of the period for every posyandu the KIM has ever reported on up to its end."""
    products_live: tuple[ReportPost, ...]
    checklist: tuple[tuple[str, str, ReportPost | None], ...]
    """(id, label, newest document up to the period's end) of what the village owes."""
    documents: tuple[tuple[str, ReportPost], ...]
    """(id, newest document up to the period's end) of all that it has, owed or not."""
    pages: tuple[str, ...]
    """Slugs of its plain pages."""
    adinda: tuple[tuple[str, tuple[ReportPost, ...]], ...]
    """(stage, its posts); answers to villagers are among those of `aspirasi`, and count nowhere else."""
    responses: tuple[ReportPost, ...]
    """Answers to villagers in the period, oldest first."""
    last_day: date | None


def indicators(
    summary: ReportSummary, period: Period, *, count_examples: bool, refused: Mapping[str, str] = NONE_REFUSED
) -> Indicators:
    """Count. Posts marked as examples count only where the whole district is an example.

    `refused`: source path -> why it does not count.
    """
    known = tuple(
        sorted(
            (post for post in summary.posts if post.day <= period.last),
            key=lambda post: (post.day, post.path),
        )
    )
    within = tuple(post for post in known if post.day in period and post.kind in COUNTED_KINDS)
    reasons = {
        post.path: _why_not(post, count_examples=count_examples) or refused.get(post.path, "")
        for post in within
    }
    posts = tuple(post for post in within if not reasons[post.path])
    responses = tuple(
        post
        for post in known
        if post.day in period
        and post.kind == Kind.TANGGAPAN
        and not (_why_not(post, count_examples=count_examples) or refused.get(post.path))
    )
    days = sorted({post.day for post in posts})
    documents = {
        post.record.document: post
        for post in known
        if isinstance(post.record, InformasiRecord) and post.at_hand
    }
    return Indicators(
        publisher=summary.publisher,
        period=period,
        posts=posts,
        left_out=tuple((post, reasons[post.path]) for post in within if reasons[post.path]),
        by_kind=_by(COUNTED_KINDS, posts, lambda post: (post.kind,)),
        by_month=_by_month(posts, period),
        active_weeks=len({monday(day) for day in days}),
        weeks=period.weeks,
        longest_gap=_longest_gap(days, period),
        variety=len({post.kind for post in posts}),
        words=sum(post.words for post in posts),
        photos=sum(post.photos for post in posts),
        captioned=sum(post.captioned for post in posts),
        sourced=sum(post.sourced for post in posts),
        by_group=_by(_GROUPS, posts, lambda post: (_group(post),)),
        authors=len({post.author.casefold() for post in posts if post.author}),
        posyandu_reported=len(_reports(posts)),
        posyandu_due=len({name for name, _ in _reports(known)}) * len(period.months),
        products_live=tuple(post for post in known if _is_live(post, period)),
        checklist=_checklist(summary.publisher, documents),
        documents=tuple(sorted(documents.items())),
        pages=tuple(page.slug for page in summary.pages),
        adinda=_by(_ADINDA, (*posts, *responses), lambda post: post.adinda),
        responses=responses,
        last_day=known[-1].day if known else None,
    )


_Name = TypeVar("_Name", bound=str)


def _by(
    names: Iterable[_Name], posts: Iterable[ReportPost], names_of: Callable[[ReportPost], Iterable[str]]
) -> tuple[tuple[_Name, tuple[ReportPost, ...]], ...]:
    """The posts of each name, in the order of the names."""
    return tuple((name, tuple(post for post in posts if name in names_of(post))) for name in names)


def _by_month(
    posts: Iterable[ReportPost], period: Period
) -> tuple[tuple[str, tuple[tuple[str, int], ...]], ...]:
    """How many posts of each kind each month of the period has."""
    monthly = Counter((post.day.isoformat()[:7], post.kind) for post in posts)
    return tuple(
        (month, tuple((kind, monthly[month, kind]) for kind in COUNTED_KINDS)) for month in period.months
    )


def _checklist(
    publisher: Publisher, documents: Mapping[str, ReportPost]
) -> tuple[tuple[str, str, ReportPost | None], ...]:
    """What the village owes, each with its newest document."""
    form = publisher.village.form if publisher.village is not None else VillageForm.DESA
    return tuple((code, label, documents.get(code)) for code, _, label in owed_by(form))


def _why_not(post: ReportPost, *, count_examples: bool) -> str:
    if post.example and not count_examples:
        return "tulisan contoh"
    return "" if post.at_hand else NOT_AT_HAND


def _longest_gap(days: list[date], period: Period) -> int:
    """The most days in a row without a post."""
    edges = [period.first - timedelta(days=1), *days, period.last + timedelta(days=1)]
    return max((later - earlier).days - 1 for earlier, later in pairwise(edges))


def _group(post: ReportPost) -> str:
    return post.role if post.role in _GROUPS else ""


def _reports(posts: Iterable[ReportPost]) -> set[tuple[str, str]]:
    return {
        (post.record.posyandu.casefold(), post.day.isoformat()[:7])
        for post in posts
        if isinstance(post.record, PosyanduRecord)
    }


def _is_live(post: ReportPost, period: Period) -> bool:
    record = post.record
    return (
        isinstance(record, UmkmRecord)
        and record.stock != "habis"
        and (period.last - post.day).days <= LIVE_DAYS
    )

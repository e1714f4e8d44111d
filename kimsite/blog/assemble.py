"""Articles -> Blog: what is shown today, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta

from kimsite.blog.cards import cards_by_path
from kimsite.blog.profile import SLUG, profile_from_registry
from kimsite.model.blog import Blog, BlogContext
from kimsite.model.config import DistrictWords, Publisher
from kimsite.model.content import AnyPhoto, Article, Post
from kimsite.model.duties import EXCLUDED
from kimsite.model.kinds import LISTED_KINDS, Kind
from kimsite.model.records import AgendaRecord, InformasiRecord, PosyanduRecord
from kimsite.tools.text import tag_slug


def is_public(post: Post) -> bool:
    """False for drafts and for documents that the law keeps closed (UU 14/2008 art. 17).

    They never reach any output.
    """
    return not post.draft and not (
        isinstance(post.record, InformasiRecord) and post.record.classification == EXCLUDED
    )


def is_shown(post: Post, as_of: date) -> bool:
    """Whether the post has opened and its last day has not passed."""
    return opens(post) <= as_of and (post.hide_after is None or as_of <= post.hide_after)


def opens(post: Post) -> date:
    """The first day on which the post is shown.

    An event whose post is dated with the day of the event is shown at once.
    """
    if post.show_from is None and isinstance(post.record, AgendaRecord):
        start, end = post.record.start, post.record.end or post.record.start
        if start.date() <= post.day <= end.date():
            return date.min
    return max(post.day, post.show_from or post.day)


def assemble_blog(
    publisher: Publisher,
    district: DistrictWords,
    articles: Iterable[Article],
    posts: Iterable[Post],
    as_of: date,
    logo: AnyPhoto | None = None,
) -> Blog:
    """Order and group the articles shown on `as_of`.

    `posts` are all parsed posts: those not yet shown decide the next change.
    """
    shown = [article for article in articles if is_public(article.post) and is_shown(article.post, as_of)]
    pages = [article for article in shown if article.post.kind == Kind.HALAMAN]
    posts_shown = (article for article in shown if article.post.kind != Kind.HALAMAN)
    if publisher.village is not None and not any(page.post.slug == SLUG for page in pages):
        pages.append(profile_from_registry(publisher))
    plain = tuple(sorted(pages, key=lambda article: article.post.path))
    listed = tuple(sorted(posts_shown, key=articles_newest_first))
    kinds = {kind: tuple(article for article in listed if article.post.kind == kind) for kind in LISTED_KINDS}
    context = BlogContext(publisher=publisher, district=district, as_of=as_of)
    return Blog(
        publisher=publisher,
        district=district,
        as_of=as_of,
        articles=listed,
        pages=plain,
        cards=cards_by_path(listed, plain, context),
        logo=logo,
        by_kind=tuple((kind, group) for kind, group in kinds.items() if group),
        by_tag=_by_tag(listed),
        by_month=_grouped(listed, lambda article: article.post.day.strftime("%Y-%m")),
        next_change=_next_change((post for post in posts if is_public(post)), publisher, district, as_of),
    )


def articles_newest_first(article: Article) -> tuple[int, str]:
    """Sort key of posts everywhere: newest first, ties by path."""
    moment = datetime.combine(article.post.day, article.post.clock or time(0))
    # village time; the zone is one
    return -round((moment - datetime(1, 1, 1)).total_seconds()), article.post.path  # noqa: DTZ001


def _by_tag(posts: tuple[Article, ...]) -> tuple[tuple[str, tuple[Article, ...]], ...]:
    """Tags by slug; the spelling of the oldest post names the tag."""
    spelt: dict[str, str] = {}
    groups: dict[str, list[Article]] = {}
    for article in posts:
        for tag in article.post.tags:
            name = tag_slug(tag)
            spelt[name] = tag
            groups.setdefault(name, []).append(article)
    return tuple((spelt[name], tuple(groups[name])) for name in sorted(groups))


def _grouped(
    posts: tuple[Article, ...], key: Callable[[Article], str]
) -> tuple[tuple[str, tuple[Article, ...]], ...]:
    groups: dict[str, list[Article]] = {}
    for article in posts:
        groups.setdefault(key(article), []).append(article)
    return tuple((name, tuple(group)) for name, group in groups.items())


def _next_change(
    posts: Iterable[Post], publisher: Publisher, district: DistrictWords, as_of: date
) -> date | None:
    """The first day after `as_of` on which something opens, closes, expires, or turns from ahead to past."""
    days: set[date] = set()
    closing = [district_notice.until for district_notice in district.broadcasts]
    days.update(district_notice.day for district_notice in district.broadcasts)
    if publisher.village is not None and publisher.village.decree is not None:
        closing.append(publisher.village.decree.valid_until)
    for post in posts:
        days.update((opens(post), post.day))
        closing.append(post.hide_after)
        if isinstance(post.record, PosyanduRecord):
            closing.append(post.record.next_date)
        if isinstance(post.record, AgendaRecord):
            closing.append((post.record.end or post.record.start).date())
    days.update(day + timedelta(days=1) for day in closing if day is not None)
    return min((day for day in days if day > as_of), default=None)

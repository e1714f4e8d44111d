"""Article -> PostView: one page of one post."""

from __future__ import annotations

from collections import Counter
from itertools import chain

from kimsite.blog import labels
from kimsite.blog.cards import photos
from kimsite.blog.facts import downloads
from kimsite.blog.link_targets import LinkTargets
from kimsite.blog.links import resolve
from kimsite.blog.meta import absolute, post_meta
from kimsite.blog.profile import SLUG
from kimsite.blog.responses import BlogResponses, blog_responses
from kimsite.blog.table_files import table_view
from kimsite.blog.voices import home_voices, post_voices
from kimsite.diagnostics.findings import Findings
from kimsite.model.blog import Blog
from kimsite.model.cards import Link
from kimsite.model.content import Article
from kimsite.model.kinds import KIND_INFO, Kind
from kimsite.model.pages import PostView, ProfileView
from kimsite.model.plans import PagePlan
from kimsite.model.records import BeritaRecord
from kimsite.tools.phones import whatsapp_url
from kimsite.tools.text import tag_slug

WORDS_A_MINUTE = 180
CONTENTS_FROM = 3
"""The number of headings from which a page has a table of contents."""
RELATED = 3


def post_pages(blog: Blog, diagnostics: Findings) -> tuple[PagePlan, ...]:
    """A page for every post and every plain page."""
    return _pages(blog, (*blog.articles, *blog.pages), diagnostics)


def post_page(blog: Blog, path: str, diagnostics: Findings) -> PagePlan | None:
    """The page of the post whose file is at `path`, as `post_pages` gives it; None where it is not shown."""
    named = tuple(article for article in (*blog.articles, *blog.pages) if article.post.path == path)
    return next(iter(_pages(blog, named, diagnostics)), None)


def _pages(blog: Blog, articles: tuple[Article, ...], diagnostics: Findings) -> tuple[PagePlan, ...]:
    addresses = LinkTargets(blog)
    neighbours, related = _neighbours(blog), _related(blog)
    answers = blog_responses(blog, addresses, articles, diagnostics)
    return tuple(
        PagePlan(
            url=article.post.url,
            template="halaman.html" if article.post.kind == Kind.HALAMAN else "pos.html",
            view=_view(article, blog, addresses, neighbours, related, answers, diagnostics),
            section=article.post.slug if article.post.kind == Kind.HALAMAN else article.post.kind,
        )
        for article in articles
    )


def crumbs(blog: Blog, *links: Link) -> tuple[Link, ...]:
    """The breadcrumbs from the publisher's home to a page."""
    return (Link(label=blog.publisher.name, url=blog.publisher.url), *links)


def tag_url(blog: Blog, tag: str) -> str:
    """The address of a tag's list."""
    return f"{blog.publisher.url}tag/{tag_slug(tag)}/"


def _view(
    article: Article,
    blog: Blog,
    addresses: LinkTargets,
    neighbours: dict[str, tuple[Link | None, Link | None]],
    related: dict[str, tuple[Article, ...]],
    answers: BlogResponses,
    diagnostics: Findings,
) -> PostView:
    post, record = article.post, article.post.record
    news = record if isinstance(record, BeritaRecord) else BeritaRecord()
    card = blog.cards[post.path]
    plain = post.kind == Kind.HALAMAN
    kind_link = Link(label=KIND_INFO[post.kind].label, url=f"{blog.publisher.url}{post.kind}/", key=post.kind)
    trail = crumbs(blog, *(() if plain else (kind_link,)), Link(label=post.title, url=post.url))
    newer, older = neighbours.get(post.path, (None, None))
    headings = tuple((heading.level, heading.text, heading.anchor) for heading in article.body.headings)
    return PostView(
        meta=post_meta(article, blog, trail),
        kind=post.kind,
        kind_label=KIND_INFO[post.kind].label,
        kind_url="" if plain else kind_link.url,
        title=post.title,
        day=None if plain and post.day.year == 1 else post.day,
        clock=post.clock,
        author=post.author,
        role=post.role,
        language=post.language,
        summary=post.summary,
        html=resolve(article, addresses, blog, diagnostics),
        headings=headings if len(headings) >= CONTENTS_FROM else (),
        minutes=max(1, round(article.body.words / WORDS_A_MINUTE)),
        photos=photos(article, blog),
        tags=tuple(Link(label=tag, url=tag_url(blog, tag)) for tag in post.tags) if not plain else (),
        source=post.source,
        location=post.location or post.hamlet,
        answers=tuple((labels.QUESTIONS[name], answer) for name, answer in news.answers),
        fact_check=news.fact_check,
        adinda=post.adinda,
        programs=tuple((number, *labels.PROGRAMS[number]) for number in post.programs),
        product=card.product,
        posyandu=card.posyandu,
        document=card.document,
        downloads=downloads(article, blog),
        event=card.event,
        table=table_view(article, blog),
        profile=_profile(blog) if post.slug == SLUG and plain else None,
        newer=newer,
        older=older,
        related=tuple(blog.cards[other.post.path] for other in related.get(post.path, ())),
        share_url=whatsapp_url("", f"{post.title}\n{absolute(blog, post.url)}"),
        breadcrumbs=trail,
        response=answers.views.get(post.path),
        responses=answers.cards.get(post.url, ()),
        voices=home_voices(blog, post.url)
        if plain and post.slug == SLUG
        else None
        if plain
        else post_voices(blog, post.url, post.title),
    )


def _neighbours(blog: Blog) -> dict[str, tuple[Link | None, Link | None]]:
    """(newer, older) of the same kind, by path."""
    around: dict[str, tuple[Link | None, Link | None]] = {}
    for _, articles in blog.by_kind:
        links = [Link(label=article.post.title, url=article.post.url) for article in articles]
        for index, article in enumerate(articles):
            newer = links[index - 1] if index else None
            around[article.post.path] = (newer, links[index + 1] if index + 1 < len(links) else None)
    return around


def _related(blog: Blog) -> dict[str, tuple[Article, ...]]:
    """Path -> up to three other posts with tags or the kind in common, most in common first, then newest.

    The newer and the older post of the same kind are left out: the page links to them anyway.
    """
    place = {article.post.path: index for index, article in enumerate(blog.articles)}
    kinds = [article.post.kind for article in blog.articles]
    newest = {
        kind: [place[article.post.path] for article in articles[: RELATED + 3]]
        for kind, articles in blog.by_kind
    }
    tagged: list[list[list[int]]] = [[] for _ in kinds]
    for _, articles in blog.by_tag:
        places = [place[article.post.path] for article in articles]
        for index in places:
            tagged[index].append(places)
    beside: dict[int, tuple[int, ...]] = {}
    for _, articles in blog.by_kind:
        places = [place[article.post.path] for article in articles]
        beside.update(
            (index, (*places[max(0, at - 1) : at], *places[at + 1 : at + 2]))
            for at, index in enumerate(places)
        )
    related = {}
    for index, (article, kind) in enumerate(zip(blog.articles, kinds, strict=True)):
        shared = Counter(chain(*tagged[index]))
        others = {*shared, *newest[kind]} - {index, *beside[index]}
        ranked = sorted((-2 * shared[other] - (kinds[other] == kind), other) for other in others)[:RELATED]
        related[article.post.path] = tuple(blog.articles[other] for _, other in ranked)
    return related


def _profile(blog: Blog) -> ProfileView | None:
    """The KIM's registered facts; the neutrality statements appear as one yes, never one by one."""
    village = blog.publisher.village
    if village is None:
        return None
    decree = village.decree
    return ProfileView(
        status=village.status.label,
        decree_number=decree.number if decree else "",
        decree_day=decree.day if decree else None,
        decree_signatory=decree.signatory if decree else "",
        decree_until=decree.valid_until if decree else None,
        decree_expired=bool(decree and decree.valid_until and decree.valid_until < blog.as_of),
        registry_number=village.registry_number,
        officers=tuple((officer.role, officer.name, officer.group) for officer in village.officers),
        declared=village.declared,
        contact_url=whatsapp_url(village.whatsapp, f"Halo {blog.publisher.name}, ")
        if village.whatsapp
        else "",
    )

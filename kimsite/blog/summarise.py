"""Blog -> the data that the portal and the reports use."""

from __future__ import annotations

from kimsite.blog import facts
from kimsite.blog.assemble import articles_newest_first, opens
from kimsite.blog.reported_tables import reported_polls, reported_tables
from kimsite.blog.search import search_parts
from kimsite.model.blog import (
    Blog,
    PhotoMark,
    PortalPost,
    PortalSummary,
    PublishedPage,
    ReportPost,
    ReportSummary,
)
from kimsite.model.content import AnyPhoto, Article, PhotoMarks, Post
from kimsite.model.kinds import Kind
from kimsite.model.records import BeritaRecord
from kimsite.tools import shingles

_NEWEST = 40
"""Posts of one publisher that the portal may show for being new; products, posyandu days, documents and fact
checks it lists whole.
"""
_LISTED = frozenset({Kind.UMKM, Kind.POSYANDU, Kind.INFORMASI_PUBLIK})


def portal_summary(blog: Blog) -> PortalSummary:
    """What the portal can show of a blog."""
    kept = (
        article
        for index, article in enumerate(blog.articles)
        if index < _NEWEST or article.post.kind in _LISTED or _is_fact_check(article.post)
    )
    found, found_examples = search_parts(blog)
    return PortalSummary(
        publisher=blog.publisher,
        posts=tuple(_portal_post(article, blog) for article in kept),
        shown=len(blog.articles),
        pages=tuple(article.post.slug for article in blog.pages),
        found=found,
        found_examples=found_examples,
        tables=reported_tables(blog),
    )


def report_summary(blog: Blog, expired: tuple[Article, ...], digests: dict[str, str]) -> ReportSummary:
    """What the reports may know of a blog.

    `expired`: posts whose last day has passed; `digests`: source path -> digest.
    """
    posts = (*blog.articles, *(article for article in expired if article.post.kind != Kind.HALAMAN))
    pages = (*blog.pages, *(article for article in expired if article.post.kind == Kind.HALAMAN))
    return ReportSummary(
        publisher=blog.publisher,
        posts=tuple(
            _report_post(article, blog, digests) for article in sorted(posts, key=articles_newest_first)
        ),
        signed=blog.district.signed,
        pages=tuple(_published_page(article.post) for article in pages),
        polls=reported_polls(blog),
    )


def _published_page(post: Post) -> PublishedPage:
    return PublishedPage(slug=post.slug, first=opens(post), last=post.hide_after)


def _portal_post(article: Article, blog: Blog) -> PortalPost:
    post = article.post
    return PortalPost(
        path=post.path,
        kind=post.kind,
        title=post.title,
        url=post.url,
        day=post.day,
        clock=post.clock,
        example=post.example,
        hide_after=post.hide_after,
        record=post.record,
        at_hand=facts.is_at_hand(article),
        card=blog.cards[post.path],
    )


def _report_post(article: Article, blog: Blog, digests: dict[str, str]) -> ReportPost:
    post, signed = article.post, blog.district.signed
    return ReportPost(
        path=post.path,
        kind=post.kind,
        title=post.title,
        day=post.day,
        opens=opens(post),
        url=post.url,
        author=post.author,
        role=post.role,
        words=article.body.words,
        photos=len(article.pictures),
        captioned=sum(1 for ref in post.photos if ref.caption),
        sourced=bool(post.source),
        adinda=post.adinda,
        example=post.example,
        record=post.record,
        digest=digests[post.path],
        signature=shingles.pack_hashes(shingles.sample(article.body.text)) if signed else b"",
        text_digest=shingles.digest(f"{post.title}\n{post.body}") if signed else "",
        photo_marks=tuple(
            _mark(picture, picture.marks, f"{blog.publisher.url}aset/")
            for _, picture in article.pictures
            if picture.marks is not None
        ),
        at_hand=post.kind != Kind.INFORMASI_PUBLIK or facts.is_at_hand(article),
    )


def _is_fact_check(post: Post) -> bool:
    return isinstance(post.record, BeritaRecord) and post.record.fact_check is not None


def _mark(picture: AnyPhoto, marks: PhotoMarks, base: str) -> PhotoMark:
    name = picture.variants[0].name
    return PhotoMark(
        path=picture.path, digest=name.split("-", 1)[0], url=base + name, dhash=marks.dhash, taken=marks.taken
    )

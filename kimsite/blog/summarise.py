"""Blog -> Summary: the data that portal and reports use."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from kimsite.blog import facts
from kimsite.blog.assemble import articles_newest_first, opens
from kimsite.blog.cards import card
from kimsite.model.blog import Blog, PhotoMark, PostSummary, Summary
from kimsite.model.cards import NO_CARD
from kimsite.model.content import AnyPhoto, Article, PhotoMarks
from kimsite.model.kinds import Kind
from kimsite.model.records import BeritaRecord
from kimsite.tools import shingles

_NEWEST = 40
"""Posts of one publisher that the portal may show for being new; products, posyandu days, documents and fact
checks it lists whole.
"""
_LISTED = frozenset({Kind.UMKM, Kind.POSYANDU, Kind.INFORMASI_PUBLIK})


def summarise(
    blog: Blog, hidden: tuple[Article, ...], urls: tuple[str, ...], digests: dict[str, str], held: int
) -> Summary:
    """What the portal and the reports may know of a blog.

    `hidden`: posts whose last day has passed; `urls`: the blog's addresses; `digests`: source path -> digest;
    `held`: posts held back.
    """
    posts = (*blog.articles, *(article for article in hidden if article.post.kind != Kind.HALAMAN))
    return Summary(
        publisher=blog.publisher,
        as_of=blog.as_of,
        posts=tuple(_post(article, blog, digests) for article in sorted(posts, key=articles_newest_first)),
        shown=len(blog.articles),
        signed=blog.district.signed,
        pages=tuple(article.post.slug for article in blog.pages),
        page_urls=urls,
        held=held,
    )


def portal_summary(summary: Summary) -> Summary:
    """As much of a summary as the portal can show.

    An edit that leaves this as it was leaves the portal as it is.
    """
    shown = [post for post in summary.posts if post.hide_after is None or post.hide_after >= summary.as_of]
    kept = (
        post
        for index, post in enumerate(shown)
        if index < _NEWEST or post.kind in _LISTED or _is_fact_check(post)
    )
    posts = tuple(
        replace(post, words=0, digest="", signature=b"", text_digest="", photo_marks=()) for post in kept
    )
    return replace(summary, as_of=date.min, posts=posts, page_urls=(), held=0)


def report_summary(summary: Summary) -> Summary:
    """As the state keeps it for reports, which show no cards."""
    return replace(summary, posts=tuple(replace(post, card=NO_CARD) for post in summary.posts))


def _post(article: Article, blog: Blog, digests: dict[str, str]) -> PostSummary:
    post, signed = article.post, blog.district.signed
    return PostSummary(
        path=post.path,
        kind=post.kind,
        title=post.title,
        day=post.day,
        opens=opens(post),
        clock=post.clock,
        url=post.url,
        author=post.author,
        role=post.role,
        words=article.body.words,
        photos=len(article.pictures),
        captioned=sum(1 for ref in post.photos if ref.caption),
        sourced=bool(post.source),
        adinda=post.adinda,
        programs=post.programs,
        tags=post.tags,
        hamlet=post.hamlet,
        example=post.example,
        hide_after=post.hide_after,
        record=post.record,
        card=blog.cards.get(post.path) or card(article, blog),
        digest=digests[post.path],
        signature=shingles.pack_hashes(shingles.sample(article.body.text)) if signed else b"",
        at_hand=facts.is_at_hand(article),
        text_digest=shingles.digest(f"{post.title}\n{post.body}") if signed else "",
        photo_marks=tuple(
            _mark(picture, picture.marks, f"{blog.publisher.url}aset/")
            for _, picture in article.pictures
            if picture.marks is not None
        ),
    )


def _is_fact_check(post: PostSummary) -> bool:
    return isinstance(post.record, BeritaRecord) and post.record.fact_check is not None


def _mark(picture: AnyPhoto, marks: PhotoMarks, base: str) -> PhotoMark:
    name = picture.variants[0].name
    return PhotoMark(
        path=picture.path, digest=name.split("-", 1)[0], url=base + name, dhash=marks.dhash, taken=marks.taken
    )

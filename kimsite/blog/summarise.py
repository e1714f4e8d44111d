"""Blog -> Summary: all that the district may know of it."""

from __future__ import annotations

from kimsite.blog.cards import card
from kimsite.model.blog import Blog, PhotoMark, PostSummary, Summary
from kimsite.model.content import Article, Picture
from kimsite.tools import shingles


def summarise(blog: Blog, urls: tuple[str, ...], digests: dict[str, str], held: int) -> Summary:
    """`urls`: the blog's addresses; `digests`: source path -> digest of its bytes; `held`: posts held back."""
    return Summary(
        publisher=blog.publisher,
        posts=tuple(_post(article, blog, digests) for article in blog.articles),
        pages=tuple(article.post.slug for article in blog.pages),
        page_urls=urls,
        held=held,
    )


def _post(article: Article, blog: Blog, digests: dict[str, str]) -> PostSummary:
    post = article.post
    return PostSummary(
        path=post.path,
        kind=post.kind,
        title=post.title,
        day=post.day,
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
        card=card(article, blog),
        digest=digests[post.path],
        signature=shingles.sample(article.body.text),
        text_digest=shingles.digest(f"{post.title}\n{post.body}"),
        photo_marks=tuple(_mark(picture, f"{blog.publisher.url}aset/") for _, picture in article.pictures),
    )


def _mark(picture: Picture, base: str) -> PhotoMark:
    name = picture.variants[0].name
    return PhotoMark(path=picture.path, digest=name.split("-", 1)[0], url=base + name, look=picture.look, taken=picture.taken)

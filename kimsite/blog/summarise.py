"""Blog -> Summary: all that the district may know of it."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable

from kimsite.blog.cards import card
from kimsite.model.blog import Blog, PostSummary, Summary
from kimsite.model.content import Article

SHINGLE = 9
SIGNATURE = 64
"""Smallest hashes kept of a text: copies share many of them (bottom-k sketch, Broder 1997)."""


def signature(text: str) -> tuple[int, ...]:
    """The smallest 32-bit hashes of the text's letter shingles, sorted; empty for texts too short to compare."""
    plain = re.sub(r"[^a-z ]+", "", re.sub(r"\d+", "#", text.lower()).replace("#", " "))
    shingles = {plain[index : index + SHINGLE] for index in range(len(plain) - SHINGLE + 1)}
    hashes = sorted(zlib.crc32(shingle.encode()) for shingle in shingles)
    return tuple(hashes[:SIGNATURE])


def unsigned(_: str) -> tuple[int, ...]:
    """For who looks for no copies: signing is most of a summary's cost."""
    return ()


def summarise(blog: Blog, urls: tuple[str, ...], digests: dict[str, str], held: int, sign: Callable[[str], tuple[int, ...]] = signature) -> Summary:
    """`urls`: the blog's addresses; `digests`: source path -> digest of its bytes; `held`: posts held back."""
    return Summary(
        publisher=blog.publisher,
        posts=tuple(_post(article, blog, digests, sign) for article in blog.articles),
        pages=tuple(article.post.slug for article in blog.pages),
        page_urls=urls,
        held=held,
    )


def _post(article: Article, blog: Blog, digests: dict[str, str], sign: Callable[[str], tuple[int, ...]]) -> PostSummary:
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
        signature=sign(article.body.text),
    )

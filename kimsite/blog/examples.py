"""Posts with `contoh: ya`: only their own pages are marked, unless the blog has nothing else yet."""

from __future__ import annotations

from collections.abc import Iterable

from kimsite.diagnostics.findings import Findings
from kimsite.model.blog import Blog
from kimsite.model.content import Article
from kimsite.model.marked import Place

NAMED = 3
"""Files that the advice lists."""


def all_examples(articles: tuple[Article, ...]) -> bool:
    """Whether there are articles and all are examples."""
    return bool(articles) and all(article.post.example for article in articles)


def only_examples(blog: Blog) -> bool:
    """Whether the blog has examples alone: then every page says so."""
    return all_examples(blog.articles)


def real(blog: Blog, articles: Iterable[Article]) -> tuple[Article, ...]:
    """The articles without examples, or all where the blog has nothing else.

    For facts that a page states: the next posyandu, an announcement.
    """
    return (
        tuple(articles)
        if only_examples(blog)
        else tuple(article for article in articles if not article.post.example)
    )


def report_examples(blog: Blog, diagnostics: Findings) -> None:
    """One advice while the blog has examples beside real posts."""
    examples = [article.post.path for article in (*blog.articles, *blog.pages) if article.post.example]
    if examples and not only_examples(blog):
        named = ", ".join(examples[:NAMED]) + (", …" if len(examples) > NAMED else "")
        diagnostics.add("K25", Place(path=blog.publisher.folder), jumlah=len(examples), berkas=named)

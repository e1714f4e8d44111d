"""Posts with `contoh: ya`: they mark themselves, and no page that is not theirs, unless there is nothing else
yet.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from kimsite.diagnostics.findings import Findings
from kimsite.model.blog import Blog
from kimsite.model.cards import Card
from kimsite.model.content import Article
from kimsite.model.marked import Place

NAMED = 3
"""Files that the advice names."""


def only_examples(blog: Blog) -> bool:
    """Whether all there is to read is an example: then every page of the blog says so."""
    return bool(blog.articles) and all(article.post.example for article in blog.articles)


def mark_cards(blog: Blog) -> dict[str, Card]:
    """The blog's cards; beside real posts those of examples say in their title what they are."""
    examples = {article.post.path for article in blog.articles if article.post.example}
    if not examples or len(examples) == len(blog.articles):
        return dict(blog.cards)
    return {path: _marked(card) if path in examples else card for path, card in blog.cards.items()}


def real(blog: Blog, articles: Iterable[Article]) -> tuple[Article, ...]:
    """Those that are no examples; all where the blog has nothing else.

    For what a page states as a fact: the next posyandu, an announcement.
    """
    return (
        tuple(articles)
        if only_examples(blog)
        else tuple(article for article in articles if not article.post.example)
    )


def report_examples(blog: Blog, diagnostics: Findings) -> None:
    """One advice while examples stand beside real posts."""
    examples = [article.post.path for article in (*blog.articles, *blog.pages) if article.post.example]
    if examples and not only_examples(blog):
        named = ", ".join(examples[:NAMED]) + (", …" if len(examples) > NAMED else "")
        diagnostics.add("K25", Place(path=blog.publisher.folder), jumlah=len(examples), berkas=named)


def _marked(card: Card) -> Card:
    return (
        card if card.title.casefold().startswith("contoh") else replace(card, title=f"Contoh: {card.title}")
    )

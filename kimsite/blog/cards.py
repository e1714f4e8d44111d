"""Article -> Card: how lists show a post."""

from __future__ import annotations

from msgspec.structs import replace

from kimsite.blog import facts
from kimsite.blog.examples import all_examples
from kimsite.blog.links import image_view
from kimsite.model.blog import BlogContext
from kimsite.model.cards import Card, ImageView
from kimsite.model.content import Article
from kimsite.model.kinds import KIND_INFO
from kimsite.model.records import BeritaRecord


def cards_by_path(
    articles: tuple[Article, ...], pages: tuple[Article, ...], blog: BlogContext
) -> dict[str, Card]:
    """Source path -> card, of posts and plain pages.

    In a blog with real posts the titles of examples begin with "Contoh:".
    """
    mixed = any(article.post.example for article in articles) and not all_examples(articles)
    cards = {article.post.path: card(article, blog) for article in (*articles, *pages)}
    marked = {
        article.post.path: _marked(cards[article.post.path]) for article in articles if article.post.example
    }
    return {**cards, **marked} if mixed else cards


def card(article: Article, blog: BlogContext) -> Card:
    """The post as lists show it."""
    post = article.post
    check = post.record.fact_check if isinstance(post.record, BeritaRecord) else None
    return Card(
        kind=post.kind,
        kind_label=KIND_INFO[post.kind].label,
        title=post.title,
        url=post.url,
        day=post.day,
        summary=post.summary or article.body.excerpt,
        author=post.author,
        role=post.role,
        language=post.language,
        image=lead_image(article, blog),
        verdict=check.verdict if check else "",
        product=facts.product(article, blog),
        posyandu=facts.posyandu(article, blog),
        document=facts.document_view(article, blog),
        event=facts.event(article, blog),
    )


def _marked(example: Card) -> Card:
    if example.title.casefold().startswith("contoh"):
        return example
    return replace(example, title=f"Contoh: {example.title}")


def photos(article: Article, blog: BlogContext) -> tuple[ImageView, ...]:
    """The header's photos that exist, with their captions."""
    found = {name for name, _ in article.pictures}
    return tuple(
        image_view(article, ref.file, blog, ref.alt or ref.caption, ref.caption, ref.credit)
        for ref in article.post.photos
        if ref.file in found
    )


def lead_image(article: Article, blog: BlogContext) -> ImageView | None:
    """The photo shown on the card: the header's first, else the text's first."""
    own = photos(article, blog)
    if own:
        return own[0]
    return image_view(article, article.pictures[0][0], blog, "", "", "") if article.pictures else None

"""Article -> Card: how lists show a post."""

from __future__ import annotations

from kimsite.blog import facts, labels
from kimsite.blog.links import image_view
from kimsite.model.blog import Blog
from kimsite.model.cards import Card, ImageView
from kimsite.model.content import Article
from kimsite.model.records import BeritaRecord


def photos(article: Article, blog: Blog) -> tuple[ImageView, ...]:
    """The header's photos that were found, with their words."""
    found = {name for name, _ in article.pictures}
    return tuple(
        image_view(article, ref.file, blog, ref.alt or ref.caption, ref.caption, ref.credit)
        for ref in article.post.photos
        if ref.file in found
    )


def lead_image(article: Article, blog: Blog) -> ImageView | None:
    """The photo that stands for the post: the header's first, else the text's first."""
    own = photos(article, blog)
    if own:
        return own[0]
    return image_view(article, article.pictures[0][0], blog, "", "", "") if article.pictures else None


def card(article: Article, blog: Blog) -> Card:
    """The post as lists show it."""
    post = article.post
    check = post.record.fact_check if isinstance(post.record, BeritaRecord) else None
    return Card(
        kind=post.kind,
        kind_label=labels.KIND_LABELS[post.kind],
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

"""Blog -> the page for the screen in the village office."""

from __future__ import annotations

from collections.abc import Iterator

from kimsite.blog.examples import real
from kimsite.blog.home import ahead_events
from kimsite.blog.lists import next_days
from kimsite.blog.meta import page_meta
from kimsite.blog.sheets import qr_of
from kimsite.blog.site import is_alert, notice
from kimsite.model.blog import Blog
from kimsite.model.cards import Card
from kimsite.model.content import Article
from kimsite.model.kinds import Kind
from kimsite.model.plans import PagePlan
from kimsite.model.sheets import BoardView

BOARD_FOLDER = "papan/"
"""Below a blog's address."""
_NEWS, _EVENTS, _POSYANDU, _PRODUCTS, _PRODUCT_PAGES = 6, 4, 4, 6, 2


def board_page(blog: Blog) -> Iterator[PagePlan]:
    """Alerts, the next posyandu, news, events and prices, one after another; none for an empty blog."""
    kinds = dict(blog.by_kind)
    if not blog.articles:
        return
    url = f"{blog.publisher.url}{BOARD_FOLDER}"
    products = [
        article
        for article in real(blog, kinds.get(Kind.UMKM, ()))
        if getattr(article.post.record, "stock", "") != "habis"
    ][: _PRODUCTS * _PRODUCT_PAGES]
    view = BoardView(
        meta=page_meta(
            blog,
            title="Papan informasi",
            description=f"Layar kabar {blog.publisher.area[0]} untuk kantor dan balai.",
            url=url,
            noindex=True,
        ),
        title="Papan informasi",
        alerts=tuple(notice(article) for article in real(blog, filter(is_alert, blog.articles))),
        posyandu=_cards(blog, real(blog, next_days(blog))[:_POSYANDU]),
        news=_cards(blog, real(blog, kinds.get(Kind.BERITA, ()))[:_NEWS]),
        events=_cards(blog, real(blog, ahead_events(blog))[:_EVENTS]),
        products=tuple(
            _cards(blog, products[at : at + _PRODUCTS]) for at in range(0, len(products), _PRODUCTS)
        ),
        qr=qr_of(blog, blog.publisher.url),
    )
    yield PagePlan(url=url, template="papan.html", view=view, section="papan")


def _cards(blog: Blog, articles: tuple[Article, ...] | list[Article]) -> tuple[Card, ...]:
    return tuple(blog.cards[article.post.path] for article in articles)

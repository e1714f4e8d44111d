"""What a reader's phone keeps of a blog, and the page that it shows without a network."""

from __future__ import annotations

from kimsite.blog.examples import real
from kimsite.blog.meta import page_meta
from kimsite.blog.posts import crumbs
from kimsite.blog.site import OFFLINE_URL, is_alert
from kimsite.model.blog import Blog
from kimsite.model.cards import Link
from kimsite.model.kinds import Kind
from kimsite.model.pages import IndexView
from kimsite.model.plans import PagePlan

KEPT_POSTS = 10
_TITLE = "Tanpa sinyal"


def kept_addresses(blog: Blog) -> tuple[str, ...]:
    """Site paths of the pages kept after one visit.

    The first page, the posyandu days, the alerts that hold, the newest posts, and the page for what is not
    kept.
    """
    home = blog.publisher.url
    links = (link.url for _, group in _groups(blog) for link in group)
    return tuple(dict.fromkeys((home, f"{home}{OFFLINE_URL}", *links)))


def offline_reading_page(blog: Blog) -> PagePlan:
    """The page that names what is kept."""
    url = f"{blog.publisher.url}{OFFLINE_URL}"
    trail = crumbs(blog, Link(label=_TITLE, url=url))
    meta = page_meta(
        blog,
        title=_TITLE,
        description=f"Yang dapat dibaca dari {blog.publisher.name} tanpa sinyal.",
        url=url,
        crumbs=trail,
        noindex=True,
    )
    view = IndexView(meta=meta, key="luring", title=_TITLE, groups=_groups(blog), breadcrumbs=trail)
    return PagePlan(url=url, template="luring.html", view=view, section="luring")


def _groups(blog: Blog) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    """(heading, links to pages that are kept), without empty ones."""
    home, kinds = blog.publisher.url, dict(blog.by_kind)
    alerts = tuple(real(blog, filter(is_alert, blog.articles)))
    posts = tuple(article for article in blog.articles[:KEPT_POSTS] if article not in alerts)
    days = (Link(label="Jadwal posyandu", url=f"{home}posyandu/", key=""),)
    groups = (
        ("", days if Kind.POSYANDU in kinds else ()),
        ("Yang perlu Anda ketahui", tuple(_link(article.post.title, article.post.url) for article in alerts)),
        ("Tulisan terbaru", tuple(_link(article.post.title, article.post.url) for article in posts)),
    )
    return tuple((heading, links) for heading, links in groups if links)


def _link(title: str, url: str) -> Link:
    return Link(label=title, url=url, key="")

"""Blog -> Atom, JSON Feed, search list, sitemap, web manifest: files without a template."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from kimsite.blog.meta import absolute
from kimsite.model.blog import Blog
from kimsite.model.content import Article
from kimsite.model.plans import DataPlan
from kimsite.tools import feeds, markup
from kimsite.tools.jsonld import moment

_ENTRIES = 20
_ICONS = (("ikon.png", 192, "any"), ("ikon-512.png", 512, "any"), ("ikon-512.png", 512, "maskable"))
"""Those that browsers ask of an app that can be installed."""
_NEVER = date(1970, 1, 1)
"""The update of a blog without posts: Atom requires one, and today would change the file every day."""


def news_feeds(blog: Blog, bodies: dict[str, str]) -> tuple[DataPlan, DataPlan]:
    """The newest posts as Atom and as JSON Feed, with their full text.

    `bodies`: source path -> resolved HTML.
    """
    newest = tuple(article for article in blog.articles if _day(blog, article) is not None)[:_ENTRIES]
    channel = feeds.Channel(
        title=blog.publisher.name,
        subtitle=", ".join(blog.publisher.area),
        home=absolute(blog, blog.publisher.url),
        language=blog.district.language,
        author=blog.publisher.name,
        updated=_stamp(blog, newest[0]) if newest else moment(_NEVER, None, blog.district.zone),
    )
    entries = tuple(_entry(article, blog, bodies) for article in newest)
    return (
        DataPlan(path=_path(blog, "feed.xml"), data=feeds.atom(channel, entries)),
        DataPlan(path=_path(blog, "feed.json"), data=feeds.json_feed(channel, entries)),
    )


def search_list(blog: Blog) -> DataPlan:
    """Every post with the fields of the search: title, address, kind, day, tags, first sentences."""
    rows = [
        {
            "judul": article.post.title,
            "alamat": article.post.url.removeprefix(blog.publisher.url),
            "jenis": article.post.kind,
            "tanggal": article.post.day.isoformat(),
            "tag": list(article.post.tags),
            "ringkasan": article.post.summary or article.body.excerpt,
        }
        for article in blog.articles
    ]
    return DataPlan(path=_path(blog, "cari.json"), data=feeds.json_bytes({"versi": 1, "tulisan": rows}))


def blog_sitemap(blog: Blog, urls: Iterable[str]) -> DataPlan:
    """The blog's own addresses, posts with their day."""
    days = {
        article.post.url: article.post.day.isoformat()
        for article in blog.articles
        if article.post.day <= blog.as_of
    }
    return DataPlan(
        path=_path(blog, "sitemap.xml"),
        data=feeds.sitemap_xml((absolute(blog, url), days.get(url, "")) for url in sorted(urls)),
    )


def web_manifest(blog: Blog, colour: str) -> DataPlan:
    """The web app manifest, for the home screen of a phone. `colour`: the palette's brand colour."""
    document = {
        "name": blog.publisher.name,
        "short_name": blog.publisher.name.removeprefix("KIM ")[:24],
        "lang": blog.district.language,
        "start_url": "./index.html",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": "#ffffff",
        "theme_color": colour,
        "icons": [
            {"src": f"aset/{name}", "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
            for name, size, purpose in _ICONS
        ],
    }
    return DataPlan(path=_path(blog, "manifest.webmanifest"), data=feeds.json_bytes(document))


def _entry(article: Article, blog: Blog, bodies: dict[str, str]) -> feeds.FeedEntry:
    post = article.post
    return feeds.FeedEntry(
        url=absolute(blog, post.url),
        title=post.title,
        moment=_stamp(blog, article),
        summary=post.summary or article.body.excerpt,
        html=_with_absolute_links(bodies.get(post.path, ""), post.url, blog),
        author=post.author,
        tags=post.tags,
        language=post.language,
    )


def _with_absolute_links(fragment: str, url: str, blog: Blog) -> str:
    """The body of the post at `url` with every site path and every anchor made an absolute address."""

    def link(attributes: dict[str, str]) -> str:
        href = attributes.get("href", "")
        path = url + href if href.startswith("#") else href
        return markup.tag("a", {**attributes, "href": absolute(blog, path) if path.startswith("/") else href})

    def image(attributes: dict[str, str]) -> str:
        return markup.tag("img", {"src": absolute(blog, attributes["src"]), "alt": attributes.get("alt", "")})

    return markup.rewrite(markup.IMAGE, markup.rewrite(markup.LINK, fragment, link), image)


def _stamp(blog: Blog, article: Article) -> str:
    day = _day(blog, article)
    ahead = day != article.post.day
    return moment(day or _NEVER, None if ahead else article.post.clock, blog.district.zone)


def _day(blog: Blog, article: Article) -> date | None:
    """The day of a post in a feed.

    An event that is announced before its own day has that of the newest other post, for a feed's dates lie
    in the past; None where there is no other.
    """
    if article.post.day <= blog.as_of:
        return article.post.day
    return next((article.post.day for article in blog.articles if article.post.day <= blog.as_of), None)


def _path(blog: Blog, name: str) -> str:
    return f"{blog.publisher.url.lstrip('/')}{name}"

"""Blog -> plans of all its pages and files."""

from __future__ import annotations

from collections.abc import Iterable

from kimsite.blog import calendars, feeds, home, lists, posts
from kimsite.blog.board import board_page
from kimsite.blog.examples import report_examples
from kimsite.blog.offline import offline_reading_page
from kimsite.blog.redirects import redirects
from kimsite.blog.search import search_index
from kimsite.blog.sheets import sheet_pages
from kimsite.blog.site import reads_offline
from kimsite.blog.table_files import table_files
from kimsite.diagnostics.findings import Findings
from kimsite.model.blog import Blog
from kimsite.model.config import PublisherForm
from kimsite.model.content import Photo
from kimsite.model.marked import Place
from kimsite.model.pages import PostView
from kimsite.model.plans import DataPlan, PagePlan
from kimsite.record import Record


class Plans(Record, kw_only=True):
    """All planned pages and files in the order of writing: link targets before what links to them."""

    assets: tuple[DataPlan, ...]
    """Photos and documents."""
    pages: tuple[PagePlan, ...]
    data: tuple[DataPlan, ...]
    """Calendars, redirects, feeds, the sitemap."""


def plan(blog: Blog, colour: str, diagnostics: Findings) -> Plans:
    """Plan the whole blog. `colour` is the palette's brand colour, for the web manifest.

    The first page of the district and of a kecamatan is the portal's, and so are the district's feed and
    sitemap.
    """
    form = blog.publisher.form
    first = (home.home_page(blog),) if form == PublisherForm.KIM else ()
    offline = (offline_reading_page(blog),) if reads_offline(blog) else ()
    extra = (*sheet_pages(blog), *board_page(blog)) if form == PublisherForm.KIM else ()
    pages = _unique(
        (
            *posts.post_pages(blog, diagnostics),
            *lists.list_pages(blog),
            *offline,
            home.not_found_page(blog),
            *first,
            *extra,
        ),
        blog,
        diagnostics,
    )
    urls = (page.url for page in pages if not page.view.meta.noindex)
    own = (
        (
            *feeds.news_feeds(blog, _bodies(blog, pages)),
            feeds.search_list(blog),
            search_index(blog),
            feeds.blog_sitemap(blog, urls),
        )
        if form != PublisherForm.DISTRICT
        else ()
    )
    report_examples(blog, diagnostics)
    return Plans(
        assets=(*_assets(blog), *table_files(blog)),
        pages=pages,
        data=(
            *calendars.calendars(blog),
            *redirects(blog, {page.path for page in pages}, diagnostics),
            feeds.web_manifest(blog, colour),
            *own,
        ),
    )


def _assets(blog: Blog) -> Iterable[DataPlan]:
    """The documents and pictures that the posts show, each once."""
    names: set[str] = set()
    base = f"{blog.publisher.url.lstrip('/')}aset/"
    for variant in blog.logo.variants if isinstance(blog.logo, Photo) else ():
        names.add(variant.name)
        yield DataPlan(path=base + variant.name, data=variant.data)
    for article in (*blog.articles, *blog.pages):
        files = [
            (variant.name, variant.data)
            for _, picture in article.pictures
            if isinstance(picture, Photo)
            for variant in picture.files
        ]
        files += [
            (picture.variants[-1].name, picture.variants[-1].data)
            for _, picture in article.linked
            if isinstance(picture, Photo)
        ]
        files += [(attachment.name, attachment.data) for _, attachment in article.attachments]
        for name, data in files:
            if name not in names:
                names.add(name)
                yield DataPlan(path=base + name, data=data)


def _unique(pages: Iterable[PagePlan], blog: Blog, diagnostics: Findings) -> tuple[PagePlan, ...]:
    """Pages by address: a later page never replaces an earlier one; the clash is reported."""
    sources = {article.post.url: article.post.head for article in (*blog.articles, *blog.pages)}
    taken: dict[str, PagePlan] = {}
    for page in pages:
        if page.url in taken:
            diagnostics.add("B04", sources.get(page.url, Place(path=blog.publisher.folder)), alamat=page.url)
        else:
            taken[page.url] = page
    return tuple(taken.values())


def _bodies(blog: Blog, pages: tuple[PagePlan, ...]) -> dict[str, str]:
    """Resolved HTML by source path."""
    by_url = {page.url: page.view.html for page in pages if isinstance(page.view, PostView)}
    return {article.post.path: by_url.get(article.post.url, "") for article in blog.articles}

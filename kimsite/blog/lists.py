"""Blog -> the pages that list posts: kinds, tags, months, posyandu days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kimsite.blog.meta import page_meta
from kimsite.blog.posts import crumbs, tag_url
from kimsite.blog.register import register_page
from kimsite.blog.search import SEARCH_INDEX
from kimsite.model.blog import Blog
from kimsite.model.cards import Card, Link
from kimsite.model.config import PublisherForm
from kimsite.model.content import Article
from kimsite.model.kinds import KIND_INFO, Kind
from kimsite.model.pages import IndexView, ListView, Pager, PosyanduListView
from kimsite.model.plans import PagePlan
from kimsite.model.records import PosyanduRecord
from kimsite.record import Record
from kimsite.tools.dates import long_month

PAGE_SIZE = 12
TOP_TAGS = 20


class PostList(Record, kw_only=True):
    """A list of posts before it is divided into pages."""

    path: str
    """Below the blog's home, with a slash at the end."""
    section: str
    title: str
    articles: tuple[Article, ...]
    intro: str = ""
    template: str = "daftar.html"
    filters: tuple[Link, ...] = ()


def list_pages(blog: Blog) -> Iterable[PagePlan]:
    """Every list page of the blog."""
    months, tags = month_links(blog), _tag_links(blog)
    for kind, articles in blog.by_kind:
        if kind == Kind.POSYANDU:
            yield _posyandu(blog, articles)
        elif kind == Kind.INFORMASI_PUBLIK:
            yield register_page(blog, articles)
        else:
            yield from _paged(blog, _kind_list(kind, articles), months, tags[:TOP_TAGS])
    for tag, articles in blog.by_tag:
        path = tag_url(blog, tag).removeprefix(blog.publisher.url)
        posts = PostList(path=path, section="tag", title=f"Tag: {tag}", articles=articles)
        yield from _paged(blog, posts, months, tags[:TOP_TAGS])
    for month, articles in blog.by_month:
        title = f"Arsip {long_month(month)}"
        posts = PostList(path=_month_path(month), section="arsip", title=title, articles=articles)
        yield from _paged(blog, posts, months, tags[:TOP_TAGS])
    if blog.articles:
        yield _archive(blog)
    if blog.by_tag:
        yield _tags(blog)


def _kind_list(kind: Kind, articles: tuple[Article, ...]) -> PostList:
    products = kind == Kind.UMKM
    return PostList(
        path=f"{kind}/",
        section=kind,
        title=KIND_INFO[kind].label,
        articles=articles,
        intro=KIND_INFO[kind].intro,
        template="daftar-umkm.html" if products else "daftar.html",
        filters=_product_filters(articles) if products else (),
    )


def _month_path(month: str) -> str:
    return f"arsip/{month.replace('-', '/')}/"


def month_links(blog: Blog) -> tuple[Link, ...]:
    """The archive by month, newest first."""
    return tuple(
        Link(
            label=long_month(month),
            url=blog.publisher.url + _month_path(month),
            key=month,
            count=len(articles),
        )
        for month, articles in blog.by_month
    )


def _tag_links(blog: Blog) -> tuple[Link, ...]:
    ranked = sorted(blog.by_tag, key=lambda pair: (-len(pair[1]), pair[0].casefold()))
    return tuple(
        Link(label=tag, url=tag_url(blog, tag), key=tag, count=len(articles)) for tag, articles in ranked
    )


def _product_filters(articles: tuple[Article, ...]) -> tuple[Link, ...]:
    """The categories in this list, with counts; the list itself shows all."""
    counts: dict[str, int] = {}
    for article in articles:
        category = getattr(article.post.record, "category", "")
        if category:
            counts[category] = counts.get(category, 0) + 1
    return tuple(
        Link(label=name, url="", key=name, count=count)
        for name, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    )


def _paged(
    blog: Blog, posts: PostList, months: tuple[Link, ...], tags: tuple[Link, ...]
) -> Iterable[PagePlan]:
    """The pages of one list. `months`, `tags`: the links that all lists carry."""
    home = blog.publisher.url + posts.path
    total = max(1, -(-len(posts.articles) // PAGE_SIZE))
    trail = crumbs(blog, Link(label=posts.title, url=home))
    description = _description(blog, posts)
    for number in range(1, total + 1):
        url = _page_url(home, number)
        heading = posts.title if number == 1 else f"{posts.title}, halaman {number}"
        view = ListView(
            meta=page_meta(blog, title=heading, description=description, url=url, crumbs=trail),
            key=posts.section,
            title=posts.title,
            intro=posts.intro,
            count=len(posts.articles),
            cards=tuple(
                blog.cards[article.post.path]
                for article in posts.articles[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
            ),
            pager=Pager(
                number=number,
                total=total,
                newer=_page_url(home, number - 1) if number > 1 else "",
                older=_page_url(home, number + 1) if number < total else "",
            ),
            filters=posts.filters,
            months=months,
            tags=tags,
            breadcrumbs=trail,
        )
        yield PagePlan(url=url, template=posts.template, view=view, section=posts.section)


def _page_url(home: str, number: int) -> str:
    return home if number == 1 else f"{home}hal/{number}/"


def _description(blog: Blog, posts: PostList) -> str:
    place = f"{blog.publisher.name}, {blog.publisher.area[0]}"
    return f"{posts.title} dari {place}: {len(posts.articles)} tulisan. {posts.intro}".strip()


def _posyandu(blog: Blog, articles: tuple[Article, ...]) -> PagePlan:
    title = KIND_INFO[Kind.POSYANDU].label
    url = f"{blog.publisher.url}posyandu/"
    trail = crumbs(blog, Link(label=title, url=url))
    years: dict[int, list[Card]] = {}
    for article in articles:
        years.setdefault(article.post.day.year, []).append(blog.cards[article.post.path])
    view = PosyanduListView(
        meta=page_meta(
            blog,
            title=title,
            description=f"Jadwal dan kegiatan posyandu {blog.publisher.area[0]}.",
            url=url,
            crumbs=trail,
        ),
        title=title,
        next=tuple(blog.cards[article.post.path] for article in next_days(blog)),
        years=tuple((year, tuple(cards)) for year, cards in years.items()),
        ics_url=f"{blog.publisher.url}posyandu.ics",
        breadcrumbs=trail,
    )
    return PagePlan(url=url, template="daftar-posyandu.html", view=view, section=Kind.POSYANDU)


def next_days(blog: Blog) -> tuple[Article, ...]:
    """For each posyandu the newest post with a date ahead, soonest first."""
    newest: dict[str, Article] = {}
    for article, record in with_next_day(blog):
        newest.setdefault(record.posyandu.casefold(), article)
    return tuple(sorted(newest.values(), key=_next_day))


def with_next_day(blog: Blog) -> Iterator[tuple[Article, PosyanduRecord]]:
    """Every posyandu post whose next date lies ahead, newest first."""
    for article in dict(blog.by_kind).get(Kind.POSYANDU, ()):
        record = article.post.record
        if isinstance(record, PosyanduRecord) and record.next_date and record.next_date >= blog.as_of:
            yield article, record


def _next_day(article: Article) -> tuple[str, str]:
    record = article.post.record
    return (
        record.next_date.isoformat() if isinstance(record, PosyanduRecord) and record.next_date else "",
        article.post.path,
    )


def _archive(blog: Blog) -> PagePlan:
    url = f"{blog.publisher.url}arsip/"
    trail = crumbs(blog, Link(label="Arsip", url=url))
    years: dict[str, list[Link]] = {}
    for link in month_links(blog):
        years.setdefault(link.key[:4], []).append(link)
    view = IndexView(
        meta=page_meta(
            blog,
            title="Arsip",
            description=f"Semua tulisan {blog.publisher.name} menurut bulan.",
            url=url,
            crumbs=trail,
        ),
        key="arsip",
        title="Arsip",
        groups=tuple((year, tuple(links)) for year, links in years.items()),
        breadcrumbs=trail,
        search_index=SEARCH_INDEX if blog.publisher.form != PublisherForm.DISTRICT else "",
    )
    return PagePlan(url=url, template="indeks.html", view=view, section="arsip")


def _tags(blog: Blog) -> PagePlan:
    url = f"{blog.publisher.url}tag/"
    trail = crumbs(blog, Link(label="Tag", url=url))
    view = IndexView(
        meta=page_meta(
            blog,
            title="Tag",
            description=f"Semua tulisan {blog.publisher.name} menurut tag.",
            url=url,
            crumbs=trail,
        ),
        key="tag",
        title="Tag",
        groups=(("", _tag_links(blog)),),
        breadcrumbs=trail,
    )
    return PagePlan(url=url, template="indeks.html", view=view, section="tag")

"""Blog -> the pages that list posts: kinds, tags, months, posyandu days, the register of documents."""

from __future__ import annotations

from collections.abc import Iterable

from kimsite.blog import facts, labels
from kimsite.blog.meta import page_meta
from kimsite.blog.posts import crumbs, tag_url
from kimsite.model.blog import Blog
from kimsite.model.cards import Card, Link
from kimsite.model.content import Article
from kimsite.model.duties import DUTY_CLASSES, OWED, in_terms
from kimsite.model.pages import ChecklistItem, IndexView, ListView, Pager, PosyanduListView, RegisterView
from kimsite.model.plans import PagePlan
from kimsite.model.records import InformasiRecord, PosyanduRecord
from kimsite.tools.dates import MONTH_NAMES

PAGE_SIZE = 12
TOP_TAGS = 20


def list_pages(blog: Blog) -> Iterable[PagePlan]:
    """Every list page of the blog."""
    beside = (month_links(blog), _tag_links(blog)[:TOP_TAGS])
    for kind, articles in blog.by_kind:
        if kind == "posyandu":
            yield _posyandu(blog, articles)
        elif kind == "informasi-publik":
            yield _register(blog, articles)
        else:
            template = "daftar-umkm.html" if kind == "umkm" else "daftar.html"
            filters = _product_filters(articles) if kind == "umkm" else ()
            yield from _paged(
                blog,
                f"{kind}/",
                kind,
                labels.KIND_LABELS[kind],
                labels.INTROS.get(kind, ""),
                articles,
                template,
                filters,
                beside,
            )
    for tag, articles in blog.by_tag:
        yield from _paged(
            blog,
            tag_url(blog, tag).removeprefix(blog.publisher.url),
            "tag",
            f"Tag: {tag}",
            "",
            articles,
            "daftar.html",
            (),
            beside,
        )
    for month, articles in blog.by_month:
        yield from _paged(
            blog,
            f"arsip/{month.replace('-', '/')}/",
            "arsip",
            f"Arsip {month_label(month)}",
            "",
            articles,
            "daftar.html",
            (),
            beside,
        )
    if blog.articles:
        yield _archive(blog)
    if blog.by_tag:
        yield _tags(blog)


def month_label(month: str) -> str:
    """'2026-03' gives 'Maret 2026'."""
    year, number = month.split("-")
    return f"{MONTH_NAMES[int(number) - 1]} {year}"


def month_links(blog: Blog) -> tuple[Link, ...]:
    """The archive by month, newest first."""
    home = blog.publisher.url
    return tuple(
        Link(
            label=month_label(month),
            url=f"{home}arsip/{month.replace('-', '/')}/",
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
    blog: Blog,
    below: str,
    key: str,
    title: str,
    intro: str,
    articles: tuple[Article, ...],
    template: str,
    filters: tuple[Link, ...],
    beside: tuple[tuple[Link, ...], tuple[Link, ...]],
) -> Iterable[PagePlan]:
    """The pages of one list. `beside`: the links to the months and to the tags that all lists carry."""
    home = f"{blog.publisher.url}{below}"
    total = max(1, -(-len(articles) // PAGE_SIZE))
    months, tags = beside
    for number in range(1, total + 1):
        url = _page_url(home, number)
        shown = articles[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
        trail = crumbs(blog, Link(label=title, url=home))
        heading = title if number == 1 else f"{title}, halaman {number}"
        view = ListView(
            meta=page_meta(blog, title=heading, description=_description(blog, title, intro, len(articles)), url=url, crumbs=trail),
            key=key,
            title=title,
            intro=intro,
            count=len(articles),
            cards=tuple(blog.cards[article.post.path] for article in shown),
            pager=Pager(
                number=number, total=total,
                newer=_page_url(home, number - 1) if number > 1 else "",
                older=_page_url(home, number + 1) if number < total else "",
            ),
            filters=filters,
            months=months,
            tags=tags,
            breadcrumbs=trail,
        )  # fmt: skip
        yield PagePlan(url=url, template=template, view=view, section=key)


def _page_url(home: str, number: int) -> str:
    return home if number == 1 else f"{home}hal/{number}/"


def _description(blog: Blog, title: str, intro: str, count: int) -> str:
    return f"{title} dari {blog.publisher.name}, {blog.publisher.area[0]}: {count} tulisan. {intro}".strip()


def _posyandu(blog: Blog, articles: tuple[Article, ...]) -> PagePlan:
    title = labels.KIND_LABELS["posyandu"]
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
    return PagePlan(url=url, template="daftar-posyandu.html", view=view, section="posyandu")


def next_days(blog: Blog) -> tuple[Article, ...]:
    """For each posyandu the newest post with a date ahead, soonest first."""
    newest: dict[str, Article] = {}
    for article in dict(blog.by_kind).get("posyandu", ()):
        record = article.post.record
        if (
            isinstance(record, PosyanduRecord)
            and record.next_date is not None
            and record.next_date >= blog.as_of
        ):
            newest.setdefault(record.posyandu.casefold(), article)
    return tuple(sorted(newest.values(), key=_next_day))


def _next_day(article: Article) -> tuple[str, str]:
    record = article.post.record
    return (
        record.next_date.isoformat() if isinstance(record, PosyanduRecord) and record.next_date else "",
        article.post.path,
    )


def _register(blog: Blog, articles: tuple[Article, ...]) -> PagePlan:
    title = labels.KIND_LABELS["informasi-publik"]
    url = f"{blog.publisher.url}informasi-publik/"
    trail = crumbs(blog, Link(label=title, url=url))
    groups = tuple(
        (name, label, tuple(blog.cards[a.post.path] for a in articles if _class(a) == name))
        for name, label in DUTY_CLASSES
    )
    newest = _newest_documents(articles)
    desa = facts.own_form(blog)
    checklist = tuple(
        (
            label,
            tuple(_duty(code, in_terms(words, desa), newest) for code, klass, words in OWED if klass == name),
        )
        for name, label in DUTY_CLASSES
        if name != "serta-merta"
    )
    view = RegisterView(
        meta=page_meta(
            blog,
            title=title,
            description=f"Daftar informasi publik {blog.publisher.area[0]}: {len(articles)} dokumen.",
            url=url,
            crumbs=trail,
        ),
        title=title,
        groups=tuple(group for group in groups if group[2]),
        checklist=checklist,
        done=sum(bool(item.url) for _, items in checklist for item in items),
        total=len(OWED),
        updated=max((article.post.day for article in articles), default=None),
        breadcrumbs=trail,
    )
    return PagePlan(url=url, template="daftar-informasi.html", view=view, section="informasi-publik")


def _class(article: Article) -> str:
    record = article.post.record
    return record.classification if isinstance(record, InformasiRecord) else ""


def _newest_documents(articles: tuple[Article, ...]) -> dict[str, Article]:
    """Of each document the newest post that gives it to readers; an announcement that it will follow fulfils
    no duty.
    """
    newest: dict[str, Article] = {}
    for article in articles:
        record = article.post.record
        if isinstance(record, InformasiRecord) and facts.is_at_hand(article):
            newest.setdefault(record.document, article)
    return newest


def _duty(code: str, label: str, newest: dict[str, Article]) -> ChecklistItem:
    article = newest.get(code)
    record = article.post.record if article else None
    return ChecklistItem(
        id=code,
        label=label,
        url=article.post.url if article else "",
        year=record.year if isinstance(record, InformasiRecord) else None,
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

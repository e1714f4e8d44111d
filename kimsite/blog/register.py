"""Blog -> the register of public documents (UU 14/2008) with its checklist."""

from __future__ import annotations

from kimsite.blog import facts
from kimsite.blog.meta import page_meta
from kimsite.blog.posts import crumbs
from kimsite.model.blog import Blog
from kimsite.model.cards import Link
from kimsite.model.content import Article
from kimsite.model.duties import DUTY_CLASSES, in_terms, owed_by
from kimsite.model.kinds import KIND_INFO, Kind
from kimsite.model.pages import ChecklistItem, RegisterView
from kimsite.model.plans import PagePlan
from kimsite.model.records import InformasiRecord


def register_page(blog: Blog, articles: tuple[Article, ...]) -> PagePlan:
    """The list of public documents by class, and the checklist of those that the law obliges to publish."""
    title = KIND_INFO[Kind.INFORMASI_PUBLIK].label
    url = f"{blog.publisher.url}informasi-publik/"
    trail = crumbs(blog, Link(label=title, url=url))
    groups = tuple(
        (name, label, tuple(blog.cards[article.post.path] for article in articles if _class(article) == name))
        for name, label in DUTY_CLASSES
    )
    newest = _newest_documents(articles)
    form, village = facts.own_form(blog), blog.publisher.village
    owed = owed_by(village.form if village else "desa")
    checklist = tuple(
        (
            label,
            tuple(
                _duty(code, in_terms(words, form), newest)
                for code, duty_class, words in owed
                if duty_class == name
            ),
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
        total=len(owed),
        updated=max((article.post.day for article in articles), default=None),
        breadcrumbs=trail,
    )
    return PagePlan(url=url, template="daftar-informasi.html", view=view, section=Kind.INFORMASI_PUBLIK)


def _class(article: Article) -> str:
    record = article.post.record
    return record.classification if isinstance(record, InformasiRecord) else ""


def _newest_documents(articles: tuple[Article, ...]) -> dict[str, Article]:
    """Document code -> the newest post that gives readers the document.

    An announcement that the document will follow fulfils no duty.
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

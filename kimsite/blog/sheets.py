"""Blog -> sheets for the notice board: posyandu poster, wall paper, product labels, budget poster, alerts."""

from __future__ import annotations

from collections.abc import Iterator

from kimsite.blog.budget_sheet import budget_groups
from kimsite.blog.examples import real
from kimsite.blog.home import EVENTS, ahead_events
from kimsite.blog.lists import next_days
from kimsite.blog.meta import absolute, page_meta
from kimsite.blog.site import is_alert
from kimsite.model.blog import Blog
from kimsite.model.cards import Link
from kimsite.model.content import Article
from kimsite.model.duties import ELEMENTS
from kimsite.model.kinds import Kind
from kimsite.model.plans import PagePlan
from kimsite.model.records import InformasiRecord
from kimsite.model.sheets import Qr, SheetView, Story
from kimsite.tools.dates import long_month

SHEETS_FOLDER = "cetak/"
"""Below a blog's address."""
_POSTERS, _STORIES, _LABELS = 6, 9, 24
_FEW_STORIES, _ENOUGH_STORIES = 4, 6
_LEAD_WORDS, _WORDS = 170, 75
_BUDGETS = ("B07", "B15")


def sheet_pages(blog: Blog) -> tuple[PagePlan, ...]:
    """The sheets for which the blog has something to print, and their list; none for an empty blog."""
    sheets = (
        *_posyandu(blog),
        *_wall_paper(blog),
        *_labels(blog),
        *_budget(blog),
        *(_alert(article, blog) for article in real(blog, tuple(filter(is_alert, blog.articles)))),
    )
    if not blog.articles:
        return ()
    url = f"{blog.publisher.url}{SHEETS_FOLDER}"
    links = tuple(
        Link(label=page.view.title, url=page.url) for page in sheets if isinstance(page.view, SheetView)
    )
    return (*sheets, _page(blog, url, "cetak-daftar.html", title="Lembar untuk dicetak", links=links))


def qr_of(blog: Blog, url: str) -> Qr:
    """The code of a site path's full address."""
    address = absolute(blog, url)
    return Qr(target=address, address=address.partition("//")[2].removesuffix("/"))


def _page(blog: Blog, url: str, template: str, *, title: str, **values: object) -> PagePlan:
    meta = page_meta(
        blog,
        title=title,
        description=f"{title}, {blog.publisher.area[0]}: siap dicetak untuk papan pengumuman.",
        url=url,
        noindex=True,
    )
    view = SheetView(meta=meta, title=title, **values)  # type: ignore[arg-type]  # named by the callers
    return PagePlan(url=url, template=template, view=view, section="cetak")


def _posyandu(blog: Blog) -> Iterator[PagePlan]:
    days = real(blog, next_days(blog))[:_POSTERS]
    if days:
        yield _page(
            blog,
            f"{blog.publisher.url}{SHEETS_FOLDER}posyandu/",
            "cetak-posyandu.html",
            title="Poster posyandu",
            cards=tuple(blog.cards[article.post.path] for article in days),
            qr=qr_of(blog, f"{blog.publisher.url}posyandu/"),
        )


def _wall_paper(blog: Blog) -> Iterator[PagePlan]:
    """The news of the newest month that has any, and some before it where the month has little."""
    articles = real(blog, dict(blog.by_kind).get(Kind.BERITA, ()))
    news = [article for article in articles if article.post.day <= blog.as_of]
    if not news:
        return
    month = _month(news[0])
    chosen = [article for article in news if _month(article) == month]
    chosen = news[:_ENOUGH_STORIES] if len(chosen) < _FEW_STORIES else chosen[:_STORIES]
    first = long_month(_month(chosen[-1]))
    lead = next((article for article in chosen[:3] if article.pictures), chosen[0])
    stories = (lead, *(article for article in chosen if article is not lead))
    yield _page(
        blog,
        f"{blog.publisher.url}{SHEETS_FOLDER}koran/",
        "cetak-koran.html",
        title="Koran dinding",
        intro=long_month(month) if first == long_month(month) else f"{first} – {long_month(month)}",
        stories=tuple(_story(article, blog, lead=article is lead) for article in stories),
        cards=tuple(blog.cards[article.post.path] for article in real(blog, next_days(blog))[:3]),
        events=tuple(blog.cards[article.post.path] for article in ahead_events(blog)[:EVENTS]),
        qr=qr_of(blog, blog.publisher.url),
    )


def _month(article: Article) -> str:
    return article.post.day.strftime("%Y-%m")


def _story(article: Article, blog: Blog, *, lead: bool) -> Story:
    text = first_sentences(article.body.text, _LEAD_WORDS if lead else _WORDS)
    card = blog.cards[article.post.path]
    return Story(
        title=card.title,
        day=card.day,
        author=card.author,
        language=card.language,
        text=text,
        more=len(text) < len(article.body.text),
        image=card.image if lead else None,
    )


def first_sentences(text: str, words: int) -> str:
    """Whole sentences of at most so many words; the first words of a sentence that is longer."""
    parts = text.split()
    if len(parts) <= words:
        return text
    ends = [at for at in range(words) if parts[at].endswith((".", "!", "?", ".”", '."'))]
    whole = [at for at in ends if at >= words // 3]
    return " ".join(parts[: whole[-1] + 1]) if whole else f"{' '.join(parts[:words])} …"


def _labels(blog: Blog) -> Iterator[PagePlan]:
    products = [
        article
        for article in real(blog, dict(blog.by_kind).get(Kind.UMKM, ()))
        if getattr(article.post.record, "stock", "") != "habis"
    ]
    if products:
        yield _page(
            blog,
            f"{blog.publisher.url}{SHEETS_FOLDER}label/",
            "cetak-label.html",
            title="Label produk",
            cards=tuple(blog.cards[article.post.path] for article in products[:_LABELS]),
            qr=qr_of(blog, blog.publisher.url),
        )


def _budget(blog: Blog) -> Iterator[PagePlan]:
    """The budget by its table of figures, else by the newest document."""
    url = f"{blog.publisher.url}{SHEETS_FOLDER}anggaran/"
    named = next((pair for pair in map(budget_groups, real_pages(blog)) if pair), None)
    documents = real(blog, dict(blog.by_kind).get(Kind.INFORMASI_PUBLIK, ()))
    document = next((document for document in documents if _document(document) in _BUDGETS), None)
    article = named[0] if named else document
    if article is not None:
        record = article.post.record
        yield _page(
            blog,
            url,
            "cetak-anggaran.html",
            title="Poster anggaran",
            intro=article.post.title,
            groups=named[1] if named else (),
            summary=article.post.summary or first_sentences(article.body.text, _WORDS),
            day=article.post.day if article.post.day.year > 1 else None,
            holder=record.holder if isinstance(record, InformasiRecord) else article.post.source,
            qr=qr_of(blog, article.post.url),
        )


def real_pages(blog: Blog) -> tuple[Article, ...]:
    """The plain pages, newest first, without examples where there is anything else."""
    pages = real(blog, blog.pages)
    return tuple(sorted(pages, key=lambda page: (-page.post.day.toordinal(), page.post.path)))


def _document(article: Article) -> str:
    record = article.post.record
    return record.document if isinstance(record, InformasiRecord) else ""


def _alert(article: Article, blog: Blog) -> PagePlan:
    """An announcement with its eight parts (Perki 1/2018 art. 3)."""
    post, record = article.post, article.post.record
    given = dict(record.elements) if isinstance(record, InformasiRecord) else {}
    return _page(
        blog,
        f"{blog.publisher.url}{SHEETS_FOLDER}siaga-{post.slug}/",
        "cetak-siaga.html",
        title=post.title,
        summary=post.summary or first_sentences(article.body.text, _WORDS),
        elements=tuple((label, given.get(name, "")) for name, label in ELEMENTS),
        day=post.day,
        until=post.hide_after,
        holder=record.responsible if isinstance(record, InformasiRecord) else "",
        qr=qr_of(blog, post.url),
    )

"""Records -> the facts that cards and pages show."""

from __future__ import annotations

from datetime import time

from kimsite.blog import labels
from kimsite.model.blog import BlogContext
from kimsite.model.cards import DocumentView, Download, EventView, PosyanduView, ProductView, SkdnView
from kimsite.model.config import VillageForm
from kimsite.model.content import Article, Attachment
from kimsite.model.duties import DUTY_CLASSES, DUTY_LABELS, ELEMENTS, TEXTS, WORDS_OF_A_TEXT, in_terms
from kimsite.model.records import AgendaRecord, InformasiRecord, PosyanduRecord, Skdn, UmkmRecord
from kimsite.tools.disclosure import COVER_MARKS, SKDN_SUBSETS, covers
from kimsite.tools.link_kinds import elsewhere, host_of, is_document, read_target
from kimsite.tools.paths import stem
from kimsite.tools.phones import whatsapp_url
from kimsite.tools.small_counts import shown
from kimsite.tools.unsafe_links import restored_address

HOSTS = {
    "drive.google.com": "Google Drive", "docs.google.com": "Google Docs", "dropbox.com": "Dropbox",
    "onedrive.live.com": "OneDrive", "1drv.ms": "OneDrive",
    "mega.nz": "Mega", "mediafire.com": "MediaFire", "box.com": "Box", "scribd.com": "Scribd",
    "archive.org": "Internet Archive",
}  # fmt: skip
"""Host -> name of a file hosting service."""

ORDER = "Halo {seller}, saya mau pesan {title}. Saya lihat di {url}"
_ASK = "Halo {seller}, {title} kapan ada lagi? Saya lihat di {url}"


def product(article: Article, blog: BlogContext) -> ProductView | None:
    """The product with its order link, whose message contains product and page, never the buyer."""
    record = article.post.record
    if not isinstance(record, UmkmRecord):
        return None
    message = (_ASK if record.stock == "habis" else ORDER).format(
        seller=record.seller, title=article.post.title, url=blog.district.url.rstrip("/") + article.post.url
    )
    return ProductView(
        price=record.price,
        unit=record.unit,
        stock=record.stock,
        seller=record.seller,
        hamlet=article.post.hamlet,
        category=record.category,
        pirt=record.pirt,
        nib=record.nib,
        halal=record.halal,
        order_url=whatsapp_url(record.whatsapp, message) if record.whatsapp else "",
    )


def posyandu(article: Article, blog: BlogContext) -> PosyanduView | None:
    """The posyandu day; the next date is set only while it is not past."""
    record = article.post.record
    if not isinstance(record, PosyanduRecord):
        return None
    hide = blog.district.hide_small
    ahead = record.next_date if record.next_date is not None and record.next_date >= blog.as_of else None
    start, end = next_hours(record)
    return PosyanduView(
        posyandu=record.posyandu,
        start=record.start,
        end=record.end,
        venue=record.venue,
        next_date=ahead,
        announced=record.next_date,
        services=record.services,
        skdn=skdn(record.skdn, hide=hide),
        ratios=ratios(record.skdn, hide=hide),
        counts=tuple(
            (labels.COUNTS[name], _shown(count, hide=hide and name != "kader"))
            for name, count in record.counts
        ),
        immunisations=tuple((name, _shown(count, hide=hide)) for name, count in record.immunisations),
        food=record.food,
        counselling=record.counselling,
        staff=record.staff,
        ics_url=f"{article.post.url}jadwal.ics" if ahead else "",
        next_start=start,
        next_end=end,
        next_words=record.next_words,
    )


def next_hours(record: PosyanduRecord) -> tuple[time | None, time | None]:
    """The hours of the next day, or this day's where it has none of its own."""
    if record.next_start is not None or record.next_words:
        return record.next_start, record.next_end
    return record.start, record.end


def skdn(counts: Skdn, *, hide: bool) -> SkdnView:
    """The four counts. With `hide`, small ones are covered, and those whose remainder is small: 48 of 50."""
    values = (counts.s, counts.k, counts.d, counts.n)
    if not hide:
        return SkdnView(s=counts.s, k=counts.k, d=counts.d, n=counts.n)
    s, k, d, n = (
        COVER_MARKS.get(cover, value)
        for cover, value in zip(covers(values, (), SKDN_SUBSETS), values, strict=True)
    )
    return SkdnView(s=s, k=k, d=d, n=n)


def _shown(count: int, *, hide: bool) -> int | str:
    return shown(count, hide=hide) or count


def ratios(counts: Skdn, *, hide: bool = False) -> tuple[tuple[str, int], ...]:
    """K/S, D/S, N/D in whole per cent, rounded half up, at most 100 (guests may raise D above S).

    A ratio from which a hidden count could be computed is left out.
    """
    view = skdn(counts, hide=hide)
    pairs = (("K/S", view.k, view.s), ("D/S", view.d, view.s), ("N/D", view.n, view.d))
    return tuple(
        (name, min(100, percent(part, whole)))
        for name, part, whole in pairs
        if isinstance(part, int) and isinstance(whole, int) and whole
    )


def percent(part: int, whole: int) -> int:
    """Whole per cent, rounded half up; `whole` is not zero."""
    return (200 * part + whole) // (2 * whole)


def own_form(blog: BlogContext) -> str:
    """The region's term for the publisher's form of village: Desa, Kelurahan, Nagari or Gampong."""
    village = blog.publisher.village
    return blog.district.terms.own(village.form if village else VillageForm.DESA)


def document_view(article: Article, blog: BlogContext) -> DocumentView | None:
    """The public document with its file."""
    record = article.post.record
    if not isinstance(record, InformasiRecord):
        return None
    names = dict(ELEMENTS)
    own = next((file for file in downloads(article, blog) if not file.outside), None)
    return DocumentView(
        classification=record.classification,
        class_label=dict(DUTY_CLASSES).get(record.classification, record.classification),
        document=record.document,
        document_label=in_terms(DUTY_LABELS.get(record.document, record.document), own_form(blog)),
        year=record.year,
        number=record.number,
        responsible=record.responsible,
        holder=record.holder,
        form=record.form,
        retention=record.retention,
        elements=tuple((names[name], text) for name, text in record.elements),
        file_url=own.url if own else "",
        file_label=own.label if own else "",
    )


def is_at_hand(article: Article) -> bool:
    """Whether readers can open or read the document here; False for other kinds.

    A file, a link, a photo or a table is enough; a text alone only for documents that are texts by nature.
    """
    record, body = article.post.record, article.body
    if not isinstance(record, InformasiRecord):
        return False
    shown = (
        article.attachments
        or any(elsewhere(ref.file) for ref in article.post.files)
        or article.pictures
        or article.linked
        or any(map(_leads_somewhere, body.links))
        or "<table" in body.html
    )
    return bool(shown) or (record.document in TEXTS and body.words >= WORDS_OF_A_TEXT)


def _leads_somewhere(href: str) -> bool:
    """False for a document of one's own: where it is there, it is one of the attachments."""
    return bool(elsewhere(href)) or not is_document(read_target(restored_address(href)).address)


def downloads(article: Article, blog: BlogContext) -> tuple[Download, ...]:
    """The downloads that the header lists, in its order."""
    own = dict(article.attachments)
    several = len(article.post.files) > 1
    listed = []
    for ref in article.post.files:
        if address := elsewhere(ref.file):
            listed.append(
                Download(
                    url=address, label=HOSTS.get(host_of(address), host_of(address)), name="", outside=True
                )
            )
        elif attachment := own.get(ref.file):
            name = stem(attachment.path) if several else ""
            listed.append(
                Download(
                    url=f"{blog.publisher.url}aset/{attachment.name}",
                    label=file_label(attachment),
                    name=name,
                    outside=False,
                )
            )
    return tuple(listed)


def file_label(attachment: Attachment) -> str:
    """'PDF, 84 kB'."""
    return f"{attachment.name.rsplit('.', 1)[1].upper()}, {size_label(attachment.size)}"


def size_label(size: int) -> str:
    """'84 kB' or '1,2 MB'."""
    if size < 1_000_000:
        return f"{max(1, (size + 500) // 1000)} kB"
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")


def event(article: Article, blog: BlogContext) -> EventView | None:
    """The event; it is past from the day after its end."""
    record = article.post.record
    if not isinstance(record, AgendaRecord):
        return None
    return EventView(
        start=record.start,
        end=record.end,
        venue=record.venue,
        all_day=record.all_day,
        past=(record.end or record.start).date() < blog.as_of,
        ics_url=f"{article.post.url}acara.ics",
        end_timed=record.end_timed,
        words=record.words,
    )

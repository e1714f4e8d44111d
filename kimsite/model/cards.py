"""How one post looks in a list: its card, with the facts of its kind. Addresses are site paths."""

from __future__ import annotations

from datetime import date, datetime, time

from kimsite.model.records import Price
from kimsite.record import Record


class ImageView(Record, kw_only=True):
    """A picture as templates see it. Paths are site paths."""

    src: str
    """The middle width."""
    srcset: str
    thumb: str
    """The narrowest width."""
    width: int
    height: int
    alt: str
    caption: str
    credit: str


class Link(Record, kw_only=True):
    """A labelled address."""

    label: str
    url: str
    key: str = ""
    """What kind of place it leads to (beranda, berita, …), for the current-page mark."""
    count: int = 0
    """How many things lie behind it; 0 when not counted."""


class Notice(Record, kw_only=True):
    """A serta-merta announcement in force, or a siaran of the district."""

    title: str
    summary: str
    url: str
    day: date


class ProductView(Record, kw_only=True):
    """A product."""

    price: Price
    unit: str
    stock: str
    seller: str
    hamlet: str
    category: str
    pirt: str
    nib: str
    halal: bool
    order_url: str
    """https://wa.me/… with the message, or empty when the seller shows no number."""


Count = int | str
"""A number of people, or '<5' where the district hides small ones."""


class SkdnView(Record, kw_only=True):
    """The four counts as readers see them."""

    s: Count | None
    k: Count | None
    d: Count | None
    n: Count | None


class PosyanduView(Record, kw_only=True):
    """One posyandu day."""

    posyandu: str
    start: time | None
    end: time | None
    venue: str
    next_date: date | None
    """Only while it lies ahead of the build's day."""
    announced: date | None
    """The next date as the post gives it, passed or not."""
    services: tuple[str, ...]
    skdn: SkdnView
    ratios: tuple[tuple[str, int], ...]
    """('K/S', per cent), … as far as the counts allow."""
    counts: tuple[tuple[str, Count], ...]
    """(label, count)"""
    immunisations: tuple[tuple[str, Count], ...]
    food: str
    counselling: str
    staff: str
    ics_url: str
    next_start: time | None = None
    next_end: time | None = None
    next_words: str = ""
    """In the place of an hour: `ba'da asar`."""


class Download(Record, kw_only=True):
    """A document to be fetched: a file of ours, or an address elsewhere."""

    url: str
    label: str
    """'PDF, 84 kB', or whose site keeps it: 'Google Drive'."""
    name: str
    """What the file is called, where there are several; else empty."""
    outside: bool


class DocumentView(Record, kw_only=True):
    """A public document."""

    classification: str
    class_label: str
    document: str
    document_label: str
    year: int | None
    number: str
    responsible: str
    holder: str
    form: str
    retention: str
    elements: tuple[tuple[str, str], ...]
    """(label, text) of a serta-merta announcement."""
    file_url: str
    """Of the first file of ours, or empty."""
    file_label: str
    """'PDF, 84 kB', or empty."""


class EventView(Record, kw_only=True):
    """An event."""

    start: datetime
    end: datetime | None
    venue: str
    all_day: bool
    past: bool
    ics_url: str
    end_timed: bool = True
    """False where all of the last day belongs to the event."""
    words: str = ""
    """In the place of an hour: `ba'da isya`."""


class ResponseView(Record, kw_only=True):
    """An office's answer to what was asked."""

    question: str
    asked_on: date | None
    office: str
    answered_on: date | None
    about: Link | None
    """The post that was asked about."""


class VoicesView(Record, kw_only=True):
    """The ways in which a reader may write to the KIM."""

    whatsapp_url: str
    """https://wa.me/… with a ready text, or empty."""
    email_url: str
    """mailto:… with a ready text, or empty."""


class Card(Record, kw_only=True):
    """A post in a list."""

    kind: str
    kind_label: str
    title: str
    url: str
    day: date
    summary: str
    author: str
    role: str
    language: str
    image: ImageView | None
    verdict: str
    """The hoax check's result, or empty."""
    product: ProductView | None = None
    posyandu: PosyanduView | None = None
    document: DocumentView | None = None
    event: EventView | None = None
    origin: str = ""
    """Name of the KIM, on pages that mix several."""
    origin_area: str = ""
    """'Desa Sumberrejo, Sumberrejo', on pages that mix several."""
    origin_url: str = ""

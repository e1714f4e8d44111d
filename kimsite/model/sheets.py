"""What templates see of the sheets for printing and of the screen in the village office."""

from __future__ import annotations

from datetime import date

from kimsite.model.cards import Card, ImageView, Link, Notice
from kimsite.model.pages import Meta
from kimsite.record import Record


class Qr(Record, kw_only=True):
    """An address for a QR code, which is drawn with its page: most builds draw none."""

    target: str
    """What the code holds."""
    address: str
    """What is printed beside it."""


class Story(Record, kw_only=True):
    """A news item on the wall paper."""

    title: str
    day: date
    author: str
    language: str
    text: str
    """Its first sentences."""
    more: bool
    """There is more of it on the site."""
    image: ImageView | None


class BudgetRow(Record, kw_only=True):
    """One line of the budget poster: amounts as written."""

    label: str
    planned: str
    spent: str
    ratio: str
    mille: int
    """The plan, per mille of the largest."""
    spent_mille: int


class BudgetGroup(Record, kw_only=True):
    """Revenue, spending or financing."""

    label: str
    planned: int
    spent: int
    rows: tuple[BudgetRow, ...]


class SheetView(Record, kw_only=True):
    """One sheet: cetak-*.html. What it does not show is empty."""

    meta: Meta
    title: str
    intro: str = ""
    links: tuple[Link, ...] = ()
    """The sheets that there are: on their list."""
    cards: tuple[Card, ...] = ()
    """Posyandu days or products."""
    events: tuple[Card, ...] = ()
    stories: tuple[Story, ...] = ()
    groups: tuple[BudgetGroup, ...] = ()
    elements: tuple[tuple[str, str], ...] = ()
    """(label, text) of the eight parts of an alert; empty text where nothing was given."""
    summary: str = ""
    day: date | None = None
    until: date | None = None
    holder: str = ""
    """Who is responsible for the announcement, or keeps the document."""
    qr: Qr | None = None


class BoardView(Record, kw_only=True):
    """The screen in the village office: papan.html. One part is shown at a time."""

    meta: Meta
    title: str
    alerts: tuple[Notice, ...]
    posyandu: tuple[Card, ...]
    news: tuple[Card, ...]
    events: tuple[Card, ...]
    products: tuple[tuple[Card, ...], ...]
    """A few at a time."""
    qr: Qr | None

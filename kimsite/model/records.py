"""What each kind of post says beyond title, date and text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time


@dataclass(frozen=True, slots=True, kw_only=True)
class FactCheck:
    """A hoax cleared up."""

    claim: str
    verdict: str
    """salah, benar, menyesatkan or belum terbukti."""
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BeritaRecord:
    """News: the 5W+1H block and a cleared hoax, both optional."""

    answers: tuple[tuple[str, str], ...] = ()
    """(apa | siapa | di_mana | kapan | mengapa | bagaimana, answer) as far as given."""
    fact_check: FactCheck | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Skdn:
    """The four counts of a posyandu month (domain: S all under-fives, K with a card, D weighed, N gained)."""

    s: int | None
    k: int | None
    d: int | None
    n: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PosyanduRecord:
    """One posyandu day: counts only, never a person."""

    posyandu: str
    start: time | None
    end: time | None
    venue: str
    next_date: date | None
    services: tuple[str, ...]
    skdn: Skdn
    counts: tuple[tuple[str, int], ...]
    """(ibu_hamil | lansia | remaja | kader, count) as far as given."""
    immunisations: tuple[tuple[str, int], ...]
    """(vaccine, doses given)."""
    food: str
    """PMT: the extra food handed out."""
    counselling: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """Rupiah, exact, a range, or to be asked for."""

    low: int | None
    """None: ask the seller."""
    high: int | None
    """None unless a range."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UmkmRecord:
    """A product and its seller."""

    price: Price
    unit: str
    stock: str
    """ada, pesan dulu or habis."""
    seller: str
    whatsapp: str
    """62… digits; empty when the seller did not agree to show it."""
    category: str
    pirt: str
    halal: bool
    nib: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InformasiRecord:
    """A public document, by the columns of the DIP (Perki 1/2018, lampiran)."""

    classification: str
    """berkala, serta-merta, setiap-saat or dikecualikan; the last is never published."""
    document: str
    """Id of the checklist (B01 … S08, M01 …), or LAIN."""
    year: int | None
    number: str
    responsible: str
    holder: str
    form: str
    retention: str
    file: str
    """Name of the file in berkas/, or empty."""
    elements: tuple[tuple[str, str], ...]
    """The eight elements of a serta-merta announcement (Perki 1/2018 art. 3) as far as given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRecord:
    """An event to come."""

    start: datetime
    end: datetime | None
    venue: str
    all_day: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRecord:
    """A plain page; it may show one file of figures."""

    data: str
    """Name of a CSV in data/, or empty."""


Record = BeritaRecord | PosyanduRecord | UmkmRecord | InformasiRecord | AgendaRecord | PageRecord

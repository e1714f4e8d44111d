"""What each kind of post says beyond title, date and text."""

from __future__ import annotations

from datetime import date, datetime, time

from kimsite.record import Record


class FactCheck(Record, kw_only=True):
    """A hoax cleared up."""

    claim: str
    verdict: str
    """salah, benar, menyesatkan or belum terbukti."""
    source: str


class BeritaRecord(Record, kw_only=True, tag=True):
    """News: the 5W+1H block and a cleared hoax, both optional."""

    answers: tuple[tuple[str, str], ...] = ()
    """(apa | siapa | di_mana | kapan | mengapa | bagaimana, answer) as far as given."""
    fact_check: FactCheck | None = None


class Skdn(Record, kw_only=True):
    """The four counts of a posyandu month (domain: S all under-fives, K with a card, D weighed, N gained)."""

    s: int | None
    k: int | None
    d: int | None
    n: int | None


class PosyanduRecord(Record, kw_only=True, tag=True):
    """One posyandu day: counts only, never a person."""

    posyandu: str
    start: time | None
    end: time | None
    venue: str
    next_date: date | None
    services: tuple[str, ...]
    skdn: Skdn
    counts: tuple[tuple[str, int], ...]
    """(ibu_hamil | lansia | remaja | vitamin_a | kader, count) as far as given."""
    immunisations: tuple[tuple[str, int], ...]
    """(vaccine, doses given)."""
    food: str
    """PMT: the extra food handed out."""
    counselling: str
    staff: str = ""
    """Who served: kader and midwife by the names that their village calls them."""
    next_start: time | None = None
    """The hour of the next day where one was written beside it; else that of this day counts."""
    next_end: time | None = None
    next_words: str = ""
    """What was written in the place of the next day's hour and is none, such as `ba'da asar`."""


class Price(Record, kw_only=True):
    """Rupiah, exact, a range, or to be asked for."""

    low: int | None
    """None: ask the seller, or what `note` says."""
    high: int | None
    """None unless a range."""
    above: bool = False
    """`low` is the least of several prices."""
    note: str = ""
    """What its writer put beside the figure: nego, belum ongkir, Seikhlasnya."""
    unit: str = ""
    """The unit where it was written in the price's own line; a product keeps it as its `unit`."""


class UmkmRecord(Record, kw_only=True, tag=True):
    """A product and its seller."""

    price: Price
    unit: str
    stock: str
    """ada, pesan dulu or habis; empty where what was written is none of them: then pages say nothing."""
    seller: str
    whatsapp: str
    """62… digits; empty when the seller did not agree to show it."""
    category: str
    pirt: str
    halal: bool
    nib: str


class InformasiRecord(Record, kw_only=True, tag=True):
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
    elements: tuple[tuple[str, str], ...]
    """The eight elements of a serta-merta announcement (Perki 1/2018 art. 3) as far as given."""


class AgendaRecord(Record, kw_only=True, tag=True):
    """An event to come."""

    start: datetime
    end: datetime | None
    """At midnight of the last day where it has no hour (`end_timed`): then all of that day belongs to the
    event.
    """
    venue: str
    all_day: bool
    """True where no hour of the start is known."""
    end_timed: bool = True
    words: str = ""
    """What was written in the place of the hour and is none, such as `ba'da isya`."""


class TanggapanRecord(Record, kw_only=True, tag=True):
    """An office's answer to what villagers brought forward. Who asked is not known."""

    question: str
    """What was asked, in short."""
    asked_on: date | None
    office: str
    """Who answered: an office or a position."""
    answered_on: date | None
    about: str
    """Address of the post that was asked about, as written; or empty."""


class PageRecord(Record, kw_only=True, tag=True):
    """A plain page; it may show one file of figures."""

    data: str
    """Name of a CSV in data/, or empty."""


KindRecord = (
    BeritaRecord | PosyanduRecord | UmkmRecord | InformasiRecord | AgendaRecord | TanggapanRecord | PageRecord
)

"""ContestReport -> HTML pages: overview, wilker, rounds, sensitivity, flags, a card and advice per KIM.

Below `umum/` is the edition for the public: the same results without flags, decisions and advice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from jinja2 import Environment
from markupsafe import Markup

from kimsite.model.kinds import COUNTED_KINDS, KIND_INFO, Kind
from kimsite.record import Record
from kimsite.report.activity.advice import advice, coaching
from kimsite.report.activity.breakdown import (
    CardRow,
    Proof,
    card_rows,
    measures,
    measures_of,
    medians,
    proofs,
)
from kimsite.report.activity.score import COMPLETENESS, READERSHIP, REGULARITY, VARIETY, points
from kimsite.report.contest.card import RoundCard, round_cards
from kimsite.report.contest.fingerprint import Fingerprint
from kimsite.report.contest.open_words import BLOG_MATTERS, STAR, open_item_words, state_words
from kimsite.report.contest.phrases import award_words, public_reason
from kimsite.report.contest.report import ContestEntry, ContestReport
from kimsite.report.contest.wording import (
    contest_rules,
    counting_rules,
    lineup_words,
    readers_words,
    sensitivity,
)
from kimsite.report.formats.evidence_rows import evidence_rows
from kimsite.report.formats.marked_text import marked
from kimsite.report.formats.ranking_rows import RankTable, RowMaker
from kimsite.report.formats.svg_calendar import calendar_svg
from kimsite.report.formats.svg_charts import range_svg
from kimsite.tools.dates import long_date
from kimsite.tools.decimals import decimal_text, value_text
from kimsite.tools.page_templates import page_environment
from kimsite.tools.text import slug

PUBLIC = "umum/"
"""Folder of the edition for the public."""
_HEADS = {
    **{kind.value: KIND_INFO[kind].label for kind in COUNTED_KINDS}, "mutu": "Mutu",
    REGULARITY: "Minggu aktif", VARIETY: "Ragam jenis",
    COMPLETENESS: "Kelengkapan", READERSHIP: "Halaman dibaca",
}  # fmt: skip
_TOP = 10


class _Numbers(Record, kw_only=True):
    """What the pages of both editions print."""

    zones: tuple[tuple[str, tuple[ContestEntry, ...]], ...]
    overall: RankTable
    zone_tables: Mapping[str, RankTable]
    kecamatan_tables: Mapping[str, tuple[tuple[str, RankTable], ...]]
    rounds: Mapping[str, tuple[RoundCard, ...]]
    middle: Mapping[str, Mapping[str, Decimal]]
    """Zone -> median of every measure."""


class _KimView(Record, kw_only=True):
    """What the card of a KIM prints in both editions."""

    rows: tuple[CardRow, ...]
    calendar: Markup
    lost: tuple[Proof, ...]
    """Posts without points."""
    evidence: tuple[tuple[Kind, str, tuple[Markup, Markup]], ...]
    """(kind, its label, (rows for the jury, rows for the public))."""


def contest_pages(report: ContestReport, seal: Fingerprint, local: str = "") -> Iterable[tuple[str, bytes]]:
    """Every page of the report. `local`: path from the report's folder to the built site, or empty."""
    env = page_environment("kimsite.report")
    env.filters.update(
        poin=points, angka=decimal_text, nilai=value_text, tanggal=long_date, kartu=card_name, slug=slug,
        tandai=marked, gelar=award_words, keadaan=state_words, susunan=lineup_words,
    )  # fmt: skip
    numbers = _numbers(report)
    jury = _Edition(env, report, seal, numbers, local, public=False)
    general = _Edition(env, report, seal, numbers, "", public=True)
    yield from jury.overview()
    yield from general.overview()
    for kim in report.kims:
        view = _kim_view(report, numbers, kim, f"../{local}" if local else "")
        yield jury.card(kim, view, advice(kim.after, report.contest.rules), _message(report, kim))
        yield f"saran/{_stem(kim)}.txt", _message(report, kim).encode()
        yield general.card(kim, view, (), "")


def card_name(entry: ContestEntry) -> str:
    """kim/sumberrejo-sumberrejo.html."""
    return f"kim/{_stem(entry)}.html"


def _numbers(report: ContestReport) -> _Numbers:
    sums = {kim.id: measures(kim.after) for kim in report.kims}
    rows, zones = RowMaker(report, sums), _zones(report)
    kecamatan = {
        name: tuple(
            (kec, rows.table(kim for kim in kims if kim.village.kecamatan == kec))
            for kec in sorted({kim.village.kecamatan for kim in kims})
        )
        for name, kims in zones
    }
    return _Numbers(
        zones=zones,
        overall=rows.table(report.kims),
        zone_tables={name: rows.table(kims) for name, kims in zones},
        kecamatan_tables=kecamatan,
        rounds=round_cards(report),
        middle={name: medians(sums[kim.id] for kim in kims if not kim.silent) for name, kims in zones},
    )


class _Edition:
    """The pages for the jury, or those for the public."""

    def __init__(
        self,
        env: Environment,
        report: ContestReport,
        seal: Fingerprint,
        numbers: _Numbers,
        local: str,
        *,
        public: bool,
    ) -> None:
        names = {kim.id: kim.publisher.name for kim in report.kims}
        listed = [item for item in report.open_items if not public or item.matter not in BLOG_MATTERS]
        unsettled = {result.round.name: report.unsettled(result.round.name) for result in report.rounds}
        self._env, self._report, self._numbers = env, report, numbers
        self._local, self._public = local, public
        self._common: dict[str, object] = {
            "laporan": report, "kepala": [_HEADS[name] for name in measures_of(report.contest.rules)],
            "aturan": counting_rules(report), "sumber_pembaca": tuple(readers_words(report)),
            "aturan_lomba": contest_rules(report.contest),
            "dasar": report.district.url.rstrip("/"), "zona": [name for name, _ in numbers.zones if name],
            "kepekaan": () if public else sensitivity(report),
            "nama": names, "kim": report.by_code, "segel": seal, "umum": public,
            "bintang": STAR, "goyah": unsettled.__getitem__, "goyah_blog": report.unsettled(),
            "terbuka": [open_item_words(item, names) for item in listed],
            "jumlah_terbuka": len(report.open_items),
        }  # fmt: skip

    def overview(self) -> Iterator[tuple[str, bytes]]:
        """All pages but the cards."""
        report, numbers = self._report, self._numbers
        yield self._page("index.html", "lomba_index.html", tabel_kim=numbers.overall)
        yield self._page("babak.html", "lomba_babak.html")
        if not self._public:
            yield self._page(
                "kepekaan.html",
                "lomba_kepekaan.html",
                gambar=_ranges(report),
                zona_kim=numbers.zones,
                babak_nilai={result.round.id for result in report.rounds if result.round.components},
                nama_babak={round_.id: round_.name for round_ in report.contest.rounds},
            )
            yield self._page("tanda.html", "lomba_tanda.html", alamat=_addresses(report))
        for name, kims in numbers.zones:
            if name:
                yield self._page(
                    f"wilker/{slug(name)}.html",
                    "lomba_wilker.html",
                    wilker=name,
                    jumlah=len(kims),
                    tabel_kim=numbers.zone_tables[name],
                    tengah=numbers.middle[name],
                    ukuran=measures_of(report.contest.rules),
                    kecamatan=numbers.kecamatan_tables[name],
                )

    def card(
        self, entry: ContestEntry, view: _KimView, advised: tuple[str, ...], message: str
    ) -> tuple[str, bytes]:
        """The page of one KIM."""
        return self._page(
            card_name(entry), "lomba_kim.html", satu=entry, angka_kim=entry.after.numbers,
            baris=view.rows, babak=self._numbers.rounds.get(entry.id, ()),
            tim=self._report.teams.get(entry.id), kalender=view.calendar, saran=advised,
            pembaca=[award.note for award in entry.after.awards if award.rule == READERSHIP],
            lengkap=[award for award in entry.after.awards if award.rule == COMPLETENESS],
            pesan=message,
            hilang=[(row, public_reason(row.rules) if self._public else row.rules) for row in view.lost],
            bukti=[(kind, label, both[self._public]) for kind, label, both in view.evidence],
        )  # fmt: skip

    def _page(self, path: str, template: str, **more: object) -> tuple[str, bytes]:
        depth = path.count("/")
        up, out = "../" * depth, "../" * (depth + self._public)
        local = f"{out}{self._local}" if self._local else ""
        context = {**self._common, "atas": up, "lokal": local, **more}
        prefix = PUBLIC if self._public else ""
        return prefix + path, self._env.get_template(template).render(context).encode()


def _kim_view(report: ContestReport, numbers: _Numbers, entry: ContestEntry, local: str) -> _KimView:
    proof, base = proofs(entry.after, report.first_seen), report.district.url.rstrip("/")
    return _KimView(
        rows=card_rows(entry.after, numbers.middle[_zone(entry)]),
        calendar=_calendar(entry),
        lost=tuple(row for row in proof if not row.counted),
        evidence=tuple(
            (
                kind,
                KIND_INFO[kind].label,
                evidence_rows((row for row in proof if row.post.kind == kind), base, local),
            )
            for kind in COUNTED_KINDS
        ),
    )


def _stem(entry: ContestEntry) -> str:
    return entry.publisher.url.strip("/").replace("/", "-")


def _zone(entry: ContestEntry) -> str:
    return entry.village.wilker


def _zones(report: ContestReport) -> tuple[tuple[str, tuple[ContestEntry, ...]], ...]:
    names = [zone.name for zone in report.district.wilker] or [""]
    grouped = ((name, tuple(kim for kim in report.kims if _zone(kim) == name)) for name in names)
    return tuple((name, kims) for name, kims in grouped if kims)


def _calendar(entry: ContestEntry) -> Markup:
    numbers = entry.after.numbers
    days = [post.day for post in numbers.posts]
    words = (
        f"{len(days)} tulisan pada {len(set(days))} hari, {numbers.active_weeks} dari {numbers.weeks} minggu "
        "aktif"
    )
    # SVG of our own; its title is escaped there
    return Markup(calendar_svg(days, numbers.period, words))  # noqa: S704


def _ranges(report: ContestReport) -> Markup:
    top = [kim for kim in report.kims if not kim.silent][:_TOP]
    rows = [(entry.publisher.name, entry.span.best, entry.peers, entry.span.worst) for entry in top]
    # as above
    return Markup(range_svg(rows, "Peringkat terbaik, sebenarnya, dan terburuk di wilkernya"))  # noqa: S704


def _addresses(report: ContestReport) -> dict[str, tuple[str, str]]:
    """Source path -> (title, path on the site) of every post that a flag names."""
    named = {path for flag in report.flags for path in (*flag.posts, *flag.other)}
    return {
        post.path: (post.title, post.url)
        for kim in report.kims
        for post in (*kim.after.numbers.posts, *(lost for lost, _ in kim.after.numbers.left_out))
        if post.path in named
    }


def _message(report: ContestReport, entry: ContestEntry) -> str:
    where = f"{entry.peers} dari {entry.peer_count}" if entry.peers else "belum ada, karena belum ada tulisan"
    where += f" di {_zone(entry)}" if _zone(entry) and entry.peers else ""
    return coaching(entry.after, where, report.contest.rules, report.contest.name)

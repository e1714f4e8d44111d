"""ContestReport -> HTML pages: overview, wilker, rounds, sensitivity, flags, a card and advice per KIM."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from kimsite.model.kinds import COUNTED_KINDS, KIND_INFO
from kimsite.record import Record
from kimsite.report.activity.advice import advice, coaching
from kimsite.report.activity.breakdown import MEASURES, Proof, card_rows, measures, medians, proofs
from kimsite.report.activity.period import monday
from kimsite.report.activity.score import COMPLETENESS, OVER_DAY, OVER_KIND, UNCOUNTED, explain_points, points
from kimsite.report.contest.fingerprint import Fingerprint
from kimsite.report.contest.open_words import STAR, open_item_words
from kimsite.report.contest.ranking import RankedEntry, Standing, place
from kimsite.report.contest.report import ContestEntry, ContestReport
from kimsite.report.contest.wording import contest_rules, sensitivity
from kimsite.report.formats.marked_text import marked
from kimsite.report.formats.svg_calendar import calendar_svg
from kimsite.report.formats.svg_charts import range_svg, spark_svg
from kimsite.tools.dates import long_date
from kimsite.tools.decimals import decimal_text
from kimsite.tools.text import slug

_HEADS = (*(KIND_INFO[kind].label for kind in COUNTED_KINDS), "Mutu", "Minggu", "Ragam", "Lengkap")
_TOP = 10
_COUNTED, _LOST = (
    Markup(  # noqa: S704  # tags of our own
        f'<tr{mark}><td>%s</td><th scope="row"><a href="%s">%s</a></th><td class="n">%s</td><td '
        'class="n">%s</td><td>%s</td><td>%s</td>'
        "<td><code>%s</code> <code>%s</code></td></tr>\n"
    )
    for mark in ("", ' class="kalah"')
)
"""A post's row, with points and without."""


class RankRow(Record, kw_only=True):
    """One KIM in the ranking of its group."""

    kim: ContestEntry
    place: int
    apart: str
    parts: tuple[str, ...]
    """Points under every measure."""
    cut: int
    lost: int
    open: int
    """Flags that nobody has decided."""
    spark: Markup


def contest_pages(report: ContestReport, seal: Fingerprint) -> Iterable[tuple[str, bytes]]:
    """Every page of the report."""
    env = Environment(
        loader=PackageLoader("kimsite.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters.update(
        poin=points, angka=decimal_text, tanggal=long_date, kartu=card_name, slug=slug, tandai=marked
    )
    sums = {one.id: measures(one.after) for one in report.kims}
    zones = _zones(report)
    middle = {name: medians(sums[one.id] for one in kims) for name, kims in zones}
    base = report.district.url.rstrip("/")
    names = {one.id: one.publisher.name for one in report.kims}
    common = {
        "laporan": report, "kepala": _HEADS, "aturan": explain_points(report.contest.rules),
        "aturan_lomba": contest_rules(report.contest),
        "dasar": base, "zona": [name for name, _ in zones if name], "kepekaan": sensitivity(report),
        "nama": names, "segel": seal,
        "bintang": STAR, "goyah": report.unsettled, "goyah_blog": report.unsettled(),
        "terbuka": [open_item_words(item, names) for item in report.open_items],
    }  # fmt: skip

    def page(path: str, template: str, **more: object) -> tuple[str, bytes]:
        up = "../" * path.count("/")
        return path, env.get_template(template).render({**common, "atas": up, **more}).encode()

    sparks = {one.id: _spark(one) for one in report.kims}
    rows = {name: _rows(report, kims, sums, sparks) for name, kims in zones}
    weighed = {result.round.id for result in report.rounds if result.round.components}
    yield page(
        "index.html", "lomba_index.html", baris=_rows(report, report.kims, sums, sparks), kim=report.by_code
    )
    yield page("babak.html", "lomba_babak.html", kim=report.by_code)
    yield page(
        "kepekaan.html",
        "lomba_kepekaan.html",
        gambar=_ranges(report),
        zona_kim=zones,
        babak_nilai=weighed,
        nama_babak={one.id: one.name for one in report.contest.rounds},
    )
    yield page("tanda.html", "lomba_tanda.html", kim=report.by_code, alamat=_addresses(report))
    for name, kims in zones:
        if name:
            by_kecamatan = {one.publisher.village.kecamatan: () for one in kims if one.publisher.village}
            inner = [
                (kec, _rows(report, [one for one in kims if _kecamatan(one) == kec], sums, sparks))
                for kec in sorted(by_kecamatan)
            ]
            yield page(
                f"wilker/{slug(name)}.html",
                "lomba_wilker.html",
                wilker=name,
                baris=rows[name],
                tengah=middle[name],
                ukuran=MEASURES,
                kecamatan=inner,
            )
    for one in report.kims:
        card, proof, message = (
            card_rows(one.after, middle[_zone(one)]),
            proofs(one.after, report.first_seen),
            _message(report, one),
        )
        yield page(
            card_name(one), "lomba_kim.html", satu=one, angka_kim=one.after.numbers, baris=card,
            kalender=_calendar(one), saran=advice(one.after, report.contest.rules),
            lengkap=[award for award in one.after.awards if award.rule == COMPLETENESS],
            pesan=message, hilang=[row for row in proof if not row.counted],
            bukti=[
                (
                    kind,
                    KIND_INFO[kind].label,
                    _evidence([row for row in proof if row.post.kind == kind], base),
                )
                for kind in COUNTED_KINDS
            ],
        )  # fmt: skip
        yield f"saran/{_stem(one)}.txt", message.encode()


def card_name(one: ContestEntry) -> str:
    """kim/sumberrejo-sumberrejo.html."""
    return f"kim/{_stem(one)}.html"


def _stem(one: ContestEntry) -> str:
    return one.publisher.url.strip("/").replace("/", "-")


def _zone(one: ContestEntry) -> str:
    return one.publisher.village.wilker if one.publisher.village else ""


def _kecamatan(one: ContestEntry) -> str:
    return one.publisher.village.kecamatan if one.publisher.village else ""


def _zones(report: ContestReport) -> list[tuple[str, list[ContestEntry]]]:
    names = [zone.name for zone in report.district.wilker] or [""]
    grouped = [(name, [one for one in report.kims if _zone(one) == name]) for name in names]
    return [(name, kims) for name, kims in grouped if kims]


def _rows(
    report: ContestReport,
    kims: Iterable[ContestEntry],
    sums: Mapping[str, Mapping[str, int]],
    sparks: Mapping[str, Markup],
) -> list[RankRow]:
    by_code = {one.id: one for one in kims}
    standings = (
        Standing(
            kim=one.id,
            keys=(
                ("total", Decimal(one.after.halves) / 2),
                ("minggu_aktif", Decimal(one.after.numbers.active_weeks)),
                ("ragam_jenis", Decimal(one.after.numbers.variety)),
            ),
        )
        for one in by_code.values()
    )
    placed = place(standings, lambda _: (), {"total": "poin"})
    return [_row(report, by_code[one.kim], one, sums[one.kim], sparks[one.kim]) for one in placed]


def _row(
    report: ContestReport, one: ContestEntry, placed: RankedEntry, parts: Mapping[str, int], spark: Markup
) -> RankRow:
    rules = [award.rule for award in one.after.awards]
    return RankRow(
        kim=one,
        place=placed.place,
        apart=placed.apart,
        parts=tuple(points(parts[name]) for name in MEASURES),
        cut=rules.count(OVER_DAY) + rules.count(OVER_KIND),
        lost=rules.count(UNCOUNTED),
        open=sum(report.decision(flag) is None for flag in one.flags),
        spark=spark,
    )


def _spark(one: ContestEntry) -> Markup:
    numbers = one.after.numbers
    first = monday(numbers.period.first)
    weeks = Counter((post.day - first).days // 7 for post in numbers.posts)
    drawn = spark_svg(
        [weeks[week] for week in range(numbers.weeks)],
        f"tulisan tiap minggu, {numbers.active_weeks} dari {numbers.weeks} minggu aktif",
    )
    return Markup(drawn)  # noqa: S704  # SVG of our own; its title is escaped there


def _calendar(one: ContestEntry) -> Markup:
    numbers = one.after.numbers
    days = [post.day for post in numbers.posts]
    words = (
        f"{len(days)} tulisan pada {len(set(days))} hari, {numbers.active_weeks} dari {numbers.weeks} minggu "
        "aktif"
    )
    return Markup(calendar_svg(days, numbers.period, words))  # noqa: S704  # as above


def _evidence(rows: Iterable[Proof], base: str) -> list[Markup]:
    """The rows of a table, with every value escaped.

    A district has tens of thousands of them, and a template takes three times as long for each.
    """
    return [
        (_COUNTED if one.counted else _LOST)
        % (
            one.day,
            base + one.post.url,
            one.post.title,
            one.post.words,
            points(one.halves),
            one.rules,
            one.seen,
            one.post.path,
            one.digest,
        )
        for one in rows
    ]


def _ranges(report: ContestReport) -> Markup:
    top = report.kims[:_TOP]
    rows = [(one.publisher.name, one.span.best, one.peers, one.span.worst) for one in top]
    # as above
    return Markup(range_svg(rows, "Peringkat terbaik, sebenarnya, dan terburuk di wilkernya"))  # noqa: S704


def _addresses(report: ContestReport) -> dict[str, tuple[str, str]]:
    """Source path -> (title, address) of every post that a flag names."""
    named = {path for flag in report.flags for path in (*flag.posts, *flag.other)}
    base = report.district.url.rstrip("/")
    return {
        post.path: (post.title, base + post.url)
        for one in report.kims
        for post in (*one.after.numbers.posts, *(lost for lost, _ in one.after.numbers.left_out))
        if post.path in named
    }


def _message(report: ContestReport, one: ContestEntry) -> str:
    where = f"{one.peers} dari {one.peer_count}" + (f" di {_zone(one)}" if _zone(one) else "")
    return coaching(one.after, where, report.contest.rules, report.contest.name)

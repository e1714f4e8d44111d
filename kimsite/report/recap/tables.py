"""The tables of a recap, each with the addresses of its evidence."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from kimsite.model.blog import ReportPost
from kimsite.record import Record
from kimsite.report.activity.score import Rank
from kimsite.report.desk.checklist import decree_end
from kimsite.report.recap.compare import Compared
from kimsite.tools.dates import long_date
from kimsite.tools.text import slug

_BEST = 3
_BUSY = 10


class RecapTable(Record, kw_only=True):
    """One table."""

    title: str
    heads: tuple[str, ...]
    right: tuple[int, ...]
    """Columns of numbers."""
    rows: tuple[tuple[str, ...], ...]
    links: tuple[str, ...] = ()
    """Of each row the address of its evidence, for a page; empty: none."""


def comparison_table(compared: Compared) -> RecapTable:
    """Every measure in the three periods."""
    return RecapTable(
        title="Dibandingkan dengan masa sebelumnya",
        heads=(
            "Hal",
            compared.now.period.label,
            compared.before.period.label,
            compared.year_before.period.label,
            "Perubahan",
        ),
        right=(1, 2, 3, 4),
        rows=tuple(
            (
                line.label,
                str(line.now),
                str(line.before),
                _year_before(compared, line.year_before),
                line.change,
            )
            for line in compared.lines
        ),
        links=("index.html",) * len(compared.lines),
    )


def kecamatan_table(compared: Compared) -> RecapTable:
    """Every kecamatan with a KIM."""
    before, year_before = dict(compared.before.by_kecamatan), dict(compared.year_before.by_kecamatan)
    return RecapTable(
        title="Menurut kecamatan",
        heads=("Kecamatan", "KIM", "Menulis", "Tulisan", "Sebelumnya", "Setahun lalu"),
        right=(1, 2, 3, 4, 5),
        rows=tuple(
            (
                name,
                str(len(ranks)),
                str(sum(bool(rank.place) for rank in ranks)),
                str(_posts(ranks)),
                str(_posts(before.get(name, ()))),
                _year_before(compared, _posts(year_before.get(name, ()))),
            )
            for name, ranks in compared.now.by_kecamatan
        ),
        links=tuple(f"kecamatan/{slug(name)}.html" for name, _ in compared.now.by_kecamatan),
    )


def members_table(compared: Compared) -> RecapTable:
    """Every KIM of a kecamatan, by address: this is no ranking."""
    before = {rank.score.numbers.publisher.id: rank for rank in compared.before.overall}
    year_before = {rank.score.numbers.publisher.id: rank for rank in compared.year_before.overall}
    ranks = sorted(compared.now.overall, key=lambda rank: rank.score.numbers.publisher.url)
    return RecapTable(
        title="Tiap KIM",
        heads=("KIM", "Desa", "Tulisan", "Sebelumnya", "Setahun lalu", "Minggu aktif"),
        right=(2, 3, 4, 5),
        rows=tuple(
            (
                rank.score.numbers.publisher.name,
                _village(rank),
                str(_posts((rank,))),
                str(_posts((before[rank.score.numbers.publisher.id],))),
                _year_before(compared, _posts((year_before[rank.score.numbers.publisher.id],))),
                f"{rank.score.numbers.active_weeks} / {rank.score.numbers.weeks}",
            )
            for rank in ranks
        ),
        links=tuple(_page(rank) for rank in ranks),
    )


def busiest_table(compared: Compared) -> RecapTable:
    """The first ten by rank."""
    ranks = [rank for rank in compared.now.overall if rank.place][:_BUSY]
    return RecapTable(
        title="Paling rajin",
        heads=("KIM", "Desa", "Peringkat", "Tulisan", "Minggu aktif"),
        right=(2, 3, 4),
        rows=tuple(
            (
                rank.score.numbers.publisher.name,
                _village(rank),
                str(rank.place),
                str(len(rank.score.numbers.posts)),
                f"{rank.score.numbers.active_weeks} / {rank.score.numbers.weeks}",
            )
            for rank in ranks
        ),
        links=tuple(_page(rank) for rank in ranks),
    )


def examples_table(compared: Compared) -> RecapTable:
    """Posts to show to others: those that earned most, at most one a KIM."""
    found: list[tuple[int, ReportPost, str]] = []
    for score in compared.now.scores:
        earned: dict[str, int] = {}
        for award in score.awards:
            if award.post is not None:
                earned[award.post.path] = earned.get(award.post.path, 0) + award.halves
        best = max(score.numbers.posts, key=lambda post: (earned.get(post.path, 0), post.words), default=None)
        if best is not None:
            found.append((earned.get(best.path, 0), best, score.numbers.publisher.name))
    found.sort(key=lambda entry: (-entry[0], -entry[1].words, entry[1].url))
    base = compared.now.district.url.rstrip("/")
    return RecapTable(
        title="Tulisan yang patut dicontoh",
        heads=("Tulisan", "KIM", "Tanggal", "Kata"),
        right=(3,),
        rows=tuple(
            (post.title, name, long_date(post.day), str(post.words)) for _, post, name in found[:_BEST]
        ),
        links=tuple(f"{base}{post.url}" for _, post, _ in found[:_BEST]),
    )


def silent_table(compared: Compared) -> RecapTable:
    """KIM without a post in the period, the longest silent first."""
    ranks = [rank for rank in compared.now.overall if not rank.place]
    ranks.sort(key=lambda rank: (rank.score.numbers.last_day or date.min, rank.score.numbers.publisher.url))
    return RecapTable(
        title="Tidak menulis pada masa ini",
        heads=("KIM", "Desa", "Tulisan terakhir"),
        right=(),
        rows=tuple(
            (
                rank.score.numbers.publisher.name,
                _village(rank),
                long_date(rank.score.numbers.last_day) if rank.score.numbers.last_day else "belum pernah",
            )
            for rank in ranks
        ),
        links=tuple(_page(rank) for rank in ranks),
    )


def decrees_table(compared: Compared) -> RecapTable:
    """SK that have ended by the period's last day or end soon after it."""
    rules, day = compared.now.district.requirements, compared.now.period.last
    found = []
    for rank in compared.now.overall:
        village = rank.score.numbers.publisher.village
        end = decree_end(village, rules) if village is not None else None
        if end is not None and (end - day).days <= rules.notice_days:
            found.append((end, rank))
    found.sort(key=lambda pair: (pair[0], pair[1].score.numbers.publisher.url))
    return RecapTable(
        title="SK yang berakhir",
        heads=("KIM", "Desa", "Berlaku sampai", "Keadaan"),
        right=(),
        rows=tuple(
            (
                one.score.numbers.publisher.name,
                _village(one),
                long_date(end),
                "sudah berakhir" if end < day else f"{(end - day).days} hari lagi",
            )
            for end, one in found
        ),
        links=tuple(_page(one) for _, one in found),
    )


def _year_before(compared: Compared, value: int) -> str:
    return str(value) if compared.has_year_before else "–"


def _posts(ranks: Iterable[Rank]) -> int:
    return sum(len(rank.score.numbers.posts) for rank in ranks)


def _village(rank: Rank) -> str:
    village = rank.score.numbers.publisher.village
    return village.village if village is not None else ""


def _page(rank: Rank) -> str:
    """The page of the report that holds the KIM's evidence."""
    return f"kim/{rank.score.numbers.publisher.url.strip('/').replace('/', '-')}.html"

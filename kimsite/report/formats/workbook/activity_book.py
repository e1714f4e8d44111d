"""The recap of a period -> laporan.xlsx: the comparison, every kecamatan, every KIM, every post."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kimsite.model.kinds import COUNTED_KINDS, KIND_INFO
from kimsite.report.activity.report import Report
from kimsite.report.formats.workbook.book import Book
from kimsite.report.formats.workbook.plain_sheet import add_sheet
from kimsite.report.recap.document import RecapDocument

SheetRows = tuple[str, Sequence[str], list[tuple[object, ...]]]


def activity_workbook(documents: Sequence[RecapDocument]) -> bytes:
    """The file's bytes; the same report gives the same bytes. The first document is the whole kabupaten."""
    recap = documents[0]
    report = recap.compared.now
    book = Book(f"Rekap KIM {report.district.name}", report.period.last)
    for name, heads, rows in (*_recap(recap), *_posts(report), *_forums(recap)):
        add_sheet(book, f"{name}, {report.period.label}", name, heads, rows)
    return book.data()


def _recap(recap: RecapDocument) -> Iterable[SheetRows]:
    report = recap.compared.now
    for name, table in (("Perbandingan", recap.tables[0]), ("Kecamatan", recap.tables[1])):
        yield name, table.heads, [tuple(map(_value, row)) for row in table.rows]
    kinds = [KIND_INFO[kind].short_label for kind in COUNTED_KINDS]
    heads = (
        "Peringkat",
        "Kode",
        "KIM",
        "Desa",
        "Kecamatan",
        "Poin",
        "Tulisan",
        *kinds,
        "Minggu aktif",
        "Ragam",
    )
    yield (
        "KIM",
        heads,
        [
            (
                rank.place or "",
                rank.score.numbers.publisher.id,
                rank.score.numbers.publisher.name,
                village.village if (village := rank.score.numbers.publisher.village) else "",
                village.kecamatan if village else "",
                rank.score.halves / 2,
                len(rank.score.numbers.posts),
                *(len(posts) for _, posts in rank.score.numbers.by_kind),
                rank.score.numbers.active_weeks,
                rank.score.numbers.variety,
            )
            for rank in report.overall
        ],
    )


def _posts(report: Report) -> Iterable[SheetRows]:
    """One row a post, with its address as evidence."""
    base = report.district.url.rstrip("/")
    earned: dict[str, int] = {}
    for score in report.scores:
        for award in score.awards:
            if award.post is not None:
                earned[award.post.path] = earned.get(award.post.path, 0) + award.halves
    yield (
        "Tulisan",
        ("KIM", "Tanggal", "Jenis", "Judul", "Kata", "Foto", "Poin", "Alamat"),
        [
            (
                score.numbers.publisher.name,
                post.day.isoformat(),
                post.kind.value,
                post.title,
                post.words,
                post.photos,
                earned.get(post.path, 0) / 2,
                base + post.url,
            )
            for score in report.scores
            for post in score.numbers.posts
        ],
    )


def _forums(recap: RecapDocument) -> Iterable[SheetRows]:
    """One row a post of a Forum KIM; no sheet where no forum has a blog."""
    base = recap.compared.now.district.url.rstrip("/")
    if recap.forums:
        yield (
            "Forum KIM",
            ("Forum", "Tanggal", "Jenis", "Judul", "Kata", "Foto", "Alamat"),
            [
                (
                    forum.name, post.day.isoformat(), post.kind.value, post.title, post.words, post.photos,
                    base + post.url,
                )
                for forum in recap.forums
                for post in forum.posts
            ],
        )  # fmt: skip


def _value(text: str) -> object:
    return int(text) if text.isascii() and text.isdigit() else text

"""Report -> rekap.csv and rincian.csv, in UTF-8 with BOM so that Excel opens them.

Texts that look like formulas stay text.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence

from kimsite.model.blog import ReportPost
from kimsite.report.activity.report import Report
from kimsite.report.activity.score import WITHOUT_POINTS, Award, points
from kimsite.tools.spreadsheet import as_text
from kimsite.tools.word_lists import words

_RECAP = (
    "peringkat", "kode", "kim", "desa", "kecamatan", "wilker", "poin", "poin_isi", "poin_mutu",
    "poin_keteraturan", "poin_ragam", "poin_kelengkapan",
    "tulisan", "berita", "posyandu", "umkm", "informasi_publik", "agenda", "minggu_aktif", "minggu",
    "jeda_terpanjang_hari", "kata",
    "foto", "foto_berketerangan", "bersumber", "penulis", "posyandu_dilaporkan", "posyandu_seharusnya",
    "produk_aktif",
    "dokumen_wajib_ada", "dokumen_wajib", "tahap_adinda",
)  # fmt: skip
_DETAIL = words("""
    kode kim tanggal jenis judul aturan poin dihitung alasan sha256 alamat berkas
""")


def report_tables(report: Report) -> Iterable[tuple[str, bytes]]:
    """One row a KIM, and one row for each post and rule."""
    yield "rekap.csv", csv_bytes(_RECAP, _recap(report))
    yield "rincian.csv", csv_lines(_DETAIL, _detail(report))


def _recap(report: Report) -> Iterable[tuple[object, ...]]:
    for rank in report.overall:
        numbers, village = rank.score.numbers, rank.score.numbers.publisher.village
        kinds = {kind: len(posts) for kind, posts in numbers.by_kind}
        yield (
            rank.place or "", numbers.publisher.id, numbers.publisher.name,
            village.village if village else "", village.kecamatan if village else "",
            village.wilker if village else "", points(rank.score.halves), points(rank.score.content),
            points(rank.score.quality),
            points(rank.score.regularity), points(rank.score.variety), points(rank.score.completeness),
            len(numbers.posts), *kinds.values(), numbers.active_weeks, numbers.weeks,
            numbers.longest_gap, numbers.words, numbers.photos, numbers.captioned, numbers.sourced,
            numbers.authors, numbers.posyandu_reported,
            numbers.posyandu_due, len(numbers.products_live),
            sum(post is not None for _, _, post in numbers.checklist), len(numbers.checklist),
            sum(bool(posts) for _, posts in numbers.adinda),
        )  # fmt: skip


def _detail(report: Report) -> Iterable[tuple[str, ...]]:
    base = report.district.url.rstrip("/")
    for score in sorted(report.scores, key=lambda score: score.numbers.publisher.id):
        publisher = score.numbers.publisher
        for row in details(score.awards, base):
            yield (publisher.id, as_text(publisher.name), *row[:-1])


def details(
    awards: Iterable[Award], base: str, more: Callable[[ReportPost], str] = lambda _: ""
) -> Iterator[tuple[str, ...]]:
    """One KIM's awards as rows of texts.

    tanggal, jenis, judul, aturan, poin, dihitung, alasan, sha256, alamat, berkas, and `more` of the post.
    """
    known: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {"": (("", "", ""), ("", "", "", ""))}
    for award in awards:
        post = award.post
        path = post.path if post is not None else ""
        if post is not None and path not in known:
            known[path] = (
                (post.day.isoformat(), post.kind, as_text(post.title)),
                (post.digest, as_text(base + post.url), as_text(path), more(post)),
            )
        first, last = known[path]
        yield (
            *first,
            award.rule,
            points(award.halves),
            "tidak" if award.rule in WITHOUT_POINTS else "ya",
            as_text(award.note),
            *last,
        )


def csv_bytes(header: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> bytes:
    """UTF-8 with BOM, semicolons, CRLF."""
    return csv_lines(header, ([as_text(str(value)) for value in row] for row in rows))


def csv_lines(header: tuple[str, ...], rows: Iterable[Sequence[str]]) -> bytes:
    """The same of texts that no spreadsheet would run."""
    # in memory as text: a stream that encodes does so in Python, row by row
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue().encode("utf-8-sig")

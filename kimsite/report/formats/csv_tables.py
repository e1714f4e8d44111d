"""Report -> rekap.csv and rincian.csv: UTF-8 with BOM, so that Excel opens them; texts that look like formulas stay text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from kimsite.report.assemble import Report
from kimsite.report.score import WITHOUT_POINTS, Award, points
from kimsite.tools.spreadsheet import as_text

RECAP = (
    "peringkat", "kode", "kim", "desa", "kecamatan", "wilker", "poin", "poin_isi", "poin_mutu", "poin_keteraturan", "poin_ragam", "poin_kelengkapan",
    "tulisan", "berita", "posyandu", "umkm", "informasi_publik", "agenda", "minggu_aktif", "minggu", "jeda_terpanjang_hari", "kata",
    "foto", "foto_berketerangan", "bersumber", "penulis", "posyandu_dilaporkan", "posyandu_seharusnya", "produk_aktif",
    "dokumen_wajib_ada", "dokumen_wajib", "tahap_adinda",
)  # fmt: skip
DETAIL = ("kode", "kim", "tanggal", "jenis", "judul", "aturan", "poin", "dihitung", "alasan", "sha256", "alamat", "berkas")


def tables(report: Report) -> Iterable[tuple[str, bytes]]:
    """One row a KIM, and one row for each post and rule."""
    yield "rekap.csv", csv_bytes(RECAP, _recap(report))
    yield "rincian.csv", csv_bytes(DETAIL, _detail(report))


def _recap(report: Report) -> Iterable[tuple[object, ...]]:
    for one in report.overall:
        numbers, village = one.score.numbers, one.score.numbers.publisher.village
        kinds = {kind: len(posts) for kind, posts in numbers.by_kind}
        yield (
            one.place, numbers.publisher.id, numbers.publisher.name, village.village if village else "", village.kecamatan if village else "",
            village.wilker if village else "", points(one.score.halves), points(one.score.content), points(one.score.quality),
            points(one.score.regularity), points(one.score.variety), points(one.score.completeness), len(numbers.posts), *kinds.values(), numbers.active_weeks, numbers.weeks,
            numbers.longest_gap, numbers.words, numbers.photos, numbers.captioned, numbers.sourced, numbers.authors, numbers.posyandu_reported,
            numbers.posyandu_due, len(numbers.products_live), sum(post is not None for _, _, post in numbers.checklist), len(numbers.checklist),
            sum(bool(posts) for _, posts in numbers.adinda),
        )  # fmt: skip


def _detail(report: Report) -> Iterable[tuple[object, ...]]:
    base = report.district.url.rstrip("/")
    for score in sorted(report.scores, key=lambda score: score.numbers.publisher.id):
        publisher = score.numbers.publisher
        for award in score.awards:
            yield (publisher.id, publisher.name, *detail(award, base))


def detail(award: Award, base: str) -> tuple[object, ...]:
    """One award as a row: tanggal, jenis, judul, aturan, poin, dihitung, alasan, sha256, alamat, berkas."""
    post, counted = award.post, "tidak" if award.rule in WITHOUT_POINTS else "ya"
    if post is None:
        return ("", "", "", award.rule, points(award.halves), counted, award.note, "", "", "")
    said = (award.rule, points(award.halves), counted, award.note)
    return (post.day.isoformat(), post.kind, post.title, *said, post.digest, base + post.url, post.path)


def csv_bytes(header: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> bytes:
    """UTF-8 with BOM, semicolons, CRLF."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([as_text(str(value)) for value in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")

"""Report -> laporan.json: the canonical form, sorted, with a schema version."""

from __future__ import annotations

import json
from collections.abc import Iterable

from kimsite.model.blog import ReportPost
from kimsite.report.activity.report import Report
from kimsite.report.activity.score import Rank, explain_points, points

REPORT_SCHEMA = 1


def report_document(report: Report) -> Iterable[tuple[str, bytes]]:
    """Everything, for other programs."""
    content = {
        "versi": REPORT_SCHEMA,
        "kabupaten": {"kode": report.district.code, "nama": report.district.name},
        "masa": {"mulai": report.period.first.isoformat(), "sampai": report.period.last.isoformat()},
        "contoh": report.example,
        "sidik_situs": report.site_digest,
        "aturan": list(explain_points(report.rules)),
        "kim": [_kim(rank) for rank in report.overall],
        "wilker": {name: [_place(rank) for rank in ranks] for name, ranks in report.by_wilker},
        "kecamatan": {name: [_place(rank) for rank in ranks] for name, ranks in report.by_kecamatan},
    }
    yield "laporan.json", (json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def _place(rank: Rank) -> dict[str, object]:
    return {
        "peringkat": rank.place or None,
        "kode": rank.score.numbers.publisher.id,
        "poin": points(rank.score.halves),
    }


def _kim(rank: Rank) -> dict[str, object]:
    numbers = rank.score.numbers
    return {
        **_place(rank),
        "nama": numbers.publisher.name,
        "alamat": numbers.publisher.url,
        "poin_rinci": {
            "isi": points(rank.score.content),
            "mutu": points(rank.score.quality),
            "keteraturan": points(rank.score.regularity),
            "ragam": points(rank.score.variety),
        },
        "tulisan": {kind: [_post(post) for post in posts] for kind, posts in numbers.by_kind},
        "tidak_dihitung": [{**_post(post), "alasan": reason} for post, reason in numbers.left_out],
        "per_bulan": {month: dict(kinds) for month, kinds in numbers.by_month},
        "minggu_aktif": numbers.active_weeks,
        "minggu": numbers.weeks,
        "jeda_terpanjang": numbers.longest_gap,
        "ragam": numbers.variety,
        "kata": numbers.words,
        "foto": numbers.photos,
        "foto_berketerangan": numbers.captioned,
        "bersumber": numbers.sourced,
        "unsur": {group or "tidak disebut": len(posts) for group, posts in numbers.by_group},
        "posyandu": {"dilaporkan": numbers.posyandu_reported, "seharusnya": numbers.posyandu_due},
        "produk_aktif": [post.url for post in numbers.products_live],
        "dokumen_wajib": {code: post.url if post else None for code, _, post in numbers.checklist},
        "adinda": {step: len(posts) for step, posts in numbers.adinda},
    }


def _post(post: ReportPost) -> dict[str, object]:
    return {
        "judul": post.title, "tanggal": post.day.isoformat(), "alamat": post.url, "berkas": post.path,
        "kata": post.words,
        "sha256": post.digest, "penulis": post.author, "unsur": post.role,
    }  # fmt: skip

"""ContestReport -> rekap.csv, rincian.csv and babak.csv."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from kimsite.model.blog import ReportPost
from kimsite.model.contest import MarkSource, Verdict
from kimsite.report.activity.breakdown import measures, measures_of
from kimsite.report.activity.score import points
from kimsite.report.contest.parts import Part
from kimsite.report.contest.phrases import public_reason
from kimsite.report.contest.report import ContestReport
from kimsite.report.formats.csv_tables import csv_bytes, csv_lines, details
from kimsite.tools.decimals import decimal_text
from kimsite.tools.spreadsheet import as_text
from kimsite.tools.word_lists import words

_RECAP = (
    "peringkat", "peringkat_wilker", "peringkat_terbaik", "peringkat_terburuk", "kode", "kim", "desa",
    "kecamatan", "wilker", "poin", "poin_sebelum_putusan",
)  # fmt: skip
_RECAP_POSTS = (
    "tulisan_ditemukan", "tulisan_sah", "tulisan_tidak_dihitung",
    "minggu_aktif", "minggu", "jeda_terpanjang_hari", "ragam", "tanda", "tanda_terbuka",
)  # fmt: skip
_INTERNAL = {
    "peringkat_terbaik", "peringkat_terburuk", "poin_sebelum_putusan", "tanda", "tanda_terbuka",
}  # fmt: skip
"""Columns of rekap.csv that only the jury and the committee read."""
_DETAIL = words("""
    kode kim tanggal jenis judul aturan poin dihitung alasan sha256 alamat berkas pertama_terlihat
""")
ROUNDS = words("""
    babak kelompok peringkat kode kim komponen bobot nilai nilai_terbobot terendah tertinggi jumlah
    gelar maju poin
""")


def contest_tables(report: ContestReport) -> Iterable[tuple[str, bytes]]:
    """The sum of `poin` in rincian.csv over one KIM is its total in rekap.csv.

    Those below umum/ are for everybody: without flags, initials, what the jury says, and other rankings.
    """
    parts = tuple(f"poin_{name.replace('-', '_')}" for name in measures_of(report.contest.rules))
    heads = (*_RECAP, *parts, *_RECAP_POSTS)
    recap, rows = tuple(_recap(report)), csv_lines(_DETAIL, _detail(report))
    rounds = csv_bytes(ROUNDS, _rounds(report))
    shown = tuple(index for index, head in enumerate(heads) if head not in _INTERNAL)
    is_judged = any(decision.verdict == Verdict.INVALID for decision in report.decisions.values())
    yield "rekap.csv", csv_bytes(heads, recap)
    yield (
        "umum/rekap.csv",
        csv_bytes(tuple(heads[index] for index in shown), (_chosen(row, shown) for row in recap)),
    )
    yield "rincian.csv", rows
    yield "umum/rincian.csv", csv_lines(_DETAIL, _public_detail(report)) if is_judged else rows
    yield from (("babak.csv", rounds), ("umum/babak.csv", rounds))


def _chosen(row: Sequence[object], columns: Iterable[int]) -> tuple[object, ...]:
    return tuple(row[index] for index in columns)


def _public_detail(report: ContestReport) -> Iterator[tuple[str, ...]]:
    reason = _DETAIL.index("alasan")
    for row in _detail(report):
        yield (*row[:reason], public_reason(row[reason]), *row[reason + 1 :])


def _recap(report: ContestReport) -> Iterable[tuple[object, ...]]:
    parts = measures_of(report.contest.rules)
    for kim in report.kims:
        numbers, village, sums = kim.after.numbers, kim.publisher.village, measures(kim.after)
        where = (village.village, village.kecamatan, village.wilker) if village else ("", "", "")
        yield (
            kim.overall or "", kim.peers or "", kim.span.best, kim.span.worst, kim.id, kim.publisher.name,
            *where,
            points(kim.after.halves),
            points(kim.before.halves), *(points(sums[name]) for name in parts),
            len(numbers.posts) + len(numbers.left_out), len(numbers.posts),
            len(numbers.left_out), numbers.active_weeks, numbers.weeks, numbers.longest_gap, numbers.variety,
            len(kim.flags),
            sum(report.decision(flag) is None for flag in kim.flags),
        )  # fmt: skip


def _detail(report: ContestReport) -> Iterable[tuple[str, ...]]:
    base = report.district.url.rstrip("/")

    def seen(post: ReportPost) -> str:
        row = report.first_seen.get(post.path)
        return row.moment.isoformat() if row is not None else ""

    for kim in sorted(report.kims, key=lambda kim: kim.id):
        name = as_text(kim.publisher.name)
        for row in details(kim.after.awards, base, seen):
            yield (kim.id, name, *row)


def _rounds(report: ContestReport) -> Iterable[tuple[object, ...]]:
    names = report.by_code
    for result in report.rounds:
        for group in result.groups:
            for line in group.lines:
                head = (
                    result.round.id,
                    group.name,
                    line.placed.place or "",
                    line.placed.kim,
                    names[line.placed.kim].publisher.name,
                )
                tail = (
                    decimal_text(line.total),
                    line.award if result.played else "",
                    "ya" if line.advances and result.played else "tidak",
                )
                blog = points(line.activity.halves)
                if not line.parts:
                    yield (*head, "poin_blog", "", blog, "", "", "", *tail, blog)
                for part in line.parts:
                    spread = (
                        tuple(decimal_text(mark) for mark in part.mean.spread)
                        if part.mean and part.mean.given
                        else ("", "")
                    )
                    yield (
                        *head,
                        part.component.id,
                        decimal_text(part.component.weight),
                        decimal_text(part.value),
                        decimal_text(part.weighted),
                        *spread,
                        *tail,
                        _points_of(part, blog),
                    )


def _points_of(part: Part, blog: str) -> str:
    """The points that the value is made of: of the blog or of the quiz; empty where jurors give it."""
    match part.component.source:
        case MarkSource.REPORT:
            return blog
        case MarkSource.QUIZ:
            return "" if part.points is None else str(part.points)
        case MarkSource.JURY:
            return ""
    assert_never(part.component.source)

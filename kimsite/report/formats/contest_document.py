"""ContestReport -> laporan.json: the canonical form, sorted, with a schema version.

The report's digest is taken of it.
"""

from __future__ import annotations

from kimsite import __version__
from kimsite.model.flags import Flag
from kimsite.report.activity.breakdown import measures, measures_of
from kimsite.report.activity.score import points
from kimsite.report.contest.open_words import open_item_words
from kimsite.report.contest.report import ContestEntry, ContestReport
from kimsite.report.contest.rounds import RankLine, RoundResult
from kimsite.report.contest.wording import contest_rules, counting_rules, sensitivity
from kimsite.report.formats.tools import pretty, xml_quoted
from kimsite.tools.decimals import decimal_text

CONTEST_SCHEMA = 4
INNER = "\n  "
KIMS = "\0"
"""Stands for all KIM until each is put in on its own: they are nearly all of the document."""


def contest_document(report: ContestReport) -> bytes:
    """Everything, for other programs."""
    contest = report.contest
    names = {kim.id: kim.publisher.name for kim in report.kims}
    content = {
        "versi": CONTEST_SCHEMA,
        "pembuat": f"kimsite {__version__}",
        "kabupaten": {"kode": report.district.code, "nama": report.district.name},
        "lomba": {
            "nama": contest.name,
            "berkas": contest.path,
            "keadaan": report.state,
            "belum_beres": [open_item_words(item, names) for item in report.open_items],
        },
        "masa": {
            "mulai": contest.first.isoformat(),
            "sampai": contest.last.isoformat(),
            "terlihat_sampai": contest.seen_until.isoformat(),
        },
        "contoh": report.example,
        "aturan": [*counting_rules(report), *contest_rules(contest)],
        **_readers(report),
        "buku_besar": {"baris": report.ledger.rows, "ujung": report.ledger.head},
        "kim": KIMS,
        "babak": {result.round.id: _round(result) for result in report.rounds},
        "tanda": {flag.id: _flag(report, flag) for flag in report.flags},
        "kepekaan": {
            "kalimat": list(sensitivity(report)),
            "keadaan": {
                scenario.id: {"arti": scenario.name, "peringkat": dict(scenario.places)}
                for scenario in report.outlook.scenarios
            },
        },
    }
    head, tail = f"{pretty(content)}\n".split(f'"kim": {xml_quoted(KIMS)}')
    parts = measures_of(contest.rules)
    kims = b",".join(
        f"{INNER}{xml_quoted(kim.id)}: {pretty(_kim(kim, parts), INNER)}".encode()
        for kim in sorted(report.kims, key=lambda kim: kim.id)
    )
    return b"".join((head.encode(), b'"kim": {', kims, b"\n }" if kims else b"}", tail.encode()))


def _kim(entry: ContestEntry, parts: tuple[str, ...]) -> dict[str, object]:
    numbers, sums = entry.after.numbers, measures(entry.after)
    return {
        "nama": entry.publisher.name,
        "alamat": entry.publisher.url,
        "peringkat": {
            "kabupaten": entry.overall or None,
            "wilker": entry.peers or None,
            "terbaik": entry.span.best,
            "terburuk": entry.span.worst,
        },
        "poin": points(entry.after.halves),
        "poin_sebelum_putusan": points(entry.before.halves),
        "poin_rinci": {name: points(sums[name]) for name in parts},
        "minggu_aktif": numbers.active_weeks,
        "minggu": numbers.weeks,
        "jeda_terpanjang": numbers.longest_gap,
        "ragam": numbers.variety,
        "tulisan": [
            {
                "berkas": award.post.path if award.post else "",
                "sha256": award.post.digest if award.post else "",
                "aturan": award.rule,
                "poin": points(award.halves),
                "catatan": award.note,
            }
            for award in entry.after.awards
        ],
        "tanda": [flag.id for flag in entry.flags],
    }


def _readers(report: ContestReport) -> dict[str, object]:
    """Where the numbers of readers come from; nothing where the rules count none."""
    readers = report.readers
    if readers is None:
        return {}
    months = {
        month.month: {"sumber": month.source, "berkas": list(month.files), "hari": month.days}
        for month in readers.months
    }
    return {"pembaca": {"bulan": months, "belum_ada": list(readers.missing), "dibaca": dict(readers.views)}}


def _flag(report: ContestReport, flag: Flag) -> dict[str, object]:
    decision = report.decision(flag)
    return {
        "kim": flag.kim,
        "tulisan": list(flag.posts),
        "pembanding": list(flag.other),
        "pertanyaan": flag.question,
        "tanggapan": report.answer(flag),
        "putusan": {"hasil": decision.verdict, "paraf": decision.initials, "alasan": decision.reason}
        if decision
        else None,
    }


def _round(result: RoundResult) -> dict[str, object]:
    return {
        "nama": result.round.name,
        "dinilai": result.played,
        "kelompok": {group.name: [_line(line, result) for line in group.lines] for group in result.groups},
        "undian": [
            {
                "kelompok": group.name,
                "kim": list(draw.kims),
                "benih": draw.seed,
                "tanggal": draw.day.isoformat() if draw.day else "",
                "saksi": list(draw.witnesses),
            }
            for group in result.groups
            for draw in group.draws
        ],
        "seri": {
            group.name: [list(equals) for equals in group.open_ties]
            for group in result.groups
            if group.open_ties
        },
    }


def _line(line: RankLine, result: RoundResult) -> dict[str, object]:
    return {
        "kode": line.placed.kim,
        "peringkat": line.placed.place or None,
        "jumlah": decimal_text(line.total),
        "pembeda": line.placed.apart,
        "gelar": line.award if result.played else "",
        "maju": line.advances and result.played,
        "komponen": {
            part.component.id: {
                "nilai": decimal_text(part.value),
                "poin_tanya_jawab": part.points,
                "juri": {
                    juror: decimal_text(mark) if mark is not None else None for juror, mark in part.mean.marks
                }
                if part.mean
                else None,
            }
            for part in line.parts
        },
    }

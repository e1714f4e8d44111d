"""ContestReport -> hitung-ulang.html: one page that computes every score and every rank again.

The page holds the rows that the tables publish (rule and half points of each award, day and kind of each
post, each mark, quiz score and draw) and what the report prints. Its script, which runs in the visitor's
browser, knows nothing of this package: it breaks ties, draws lots and names who goes on by itself.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from importlib import resources

from markupsafe import Markup

from kimsite.model.contest import Draw, MarkSource
from kimsite.model.kinds import COUNTED_KINDS
from kimsite.report.activity.score import READERSHIP, readership_sentence
from kimsite.report.contest.fingerprint import Fingerprint
from kimsite.report.contest.lineup import Lineup
from kimsite.report.contest.open_words import state_words
from kimsite.report.contest.phrases import RULE_HEADS, award_words
from kimsite.report.contest.report import ContestEntry, ContestReport
from kimsite.report.contest.rounds import Group, RankLine, RoundResult
from kimsite.report.contest.wording import readers_words, tie_rule
from kimsite.tools.decimals import decimal_text
from kimsite.tools.digest import csp_hash
from kimsite.tools.page_templates import page_environment

RECOUNT_PAGE = "hitung-ulang.html"
_SCRIPT = "hitung_ulang.js"
_EPOCH = date(1970, 1, 1).toordinal()
_KIND_NUMBERS = {kind: number for number, kind in enumerate(COUNTED_KINDS)}


def recount_page(report: ContestReport, seal: Fingerprint) -> bytes:
    """The page, without a link to anything: it can be sent on its own."""
    env = page_environment("kimsite.report")
    env.filters["keadaan"] = state_words
    script = resources.files("kimsite.report").joinpath("templates", _SCRIPT).read_text("utf-8")
    # a "<" in a name must not end the element that holds the data
    data = json.dumps(_data(report), ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return (
        env.get_template("hitung_ulang.html")
        .render(
            laporan=report,
            segel=seal,
            skrip=Markup(script),  # noqa: S704  # a file of the package
            sidik_skrip=csp_hash(script),
            aturan_seri=tie_rule(report.contest),
            sumber_pembaca=tuple(readers_words(report)),
            aturan_pembaca=readership_sentence(report.contest.rules),
            data=Markup(data),  # noqa: S704  # escaped above
        )
        .encode()
    )


def _data(report: ContestReport) -> Mapping[str, object]:
    rules = sorted({award.rule for kim in report.kims for award in kim.after.awards})
    numbers = {rule: index for index, rule in enumerate(rules)}
    readership = report.contest.rules.readership
    views = dict(report.readers.views) if report.readers is not None else {}
    return {
        "aturan": [RULE_HEADS[rule] for rule in rules],
        "pembaca": {
            "aturan": rules.index(READERSHIP),
            "setengah": readership.halves,
            "tiap": readership.pages,
            "paling": readership.most,
        }
        if readership is not None and READERSHIP in rules
        else None,
        "kim": {
            kim.id: _kim(kim, numbers, views.get(kim.village.folder, 0))
            for kim in sorted(report.kims, key=lambda kim: kim.id)
        },
        "skala": report.contest.scale,
        "terpangkas": report.contest.trimmed,
        "seri": list(report.contest.ties),
        "babak": [_round(result, report) for result in report.rounds],
    }


def _kim(entry: ContestEntry, numbers: Mapping[str, int], views: int) -> Mapping[str, object]:
    """Its rows as (rule, half points), and the days and kinds of the posts that count."""
    activity = entry.after.numbers
    return {
        "nama": entry.publisher.name,
        "setengah": entry.after.halves,
        "minggu": activity.active_weeks,
        "ragam": activity.variety,
        "dibaca": views,
        "baris": [[numbers[award.rule], award.halves] for award in entry.after.awards],
        "hari": sorted(
            {(post.day.toordinal() - _EPOCH, _KIND_NUMBERS[post.kind]) for post in activity.posts}
        ),
    }


def _round(result: RoundResult, report: ContestReport) -> Mapping[str, object]:
    return {
        "nama": result.round.name,
        "dinilai": result.played,
        "lolos": result.round.pass_on,
        "gelar": [award_words(award) for award in result.round.awards],
        "kuis_penuh": result.round.quiz.full if result.round.quiz is not None else 0,
        "komponen": [
            {
                "id": component.id,
                "nama": component.name,
                "bobot": decimal_text(component.weight),
                "dari": component.source,
                "tinggi": str(component.high),
            }
            for component in result.round.components
        ],
        "kelompok": [_group(group, report.lineup(result.round.id, group.name)) for group in result.groups],
    }


def _group(group: Group, lineup: Lineup | None) -> Mapping[str, object]:
    order = lineup.draw if lineup is not None else None
    return {
        "nama": group.name,
        "baris": [_line(line) for line in group.lines],
        "undian": [_draw(draw) for draw in group.draws],
        "tampil": {**_draw(order), "urutan": [turn.kim for turn in lineup.turns]}
        if lineup is not None and order is not None
        else None,
    }


def _draw(draw: Draw) -> Mapping[str, object]:
    return {"kim": list(draw.kims), "benih": draw.seed, "saksi": " dan ".join(draw.witnesses)}


def _line(line: RankLine) -> Mapping[str, object]:
    return {
        "kode": line.placed.kim,
        "tempat": line.placed.place,
        "gelar": award_words(line.award) if line.award else "",
        "maju": line.advances,
        "utusan": line.delegate is not None,
        "jumlah": str(line.total),
        "bagian": [
            {
                "nilai": str(part.value),
                "juri": [str(mark) for _, mark in part.mean.marks if mark is not None]
                if part.component.source == MarkSource.JURY and part.mean is not None
                else [],
                "poin": part.points,
            }
            for part in line.parts
        ],
    }

"""ContestReport -> hitung-ulang.html: one page that computes every score again in the visitor's browser.

The page holds the rows that the tables publish (rule and half points of each award, each mark, each quiz
score) and the figures that the report prints. Its script knows nothing of this package.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from kimsite.model.contest import MarkSource
from kimsite.report.contest.fingerprint import Fingerprint
from kimsite.report.contest.open_words import state_words
from kimsite.report.contest.phrases import award_words
from kimsite.report.contest.report import ContestReport
from kimsite.report.contest.rounds import Group, RankLine, RoundResult

RECOUNT_PAGE = "hitung-ulang.html"
_SCRIPT = "hitung_ulang.js"


def recount_page(report: ContestReport, seal: Fingerprint) -> bytes:
    """The page, without a link to anything: it can be sent on its own."""
    env = Environment(
        loader=PackageLoader("kimsite.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters["keadaan"] = state_words
    script = resources.files("kimsite.report").joinpath("templates", _SCRIPT).read_text("utf-8")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    # a "<" in a name must not end the element that holds the data
    data = json.dumps(_data(report), ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return (
        env.get_template("hitung_ulang.html")
        .render(
            laporan=report,
            segel=seal,
            skrip=Markup(script),  # noqa: S704  # a file of the package
            sidik_skrip=digest,
            data=Markup(data),  # noqa: S704  # escaped above
        )
        .encode()
    )


def _data(report: ContestReport) -> Mapping[str, object]:
    rules = sorted({award.rule for one in report.kims for award in one.after.awards})
    numbers = {rule: index for index, rule in enumerate(rules)}
    return {
        "aturan": rules,
        "kim": {
            one.id: {
                "nama": one.publisher.name,
                "setengah": one.after.halves,
                "baris": [[numbers[award.rule], award.halves] for award in one.after.awards],
            }
            for one in sorted(report.kims, key=lambda one: one.id)
        },
        "skala": report.contest.scale,
        "terpangkas": report.contest.trimmed,
        "babak": [_round(result) for result in report.rounds],
    }


def _round(result: RoundResult) -> Mapping[str, object]:
    return {
        "nama": result.round.name,
        "dinilai": result.played,
        "kuis_penuh": result.round.quiz.full if result.round.quiz is not None else 0,
        "komponen": [
            {"nama": one.name, "bobot": str(one.weight), "dari": one.source, "tinggi": str(one.high)}
            for one in result.round.components
        ],
        "kelompok": [_group(group) for group in result.groups],
    }


def _group(group: Group) -> Mapping[str, object]:
    return {"nama": group.name, "baris": [_line(line) for line in group.lines]}


def _line(line: RankLine) -> Mapping[str, object]:
    return {
        "kode": line.placed.kim,
        "tempat": line.placed.place,
        "gelar": award_words(line.award) if line.award else "",
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

"""Summaries + period -> Report: every KIM scored, ranked in its kecamatan, its wilker and the kabupaten."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kimsite.model.blog import ReportSummary
from kimsite.model.config import District, PublisherForm
from kimsite.model.contest import ActivityRules
from kimsite.record import Record
from kimsite.report.activity.indicators import indicators
from kimsite.report.activity.period import Period
from kimsite.report.activity.score import Rank, Score, rank_writers, score


class Report(Record, kw_only=True):
    """All that the formats print."""

    district: District
    period: Period
    rules: ActivityRules
    example: bool
    """The whole district is an example; the report says so on every page."""
    overall: tuple[Rank, ...]
    by_wilker: tuple[tuple[str, tuple[Rank, ...]], ...]
    by_kecamatan: tuple[tuple[str, tuple[Rank, ...]], ...]
    site_digest: str = ""
    """Of the site as it was last built (`pipeline/manifest.py`); empty: there is none."""

    @property
    def scores(self) -> tuple[Score, ...]:
        """By rank."""
        return tuple(rank.score for rank in self.overall)

    @property
    def active(self) -> int:
        """KIM that wrote at all in the period."""
        return sum(bool(score.numbers.posts) for score in self.scores)

    @property
    def counted(self) -> int:
        """Posts of the period that count."""
        return sum(len(score.numbers.posts) for score in self.scores)


def assemble_report(district: District, summaries: Iterable[ReportSummary], period: Period) -> Report:
    """Score and rank every KIM."""
    kims = tuple(summary for summary in summaries if summary.publisher.form == PublisherForm.KIM)
    example = bool(kims) and all(post.example for summary in kims for post in summary.posts)
    rules = ActivityRules()
    scores = tuple(score(indicators(summary, period, count_examples=example), rules) for summary in kims)
    return Report(
        district=district,
        period=period,
        rules=rules,
        example=example,
        overall=rank_writers(scores),
        by_wilker=_grouped(scores, tuple(wilker.name for wilker in district.wilker), _wilker),
        by_kecamatan=_grouped(scores, tuple(kecamatan.name for kecamatan in district.kecamatan), _kecamatan),
    )


def _wilker(score: Score) -> str:
    village = score.numbers.publisher.village
    return village.wilker if village else ""


def _kecamatan(score: Score) -> str:
    village = score.numbers.publisher.village
    return village.kecamatan if village else ""


def _grouped(
    scores: tuple[Score, ...], names: tuple[str, ...], key: Callable[[Score], str]
) -> tuple[tuple[str, tuple[Rank, ...]], ...]:
    return tuple(
        (name, rank_writers(score for score in scores if key(score) == name))
        for name in names
        if any(key(score) == name for score in scores)
    )

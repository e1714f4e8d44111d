"""One period beside the one before it and the same one a year earlier."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from kimsite.model.blog import ReportSummary
from kimsite.model.config import District
from kimsite.model.kinds import COUNTED_KINDS, KIND_INFO, Kind
from kimsite.record import Record
from kimsite.report.activity.period import Period, month_days
from kimsite.report.activity.report import Report, assemble_report


class ComparedLine(Record, kw_only=True):
    """One measure in the three periods."""

    label: str
    now: int
    before: int
    year_before: int

    @property
    def change(self) -> str:
        """'+4', '−2' or 'tetap', beside the period before."""
        if self.now == self.before:
            return "tetap"
        return f"{self.now - self.before:+}".replace("-", "−")


class Compared(Record, kw_only=True):
    """A period's report with the reports of the two others."""

    now: Report
    before: Report
    year_before: Report

    @property
    def has_year_before(self) -> bool:
        """Whether any KIM had written by then: before that a 0 would say nothing."""
        return any(score.numbers.last_day is not None for score in self.year_before.scores)

    @property
    def lines(self) -> tuple[ComparedLine, ...]:
        """Every measure, the most important first."""
        reports = (self.now, self.before, self.year_before)
        return tuple(_line(label, measure, reports) for label, measure in _MEASURES)


def compare_periods(district: District, summaries: Iterable[ReportSummary], period: Period) -> Compared:
    """Count the three periods from the same summaries."""
    known = tuple(summaries)
    return Compared(
        now=assemble_report(district, known, period),
        before=assemble_report(district, known, period_before(period)),
        year_before=assemble_report(district, known, year_earlier(period)),
    )


def period_before(period: Period) -> Period:
    """The month before a month; else as many days as the period has, just before it."""
    last = period.first - timedelta(days=1)
    if period.is_month:
        return _month(last.year, last.month)
    return Period(first=last - timedelta(days=period.days - 1), last=last)


def year_earlier(period: Period) -> Period:
    """The same days a year earlier."""
    if period.is_month:
        return _month(period.first.year - 1, period.first.month)
    return Period(first=_year_before(period.first), last=_year_before(period.last))


def _month(year: int, month: int) -> Period:
    first, last = month_days(year, month)
    return Period(first=first, last=last)


def _year_before(day: date) -> date:
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if leap else day.day)


def _line(
    label: str, measure: Callable[[Report], int], reports: tuple[Report, Report, Report]
) -> ComparedLine:
    now, before, year_before = map(measure, reports)
    return ComparedLine(label=label, now=now, before=before, year_before=year_before)


def _of_kind(kind: Kind) -> Callable[[Report], int]:
    def count(report: Report) -> int:
        return sum(len(dict(score.numbers.by_kind)[kind]) for score in report.scores)

    return count


_MEASURES: tuple[tuple[str, Callable[[Report], int]], ...] = (
    ("KIM yang menulis", lambda report: report.active),
    ("KIM yang tidak menulis", lambda report: len(report.overall) - report.active),
    ("Tulisan", lambda report: report.counted),
    *((KIND_INFO[kind].label, _of_kind(kind)) for kind in COUNTED_KINDS),
    ("Foto berketerangan", lambda report: sum(score.numbers.captioned for score in report.scores)),
    (
        "Laporan bulanan posyandu",
        lambda report: sum(score.numbers.posyandu_reported for score in report.scores),
    ),
)
"""Label -> how a report is measured."""

"""The blog ranking as rows of a page: places, points under every measure, what was cut, what is asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal

from markupsafe import Markup

from kimsite.record import Record
from kimsite.report.activity.breakdown import measures_of
from kimsite.report.activity.period import monday
from kimsite.report.activity.score import OVER_DAY, OVER_KIND, UNCOUNTED, points
from kimsite.report.contest.ranking import POINTS, RankedEntry, Standing, place
from kimsite.report.contest.report import ContestEntry, ContestReport
from kimsite.report.formats.svg_charts import spark_svg


class RankRow(Record, kw_only=True):
    """One KIM in the ranking of its group."""

    kim: ContestEntry
    place: int
    apart: str
    parts: tuple[str, ...]
    """Points under every measure."""
    cut: int
    lost: int
    open: int
    """Flags that nobody has decided."""
    spark: Markup


class RankTable(Record, kw_only=True):
    """A group's ranking."""

    rows: tuple[RankRow, ...]
    silent: tuple[ContestEntry, ...]
    """KIM without a counted post, by name: listed apart, without a place."""


class RowMaker:
    """Makes the rows of any group; what every group needs of a KIM is made once."""

    def __init__(self, report: ContestReport, sums: Mapping[str, Mapping[str, int]]) -> None:
        """`sums`: village code -> half points under every measure."""
        self._report = report
        self._sums = sums
        self._measures = measures_of(report.contest.rules)
        self._sparks = {kim.id: _spark(kim) for kim in report.kims}

    def table(self, kims: Iterable[ContestEntry]) -> RankTable:
        """The ranking of some KIM among each other."""
        known = tuple(kims)
        by_code = {entry.id: entry for entry in known if not entry.silent}
        standings = (
            Standing(
                kim=entry.id,
                keys=(
                    ("total", Decimal(entry.after.halves) / 2),
                    ("minggu_aktif", Decimal(entry.after.numbers.active_weeks)),
                    ("ragam_jenis", Decimal(entry.after.numbers.variety)),
                ),
            )
            for entry in by_code.values()
        )
        placed = place(standings, lambda _: (), {"total": POINTS})
        silent = sorted((entry for entry in known if entry.silent), key=lambda entry: entry.publisher.name)
        return RankTable(
            rows=tuple(self._row(by_code[entry.kim], entry) for entry in placed), silent=tuple(silent)
        )

    def _row(self, entry: ContestEntry, placed: RankedEntry) -> RankRow:
        rules = [award.rule for award in entry.after.awards]
        return RankRow(
            kim=entry,
            place=placed.place,
            apart=placed.apart,
            parts=tuple(points(self._sums[entry.id][name]) for name in self._measures),
            cut=rules.count(OVER_DAY) + rules.count(OVER_KIND),
            lost=rules.count(UNCOUNTED),
            open=sum(self._report.decision(flag) is None for flag in entry.flags),
            spark=self._sparks[entry.id],
        )


def _spark(entry: ContestEntry) -> Markup:
    numbers = entry.after.numbers
    first = monday(numbers.period.first)
    weeks = Counter((post.day - first).days // 7 for post in numbers.posts)
    drawn = spark_svg(
        [weeks[week] for week in range(numbers.weeks)],
        f"tulisan tiap minggu, {numbers.active_weeks} dari {numbers.weeks} minggu aktif",
    )
    return Markup(drawn)  # noqa: S704  # SVG of our own; its title is escaped there

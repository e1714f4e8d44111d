"""Pages read by day -> what the desk and the recap say of each month and village."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from kimsite.model.kinds import LISTED_KINDS
from kimsite.model.readership import ContestReaders, CountedMonth, ReaderSource, ReadPages
from kimsite.record import Record
from kimsite.report.activity.period import Period, month_days

_TOP = 10
_KINDS = frozenset(LISTED_KINDS)
_LABELS = {
    ReaderSource.LOG: "catatan akses server",
    ReaderSource.AWSTATS: "AWStats",
    ReaderSource.COUNTER: "penghitung luar",
}


class VillageReaders(Record, kw_only=True):
    """One village in one month."""

    views: int
    """Pages read."""
    visits: int | None
    """Distinct readers of each day, added up; None where the source does not tell."""
    top: tuple[tuple[str, int], ...]
    """(site path of a post, times read): the most read first."""


class MonthReaders(CountedMonth, kw_only=True):
    """One month by the best source that there is; numbers of several sources are never added."""

    robots: str
    left_out: tuple[tuple[str, int], ...]
    """(why, lines), most first."""
    villages: Mapping[str, VillageReaders]
    """By kecamatan/desa."""

    @property
    def views(self) -> int:
        """All pages read in the blogs."""
        return sum(readers.views for readers in self.villages.values())


def reader_months(days: Iterable[ReadPages], folders: Iterable[str]) -> tuple[MonthReaders, ...]:
    """Every month that has numbers, the newest first. `folders`: kecamatan/desa of all KIM."""
    by_month: dict[str, dict[ReaderSource, list[ReadPages]]] = {}
    for day in days:
        by_month.setdefault(day.month, {}).setdefault(day.source, []).append(day)
    known = frozenset(folders)
    order = list(ReaderSource)
    return tuple(
        _month(month, *min(sources.items(), key=lambda source: order.index(source[0])), known)
        for month, sources in sorted(by_month.items(), reverse=True)
    )


def contest_readers(days: Iterable[ReadPages], folders: Iterable[str], period: Period) -> ContestReaders:
    """The pages read in the days of a contest; a source without days counts in whole months alone.

    `folders`: kecamatan/desa of all KIM, each of which has a number, even where it is 0.
    """
    known = tuple(folders)
    within = (day for day in days if _is_within(day.day, period))
    months = reader_months(within, known)[::-1]
    found = {month.month for month in months}
    views = {
        folder: sum(month.villages[folder].views for month in months if folder in month.villages)
        for folder in known
    }
    return ContestReaders(
        views=tuple(sorted(views.items())),
        months=months,
        missing=tuple(month for month in period.months if month not in found),
    )


def _is_within(day: str, period: Period) -> bool:
    if len(day) > len("2026-11"):
        return period.first.isoformat() <= day <= period.last.isoformat()
    first, last = month_days(int(day[:4]), int(day[5:]))
    return period.first <= first and last <= period.last


def _is_post(page: str) -> bool:
    parts = page.strip("/").split("/")
    return len(parts) == 4 and parts[2] in _KINDS


def _month(month: str, source: ReaderSource, days: list[ReadPages], folders: frozenset[str]) -> MonthReaders:
    pages: dict[str, Counter[str]] = {}
    visits: Counter[str] = Counter()
    left_out: Counter[str] = Counter()
    for day in days:
        visits.update(dict(day.visitors))
        left_out.update(dict(day.left_out))
        for page, count in day.pages:
            folder = "/".join(page.strip("/").split("/")[:2])
            if folder in folders:
                pages.setdefault(folder, Counter())[page] += count
    are_distinct = source is ReaderSource.LOG and any(day.visitors for day in days)
    return MonthReaders(
        month=month,
        source=_LABELS[source],
        files=tuple(dict.fromkeys(name for day in days for name in day.files)),
        first=min(day.day for day in days),
        last=max(day.day for day in days),
        days=sum(len(day.day) > 7 for day in days),
        robots=days[-1].robots,
        left_out=tuple(left_out.most_common()),
        villages={
            folder: VillageReaders(
                views=sum(counts.values()),
                visits=visits[folder] if are_distinct else None,
                top=tuple(
                    sorted(
                        ((page, count) for page, count in counts.items() if _is_post(page)),
                        key=lambda pair: (-pair[1], pair[0]),
                    )[:_TOP]
                ),
            )
            for folder, counts in sorted(pages.items())
        },
    )

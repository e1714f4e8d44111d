"""The days that a report looks at."""

from __future__ import annotations

from datetime import date, timedelta

from kimsite.record import Record
from kimsite.tools.dates import MONTH_NAMES


class Period(Record, kw_only=True):
    """From `first` to `last`, both included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    @property
    def name(self) -> str:
        """For folders: 2026-T3 for a whole quarter, else 2026-07-01_2026-08-15."""
        quarter = (self.first.month - 1) // 3 + 1
        if (self.first, self.last) == quarter_days(self.first.year, quarter):
            return f"{self.first.year}-T{quarter}"
        return f"{self.first}_{self.last}"

    @property
    def label(self) -> str:
        """'1 Juli sampai 30 September 2026'."""
        start = f"{self.first.day} {MONTH_NAMES[self.first.month - 1]}" + (
            f" {self.first.year}" if self.first.year != self.last.year else ""
        )
        return f"{start} sampai {self.last.day} {MONTH_NAMES[self.last.month - 1]} {self.last.year}"

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def weeks(self) -> int:
        """Weeks that start on a Monday, begun ones included."""
        return (monday(self.last) - monday(self.first)).days // 7 + 1

    @property
    def months(self) -> tuple[str, ...]:
        """'2026-07', … as far as the period touches them."""
        months, day = [], self.first.replace(day=1)
        while day <= self.last:
            months.append(f"{day:%Y-%m}")
            day = (day + timedelta(days=32)).replace(day=1)
        return tuple(months)


def monday(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def quarter_days(year: int, quarter: int) -> tuple[date, date]:
    """First and last day of a quarter (1 to 4)."""
    first = date(year, 3 * quarter - 2, 1)
    return first, (first + timedelta(days=95)).replace(day=1) - timedelta(days=1)


def last_full_quarter(today: date) -> Period:
    """The quarter before today's."""
    before = today.replace(day=1, month=3 * ((today.month - 1) // 3) + 1) - timedelta(days=1)
    first, last = quarter_days(before.year, (before.month - 1) // 3 + 1)
    return Period(first=first, last=last)

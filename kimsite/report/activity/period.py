"""The days that a report looks at."""

from __future__ import annotations

import re
from datetime import date, timedelta

from kimsite.record import Record
from kimsite.tools.date_words import month_of
from kimsite.tools.dates import MONTH_NAMES


class Period(Record, kw_only=True):
    """From `first` to `last`, both included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    @property
    def is_month(self) -> bool:
        """Whether it is one whole calendar month."""
        return (self.first, self.last) == month_days(self.first.year, self.first.month)

    @property
    def name(self) -> str:
        """For folders: 2026-T3 for a whole quarter, 2026-11 for a month, else 2026-07-01_2026-08-15."""
        if self.is_month:
            return f"{self.first:%Y-%m}"
        quarter = (self.first.month - 1) // 3 + 1
        if (self.first, self.last) == quarter_days(self.first.year, quarter):
            return f"{self.first.year}-T{quarter}"
        return f"{self.first}_{self.last}"

    @property
    def label(self) -> str:
        """'1 Juli sampai 30 September 2026'; 'November 2026' for a month."""
        if self.is_month:
            return f"{MONTH_NAMES[self.first.month - 1]} {self.first.year}"
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


def month_days(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month (1 to 12)."""
    first = date(year, month, 1)
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def read_month(text: str) -> Period | None:
    """`2026-11`, `11/2026`, `November 2026`, also in English or shortened; None for anything else."""
    parts = re.split(r"[\s/.-]+", text.strip())
    year = next((part for part in parts if re.fullmatch(r"20\d\d", part)), "")
    others = [part for part in parts if part != year]
    if not year or len(others) != 1:
        return None
    written = others[0]
    month = int(written) if written.isascii() and written.isdigit() else month_of(written)[0]
    return _period(int(year), month) if 1 <= month <= 12 else None


def _period(year: int, month: int) -> Period:
    first, last = month_days(year, month)
    return Period(first=first, last=last)


def quarter_days(year: int, quarter: int) -> tuple[date, date]:
    """First and last day of a quarter (1 to 4)."""
    first = date(year, 3 * quarter - 2, 1)
    return first, (first + timedelta(days=95)).replace(day=1) - timedelta(days=1)


def last_full_quarter(today: date) -> Period:
    """The quarter before today's."""
    before = today.replace(day=1, month=3 * ((today.month - 1) // 3) + 1) - timedelta(days=1)
    first, last = quarter_days(before.year, (before.month - 1) // 3 + 1)
    return Period(first=first, last=last)

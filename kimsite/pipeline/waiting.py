"""Posts that are not shown yet, or never will be: what of their dates looks like a slip."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from kimsite.blog.assemble import opens
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import Post
from kimsite.tools.dates import long_date

NEAR = timedelta(days=60)
"""A post that waits longer may have a wrong year."""
PLAINLY_WRONG = timedelta(days=400)
"""Beyond this the date itself is reported (T03)."""


def report_waiting(posts: Iterable[Post], as_of: date, diagnostics: Findings) -> date | None:
    """Advice for posts that are shown on no day (Y27), or so late that the year may be wrong (Y28).

    Returns the first day on which the advice will be another, or None.
    """
    changes: list[date] = []
    for post in posts:
        first = opens(post)
        field = "terbit" if post.show_from is not None and post.show_from >= post.day else "tanggal"
        if post.hide_after is not None and post.hide_after < first:
            diagnostics.add(
                "Y27", post.head, sampai=long_date(post.hide_after), isian=field, mulai=long_date(first)
            )
        elif as_of + NEAR < first <= as_of + PLAINLY_WRONG:
            near = _year_before(first, as_of)
            diagnostics.add("Y28", post.head, isian=field, terbaca=long_date(first), dekat=long_date(near))
            changes.append(as_of + timedelta(days=1))
        elif first > as_of + PLAINLY_WRONG:
            changes.append(first - PLAINLY_WRONG)
    return min(changes, default=None)


def _year_before(day: date, as_of: date) -> date:
    """The last such day of the year that is not ahead."""
    year = as_of.year if (day.month, day.day) <= (as_of.month, as_of.day) else as_of.year - 1
    return day.replace(year=year, day=min(day.day, 28) if (day.month, day.day) == (2, 29) else day.day)

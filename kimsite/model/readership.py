"""How often pages were read, as logs and counters of others say.

It is a part of a score only where the rules of a contest say so.
"""

from __future__ import annotations

from enum import StrEnum

from kimsite.record import Record


class ReaderSource(StrEnum):
    """Where numbers of readers come from; where a month has several, the first of them counts."""

    LOG = "log"
    """Access logs of a web server."""
    AWSTATS = "awstats"
    """The data files of AWStats, as cPanel keeps them."""
    COUNTER = "penghitung"
    """A table that some counter exported."""


class ReadershipRules(Record, kw_only=True):
    """How pages read earn points in a contest, where its rules say so."""

    halves: int
    """Half points for each full number of `pages`."""
    pages: int
    most: int
    """Half points that a KIM earns at most: views are easily made."""


class CountedMonth(Record, kw_only=True):
    """A month with numbers, all of one source."""

    month: str
    """2026-11."""
    source: str
    """In words."""
    files: tuple[str, ...]
    first: str
    last: str
    """ISO days that are counted, or the month itself where the source knows no days."""
    days: int
    """Days that have numbers; 0 where the source knows none."""


class ContestReaders(Record, kw_only=True):
    """The pages of each KIM that were read in the days of a contest."""

    views: tuple[tuple[str, int], ...]
    """(kecamatan/desa, pages read)."""
    months: tuple[CountedMonth, ...]
    """The oldest first."""
    missing: tuple[str, ...]
    """Months of the contest without any number."""


class NotCounted(StrEnum):
    """Why a line of a log counts as no page read."""

    BROKEN = "rusak"
    ELSEWHERE = "situs lain"
    """Another host, or an address that is none of the site's."""
    NO_PAGE = "bukan halaman"
    """A picture, a style, a feed; the office's screen, which reloads by itself."""
    METHOD = "bukan GET"
    FAILED = "gagal"
    """Any status but 200 and 304."""
    ROBOT = "robot"
    PREFETCH = "pramuat"
    """A browser fetched the page before anyone asked for it."""


class ReadPages(Record, kw_only=True):
    """The pages read on one day, or in one month where the source knows no days."""

    day: str
    """2026-11-03, or 2026-11."""
    source: ReaderSource
    files: tuple[str, ...]
    """Names of the files that it was read from."""
    robots: str = ""
    """Which list of robots was left out."""
    pages: tuple[tuple[str, int], ...]
    """(site path, times read), by path."""
    visitors: tuple[tuple[str, int], ...] = ()
    """(kecamatan/desa, distinct readers that day), where the source distinguishes readers."""
    left_out: tuple[tuple[str, int], ...] = ()
    """(why, lines)."""

    @property
    def views(self) -> int:
        """All pages read."""
        return sum(count for _, count in self.pages)

    @property
    def month(self) -> str:
        """2026-11."""
        return self.day[:7]

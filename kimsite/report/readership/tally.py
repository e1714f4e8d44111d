"""Lines of access logs -> pages read by day. Who read them is counted by a keyed hash and then forgotten."""

from __future__ import annotations

import secrets
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from hashlib import blake2b

from kimsite.model.readership import NotCounted, ReaderSource, ReadPages
from kimsite.report.readership.log_lines import local_day, read_entry
from kimsite.report.readership.robots import Robots
from kimsite.report.readership.site_pages import SitePages

_READ = frozenset((b"200", b"304"))
_MOST_READERS = 2_000_000
"""Distinct readers that are kept apart at one time, some 200 MB; beyond it a day has no number of readers."""
_OPEN_DAYS = 3
"""Logs run forward: readers of a day are kept apart until so many later days have begun."""


class LogTally:
    """Counts the lines that it is fed. The key of the hash is made anew for every run and never leaves it."""

    def __init__(self, pages: SitePages, zone: str, robots: Robots) -> None:
        """`zone`: IANA name of the district's."""
        self._pages = pages
        self._zone = zone
        self._robots = robots
        self._key = secrets.token_bytes(16)
        self._views: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._left_out: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._readers: dict[str, dict[str, set[bytes]]] = {}
        self._visitors: dict[str, Counter[str]] = {}
        self._kept = 0
        self._uncounted: set[str] = set()
        self._day = ""
        self.lines = 0
        self.broken = 0

    def feed(self, lines: Iterable[bytes]) -> None:
        """Count lines, in the order of their file."""
        for line in lines:
            if not line.strip():
                continue
            self.lines += 1
            why = self._count(line)
            if why is not None:
                self.broken += why is NotCounted.BROKEN
                self._left_out[self._day][why] += 1

    def days(self, files: tuple[str, ...]) -> Iterator[ReadPages]:
        """What was counted, by day. `files`: names of the files that were fed."""
        for day in list(self._readers):
            self._close(day)
        for day in sorted({*self._views, *self._left_out} - {""}):
            visitors = Counter[str]() if day in self._uncounted else self._visitors.get(day, Counter())
            yield ReadPages(
                day=day,
                source=ReaderSource.LOG,
                files=files,
                robots=self._robots.list_name,
                pages=tuple(sorted(self._views.get(day, {}).items())),
                visitors=tuple(sorted(visitors.items())),
                left_out=tuple(sorted(self._left_out.get(day, {}).items())),
            )

    def _count(self, line: bytes) -> NotCounted | None:
        """Count one line; why it is no page read, or None where it is one."""
        entry = read_entry(line)
        day = local_day(entry.day, entry.hour, entry.zone, self._zone) if entry is not None else ""
        if entry is None or not day:
            return NotCounted.BROKEN
        if day != self._day:
            self._turn_to(day)
        page = self._pages.page(entry.target) if self._pages.is_own_host(entry.host) else NotCounted.ELSEWHERE
        if isinstance(page, NotCounted):
            return page
        if entry.method != b"GET":
            return NotCounted.METHOD
        if entry.status not in _READ:
            return NotCounted.FAILED
        if entry.agent is not None and self._robots.is_robot(entry.agent.decode("utf-8", "replace")):
            return NotCounted.ROBOT
        if b"prefetch" in entry.rest or b"prerender" in entry.rest:
            return NotCounted.PREFETCH
        self._views[day][page] += 1
        self._know(day, self._pages.village(page), entry.client + b" " + (entry.agent or b""))
        return None

    def _know(self, day: str, village: str, who: bytes) -> None:
        if not village or day in self._uncounted:
            return
        readers = self._readers.setdefault(day, {}).setdefault(village, set())
        before = len(readers)
        readers.add(blake2b(who, key=self._key, digest_size=8).digest())
        self._kept += len(readers) - before
        if self._kept > _MOST_READERS:
            self._uncounted.add(day)
            self._close(day)

    def _turn_to(self, day: str) -> None:
        self._day = day
        for reader in sorted(self._readers)[:-_OPEN_DAYS]:
            self._close(reader)

    def _close(self, day: str) -> None:
        """Keep how many readers a day had, and forget them."""
        for village, readers in self._readers.pop(day, {}).items():
            self._visitors.setdefault(day, Counter())[village] += len(readers)
            self._kept -= len(readers)

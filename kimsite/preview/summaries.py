"""Summaries of all villages for the portal; those not visited yet are read in the background."""

from __future__ import annotations

import multiprocessing
import signal
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from datetime import date
from threading import Lock, Thread

from kimsite.model.blog import PortalSummary
from kimsite.model.build import VillageJob
from kimsite.pipeline.summarise import probe_village
from kimsite.tools.paths import overlap


class Summaries:
    """One summary for each publisher, empty until it has been read.

    One other process reads the missing ones.
    """

    def __init__(self, on_change: Callable[[], None]) -> None:
        """`on_change` is called when enough has been read for the portal to be shown again."""
        self._on_change = on_change
        self._lock = Lock()
        self._known: dict[str, tuple[date, PortalSummary]] = {}
        self._empty: dict[str, PortalSummary] = {}
        self._folders: dict[str, str] = {}
        self._missing: OrderedDict[str, VillageJob] = OrderedDict()
        self._reader: Thread | None = None
        self._stopped = False

    def put(self, job: VillageJob, summary: PortalSummary | None) -> None:
        """Store the summary of a visited publisher."""
        if summary is not None:
            with self._lock:
                self._known[job.publisher.url] = (job.as_of, summary)
                self._folders[job.publisher.url] = job.publisher.folder
                self._missing.pop(job.publisher.url, None)

    def outdate(self, path: str) -> None:
        """Read the publishers of `path` again; their old summaries are used until then."""
        with self._lock:
            for url, (_, summary) in self._known.items():
                if overlap(path, self._folders[url]):
                    self._known[url] = (date.min, summary)

    def of(self, jobs: tuple[VillageJob, ...]) -> tuple[PortalSummary, ...]:
        """A summary for each job, in order; starts reading those that are missing or outdated."""
        with self._lock:
            summaries = tuple(self._known_or_empty(job) for job in jobs)
            if self._missing and self._reader is None and not self._stopped:
                self._reader = Thread(target=self._read, name="kimsite-ringkasan", daemon=True)
                self._reader.start()
        return summaries

    def waiting(self) -> int:
        """The number of publishers still to be read."""
        return len(self._missing)

    def stop(self) -> None:
        """Stop reading."""
        self._stopped = True
        self._missing.clear()

    def _known_or_empty(self, job: VillageJob) -> PortalSummary:
        url = job.publisher.url
        day, summary = self._known.get(url, (date.min, None))
        if day != job.as_of:
            self._missing[url] = job
        if summary is not None:
            return summary
        empty = self._empty.get(url)
        if empty is None or empty.publisher != job.publisher:
            empty = self._empty[url] = _empty_summary(job)
        return empty

    def _read(self) -> None:
        """Read until nothing is missing.

        `on_change` is called at growing intervals, so that the portal does not reload all the time.
        """
        done, due = 0, 4
        try:
            with ProcessPoolExecutor(
                1, mp_context=multiprocessing.get_context("spawn"), initializer=_ignore_interrupts
            ) as pool:
                while (job := self._next()) is not None:
                    self.put(job, _result(pool.submit(probe_village, job), job))
                    done += 1
                    if done == due and not self._stopped:
                        due *= 2
                        self._on_change()
        except (BrokenProcessPool, OSError):
            # no second process available, or the preview is closing: the portal shows visited villages
            self._stopped = True
        finally:
            self._reader = None
        if not self._stopped:
            self._on_change()

    def _next(self) -> VillageJob | None:
        with self._lock:
            return next(iter(self._missing.values()), None)


def _empty_summary(job: VillageJob) -> PortalSummary:
    return PortalSummary(publisher=job.publisher, posts=(), shown=0, pages=())


def _result(reading: Future[PortalSummary], job: VillageJob) -> PortalSummary:
    """The summary read, or an empty one where a bug stopped the reading: visiting the village shows it."""
    try:
        return reading.result()
    except BrokenProcessPool:
        raise
    except Exception:  # noqa: BLE001  # one village's failure must not stop the others
        return _empty_summary(job)


def _ignore_interrupts() -> None:
    """Ctrl+C is handled by the preview, which ends its reader."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)

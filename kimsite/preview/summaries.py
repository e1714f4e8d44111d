"""What the portal knows of each village: of those visited at once, of the others as they are read in the
background.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from datetime import date
from threading import Lock, Thread

from kimsite.model.blog import Summary
from kimsite.model.build import VillageJob
from kimsite.pipeline.summarise import probe_village
from kimsite.tools.paths import overlap


class Summaries:
    """One summary a publisher, an empty one until it is known.

    One process beside ours reads those that are missing.
    """

    def __init__(self, tell: Callable[[], None]) -> None:
        """`tell` is called when there is enough new for the portal to be shown again."""
        self._tell = tell
        self._lock = Lock()
        self._known: dict[str, tuple[date, Summary]] = {}
        self._blank: dict[str, Summary] = {}
        self._folders: dict[str, str] = {}
        self._missing: OrderedDict[str, VillageJob] = OrderedDict()
        self._reader: Thread | None = None
        self._stopped = False

    def put(self, job: VillageJob, summary: Summary | None) -> None:
        """What is known of a visited publisher."""
        if summary is not None:
            with self._lock:
                self._known[job.publisher.url] = (job.as_of, summary)
                self._folders[job.publisher.url] = job.publisher.folder
                self._missing.pop(job.publisher.url, None)

    def outdate(self, path: str) -> None:
        """Something at `path` changed: whose folder it touches is read again; until then the old summary
        serves.
        """
        with self._lock:
            for url, (_, summary) in self._known.items():
                if overlap(path, self._folders[url]):
                    self._known[url] = (date.min, summary)

    def of(self, jobs: tuple[VillageJob, ...]) -> tuple[Summary, ...]:
        """A summary for each, in order; reading of those unknown or outdated begins."""
        with self._lock:
            summaries = tuple(self._of(job) for job in jobs)
            if self._missing and self._reader is None and not self._stopped:
                self._reader = Thread(target=self._read, name="kimsite-ringkasan", daemon=True)
                self._reader.start()
        return summaries

    def waiting(self) -> int:
        """How many are still to be read."""
        return len(self._missing)

    def stop(self) -> None:
        """Read no more."""
        self._stopped = True
        self._missing.clear()

    def _of(self, job: VillageJob) -> Summary:
        url = job.publisher.url
        day, summary = self._known.get(url, (date.min, None))
        if day != job.as_of:
            self._missing[url] = job
        if summary is not None:
            return summary
        blank = self._blank.get(url)
        if blank is None or blank.publisher != job.publisher:
            blank = self._blank[url] = _nothing(job)
        return blank

    def _read(self) -> None:
        """Read until nothing is missing.

        The portal is told at growing distances: it must not flicker for minutes.
        """
        done, due = 0, 4
        try:
            with ProcessPoolExecutor(
                1, mp_context=multiprocessing.get_context("spawn"), initializer=_deaf
            ) as pool:
                while (job := self._next()) is not None:
                    self.put(job, _result(pool.submit(probe_village, job), job))
                    done += 1
                    if done == due and not self._stopped:
                        due *= 2
                        self._tell()
        except (BrokenProcessPool, OSError):
            # no second process to be had, or the preview is closing: the portal shows what was visited
            self._stopped = True
        finally:
            self._reader = None
        if not self._stopped:
            self._tell()

    def _next(self) -> VillageJob | None:
        with self._lock:
            return next(iter(self._missing.values()), None)


def _nothing(job: VillageJob) -> Summary:
    return Summary(
        publisher=job.publisher,
        as_of=date.min,
        posts=(),
        shown=0,
        pages=(),
        page_urls=(),
        held=0,
        signed=False,
    )


def _result(reading: Future[Summary], job: VillageJob) -> Summary:
    """What was read; nothing of a village whose reading fails by a fault of ours: visiting it shows the
    fault.
    """
    try:
        return reading.result()
    except BrokenProcessPool:
        raise
    except Exception:  # noqa: BLE001  # whatever it is, it is that village's alone
        return _nothing(job)


def _deaf() -> None:
    """Ctrl+C is for the preview; its reader ends with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)

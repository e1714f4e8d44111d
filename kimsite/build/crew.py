"""Hands for many jobs: what any crew can do, how jobs are shared among it, and the crew of this machine's processes."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Collection, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from types import TracebackType
from typing import Any, Protocol, Self

from kimsite.build.workers import work
from kimsite.model.build import VillageJob
from kimsite.tools.garbage import collect_seldom

AHEAD = 2
"""Jobs handed out a worker: one in its hands, one waiting. When a process dies, only these are suspected."""
LOOK = 1.0
"""Seconds between two looks at what has finished: some systems hear Ctrl-C only between them."""


class Lost(Exception):  # noqa: N818  # a state of the work, answered by another try
    """Whoever had the job is no more."""


class Again(Exception):  # noqa: N818  # as above
    """The job must be handed out once more, otherwise."""


class Crew(Protocol):
    """Whoever does the work."""

    def room(self) -> int:
        """How many jobs may be out at once."""

    def submit(self, job: VillageJob) -> Future[Any]:
        """Hand out a job."""

    def finished(self, futures: Collection[Future[Any]]) -> Collection[Future[Any]]:
        """Those that are done; none after a while without any."""

    def collect(self, job: VillageJob, future: Future[Any]) -> Any:
        """What became of the job. Raises Lost, Again or Unusable."""

    def renew(self) -> None:
        """See that the next job meets workers that no other job has hurt."""


def share(jobs: tuple[VillageJob, ...], crew: Crew, lost: str) -> Iterator[Any]:
    """Hand the jobs out in their order, never more than there is room for. Those whose worker died are done again at the end of what is out, each alone."""
    waiting, out, fallen = deque(jobs), dict[Future[Any], VillageJob](), list[VillageJob]()
    while waiting or out:
        while waiting and not fallen and len(out) < crew.room():
            job = waiting.popleft()
            out[crew.submit(job)] = job
        for future in crew.finished(out.keys()):
            job = out.pop(future)
            try:
                yield crew.collect(job, future)
            except Again:
                waiting.appendleft(job)
            except Lost:
                fallen.append(job)
        if fallen and not out:
            yield from (_alone(job, crew, lost) for job in fallen)
            crew.renew()
            fallen.clear()


def _alone(job: VillageJob, crew: Crew, lost: str) -> Any:
    """The job with nobody beside it: if a process ends now, it is this job that ended it."""
    while True:
        crew.renew()
        future = crew.submit(job)
        while not crew.finished({future}):
            pass
        try:
            return crew.collect(job, future)
        except Again:
            continue
        except Lost:
            if not lost:
                raise
            return work(lost, job)


class Processes:
    """Worker processes of this machine."""

    def __init__(self, recipe: str, count: int) -> None:
        self._recipe = recipe
        self._count = count
        self._before = set(multiprocessing.active_children())
        self._pool = self._open()

    def room(self) -> int:
        return AHEAD * self._count

    def submit(self, job: VillageJob) -> Future[Any]:
        try:
            return self._pool.submit(work, self._recipe, job)
        except BrokenProcessPool as error:
            broken = Future[Any]()
            broken.set_exception(error)
            return broken

    def finished(self, futures: Collection[Future[Any]]) -> Collection[Future[Any]]:
        return wait(futures, LOOK, FIRST_COMPLETED).done

    def collect(self, job: VillageJob, future: Future[Any]) -> Any:  # noqa: ARG002  # the protocol's
        try:
            return future.result()
        except BrokenProcessPool as error:
            raise Lost from error

    def renew(self) -> None:
        self._pool.shutdown(cancel_futures=True)
        self._pool = self._open()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """End the processes; at once where the work was broken off. Nothing half-written counts: files are written whole, and journalled."""
        if kind is not None:
            for process in set(multiprocessing.active_children()) - self._before:
                process.kill()
        self._pool.shutdown(cancel_futures=True)

    def _open(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self._count, mp_context=multiprocessing.get_context("spawn"), initializer=_begin)


def _begin() -> None:
    """Ctrl-C reaches every process of a terminal: the parent alone answers it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    collect_seldom()

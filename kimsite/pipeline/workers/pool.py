"""Worker pools: their protocol, how jobs are dispatched, and the pool of this machine's processes."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Collection, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing.context import BaseContext
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Any, Protocol, Self

from kimsite.model.build import VillageJob
from kimsite.pipeline.workers.errors import Result, Unstartable
from kimsite.tools.gc_tuning import tune_gc
from kimsite.tools.orphans import end_with_parent

AHEAD = 2
"""Jobs handed out a worker: one in its hands, one waiting. When a process dies, only these are suspected."""
POLL_SECONDS = 1.0
"""Between two questions what has finished: some systems hear Ctrl-C only between them."""


CANNOT_START = (OSError, MemoryError, ImportError, NotImplementedError, RuntimeError, ValueError)
"""How a system says that it gives no process, no thread or no semaphore: a limit, too little memory, or none
on this platform at all. A pool whose processes die is a RuntimeError too; where they die while it starts
another, its pipes are closed under it, and that is a ValueError.
"""


class WorkerDied(Exception):  # noqa: N818  # a state of the work, answered by another try
    """Whoever had the job is no more."""


class RetryJob(Exception):  # noqa: N818  # as above
    """The job must be handed out once more, otherwise."""


class WorkerPool(Protocol):
    """Whoever does the work."""

    def room(self) -> int:
        """How many jobs may be out at once."""

    def submit(self, job: VillageJob) -> Future[Any]:
        """Hand out a job. Raises Unstartable."""

    def finished(self, futures: Collection[Future[Any]]) -> Collection[Future[Any]]:
        """Those that are done; none after a while without any."""

    def collect(self, job: VillageJob, future: Future[Any]) -> Any:
        """What became of the job. Raises Lost, Again or Unusable."""

    def renew(self) -> None:
        """See that the next job meets workers that no other job has hurt. Raises Unstartable."""

    def dismiss(self) -> None:
        """End all work at once: it is done elsewhere."""


def dispatch(
    jobs: tuple[VillageJob, ...],
    pool: WorkerPool,
    recipe: Callable[[VillageJob], Result],
    crashed: Callable[[VillageJob], Result] | None,
    alone: Callable[[], None],
) -> Iterator[Result]:
    """Hand the jobs out in their order, never more than there is room for.

    Those whose worker died are done again at the end of what is out, each alone.

    Where no worker can be started, all that is left is done in this process, and `alone` is called.
    """
    waiting, out, fallen = deque(jobs), dict[Future[Any], VillageJob](), deque[VillageJob]()
    try:
        yield from _handed_out(waiting, out, fallen, pool, crashed)
    except Unstartable:
        pool.dismiss()
        alone()
        yield from map(recipe, (*out.values(), *fallen, *waiting))


def _handed_out(
    waiting: deque[VillageJob],
    out: dict[Future[Any], VillageJob],
    fallen: deque[VillageJob],
    pool: WorkerPool,
    crashed: Callable[[VillageJob], Result] | None,
) -> Iterator[Result]:
    """The results as they come. What has not been done yet is always in one of the three.

    Raises Unstartable.
    """
    while waiting or out:
        while waiting and not fallen and len(out) < pool.room():
            out[pool.submit(waiting[0])] = waiting[0]
            waiting.popleft()
        for future in pool.finished(out.keys()):
            job = out.pop(future)
            try:
                yield pool.collect(job, future)
            except RetryJob:
                waiting.appendleft(job)
            except WorkerDied:
                fallen.append(job)
        if fallen and not out:
            while fallen:
                result = _run_alone(fallen[0], pool, crashed)
                fallen.popleft()
                yield result
            pool.renew()


def _run_alone(job: VillageJob, pool: WorkerPool, crashed: Callable[[VillageJob], Result] | None) -> Result:
    """The result of a job that runs with no other: if a process ends now, it is this job that ended it."""
    while True:
        pool.renew()
        future = pool.submit(job)
        while not pool.finished({future}):
            pass
        try:
            result: Result = pool.collect(job, future)
        except RetryJob:
            continue
        except WorkerDied:
            if crashed is None:
                raise
            return crashed(job)
        else:
            return result


class ProcessPool:
    """Worker processes of this machine."""

    def __init__(self, recipe: Callable[[VillageJob], object], count: int) -> None:
        self._recipe = recipe
        self._count = count
        self._before = set(multiprocessing.active_children())
        self._pool: ProcessPoolExecutor | None = None
        # `concurrent.futures.wait` can keep a lock when it is interrupted, and the pool then never ends
        self._done: SimpleQueue[Future[Any]] = SimpleQueue()

    def room(self) -> int:
        return AHEAD * self._count

    def submit(self, job: VillageJob) -> Future[Any]:
        try:
            return self._submit(self._recipe, job)
        except (BrokenProcessPool, ValueError) as error:  # ValueError: see CANNOT_START
            broken = Future[Any]()
            broken.set_exception(BrokenProcessPool(str(error)))
            self._done.put(broken)
            return broken
        except CANNOT_START as error:
            raise Unstartable from error

    def finished(self, futures: Collection[Future[Any]]) -> Collection[Future[Any]]:
        try:
            return {self._done.get(timeout=POLL_SECONDS)} & set(futures)
        except Empty:
            return ()

    def collect(self, job: VillageJob, future: Future[Any]) -> Any:  # noqa: ARG002  # the protocol's
        try:
            return future.result()
        except BrokenProcessPool as error:
            raise WorkerDied from error

    def renew(self) -> None:
        self._close()
        try:
            # a process that cannot even do this was not brought down by its village
            self._submit(int).result()
        except CANNOT_START as error:
            raise Unstartable from error

    def dismiss(self) -> None:
        for process in set(multiprocessing.active_children()) - self._before:
            process.kill()
        # Waits for the pool's thread, which ends with its processes: Python would write to a pipe that the
        # thread is closing, as this process ends.
        self._close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the processes; at once where the work was broken off.

        Nothing half-written counts: files are written whole, and journalled.
        """
        if kind is not None:
            self.dismiss()
        self._close()

    def _submit(self, work: Callable[..., object], *arguments: object) -> Future[Any]:
        pool = self._open()
        with _interrupts_held_back():
            future = pool.submit(work, *arguments)
            future.add_done_callback(self._done.put)
            return future

    def _open(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(
                self._count, mp_context=worker_context(), initializer=_begin, initargs=(os.getpid(),)
            )
        return self._pool

    def _close(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """A Ctrl-C waits until the end; a process started meanwhile inherits this.

    Otherwise it would be interrupted before `_begin` and print a traceback. Windows has no such mask.
    """
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def worker_context() -> BaseContext:
    """How a worker begins: Linux copies this process, with all that it has imported, if it has one thread.

    With more threads, and on every other system, a worker is a new process that imports everything itself.
    """
    copies = sys.platform == "linux" and threading.active_count() == 1
    return multiprocessing.get_context("fork" if copies else "spawn")


def _begin(parent: int) -> None:
    """Ctrl-C reaches every process of a terminal: the parent alone answers it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_with_parent(parent)
    tune_gc()

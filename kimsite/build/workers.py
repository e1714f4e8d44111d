"""Jobs -> results as they finish: one after another, or over worker processes."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed

from kimsite.model.build import VillageJob, VillageResult

WORTH_PROCESSES = 4
"""Fewer villages than this are done before a second process has started."""


def run(build: Callable[[VillageJob], VillageResult], jobs: tuple[VillageJob, ...], count: int) -> Iterator[VillageResult]:
    """Results in the order they finish. `count`: worker processes, 0 for one a core, 1 for none.

    Processes are spawned on every system, so that Windows and Linux behave alike.
    """
    workers = min(count or os.cpu_count() or 1, len(jobs))
    if workers <= 1 or (count == 0 and len(jobs) < WORTH_PROCESSES):
        yield from map(build, jobs)
        return
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn")) as pool:
        yield from (future.result() for future in as_completed([pool.submit(build, job) for job in jobs]))

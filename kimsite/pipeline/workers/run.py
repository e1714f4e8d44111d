"""Jobs -> results as they finish: one after another, over worker processes, or over a cluster."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from typing import Any

from kimsite.model.build import Cluster, VillageJob
from kimsite.pipeline.workers.errors import Result

WORTH_PROCESSES = 4
"""Fewer villages than this are done before a second process has started."""


def run(
    recipe: Callable[[VillageJob], Result],
    jobs: tuple[VillageJob, ...],
    count: int,
    cluster: Cluster | None = None,
    *,
    crashed: Callable[[VillageJob], Result] | None = None,
    alone: Callable[[], None] = lambda: None,
) -> Generator[Result]:
    """What `recipe` makes of each job, as they finish.

    `count`: worker processes, 0 for one per core, 1 for none; they find the recipe by its qualified name, and
    give the same bytes whether they are new or copies of this one. `crashed` gives the result of
    a job that ended its process twice, the second time alone; without it that is an error. Where no process
    can be started this one does the work, and `alone` is called. Raises WorkersUnavailable where there is no
    such cluster.
    """
    workers = min(count or os.cpu_count() or 1, len(jobs))
    if cluster is None and (workers <= 1 or (count == 0 and len(jobs) < WORTH_PROCESSES)):
        yield from map(recipe, jobs)
    elif jobs:
        from kimsite.pipeline.workers.pool import dispatch

        with _pool(recipe, jobs[0], cluster, workers) as pool:
            yield from dispatch(jobs, pool, recipe, crashed, alone)


@contextmanager
def _pool(
    recipe: Callable[[VillageJob], Result], example: VillageJob, cluster: Cluster | None, workers: int
) -> Iterator[Any]:
    """The workers. Only a build with a cluster imports distributed."""
    if cluster is not None:
        from kimsite.pipeline.workers.cluster import connect_cluster

        with connect_cluster(recipe, example, cluster, workers) as connected:
            yield connected
    else:
        from kimsite.pipeline.workers.pool import ProcessPool

        with ProcessPool(recipe, workers) as processes:
            yield processes

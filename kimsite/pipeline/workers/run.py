"""Jobs -> results as they finish: one after another, over worker processes, or over a cluster."""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable, Generator
from typing import Any

from kimsite.model.build import Cluster, VillageJob

WORTH_PROCESSES = 4
"""Fewer villages than this are done before a second process has started."""


class WorkersUnavailable(Exception):  # noqa: N818  # a state of the cluster, answered by a human
    """The workers asked for cannot be had.

    Its first argument is the key of a reason; a second one says more.
    """


class Unstartable(Exception):  # noqa: N818  # a state of the machine, answered by working without processes
    """No worker process can be started on this machine."""


def run(
    recipe: str,
    jobs: tuple[VillageJob, ...],
    count: int,
    cluster: Cluster | None = None,
    *,
    lost: str = "",
    alone: Callable[[], None] = lambda: None,
) -> Generator[Any]:
    """What `recipe` (module:function) makes of each job, as they finish.

    `count`: worker processes, 0 for one a core, 1 for none.

    Processes are spawned on every system, so that Windows and Linux behave alike. The recipe is named, not
    given, and so is the crew:
    whoever has no job never imports Markdown, Jinja or Pillow, whoever works alone no processes. `lost`
    (module:function) gives the
    result of a job that ended its process twice, the second time alone; without it that is a fault. Where no
    process can be started this
    one does the work, and `alone` is called. Raises Unusable where there is no such cluster.
    """
    workers = min(count or os.cpu_count() or 1, len(jobs))
    if cluster is None and (workers <= 1 or (count == 0 and len(jobs) < WORTH_PROCESSES)):
        yield from (call_named(recipe, job) for job in jobs)
    elif jobs:
        hired = (
            call_named("kimsite.pipeline.workers.cluster:connect_cluster", recipe, jobs[0], cluster, workers)
            if cluster
            else call_named("kimsite.pipeline.workers.pool:ProcessPool", recipe, workers)
        )
        with hired as crew:
            yield from call_named("kimsite.pipeline.workers.pool:dispatch", jobs, crew, recipe, lost, alone)


def call_named(recipe: str, *inputs: Any) -> Any:
    """What the recipe of that name makes of its inputs."""
    return resolve_name(recipe)(*inputs)


def resolve_name(recipe: str) -> Callable[..., Any]:
    """The function called module:function."""
    module, _, function = recipe.partition(":")
    made: Callable[..., Any] = getattr(importlib.import_module(module), function)
    return made

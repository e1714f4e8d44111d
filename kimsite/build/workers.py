"""Jobs -> results as they finish: one after another, or over worker processes."""

from __future__ import annotations

import importlib
import multiprocessing
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from typing import Any

from kimsite.model.build import VillageJob

WORTH_PROCESSES = 4
"""Fewer villages than this are done before a second process has started."""


def run(recipe: str, jobs: tuple[VillageJob, ...], count: int) -> Iterator[Any]:
    """What `recipe` (module:function) makes of each job, as they finish. `count`: worker processes, 0 for one a core, 1 for none.

    Processes are spawned on every system, so that Windows and Linux behave alike. The recipe is named, not given: whoever has no
    job never imports Markdown, Jinja or Pillow.
    """
    workers = min(count or os.cpu_count() or 1, len(jobs))
    if workers <= 1 or (count == 0 and len(jobs) < WORTH_PROCESSES):
        yield from (work(recipe, job) for job in jobs)
        return
    pool = ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"))
    try:
        yield from (future.result() for future in as_completed([pool.submit(work, recipe, job) for job in jobs]))
    finally:
        pool.shutdown(cancel_futures=True)


def work(recipe: str, *inputs: Any) -> Any:
    """What the recipe of that name makes of its inputs."""
    module, _, function = recipe.partition(":")
    return getattr(importlib.import_module(module), function)(*inputs)

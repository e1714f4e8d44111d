"""Recipes that go wrong on purpose. Workers find them by name."""

import os
import signal
import time
from pathlib import Path

from kimsite.model.build import BuildResult, VillageJob
from kimsite.pipeline.village import build_village

VICTIM = "kanor/piyak"
MARK = "KIMSITE_UJI_TANDA"
"""Names the file that tells that it has happened."""
NEVER = 120
"""Seconds that a village takes which seems never to end."""


def falls(job: VillageJob) -> BuildResult:
    """One village ends its process, every time, as one does that runs out of memory."""
    if VICTIM in job.publisher.folder:
        os._exit(9)
    return build_village(job)


def falls_once(job: VillageJob) -> BuildResult:
    if _first(job):
        os._exit(9)
    return build_village(job)


def takes_its_worker_along(job: VillageJob) -> BuildResult:
    """The first time, the process that this one works for is killed: a machine lost in the middle
    of a build.
    """
    if _first(job):
        os.kill(os.getppid(), signal.SIGKILL)
        time.sleep(0.2)
    return build_village(job)


def never_ends(job: VillageJob) -> BuildResult:
    Path(os.environ[MARK]).touch()
    time.sleep(NEVER)
    return build_village(job)


def _first(job: VillageJob) -> bool:
    mark = Path(os.environ[MARK])
    if VICTIM not in job.publisher.folder or mark.exists():
        return False
    mark.touch()
    return True

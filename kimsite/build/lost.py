"""A village whose build ended its process: the result that stands in for the one that never came."""

from __future__ import annotations

from kimsite.build.faults import failed
from kimsite.diagnostics.findings import Findings
from kimsite.model.build import VillageJob, VillageResult
from kimsite.model.marked import Place

WHY = "build.worker-died"


def lost_village(job: VillageJob) -> VillageResult:
    """A finding about this village alone; its old pages stay."""
    found = Findings(job.publisher.folder.removeprefix("content/"))
    found.add("B01", Place(path=job.publisher.folder), sebab=WHY)
    return failed(job, found)

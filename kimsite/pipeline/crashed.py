"""A village whose build ended its process: the result that stands in for the one that never came."""

from __future__ import annotations

from kimsite.diagnostics.findings import Findings
from kimsite.model.build import VillageJob, VillageResult
from kimsite.model.marked import Place
from kimsite.pipeline.write_errors import failed

_WHY = "build.worker-died"


def crashed_village(job: VillageJob) -> VillageResult:
    """A finding about this village alone; its old pages stay."""
    diagnostics = Findings(job.publisher.folder.removeprefix("content/"))
    diagnostics.add("B01", Place(path=job.publisher.folder), sebab=_WHY)
    return failed(job, diagnostics)

"""A village whose build ended its process: the result in place of the one that never came."""

from __future__ import annotations

from msgspec.structs import replace

from kimsite.diagnostics.findings import Findings
from kimsite.model.build import Failed, VillageJob
from kimsite.model.marked import Place
from kimsite.pipeline.write_errors import failed

_WHY = "build.worker-died"


def crashed_village(job: VillageJob) -> Failed:
    """A finding about this village alone; its old pages stay."""
    diagnostics = Findings(job.publisher.folder.removeprefix("content/"))
    diagnostics.add("B01", Place(path=job.publisher.folder), sebab=_WHY)
    return replace(failed(job, diagnostics), internal_error=True)

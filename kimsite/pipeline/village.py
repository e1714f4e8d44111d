"""One publisher, from its folder to its pages. Read this first.

`build_village` reads nothing that its job does not name, and returns data only.
"""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from kimsite.diagnostics.findings import Findings
from kimsite.model.build import BuildResult, VillageJob
from kimsite.model.stored import CacheCorrupted
from kimsite.pipeline.cache.kept_files import KeptFiles
from kimsite.pipeline.cache.village import DiskCaches, delete_caches
from kimsite.pipeline.held_pages import write_or_withdraw
from kimsite.pipeline.outputs import outputs, plan_site
from kimsite.pipeline.read_post import findings_for
from kimsite.pipeline.result import BuildStats, built_result, failed_by, unpublished
from kimsite.pipeline.staleness.fingerprint import folder_digest
from kimsite.pipeline.write_errors import failed
from kimsite.tools.file_tree import walk


def build_village(job: VillageJob) -> BuildResult:
    """Build one publisher: read its folder, plan every page, render and write what has changed.

    Never raises. A corrupted cache is deleted and the build begins again; any other fault becomes a finding
    and the pages of the last build stay.
    """
    diagnostics = findings_for(job)
    try:
        return _build(job, diagnostics)
    except CacheCorrupted:
        delete_caches(job)
        return build_village(replace(job, cache_dir=""))
    except Exception as error:  # noqa: BLE001  # one village's fault must not stop the district
        return failed_by(error, job, diagnostics)


def _build(job: VillageJob, diagnostics: Findings) -> BuildResult:
    digest = folder_digest(walk(Path(job.root), job.publisher.folder), job.started_ns)
    caches = DiskCaches(job)
    site = plan_site(job, caches, diagnostics)
    if site is None:
        return failed(job, diagnostics)

    kept = KeptFiles(job)
    written = write_or_withdraw(job, site, outputs(site, diagnostics, kept.find), diagnostics)
    caches.save(diagnostics, site.reading.held_expired)
    if not written.published:
        return unpublished(job, written, diagnostics)
    kept.save(written.records, written.stuck)

    reading = site.reading
    stats = BuildStats(caches.bodies.computed, written, reading.accounts(diagnostics))
    return built_result(job, digest, reading, stats, diagnostics)

"""What a publisher's build came to, as data: built, not published, or stopped by an error."""

from __future__ import annotations

import os
from typing import NamedTuple

from msgspec.structs import replace

from kimsite.blog.summarise import portal_summary, report_summary
from kimsite.diagnostics.findings import Findings
from kimsite.model.accounts import Account
from kimsite.model.build import Built, Counts, Failed, VillageJob
from kimsite.model.marked import Place
from kimsite.pipeline.accounting import count_accounts
from kimsite.pipeline.cache.records import pack_records
from kimsite.pipeline.output import WriteResult
from kimsite.pipeline.outputs import Unrendered
from kimsite.pipeline.post_faults import short_trace
from kimsite.pipeline.read_blog import BlogReading, earliest
from kimsite.pipeline.write_errors import failed, faults_of
from kimsite.tools.codec import encode


class BuildStats(NamedTuple):
    """What a build did."""

    converted: int
    written: WriteResult
    accounts: tuple[Account, ...]


def built_result(
    job: VillageJob, digest: str, reading: BlogReading, stats: BuildStats, diagnostics: Findings
) -> Built:
    """The result of a build that published everything. `digest`: of the folder before anything was read."""
    return Built(
        id=job.publisher.id,
        url=job.publisher.url,
        files=digest,
        valid_until=earliest((reading.blog.next_change, reading.recheck_on)),
        counts=replace(
            count_accounts(reading.sources, stats.accounts, reading.published),
            converted=stats.converted,
            written=stats.written.written,
            unchanged=stats.written.unchanged,
            failed=stats.written.failed,
        ),
        accounts=stats.accounts,
        disputes=reading.disputes,
        findings=diagnostics.sorted(),
        records=pack_records(stats.written.records),
        portal_summary=encode(portal_summary(reading.blog)),
        report_summary=encode(report_summary(reading.blog, reading.expired, reading.digests())),
        faults=stats.written.faults,
        stuck=stats.written.stuck,
    )


def unpublished(job: VillageJob, written: WriteResult, diagnostics: Findings) -> Failed:
    """The result of a build whose new files could not be written: nothing was changed."""
    return failed(
        job, diagnostics, written.faults, Counts(unchanged=written.unchanged, failed=written.failed)
    )


def failed_by(error: Exception, job: VillageJob, diagnostics: Findings) -> Failed:
    """The result of a build that an error stopped: of the disk, of a template, or of kimsite itself (B01)."""
    if isinstance(error, Unrendered):
        return failed(job, diagnostics)
    if isinstance(error, OSError):
        path = str(error.filename or job.publisher.folder).removeprefix(f"{job.root}{os.sep}")
        return failed(job, diagnostics, faults_of([(path.replace(os.sep, "/"), error)]))
    diagnostics.add("B01", Place(path=job.publisher.folder), sebab=short_trace(error))
    return replace(failed(job, diagnostics), internal_error=True)

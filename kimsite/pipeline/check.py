"""Everything a build would find in one publisher's texts and photos. Writes nothing."""

from __future__ import annotations

from kimsite.blog.plan import plan
from kimsite.diagnostics.findings import Findings
from kimsite.model.build import Checked, Counts, VillageJob
from kimsite.pipeline.accounting import count_accounts
from kimsite.pipeline.cache.village import DiskCaches, VillageCaches
from kimsite.pipeline.read_blog import read_blog
from kimsite.pipeline.read_photo import Photos
from kimsite.pipeline.read_post import findings_for
from kimsite.pipeline.result import failed_by


def check_village(job: VillageJob, caches: VillageCaches | None = None) -> Checked:
    """The findings, what becomes of every file, and the pages that a build would write.

    `caches`: what an earlier check in this process left; None: what the last build left on disk.
    """
    diagnostics = findings_for(job)
    try:
        return _check(job, caches or DiskCaches(job), diagnostics)
    except OSError:
        raise
    except Exception as error:  # noqa: BLE001  # one village's fault must not stop the check of the others
        found = failed_by(error, job, diagnostics).findings
        return Checked(findings=found, counts=Counts(), accounts=(), url=job.publisher.url)


def _check(job: VillageJob, caches: VillageCaches, diagnostics: Findings) -> Checked:
    reading = read_blog(job, caches, diagnostics, Photos.TRY)
    plans = plan(reading.blog, "", diagnostics)
    accounts = reading.accounts(diagnostics)
    return Checked(
        findings=diagnostics.sorted(),
        counts=count_accounts(reading.sources, accounts, reading.published),
        accounts=accounts,
        url=job.publisher.url,
        pages=(*(page.path for page in plans.pages), *(file.path for file in (*plans.assets, *plans.data))),
    )

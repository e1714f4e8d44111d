"""Everything a build would find in one publisher's texts and photos. Writes nothing."""

from __future__ import annotations

from kimsite.blog.plan import plan
from kimsite.model.build import Checked, VillageJob
from kimsite.pipeline.accounting import count_accounts
from kimsite.pipeline.cache.village import DiskCaches, VillageCaches
from kimsite.pipeline.read_blog import read_blog
from kimsite.pipeline.read_photo import Photos
from kimsite.pipeline.read_post import findings_for


def check_village(job: VillageJob, caches: VillageCaches | None = None) -> Checked:
    """The findings, what becomes of every file, and the pages that a build would write.

    `caches`: what an earlier check in this process left; None: what the last build left on disk.
    """
    diagnostics = findings_for(job)
    reading = read_blog(job, caches or DiskCaches(job), diagnostics, Photos.TRY)
    plans = plan(reading.blog, "", diagnostics)
    accounts = reading.accounts(diagnostics)
    return Checked(
        findings=diagnostics.sorted(),
        counts=count_accounts(reading.sources, accounts, reading.published),
        accounts=accounts,
        url=job.publisher.url,
        pages=(*(page.path for page in plans.pages), *(file.path for file in (*plans.assets, *plans.data))),
    )

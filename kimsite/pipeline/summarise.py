"""What the district may know of one publisher, where no build is at hand. Writes nothing."""

from __future__ import annotations

from pathlib import Path

from kimsite.blog.assemble import opens
from kimsite.blog.summarise import portal_summary, report_summary
from kimsite.content.discover import discover
from kimsite.diagnostics.findings import Findings
from kimsite.model.blog import PortalSummary, ReportSummary
from kimsite.model.build import VillageJob
from kimsite.model.config import Broadcast
from kimsite.model.kinds import Kind
from kimsite.pipeline.cache.village import DiskCaches
from kimsite.pipeline.read_blog import read_blog, read_posts
from kimsite.pipeline.read_photo import Photos
from kimsite.pipeline.read_post import findings_for


def summarise_village(job: VillageJob) -> ReportSummary:
    """What the publisher published up to the job's day, posts that have expired since included."""
    diagnostics = findings_for(job)
    reading = read_blog(job, DiskCaches(job), diagnostics, Photos.MARK)
    return report_summary(reading.blog, reading.expired, reading.digests())


def probe_village(job: VillageJob) -> PortalSummary:
    """What the portal shows of the publisher, photos probed only."""
    return portal_summary(read_blog(job, DiskCaches(job), findings_for(job), Photos.PROBE).blog)


def read_broadcasts(job: VillageJob) -> tuple[Broadcast, ...]:
    """The siaran in the district's own folder, newest first."""
    return read_settled_broadcasts(job)[0]


def read_settled_broadcasts(job: VillageJob) -> tuple[tuple[Broadcast, ...], bool]:
    """(the siaran, newest first; whether their addresses will be the same as long as the files are).

    Where several posts ask for one address, the day and the ledger decide between them.
    """
    diagnostics = Findings()
    sources = discover(Path(job.root), job.publisher.folder, diagnostics)
    read = read_posts(sources, job, DiskCaches(job), diagnostics)
    shown = (post for post in read.posts if post.kind == Kind.SIARAN and not post.draft)
    broadcasts = tuple(
        Broadcast(
            title=post.title, summary=post.summary, url=post.url, day=opens(post), until=post.hide_after
        )
        for post in sorted(shown, key=lambda post: (-post.day.toordinal(), post.path))
    )
    return broadcasts, not read.disputes

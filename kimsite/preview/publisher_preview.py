"""One publisher in the preview: its planner and its newest snapshot."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from pathlib import Path
from threading import Lock

from kimsite.diagnostics.findings import Findings
from kimsite.model.blog import PortalSummary
from kimsite.model.build import VillageJob
from kimsite.model.marked import Place
from kimsite.pipeline.cross_links import unjudged
from kimsite.pipeline.outputs import SitePlan
from kimsite.pipeline.replan import IncrementalPlanner
from kimsite.preview.snapshot import Pages, Snapshot

Finish = Callable[[SitePlan], SitePlan]
"""Completes the publisher's own plan: adds the portal's pages to the district's."""


class PublisherPreview:
    """Plans its publisher on request if something changed; concurrent requests wait for the new snapshot."""

    def __init__(self) -> None:
        self._planner = IncrementalPlanner()
        self._lock = Lock()
        self._changes = 0
        self._planned_changes = -1
        self._inputs: object = None
        self._snapshot = Snapshot(pages=None, findings=())
        self._summary: PortalSummary | None = None

    def outdate(self, path: str = "") -> None:
        """Something changed, at `path` or anywhere: the next request gets a new snapshot."""
        self._planner.touch(path)
        self._changes += 1

    def snapshot(self, job: VillageJob, finish: Finish | None = None, inputs: object = None) -> Snapshot:
        """The publisher in its present state. `inputs`: what `finish` depends on beside the job."""
        with self._lock:
            if self._planned_changes != self._changes or self._inputs != (job, inputs):
                changes = self._changes
                self._snapshot = self._plan(job, finish)
                self._planned_changes, self._inputs = changes, (job, inputs)
            return self._snapshot

    def summary(self, job: VillageJob) -> PortalSummary | None:
        """The publisher's summary for the portal; the same object as long as its content is equal."""
        snapshot = self.snapshot(job)
        if snapshot.pages is not None:
            summary = snapshot.pages.planned.summary()
            if summary != self._summary:
                self._summary = summary
        return self._summary

    def _plan(self, job: VillageJob, finish: Finish | None) -> Snapshot:
        """A new snapshot; if planning fails, the last pages with the findings of the failure."""
        diagnostics = Findings(job.publisher.folder.removeprefix("content/"))
        try:
            planned = self._planner.plan(job, diagnostics)
            if planned is not None and finish is not None:
                planned = finish(planned)
        # a bug is shown as a finding; the last good pages stay
        except Exception:  # noqa: BLE001
            diagnostics.add(
                "B01",
                Place(path=job.publisher.folder),
                sebab=traceback.format_exc(limit=-3).strip().replace("\n", " | "),
            )
            planned = None
        if planned is None:
            return self._snapshot.failing(unjudged(diagnostics.sorted()))
        return self._snapshot.following(
            Pages(planned, lambda path, name: self._develop(Path(job.root), path, name)),
            unjudged(diagnostics.sorted()),
        )

    def _develop(self, root: Path, path: str, name: str) -> bytes | None:
        data = self._planner.develop(root, path, name)
        if data is None:
            self.outdate()
        return data

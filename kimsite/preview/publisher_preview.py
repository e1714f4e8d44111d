"""One publisher under watch: two numbers, wanted and shown, and the snapshot that is shown."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from pathlib import Path
from threading import Lock

from kimsite.diagnostics.findings import Findings
from kimsite.model.blog import Summary
from kimsite.model.build import VillageJob
from kimsite.model.marked import Place
from kimsite.pipeline.cross_links import unjudged
from kimsite.pipeline.outputs import SitePlan
from kimsite.pipeline.replan import IncrementalPlanner
from kimsite.pipeline.summarise import summarise_for_portal
from kimsite.preview.snapshot import Pages, Snapshot

Finish = Callable[[SitePlan], SitePlan]
"""What is laid over the publisher's own plan: nothing for a village, the portal for the district."""


class PublisherPreview:
    """Plans its publisher when it is asked for and something changed since; whoever asks meanwhile waits for
    the whole.
    """

    def __init__(self) -> None:
        self._recall = IncrementalPlanner()
        self._lock = Lock()
        self._wanted = 0
        self._shown = -1
        self._inputs: object = None
        self._snapshot = Snapshot(pages=None, findings=())
        self._summary: Summary | None = None

    def touch(self, path: str = "") -> None:
        """Something changed, at `path` or anywhere: the next who asks gets a new snapshot."""
        self._recall.touch(path)
        self._wanted += 1

    def snapshot(self, job: VillageJob, finish: Finish | None = None, inputs: object = None) -> Snapshot:
        """The publisher as its folder is now. `inputs`: what `finish` depends on beside the job."""
        with self._lock:
            if self._shown != self._wanted or self._inputs != (job, inputs):
                wanted = self._wanted
                self._snapshot = self._planned(job, finish)
                self._shown, self._inputs = wanted, (job, inputs)
            return self._snapshot

    def summary(self, job: VillageJob) -> Summary | None:
        """What the portal shows of it; the very same object as long as nothing in it changed."""
        snapshot = self.snapshot(job)
        if snapshot.pages is not None:
            summary = summarise_for_portal(snapshot.pages.planned.blog)
            if summary != self._summary:
                self._summary = summary
        return self._summary

    def _planned(self, job: VillageJob, finish: Finish | None) -> Snapshot:
        """A new snapshot; when nothing can be planned, the last pages stay and the findings say why."""
        diagnostics = Findings(job.publisher.folder.removeprefix("content/"))
        try:
            planned = self._recall.plan(job, diagnostics)
            if planned is not None and finish is not None:
                planned = finish(planned)
        # a fault of ours is shown like any finding; the last good pages stay
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
        made = self._recall.develop(root, path, name)
        if made is None:
            self.touch()
        return made

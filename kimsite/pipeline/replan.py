"""One publisher planned again and again: only what changed is read, converted and probed anew.

In memory only, and each plan keeps just what it used itself, so that nothing grows. The result is what a
plan without caches gives.
"""

from __future__ import annotations

from collections import deque
from pathlib import Path

from msgspec.structs import replace

from kimsite.content.media.photo_faults import UnusablePhoto
from kimsite.content.media.photo_steps import develop_photo
from kimsite.diagnostics.findings import Findings
from kimsite.model.build import VillageJob
from kimsite.pipeline.cache.village import DiskCaches, MemoryCaches
from kimsite.pipeline.outputs import SitePlan, plan_site
from kimsite.pipeline.read_photo import Photos
from kimsite.theme.load import digests
from kimsite.tools import files


class IncrementalPlanner:
    """Plans one publisher, and keeps what the last plan computed."""

    def __init__(self) -> None:
        self._last = MemoryCaches()
        self._planned_for: tuple[object, ...] = ()
        self._unusable: dict[str, str] = {}
        self._touched: deque[str] = deque()

    def touch(self, path: str) -> None:
        """Something at `path` changed: it is read again even if its stamp stayed.

        Some file systems record times in steps of two seconds.
        """
        self._touched.append(path)

    def plan(self, job: VillageJob, diagnostics: Findings) -> SitePlan | None:
        """What `plan_site` gives, photos probed and not developed."""
        planned_for = (job.publisher.url, job.as_of, job.district.markdown)
        touched = [self._touched.popleft() for _ in range(len(self._touched))]
        if planned_for != self._planned_for:
            self._last.forget_readings()
        self._last.forget_sources(touched)
        caches = self._last.next_run(self._unusable)
        if planned_for[2:] != self._planned_for[2:] or not self._last.bodies.used:
            caches.bodies = DiskCaches(job).bodies  # read, never saved
        self._planned_for = planned_for
        theme = digests(Path(job.root), (job.publisher.theme.name,))[job.publisher.theme.name]
        planned = plan_site(replace(job, theme=theme), caches, diagnostics, Photos.PROBE)
        if planned is not None:
            self._last = caches
        return planned

    def develop(self, root: Path, path: str, name: str) -> bytes | None:
        """The bytes of the variant `name` of the photo at `path`.

        None when the photo has changed since or is unusable. One found unusable is remembered: the next plan
        reports it.
        """
        try:
            picture = develop_photo(path, files.read_bytes(root, path), share=name.endswith("-kartu.jpg"))
        except OSError:
            return None
        except UnusablePhoto as reason:
            self._unusable[name.partition("-")[0]] = str(reason)
            return None
        made = next((variant.data for variant in picture.files if variant.name == name), None)
        return made if isinstance(made, bytes) else None

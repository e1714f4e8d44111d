"""The recipe for one publisher again and again: only what changed is parsed, converted and looked at anew.

In memory only, and each plan keeps just what it used itself, so that nothing grows. The result is what a
plain plan gives.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from kimsite.content.discover import read_source
from kimsite.content.media import photos
from kimsite.content.media.library import MediaLibrary
from kimsite.content.media.probe import probe
from kimsite.diagnostics.findings import Findings
from kimsite.model.build import VillageJob
from kimsite.model.content import Article, Body, MediaFile, Picture, Post, SourceFile
from kimsite.model.findings import Diagnostic
from kimsite.pipeline.cache.bodies import BodyCache
from kimsite.pipeline.outputs import SitePlan
from kimsite.pipeline.stages import Convert, Stages, build_article, read_source_post
from kimsite.pipeline.village import plan_village
from kimsite.theme.load import digests
from kimsite.tools import files

_Made = TypeVar("_Made")


class _PlanCache(Struct):
    """What one plan was made of; each part with the findings that it came with."""

    sources: dict[tuple[str, str], SourceFile] = field(default_factory=dict)
    """By path and stamp."""
    posts: dict[tuple[str, str, str], tuple[Post | None, tuple[Diagnostic, ...]]] = field(
        default_factory=dict
    )
    """By path, kind and digest."""
    bodies: dict[str, Body] = field(default_factory=dict)
    """By Markdown."""
    sketches: dict[tuple[str, str, bool], Picture] = field(default_factory=dict)
    """By path, stamp and whether with a share card."""
    articles: dict[str, tuple[Post, Article | None, tuple[Diagnostic, ...]]] = field(default_factory=dict)
    """By path; good for the very same post."""
    shelf: tuple[object, ...] = ()
    """The stamps of all photos and files, and how many photos were known to be spoilt."""


class IncrementalPlanner:
    """What the last plan of one publisher was made of."""

    def __init__(self) -> None:
        self._last = _PlanCache()
        self._for: tuple[object, ...] = ()
        self._spoilt: dict[str, str] = {}
        self._touched: deque[str] = deque()

    def touch(self, path: str) -> None:
        """Something at `path` changed: it is read again even if its stamp stayed.

        Some file systems tell time in steps of two seconds.
        """
        self._touched.append(path)

    def plan(self, job: VillageJob, diagnostics: Findings) -> SitePlan | None:
        """What `plan_village` gives, photos sketched and not developed."""
        made_for = (job.publisher.url, job.as_of, job.district.markdown)
        if self._for != made_for:
            bodies = self._last.bodies if self._for[2:] == made_for[2:] else {}
            self._last, self._for = _PlanCache(bodies=bodies, sketches=self._last.sketches), made_for
        home = Path(job.memory) if job.memory and not self._last.bodies else None
        to_body = BodyCache(home, job.engine, job.district.markdown)  # read, never saved
        touched = [self._touched.popleft() for _ in range(len(self._touched))]
        if touched:
            kept = {
                key: source
                for key, source in self._last.sources.items()
                if not any(files.overlap(key[0], path) for path in touched)
            }
            self._last = replace(self._last, sources=kept)
        now = _CachingStages(self._last, job, self._spoilt, to_body)
        stages = Stages(
            source=now.source, read=now.read, write=now.write, convert=now.convert, develop=now.develop
        )
        planned = plan_village(
            replace(
                job, theme=digests(Path(job.root), (job.publisher.theme.name,))[job.publisher.theme.name]
            ),
            diagnostics,
            stages,
        )
        if planned is not None:
            self._last = now.remembered
        return planned

    def develop(self, root: Path, path: str, name: str) -> bytes | None:
        """The bytes of the variant `name` of the photo at `path`; None when the photo has changed since or is
        spoilt.

        A photo found spoilt is remembered: the next plan reports it.
        """
        try:
            picture = photos.develop(path, files.read_bytes(root, path), share=name.endswith("-kartu.jpg"))
        except OSError:
            return None
        except photos.UnusablePhoto as reason:
            self._spoilt[name.partition("-")[0]] = str(reason)
            return None
        variants = (*picture.variants, picture.share) if picture.share else picture.variants
        made = next((variant.data for variant in variants if variant.name == name), None)
        return made if isinstance(made, bytes) else None


class _CachingStages:
    """One plan's stages: they look up what the last plan remembered and remember what they used."""

    def __init__(self, last: _PlanCache, job: VillageJob, spoilt: dict[str, str], to_body: Convert) -> None:
        self.remembered = _PlanCache()
        self._last = last
        self._job = job
        self._spoilt = dict(spoilt)
        self._to_body = to_body

    def source(
        self, root: Path, folder: str, entry: files.FileEntry, diagnostics: Findings
    ) -> SourceFile | None:
        source = self._last.sources.get((entry.path, entry.stamp)) or read_source(
            root, folder, entry, diagnostics
        )
        if source is not None:
            self.remembered.sources[entry.path, entry.stamp] = source
        return source

    def read(self, source: SourceFile, job: VillageJob, diagnostics: Findings) -> Post | None:
        key = (source.path, source.kind, source.digest)
        known = self._last.posts.get(key) or self._noted(lambda own: read_source_post(source, job, own))
        self.remembered.posts[key] = known
        diagnostics.extend(known[1])
        return known[0]

    def write(
        self, post: Post, cupboard: MediaLibrary, to_body: Convert, diagnostics: Findings
    ) -> Article | None:
        self.remembered.shelf = (cupboard.media, len(self._spoilt))
        known = self._last.articles.get(post.path)
        if known is None or known[0] is not post or not self._holds(known[1], known[2]):
            known = (
                post,
                *self._noted(lambda own: build_article(post, self._alone(cupboard, own), to_body, own)),
            )
        self.remembered.articles[post.path] = known
        if known[1] is not None:
            self.remembered.bodies[post.body] = known[1].body
        diagnostics.extend(known[2])
        return known[1]

    def convert(self, text: str) -> Body:
        body = self.remembered.bodies[text] = self._last.bodies.get(text) or self._to_body(text)
        return body

    def develop(self, item: MediaFile, read: Callable[[], bytes], *, share: bool) -> Picture:
        key = (item.path, item.stamp, share)
        picture = self._last.sketches.get(key) or probe(item, read, share=share)
        reason = self._spoilt.get(picture.variants[0].name.partition("-")[0])
        if reason is not None:
            raise photos.UnusablePhoto(reason)
        self.remembered.sketches[key] = picture
        return picture

    def _holds(self, article: Article | None, noted: tuple[Diagnostic, ...]) -> bool:
        """True when no change among photos and files can have changed the article: there was none, or it
        names none.
        """
        names_none = article is not None and not (
            noted or article.pictures or article.attachments or article.linked or article.table
        )
        return names_none or self.remembered.shelf == self._last.shelf

    def _alone(self, cupboard: MediaLibrary, own: Findings) -> MediaLibrary:
        """A cupboard for one post, so that its findings are its own."""
        return MediaLibrary(
            Path(self._job.root), self._job.publisher.folder, cupboard.media, own, develop=self.develop
        )

    def _noted(self, make: Callable[[Findings], _Made]) -> tuple[_Made, tuple[Diagnostic, ...]]:
        own = Findings(self._job.publisher.folder.removeprefix("content/"))
        made = make(own)
        return made, own.sorted()

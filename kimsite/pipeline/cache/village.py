"""What earlier builds of one publisher computed: one memo a step, each keyed by what goes into it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from functools import partial
from pathlib import Path

from kimsite.content.checks.privacy import is_named_by_number, shows_number
from kimsite.content.discover import SourceCache
from kimsite.content.media.photo_steps import photo_settings
from kimsite.diagnostics.findings import Findings
from kimsite.model.build import VillageJob
from kimsite.model.content import AnyPhoto, Article, Body, Photo
from kimsite.model.findings import Diagnostic
from kimsite.pipeline.cache.photos import delete_others
from kimsite.pipeline.cache.posts import CachedPost, PostCache, PostKey
from kimsite.tools import files, memo
from kimsite.tools.memo import Memo
from kimsite.tools.paths import overlap

PhotoKey = tuple[str, str, bool]
"""Path and stamp of the original, and whether with a social card."""
ArticleKey = tuple[PostKey, str, tuple[str, ...], object]
"""Key of the source, address and former addresses of the post, and all media with their stamps."""
CachedArticle = tuple[Article | None, tuple[Diagnostic, ...]]
_POSTS, _BODIES, _PHOTOS = "readings", "bodies", "photos"
_PostsFile = tuple[date, tuple[tuple[PostKey, CachedPost], ...]]
"""The day of the build, and what it read."""
_BodiesFile = tuple[tuple[str, Body], ...]
_PhotosFile = tuple[tuple[str, str, bool, Photo], ...]


class VillageCaches:
    """One publisher's memos, for one run: in memory only, unless they are opened on disk."""

    def __init__(self) -> None:
        self.home: Path | None = None
        """The publisher's cache folder; None: nothing is kept on disk."""
        self.sources = SourceCache()
        self.posts = PostCache()
        self.bodies = Memo[str, Body]()
        """By digest of the Markdown."""
        self.photos = Memo[PhotoKey, Photo]()
        """Developed."""
        self.probes = Memo[PhotoKey, AnyPhoto]()
        """Names and sizes only."""
        self.unusable: dict[str, str] = {}
        """Digest of a photo that was probed but could not be developed -> the reason."""
        self.articles: Memo[ArticleKey, CachedArticle] | None = None
        """None: each post is illustrated once, so none is kept."""


class MemoryCaches(VillageCaches):
    """One publisher's memos for run after run in one process, each keeping what the run before it used."""

    def __init__(self) -> None:
        super().__init__()
        self.articles = Memo()

    def next_run(self, unusable: Mapping[str, str]) -> MemoryCaches:
        """The memos of the next run. `unusable`: digest of a photo -> why it could not be developed."""
        following = MemoryCaches()
        following.unusable = dict(unusable)
        following.sources = self.sources.following()
        following.posts = self.posts.following()
        following.bodies = self.bodies.following()
        following.probes = self.probes.following()
        following.articles = self.articles.following() if self.articles else Memo()
        return following

    def forget_readings(self) -> None:
        """Forget what depends on the publisher's address and the day."""
        self.sources, self.posts, self.articles = SourceCache(), PostCache(), Memo()

    def forget_sources(self, changed: Collection[str]) -> None:
        """Forget the sources that a change at one of these paths touches."""
        for key in tuple(self.sources.used):
            if any(overlap(key[0], path) for path in changed):
                self.sources.discard(key)


class DiskCaches(VillageCaches):
    """One publisher's memos as the last build left them on disk."""

    def __init__(self, job: VillageJob) -> None:
        """Those in the job's cache folder; without one, empty ones that are never kept.

        What a source means depends on the code, the publisher's address, the district's zone and the day
        alone, and of the day only whether a date is far ahead (where none is, none will be on a later day)
        or lacks its year.
        """
        super().__init__()
        self.home = Path(job.cache_dir) if job.cache_dir else None
        self._day = job.as_of
        self._posts_version = f"{job.engine} {job.publisher.url} {job.district.zone}"
        self._bodies_version = f"{job.engine} {job.district.markdown}"
        self.posts = PostCache(partial(_load_posts, self.home, self._posts_version, self._day))
        self.bodies = Memo(partial(_load_bodies, self.home, self._bodies_version))
        self.photos = Memo(partial(_load_photos, self.home))

    def save(self, *diagnostics: Findings) -> None:
        """Keep what this build used, and only that.

        Nothing is kept of posts that have a finding of a person's number or a table of persons, and no body
        that shows such a number.
        """
        if self.home is None:
            return
        withheld = {
            finding.place.path
            for collected in diagnostics
            for finding in collected.sorted()
            if finding.personal
        }
        posts = {
            key: cached
            for key, cached in self.posts.used.items()
            if (key in self.posts.stored or not is_named_by_number(key[0]))
            and (cached.post is None or key[0] not in withheld)
        }
        if self.posts.computed or posts.keys() != self.posts.stored.keys():
            memo.write_cache(self.home, _POSTS, self._posts_version, (self._day, tuple(posts.items())))
        bodies = {
            digest: body
            for digest, body in self.bodies.used.items()
            if not (withheld and shows_number(body.text))
        }
        if bodies.keys() != self.bodies.stored.keys():
            memo.write_cache(self.home, _BODIES, self._bodies_version, tuple(bodies.items()))
        self._save_photos(self.home)

    def _save_photos(self, home: Path) -> None:
        used = self.photos.used
        if (used or memo.cache_exists(home, _PHOTOS)) and self.photos.is_changed():
            rows = tuple((*key, picture) for key, picture in used.items())
            memo.write_cache(home, _PHOTOS, photo_settings(), rows)
            delete_others(tuple(used.values()), home)


def _load_posts(home: Path | None, version: str, day: date) -> Mapping[PostKey, CachedPost]:
    """What posts meant on a day that is not after `day`."""
    built_on, posts = memo.read_cache(home, _POSTS, version, _PostsFile) or (day, ())
    return dict(posts) if built_on <= day else {}


def _load_bodies(home: Path | None, version: str) -> Mapping[str, Body]:
    return dict(memo.read_cache(home, _BODIES, version, _BodiesFile) or ())


def _load_photos(home: Path | None) -> Mapping[PhotoKey, Photo]:
    kept = memo.read_cache(home, _PHOTOS, photo_settings(), _PhotosFile) or ()
    return {(path, stamp, share): picture for path, stamp, share, picture in kept}


def delete_caches(job: VillageJob) -> None:
    """Delete the cache folder of the job's publisher, as far as the disk allows."""
    files.remove_tree(Path(job.cache_dir))

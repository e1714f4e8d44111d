"""One post with a text that is not saved yet -> its page, by the recipe that builds it when it is.

The rest of the publisher is planned once and again only when a file of its folder has changed, so that a page
takes a few hundredths of a second.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from threading import Lock

from msgspec import field
from msgspec.structs import replace

from kimsite.blog.assemble import assemble_blog, is_shown, opens
from kimsite.blog.posts import post_page
from kimsite.blog.site import site_view
from kimsite.content.media.library import MediaLibrary
from kimsite.content.media.photo_faults import UnusablePhoto
from kimsite.content.media.photo_steps import develop_photo
from kimsite.diagnostics.findings import Findings
from kimsite.model.build import VillageJob
from kimsite.model.content import AnyPhoto, Article, MediaFile, Post, SourceFile
from kimsite.model.findings import Diagnostic
from kimsite.model.pages import Meta, PostView
from kimsite.pipeline.cache.village import VillageCaches
from kimsite.pipeline.outputs import SitePlan, render_pages, share_pictures
from kimsite.pipeline.read_blog import POST_SECONDS
from kimsite.pipeline.read_photo import PhotoReader, Photos
from kimsite.pipeline.read_post import convert_bodies, findings_for, read_article, read_source_post
from kimsite.pipeline.replan import IncrementalPlanner
from kimsite.record import Record
from kimsite.tools import files
from kimsite.tools.deadline import Deadline
from kimsite.tools.file_tree import FileEntry, walk


class UnsavedPost(Record, kw_only=True):
    """A post as it would be saved, with the photos that would be saved with it."""

    source: SourceFile
    photos: Mapping[str, MediaFile] = field(default_factory=dict)
    """Path that the photo will have -> where its file is now."""


class RenderedPost(Record, kw_only=True):
    """The page of an unsaved post."""

    html: bytes
    """As it would be published: its links and pictures are relative to `url`."""
    url: str
    """Site path."""
    meta: Meta
    """What link previews show."""
    title: str
    files: Mapping[str, bytes]
    """Site path without the leading slash -> style sheets and documents."""
    pictures: Mapping[str, str]
    """Site path without the leading slash -> path of the photo that it is developed from."""


class UnsavedPostRenderer:
    """Renders unsaved posts of one publisher."""

    def __init__(self) -> None:
        self._planner = IncrementalPlanner()
        self._lock = Lock()
        self._inputs: object = None
        self._site: SitePlan | None = None

    def render(
        self, job: VillageJob, post: UnsavedPost
    ) -> tuple[RenderedPost | None, tuple[Diagnostic, ...]]:
        """The page, or None where it cannot be shown, and what was found in this post."""
        found = findings_for(job)
        with self._lock:
            site = self._planned(job)
        understood = read_source_post(post.source, job, found)
        if site is None or not isinstance(understood, Post):
            return None, found.sorted()
        saved = {post.path: post for post in site.reading.posts}.get(understood.path)
        keeps = saved is not None and saved.slug.startswith(understood.slug)
        shown = replace(understood, draft=False, **({"url": saved.url} if saved and keeps else {}))
        if not is_shown(shown, job.as_of):
            shown = replace(shown, hide_after=None)
        article = self._article(job, site, post, shown, found)
        page = article and _rendered(job, site, post, article, found)
        return page or None, found.sorted()

    def share_picture(self, path: str) -> bytes | None:
        """The publisher's own picture for link previews, where `path` is its site path."""
        site = self._site
        made = (file.data for file in share_pictures(site) if file.path == path) if site else iter(())
        return next((data for data in made if isinstance(data, bytes)), None)

    def _planned(self, job: VillageJob) -> SitePlan | None:
        """The publisher as it is saved."""
        entries = walk(Path(job.root), job.publisher.folder)
        stamps = tuple((entry.path, entry.stamp) for entry in entries if isinstance(entry, FileEntry))
        if self._inputs != (job, stamps):
            self._site = self._planner.plan(job, Findings()) or self._site
            self._inputs = (job, stamps)
        return self._site

    def _article(
        self, job: VillageJob, site: SitePlan, unsaved: UnsavedPost, post: Post, found: Findings
    ) -> Article | None:
        caches, root = VillageCaches(), Path(job.root)
        reader = PhotoReader(caches, Photos.PROBE)

        def develop(item: MediaFile, read: Callable[[], bytes], *, share: bool) -> AnyPhoto:
            now = unsaved.photos.get(item.path)
            return reader(item, partial(files.read_bytes, root, now.path) if now else read, share=share)

        known = {item.path: item for item in site.reading.sources.media}
        known |= {path: replace(item, path=path) for path, item in unsaved.photos.items()}
        library = MediaLibrary(root, job.publisher.folder, known.values(), found, develop=develop)
        with Deadline(POST_SECONDS) as limit:
            (body,) = convert_bodies((post,), caches.bodies, job.district.markdown, limit)
            return read_article(post, body, library, job, found)


def develop_variant(root: Path, path: str, name: str) -> bytes | None:
    """The file `name` of the photo at `path`, as a page shows it; None where it cannot be made."""
    try:
        picture = develop_photo(path, files.read_bytes(root, path), share=name.endswith("-kartu.jpg"))
    except (OSError, UnusablePhoto):
        return None
    made = next((variant.data for variant in picture.files if variant.name == name), None)
    return made if isinstance(made, bytes) else None


def _rendered(
    job: VillageJob, site: SitePlan, unsaved: UnsavedPost, article: Article, found: Findings
) -> RenderedPost | None:
    path = article.post.path
    others = (
        article for article in (*site.blog.articles, *site.blog.pages) if article.post.path not in {path, ""}
    )
    day = max(job.as_of, opens(article.post))
    blog = assemble_blog(
        job.publisher, job.district, (*others, article), site.reading.posts, day, site.blog.logo
    )
    plan = post_page(blog, path, found)
    if plan is None or not isinstance(plan.view, PostView):
        return None
    renewed = replace(site, reading=replace(site.reading, blog=blog), site=site_view(blog))
    page = next(iter(render_pages(renewed, (plan,), found)), None)
    if page is None or not isinstance(page.data, bytes):
        return None
    base = f"{site.site.url.lstrip('/')}aset/"
    documents = {base + one.name: one.data for _, one in article.attachments}
    styles = {file.path: file.data for file in site.assets.files if isinstance(file.data, bytes)}
    return RenderedPost(
        html=page.data,
        url=article.post.url,
        meta=plan.view.meta,
        title=article.post.title,
        files={**styles, **documents},
        pictures=_pictures(base, unsaved, blog.logo, *blog.articles, *blog.pages),
    )


def _pictures(
    base: str, unsaved: UnsavedPost, logo: AnyPhoto | None, *articles: Article
) -> Mapping[str, str]:
    shown = [picture for article in articles for _, picture in (*article.pictures, *article.linked)]
    shown += [logo] if logo is not None else []
    now = {path: item.path for path, item in unsaved.photos.items()}
    return {
        base + variant.name: now.get(picture.path, picture.path)
        for picture in shown
        for variant in picture.files
    }

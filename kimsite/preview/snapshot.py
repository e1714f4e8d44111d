"""The pages of one publisher planned together, rendered on request, with their findings."""

from __future__ import annotations

from collections.abc import Callable, KeysView

from msgspec import field

from kimsite.diagnostics.findings import Findings
from kimsite.model.content import Article
from kimsite.model.findings import ERROR, Diagnostic
from kimsite.pipeline.outputs import SitePlan, render_pages, screen_files, share_pictures, writing_files
from kimsite.record import Record

DevelopVariant = Callable[[str, str], bytes | None]
"""(source path, variant's name) -> JPEG, or None when it cannot be made."""


class Pages:
    """The files of one plan; each page is rendered once."""

    def __init__(self, planned: SitePlan, develop: DevelopVariant) -> None:
        self.planned = planned
        self._develop = develop
        self._plans = {page.path: page for page in planned.plans.pages}
        # no worker of the screen: a browser that keeps a preview would show it when it has changed
        screen = (file for file in screen_files(planned) if not file.path.endswith("/sw.js"))
        made = (*planned.assets.files, *writing_files(planned), *screen)
        static = [(file.path, file.data) for file in made]
        static += [(plan.path, plan.data) for plan in (*planned.plans.assets, *planned.plans.data)]
        self._files = {path: data for path, data in static if isinstance(data, bytes) and data}
        self._photos = dict(_photos(planned))
        self._sources = {article.post.url: article.post.path for article in _articles(planned)}
        self._rendered: dict[str, tuple[bytes | None, tuple[Diagnostic, ...]]] = {}

    @property
    def paths(self) -> KeysView[str]:
        """Paths of all pages."""
        return self._plans.keys()

    def source(self, path: str) -> str:
        """The Markdown file of the page at `path`; empty for lists and the like."""
        plan = self._plans.get(path)
        return self._sources.get(plan.url, "") if plan else ""

    def render(self, path: str) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
        """The page at `path`, or None with the template's error."""
        if path not in self._rendered:
            diagnostics = Findings(self.planned.blog.publisher.folder.removeprefix("content/"))
            page = next(iter(render_pages(self.planned, (self._plans[path],), diagnostics)), None)
            self._rendered[path] = (
                page.data if page and isinstance(page.data, bytes) else None,
                diagnostics.sorted(),
            )
        return self._rendered[path]

    def file(self, path: str) -> bytes | None:
        """A file other than a page: style, script, feed, document, photo."""
        if path in self._files:
            return self._files[path]
        if path in self._photos:
            return self._develop(self._photos[path], path.rpartition("/")[2])
        if path.startswith(f"{self.planned.site.url.lstrip('/')}aset/"):
            matching = (file.data for file in share_pictures(self.planned) if file.path == path)
            return next((data for data in matching if isinstance(data, bytes)), None)
        return None


class Snapshot(Record, kw_only=True):
    """What the preview serves of one publisher until something changes."""

    pages: Pages | None
    """None when planning never succeeded."""
    findings: tuple[Diagnostic, ...]
    old: bool = False
    """These are the last good pages: the newest version could not be planned."""
    kept: dict[str, Pages] = field(default_factory=dict)
    """Path -> the last pages in which a post that is held back now was good."""

    def failing(self, findings: tuple[Diagnostic, ...]) -> Snapshot:
        """The next snapshot after failed planning: the same pages with the new findings."""
        return Snapshot(pages=self.pages, findings=findings, old=self.pages is not None, kept=self.kept)

    def following(self, pages: Pages, findings: tuple[Diagnostic, ...]) -> Snapshot:
        """The next snapshot.

        A page whose post has an error now keeps its last good version until the post is fixed or deleted.
        """
        broken = {finding.place.path for finding in findings if finding.severity == ERROR}
        before = dict.fromkeys(self.pages.paths, self.pages) if self.pages else {}
        kept = {
            path: old
            for path, old in {**before, **self.kept}.items()
            if old.source(path) in broken and path not in pages.paths
        }
        return Snapshot(pages=pages, findings=findings, kept=kept)


def _articles(planned: SitePlan) -> tuple[Article, ...]:
    return (*planned.blog.articles, *planned.blog.pages)


def _photos(planned: SitePlan) -> list[tuple[str, str]]:
    """(path below the output, path of the photo it is made from)."""
    base = f"{planned.site.url.lstrip('/')}aset/"
    shown = [picture for article in _articles(planned) for _, picture in (*article.pictures, *article.linked)]
    pictures = [*shown, planned.blog.logo] if planned.blog.logo else shown
    return [(base + variant.name, picture.path) for picture in pictures for variant in picture.files]

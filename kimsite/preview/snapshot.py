"""One publisher at one moment: pages that were planned together, rendered when asked for, with what was
found.
"""

from __future__ import annotations

from collections.abc import Callable, KeysView

from msgspec import field

from kimsite.diagnostics.findings import Findings
from kimsite.model.content import Article
from kimsite.model.findings import ERROR, Diagnostic
from kimsite.pipeline.outputs import SitePlan, render_pages, share_pictures
from kimsite.record import Record

DevelopVariant = Callable[[str, str], bytes | None]
"""(source path, variant's name) -> JPEG, or None when it cannot be made."""


class Pages:
    """The files of one plan. What was rendered once is kept as long as the plan."""

    def __init__(self, planned: SitePlan, develop: DevelopVariant) -> None:
        self.planned = planned
        self._develop = develop
        self._plans = {page.path: page for page in planned.plans.pages}
        made = [(file.path, file.data) for file in planned.assets.files]
        made += [(plan.path, plan.data) for plan in (*planned.plans.assets, *planned.plans.data)]
        self._files = {path: data for path, data in made if isinstance(data, bytes) and data}
        self._photos = dict(_photos(planned))
        self._sources = {article.post.url: article.post.path for article in _articles(planned)}
        self._rendered: dict[str, tuple[bytes | None, tuple[Diagnostic, ...]]] = {}

    @property
    def paths(self) -> KeysView[str]:
        """Where pages stand."""
        return self._plans.keys()

    def source(self, path: str) -> str:
        """The Markdown file that the page at `path` shows; empty for lists and the like."""
        plan = self._plans.get(path)
        return self._sources.get(plan.url, "") if plan else ""

    def render(self, path: str) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
        """The page at `path`, or None with the template's fault."""
        if path not in self._rendered:
            diagnostics = Findings(self.planned.blog.publisher.folder.removeprefix("content/"))
            made = next(iter(render_pages(self.planned, (self._plans[path],), diagnostics)), None)
            self._rendered[path] = (
                made.data if made and isinstance(made.data, bytes) else None,
                diagnostics.sorted(),
            )
        return self._rendered[path]

    def file(self, path: str) -> bytes | None:
        """A file that is no page: style, script, feed, document, photo."""
        if path in self._files:
            return self._files[path]
        if path in self._photos:
            return self._develop(self._photos[path], path.rpartition("/")[2])
        if path.startswith(f"{self.planned.site.url.lstrip('/')}aset/"):
            made = (file.data for file in share_pictures(self.planned) if file.path == path)
            return next((data for data in made if isinstance(data, bytes)), None)
        return None


class Snapshot(Record, kw_only=True):
    """What is served of one publisher until something changes."""

    pages: Pages | None
    """None when nothing could ever be planned."""
    findings: tuple[Diagnostic, ...]
    old: bool = False
    """True when these are the last good pages and the newest could not be planned."""
    kept: dict[str, Pages] = field(default_factory=dict)
    """Path -> the last pages in which a post that is held back now was good."""

    def failing(self, findings: tuple[Diagnostic, ...]) -> Snapshot:
        """The next snapshot when nothing could be planned: the same pages, and why."""
        return Snapshot(pages=self.pages, findings=findings, old=self.pages is not None, kept=self.kept)

    def following(self, pages: Pages, findings: tuple[Diagnostic, ...]) -> Snapshot:
        """The next snapshot.

        A page whose post has an error now stays as it was last good, until mended or deleted.
        """
        broken = {found.place.path for found in findings if found.severity == ERROR}
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
    return [
        (base + variant.name, picture.path)
        for picture in pictures
        for variant in (*picture.variants, picture.share)
        if variant
    ]

"""Address -> response. Only planned files are served: no address is used as a path on disk."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from threading import Lock
from urllib.parse import quote, urlsplit

from kimsite.model.blog import PortalSummary
from kimsite.model.config import Publisher
from kimsite.model.findings import ERROR, Diagnostic
from kimsite.model.language import Language
from kimsite.pipeline.outputs import SitePlan
from kimsite.pipeline.portal import with_portal
from kimsite.pipeline.portal_search import SearchCache
from kimsite.preview.overlay import OVERLAY_WORDS, add_overlay, error_page, held_page
from kimsite.preview.publisher_preview import PublisherPreview
from kimsite.preview.response import HttpResponse
from kimsite.preview.snapshot import Pages, Snapshot
from kimsite.preview.state import ProjectWatcher, SiteState
from kimsite.preview.summaries import Summaries
from kimsite.tools.digest import short
from kimsite.tools.file_tree import walk
from kimsite.tools.paths import overlap
from kimsite.tools.served_files import CONTENT_TYPES, media_type

KEPT = 24
"""Publishers kept in memory; the least recently visited one is dropped."""
HTML = CONTENT_TYPES[".html"]


class Site:
    """All publishers of the district; each is read when first visited."""

    def __init__(self, project: ProjectWatcher, language: Language, summaries: Summaries) -> None:
        self._project = project
        self._summaries = summaries
        self._language = language
        self._lock = Lock()
        self._units: OrderedDict[str, tuple[str, PublisherPreview]] = OrderedDict()
        self._good: dict[str, bytes] = {}
        self._search = SearchCache()

    def response(self, path: str) -> HttpResponse:
        """The response for a site path such as /sumberrejo/sumberrejo/; pages include their findings."""
        below = path.removeprefix("/")
        below += "index.html" if not below or below.endswith("/") else ""
        state = self._project.state()
        publisher = self._publisher_of(below, state)
        snapshot = self._snapshot(publisher, state)
        diagnostics = (*state.findings, *snapshot.findings)
        note = self._progress(state) if publisher is state.portal else ""
        pages = snapshot.kept.get(below, snapshot.pages)
        if pages is None:
            return self._page(503, error_page(diagnostics, self._language, title="title"), diagnostics)
        if below in pages.paths:
            return self._rendered(below, pages, snapshot, diagnostics, note)
        data = pages.file(below)
        if data is not None and media_type(below) != HTML:
            return HttpResponse(status=200, type=media_type(below), data=data)
        if data is not None:
            return self._page(200, data, diagnostics)
        if f"{below}/index.html" in {*pages.paths, *snapshot.kept}:
            return HttpResponse(
                status=307, type=CONTENT_TYPES[".txt"], data=b"", location=quote(f"/{below}/")
            )
        return self._missing(below, snapshot, diagnostics, publisher)

    def tag(self, path: str) -> str:
        """The tag of the response: it changes with the page at `path` and with its findings."""
        response = self.response(path)
        return response.tag or short(response.data)

    def outdate(self, paths: Iterable[str]) -> None:
        """Files that changed, below the project folder. The next request reads them."""
        for path in paths:
            folder, _, rest = path.partition("/")
            if folder != "content":
                self._project.sites_changed()
            if folder == "themes" or (folder == "content" and not rest):
                self._outdate_units("")
            elif folder == "content":
                self._outdate_units(path)
                self._summaries.outdate(path)
                if rest.startswith("_kabupaten"):
                    self._project.words_changed()

    def is_portal(self, path: str) -> bool:
        """True for pages over all villages, which cost more than a village's."""
        state = self._project.state()
        return self._publisher_of(path.removeprefix("/"), state) is state.portal

    def _publisher_of(self, below: str, state: SiteState) -> Publisher:
        """The publisher of a file: a KIM, a forum or the portal.

        The first page of a kecamatan is the portal's.
        """
        parts = below.split("/")
        kim = state.kim.get("/".join(parts[:2]))
        if kim is not None:
            return kim
        forum = state.forums.get(parts[0])
        own = forum is not None and parts[1:] not in ([], [""], ["index.html"])
        return forum if forum is not None and own and _is_written(forum, state) else state.portal

    def _unit(self, publisher: Publisher) -> PublisherPreview:
        with self._lock:
            if publisher.url not in self._units:
                self._units[publisher.url] = (publisher.folder, PublisherPreview())
            self._units.move_to_end(publisher.url)
            while len(self._units) > KEPT:
                self._units.popitem(last=False)
            return self._units[publisher.url][1]

    def _outdate_units(self, path: str) -> None:
        """Outdate every publisher in memory whose folder contains `path` or is inside it, ignoring case."""
        with self._lock:
            known = tuple(self._units.values())
        for folder, unit in known:
            if not path or overlap(path, folder):
                unit.outdate(path)

    def _snapshot(self, publisher: Publisher, state: SiteState) -> Snapshot:
        unit, job = self._unit(publisher), state.job(publisher)
        if publisher is not state.portal:
            return unit.snapshot(job)
        summaries = self._current_summaries(state)

        def finish(planned: SitePlan) -> SitePlan:
            with self._lock:
                memos = self._search = self._search.following()
            return with_portal(planned, state.district, (*summaries, planned.summary()), memos)

        return unit.snapshot(job, finish, (state.district, summaries))

    def _current_summaries(self, state: SiteState) -> tuple[PortalSummary, ...]:
        """A summary for every publisher: current if it was visited, else as the background reader has it."""
        forums = (forum for forum in state.forums.values() if _is_written(forum, state))
        everyone = (*state.kim.values(), *forums)
        with self._lock:
            visited = {url: unit for url, (_, unit) in self._units.items()}
        for publisher in everyone:
            if publisher.url in visited:
                job = state.job(publisher)
                self._summaries.put(job, visited[publisher.url].summary(job))
        return self._summaries.of(tuple(state.job(publisher) for publisher in everyone))

    def _progress(self, state: SiteState) -> str:
        """The progress of the background reader as text; empty when it has finished."""
        waiting, total = self._summaries.waiting(), len(state.kim)
        return (
            OVERLAY_WORDS[self._language]["reading"].format(done=max(0, total - waiting), total=total)
            if waiting
            else ""
        )

    def _rendered(
        self, below: str, pages: Pages, snapshot: Snapshot, diagnostics: tuple[Diagnostic, ...], note: str
    ) -> HttpResponse:
        """A page, or its last good version where it cannot be rendered."""
        data, faults = pages.render(below)
        whole = (*diagnostics, *faults)
        old = pages is not snapshot.pages or snapshot.old
        if data is not None:
            self._good[below] = data
        elif below in self._good:
            data, old = self._good[below], True
        if data is None:
            return self._page(503, error_page(whole, self._language, title="title"), whole)
        return self._page(200, data, whole, source=pages.source(below), old=old, note=note)

    def _missing(
        self, below: str, snapshot: Snapshot, diagnostics: tuple[Diagnostic, ...], publisher: Publisher
    ) -> HttpResponse:
        """The publisher's page for wrong addresses, its links changed to the preview's."""
        name = below.removesuffix("/index.html").rpartition("/")[2]
        source = next(
            (finding.place.path for finding in diagnostics if name and name in finding.place.path), ""
        )
        pages = snapshot.pages
        data = pages.render(f"{publisher.url.lstrip('/')}404.html")[0] if pages else None
        if pages is None or data is None:
            return self._page(
                404, error_page(diagnostics, self._language, title="none"), diagnostics, source=source
            )
        if name in source.rpartition("/")[2] and any(
            finding.place.path == source and finding.severity == ERROR for finding in diagnostics
        ):
            data = held_page(data, self._language)
        base = urlsplit(pages.planned.site.absolute_url.removesuffix(pages.planned.site.url)).path
        return self._page(404, data.replace(f'="{base}/'.encode(), b'="/'), diagnostics, source=source)

    def _page(
        self,
        status: int,
        data: bytes,
        diagnostics: Iterable[Diagnostic],
        *,
        source: str = "",
        old: bool = False,
        note: str = "",
    ) -> HttpResponse:
        page, tag = add_overlay(data, diagnostics, self._language, source=source, old=old, note=note)
        return HttpResponse(status=status, type=HTML, data=page, tag=tag)


def _is_written(forum: Publisher, state: SiteState) -> bool:
    return any(True for _ in walk(state.root, forum.folder))

"""An address -> what is served there. Only what was planned is served: no address reaches the disk."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from threading import Lock
from urllib.parse import quote

from kimsite.model.blog import Summary
from kimsite.model.config import Publisher
from kimsite.model.findings import ERROR, Diagnostic
from kimsite.pipeline.outputs import SitePlan
from kimsite.pipeline.portal import with_portal
from kimsite.pipeline.summarise import summarise_for_portal
from kimsite.preview.overlay import OVERLAY_WORDS, add_overlay, bare, kept
from kimsite.preview.publisher_preview import PublisherPreview
from kimsite.preview.response import CONTENT_TYPES, HttpResponse, media_type
from kimsite.preview.snapshot import Pages, Snapshot
from kimsite.preview.state import ProjectWatcher, SiteState
from kimsite.preview.summaries import Summaries
from kimsite.tools import files
from kimsite.tools.digest import short
from kimsite.tools.paths import overlap

KEPT = 24
"""Publishers kept in memory; the one not visited for longest is forgotten and read again when visited."""
HTML = CONTENT_TYPES[".html"]


class Site:
    """All publishers of the district; each is read when first visited."""

    def __init__(self, desk: ProjectWatcher, language: str, summaries: Summaries) -> None:
        self._desk = desk
        self._summaries = summaries
        self._language = language
        self._lock = Lock()
        self._units: OrderedDict[str, tuple[str, PublisherPreview]] = OrderedDict()
        self._good: dict[str, bytes] = {}

    def answer(self, path: str) -> HttpResponse:
        """What stands at the site path `path`, such as /sumberrejo/sumberrejo/.

        Pages carry their findings.
        """
        below = path.removeprefix("/")
        below += "index.html" if not below or below.endswith("/") else ""
        state = self._desk.state()
        publisher = self._whose(below, state)
        snapshot = self._snapshot(publisher, state)
        found = (*state.findings, *snapshot.findings)
        note = self._progress(state) if publisher is state.portal else ""
        pages = snapshot.kept.get(below, snapshot.pages)
        if pages is None:
            return self._page(503, bare(found, self._language, title="title"), found)
        if below in pages.paths:
            return self._rendered(below, pages, snapshot, found, note)
        data = pages.file(below)
        if data is not None and media_type(below) != HTML:
            return HttpResponse(status=200, type=media_type(below), data=data)
        if data is not None:
            return self._page(200, data, found)
        if f"{below}/index.html" in {*pages.paths, *snapshot.kept}:
            return HttpResponse(
                status=307, type=CONTENT_TYPES[".txt"], data=b"", location=quote(f"/{below}/")
            )
        return self._missing(below, snapshot, found, publisher)

    def tag(self, path: str) -> str:
        """Changes when what stands at `path` changes, its findings included: what the page carries as its
        mark.
        """
        answer = self.answer(path)
        return answer.mark or short(answer.data)

    def touch(self, paths: Iterable[str]) -> None:
        """Files that changed, below the project folder. Cheap: whoever asks next pays."""
        for path in paths:
            room, _, rest = path.partition("/")
            if room != "content":
                self._desk.sites_changed()
            if room == "themes" or (room == "content" and not rest):
                self._touch_units("")
            elif room == "content":
                self._touch_units(path)
                self._summaries.outdate(path)
                if rest.startswith("_kabupaten"):
                    self._desk.words_changed()

    def is_portal(self, path: str) -> bool:
        """True for pages over all villages, which cost more than a village's."""
        state = self._desk.state()
        return self._whose(path.removeprefix("/"), state) is state.portal

    def _whose(self, below: str, state: SiteState) -> Publisher:
        """Whose file this is: a KIM's, a forum's (but for the first page of a kecamatan, which is the
        portal's), or the portal's.
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

    def _touch_units(self, path: str) -> None:
        """Every publisher in memory whose folder holds `path` or lies in it; a system may spell names in
        another case.
        """
        with self._lock:
            known = tuple(self._units.values())
        for folder, unit in known:
            if not path or overlap(path, folder):
                unit.touch(path)

    def _snapshot(self, publisher: Publisher, state: SiteState) -> Snapshot:
        unit, job = self._unit(publisher), state.job(publisher)
        if publisher is not state.portal:
            return unit.snapshot(job)
        summaries = self._known(state)

        def finish(planned: SitePlan) -> SitePlan:
            return with_portal(planned, state.district, (*summaries, summarise_for_portal(planned.blog)))

        return unit.snapshot(job, finish, (state.district, summaries))

    def _known(self, state: SiteState) -> tuple[Summary, ...]:
        """Of every publisher: as its blog is now where it was visited, else as far as it was read in the
        background.
        """
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
        """How far the villages have been read, while they have not all been."""
        waiting, total = self._summaries.waiting(), len(state.kim)
        return (
            OVERLAY_WORDS[self._language]["reading"].format(done=max(0, total - waiting), total=total)
            if waiting
            else ""
        )

    def _rendered(
        self, below: str, pages: Pages, snapshot: Snapshot, found: tuple[Diagnostic, ...], note: str
    ) -> HttpResponse:
        """A page; where the newest cannot be shown, the last that could."""
        data, faults = pages.render(below)
        whole = (*found, *faults)
        old = pages is not snapshot.pages or snapshot.old
        if data is not None:
            self._good[below] = data
        elif below in self._good:
            data, old = self._good[below], True
        if data is None:
            return self._page(503, bare(whole, self._language, title="title"), whole)
        return self._page(200, data, whole, source=pages.source(below), old=old, note=note)

    def _missing(
        self, below: str, snapshot: Snapshot, found: tuple[Diagnostic, ...], publisher: Publisher
    ) -> HttpResponse:
        """The publisher's own page for wrong addresses.

        Its links are absolute, for it stands anywhere: here they stay here.
        """
        name = below.removesuffix("/index.html").rpartition("/")[2]
        source = next((one.place.path for one in found if name and name in one.place.path), "")
        pages = snapshot.pages
        data = pages.render(f"{publisher.url.lstrip('/')}404.html")[0] if pages else None
        if pages is None or data is None:
            return self._page(404, bare(found, self._language, title="none"), found, source=source)
        if name in source.rpartition("/")[2] and any(
            one.place.path == source and one.severity == ERROR for one in found
        ):
            data = kept(data, self._language)
        base = pages.planned.site.absolute_url.removesuffix(pages.planned.site.url)
        return self._page(404, data.replace(f'="{base}/'.encode(), b'="/'), found, source=source)

    def _page(
        self,
        status: int,
        data: bytes,
        found: Iterable[Diagnostic],
        *,
        source: str = "",
        old: bool = False,
        note: str = "",
    ) -> HttpResponse:
        page, mark = add_overlay(data, found, self._language, source=source, old=old, note=note)
        return HttpResponse(status=status, type=HTML, data=page, mark=mark)


def _is_written(forum: Publisher, state: SiteState) -> bool:
    return any(True for _ in files.walk(state.root, forum.folder))

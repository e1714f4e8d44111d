"""A site that is published against a list of its files: what a visitor gets, compared by digest."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from enum import StrEnum
from threading import Event
from urllib.parse import quote, unquote, urljoin, urlsplit

from kimsite.record import Record
from kimsite.tools.digest import sha256
from kimsite.tools.manifests import ManifestEntry
from kimsite.verify.markup import read_markup
from kimsite.verify.web_client import FetchError, FetchFailure, HttpAnswer, SiteConnection

LANES = 4
"""At once: hosts refuse a visitor with many (rclone issue 2166: more than three per user)."""
GIVEN_UP = 8
"""Files in a row without an answer after which the rest is not asked for."""
NOT_SENT = (".htaccess", "_headers", "_redirects", ".nojekyll")
"""Files for the server itself: none is sent to visitors."""
COMPRESSED = (".gz", ".br")
"""Endings of compressed twins: a server sends them in the place of the file, under its name."""
LARGEST_REDIRECT = 4096
"""Bytes of a page that only leads on."""
HOME, NOT_FOUND_PAGE = "index.html", "404.html"
_NO_PAGE = "kimsite-uji-halaman-ini-tidak-ada/"
_SEARCH_ENGINE = {
    "User-Agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "Referer": "https://www.google.com/",
}
"""Intruders show gambling pages to search engines and to who comes from one, and leave the rest as it was."""
BROWSER_TYPES: Mapping[str, tuple[str, ...]] = {
    ".html": ("text/html",),
    ".css": ("text/css",),
    ".js": ("text/javascript", "application/javascript", "application/x-javascript"),
    ".jpg": ("image/jpeg",),
    ".png": ("image/png",),
    ".webp": ("image/webp",),
    ".svg": ("image/svg+xml",),
    ".pdf": ("application/pdf",),
}
"""Ending -> the types under which browsers use the file."""


class OnlineProblem(StrEnum):
    """A kind of fault of a published site, by the code of its words."""

    MISSING = "V30"
    CHANGED = "V31"
    INJECTED = "V32"
    """Changed, and it names hosts that the site does not know."""
    DENIED = "V33"
    """The server answers with an error."""
    SOFT_404 = "V34"
    """An address that does not exist is answered as if it did."""
    TYPE = "V35"
    CLOAKED = "V36"
    """Search engines are shown another page."""
    NO_ANSWER = "V37"


class OnlineFault(Record, kw_only=True):
    """A fault of a published site."""

    problem: OnlineProblem
    path: str
    detail: str = ""


class PublishedCheck(Record, kw_only=True):
    """What a visit found."""

    faults: tuple[OnlineFault, ...]
    asked: int
    """Files that were asked for."""
    etags: Mapping[str, str]
    """Path -> ETag of each file that is as it should be."""


class Visit(Record, kw_only=True):
    """What is to be compared."""

    base: str
    listed: Mapping[str, ManifestEntry]
    sample: int = 0
    """Files to look at besides the first page; 0: all."""
    seed: str = ""
    """Another one chooses other files."""
    etags: Mapping[str, str] = {}
    """Of an earlier visit, for files that have not changed since."""
    original: Callable[[str], bytes | None] = lambda _: None
    """The file as this computer has it, where it is the listed one."""
    connect: Callable[[], SiteConnection]
    progress: Callable[[], None] = lambda: None
    """Called after each file, by several threads."""


def verify_published(visit: Visit) -> PublishedCheck:
    """Ask for the files and compare them with the list."""
    paths = chosen_files(visit.listed, visit.sample, visit.seed)
    lanes = [paths[start::LANES] for start in range(LANES)]
    faults: list[OnlineFault] = []
    etags: dict[str, str] = {}
    given_up, done = Event(), 0
    with ThreadPoolExecutor(LANES) as pool:
        for found in pool.map(lambda lane: tuple(_lane(visit, lane, given_up)), filter(None, lanes)):
            for path, fault, etag in found:
                done += 1
                faults += [fault] if fault else []
                if etag and not fault:
                    etags[path] = etag
    if not given_up.is_set():
        faults += _behaviour(visit, {fault.path for fault in faults})
    return PublishedCheck(faults=tuple(faults), asked=done, etags=etags)


def chosen_files(listed: Mapping[str, ManifestEntry], sample: int, seed: str) -> list[str]:
    """The files to ask for: all, or the first page and so many others, drawn by the seed."""
    paths = sorted(
        path for path in listed if path.rpartition("/")[2] not in NOT_SENT and not path.endswith(COMPRESSED)
    )
    if not sample or sample >= len(paths):
        return paths
    others = [path for path in paths if path != HOME]
    drawn = random.Random(seed).sample(others, sample)  # noqa: S311  # no secret
    return sorted({*drawn, *({HOME} & listed.keys())})


def _lane(
    visit: Visit, paths: Iterable[str], given_up: Event
) -> Iterator[tuple[str, OnlineFault | None, str]]:
    """(path, fault, ETag) of these files, one after another over one connection."""
    connection, silent = visit.connect(), 0
    try:
        for path in paths:
            if given_up.is_set():
                return
            known = visit.etags.get(path, "")
            try:
                answer = connection.get(address_of_file(path), {"If-None-Match": known} if known else None)
            except FetchError as error:
                silent += 1
                if silent >= GIVEN_UP:
                    given_up.set()
                detail = error.detail or error.failure.name.lower()
                yield path, OnlineFault(problem=OnlineProblem.NO_ANSWER, path=path, detail=detail), ""
            else:
                silent = 0
                yield path, judged(visit, path, answer), answer.etag or known
            visit.progress()
    finally:
        connection.close()


def address_of_file(path: str) -> str:
    """The address under which visitors ask for a file."""
    return quote(path.removesuffix("index.html") if f"/{path}".endswith("/index.html") else path)


def judged(visit: Visit, path: str, answer: HttpAnswer) -> OnlineFault | None:
    """What is wrong with the answer for a listed file."""
    if answer.status == 304:
        return None
    if answer.status in {404, 410}:
        return OnlineFault(problem=OnlineProblem.MISSING, path=path)
    if answer.status != 200 and not (path == NOT_FOUND_PAGE and answer.status == 404):
        return OnlineFault(problem=OnlineProblem.DENIED, path=path, detail=str(answer.status))
    if sha256(answer.body) != visit.listed[path].sha256 and not _is_followed(visit, path, answer):
        hosts = _strangers(visit, path, answer.body)
        if hosts:
            return OnlineFault(problem=OnlineProblem.INJECTED, path=path, detail=", ".join(hosts[:3]))
        return OnlineFault(problem=OnlineProblem.CHANGED, path=path)
    ending = f".{path.rpartition('.')[2]}"
    if ending in BROWSER_TYPES and answer.content_type not in BROWSER_TYPES[ending]:
        return OnlineFault(problem=OnlineProblem.TYPE, path=path, detail=answer.content_type or "-")
    return None


def _is_followed(visit: Visit, path: str, answer: HttpAnswer) -> bool:
    """True where the host itself redirects from a redirect page (`.htaccess`) to a page that is as listed.

    Where this computer has the redirect page, the host must lead to where that leads.
    """
    if not answer.address.startswith(visit.base) or visit.listed[path].size > LARGEST_REDIRECT:
        return False
    found = unquote(answer.address.removeprefix(visit.base))
    target = visit.listed.get(f"{found}index.html" if found.endswith("/") or not found else found)
    if found == unquote(address_of_file(path)) or target is None or sha256(answer.body) != target.sha256:
        return False
    own = visit.original(path)
    leads = (urljoin(visit.base + path, link) for link in (read_markup(own)[0] if own else ()))
    return own is None or answer.address in {link.removesuffix("index.html") for link in leads}


def _strangers(visit: Visit, path: str, body: bytes) -> list[str]:
    """The hosts that a changed page names and that our page does not."""
    if not path.endswith(".html"):
        return []
    own = visit.original(path)
    known = {urlsplit(visit.base).hostname, *_hosts(own or b"")}
    return sorted(_hosts(body) - known) if own is not None or b"<script" in body else []


def _hosts(page: bytes) -> set[str]:
    hosts = set()
    for link in read_markup(page)[0]:
        try:
            hosts.add(urlsplit(link).hostname or "")
        except ValueError:
            continue
    return hosts - {""}


def _behaviour(visit: Visit, bad: set[str]) -> Iterator[OnlineFault]:
    """How the site answers what is asked for by mistake, and search engines."""
    connection = visit.connect()
    try:
        answer = connection.get(_NO_PAGE)
        if answer.status not in {404, 410}:
            yield OnlineFault(problem=OnlineProblem.SOFT_404, path=_NO_PAGE, detail=str(answer.status))
        if HOME in visit.listed and HOME not in bad:
            shown = connection.get("", _SEARCH_ENGINE)
            if shown.status == 200 and sha256(shown.body) != visit.listed[HOME].sha256:
                yield OnlineFault(problem=OnlineProblem.CLOAKED, path=HOME)
    except FetchError as error:
        if error.failure is FetchFailure.ELSEWHERE:
            yield OnlineFault(problem=OnlineProblem.CLOAKED, path=HOME, detail=error.detail)
    finally:
        connection.close()

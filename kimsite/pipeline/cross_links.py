"""Links from one blog to another: whether anything is at their end, seen when all publishers are built.

A village is built without knowing any other: it computes the address by rule, and notes A23 for each such
link. Here, where it is known what every publisher has written, those that lead somewhere are dropped. Nothing
is rendered again, and a build with nothing to do ends alike.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

from msgspec.structs import replace

from kimsite.blog.post_addresses import KIND_FOLDERS, address_of
from kimsite.model.findings import Diagnostic
from kimsite.tools import files
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import closest, slug

_PENDING, _STRANGER, MOVED, NAMESAKE = "A23", "A27", "A01", "L81"
Paths = Callable[[str], frozenset[str] | None]
"""Site path of a publisher -> the paths of its files below the output folder; None where it was not looked
at.
"""
ReadPost = Callable[[str], str]
"""The address that a file's name asks for -> the beginning of its text; empty where there is no such file."""
_SLUG = lazy_pattern(r"(?im)^\W{0,4}slug\W{0,4}?[ \t]*[:=][ \t]*[\"']?([^\n\"'#]+)")
"""The line of a header that gives a post an address of its own."""


_HEAD = 4000
"""Bytes in which the line of a header is looked for."""


def checked(
    findings: Iterable[Diagnostic], homes: Iterable[str], paths: Paths, read: ReadPost
) -> Iterator[Diagnostic]:
    """The findings without those of links that lead somewhere, or of which nothing is known.

    `homes`: the site path of every publisher. `read`: asked for the post of a link that leads nowhere.
    """
    everyone, remembered, known = frozenset(homes), cache(paths), tuple(findings)
    moved = tuple(finding for finding in known if finding.code == MOVED)
    for finding in known:
        if finding.code != _PENDING:
            yield finding
        elif judged := _renamed(finding, moved) or _judged(finding, everyone, remembered, read):
            yield judged


def post_reader(root: Path, paths: Callable[[], Iterable[str]]) -> ReadPost:
    """Reads the beginnings of posts by the address that their files' names ask for.

    `paths`: those of all files below the project's folder `root`, asked for when a link leads nowhere.
    """

    @cache
    def by_address() -> dict[str, str]:
        return {address_of(path): path for path in paths()}

    def read(url: str) -> str:
        path = by_address().get(url)
        with suppress(OSError):
            return files.read_bytes(root, path)[:_HEAD].decode("utf-8", "replace") if path else ""
        return ""

    return read


def unjudged(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The findings without those of links to other blogs, for who has one blog alone."""
    return tuple(finding for finding in findings if finding.code != _PENDING)


def _renamed(finding: Diagnostic, moved: Iterable[Diagnostic]) -> Diagnostic | None:
    """The finding for a link to a file whose address went to another post of that name, else None."""
    values = dict(finding.values)
    file = values["nilai"].partition("#")[0].replace("\\", "/").lstrip("./").removesuffix(".md")
    for other in moved:
        place = dict(other.values)
        if place["alamat"] == values["tujuan"] and other.place.path.removesuffix(".md").endswith(f"/{file}"):
            return _with(finding, NAMESAKE, saran=place["baru"], lain=place["lain"])
    return None


def _judged(finding: Diagnostic, everyone: frozenset[str], paths: Paths, read: ReadPost) -> Diagnostic | None:
    url = dict(finding.values)["tujuan"]
    parts = url.strip("/").split("/")
    wanted = f"{url.lstrip('/')}index.html" if url.endswith("/") else url.lstrip("/")
    village, forum = f"/{'/'.join(parts[:2])}/", f"/{parts[0]}/"
    asked = tuple(home for home in (village, forum, "/") if home in everyone)
    if village in everyone:
        asked = (village,)
    known = [paths(home) for home in asked]
    if any(listed is None or wanted in listed for listed in known):
        return None
    own = _own_address(url, read)
    if own and any(f"{own.lstrip('/')}index.html" in listed for listed in known if listed):
        return _with(finding, _PENDING, saran=own)
    if (
        len(parts) > 1
        and parts[0] not in KIND_FOLDERS
        and village not in everyone
        and not any(path.startswith(f"{parts[0]}/{parts[1]}/") for listed in known for path in listed or ())
    ):
        return _with(
            finding,
            _STRANGER,
            tujuan="/".join(parts[:2]),
            saran=_near(village, (home for home in everyone if home.count("/") == 3)),
        )
    pages = (
        f"/{path.removesuffix('index.html')}"
        for listed in known
        for path in listed or ()
        if path.endswith("index.html")
    )
    return _with(finding, _PENDING, tujuan=url, saran=_near(url, pages))


def _own_address(url: str, read: ReadPost) -> str:
    """The address that a post's header gives it, for the one that its file's name asks for; else empty."""
    named = _SLUG.search(read(url))
    name = slug(named[1]) if named else ""
    return f"{url.rstrip('/').rsplit('/', 1)[0]}/{name}/" if name else ""


def _near(url: str, urls: Iterable[str]) -> str:
    """The address whose last part is most like that of `url`."""
    named = {url.rstrip("/").rsplit("/", 1)[-1]: url for url in sorted(urls) if url != "/"}
    return named.get(closest(url.rstrip("/").rsplit("/", 1)[-1], named, 0.7), "")


def _with(finding: Diagnostic, code: str, **values: str) -> Diagnostic:
    return replace(finding, code=code, values=tuple({**dict(finding.values), **values}.items()))

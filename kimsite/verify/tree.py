"""A tree on this disk against its manifest, and all its links; file by file, in as many processes as pay."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path

from kimsite.record import Record
from kimsite.tools import files
from kimsite.tools.atomic_group import GATE
from kimsite.tools.atomic_write import UNFINISHED
from kimsite.tools.digest import sha256
from kimsite.tools.file_tree import list_files
from kimsite.tools.manifests import MANIFEST_FILE, ManifestEntry
from kimsite.verify.faults import SiteFault, TreeProblem
from kimsite.verify.references import OUTSIDE, SiteAddresses

WORTH_A_POOL = 4000
"""Files: fewer are read before a second process has started."""
_CHUNK = 500
AskedAnchor = tuple[str, str, str, str]
"""(path, address as written, target, fragment) of a link to a place in another page."""
_REDIRECT = b'<meta http-equiv="refresh"'


class TreeCheck(Record, kw_only=True):
    """The faults of a whole tree."""

    faults: tuple[SiteFault, ...]
    files: int
    links: int
    bytes: int


class TreePart(Record, kw_only=True):
    """The faults of some files."""

    faults: tuple[SiteFault, ...] = ()
    links: int = 0
    bytes: int = 0
    anchors: tuple[AskedAnchor, ...] = ()
    """Links to a place in another page."""


class TreeContext(Record, kw_only=True):
    """What every process must know."""

    root: str
    base: str
    """The site's absolute address; empty: absolute links are not followed."""
    listed: Mapping[str, ManifestEntry]
    present: frozenset[str]


def verify_tree(root: Path, base: str, listed: Mapping[str, ManifestEntry], jobs: int = 0) -> TreeCheck:
    """Compare every file with the list and follow every link inside the site.

    `jobs`: processes, 0 for one a core. Raises OSError where the folder cannot be listed.
    """
    found = frozenset(list_files(root))
    present = frozenset(path for path in found if not _is_unfinished(path)) - {MANIFEST_FILE}
    context = TreeContext(root=str(root), base=base, listed=listed, present=present)
    parts = verify_files(context, sorted(present), jobs)
    faults = [fault for part in parts for fault in part.faults]
    faults += (SiteFault(problem=TreeProblem.MISSING, path=path) for path in listed.keys() - present)
    faults += (SiteFault(problem=TreeProblem.FOREIGN, path=path) for path in present - listed.keys())
    faults += lost_anchors(root, (anchor for part in parts for anchor in part.anchors))
    return TreeCheck(
        faults=tuple(faults),
        files=len(present),
        links=sum(part.links for part in parts),
        bytes=sum(part.bytes for part in parts),
    )


def _is_unfinished(path: str) -> bool:
    """What a build that was cut off left: the next one clears it away."""
    return path.endswith(UNFINISHED) or path.startswith(f"{GATE}/")


def verify_files(context: TreeContext, paths: Sequence[str], jobs: int = 0) -> tuple[TreePart, ...]:
    """Read these files, and check what they name. `jobs`: processes, 0 for one a core."""
    return tuple(_parts(context, paths, jobs or os.cpu_count() or 1))


def _parts(context: TreeContext, paths: Sequence[str], jobs: int) -> Iterator[TreePart]:
    chunks = [paths[start : start + _CHUNK] for start in range(0, len(paths), _CHUNK)]
    if jobs == 1 or len(paths) < WORTH_A_POOL:
        verifier = _FileVerifier(context)
        yield from map(verifier.verify, chunks)
        return
    spawned = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(jobs, len(chunks)), spawned, _begin, (context,)) as pool:
        yield from pool.map(_verify_in_process, chunks)


class _FileVerifier:
    """One process's work."""

    def __init__(self, context: TreeContext) -> None:
        self._root = Path(context.root)
        self._context = context
        self._addresses = SiteAddresses(context.base)

    def verify(self, paths: Iterable[str]) -> TreePart:
        """The faults of these files, and the anchors that they ask for."""
        faults: list[SiteFault] = []
        anchors: list[AskedAnchor] = []
        links = size = 0
        for path in paths:
            try:
                data = files.read_bytes(self._root, path)
            except OSError as error:
                faults.append(SiteFault(problem=TreeProblem.UNREAD, path=path, detail=error.strerror or ""))
                continue
            size += len(data)
            expected = self._context.listed.get(path)
            if expected and sha256(data) != expected.sha256:
                torn = len(data) < expected.size
                faults.append(SiteFault(problem=TreeProblem.TORN if torn else TreeProblem.CHANGED, path=path))
            named = self._addresses.named(path, data)
            links += len(named.links)
            for written, target, fragment in named.links:
                problem = self._problem(target, path, data)
                if problem:
                    faults.append(SiteFault(problem=problem, path=path, detail=written))
                elif fragment and target == path:
                    if fragment not in named.anchors and not _is_no_anchor(fragment):
                        faults.append(SiteFault(problem=TreeProblem.ANCHOR, path=path, detail=written))
                elif fragment and target.endswith(".html") and not _is_no_anchor(fragment):
                    anchors.append((path, written, target, fragment))
        return TreePart(faults=tuple(faults), links=links, bytes=size, anchors=tuple(anchors))

    def _problem(self, target: str, path: str, data: bytes) -> TreeProblem | None:
        if target == OUTSIDE:
            return TreeProblem.OUTSIDE
        if target in self._context.present or target == MANIFEST_FILE:
            return None
        if f"{target}/index.html" in self._context.present:
            return None
        redirects = path.endswith(".html") and len(data) < 4096 and _REDIRECT in data
        return TreeProblem.REDIRECT if redirects else TreeProblem.LINK


def _is_no_anchor(fragment: str) -> bool:
    """Fragments that every page has: its top, and a passage by its words."""
    return fragment == "top" or ":~:" in fragment


_verifiers: list[_FileVerifier] = []
"""Of this process: made once, as the list of a site is large."""


def _begin(context: TreeContext) -> None:
    _verifiers[:] = [_FileVerifier(context)]


def _verify_in_process(paths: Collection[str]) -> TreePart:
    return _verifiers[0].verify(paths)


def lost_anchors(root: Path, asked: Iterable[AskedAnchor]) -> Iterator[SiteFault]:
    """Links to a place in another page that is not there. Few pages are asked for, each is read once."""
    addresses = SiteAddresses("")

    @cache
    def offered(path: str) -> frozenset[str]:
        try:
            return addresses.named(path, files.read_bytes(root, path)).anchors
        except OSError:
            return frozenset()

    for path, written, target, fragment in asked:
        if fragment not in offered(target):
            yield SiteFault(problem=TreeProblem.ANCHOR, path=path, detail=written)

"""A tree that was verified before: only what has changed since is read again.

A file whose stamp is the one that it had when it was verified is whole. Its links still end somewhere unless
a file that they lead to is gone: then the files that may have linked to it are read again.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from kimsite.record import Record
from kimsite.tools import files, memo
from kimsite.tools.manifests import ManifestEntry
from kimsite.verify.faults import SiteFault, TreeProblem
from kimsite.verify.tree import AskedAnchor, TreeContext, lost_anchors, verify_files

_MEMORY, _VERSION = "verified", "1"
_MOST_GONE = 60
"""Files that are gone: with more of them everything is verified anew."""
_LINKING = (".html", ".xml", ".json", ".ics", ".webmanifest", ".css", ".txt")
_ASSETS = "aset"


class _Verified(Record, kw_only=True):
    """What a tree was when it was verified."""

    base: str
    files: Mapping[str, tuple[str, str]]
    """Path -> SHA-256, stamp; of a file with which something was wrong an empty stamp."""
    anchors: tuple[AskedAnchor, ...]


def recheck_tree(
    root: Path,
    base: str,
    listed: Mapping[str, ManifestEntry],
    memory: Path,
    blogs: Collection[str],
    jobs: int = 0,
) -> tuple[SiteFault, ...]:
    """What is wrong with the listed files and their links; files that are not listed are passed over.

    `memory`: the folder that keeps what was verified. `blogs`: folders of the blogs, kecamatan/desa: no page
    links to the pictures of another blog, and the links of writers to its pages are not followed again.
    `jobs`: processes, 0 for one a core.
    """
    known = _verified_before(memory, base)
    same = _unchanged(root, known, listed)
    stamps = {path: files.stamp(root, path) for path in listed.keys() - same.keys()}
    missing = [path for path, stamp in stamps.items() if not stamp]
    present = frozenset(listed.keys() - set(missing))
    gone = known.files.keys() - present
    fresh = sorted(stamps.keys() & present) + sorted(_may_link(root, gone, same, blogs))
    parts = verify_files(TreeContext(root=str(root), base=base, listed=listed, present=present), fresh, jobs)
    read = set(fresh)
    anchors = [anchor for anchor in known.anchors if anchor[0] in same and anchor[0] not in read]
    anchors += (anchor for part in parts for anchor in part.anchors)
    faults = [fault for part in parts for fault in part.faults]
    faults += lost_anchors(root, [anchor for anchor in anchors if anchor[0] in read or anchor[2] in read])
    faults += (SiteFault(problem=TreeProblem.MISSING, path=path) for path in missing)
    if fresh or gone:
        wrong = {fault.path for fault in faults}
        stamps |= same
        verified = {
            path: (listed[path].sha256, "" if path in wrong else stamp)
            for path, stamp in stamps.items()
            if stamp
        }
        memo.write_cache(
            memory, _MEMORY, _VERSION, _Verified(base=base, files=verified, anchors=tuple(anchors))
        )
    return tuple(faults)


def _verified_before(memory: Path, base: str) -> _Verified:
    known: _Verified | None = memo.read_cache(memory, _MEMORY, _VERSION, _Verified)
    return known if known and known.base == base else _Verified(base=base, files={}, anchors=())


def _unchanged(root: Path, known: _Verified, listed: Mapping[str, ManifestEntry]) -> dict[str, str]:
    """Path -> stamp of the files that are what they were when they were verified, and what the list says."""
    return {
        path: stamp
        for path, (digest, stamp) in known.files.items()
        if stamp
        and path in listed
        and listed[path].sha256 == digest
        and files.is_unchanged(root, path, stamp)
    }


def _may_link(
    root: Path, gone: Collection[str], same: Collection[str], blogs: Collection[str]
) -> frozenset[str]:
    """The unchanged files that may link to one that is gone."""
    if not gone:
        return frozenset()
    linking = [path for path in same if path.endswith(_LINKING)]
    names = {_shown_name(path) for path in gone}
    if len(gone) > _MOST_GONE or "" in names:
        return frozenset(linking)
    owners = {blog_of(path, blogs) for path in gone}
    everywhere = any(not blog_of(path, blogs) and not path.startswith(f"{_ASSETS}/") for path in gone)
    pattern = re.compile(b"|".join(re.escape(name.encode()) for name in sorted(names)))
    return frozenset(
        path
        for path in linking
        if (everywhere or (owner := blog_of(path, blogs)) in owners or not owner)
        and pattern.search(_bytes(root, path))
    )


def _shown_name(path: str) -> str:
    """The last part of an address that leads to a file: empty for the first page of the site."""
    return path.removesuffix("/index.html").rpartition("/")[2] if path != "index.html" else ""


def blog_of(path: str, blogs: Collection[str]) -> str:
    """The folder of the blog that a file belongs to; empty for the portal's."""
    folder = "/".join(path.split("/", 2)[:2])
    return folder if folder in blogs else ""


def _bytes(root: Path, path: str) -> bytes:
    try:
        return files.read_bytes(root, path)
    except OSError:
        return b""


def broken_files(faults: Iterable[SiteFault]) -> list[SiteFault]:
    """The files that are not as the list has them."""
    kinds = {TreeProblem.MISSING, TreeProblem.CHANGED, TreeProblem.TORN, TreeProblem.UNREAD}
    return [fault for fault in faults if fault.problem in kinds]

"""What a struck build left: whole files, links that end somewhere, sources as they were."""

from __future__ import annotations

import json
import posixpath
import re
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote

from kimsite.tools.atomic_write import UNFINISHED

Tree = dict[str, bytes]
MANIFEST, ABOUT = ".kimsite-manifest.json", "tentang-situs/index.html"
_LINK = re.compile(rb'\s(?:href|src|poster)="([^"]+)"|\ssrcset="([^"]+)"')
_FIGURES = re.compile(rb'(id="(?:sidik|jumlah-berkas)">)[^<]*')


def read_tree(folder: Path) -> Tree:
    """Every file below a folder, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def published(tree: Tree) -> Tree:
    """The files that a reader can be led to; unfinished ones bear a name of their own."""
    return {path: data for path, data in tree.items() if not path.endswith(UNFINISHED)}


def torn(tree: Tree, *versions: Tree, listed: bool = False) -> set[str]:
    """Files that are not whole as any of the versions has them.

    The page about the site counts without its figures, which are those of the moment; the manifest, where it
    is of none of the versions, must be whole and true. `listed`: a file is whole too if it is the one that
    the manifest lists: its digest was taken before it was written.
    """
    known = [{**version, ABOUT: _without_figures(version.get(ABOUT, b""))} for version in versions]
    files, rows = published(tree), _digests(tree)
    return {
        path
        for path, data in files.items()
        if (_without_figures(data) if path == ABOUT else data) not in [version.get(path) for version in known]
        and not (path == MANIFEST and rows and all(_digest(tree, one) == rows[one] for one in rows))
        and not (listed and sha256(data).hexdigest() == rows.get(path))
    }


def dangling(tree: Tree) -> set[str]:
    """`page -> file` for each link of a page, style or feed of links that leads to no file."""
    files = published(tree)
    return {
        f"{path} -> {target}"
        for path, data in files.items()
        if path.endswith(".html")
        for target in _targets(posixpath.dirname(path), data)
        if target not in files and f"{target}/index.html".lstrip("/") not in files
    }


@lru_cache(maxsize=4096)
def _targets(folder: str, page: bytes) -> frozenset[str]:
    """The files of the site that a page in `folder` names; addresses from the root start at the root."""
    found: set[str] = set()
    for one, several in _LINK.findall(page):
        for raw in [one] if one else [part.split()[0] for part in several.split(b",") if part.strip()]:
            link = unquote(raw.decode("utf-8", "replace").split("#")[0].split("?")[0])
            if link and not re.match(r"[a-z][a-z0-9+.-]*:|//", link):
                whole = link.lstrip("/") if link.startswith("/") else posixpath.join(folder, link)
                name = posixpath.normpath(whole) if whole else ""
                found.add("" if name == "." else name)
    return frozenset(found)


def _without_figures(page: bytes) -> bytes:
    return _FIGURES.sub(rb"\1", page)


def _digests(tree: Tree) -> dict[str, str]:
    """Path -> digest by the manifest; empty where it is not whole."""
    try:
        return {str(row["path"]): str(row["sha256"]) for row in json.loads(tree[MANIFEST])["files"]}
    except (ValueError, KeyError, TypeError):
        return {}


def _digest(tree: Tree, path: str) -> str:
    return sha256(tree[path]).hexdigest() if path in tree else ""

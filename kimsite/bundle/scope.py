"""What a bundle is of: a village, a kecamatan or the district, and which files of the tree belong to it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from xml.etree import ElementTree as ET

from kimsite.model.config import District
from kimsite.record import Record
from kimsite.tools.feeds import SITEMAP
from kimsite.tools.manifests import Manifest
from kimsite.tools.text import closest, slug
from kimsite.verify.references import SiteAddresses

DISTRICT_WORDS = ("kabupaten", "district")
"""What names the whole district on the command line."""
_OF_SERVERS = re.compile(
    r"(?:^|/)(?:\.htaccess|_headers|404\.html|robots\.txt|sitemap[^/]*\.xml|feed\.(?:xml|json)|jaringan\.json"
    r"|sw\.js|manifest\.webmanifest|cari\.json|kartu-[0-9a-f]+\.jpg|[0-9a-f]+-kartu\.jpg)$"
    r"|\.gz$|(?:^|/)(?:tulis|luring)/"
)
"""Files that only servers, search engines, other sites and phones with a network ask for."""
_ASSET = re.compile(r"(?:^|/)aset/[^/]+\.(?:css|js|png|jpg|svg)$")


class ScopeKind(StrEnum):
    """How much a bundle holds."""

    VILLAGE = "desa"
    KECAMATAN = "kecamatan"
    DISTRICT = "kabupaten"


class Scope(Record, kw_only=True):
    """A part of the site with a first page of its own."""

    kind: ScopeKind
    prefix: str
    """Path of its folder below the tree, with a slash at the end; empty for the district."""
    label: str
    """'KIM Deru Maju', 'Kecamatan Sumberrejo'."""
    name: str
    """Of its files and folder: sumberrejo-sumberrejo."""
    villages: tuple[str, ...]
    """Folders of its villages that have a KIM."""


class DatedPost(Record):
    """A post's page and its day."""

    path: str
    """Of the file below the tree."""
    day: date


class UnknownScope(Exception):  # noqa: N818  # a slip of the user, answered with what may have been meant
    """Nothing of the district is called so. `near`: what is called most like it, or empty."""

    def __init__(self, near: str) -> None:
        super().__init__(near)
        self.near = near


def find_scope(district: District, asked: str) -> Scope:
    """The part of the district that `asked` names. Raises UnknownScope."""
    wanted = asked.strip().strip("/").removeprefix("content/").casefold()
    villages = {kim.folder: kim for kim in district.villages}
    if wanted in DISTRICT_WORDS:
        return Scope(
            kind=ScopeKind.DISTRICT, prefix="", label=district.name, name=slug(district.name),
            villages=tuple(villages),
        )  # fmt: skip
    if wanted in villages:
        kim = villages[wanted]
        return Scope(
            kind=ScopeKind.VILLAGE, prefix=f"{kim.folder}/", label=kim.name,
            name=kim.folder.replace("/", "-"), villages=(kim.folder,),
        )  # fmt: skip
    for kecamatan in district.kecamatan:
        if wanted in {kecamatan.slug, kecamatan.name.casefold()}:
            label = f"{district.terms.kecamatan} {kecamatan.name}"
            below = tuple(folder for folder in villages if folder.startswith(f"{kecamatan.slug}/"))
            return Scope(
                kind=ScopeKind.KECAMATAN, prefix=f"{kecamatan.slug}/", label=label, name=kecamatan.slug,
                villages=below,
            )  # fmt: skip
    known = [*villages, *(kecamatan.slug for kecamatan in district.kecamatan), *DISTRICT_WORDS[:1]]
    raise UnknownScope(closest(wanted, known) or _by_village(wanted, villages))


def files_of_scope(scope: Scope, tree: Manifest) -> tuple[str, ...]:
    """Paths of the files that a reader opens, sorted."""
    return tuple(
        path for path in tree.files if path.startswith(scope.prefix) and not _OF_SERVERS.search(path)
    )


def borrowed_files(
    scope: Scope, tree: Manifest, addresses: SiteAddresses, read: Callable[[str], bytes]
) -> Mapping[str, str]:
    """Styles, scripts and pictures from outside its folder that its pages need -> their place inside it."""
    pages = (path for path in files_of_scope(scope, tree) if path.endswith(".html"))
    return {
        target: f"{scope.prefix}aset/luar-{target.rpartition('/')[2]}"
        for path in pages
        for _, target, _ in addresses.named(path, read(path)).links
        if not target.startswith(scope.prefix) and target in tree.files and _ASSET.search(target)
    }


def posts_of_scope(
    scope: Scope, tree: Manifest, base: str, read: Callable[[str], bytes]
) -> tuple[DatedPost, ...]:
    """Its posts by the sitemaps of its blogs, newest first. `base`: the site's address."""
    days: dict[str, date] = {}
    for path in tree.files:
        if path.startswith(scope.prefix) and re.search(r"(?:^|/)sitemap\.xml$", path):
            days |= _days(read(path), base)
    found = (DatedPost(path, day) for path, day in days.items() if path in tree.files)
    return tuple(sorted(found, key=lambda post: (post.day, post.path), reverse=True))


def _days(sitemap: bytes, base: str) -> Mapping[str, date]:
    """Path of a page -> its day, for the pages that have one (sitemaps.org 0.9)."""
    try:
        root = ET.fromstring(sitemap)  # made by a build
    except ET.ParseError:
        return {}
    return dict(_dated(root.iter(f"{{{SITEMAP}}}url"), base))


def _dated(nodes: Iterable[ET.Element], base: str) -> Iterator[tuple[str, date]]:
    for node in nodes:
        url = node.findtext(f"{{{SITEMAP}}}loc", "")
        day = node.findtext(f"{{{SITEMAP}}}lastmod", "")
        if day and url.startswith(base) and url.endswith("/"):
            yield f"{url.removeprefix(base)}index.html", date.fromisoformat(day[:10])


def _by_village(wanted: str, folders: Iterable[str]) -> str:
    """A village whose own name is like what was asked for, for who left out the kecamatan."""
    names = {folder.rpartition("/")[2]: folder for folder in folders}
    return names.get(closest(wanted.rpartition("/")[2], names), "")

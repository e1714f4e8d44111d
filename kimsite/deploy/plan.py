"""What has to be sent and deleted, and in which order. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import IntEnum

from kimsite.model.deploy import DeployPlan, Upload
from kimsite.tools.manifests import ManifestEntry

_ASSET_FOLDER = "aset"
_SERVER_FILES = frozenset({".htaccess", "_headers", "_redirects"})
_PAGE = ".html"
_PORTAL_DEPTH, _HOME_DEPTH, _LIST_DEPTH = 2, 3, 4
"""Names in the path of a page: kecamatan/index.html, kecamatan/desa/index.html, …/berita/index.html."""
_TOPICS = "tag"
_PROGRAMS = frozenset({"asp", "aspx", "cgi", "exe", "jsp", "phar", "php", "phtml", "pl", "py", "sh"})
"""Suffixes of what no build makes: a manifest that lists one was changed, and a neighbour's file stays."""


class PublishStage(IntEnum):
    """Kinds of files in the order in which they are sent: what is linked to comes before what links to it."""

    ASSETS = 0
    POSTS = 1
    LISTS = 2
    HOMES = 3
    FEEDS = 4
    PORTAL = 5
    SERVER = 6
    """Settings of the web server: a wrong one would hide all the rest."""


def publish_stage(path: str) -> PublishStage:
    """The kind of a file by its path below the site's root.

    >>> publish_stage("sumberrejo/sumberrejo/berita/panen/index.html").name
    'POSTS'
    >>> publish_stage("sumberrejo/sumberrejo/index.html").name, publish_stage("index.html").name
    ('HOMES', 'PORTAL')
    """
    parts = path.split("/")
    if parts[-1] in _SERVER_FILES:
        return PublishStage.SERVER
    if _ASSET_FOLDER in parts[:-1] or (len(parts) > _LIST_DEPTH and not path.endswith(_PAGE)):
        return PublishStage.ASSETS
    if not path.endswith(_PAGE):
        return PublishStage.FEEDS if len(parts) >= _HOME_DEPTH else PublishStage.PORTAL
    if len(parts) <= _PORTAL_DEPTH:
        return PublishStage.PORTAL
    if len(parts) == _HOME_DEPTH:
        return PublishStage.HOMES
    if len(parts) == _LIST_DEPTH or parts[2] == _TOPICS or parts[-2].isdigit():
        return PublishStage.LISTS
    return PublishStage.POSTS


def plan_deploy(
    remote: Mapping[str, ManifestEntry], local: Mapping[str, ManifestEntry], owned: Collection[str] = ()
) -> DeployPlan:
    """The difference between two trees.

    New files are sent before changed ones, for nothing that readers can reach links to a new file until a
    changed one does; among both, in the order of `PublishStage`. So at any moment every link that a reader
    can come to ends somewhere.

    `remote`: what is known to be on the host. `owned`: other files that earlier deployments wrote, in a state
    that is not known. What is neither in `remote` nor in `owned` is never deleted.
    """
    uploads = [
        Upload(path=path, size=entry.size, sha256=entry.sha256, is_new=path not in remote)
        for path, entry in local.items()
        if remote.get(path) != entry
    ]
    uploads.sort(key=lambda upload: (not upload.is_new, publish_stage(upload.path), upload.path))
    return DeployPlan(
        uploads=tuple(uploads),
        deletes=tuple(sorted(path for path in {*remote, *owned} - local.keys() if not _is_program(path))),
        unchanged=len(local) - len(uploads),
        bytes=sum(upload.size for upload in uploads),
    )


def _is_program(path: str) -> bool:
    return path.rpartition(".")[2].lower() in _PROGRAMS


def may_wait(upload: Upload) -> bool:
    """True for a file of which half may be there a while: nobody asks for it before another links to it."""
    return upload.is_new and publish_stage(upload.path) < PublishStage.PORTAL


def deletes_too_much(plan: DeployPlan, published: Collection[str]) -> bool:
    """True where more than a third of what was published would be deleted. `published`: all of it."""
    return 3 * len(set(plan.deletes).intersection(published)) > len(published)

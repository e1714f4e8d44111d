"""The list of a site's files, as a build left it on this disk or as a server sends it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from kimsite.record import Record
from kimsite.tools.digest import sha256
from kimsite.tools.paths import is_safe


class ListedFile(NamedTuple):
    """One file of the list."""

    size: int
    sha256: str


class SiteManifest(Record, kw_only=True):
    """The list."""

    files: Mapping[str, ListedFile]
    """By path below the output folder."""
    digest: str
    """Of the list itself."""


class NoManifest(StrEnum):
    """Why bytes are no list."""

    ABSENT = "manifest.absent"
    EMPTY = "manifest.empty"
    PAGE = "manifest.page"
    """A web page in its place."""
    TORN = "manifest.torn"
    OTHER = "manifest.other"
    """Not of this form, or of a later version."""


def parse_site_manifest(data: bytes) -> SiteManifest | NoManifest:
    """The list in these bytes, or why there is none."""
    start = data.lstrip()[:1]
    if not start:
        return NoManifest.EMPTY
    if start == b"<":
        return NoManifest.PAGE
    try:
        document = json.loads(data)
    except ValueError:
        return NoManifest.TORN if start == b"{" else NoManifest.OTHER
    try:
        files = {
            str(row["path"]): ListedFile(int(row["size"]), str(row["sha256"])) for row in document["files"]
        }
    except (ValueError, KeyError, TypeError):
        return NoManifest.OTHER
    if document.get("version") != 1 or not all(map(is_safe, files)):
        return NoManifest.OTHER
    return SiteManifest(files=files, digest=sha256(data))

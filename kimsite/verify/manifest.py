"""The list of a site's files, as a build left it on this disk or as a server sends it."""

from __future__ import annotations

import json
from enum import StrEnum

from kimsite.tools.manifests import Manifest, decode_manifest


class NoManifest(StrEnum):
    """Why bytes are no list."""

    ABSENT = "manifest.absent"
    EMPTY = "manifest.empty"
    PAGE = "manifest.page"
    """A web page in its place."""
    TORN = "manifest.torn"
    OTHER = "manifest.other"
    """Not of this form, or of a later version."""


def read_listed(data: bytes) -> Manifest | NoManifest:
    """The list in these bytes, or why there is none."""
    manifest = decode_manifest(data)
    if manifest is not None:
        return manifest
    start = data.lstrip()[:1]
    if not start:
        return NoManifest.EMPTY
    if start == b"<":
        return NoManifest.PAGE
    return NoManifest.TORN if start == b"{" and not _is_json(data) else NoManifest.OTHER


def _is_json(data: bytes) -> bool:
    try:
        json.loads(data)
    except ValueError:
        return False
    return True

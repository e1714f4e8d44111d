"""The tree that is to be published, as the last build left it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path

from kimsite.deploy.inspect import DeployRefused
from kimsite.model.deploy import Upload
from kimsite.tools import files
from kimsite.tools.manifests import MANIFEST_FILE, Manifest, decode_manifest
from kimsite.tools.nik import find_numbers

_TEXTS = frozenset({"html", "json", "xml", "ics", "csv", "txt", "webmanifest", "js"})
_SIXTEEN = re.compile(rb"[0-9]{16}")
_BETWEEN = b" .-"
_DRAWN = re.compile(rb' (?:d|points|viewBox|transform)="[^"]*"')
"""Coordinates of icons and charts in a page, which are rows of digits."""


def read_local_tree(out: Path) -> Manifest:
    """The manifest of a built tree. Raises DeployRefused (D14) where there is none."""
    try:
        manifest = decode_manifest(files.read_bytes(out, MANIFEST_FILE))
    except OSError:
        manifest = None
    if manifest is None or not manifest.files:
        raise DeployRefused("D14", berkas=MANIFEST_FILE)
    return manifest


def refuse_private_numbers(uploads: Iterable[Upload], read: Callable[[str], bytes]) -> None:
    """Raise DeployRefused (D15) where a text to be sent shows a whole NIK or KK.

    A last look, past what a build checks: a tree may have been changed since, or made by something else.
    """
    found = [upload.path for upload in uploads if _is_text(upload.path) and _shows_number(read(upload.path))]
    if found:
        raise DeployRefused("D15", jumlah=len(found), berkas=found[0])


def _is_text(path: str) -> bool:
    return path.rpartition(".")[2].lower() in _TEXTS


def _shows_number(data: bytes) -> bool:
    if not (_may_show_number(data) and _may_show_number(_DRAWN.sub(b"", data))):
        return False
    numbers = find_numbers(data.decode("utf-8", "replace"))
    return any(number.certain and not number.excused for number in numbers)


def _may_show_number(data: bytes) -> bool:
    return _SIXTEEN.search(data.translate(None, _BETWEEN)) is not None

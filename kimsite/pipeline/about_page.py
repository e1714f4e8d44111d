"""The portal's page about the site.

It shows the digest of all other files. So the portal's build only renders it; it is completed when they are
written.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from kimsite.model.build import ContentDigest, OutputFile, OutputRecord
from kimsite.portal.about_figures import ABOUT_PATH, fill_in
from kimsite.tools import files, memo
from kimsite.tools.atomic_write import write_whole
from kimsite.tools.digest import sha256
from kimsite.tools.manifests import manifest_row

_NAME, _SCHEMA = "tentang-situs", "2"
_Rendered = tuple[str, bytes, bytes]
"""(language, page with its figures pending, the page before it)"""
_LINK = re.compile(rb'(?:href|src)="([^":#?]+)[#?"]')


def is_rendered(home: Path) -> bool:
    """Whether the last build of the portal left the page, whole. `home`: where all caches lie."""
    return _rendered(home) is not None


def keep_for_later(
    outputs: Iterable[OutputFile], out: Path, home: Path, language: str
) -> Iterator[OutputFile]:
    """The outputs without the page, which is kept in `home`.

    Where none is in `out` yet it is written with its figures pending: other pages link to it. Raises
    OSError where it cannot be kept.
    """
    for output in outputs:
        if output.path == ABOUT_PATH and isinstance(output.data, bytes):
            last = _rendered(home)
            memo.store(home, _NAME, _SCHEMA, (language, output.data, last[1] if last else b""))
            if files.stamp(out, ABOUT_PATH):
                continue
        yield output


def without_about_page(records: Iterable[OutputRecord]) -> Iterator[OutputRecord]:
    """The records of a publisher's files but the page, which is completed and listed later."""
    return (record for record in records if record.path != ABOUT_PATH)


def complete(out: Path, home: Path, digest: ContentDigest, *, durable: bool) -> dict[str, str]:
    """Write the page with its figures. Path -> its line in the manifest; empty where there is no page yet.

    Where the portal could not be published the page before it is taken: the new one links to files that are
    not there. Raises OSError when the disk refuses.
    """
    rendered = _rendered(home)
    if rendered is not None:
        language, *pages = rendered
        page = next((page for page in pages if page and _has_all_targets(out, page)), None)
        if page is not None:
            filled = fill_in(page, digest.value, digest.files, language)
            write_whole(out, ABOUT_PATH, filled, durable=durable)
    try:
        data = files.read_bytes(out, ABOUT_PATH)
    except FileNotFoundError:
        return {}
    return {ABOUT_PATH: manifest_row(ABOUT_PATH, len(data), sha256(data))}


def _has_all_targets(out: Path, page: bytes) -> bool:
    """Whether every file that the page links to is in `out`."""
    folder = posixpath.dirname(ABOUT_PATH)
    targets = {posixpath.normpath(f"{folder}/{link.decode()}") for link in _LINK.findall(page)}
    return all(files.stamp(out, target) for target in targets - {ABOUT_PATH})


def _rendered(home: Path) -> _Rendered | None:
    page: _Rendered | None = memo.read_cache(home, _NAME, _SCHEMA, _Rendered)
    return page

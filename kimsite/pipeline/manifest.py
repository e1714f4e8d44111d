r"""The list of every file of the site, beside the site itself, and the one digest over it.

The digest of the content is the SHA-256 of lines as `sha256sum` prints them, one for each file, sorted by the
bytes of their paths: the file's SHA-256 in hex, two spaces, its path, a line feed. It covers all files but
the manifest and the page that shows the digest. Anybody can compute it in the folder of the site:

    find . -type f ! -path ./.kimsite-manifest.json ! -path ./tentang-situs/index.html -printf '%P\n' |
      LC_ALL=C sort | xargs -d '\n' sha256sum | sha256sum
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from kimsite.model.build import ContentDigest
from kimsite.pipeline.about_page import complete
from kimsite.pipeline.cache.records import row_digest
from kimsite.pipeline.journal import unsettled
from kimsite.portal.about_figures import ABOUT_PATH
from kimsite.record import Record
from kimsite.tools import files, memo
from kimsite.tools.atomic_write import write_whole
from kimsite.tools.digest import sha256
from kimsite.tools.manifests import MANIFEST_FILE, decode_manifest, manifest_document, manifest_row

_LISTED, _LISTED_SCHEMA = "manifest", "2"


_WATCHED = (MANIFEST_FILE, ABOUT_PATH)


class _Listed(Record, kw_only=True):
    """What the last manifest lists, and how it and the page that shows its digest looked."""

    stamps: tuple[str, ...]
    publishers: tuple[str, ...]
    digest: ContentDigest


def settled_digest(out: Path, home: Path, publishers: Iterable[str]) -> ContentDigest | None:
    """The digest of the last build's content.

    None where that build did not end, or the manifest is not whole or does not list these publishers' files.
    """
    listed: _Listed | None = memo.read_cache(home, _LISTED, _LISTED_SCHEMA, _Listed)
    if listed is None or unsettled(home):
        return None
    same = listed.publishers == tuple(sorted(publishers)) and all(
        files.is_unchanged(out, path, stamp) for path, stamp in zip(_WATCHED, listed.stamps, strict=True)
    )
    return listed.digest if same else None


def content_digest(rows: Mapping[str, str]) -> ContentDigest:
    """One digest over all files but the page that shows it. `rows`: path -> line of the manifest."""
    covered = [path for path in sorted(rows) if path != ABOUT_PATH]
    lines = "".join([f"{row_digest(rows[path])}  {path}\n" for path in covered])
    return ContentDigest(value=sha256(lines.encode()), files=len(covered))


def read_manifest(out: Path) -> dict[str, str]:
    """Path -> line of every file that the last build left in `out`.

    Empty when there was no build or its list cannot be read.
    """
    try:
        listed = decode_manifest(files.read_bytes(out, MANIFEST_FILE))
    except OSError:
        return {}
    entries = listed.files if listed is not None else {}
    return {path: manifest_row(path, entry.size, entry.sha256) for path, entry in entries.items()}


def listed_digest(out: Path) -> str:
    """The digest of what the last build left in `out`, by its manifest; empty where there is none."""
    rows = read_manifest(out)
    return content_digest(rows).value if rows else ""


def write_manifest(
    out: Path, home: Path, rows: Mapping[str, str], publishers: Iterable[str], *, durable: bool
) -> ContentDigest:
    """Write the list of every file, sorted by path, and the page that shows the digest of them.

    `rows`: path -> line, of all other files. `durable`: a power cut leaves the old ones or the new ones. How
    both look is remembered in `home`. Raises OSError when the disk refuses.
    """
    digest = content_digest(rows)
    rows = {**rows, **complete(out, home, digest, durable=durable)}
    write_whole(out, MANIFEST_FILE, manifest_document(map(rows.__getitem__, sorted(rows))), durable=durable)
    stamps = tuple(files.stamp(out, path) for path in _WATCHED)
    listed = _Listed(stamps=stamps, publishers=tuple(sorted(publishers)), digest=digest)
    memo.write_cache(home, _LISTED, _LISTED_SCHEMA, listed)
    return digest

"""The list of every file of the site, beside the site itself."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from kimsite.pipeline.cache.records import manifest_row
from kimsite.pipeline.journal import unsettled
from kimsite.tools import files, memo
from kimsite.tools.atomic_write import write_whole

MANIFEST = ".kimsite-manifest.json"
SCHEMA = 1
_LISTED = "manifest"
_Stamp = tuple[str, ...]


def is_settled(out: Path, home: Path, publishers: Iterable[str]) -> bool:
    """True when the last build ended and the manifest is whole and lists these publishers' files."""
    return not unsettled(home) and memo.read_cache(home, _LISTED, str(SCHEMA), _Stamp) == _listed(
        out, publishers
    )


def _listed(out: Path, publishers: Iterable[str]) -> tuple[str, ...]:
    return files.stamp(out, MANIFEST), *sorted(publishers)


def read_manifest(out: Path) -> dict[str, str]:
    """Path -> line of every file that the last build left in `out`.

    Empty when there was no build or its list cannot be read.
    """
    try:
        document = json.loads(files.read_bytes(out, MANIFEST))
        rows = ((str(row["path"]), int(row["size"]), str(row["sha256"])) for row in document["files"])
        return {path: manifest_row(path, size, digest) for path, size, digest in rows}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def write_manifest(out: Path, home: Path, rows: Mapping[str, str], publishers: Iterable[str]) -> None:
    """The list of every file, sorted by path; how it looks is remembered in `home`. `rows`: path -> line.

    Raises OSError when the disk refuses.
    """
    listed = ",\n".join(rows[path] for path in sorted(rows))
    write_whole(out, MANIFEST, f'{{"version":{SCHEMA},"files":[{listed}]}}\n'.encode())
    memo.write_cache(home, _LISTED, str(SCHEMA), _listed(out, publishers))

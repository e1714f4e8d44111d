"""Bytes -> disk: whole, only what changed, never twice at one path; and the deletion of what is no longer made."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kimsite.diagnostics.findings import Findings
from kimsite.model.build import OutputFile, OutputRecord
from kimsite.model.marked import Place
from kimsite.tools import files
from kimsite.tools.digest import sha256
from kimsite.tools.feeds import json_bytes

MANIFEST = ".kimsite-manifest.json"
SCHEMA = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What one publisher's files came to."""

    records: tuple[OutputRecord, ...]
    written: int
    unchanged: int


def write(out: Path, outputs: Iterable[OutputFile], found: Findings) -> Written:
    """Write every file in the order given. A file the disk refuses is a finding; the others go on."""
    records: dict[str, OutputRecord] = {}
    written = 0
    for output in outputs:
        if output.path in records:
            found.add("B04", Place(path=output.path), alamat=output.path)
            continue
        try:
            written += files.write_whole(out, output.path, output.data)
        except (OSError, ValueError) as error:
            found.add("B03", Place(path=output.path), sebab=getattr(error, "strerror", None) or str(error))
            continue
        records[output.path] = OutputRecord(path=output.path, size=len(output.data), sha256=sha256(output.data))
    return Written(records=tuple(records.values()), written=written, unchanged=len(records) - written)


def read_manifest(out: Path) -> tuple[OutputRecord, ...]:
    """What the last build left in `out`; empty when there was none or its list cannot be read."""
    try:
        document = json.loads(files.read_bytes(out, MANIFEST))
        return tuple(OutputRecord(path=str(row["path"]), size=int(row["size"]), sha256=str(row["sha256"])) for row in document["files"])
    except (OSError, ValueError, KeyError, TypeError):
        return ()


def write_manifest(out: Path, records: Iterable[OutputRecord]) -> None:
    """The list of every file, sorted by path. Raises OSError when the disk refuses."""
    rows = [{"path": record.path, "size": record.size, "sha256": record.sha256} for record in sorted(records, key=lambda record: record.path)]
    files.write_whole(out, MANIFEST, json_bytes({"version": SCHEMA, "files": rows}).replace(b"},{", b"},\n{"))


def prune(out: Path, before: Iterable[OutputRecord], now: Iterable[OutputRecord]) -> int:
    """Delete what the last build wrote and this one did not. Nothing else is ever touched. Returns how many files went."""
    kept = {record.path for record in now}
    return sum(files.remove(out, record.path) for record in before if record.path not in kept)

"""A job and its files as bytes, a result and its pages as bytes: what travels where no disk is shared.

A message is a count, the lengths of its parts, and the parts; the first part is a record as `tools/codec.py`
writes it, the others are raw.
"""

from __future__ import annotations

import struct
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from msgspec.structs import replace

from kimsite import __version__
from kimsite.diagnostics.findings import Findings, sort_key
from kimsite.model.build import BuildResult, Built, OutputFile, VillageJob
from kimsite.pipeline.cache.records import unpack_records
from kimsite.pipeline.staleness.fingerprint import ENGINES, folder_digest
from kimsite.record import Record
from kimsite.theme.sources import package_themes
from kimsite.tools import files
from kimsite.tools.codec import decode, encode
from kimsite.tools.digest import quick, sha256
from kimsite.tools.file_tree import FileEntry, SkippedEntry, walk

HEAVIEST = 512 * 1024 * 1024
"""Bytes: a heavier folder is built where it lies."""
Versions = tuple[tuple[str, str], ...]
Files = tuple[tuple[str, bytes], ...]
"""(path below the project, content)"""


class ResponseKind(StrEnum):
    """What became of a request."""

    DONE = "done"
    SEND_FILES = "files"
    """The worker does not see the project: the files must travel."""
    VERSIONS = "versions"
    """Refused: the worker would make other bytes."""
    BUILD_AT_HOME = "home"
    """The files cannot lie on the worker's machine."""


class WorkRequest(Record, kw_only=True):
    """What a worker is asked to do. The parts behind it: the job's `previous`, then the files."""

    recipe: str
    """module:function"""
    job: VillageJob
    versions: Versions
    """Of the machine that asks: another machine must make the same bytes."""
    mark: str
    """What is in the project's token file; empty: the disk is not to be looked for."""
    carried: bool
    """Whether the files travel with it."""
    names: tuple[str, ...]
    """Of the files."""


class WorkResponse(Record, kw_only=True):
    """What a worker sends back.

    The parts behind it: records and both summaries of the result, then the pages in the order of the records.
    """

    kind: ResponseKind
    detail: str = ""
    result: BuildResult | None = None


def pack_message(parts: Sequence[bytes]) -> bytes:
    """The message of these parts."""
    return b"".join((struct.pack(f">I{len(parts)}Q", len(parts), *map(len, parts)), *parts))


def unpack_message(data: bytes) -> list[bytes]:
    """The parts of a message. Raises ValueError where it is not whole."""
    try:
        (count,) = struct.unpack_from(">I", data)
        lengths = struct.unpack_from(f">{count}Q", data, 4)
    except struct.error as error:
        raise ValueError(str(error)) from error
    place = 4 + 8 * count
    if place + sum(lengths) != len(data):
        raise ValueError(len(data))
    parts = []
    for length in lengths:
        parts.append(data[place : place + length])
        place += length
    return parts


def collect_files(root: Path, below: str) -> Files | None:
    """Every file of a folder.

    None where something in it cannot travel: a link, a device, a file that cannot be read, too much.
    """
    found, weight = [], 0
    for entry in walk(root, below):
        weight += entry.size if isinstance(entry, FileEntry) else HEAVIEST
        if isinstance(entry, SkippedEntry) or weight >= HEAVIEST:
            return None
        try:
            found.append((entry.path, files.read_bytes(root, entry.path)))
        except OSError:
            return None
    return tuple(found)


def visible_files(job: VillageJob) -> str:
    """The digest of the job's folder as it is now: the worker's copy has other times."""
    return folder_digest(walk(Path(job.root), job.publisher.folder), job.started_ns)


def encode_request(
    recipe: Callable[[VillageJob], object], job: VillageJob, mark: str, carried: Files | None
) -> bytes:
    """The request as bytes; without files for a worker that sees the project."""
    names = tuple(path for path, _ in carried or ())
    head = WorkRequest(
        recipe=f"{recipe.__module__}:{recipe.__qualname__}", job=replace(job, previous=b""),
        versions=versions(), mark=mark,
        carried=carried is not None, names=names
    )  # fmt: skip
    return pack_message([encode(head), job.previous, *(data for _, data in carried or ())])


def encode_response(response: WorkResponse, pages: Iterable[bytes] = ()) -> bytes:
    """The response as bytes."""
    result = response.result
    if not isinstance(result, Built):
        return pack_message([encode(response)])
    light = replace(response, result=replace(result, records=b"", portal_summary=b"", report_summary=b""))
    return pack_message([encode(light), result.records, result.portal_summary, result.report_summary, *pages])


def decode_response(data: bytes) -> tuple[WorkResponse, list[bytes]]:
    """A response and its pages. Raises ValueError."""
    head, *parts = unpack_message(data)
    response: WorkResponse = decode(head, WorkResponse)
    if not isinstance(response.result, Built):
        return response, []
    records, portal, report, *pages = parts
    result = replace(response.result, records=records, portal_summary=portal, report_summary=report)
    return replace(response, result=result), pages


def check_complete(result: Built, pages: Sequence[bytes]) -> tuple[OutputFile, ...]:
    """The pages with their paths. Raises ValueError where they are not what the result says."""
    records = tuple(unpack_records(result.records))
    if [record.sha256 for record in records] != [sha256(page) for page in pages]:
        raise ValueError(result.url)
    return tuple(OutputFile(path=record.path, data=page) for record, page in zip(records, pages, strict=True))


def with_findings(result: BuildResult, diagnostics: Findings) -> BuildResult:
    """The result with what was found when its pages were written."""
    return replace(result, findings=tuple(sorted({*result.findings, *diagnostics.sorted()}, key=sort_key)))


@cache
def versions() -> Versions:
    """Python, the libraries that shape bytes, and kimsite by its own source and themes.

    Equal on two machines that make the same bytes.
    """
    package = Path(files.__file__).parents[1]
    source = (
        line for line in _contents(package) if not line.startswith("_themes/") and "__pycache__" not in line
    )
    kimsite = f"{__version__} {quick(chr(10).join((*source, *_contents(package_themes()))))[:8]}"
    return (
        ("kimsite", kimsite),
        ("python", ".".join(map(str, sys.version_info[:2]))),
        *((name, _version(name)) for name in ENGINES),
    )


def _contents(folder: Path) -> Iterator[str]:
    """Path and digest of every file of a folder."""
    return (
        f"{entry.path} {quick(files.read_bytes(folder, entry.path))}"
        for entry in walk(folder, "")
        if isinstance(entry, FileEntry)
    )


def _version(library: str) -> str:
    """Empty where it is not installed."""
    try:
        return version(library)
    except PackageNotFoundError:
        return ""


def differences(here: Versions, there: Versions) -> str:
    """What the two do not have in common: `pillow 12.0 ≠ 11.3`; empty where they agree."""
    theirs = dict(there)
    return ", ".join(
        f"{name} {own or '–'} ≠ {theirs.get(name) or '–'}" for name, own in here if theirs.get(name) != own
    )

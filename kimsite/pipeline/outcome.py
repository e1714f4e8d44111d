"""What a whole build comes to: its findings, its counts, its exit code."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from msgspec.structs import replace

from kimsite.diagnostics.findings import Findings, sort_key
from kimsite.model.build import BuildResult, Built, Counts, Failed, Outcome
from kimsite.model.config import District
from kimsite.model.exit_code import ExitCode
from kimsite.model.findings import ERROR, WARNING, Diagnostic
from kimsite.model.stored import StoredResult
from kimsite.pipeline.cache.records import pack_records, unpack_records
from kimsite.pipeline.output import existing_record


def is_successful(result: BuildResult) -> bool:
    """Whether all of the publisher was published."""
    return isinstance(result, Built) and not result.faults


def as_on_disk(kept: StoredResult, out: Path) -> StoredResult:
    """The last build of a publisher as its files lie there now: what is gone is no longer counted."""
    records = tuple(unpack_records(kept.records))
    found = tuple(filter(None, (existing_record(out, record.path, record) for record in records)))
    gone = {record.path for record in records} - {record.path for record in found}
    pages = sum(path.endswith("/index.html") for path in gone)
    counts = replace(kept.counts, posts=max(0, kept.counts.posts - pages), written=0, unchanged=len(found))
    return replace(kept, counts=counts, records=pack_records(found))


def all_findings(
    diagnostics: Findings, results: Iterable[BuildResult], reported: Mapping[str, StoredResult]
) -> tuple[Diagnostic, ...]:
    """The project's own, then every publisher's: those of this build, or those that its last build left."""
    anew = {result.id: result for result in results if isinstance(result, Failed)}
    known = (finding for id_, kept in reported.items() if id_ not in anew for finding in kept.findings)
    everything = (*known, *(finding for result in anew.values() for finding in result.findings))
    return (*diagnostics.sorted(), *_once_a_theme(sorted(everything, key=sort_key)))


def _once_a_theme(findings: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The findings, of those about one place in a theme only the first.

    Those have no village, and come once for each publisher with that theme.
    """
    reported: set[tuple[str, str, int, int]] = set()
    for finding in findings:
        place = (finding.code, finding.place.path, finding.place.line, finding.place.column)
        if finding.village or place not in reported:
            reported.add(place)
            yield finding


def is_nothing_built(results: Collection[BuildResult], counts: Counts, deleted: int, skipped: int) -> bool:
    """True for a build that had something to publish and published nothing.

    The disk refused all, or every publisher failed.
    """
    tried = any(result.faults for result in results) or (
        bool(results) and not skipped and not any(isinstance(result, Built) for result in results)
    )
    return tried and not (counts.written or deleted)


def nothing_written(district: District, diagnostics: Findings) -> Outcome:
    """What a build did that could not begin."""
    return Outcome(
        villages=len(district.villages),
        built=0,
        skipped=0,
        portal=False,
        failed=0,
        counts=Counts(),
        deleted=0,
        findings=diagnostics.sorted(),
        reasons=(),
        exit_code=ExitCode.NOTHING_WRITTEN,
    )


def exit_code_of_check(findings: Iterable[Diagnostic], *, strict: bool) -> ExitCode:
    """The exit code of a command whose result is its findings. `strict`: a warning counts as an error."""
    bad = {ERROR, WARNING} if strict else {ERROR}
    return ExitCode.HELD_BACK if any(finding.severity in bad for finding in findings) else ExitCode.OK

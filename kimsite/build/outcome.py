"""What a whole build comes to: its findings, its counts, its exit code."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from msgspec.structs import replace

from kimsite.build.output import standing
from kimsite.build.records import pack, unpack
from kimsite.build.state import Kept
from kimsite.diagnostics.findings import Findings, order
from kimsite.model.build import Counts, Outcome, VillageResult
from kimsite.model.config import District
from kimsite.model.findings import ERROR, WARNING, Diagnostic

NOTHING_WRITTEN = 2


def went_through(result: VillageResult) -> bool:
    """Whether all of the publisher was published."""
    return result.whole and not result.faults


def as_it_lies(kept: Kept, out: Path) -> Kept:
    """The last build of a publisher as its files lie there now: what is gone is no longer counted."""
    records = tuple(unpack(kept.records))
    found = tuple(filter(None, (standing(out, record.path, record) for record in records)))
    gone = {record.path for record in records} - {record.path for record in found}
    pages = sum(path.endswith("/index.html") for path in gone)
    counts = replace(kept.counts, posts=max(0, kept.counts.posts - pages), written=0, unchanged=len(found))
    return replace(kept, counts=counts, records=pack(found))


def all_findings(found: Findings, results: Iterable[VillageResult], told: Mapping[str, Kept]) -> tuple[Diagnostic, ...]:
    """The project's own, then every publisher's: those of this build, or those that its last build left."""
    anew = {result.id: result for result in results if not result.whole}
    known = (finding for id_, kept in told.items() if id_ not in anew for finding in kept.findings)
    everything = (*known, *(finding for result in anew.values() for finding in result.findings))
    return (*found.sorted(), *_once_a_theme(sorted(everything, key=order)))


def _once_a_theme(findings: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The findings; of those about one place in a theme, which bear no village, only the first, however many publishers it dresses."""
    told: set[tuple[str, str, int, int]] = set()
    for finding in findings:
        place = (finding.code, finding.place.path, finding.place.line, finding.place.column)
        if finding.village or place not in told:
            told.add(place)
            yield finding


def in_vain(results: Collection[VillageResult], counts: Counts, deleted: int, skipped: int) -> bool:
    """True for a build that had something to publish and published nothing: the disk refused all, or every publisher failed."""
    tried = any(result.faults for result in results) or (bool(results) and not skipped and not any(result.whole for result in results))
    return tried and not (counts.written or deleted)


def nothing_written(district: District, found: Findings) -> Outcome:
    """What a build did that could not begin."""
    return Outcome(
        villages=len(district.villages),
        built=0,
        skipped=0,
        portal=False,
        failed=0,
        counts=Counts(),
        deleted=0,
        findings=found.sorted(),
        reasons=(),
        exit_code=NOTHING_WRITTEN,
    )


def exit_code(findings: Iterable[Diagnostic], *, strict: bool) -> int:
    """0: all is published; 1: something was held back (strict: or a warning); 3: a fault of kimsite."""
    known = tuple(findings)
    if any(finding.code == "B01" for finding in known):
        return 3
    bad = {ERROR, WARNING} if strict else {ERROR}
    return int(any(finding.severity in bad for finding in known))

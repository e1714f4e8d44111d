"""sites.yaml -> every village, then the portal: the whole build in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kimsite.build.output import prune, read_manifest, write_manifest
from kimsite.build.portal import build_portal
from kimsite.build.village import build_village, check_village, read_posts, summarise_village
from kimsite.build.workers import run
from kimsite.config.publishers import district_publisher, forum_publisher, publishers, words
from kimsite.content.discover import discover
from kimsite.diagnostics.findings import Findings
from kimsite.model.blog import Summary
from kimsite.model.build import Counts, Outcome, OutputRecord, VillageJob, VillageResult
from kimsite.model.config import Broadcast, District, DistrictWords, Publisher
from kimsite.model.findings import ERROR, WARNING, Diagnostic
from kimsite.model.marked import Place
from kimsite.tools import files

Progress = Callable[[int, int, str], None]
"""(done, total, name of the village just built)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the caller asked for."""

    root: Path
    out: Path
    as_of: date
    only: tuple[str, ...] = ()
    """kecamatan/desa; empty: everything, portal included."""
    clean: bool = False
    """Delete what the last build wrote before writing anything."""
    strict: bool = False
    jobs: int = 0
    """Worker processes; 0: one a core, 1: none."""


def build_district(district: District, wish: Wish, progress: Progress) -> Outcome:
    """Build what was wished for. The findings of one village never stop another."""
    found = Findings()
    before = read_manifest(wish.out)
    if wish.clean:
        prune(wish.out, before, ())
    portal_publisher = district_publisher(district)
    district_words = words(district, broadcasts(district, wish))
    everyone = all_publishers(district, wish.root)
    asked = tuple(publisher for publisher in everyone if not wish.only or _folder(publisher) in wish.only)
    _strangers(district, wish, found)

    jobs = tuple(_job(publisher, district_words, wish) for publisher in asked)
    results: list[VillageResult] = []
    for result in run(build_village, jobs, wish.jobs):
        results.append(result)
        progress(len(results), len(jobs), result.publisher.name)
    results.sort(key=lambda result: result.publisher.url)
    if not wish.only:
        known = (result.summary for result in results if result.summary is not None)
        results.append(build_portal(_job(portal_publisher, district_words, wish), district, known))

    records = _records(results, before, {_home(publisher) for publisher in everyone})
    deleted = 0
    try:
        deleted = prune(wish.out, before, records)
        write_manifest(wish.out, records)
    except OSError as error:
        found.add("B03", Place(path=str(wish.out.name)), sebab=error.strerror or str(error))
    findings = (*found.sorted(), *(finding for result in results for finding in result.findings))
    return Outcome(
        villages=len(district.villages),
        built=sum(result.summary is not None for result in results),
        skipped=0,
        counts=_sum(result.counts for result in results),
        deleted=deleted,
        findings=findings,
        summaries=tuple(result.summary for result in results if result.summary is not None),
        exit_code=exit_code(findings, strict=wish.strict),
    )


def check_district(district: District, wish: Wish) -> tuple[Diagnostic, ...]:
    """All findings of the wished villages and the district's own folder; nothing is written."""
    found = Findings()
    _strangers(district, wish, found)
    district_words = words(district, ())
    everyone = (*all_publishers(district, wish.root), district_publisher(district))
    for publisher in everyone:
        if not wish.only or _folder(publisher) in wish.only:
            job = _job(publisher, district_words, wish)
            found.extend(check_village(job))
    return found.sorted()


def summaries(district: District, wish: Wish) -> tuple[Summary, ...]:
    """What every KIM published up to the wish's day. Nothing is written."""
    district_words = words(district, ())
    return tuple(summarise_village(_job(publisher, district_words, wish)) for publisher in publishers(district))


def all_publishers(district: District, root: Path) -> tuple[Publisher, ...]:
    """Every KIM, and the forum of each kecamatan that has a folder."""
    forums = (forum_publisher(district, kecamatan) for kecamatan in district.kecamatan)
    return (*publishers(district), *(forum for forum in forums if any(True for _ in files.walk(root, forum.folder))))


def broadcasts(district: District, wish: Wish) -> tuple[Broadcast, ...]:
    """The district's siaran in force, newest first. They are read before any village, for every blog shows them."""
    found = Findings()
    publisher = district_publisher(district)
    job = _job(publisher, words(district, ()), wish)
    sources = discover(wish.root, publisher.folder, found)
    posts = (post for post in read_posts(sources, job, found) if post.kind == "siaran" and not post.draft)
    return tuple(
        Broadcast(title=post.title, summary=post.summary, url=post.url, day=post.day, until=post.hide_after)
        for post in sorted(posts, key=lambda post: (-post.day.toordinal(), post.path))
    )


def exit_code(findings: Iterable[Diagnostic], *, strict: bool) -> int:
    """0: all is published; 1: something was held back (strict: or a warning); 3: a fault of kimsite."""
    known = tuple(findings)
    if any(finding.code == "B01" for finding in known):
        return 3
    bad = {ERROR, WARNING} if strict else {ERROR}
    return int(any(finding.severity in bad for finding in known))


def _job(publisher: Publisher, district: DistrictWords, wish: Wish) -> VillageJob:
    return VillageJob(root=str(wish.root), out=str(wish.out), publisher=publisher, district=district, as_of=wish.as_of)


def _folder(publisher: Publisher) -> str:
    return publisher.folder.removeprefix("content/")


def _strangers(district: District, wish: Wish, found: Findings) -> None:
    """Folders with posts that no KIM uses, and KIM without a folder."""
    known = {village.folder for village in district.villages}
    written = {"/".join(path.split("/")[1:3]) for path in _post_paths(wish.root) if path.count("/") >= 3}
    for folder in sorted(written - known):
        if not folder.startswith("_") and not folder.split("/")[1].startswith("_"):
            found.add("K20", Place(path=f"content/{folder}"), nilai=f"content/{folder}")
    for folder in sorted(known - written):
        found.add("K19", Place(path="sites.yaml"), nilai=f"content/{folder}")


def _post_paths(root: Path) -> Iterator[str]:
    return (entry.path for entry in files.walk(root, "content") if entry.path.lower().endswith((".md", ".markdown")))


def _records(results: list[VillageResult], before: tuple[OutputRecord, ...], owners: set[str]) -> tuple[OutputRecord, ...]:
    """What stands in the output now: what was made, and the old files of publishers that were not asked for or could not be built."""
    made = {record.path: record for result in results for record in result.records}
    built = {_home(result.publisher) for result in results if result.summary is not None}
    kept = (record for record in before if record.path not in made and _owner(record.path, owners) not in built)
    return (*made.values(), *kept)


def _owner(path: str, owners: set[str]) -> str:
    """The publisher whose file this is, by the longest address that fits; the portal (an empty address) owns the rest."""
    parts = path.split("/")
    if path.count("/") == 1 and parts[1] == "index.html":
        return ""  # the first page of a kecamatan is the portal's, forum or not
    homes = (f"{parts[0]}/{parts[1]}/" if len(parts) > 2 else "", f"{parts[0]}/" if len(parts) > 1 else "")
    return next((home for home in homes if home in owners), "")


def _home(publisher: Publisher) -> str:
    return publisher.url.lstrip("/")


def _sum(counts: Iterable[Counts]) -> Counts:
    known = tuple(counts)
    return Counts(
        posts=sum(one.posts for one in known),
        converted=sum(one.converted for one in known),
        held=sum(one.held for one in known),
        written=sum(one.written for one in known),
        unchanged=sum(one.unchanged for one in known),
    )

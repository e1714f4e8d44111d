"""Pages of held posts, where the disk lets a publisher write nothing: they go all the same.

A post is held because nobody must read it, and to delete needs no room. Other pages that are no longer made
stay, for a renamed post's new page could not be written; that they are still there is told (B15).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path

from kimsite.blog.post_addresses import address_of
from kimsite.content.conflicts import RESERVED
from kimsite.diagnostics.findings import Findings
from kimsite.model.build import Fault, OutputFile, VillageJob
from kimsite.model.kinds import LISTED_KINDS
from kimsite.model.marked import Place
from kimsite.pipeline.cache.records import record_paths
from kimsite.pipeline.output import WriteResult, write_outputs
from kimsite.pipeline.outputs import SitePlan
from kimsite.tools import files

STILL_READ = "B15"
_PAGE = "index.html"


def write_or_withdraw(
    job: VillageJob, site: SitePlan, outputs: Iterable[OutputFile], diagnostics: Findings
) -> WriteResult:
    """Write a publisher's outputs. Where the disk refuses, the pages of its held posts are deleted.

    Raises OSError where the outputs cannot be journalled.
    """
    try:
        written = write_outputs(job, outputs, diagnostics)
    except OSError:
        _withdraw(job, site, diagnostics)
        raise
    if not written.published:
        _withdraw(job, site, diagnostics)
    return written


def _withdraw(job: VillageJob, site: SitePlan, diagnostics: Findings) -> None:
    plans = site.plans
    made = {page.path for page in plans.pages} | {file.path for file in plans.data}
    before = record_paths(job.previous)
    fault = withdraw_held(Path(job.out), job.publisher.url, before, made, site.reading.held)
    if fault is not None:
        diagnostics.add(fault.code, Place(path=fault.path), jumlah=fault.count)


def withdraw_held(
    out: Path, home: str, before: Iterable[str], made: Collection[str], held: Iterable[str]
) -> Fault | None:
    """Delete the pages of held posts.

    `home`: the publisher's site path; `before`: what its last build wrote; `made`: what belongs to it now;
    `held`: the paths of held posts. What is returned names the posts' pages that can still be read though
    they are no longer made.
    """
    outdated = sorted(path for path in before if path not in made and _is_post_page(path, home))
    doomed = {f"{address_of(path).lstrip('/')}{_PAGE}" for path in held} if outdated else set()
    for path in doomed.intersection(outdated):
        with suppress(OSError):
            files.remove(out, path)
    left = [path for path in outdated if files.stamp(out, path)]
    return Fault(code=STILL_READ, cause="", path=f"{out.name}/{left[0]}", count=len(left)) if left else None


def _is_post_page(path: str, home: str) -> bool:
    """True for the address of a post or of a plain page; lists and archives have no text of their own."""
    below = home.lstrip("/")
    parts = path.removeprefix(below).split("/")
    if not path.startswith(below) or parts[-1] != _PAGE:
        return False
    return (len(parts) == 3 and parts[0] in LISTED_KINDS) or (len(parts) == 2 and parts[0] not in RESERVED)

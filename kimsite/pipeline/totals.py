"""What a whole build came to: the counts of all publishers, and blogs that were emptied."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from msgspec.structs import replace

from kimsite.diagnostics.findings import Findings
from kimsite.model.build import BuildResult, Built, CleanupResult, Counts, total
from kimsite.model.config import Publisher
from kimsite.model.marked import Place
from kimsite.model.stored import StoredResult


def total_counts(
    reported: Mapping[str, StoredResult],
    now: Mapping[str, StoredResult],
    results: Collection[BuildResult],
    done: CleanupResult,
    unread: int,
) -> Counts:
    """The counts of a build.

    Source files of those that were asked for, and outputs of all publishers, as they stand; conversions,
    writings and failures of this build.
    """
    made = {result.id: result.counts for result in results}
    stood = {id_: kept.counts.written + kept.counts.unchanged for id_, kept in now.items()}
    unchanged = {
        **stood,
        **{
            result.id: result.counts.unchanged
            for result in results
            if isinstance(result, Built) or result.counts.unchanged
        },
    }
    files = total(kept.counts for kept in reported.values())
    return replace(
        files,
        ignored=files.ignored + unread,
        converted=sum(counts.converted for counts in made.values()),
        written=sum(counts.written for counts in made.values()),
        unchanged=sum(unchanged.values()),
        failed=sum(counts.failed for counts in made.values()) + done.failed,
    )


def report_emptied(
    publishers: Iterable[Publisher],
    before: Mapping[str, StoredResult],
    now: Mapping[str, StoredResult],
    diagnostics: Findings,
) -> None:
    """A18 where a blog had posts at the last build and has none now.

    Nobody empties a blog by a slip without hearing of it.
    """
    for publisher in publishers:
        then, kept = before.get(publisher.id), now.get(publisher.id)
        if then and kept and kept.trace is not then.trace and then.counts.posts and not kept.counts.posts:
            diagnostics.add(
                "A18",
                Place(path=publisher.folder),
                nilai=publisher.folder.removeprefix("content/"),
                jumlah=then.counts.posts,
                folder=publisher.folder,
            )

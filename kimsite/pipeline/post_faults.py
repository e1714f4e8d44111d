"""A post that was not read to its end -> why it is held, or that its blog stays as it was."""

from __future__ import annotations

import traceback

from kimsite.content.convert import Unconvertible
from kimsite.diagnostics.findings import Findings
from kimsite.model.build import VillageJob
from kimsite.model.marked import Place
from kimsite.pipeline.in_steps import Unfinished
from kimsite.tools.deadline import TooSlow


def report_unfinished(
    unfinished: Unfinished, head: Place, start: Place, job: VillageJob, diagnostics: Findings
) -> None:
    """Say why a post is held. `head`: its header, `start`: where its text begins.

    Raises kimsite's own fault with a post that an earlier build published: its page stays, with all others of
    its blog. Such a fault with a new post holds that post alone.
    """
    match unfinished.error:
        case Unconvertible() as error:
            diagnostics.add("Y14", head, sebab=str(error))
        case TooSlow() as error:
            diagnostics.add("Y15", start, detik=f"{error.seconds:.0f}")
        case error:
            if _was_published(start.path, job):
                error.add_note(start.path)
                raise error
            diagnostics.add("B14", Place(path=start.path), sebab=short_trace(error))


def _was_published(path: str, job: VillageJob) -> bool:
    return bool(job.previous) and (not job.seen or any(row.path == path for row in job.seen))


def short_trace(error: Exception) -> str:
    """The last calls before an error, in one line."""
    return "".join(traceback.format_exception(error, limit=-3)).strip().replace("\n", " | ")

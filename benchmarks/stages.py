"""`python -m benchmarks.stages SITE`: where one process's CPU goes in a first build, by stage.

A timer of the kernel interrupts the build some hundred times a second of CPU; the innermost function of
`STAGES` on the stack has the sample. Linux only, as `measure.py`.
"""

from __future__ import annotations

import json
import signal
import sys
from collections import Counter
from contextlib import suppress
from types import FrameType

EVERY = 0.002
"""Seconds of CPU between two samples; kernels round it up to their own step."""
REST = "start, district, summaries"
STAGES = {
    ("importlib._bootstrap>", "_find_and_load"): "imports",
    ("content/discover.py", "discover"): "finding and reading files",
    ("content/checks/__init__.py", "check_source"): "checks",
    ("content/parse.py", "parse"): "headers",
    ("content/interpret.py", "judge_draft"): "headers",
    ("content/convert.py", "to_normal"): "Markdown",
    ("content/convert.py", "to_markup"): "Markdown",
    ("content/convert.py", "to_body"): "Markdown",
    ("content/illustrate.py", "illustrate"): "pictures and documents",
    ("blog/plan.py", "plan"): "planning pages",
    ("theme/render.py", "render"): "rendering",
    ("theme/assets.py", "pictures"): "share cards and icons",
    ("pipeline/output.py", "add"): "writing",
    ("pipeline/output.py", "finish"): "writing",
    ("pipeline/district.py", "_build_portal"): "portal",
    ("pipeline/placing.py", "finish_build"): "placing and manifest",
}
"""Stage by the end of a function's file, and the function's name."""
OUTER = {"portal"}
"""Stages that keep what the others do inside them."""


def stage_of(frame: FrameType | None) -> str:
    """The stage at which a stack is."""
    inner = ""
    while frame is not None:
        code = frame.f_code
        found = _named(code.co_filename, code.co_name)
        if found in OUTER:
            return found
        inner = inner or found
        frame = frame.f_back
    return inner or REST


def _named(file: str, function: str) -> str:
    return next(
        (stage for (end, name), stage in STAGES.items() if name == function and file.endswith(end)), ""
    )


def main() -> None:
    """Build the site serially and print the share of each stage as JSON, largest first."""
    samples: Counter[str] = Counter()
    signal.signal(signal.SIGPROF, lambda _, frame: samples.update([stage_of(frame)]))
    signal.setitimer(signal.ITIMER_PROF, EVERY, EVERY)
    # all imports of kimsite are among the samples
    from kimsite.cli import main as kimsite

    sys.argv = ["kimsite", "build", "--quiet", "--jobs", "1", "--root", sys.argv[1]]
    with suppress(SystemExit):
        kimsite()
    signal.setitimer(signal.ITIMER_PROF, 0)
    total = samples.total() or 1
    print(json.dumps({stage: round(count / total, 4) for stage, count in samples.most_common()}))


if __name__ == "__main__":
    main()

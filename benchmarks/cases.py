"""What is done before a build is timed."""

from __future__ import annotations

import shutil
from collections.abc import Callable

from benchmarks.sites.site import Site

Prepare = Callable[[Site, int], None]
"""(site, number of the round)"""


def forget(site: Site, number: int) -> None:  # noqa: ARG001  # the shape of every case
    """Delete the output and every cache: the build knows nothing."""
    for path in site.caches:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


CASES: dict[str, Prepare] = {
    "first": forget,
    "unchanged": lambda site, number: None,  # noqa: ARG005  # as the others take them
    "body": lambda site, number: site.body.make(number),
    "title": lambda site, number: site.title.make(number),
    "theme": lambda site, number: site.theme.make(number),
    "report": forget,
    "photos": forget,
}
WORDS = {
    "first": "First build",
    "unchanged": "Nothing changed",
    "body": "One body edited",
    "title": "One title edited",
    "theme": "One theme file edited",
    "report": "Contest report",
    "photos": "Photos, first build",
}

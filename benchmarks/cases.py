"""What is done before a build is timed."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from pathlib import Path

from benchmarks.sites.site import Site

FRESH = {"first", "report", "photos"}
"""These know nothing of an earlier build."""
EDITS = {"body", "title", "theme"}
WORDS = {
    "first": "First build",
    "unchanged": "Nothing changed",
    "body": "One body edited",
    "title": "One title edited",
    "theme": "One theme file edited",
    "report": "Contest report",
    "photos": "Photos, first build",
}


def prepare(case: str, site: Site, number: int, aside: Path) -> None:
    """Bring a site into the state of the case.

    `number` tells edits apart; `aside` takes old output and caches.
    """
    if case in FRESH:
        set_aside(site.caches, aside)
    elif case in EDITS:
        {"body": site.body, "title": site.title, "theme": site.theme}[case].make(number)


def set_aside(paths: Iterable[Path], aside: Path) -> None:
    """Move files and folders out of the way.

    Deleting them would be paid by whoever writes next: for five minutes ext4 steps over each inode that was
    just freed.
    """
    aside.mkdir(parents=True, exist_ok=True)
    for path in paths:
        if path.exists():
            path.rename(Path(tempfile.mkdtemp(dir=aside)) / path.name)

"""What can be wrong with a site, each with the code of its words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum

from kimsite.diagnostics.findings import Findings
from kimsite.model.marked import Place
from kimsite.record import Record

MOST_SHOWN = 200
"""Findings of one code; all are counted."""


class TreeProblem(StrEnum):
    """A kind of fault, by its code."""

    MISSING = "V02"
    CHANGED = "V03"
    TORN = "V04"
    """Shorter than it was written, as a power cut or a full disk leave a file."""
    FOREIGN = "V05"
    LINK = "V06"
    ANCHOR = "V07"
    OUTSIDE = "V08"
    """A link that leaves the site's folder, or works at the root of a host alone."""
    REDIRECT = "V09"
    """A page of a former address that leads nowhere."""
    UNREAD = "V10"
    """A file that the disk does not give."""


class SiteFault(Record, kw_only=True):
    """A fault of a site."""

    problem: TreeProblem
    path: str
    """Of the file, below the output folder."""
    detail: str = ""
    """The link as written, or what the system answers."""


def report_faults(faults: Iterable[SiteFault], folder: str, diagnostics: Findings) -> dict[str, int]:
    """One finding a fault, of each kind `MOST_SHOWN` at most. Returns how many of each there are.

    `folder`: how the tree is called.
    """
    counts = Counter[str]()
    for fault in sorted(faults, key=lambda fault: (fault.problem, fault.path, fault.detail)):
        counts[fault.problem] += 1
        if counts[fault.problem] <= MOST_SHOWN:
            values = {"nilai": fault.detail} if fault.detail else {}
            diagnostics.add(fault.problem.value, Place(path=f"{folder}/{fault.path}"), **values)
    return counts

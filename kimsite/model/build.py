"""What crosses to a worker and back, and what a build leaves on disk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kimsite.model.blog import Summary
from kimsite.model.config import DistrictWords, Publisher
from kimsite.model.findings import Diagnostic


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputFile:
    """Bytes to be published at a path below public/."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputRecord:
    """The memory of bytes: one line of the manifest."""

    path: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VillageJob:
    """Everything one build of one publisher may read: data only."""

    root: str
    """The project folder."""
    out: str
    """The output folder."""
    publisher: Publisher
    district: DistrictWords
    as_of: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What one build of one publisher did."""

    posts: int = 0
    """Posts and pages published."""
    converted: int = 0
    """Bodies turned from Markdown."""
    held: int = 0
    written: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class VillageResult:
    """What comes back: no bodies."""

    publisher: Publisher
    summary: Summary | None
    """None when the recipe itself failed: nothing of this village was written."""
    records: tuple[OutputRecord, ...]
    findings: tuple[Diagnostic, ...]
    counts: Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a whole build did."""

    villages: int
    built: int
    skipped: int
    counts: Counts
    deleted: int
    findings: tuple[Diagnostic, ...]
    summaries: tuple[Summary, ...]
    exit_code: int

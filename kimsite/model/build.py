"""What crosses to a worker and back, and what a build leaves on disk."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from kimsite.model.accounts import Account
from kimsite.model.addresses import Dispute, FirstSeenRow
from kimsite.model.config import DistrictWords, Publisher
from kimsite.model.content import Stored
from kimsite.model.findings import Diagnostic
from kimsite.record import Record


class OutputFile(Record, kw_only=True):
    """Bytes to be published at a path below public/."""

    path: str
    data: bytes | Stored


class OutputRecord(Record, kw_only=True):
    """The memory of bytes: one line of the manifest, and how the file looked when it was written."""

    path: str
    size: int
    sha256: str
    stamp: str
    """As `tools/files.py` gives it: differs as soon as anyone touches the file."""


class VillageJob(Record, kw_only=True):
    """Everything one build of one publisher may read: data only."""

    root: str
    """The project folder."""
    out: str
    """The output folder."""
    publisher: Publisher
    district: DistrictWords
    as_of: date
    cache_dir: str = ""
    """Folder for what this publisher's builds keep; empty: nothing is kept."""
    journal: str = ""
    """Where the files to be written are noted first (`pipeline/journal.py`); empty: nowhere."""
    in_place: bool = False
    """Nobody sees the output folder yet: files need not be published later, with those of all others."""
    engine: str = ""
    """Digest of all that turns texts into pages: what an older engine made is not used again."""
    theme: str = ""
    """Digest of its theme: a worker that has just used the same one need not read it again."""
    started_ns: int = 0
    """When the build began, in nanoseconds: what changed shortly before it, or later, is looked at again next
    time.
    """
    previous: bytes = b""
    """The records of the last build, packed (`pipeline/cache/records.py`); empty: there was none."""
    seen: tuple[FirstSeenRow, ...] = ()
    """What the ledger knows of this KIM's posts. Only looked at where two posts ask for one address."""


class Cluster(Record, kw_only=True):
    """A Dask cluster and how to speak with it."""

    address: str
    """tcp://host:port, tls://host:port, or `local`: one on this machine, for this build alone."""
    ca: str = ""
    """PEM files for tls://: who is believed, and what we show: certificate and key."""
    cert: str = ""
    key: str = ""
    plain: bool = False
    """Whether words may cross a network unprotected."""


class Counts(Record, kw_only=True):
    """What one build of one publisher did."""

    posts: int = 0
    """Posts and pages published."""
    converted: int = 0
    """Bodies turned from Markdown; those remembered from an earlier build are not counted."""
    held: int = 0
    """Posts that an error keeps back."""
    waiting: int = 0
    drafts: int = 0
    expired: int = 0
    ignored: int = 0
    """Files that are neither posts nor of use to one."""
    media: int = 0
    """Photos, documents and tables that posts may show."""
    examples: int = 0
    """How many of the published posts are marked as examples."""
    written: int = 0
    unchanged: int = 0
    failed: int = 0
    """Files that could not be made, written or deleted; a publisher that could not be rendered at all counts
    as one.
    """


class Fault(Record, kw_only=True):
    """Files that the disk refused for one cause."""

    code: str
    """Of the finding about it."""
    cause: str
    """The system's own name for it (ENOSPC), for causes that have no words of ours; else empty."""
    path: str
    """One of the files."""
    count: int


def total(counts: Iterable[Counts]) -> Counts:
    """The sums."""
    known = tuple(counts)
    return Counts(
        **{field: sum(getattr(counts, field) for counts in known) for field in Counts.__struct_fields__}
    )


class Built(Record, kw_only=True, tag=True):
    """What comes back of a publisher that was built and published.

    The larger parts are encoded, so that a process that only stores or counts them need not decode them.
    """

    id: str
    """Of the publisher."""
    url: str
    """Site path of the publisher."""
    files: str
    """Digest of the folder as it was read (`pipeline/staleness/fingerprint.py`); empty where it changed too
    recently to be trusted.
    """
    valid_until: date | None
    """The first day on which the same folder gives another blog."""
    disputes: tuple[Dispute, ...] = ()
    """Addresses that several posts asked for: the ledger decides."""
    accounts: tuple[Account, ...] = ()
    """What became of the files that are not simply published."""
    counts: Counts
    findings: tuple[Diagnostic, ...]
    records: bytes
    """Packed (`pipeline/cache/records.py`). A staged file has the stamp that it has beside its place."""
    portal_summary: bytes
    """An encoded `PortalSummary`."""
    report_summary: bytes
    """An encoded `ReportSummary`."""
    faults: tuple[Fault, ...] = ()
    """What the disk refused. The publisher is built again next time."""
    stuck: tuple[str, ...] = ()
    """Files that keep their last version, as the new one could not be put in its place."""


class Failed(Record, kw_only=True, tag=True):
    """What comes back of a publisher of which nothing was published: the pages of its last build stay."""

    id: str
    """Of the publisher."""
    url: str
    """Site path of the publisher."""
    counts: Counts
    findings: tuple[Diagnostic, ...]
    faults: tuple[Fault, ...] = ()
    """What the disk refused."""
    internal_error: bool = False
    """True when kimsite itself is at fault."""


BuildResult = Built | Failed


class StaleBecause(StrEnum):
    """What makes a publisher be built again."""

    NEW = "new"
    UNFINISHED = "unfinished"
    CLEAN = "clean"
    ENGINE = "engine"
    CONFIG = "config"
    DISTRICT = "district"
    THEME = "theme"
    FILES = "files"
    DAY = "day"
    OUTPUT = "output"
    LEDGER = "ledger"
    VILLAGES = "villages"
    """Of the portal: what the villages share changed."""


class Reason(Record, kw_only=True):
    """Why a publisher is built again: a line of `--why`."""

    publisher: str
    """kecamatan/desa, or kabupaten."""
    why: StaleBecause
    detail: str = ""


class Checked(Record, kw_only=True):
    """What a look at one publisher, or at all of them, found. Nothing was written."""

    findings: tuple[Diagnostic, ...]
    counts: Counts
    accounts: tuple[Account, ...]
    url: str = ""
    """Site path of the publisher."""
    pages: tuple[str, ...] = ()
    """Paths of the files that a build of it would write."""


class ContentDigest(Record, kw_only=True):
    """One digest over all files of a site but its manifest and its page about the site."""

    value: str
    """SHA-256 in hex; how it is computed: `pipeline/manifest.py`."""
    files: int
    """How many files it covers."""


class CleanupResult(Record, kw_only=True):
    """What came of deleting what is no longer made, after all publishers."""

    deleted: int = 0
    failed: int = 0
    faults: tuple[Fault, ...] = ()
    digest: ContentDigest | None = None
    """Of the site as it now lies there; None where it could not be listed."""


class Outcome(Record, kw_only=True):
    """What a whole build did."""

    villages: int
    built: int
    """Publishers built and published whole, the portal not counted."""
    skipped: int
    """Publishers of which nothing had changed."""
    portal: bool
    """Whether the portal was built and published whole."""
    failed: int
    """Publishers that could not be built or published whole, the portal among them: their last pages stay."""
    counts: Counts
    """Posts and held-back posts of all publishers; conversions and writings of this build."""
    deleted: int
    findings: tuple[Diagnostic, ...]
    reasons: tuple[Reason, ...]
    exit_code: int
    accounts: tuple[Account, ...] = ()
    digest: ContentDigest | None = None
    """Of the site as it now lies there; None where nothing could be listed."""
    is_busy: bool = False
    """Another build of the project is at work, so this one did not begin."""

"""What a build leaves for the next one: what it was made of, and what it came to."""

from __future__ import annotations

from datetime import date

from kimsite.model.accounts import Account
from kimsite.model.addresses import Dispute
from kimsite.model.build import Counts
from kimsite.model.findings import Diagnostic
from kimsite.record import Record


class Inputs(Record, kw_only=True):
    """All that one publisher's pages are made of, as digests."""

    engine: str
    config: str
    district: str
    theme: str
    files: str
    day: date


class BuildRecord(Record, kw_only=True):
    """What the last build of a publisher was made of, and until when it holds."""

    inputs: Inputs
    valid_until: date | None
    unfinished: bool = False
    """Some of its files could not be written."""
    disputes: tuple[Dispute, ...] = ()
    """Decided by the ledger: another answer of it makes the publisher stale, other growth does not."""


class StoredResult(Record, kw_only=True):
    """One publisher's last build. The larger parts stay encoded until someone needs them."""

    trace: BuildRecord
    counts: Counts
    accounts: tuple[Account, ...]
    findings: tuple[Diagnostic, ...]
    records: bytes
    """Packed (`pipeline/cache/records.py`)."""
    summary_digest: str
    """Digest of what the portal may know; `StateStore.portal_summary` has it whole."""


class CacheCorrupted(Exception):  # noqa: N818  # a state of the cache, answered by deleting it
    """A file or row of the cache is not what was stored."""

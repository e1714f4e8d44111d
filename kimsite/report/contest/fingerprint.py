"""What names a printed report: its code, its digest, the ledger's head.

The same inputs give the same seal.
"""

from __future__ import annotations

import hashlib

from kimsite.record import Record
from kimsite.report.contest.report import ContestReport


class Fingerprint(Record, kw_only=True):
    """For every footer and for the minutes."""

    code: str
    """'LCCK-2026-35.22': contest and kabupaten."""
    digest: str
    """sha256 of laporan.json, the canonical form."""

    @property
    def short(self) -> str:
        """'7f3a-91c2-4be0': enough to read aloud."""
        return "-".join(self.digest[start : start + 4] for start in (0, 4, 8))


def fingerprint(report: ContestReport, document: bytes) -> Fingerprint:
    """`document`: the bytes of laporan.json."""
    return Fingerprint(
        code=f"{report.contest.slug}-{report.district.code}".upper(),
        digest=hashlib.sha256(document).hexdigest(),
    )

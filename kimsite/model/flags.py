"""What was first seen when, and the flags: questions to the jury with their evidence."""

from __future__ import annotations

import hashlib
from datetime import datetime
from functools import cache

from kimsite.model.marked import Place
from kimsite.record import Record


class FirstSeen(Record, kw_only=True):
    """One row of the ledger: when a text was first met. A header's date is a claim, this is the evidence."""

    path: str
    """Source file below the project folder, as in PostSummary.path."""
    digest: str
    """sha256 of the normalised text; a changed text has a row of its own."""
    moment: datetime
    """With its zone."""
    row: int
    """Number of the ledger's row, from 1."""


class LedgerView(Record, kw_only=True):
    """What a report needs of the ledger."""

    rows: int
    head: str
    """Digest of the last row; empty where there is no ledger yet."""
    mnemonic: str
    """The head in a short form that can be read aloud."""
    seen: tuple[FirstSeen, ...]
    """Every row that the report may cite, in order; of one path the earliest comes first."""
    fault: Place | None = None
    """The first row that does not fit; then no result is printed as final."""


NO_LEDGER = LedgerView(rows=0, head="", mnemonic="", seen=())


class Evidence(Record, kw_only=True):
    """One piece shown beside its question."""

    label: str
    """Whose text, which date, which photo: 'KIM Deru Maju, 12 Agustus 2026'."""
    text: str
    """Plain text; it is escaped where it is shown."""
    spans: tuple[tuple[int, int], ...] = ()
    """Parts shared with the other piece: (start, end) in `text`, in order, apart."""
    image: str = ""
    """A photo's address below the site's root, or empty."""


class Flag(Record, kw_only=True):
    """A question to the jury. It never takes a point; a decision may."""

    code: str
    """L01 … L09."""
    kim: str
    """Publisher id of the KIM that is asked."""
    posts: tuple[str, ...]
    """Source paths of the posts in question: those that a 'Tidak' would leave uncounted."""
    other: tuple[str, ...]
    """Source paths (posts, releases) that they are compared with."""
    evidence: tuple[Evidence, ...]
    question: str
    """One plain Indonesian sentence with a question mark."""

    @property
    def id(self) -> str:
        """'L02-3f9a1c': the same in every run, so that a decision finds its flag."""
        return _flag_id(self.code, self.kim, self.posts, self.other)


@cache
def _flag_id(code: str, kim: str, posts: tuple[str, ...], other: tuple[str, ...]) -> str:
    parts = "\n".join((code, kim, *posts, "", *other))
    return f"{code}-{hashlib.sha256(parts.encode()).hexdigest()[:6]}"

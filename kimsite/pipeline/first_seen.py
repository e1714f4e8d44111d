"""buku-besar.jsonl as a build needs it: which KIM's post was seen when; and what stands in for it.

Quick, and never an error: `report/ledger/ledger.py` checks the chain.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from kimsite.model.addresses import Dispute, FirstSeenRow
from kimsite.model.config import LEDGER
from kimsite.tools import files
from kimsite.tools.codec import decode

Rows = Mapping[str, tuple[FirstSeenRow, ...]]
"""Rows by village code."""
_ROW = (
    rb'"isi":"([0-9a-f]*)","kim":"([^"\\]*)'
    rb'","no":\d+,"sebelum":"[0-9a-f]*","sidik":"[0-9a-f]*","tanggal":"([^"\\]*)",'
    rb'"tulisan":("(?:[^"\\]|\\.)*"),"waktu":"([^"\\]*)"\}'
)


_BEFORE = "1970-01-01T00:00:00+00:00"
"""The moment of what was seen nobody knows when."""


def read_first_seen(root: Path) -> Rows:
    """Every row of the project's ledger; none where there is no ledger or it cannot be read."""
    if not (root / LEDGER).is_file():
        return {}
    try:
        data = files.read_bytes(root, LEDGER)
    except OSError:
        return {}
    rows: dict[str, list[FirstSeenRow]] = {}
    for text, kim, day, path, moment in re.findall(_ROW, data):
        try:
            row = FirstSeenRow(_text(path), text.decode(), day.decode(), moment.decode())
        except ValueError:
            continue
        rows.setdefault(kim.decode("utf-8", "replace"), []).append(row)
    return {kim: tuple(seen) for kim, seen in rows.items()}


def published_rows(summary: bytes, disputes: Iterable[Dispute]) -> tuple[FirstSeenRow, ...]:
    """The posts of an encoded `ReportSummary` as if a ledger had seen them.

    Those that got another address than they asked for are left out.
    """
    if not summary:
        return ()
    from kimsite.model.blog import ReportSummary

    try:
        posts = decode(summary, ReportSummary).posts
    except ValueError:
        return ()
    moved = {claimant.path for dispute in disputes for claimant in dispute.claimants[1:]}
    return tuple(
        FirstSeenRow(post.path, post.text_digest, post.day.isoformat(), _BEFORE)
        for post in posts
        if post.path not in moved
    )


def _text(quoted: bytes) -> str:
    if b"\\" not in quoted:
        return quoted[1:-1].decode()
    import json

    return str(json.loads(quoted))

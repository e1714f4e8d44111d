"""The project's ledger and folders -> what the report sees: first-seen rows and flags."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from kimsite.diagnostics.findings import Findings
from kimsite.model.blog import Summary
from kimsite.model.config import District
from kimsite.model.contest import NO_LEDGER, Contest, Flag, LedgerView
from kimsite.model.marked import Place
from kimsite.report.contest.partition import ALONE, Partition
from kimsite.report.flags.cases import ReadText, cases, renamed
from kimsite.report.flags.gather import raise_flags
from kimsite.report.ledger.ledger import PATH, read_head, read_ledger, view
from kimsite.tools import files
from kimsite.tools.dates import long_date

_TEXTS = (".md", ".markdown", ".txt")


def gather_evidence(
    root: Path,
    district: District,
    contest: Contest,
    summaries: Sequence[Summary],
    read_text: ReadText,
    diagnostics: Findings,
    share: Partition = ALONE,
) -> tuple[LedgerView, tuple[Flag, ...]]:
    """Read the ledger, then ask. `read_text`: source path -> plain text."""
    kims = [summary for summary in summaries if summary.publisher.form == "kim"]
    examples = bool(kims) and all(post.example for summary in kims for post in summary.posts)
    ledger = renamed(_ledger(root, district, contest, diagnostics, share), kims)
    known = cases(kims, contest, ledger, examples=examples)
    releases, templates = (
        _folder(root, folder, read_text) for folder in (contest.releases, contest.templates)
    )
    flags, passed_over = raise_flags(known, contest, read_text, releases, tuple(templates.values()), share)
    if passed_over:
        diagnostics.add("J27", Place(path=contest.path), jumlah=passed_over)
    return ledger, flags


def _ledger(
    root: Path, district: District, contest: Contest, diagnostics: Findings, share: Partition
) -> LedgerView:
    """A ledger that began after the deadline is whole, but proves no day of this contest.

    A helper reads closely only what is not whole.
    """
    data = b""
    try:
        data = files.read_bytes(root, PATH) if (root / PATH).is_file() else b""
    except OSError as error:
        diagnostics.add("B02", Place(path=PATH), sebab=error.strerror or str(error))
    rows = read_ledger(data) if share.mine(0) else read_head(data)
    (whole,) = share.together((not rows.faults,) if share.mine(0) else (), tuple[bool, ...])
    ledger = view(rows if whole or share.mine(0) else read_ledger(data), district.zone) if data else NO_LEDGER
    start = min((row.moment for row in ledger.seen), default=None)
    if start is None or start.date() <= contest.seen_until:
        return ledger
    diagnostics.add("J25", Place(path=PATH), tanggal=long_date(start.date()))
    return replace(ledger, seen=())


def _folder(root: Path, folder: str, read_text: ReadText) -> dict[str, str]:
    entries = (
        (entry.path for entry in files.walk(root, folder) if isinstance(entry, files.FileEntry))
        if folder
        else ()
    )
    return {path: read_text(path) for path in entries if path.lower().endswith(_TEXTS)}

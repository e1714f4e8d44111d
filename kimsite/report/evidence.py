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
from kimsite.report.cases import ReadText, cases, renamed
from kimsite.report.flags import ask
from kimsite.report.ledger import PATH, glance, read, view
from kimsite.report.share import ALONE, Share
from kimsite.tools import files
from kimsite.tools.dates import long_date

TEXTS = (".md", ".markdown", ".txt")


def gather(
    root: Path,
    district: District,
    contest: Contest,
    summaries: Sequence[Summary],
    read_text: ReadText,
    found: Findings,
    share: Share = ALONE,
) -> tuple[LedgerView, tuple[Flag, ...]]:
    """Read the ledger, then ask. `read_text`: source path -> plain text."""
    kims = [summary for summary in summaries if summary.publisher.form == "kim"]
    examples = bool(kims) and all(post.example for summary in kims for post in summary.posts)
    ledger = renamed(_ledger(root, district, contest, found, share), kims)
    known = cases(kims, contest, ledger, examples=examples)
    releases, templates = (_folder(root, folder, read_text) for folder in (contest.releases, contest.templates))
    flags, passed_over = ask(known, contest, read_text, releases, tuple(templates.values()), share)
    if passed_over:
        found.add("J27", Place(path=contest.path), jumlah=passed_over)
    return ledger, flags


def _ledger(root: Path, district: District, contest: Contest, found: Findings, share: Share) -> LedgerView:
    """A ledger that began after the deadline is whole, but proves no day of this contest. A helper reads closely only what is not whole."""
    data = b""
    try:
        data = files.read_bytes(root, PATH) if (root / PATH).is_file() else b""
    except OSError as error:
        found.add("B02", Place(path=PATH), sebab=error.strerror or str(error))
    rows = read(data) if share.mine(0) else glance(data)
    (whole,) = share.together((not rows.faults,) if share.mine(0) else (), tuple[bool, ...])
    ledger = view(rows if whole or share.mine(0) else read(data), district.zone) if data else NO_LEDGER
    start = min((row.moment for row in ledger.seen), default=None)
    if start is None or start.date() <= contest.seen_until:
        return ledger
    found.add("J25", Place(path=PATH), tanggal=long_date(start.date()))
    return replace(ledger, seen=())


def _folder(root: Path, folder: str, read_text: ReadText) -> dict[str, str]:
    entries = (entry.path for entry in files.walk(root, folder) if isinstance(entry, files.Entry)) if folder else ()
    return {path: read_text(path) for path in entries if path.lower().endswith(TEXTS)}

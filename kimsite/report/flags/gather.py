"""Summaries, ledger and press releases -> every flag of the contest, in one order.

A flag is a question to the jury and never takes a point.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from msgspec.structs import replace

from kimsite.diagnostics.findings import Findings
from kimsite.model.blog import ReportSummary
from kimsite.model.config import District, PublisherForm
from kimsite.model.contest import Contest
from kimsite.model.flags import NO_LEDGER, Flag, LedgerView
from kimsite.model.marked import Place
from kimsite.report.flags import copies, photos, timing
from kimsite.report.flags.cases import Case, ReadText, cases, renamed
from kimsite.report.flags.kept_pairs import KeptPairs
from kimsite.report.ledger.ledger import PATH, read_head, read_ledger, view
from kimsite.tools import files
from kimsite.tools.dates import long_date
from kimsite.tools.file_tree import FileEntry, walk
from kimsite.tools.partition import ALONE, Partition

_TEXTS = (".md", ".markdown", ".txt")


def gather_evidence(
    root: Path,
    district: District,
    contest: Contest,
    summaries: Sequence[ReportSummary],
    read_text: ReadText,
    diagnostics: Findings,
    part: Partition = ALONE,
    kept: KeptPairs | None = None,
) -> tuple[LedgerView, tuple[Flag, ...]]:
    """Read the ledger, then ask. `read_text`: source path -> plain text. `kept`: of the last report."""
    kims = [summary for summary in summaries if summary.publisher.form == PublisherForm.KIM]
    examples = bool(kims) and all(post.example for summary in kims for post in summary.posts)
    ledger = renamed(_ledger(root, district, contest, diagnostics, part), kims)
    known = cases(kims, contest, ledger, examples=examples)
    releases, templates = (
        _folder(root, folder, read_text) for folder in (contest.releases, contest.templates)
    )
    flags, passed_over = raise_flags(
        known, contest, read_text, releases, tuple(templates.values()), part, kept
    )
    if passed_over:
        diagnostics.add("J27", Place(path=contest.path), jumlah=passed_over)
    return ledger, flags


def raise_flags(
    cases: Sequence[Case],
    contest: Contest,
    read: ReadText,
    releases: Mapping[str, str],
    templates: Sequence[str] = (),
    part: Partition = ALONE,
    kept: KeptPairs | None = None,
) -> tuple[tuple[Flag, ...], int]:
    """`read`: source path -> plain text, called for posts in question only.

    `releases`: path -> text of press releases.

    `templates`: texts that the district handed out to be filled in. Also how many likely copies were passed
    over for being too many.
    """
    text = cache(read)
    pairs = copies.find_copies(cases, templates, part, kept)
    copied, passed_over = copies.copies(cases, contest, pairs, text, part)
    rest = cases if part.owns(1) else ()
    mine = (
        *copied,
        *copies.releases(rest, contest, pairs, text, releases),
        *timing.dated_back(rest, contest),
        *timing.bunches(rest, contest),
        *copies.thin([case for place, case in enumerate(cases) if part.owns(place)], contest, pairs, text),
        *photos.reused(rest, contest),
        *photos.old(rest, contest),
        *timing.changed(rest, contest, text),
    )
    merged = part.merge(mine if part.owns(1) else tuple(map(_bare, mine)), tuple[Flag, ...])
    flags = (*mine, *merged[len(mine) :]) if part.owns(0) else merged
    return tuple(
        sorted(dict.fromkeys(flags), key=lambda flag: (flag.code, flag.kim, flag.posts, flag.other))
    ), passed_over


def _ledger(
    root: Path, district: District, contest: Contest, diagnostics: Findings, part: Partition
) -> LedgerView:
    """A ledger that began after the deadline is whole, but proves no day of a post of this contest.

    What it says of drawn orders holds: they are drawn after the deadline. A helper reads closely only what is
    not whole.
    """
    data = b""
    try:
        data = files.read_bytes(root, PATH) if (root / PATH).is_file() else b""
    except OSError as error:
        diagnostics.add("B02", Place(path=PATH), sebab=error.strerror or str(error))
    rows = read_ledger(data) if part.owns(0) else read_head(data)
    (whole,) = part.merge((not rows.faults,) if part.owns(0) else (), tuple[bool, ...])
    ledger = view(rows if whole or part.owns(0) else read_ledger(data), district.zone) if data else NO_LEDGER
    start = min((row.moment for row in ledger.seen), default=None)
    if start is None or start.date() <= contest.seen_until:
        return ledger
    diagnostics.add("J25", Place(path=PATH), tanggal=long_date(start.date()))
    drawn = f"{contest.plan.orders}#"
    return replace(ledger, seen=tuple(row for row in ledger.seen if row.path.startswith(drawn)))


def _folder(root: Path, folder: str, read_text: ReadText) -> dict[str, str]:
    entries = (entry.path for entry in walk(root, folder) if isinstance(entry, FileEntry)) if folder else ()
    return {path: read_text(path) for path in entries if path.lower().endswith(_TEXTS)}


def _bare(flag: Flag) -> Flag:
    """Without its texts, which only the pages show; the helper writes none."""
    return replace(flag, evidence=tuple(replace(piece, text="", spans=()) for piece in flag.evidence))

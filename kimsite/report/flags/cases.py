"""Summaries + ledger -> one case per post: its writer, and since when it is known."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta

from msgspec.structs import replace

from kimsite.diagnostics.messages.flag_questions import flag_words
from kimsite.model.blog import ReportPost, ReportSummary
from kimsite.model.config import Publisher, PublisherForm
from kimsite.model.contest import Contest
from kimsite.model.flags import Evidence, FirstSeen, LedgerView
from kimsite.record import Record
from kimsite.tools.dates import long_date

ReadText = Callable[[str], str]
"""Source path -> plain text."""


class Case(Record, kw_only=True):
    """One post, as the flags examine it."""

    publisher: Publisher
    post: ReportPost
    asked: bool
    """Its points are at stake: its day is in the contest's period."""
    versions: tuple[FirstSeen, ...]
    """Its rows of the ledger, earliest first; empty where the ledger has none."""
    opening: bool
    """It was there when the ledger began, so the ledger only knows the latest possible day."""

    @property
    def kim(self) -> str:
        return self.publisher.id

    @property
    def seen(self) -> datetime | None:
        return self.versions[0].moment if self.versions else None

    @property
    def label(self) -> str:
        """'KIM Deru Maju, “Panen raya”, 12 Agustus 2026, pertama terlihat 13 Agustus 2026'."""
        label = f"{self.publisher.name}, “{self.post.title}”, {long_date(self.post.day)}"
        if self.seen is None:
            return label
        return flag_words("first_seen_then", label=label, day=long_date(self.seen.date()))


def cases(
    summaries: Iterable[ReportSummary], contest: Contest, ledger: LedgerView, *, examples: bool
) -> tuple[Case, ...]:
    """Every post of every KIM, in the order in which it was first seen; without a ledger by its own date.

    `examples` count too.
    """
    rows: dict[str, list[FirstSeen]] = {}
    for row in ledger.seen:
        rows.setdefault(row.path, []).append(row)
    start = min((row.moment for row in ledger.seen), default=None)
    known = [
        Case(
            publisher=summary.publisher,
            post=post,
            asked=contest.first <= post.day <= contest.last,
            versions=tuple(rows.get(post.path, ())),
            opening=post.path in rows and rows[post.path][0].moment == start,
        )
        for summary in summaries
        if summary.publisher.form == PublisherForm.KIM
        for post in summary.posts
        if examples or not post.example
    ]
    return tuple(sorted(known, key=_order))


def renamed(ledger: LedgerView, summaries: Iterable[ReportSummary]) -> LedgerView:
    """The ledger with a row for each renamed post: one whose text the same KIM had under another name.

    A new file name is no new post.
    """
    known: dict[tuple[str, str], FirstSeen] = {}
    for row in ledger.seen:
        key = (_folder(row.path), row.digest)
        if key not in known or row.moment < known[key].moment:
            known[key] = row
    paths = {(post.path, post.text_digest) for summary in summaries for post in summary.posts}
    more = [
        replace(old, path=path)
        for path, digest in paths
        if (old := known.get((_folder(path), digest))) is not None and old.path != path
    ]
    if not more:
        return ledger
    return replace(
        ledger, seen=tuple(sorted((*ledger.seen, *more), key=lambda row: (row.path, row.moment, row.row)))
    )


def tolerance(case: Case, contest: Contest) -> timedelta:
    """Days more for a KIM without a signal, as the rules declare."""
    return timedelta(days=contest.grace_days if case.kim in contest.grace else 0)


def evidence(case: Case, text: str, spans: tuple[tuple[int, int], ...] = (), image: str = "") -> Evidence:
    """One piece about one post."""
    return Evidence(label=case.label, text=text, spans=spans, image=image)


def _folder(path: str) -> str:
    return "/".join(path.split("/")[:3])


def _order(case: Case) -> tuple[date, str, date, str]:
    seen = case.seen
    day = case.post.day if seen is None or case.opening else seen.date()
    return (
        day,
        seen.isoformat() if seen is not None and not case.opening else "",
        case.post.day,
        case.post.path,
    )

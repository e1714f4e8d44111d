"""L04 dated back, L05 a bunch, L09 changed after the deadline: a post's dates compared with the ledger."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import groupby

from kimsite.model.contest import Contest
from kimsite.model.flags import Evidence, FirstSeen, Flag
from kimsite.report.flags.cases import Case, ReadText, evidence, tolerance
from kimsite.tools.dates import long_date

DAY = timedelta(hours=24)
_WEEKS = timedelta(days=14)
"""Posts first seen together whose dates are this far apart were hardly written that day."""


def dated_back(cases: Sequence[Case], contest: Contest) -> Iterator[Flag]:
    """L04: dated more days before it was first seen than the rules allow.

    What was there when the ledger began is not asked about.
    """
    for case in cases:
        seen = case.seen
        if not case.asked or seen is None or case.opening:
            continue
        late = seen.date() - case.post.day
        if late > timedelta(days=contest.limits.late_days) + tolerance(case, contest):
            yield Flag(
                code="L04",
                kim=case.kim,
                posts=(case.post.path,),
                other=(),
                evidence=(
                    Evidence(
                        label="Tanggal di kepala tulisan",
                        text=f"{long_date(case.post.day)} · {case.post.title}",
                    ),
                    Evidence(
                        label=f"Pertama terlihat, baris {case.versions[0].row} buku besar",
                        text=_moment(case.versions[0]),
                    ),
                ),
                question=(
                    f"Tertanggal {long_date(case.post.day)} tetapi baru terlihat {late.days} hari kemudian; "
                    "kapan tulisan ini dibuat?"
                ),
            )


def bunches(cases: Sequence[Case], contest: Contest) -> Iterator[Flag]:
    """L05: more posts of one KIM than the rules allow, first seen within 24 hours but dated over weeks."""
    known = sorted(
        (case for case in cases if case.asked and case.seen is not None and not case.opening),
        key=lambda case: (case.kim, case.seen),
    )
    for _, group in groupby(known, key=lambda case: case.kim):
        left = list(group)
        while left:
            first = left[0].versions[0].moment
            together = [case for case in left if case.versions[0].moment - first <= DAY]
            days = [case.post.day for case in together]
            if len(together) > contest.limits.bunch and max(days) - min(days) >= _WEEKS + tolerance(
                left[0], contest
            ):
                yield _bunch(together)
                left = left[len(together) :]
            else:
                left = left[1:]


def changed(cases: Sequence[Case], contest: Contest, read: ReadText) -> Iterator[Flag]:
    """L09: the present text was first seen after the deadline, another one before it."""
    for case in cases:
        limit = contest.seen_until + tolerance(case, contest)
        before = [row for row in case.versions if row.moment.date() <= limit]
        if not case.asked or not before or case.post.text_digest in {row.digest for row in before}:
            continue
        after = next((row for row in case.versions if row.digest == case.post.text_digest), None)
        when = (
            f"pertama terlihat {_moment(after)}, baris {after.row}"
            if after is not None
            else "belum tercatat di buku besar"
        )
        old = before[-1]
        yield Flag(
            code="L09",
            kim=case.kim,
            posts=(case.post.path,),
            other=(),
            evidence=(
                Evidence(
                    label=f"Isi pada batas {long_date(limit)}",
                    text=f"sidik {old.digest[:16]}…, terlihat {_moment(old)}, baris {old.row} buku besar",
                ),
                evidence(
                    case, f"Sekarang: sidik {case.post.text_digest[:16]}…, {when}. {read(case.post.path)}"
                ),
            ),
            question=f"Isinya berubah sesudah batas {long_date(limit)}; apa yang diubah?",
        )


def _bunch(together: Sequence[Case]) -> Flag:
    by_day = sorted(together, key=lambda case: (case.post.day, case.post.path))
    line = "; ".join(f"{long_date(case.post.day)} {case.post.title}" for case in by_day)
    first, last = together[0].versions[0], together[-1].versions[0]
    return Flag(
        code="L05",
        kim=together[0].kim,
        posts=tuple(case.post.path for case in by_day),
        other=(),
        evidence=(
            Evidence(label="Tanggal di kepala tulisan", text=line),
            Evidence(
                label="Pertama terlihat",
                text=(
                    f"{_moment(first)} sampai {_moment(last)}, baris {first.row} sampai {last.row} buku besar"
                ),
            ),
        ),
        question=f"{len(together)} tulisan pertama terlihat dalam 24 jam, padahal tanggalnya tersebar "
        f"{(by_day[-1].post.day - by_day[0].post.day).days} hari; kapan tulisan ini dibuat?",
    )


def _moment(row: FirstSeen) -> str:
    return f"{long_date(row.moment.date())} pukul {row.moment:%H.%M}"

"""L04 dated back, L05 a bunch, L09 changed after the deadline: a post's dates compared with the ledger."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import groupby

from kimsite.diagnostics.messages.flag_questions import flag_words
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
                        label=flag_words("header_day"), text=f"{long_date(case.post.day)} · {case.post.title}"
                    ),
                    Evidence(
                        label=flag_words("first_seen_row", row=case.versions[0].row),
                        text=_moment(case.versions[0]),
                    ),
                ),
                question=flag_words("L04", day=long_date(case.post.day), late=late.days),
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
            flag_words("seen_in", moment=_moment(after), row=after.row)
            if after is not None
            else flag_words("unseen")
        )
        old = before[-1]
        yield Flag(
            code="L09",
            kim=case.kim,
            posts=(case.post.path,),
            other=(),
            evidence=(
                Evidence(
                    label=flag_words("text_then", limit=long_date(limit)),
                    text=flag_words("seen_at", digest=old.digest[:16], moment=_moment(old), row=old.row),
                ),
                evidence(
                    case,
                    flag_words(
                        "now", digest=case.post.text_digest[:16], when=when, text=read(case.post.path)
                    ),
                ),
            ),
            question=flag_words("L09", limit=long_date(limit)),
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
            Evidence(label=flag_words("header_day"), text=line),
            Evidence(
                label=flag_words("first_seen"),
                text=flag_words(
                    "seen_between",
                    first=_moment(first),
                    last=_moment(last),
                    first_row=first.row,
                    last_row=last.row,
                ),
            ),
        ),
        question=flag_words("L05", count=len(together), days=(by_day[-1].post.day - by_day[0].post.day).days),
    )


def _moment(row: FirstSeen) -> str:
    return flag_words("moment", day=long_date(row.moment.date()), clock=f"{row.moment:%H.%M}")

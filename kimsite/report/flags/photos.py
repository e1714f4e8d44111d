"""L07 a photo used before, L08 a photo much older than its post."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta

from kimsite.diagnostics.messages.flag_questions import flag_words
from kimsite.model.blog import PhotoMark
from kimsite.model.contest import Contest
from kimsite.model.flags import Evidence, Flag
from kimsite.model.kinds import Kind
from kimsite.report.flags.cases import Case, evidence
from kimsite.tools.dates import long_date

_ALIKE = 4
"""Differing bits of 64.

Measured on 27 photos saved again at 480 to 1280 points: at most 4; other photos differ by 8 and more.
"""
BANDS = ((0, 13), (13, 13), (26, 13), (39, 13), (52, 12))
"""Of five parts of a dhash, four differing bits leave at least one untouched."""
FLAT = 8
"""A dhash with fewer ones or zeros is of an even surface and identifies nothing."""

HAPPENED = frozenset({Kind.BERITA, Kind.POSYANDU, Kind.AGENDA})
"""Kinds about a day; a product's photo may be old."""

Shown = tuple[int, PhotoMark]
"""Place of the case, and one of its photos."""


# the shape of all questions
def reused(cases: Sequence[Case], contest: Contest) -> Iterator[Flag]:  # noqa: ARG001
    """L07: each later post is asked about once for each of its photos, with the first post that showed it."""
    shelves: dict[tuple[int, int], list[Shown]] = defaultdict(list)
    for place, case in enumerate(cases):
        for mark in case.post.photo_marks:
            bits = int(mark.dhash or "0", 16)
            if not FLAT <= bits.bit_count() <= 64 - FLAT:
                continue
            keys = [
                (number, bits >> start & ((1 << width) - 1)) for number, (start, width) in enumerate(BANDS)
            ]
            near = {
                candidate
                for key in keys
                for candidate in shelves[key]
                if candidate[0] != place and _hamming_distance(candidate[1], bits) <= _ALIKE
            }
            known = [candidate for candidate in near if not _own_ware(case, cases[candidate[0]])]
            if known and case.asked:
                yield _reused(case, mark, *_first(cases, known))
            if near:
                continue  # only the first use is compared with later ones
            for key in keys:
                shelves[key].append((place, mark))


def old(cases: Sequence[Case], contest: Contest) -> Iterator[Flag]:
    """L08: the camera's day is further before the post's day than the rules allow."""
    for case in cases:
        for mark in case.post.photo_marks:
            if (
                not case.asked
                or case.post.kind not in HAPPENED
                or mark.taken is None
                or case.post.day - mark.taken <= timedelta(days=contest.limits.old_photo_days)
            ):
                continue
            yield Flag(
                code="L08",
                kim=case.kim,
                posts=(case.post.path,),
                other=(mark.path,),
                evidence=(
                    evidence(case, flag_words("post_day", day=long_date(case.post.day)), image=mark.url),
                    Evidence(
                        label=flag_words("camera"),
                        text=flag_words(
                            "days_before", taken=long_date(mark.taken), days=(case.post.day - mark.taken).days
                        ),
                    ),
                ),
                question=flag_words("L08", taken=long_date(mark.taken)),
            )


def _own_ware(case: Case, other: Case) -> bool:
    """A KIM may show its own product again."""
    return case.kim == other.kim and Kind.UMKM in {case.post.kind, other.post.kind}


def _hamming_distance(mark: PhotoMark, bits: int) -> int:
    return (int(mark.dhash, 16) ^ bits).bit_count()


def _first(cases: Sequence[Case], known: Sequence[Shown]) -> tuple[Case, PhotoMark]:
    place, mark = min(known, key=lambda candidate: candidate[0])
    return cases[place], mark


def _reused(case: Case, mark: PhotoMark, other: Case, before: PhotoMark) -> Flag:
    whose = "L07.own" if other.kim == case.kim else "L07"
    return Flag(
        code="L07",
        kim=case.kim,
        posts=(case.post.path,),
        other=(other.post.path,),
        evidence=(
            evidence(case, mark.path.rsplit("/", 1)[-1], image=mark.url),
            evidence(other, before.path.rsplit("/", 1)[-1], image=before.url),
        ),
        question=flag_words(whose, kim=other.publisher.name, title=other.post.title),
    )

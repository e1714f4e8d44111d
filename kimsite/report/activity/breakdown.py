"""One KIM's card: where its points came from, line by line, beside the median of its peers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from kimsite.model.blog import ReportPost
from kimsite.model.contest import ActivityRules
from kimsite.model.flags import FirstSeen
from kimsite.model.kinds import COUNTED_KINDS, KIND_INFO
from kimsite.record import Record
from kimsite.report.activity.score import (
    COMPLETENESS,
    CONTENT,
    OVER_DAY,
    OVER_KIND,
    QUALITY,
    READERSHIP,
    REGULARITY,
    UNCOUNTED,
    VARIETY,
    WITHOUT_POINTS,
    Award,
    Score,
    points,
)

RULE_LABELS = {
    CONTENT: "tulisan",
    "kata": "cukup panjang",
    "foto": "foto berketerangan",
    "sumber": "menyebut sumber",
    REGULARITY: "pertama di minggu itu",
    VARIETY: "pertama dari jenisnya",
}
"""Rule of an award -> what it is for, in words."""
_MEASURES = (*COUNTED_KINDS, "mutu", REGULARITY, VARIETY, COMPLETENESS)


class CardRow(Record, kw_only=True):
    """One line of 'dari mana poinnya'."""

    label: str
    anchor: str
    """The anchor of its evidence on the page; empty without evidence."""
    found: int
    counted: int
    tally: str
    """Both in words: '6 tulisan, 5 dihitung', '5 dari 14 minggu'."""
    halves: int
    median: str
    """Of the KIM of the same wilker, in points."""
    beside: str
    """di atas, di bawah, sama, or empty."""


class Proof(Record, kw_only=True):
    """One post as evidence."""

    post: ReportPost
    halves: int
    rules: str
    """'tulisan 2, foto berketerangan 0,5', or why it earned nothing."""
    counted: bool
    day: str
    """'16/10/2026'."""
    seen: str
    """'17/10/2026 08.30, baris 12' of the ledger, or a dash."""
    digest: str
    """The first digits of the file's sha256."""


def measures_of(rules: ActivityRules) -> tuple[str, ...]:
    """Names of the parts of a total, in the order of the tables."""
    return (*_MEASURES, READERSHIP) if rules.readership is not None else _MEASURES


def measures(score: Score) -> dict[str, int]:
    """Half points under every measure; together they are the total."""
    sums = dict.fromkeys((*_MEASURES, READERSHIP), 0)
    for award in score.awards:
        if award.rule == CONTENT and award.post is not None:
            sums[award.post.kind] += award.halves
        elif award.rule in QUALITY:
            sums["mutu"] += award.halves
        elif award.rule in sums:
            sums[award.rule] += award.halves
    return sums


def medians(scores: Iterable[Mapping[str, int]]) -> dict[str, Decimal]:
    """The middle of every measure, in points; exact, for a median of halves is a whole number of quarters."""
    known = tuple(scores)
    return {name: _middle(sorted(points[name] for points in known)) for name in (*_MEASURES, READERSHIP)}


def card_rows(score: Score, middle: Mapping[str, Decimal]) -> tuple[CardRow, ...]:
    """In the order of the rules; the last two lines earn nothing and say how many posts they are."""
    sums, numbers = measures(score), score.numbers
    paid = {award.post.path for award in score.awards if award.rule == CONTENT and award.post is not None}
    left_out = [post for post, _ in numbers.left_out]
    rows = []
    for kind, posts in numbers.by_kind:
        found = len(posts) + sum(post.kind == kind for post in left_out)
        counted = sum(post.path in paid for post in posts)
        rows.append(
            _row(
                KIND_INFO[kind].label,
                f"bukti-{kind}" if found else "",
                found,
                counted,
                f"{found} tulisan, {counted} mendapat poin" if found != counted else f"{found} tulisan",
                sums[kind],
                middle[kind],
            )
        )
    better = {award.post.path for award in score.awards if award.rule in QUALITY and award.post is not None}
    rows += [
        _row(
            "Mutu (kata, foto berketerangan, sumber)",
            "bukti" if better else "",
            len(paid),
            len(better),
            f"{len(better)} dari {len(paid)} tulisan",
            sums["mutu"],
            middle["mutu"],
        ),
        _row(
            "Minggu aktif",
            "kalender",
            numbers.weeks,
            numbers.active_weeks,
            f"{numbers.active_weeks} dari {numbers.weeks} minggu",
            sums[REGULARITY],
            middle[REGULARITY],
        ),
        _row(
            "Ragam jenis",
            "",
            len(COUNTED_KINDS),
            numbers.variety,
            f"{numbers.variety} dari {len(COUNTED_KINDS)} jenis",
            sums[VARIETY],
            middle[VARIETY],
        ),
    ]
    complete = [award for award in score.awards if award.rule == COMPLETENESS]
    if complete:
        there = sum(bool(award.halves) for award in complete)
        rows.append(
            _row(
                "Kelengkapan",
                "kelengkapan",
                len(complete),
                there,
                f"{there} dari {len(complete)} bagian",
                sums[COMPLETENESS],
                middle[COMPLETENESS],
            )
        )
    rows += [
        _row("Halaman dibaca", "pembaca", 1, 1, award.note, award.halves, middle[READERSHIP])
        for award in score.awards
        if award.rule == READERSHIP
    ]
    cut = sum(award.rule in {OVER_DAY, OVER_KIND} for award in score.awards)
    lost = sum(award.rule == UNCOUNTED for award in score.awards)
    for label, number in (("Dipotong batas", cut), ("Tidak dihitung", lost)):
        if number:
            rows.append(
                CardRow(
                    label=label,
                    anchor="tanpa-poin",
                    found=number,
                    counted=0,
                    tally=f"{number} tulisan",
                    halves=0,
                    median="",
                    beside="",
                )
            )
    return tuple(rows)


def proofs(score: Score, seen: Mapping[str, FirstSeen]) -> tuple[Proof, ...]:
    """Every post that was found in the period, oldest first, with what each rule gave."""
    by_post: dict[str, list[Award]] = {}
    for award in score.awards:
        if award.post is not None and award.rule != COMPLETENESS:
            by_post.setdefault(award.post.path, []).append(award)
    found = [*score.numbers.posts, *(post for post, _ in score.numbers.left_out)]
    return tuple(
        _proof(post, by_post.get(post.path, ()), seen.get(post.path))
        for post in sorted(found, key=lambda post: (post.day, post.path))
    )


def _proof(post: ReportPost, awards: Sequence[Award], seen: FirstSeen | None) -> Proof:
    words = ", ".join(
        award.note or award.rule
        if award.rule in WITHOUT_POINTS
        else f"{RULE_LABELS[award.rule]} {points(award.halves)}"
        for award in awards
    )
    return Proof(
        post=post,
        halves=sum(award.halves for award in awards),
        rules=words,
        counted=not any(award.rule in WITHOUT_POINTS for award in awards),
        day=_day(post.day),
        seen=f"{_day(seen.moment)} {seen.moment.hour:02}.{seen.moment.minute:02}, baris {seen.row}"
        if seen is not None
        else "–",
        digest=post.digest[:12],
    )


def _day(day: date) -> str:
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def _row(
    label: str, anchor: str, found: int, counted: int, tally: str, halves: int, middle: Decimal
) -> CardRow:
    mine = Decimal(halves) / 2
    beside = "sama" if mine == middle else "di atas" if mine > middle else "di bawah"
    return CardRow(
        label=label,
        anchor=anchor,
        found=found,
        counted=counted,
        tally=tally,
        halves=halves,
        median=f"{middle:f}".replace(".", ","),
        beside=beside,
    )


def _middle(values: list[int]) -> Decimal:
    if not values:
        return Decimal(0)
    low, high = values[(len(values) - 1) // 2], values[len(values) // 2]
    quarters = Decimal(low + high) / 4
    return quarters.quantize(Decimal(1)) if quarters == quarters.to_integral_value() else quarters.normalize()

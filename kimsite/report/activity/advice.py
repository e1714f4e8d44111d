"""What a KIM can do next month: from its own numbers, in sentences that fit a WhatsApp message."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from kimsite.model.contest import ActivityRules
from kimsite.model.kinds import KIND_INFO, Kind
from kimsite.report.activity.indicators import NOT_AT_HAND, Indicators
from kimsite.report.activity.period import monday
from kimsite.report.activity.score import COMPLETENESS, OVER_DAY, UNCOUNTED, Score, completeness_label, points
from kimsite.tools.dates import MONTH_NAMES, long_date

_MOST = 6
"""More advice than this is no advice."""


def advice(score: Score, rules: ActivityRules) -> tuple[str, ...]:
    """The most useful steps first; never more than six."""
    return tuple(sentence for _, sentence in zip(range(_MOST), _sentences(score, rules), strict=False))


def coaching(score: Score, place: str, rules: ActivityRules, contest: str) -> str:
    """A message for the group of one KIM. `place`: '3 dari 28 di Wilker 2'.

    Plain text with WhatsApp's own *bold*.
    """
    numbers = score.numbers
    steps = "\n".join(
        f"{number}. {sentence}" for number, sentence in enumerate(advice(score, rules), start=1)
    )
    praise = "; ".join(_praise(numbers)) or "langkah pertama adalah satu tulisan tiap minggu"
    return (
        f"*{numbers.publisher.name}* – saran untuk bulan depan\n{contest}\n\n"
        f"Poin blog {points(score.halves)}, peringkat {place}.\nYang sudah baik: {praise}.\n\n"
        f"{steps or 'Pertahankan yang sudah ada.'}\n\nSalam dari dewan juri. Lomba ini untuk belajar "
        "bersama.\n"
    )


def _sentences(score: Score, rules: ActivityRules) -> Iterator[str]:
    numbers = score.numbers
    gained = dict.fromkeys(
        award.note for award in score.awards if award.rule == COMPLETENESS and award.halves
    )
    for key, halves in rules.completeness:
        if completeness_label(key) not in gained:
            yield f"Lengkapi blog: {completeness_label(key)} (+{points(halves)})."
    unused = [KIND_INFO[kind].phrase for kind, posts in numbers.by_kind if not posts]
    if unused and rules.variety:
        yield (
            f"Belum ada {', '.join(unused)}. Satu tulisan saja menambah ragam (+{points(rules.variety)} tiap "
            "jenis)."
        )
    empty = list(_empty_weeks(numbers))
    if empty:
        weeks = ", ".join(f"{week.day} {MONTH_NAMES[week.month - 1][:3]}" for week in empty[:4])
        more = f" dan {len(empty) - 4} minggu lain" if len(empty) > 4 else ""
        yield (
            f"Tulis sedikitnya satu setiap minggu. Minggu kosong mulai {weeks}{more} (+{points(rules.week)} "
            "tiap minggu)."
        )
    absent = [post for post, reason in numbers.left_out if reason == NOT_AT_HAND]
    if absent:
        yield (
            f"Tambahkan berkas PDF atau tautannya pada {len(absent)} dokumen, misalnya “{absent[-1].title}”; "
            "tanpa itu tidak dihitung."
        )
    bare = [post for post in numbers.posts if post.photos > post.captioned]
    if bare:
        yield (
            f"Beri keterangan pada foto di {len(bare)} tulisan, misalnya “{bare[-1].title}” "
            f"(+{points(rules.photo)} tiap tulisan)."
        )
    unsourced = [post for post in numbers.posts if post.kind == Kind.BERITA and not post.sourced]
    if unsourced and rules.source:
        yield f"Sebut sumber pada {len(unsourced)} berita (+{points(rules.source)} tiap tulisan)."
    short = [post for post in numbers.posts if post.kind == Kind.BERITA and post.words < rules.min_words]
    if short and rules.words:
        yield (
            f"Lengkapi {len(short)} berita yang kurang dari {rules.min_words} kata: apa, siapa, di mana, "
            "kapan, mengapa, bagaimana."
        )
    if over := sum(award.rule == OVER_DAY for award in score.awards):
        yield (
            f"{over} tulisan melewati batas {rules.per_day} sehari. Sebarkan ke hari lain supaya semuanya "
            "dihitung."
        )
    if lost := sum(award.rule == UNCOUNTED for award in score.awards):
        yield f"{lost} tulisan tidak dihitung; alasannya ada di lembar rincian."


def _empty_weeks(numbers: Indicators) -> Iterable[date]:
    used = {monday(post.day) for post in numbers.posts}
    weeks = (monday(numbers.period.first) + timedelta(days=7 * week) for week in range(numbers.period.weeks))
    return (week for week in weeks if week not in used)


def _praise(numbers: Indicators) -> Iterator[str]:
    if numbers.posts:
        yield f"{len(numbers.posts)} tulisan pada {numbers.active_weeks} dari {numbers.weeks} minggu"
    best = max(numbers.by_kind, key=lambda pair: len(pair[1]))
    if best[1]:
        yield f"paling rajin menulis {KIND_INFO[best[0]].phrase}"
    if numbers.captioned:
        yield f"{numbers.captioned} foto sudah berketerangan"
    if numbers.last_day:
        yield f"tulisan terakhir {long_date(numbers.last_day)}"

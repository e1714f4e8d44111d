"""Numbers + rules -> points and ranks. The rules are data and printed; the arithmetic is exact (half points as whole numbers)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kimsite.model.blog import PostSummary
from kimsite.report.indicators import Indicators


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The plain activity score. Points are counted in halves: 4 stands for 2 points."""

    kinds: tuple[tuple[str, int], ...] = (("berita", 4), ("posyandu", 4), ("umkm", 6), ("informasi-publik", 8), ("agenda", 2))
    per_day: int = 3
    """Posts of one KIM that count on one day; more is a rush for points."""
    photo: int = 1
    """For a post with a captioned photo."""
    source: int = 1
    """For a post that names its source."""
    week: int = 2
    """For every week with a post."""
    variety: int = 4
    """For every kind used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Award:
    """One post under one rule."""

    post: PostSummary
    rule: str
    """jenis, foto, sumber, batas-harian or tidak-dihitung."""
    halves: int
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """One KIM's points with all that led to them."""

    numbers: Indicators
    awards: tuple[Award, ...]
    content: int
    """Half points for posts."""
    quality: int
    regularity: int
    variety: int

    @property
    def halves(self) -> int:
        return self.content + self.quality + self.regularity + self.variety


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank:
    """A place in a table; equals share it (1, 2, 2, 4)."""

    place: int
    score: Score


def score(numbers: Indicators, rules: Rules) -> Score:
    """Apply the rules to every post of the period."""
    awards = tuple(_awards(numbers, rules))
    return Score(
        numbers=numbers,
        awards=awards,
        content=sum(award.halves for award in awards if award.rule == "jenis"),
        quality=sum(award.halves for award in awards if award.rule in {"foto", "sumber"}),
        regularity=rules.week * numbers.active_weeks,
        variety=rules.variety * numbers.variety,
    )


def rank(scores: Iterable[Score]) -> tuple[Rank, ...]:
    """By points, then active weeks, then variety; what is still equal shares its place and stands by address."""
    ordered = sorted(scores, key=lambda one: (*(-part for part in _standing(one)), one.numbers.publisher.url))
    ranks: list[Rank] = []
    for index, one in enumerate(ordered):
        equal = ranks and _standing(ranks[-1].score) == _standing(one)
        ranks.append(Rank(place=ranks[-1].place if equal else index + 1, score=one))
    return tuple(ranks)


def points(halves: int) -> str:
    """'142,5'."""
    return f"{halves // 2},5" if halves % 2 else str(halves // 2)


def explain(rules: Rules) -> tuple[str, ...]:
    """The rules in sentences, as every report prints them."""
    kinds = ", ".join(f"{kind} {points(halves)}" for kind, halves in rules.kinds)
    return (
        f"Setiap tulisan mendapat poin menurut jenisnya: {kinds}.",
        f"Paling banyak {rules.per_day} tulisan dihitung dalam satu hari; selebihnya tercatat tanpa poin.",
        f"Tulisan dengan foto berketerangan mendapat tambahan {points(rules.photo)}, tulisan yang menyebut sumber {points(rules.source)}.",
        f"Setiap minggu yang ada tulisannya bernilai {points(rules.week)}, setiap jenis yang dipakai {points(rules.variety)}.",
        "Urutan ditentukan oleh poin, lalu minggu aktif, lalu ragam jenis. Yang tetap sama berbagi peringkat.",
        "Kunjungan dan komentar tidak dihitung: situs statis tidak dapat mengukurnya dengan jujur.",
    )


def _standing(one: Score) -> tuple[int, int, int]:
    return one.halves, one.numbers.active_weeks, one.numbers.variety


def _awards(numbers: Indicators, rules: Rules) -> Iterable[Award]:
    values = dict(rules.kinds)
    on_day: dict[str, int] = {}
    for post in numbers.posts:
        day = post.day.isoformat()
        on_day[day] = on_day.get(day, 0) + 1
        if on_day[day] > rules.per_day:
            yield Award(post=post, rule="batas-harian", halves=0, note=f"tulisan ke-{on_day[day]} pada hari yang sama")
            continue
        yield Award(post=post, rule="jenis", halves=values[post.kind])
        if post.captioned:
            yield Award(post=post, rule="foto", halves=rules.photo)
        if post.sourced:
            yield Award(post=post, rule="sumber", halves=rules.source)
    for post, reason in numbers.left_out:
        yield Award(post=post, rule="tidak-dihitung", halves=0, note=reason)

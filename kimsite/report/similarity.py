"""Signatures -> pairs of posts that share much of their text; two texts -> the parts they share.

Containment of nine-letter shingles (tools/shingles.py), estimated from the signatures alone, after what many posts of the district have in
common (greetings, monthly templates) is taken out. Measured on the pairs of tests/report/pairs.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from kimsite.frozen import Frozen
from kimsite.report.compare import WHOLE
from kimsite.tools.shingles import SPACE, reach

Signature = tuple[int, ...]

FEW = 4
"""A shingle in more posts than this, and in more than one of a hundred, belongs to the district and not to a writer."""
CROWD = 20
"""Up to so many posts with one shingle are compared each with each, more only with the first of them."""
HINTS = 3
"""Shared rare shingles that make a pair worth comparing."""
HINTED = 6
"""… and per cent of the shorter signature that they must make up."""
MOST_PAIRS = 60_000
"""More are not estimated: a district whose posts are all alike would take the evening. Real ones stay far below."""
ENOUGH = 8
"""Own shingles a signature needs to be judged by them alone: some sixty letters."""
MARGIN = 14
"""Per cent by which a signature's estimate may fall below what a look at the texts finds (measured: 13)."""
SLICES = 8


class Pair(Frozen, kw_only=True):
    """Two posts by their places in the list, the earlier place first."""

    first: int
    second: int
    percent: int
    """How much of the shorter text stands in the other."""


class Survey(Frozen, kw_only=True):
    """What a look at all signatures of a district tells."""

    boilerplate: frozenset[int]
    """Shingles that too many posts have to tell who wrote from whom."""
    candidates: tuple[tuple[int, int], ...]
    """Pairs of places that share some shingles which few others have, in order."""
    passed_over: int
    """Pairs beyond MOST_PAIRS, those with the least in common."""


def survey(signatures: Sequence[Signature], templates: Sequence[Signature] = ()) -> Survey:
    """Look once at every signature. `templates`: texts that the district itself handed out; what they say is boiler-plate."""
    limit, count = max(FEW, len(signatures) // 100), len(signatures)
    boilerplate = {value for signature in templates for value in signature}
    hints: Counter[int] = Counter()
    crowds: dict[int, Counter[int]] = defaultdict(Counter)
    for value, places in _holders(signatures):
        if len(places) > limit:
            boilerplate.add(value)
        if len(places) <= CROWD:
            hints.update([one * count + two for one, two in combinations(places, 2)])
        else:
            crowds[places[0]].update(places[1:])
    for first, others in crowds.items():
        for place, times in others.items():
            if times >= HINTS or first * count + place in hints:
                hints[first * count + place] += times
    reaches = [reach(signature) for signature in signatures]
    pairs = [
        (-hinted, pair)
        for pair, times in hints.items()
        if times >= HINTS and (hinted := _hinted(signatures, reaches, *divmod(pair, count), times)) >= HINTED
    ]
    if len(pairs) > MOST_PAIRS:
        pairs.sort()
    kept = sorted(pair for _, pair in pairs[:MOST_PAIRS])
    return Survey(
        boilerplate=frozenset(boilerplate),
        candidates=tuple(divmod(pair, count) for pair in kept),
        passed_over=max(0, len(pairs) - MOST_PAIRS),
    )


def alike(signatures: Sequence[Signature], seen: Survey, least: int) -> tuple[Pair, ...]:
    """The candidates that share about `least` per cent or more, by place; MARGIN is allowed for, compare.py has the last word.

    `signatures` stand in the order in which their posts were first seen.
    """
    pairs = (Pair(first=one, second=two, percent=share(signatures[one], signatures[two], seen.boilerplate)) for one, two in seen.candidates)
    return tuple(pair for pair in pairs if pair.percent >= least - MARGIN)


def share(one: Signature, two: Signature, boilerplate: frozenset[int]) -> int:
    """Estimated containment in per cent of the shorter text in the longer, boiler-plate left out."""
    limit = min(reach(one), reach(two))
    first, second = one[: bisect_left(one, limit)], two[: bisect_left(two, limit)]
    both = set(first).intersection(second)
    whole = _percent(len(both), min(len(first), len(second)))
    if whole >= WHOLE:
        return whole
    own = min(len(first) - len(boilerplate.intersection(first)), len(second) - len(boilerplate.intersection(second)))
    return whole if own < ENOUGH else _percent(len(both) - len(boilerplate.intersection(both)), own)


def _hinted(signatures: Sequence[Signature], reaches: Sequence[int], one: int, two: int, times: int) -> int:
    """Per cent of the shorter signature that the shared rare shingles make up; of the one that reaches further, only what the other reaches."""
    if reaches[one] == reaches[two]:
        return _percent(times, min(len(signatures[one]), len(signatures[two])))
    less, more = (one, two) if reaches[one] < reaches[two] else (two, one)
    return _percent(times, min(len(signatures[less]), bisect_left(signatures[more], reaches[less])))


def _holders(signatures: Sequence[Signature]) -> Iterator[tuple[int, list[int]]]:
    """Every shingle that two posts or more have, with their places. One slice of the hashes after the other, to spare memory."""
    edges = [SPACE * number // SLICES // 8 for number in range(SLICES)] + [SPACE]
    for low, high in pairwise(edges):
        holders: dict[int, list[int]] = defaultdict(list)
        for place, signature in enumerate(signatures):
            for value in signature[bisect_left(signature, low) : bisect_left(signature, high)]:
                holders[value].append(place)
        yield from ((value, places) for value, places in holders.items() if len(places) > 1)


def _percent(part: int, whole: int) -> int:
    return 100 * part // whole if whole else 0

"""Signatures -> pairs of posts that share much of their text; two texts -> the parts they share.

Containment of nine-letter shingles (tools/shingles.py), estimated from the signatures alone, after what many
posts of the district have in common (greetings, monthly templates) is taken out. Measured on the pairs of
tests/report/flags/pairs.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from kimsite.record import Record
from kimsite.report.flags.compare import _WHOLE
from kimsite.tools.partition import ALONE, Partition
from kimsite.tools.shingles import SPACE, reach

Signature = Sequence[int]
"""Ascending, as tools/shingles.py samples them."""

FEW = 4
"""A shingle in more posts than this, and in more than one of a hundred, belongs to the district and not to a
writer.
"""
CROWD = 20
"""Up to so many posts with one shingle are compared each with each, more only with the first of them."""
HINTS = 3
"""Shared rare shingles that make a pair worth comparing."""
HINTED = 6
"""… and per cent of the shorter signature that they must make up."""
MOST_PAIRS = 60_000
"""More are not estimated: a district whose posts are all alike would take hours.

Real ones stay far below.
"""
ENOUGH = 8
"""Own shingles a signature needs to be judged by them alone: some sixty letters."""
MARGIN = 14
"""Per cent by which a signature's estimate may be below that of the texts (measured: 13)."""
SLICES = 8
REMEMBERED = 4096
"""Signatures kept ready for the next pair …"""
_ROW = 64
"""… and of those the first of a pair, which come together."""


class Pair(Record, kw_only=True):
    """Two posts by their places in the list, the earlier place first."""

    first: int
    second: int
    percent: int
    """How much of the shorter text is in the other."""


class CandidatePairs(Record, kw_only=True):
    """The pairs worth comparing, found in all signatures of a district."""

    boilerplate: frozenset[int]
    """Shingles that too many posts have to show who copied from whom."""
    candidates: tuple[tuple[int, int], ...]
    """Pairs of places that share some shingles which few others have, in order."""
    passed_over: int
    """Pairs beyond MOST_PAIRS, those with the least in common."""


def find_candidates(
    signatures: Sequence[Signature], templates: Sequence[Signature] = (), part: Partition = ALONE
) -> CandidatePairs:
    """Find them in one pass over all signatures.

    `templates`: texts that the district itself handed out; what they say is boiler-plate.

    Of two processes each reads its `part` of the hashes, then each counts for its part of the posts what
    both have found.
    """
    limit, count = max(FEW, len(signatures) // 100), len(signatures)
    boilerplate = {value for signature in templates for value in signature}
    # of lists, Counter would wait for each number to come from memory
    later = [array("I") for _ in signatures]
    for value, places in _shared_shingles(signatures, part):
        if len(places) > limit:
            boilerplate.add(value)
        for index in range(len(places) - 1 if len(places) <= CROWD else 1):
            later[places[index]].fromlist(places[index + 1 :])
    boilerplate.update(part.exchange_numbers(array("I", boilerplate)))
    reaches = [reach(signature) for signature in signatures]
    pairs = array("Q")
    for place, others in _shared_places(later, part):
        for other, times in Counter(others).items():
            if times >= HINTS and (hinted := _hinted(signatures, reaches, place, other, times)) >= HINTED:
                pairs.append(((100 - hinted) * count + place) * count + other)
    pairs.extend(part.exchange_numbers(pairs))
    likest = pairs if len(pairs) <= MOST_PAIRS else sorted(pairs)[:MOST_PAIRS]
    return CandidatePairs(
        boilerplate=frozenset(boilerplate),
        candidates=tuple(divmod(pair, count) for pair in sorted(pair % count**2 for pair in likest)),
        passed_over=max(0, len(pairs) - MOST_PAIRS),
    )


def alike(signatures: Sequence[Signature], possible: CandidatePairs, least: int) -> tuple[Pair, ...]:
    """The candidates that share about `least` per cent or more, less MARGIN, by place.

    `signatures` are in the order in which their posts were first seen. compare.py decides on the texts.
    """
    usual = possible.boilerplate
    part = lru_cache(maxsize=REMEMBERED)(lambda place, limit: _part(signatures[place], limit, usual))
    whole = lru_cache(maxsize=_ROW)(lambda place, limit: frozenset(part(place, limit)[0]))
    pairs = []
    for one, two in possible.candidates:
        limit = min(reach(signatures[one]), reach(signatures[two]))
        percent = _contained(whole(one, limit), part(one, limit)[1], part(two, limit), usual)
        if percent >= least - MARGIN:
            pairs.append(Pair(first=one, second=two, percent=percent))
    return tuple(pairs)


def text_overlap(first: Signature, second: Signature, boilerplate: frozenset[int]) -> int:
    """Estimated containment in per cent of the shorter text in the longer, boiler-plate left out."""
    limit = min(reach(first), reach(second))
    part, own = _part(first, limit, boilerplate)
    return _contained(frozenset(part), own, _part(second, limit, boilerplate), boilerplate)


def _part(signature: Signature, limit: int, boilerplate: frozenset[int]) -> tuple[Signature, int]:
    """The part below the limit, and how much of it is no boiler-plate."""
    part = signature[: bisect_left(signature, limit)]
    return part, len(part) - len(boilerplate.intersection(part))


def _contained(
    first: frozenset[int], first_own: int, second: tuple[Signature, int], boilerplate: frozenset[int]
) -> int:
    both = first.intersection(second[0])
    whole = _percent(len(both), min(len(first), len(second[0])))
    if whole >= _WHOLE:
        return whole
    own = min(first_own, second[1])
    return whole if own < ENOUGH else _percent(len(both) - len(both & boilerplate), own)


def _hinted(
    signatures: Sequence[Signature], reaches: Sequence[int], first: int, second: int, times: int
) -> int:
    """Per cent of the shorter signature that the shared rare shingles make up.

    Of the signature that reaches further, only the part that the other reaches counts.
    """
    if reaches[first] == reaches[second]:
        return _percent(times, min(len(signatures[first]), len(signatures[second])))
    less, more = (first, second) if reaches[first] < reaches[second] else (second, first)
    return _percent(times, min(len(signatures[less]), bisect_left(signatures[more], reaches[less])))


def _shared_shingles(signatures: Sequence[Signature], part: Partition) -> Iterator[tuple[int, list[int]]]:
    """Every shingle that two posts or more have, with their places.

    One slice of the hashes after the other, to spare memory.
    """
    edges = [SPACE * number // SLICES // 8 for number in range(SLICES)] + [SPACE]
    for low, high in (slice_ for number, slice_ in enumerate(pairwise(edges)) if part.owns(number)):
        holders: dict[int, list[int]] = defaultdict(list)
        for place, signature in enumerate(signatures):
            for value in signature[bisect_left(signature, low) : bisect_left(signature, high)]:
                holders[value].append(place)
        yield from ((value, places) for value, places in holders.items() if len(places) > 1)


def _shared_places(later: Sequence[array[int]], part: Partition) -> Iterator[tuple[int, array[int]]]:
    """(place, places that share a shingle with it) for this part of the posts.

    Each process sends the other what it found for the other's part.
    """
    yours, sent = [places for place, places in enumerate(later) if not part.owns(place)], array("I")
    for places in yours:
        sent.extend(places)
    sizes, found = part.exchange_numbers(array("I", map(len, yours))), part.exchange_numbers(sent)
    end = 0
    for index, place in enumerate(place for place in range(len(later)) if part.owns(place)):
        start, end = end, end + (sizes[index] if sizes else 0)
        yield place, later[place] + found[start:end]


def _percent(part: int, whole: int) -> int:
    return 100 * part // whole if whole else 0

"""Two texts -> how much they share, where, and whether names and numbers were shared too."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import groupby

from kimsite.tools.shingles import SHINGLE, own_words, pick, reach, shingle_hashes

LIKE_A_FORM = 50
"""Fewer equal names and numbers than this per cent inside the shared parts: a form was filled in twice, nobody copied."""
WHOLE = 80
"""Per cent: so much in common is a copy even if many others copied as well."""
OWN = 60
"""Letters of its own that a text needs to be judged by them alone."""

_NAME = re.compile(r"[^\W_]+")
_OPENING = re.compile(r"(?:^|[.!?:\n])\W*$")
_USUAL = re.compile(r"(?:19|20)\d\d|[A-Z]+")
"""A year or an abbreviation (RT, PKK, BPD) tells nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How much two texts share."""

    percent: int
    """Of the shorter text in the other, the district's boiler-plate left out."""
    names: int
    """Per cent of the names and numbers inside the shared parts that stand in the other text too; 100 where there are none to tell by."""

    def is_copy(self, least: int, sure: int) -> bool:
        """Worth a question: `sure` per cent in any case, from `least` on unless it looks like a form filled in twice."""
        return self.percent >= sure or (self.percent >= least and self.names >= LIKE_A_FORM)


class Reading:
    """One text, cut into shingles that know where they stand. Made once, compared often."""

    def __init__(self, text: str, boilerplate: frozenset[int] = frozenset()) -> None:
        """`boilerplate`: the sampled shingles that many posts have (similarity.survey)."""
        self.text = text
        self.words = own_words(text)
        self.plain = " ".join([word for _, _, word in self.words]).encode()
        self.hashes = shingle_hashes(self.plain)
        self.shingles = frozenset(self.hashes)
        self.tokens = frozenset(match[0].casefold() for match in _NAME.finditer(text))
        self.usual = self._usual(boilerplate)

    def shared(self, other: Reading) -> list[bool]:
        """For every shingle, whether it stands in the other text."""
        return [value in other.shingles for value in self.hashes]

    def parts(self, other: Reading) -> tuple[tuple[int, int], ...]:
        """What the other text has too: (start, end), in order, apart. A name or number beside it belongs to it if the other has that too."""
        covered = dict(zip([start for start, _, _ in self.words], self._covered(self.shared(other)), strict=True))
        tokens = [(match.start(), match.end(), match[0]) for match in _NAME.finditer(self.text)]
        firm = [covered.get(start, False) for start, _, _ in tokens]
        marked = [
            firm[place] or (start not in covered and any(firm[max(0, place - 1) : place + 2]) and word.casefold() in other.tokens)
            for place, (start, _, word) in enumerate(tokens)
        ]
        runs = (list(run) for hit, run in groupby(range(len(tokens)), lambda place: marked[place]) if hit)
        return tuple((tokens[run[0]][0], tokens[run[-1]][1]) for run in runs)

    def names(self, other: Reading) -> int:
        """Per cent of the names and numbers beside shared words that the other text has as well."""
        covered = self._covered(self.shared(other))
        starts = [start for start, _, _ in self.words]
        asked = [
            match[0].casefold() in other.tokens
            for match in _NAME.finditer(self.text)
            if not match[0].islower()
            and not _USUAL.fullmatch(match[0])
            and not _OPENING.search(self.text, max(0, match.start() - 4), match.start())
            and _beside(bisect_left(starts, match.start()), covered)
        ]
        return _percent(sum(asked), len(asked)) if len(asked) > 1 else 100

    def _usual(self, boilerplate: frozenset[int]) -> list[bool]:
        """For every shingle, whether the place is boiler-plate. The nearest sampled shingle to its left tells, before the first the first."""
        limit = reach(pick(self.shingles))
        current = next((value in boilerplate for value in self.hashes if value < limit), False)
        usual = []
        for value in self.hashes:
            if value < limit:
                current = value in boilerplate
            usual.append(current)
        return usual

    def _covered(self, hits: list[bool]) -> list[bool]:
        """For every word, whether shared shingles cover all of it."""
        letters = bytearray(len(self.plain))
        for index, hit in enumerate(hits):
            if hit:
                letters[index : index + SHINGLE] = b"\1" * SHINGLE
        covered, place = [], 0
        for _, _, word in self.words:
            covered.append(bool(word) and 0 not in letters[place : place + len(word)])
            place += len(word) + 1
        return covered


def compare(one: Reading, two: Reading) -> Comparison:
    """Compare whole texts."""
    short, other = (one, two) if len(one.hashes) <= len(two.hashes) else (two, one)
    hits = short.shared(other)
    whole = _percent(sum(hits), len(hits))
    own = [hit for hit, usual in zip(hits, short.usual, strict=True) if not usual]
    percent = whole if whole >= WHOLE or len(own) < OWN else _percent(sum(own), len(own))
    return Comparison(percent=percent, names=one.names(two))


def _beside(place: int, covered: list[bool]) -> bool:
    """Whether a shared word stands on either side of a name before word number `place`."""
    return (place > 0 and covered[place - 1]) or (place < len(covered) and covered[place])


def _percent(part: int, whole: int) -> int:
    return 100 * part // whole if whole else 0

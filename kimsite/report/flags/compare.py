"""Two texts -> how much they share, where, and whether names and numbers were shared too."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from itertools import groupby
from operator import gt

from kimsite.record import Record
from kimsite.tools.shingles import folded_words, own, pick_hashes, reach, shingle_hashes

LIKE_A_FORM = 50
"""Fewer equal names and numbers than this per cent inside the shared parts: a form was filled in twice,
nobody copied.
"""
_WHOLE = 80
"""Per cent: so much in common is a copy even if many others copied as well."""
_OWN = 60
"""Letters of its own that a text needs to be judged by them alone."""

_OPENING = re.compile(r"(?:^|[.!?:\n])\W*$")
_USUAL = re.compile(r"(?:19|20)\d\d|[A-Z]+")
"""A year or an abbreviation (RT, PKK, BPD) identifies nothing."""


class Comparison(Record, kw_only=True):
    """How much two texts share."""

    percent: int
    """Of the shorter text in the other, the district's boiler-plate left out."""
    names: int
    """Per cent of the names and numbers inside the shared parts that are in the other text too; 100 where
    there are none.
    """

    def is_copy(self, least: int, sure: int) -> bool:
        """From `sure` per cent on; from `least` on unless it looks like a form filled in twice."""
        return self.percent >= sure or (self.percent >= least and self.names >= LIKE_A_FORM)


class ComparedText:
    """One text, cut into shingles with their places. Made once, compared often."""

    def __init__(self, text: str, boilerplate: frozenset[int] = frozenset()) -> None:
        """`boilerplate`: the sampled shingles that many posts have (similarity.survey)."""
        self.text = text
        self.boilerplate = boilerplate
        self.every = folded_words(text)
        self.words = own(self.every)
        self.plain = " ".join([word for _, _, word in self.words]).encode()
        self.hashes = shingle_hashes(self.plain)
        self.shingles = frozenset(self.hashes)

    @cached_property
    def tokens(self) -> frozenset[str]:
        """Every word and number, in small letters."""
        return frozenset([word.casefold() for _, _, word in self.every])

    def shared(self, other: ComparedText) -> bytes:
        """For every shingle, 1 if the other text has it, else 0."""
        return bytes(map(other.shingles.__contains__, self.hashes))

    def parts(self, other: ComparedText) -> tuple[tuple[int, int], ...]:
        """What the other text has too: (start, end), in order, apart.

        A name or number beside it belongs to it if the other has that too.
        """
        covered = {
            start: hit
            for (start, _, _), hit in zip(self.words, self._covered(self.shared(other)), strict=True)
        }
        firm = [covered.get(start, False) for start, _, _ in self.every]
        marked = [
            firm[place]
            or (
                start not in covered
                and any(firm[max(0, place - 1) : place + 2])
                and word.casefold() in other.tokens
            )
            for place, (start, _, word) in enumerate(self.every)
        ]
        runs = (list(run) for hit, run in groupby(range(len(marked)), marked.__getitem__) if hit)
        return tuple((self.every[run[0]][0], self.every[run[-1]][1]) for run in runs)

    def names(self, other: ComparedText) -> int:
        """Per cent of the names and numbers beside shared words that the other text has as well."""
        covered = self._covered(self.shared(other))
        starts = [start for start, _, _ in self.words]
        asked = [
            word.casefold() in other.tokens
            for start, _, word in self.every
            if not word.islower()
            and _beside(bisect_left(starts, start), covered)
            and not _USUAL.fullmatch(word)
            and not _OPENING.search(self.text, max(0, start - 4), start)
        ]
        return _percent(sum(asked), len(asked)) if len(asked) > 1 else 100

    @cached_property
    def usual(self) -> bytes:
        """For every shingle, 1 where the place is boiler-plate.

        The nearest sampled shingle to its left decides; before the first one, the first.
        """
        limit = reach(pick_hashes(self.hashes))
        sampled = [
            (place, value in self.boilerplate) for place, value in enumerate(self.hashes) if value < limit
        ]
        if not sampled:
            return bytes(len(self.hashes))
        ends = [*(place for place, _ in sampled[1:]), len(self.hashes)]
        runs = [bytes((usual,)) * (end - place) for (place, usual), end in zip(sampled, ends, strict=True)]
        return bytes((sampled[0][1],)) * sampled[0][0] + b"".join(runs)

    def _covered(self, hits: bytes) -> list[bool]:
        """For every word, whether shared shingles cover all of it.

        A byte a letter, all of them in one number: shifted, a shingle reaches its nine.
        """
        once = int.from_bytes(hits, "little")
        four = once | once << 8 | (once | once << 8) << 16
        letters = (four | four << 32 | once << 64).to_bytes(len(self.plain) or 1, "little")
        covered, place = [], 0
        for _, _, word in self.words:
            end = place + len(word)
            covered.append(bool(word) and letters.find(0, place, end) < 0)
            place = end + 1
        return covered


def compare(first: ComparedText, second: ComparedText, sure: int = 101) -> Comparison:
    """Compare whole texts. From `sure` per cent on, names and numbers are not looked at."""
    short, other = (first, second) if len(first.hashes) <= len(second.hashes) else (second, first)
    hits = short.shared(other)
    whole = _percent(hits.count(1), len(hits))
    own = short.usual.count(0)
    percent = whole if whole >= _WHOLE or own < _OWN else _percent(sum(map(gt, hits, short.usual)), own)
    return Comparison(percent=percent, names=first.names(second) if percent < sure else 100)


def _beside(place: int, covered: list[bool]) -> bool:
    """Whether a shared word is on either side of a name before word number `place`."""
    return (place > 0 and covered[place - 1]) or (place < len(covered) and covered[place])


def _percent(part: int, whole: int) -> int:
    return 100 * part // whole if whole else 0

"""Two texts -> how much they share, where, and whether names and numbers were shared too."""

from __future__ import annotations

import re
import zlib
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from kimsite.tools.shingles import SHINGLE, own_words, reach, sample

LIKE_A_FORM = 50
"""Fewer equal names and numbers than this per cent inside the shared parts: a form was filled in twice, nobody copied."""
WHOLE = 80
"""Per cent: so much in common is a copy even if many others copied as well."""
OWN = 60
"""Letters of its own that a text needs to be judged by them alone."""

_NAME = re.compile(r"[^\W_]+")
_OPENING = re.compile(r"(?:^|[.!?:\n]|\*\*)\W*$")
_USUAL = re.compile(r"(?:19|20)\d\d|[A-Z]+")
"""A year or an abbreviation (RT, PKK, BPD) tells nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What a jury sees side by side."""

    percent: int
    """How much of the shorter text stands in the other, the district's boiler-plate left out."""
    names: int
    """Per cent of the names and numbers inside the shared parts that stand in the other text too; 100 where there are none to tell by."""
    one: tuple[tuple[int, int], ...]
    """Shared parts of the first text: (start, end), in order, apart."""
    two: tuple[tuple[int, int], ...]

    def is_copy(self, least: int, sure: int) -> bool:
        """Worth a question: `sure` per cent in any case, from `least` on unless it looks like a form filled in twice."""
        return self.percent >= sure or (self.percent >= least and self.names >= LIKE_A_FORM)


def compare(one: str, two: str, boilerplate: frozenset[int]) -> Comparison:
    """Compare whole texts; `boilerplate` are the sampled shingles that many posts have (similarity.common)."""
    first, second = _Read(one, boilerplate), _Read(two, boilerplate)
    here, there = first.shared(second.shingles), second.shared(first.shingles)
    short, hits = (first, here) if len(first.hashes) <= len(second.hashes) else (second, there)
    whole = _percent(sum(hits), len(hits))
    own = [hit for hit, usual in zip(hits, short.usual, strict=True) if not usual]
    percent = whole if whole >= WHOLE or len(own) < OWN else _percent(sum(own), len(own))
    return Comparison(percent=percent, names=first.names(here, second), one=first.spans(here), two=second.spans(there))


class _Read:
    """One text, cut into shingles that know where they stand."""

    def __init__(self, text: str, boilerplate: frozenset[int]) -> None:
        self.text = text
        self.words = own_words(text)
        self.plain = " ".join(word for _, _, word in self.words)
        data = self.plain.encode()
        self.hashes = [zlib.crc32(data[index : index + SHINGLE]) for index in range(len(data) - SHINGLE + 1)]
        self.shingles = frozenset(self.hashes)
        self.usual = self._usual(boilerplate)

    def shared(self, others: frozenset[int]) -> list[bool]:
        """For every shingle, whether it stands in the other text."""
        return [value in others for value in self.hashes]

    def spans(self, hits: list[bool]) -> tuple[tuple[int, int], ...]:
        """Shared parts of the text, word by word."""
        covered = self._covered(hits)
        runs = (list(run) for hit, run in groupby(range(len(self.words)), lambda place: covered[place]) if hit)
        return tuple(part for run in runs for part in self._unbroken(run))

    def names(self, hits: list[bool], other: _Read) -> int:
        """Per cent of the names and numbers beside shared words that the other text has as well."""
        covered = self._covered(hits)
        starts = [start for start, _, _ in self.words]
        known = {match[0].casefold() for match in _NAME.finditer(other.text)}
        asked = [
            match[0].casefold() in known
            for match in _NAME.finditer(self.text)
            if not match[0].islower() and not _USUAL.fullmatch(match[0]) and not _OPENING.search(self.text, 0, match.start())
            and self._beside(bisect_left(starts, match.start()), covered)
        ]  # fmt: skip
        return _percent(sum(asked), len(asked)) if len(asked) > 1 else 100

    def _usual(self, boilerplate: frozenset[int]) -> list[bool]:
        """For every shingle: is the place boiler-plate? The nearest sampled shingle to its left tells, before the first the first."""
        limit = reach(sample(self.text))
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
            covered.append(bool(word) and all(letters[place : place + len(word)]))
            place += len(word) + 1
        return covered

    def _unbroken(self, run: list[int]) -> Iterator[tuple[int, int]]:
        """One run of shared words -> parts of the text; a left-out name or number ends a part."""
        start, end = self.words[run[0]][:2]
        for place in run[1:]:
            begin, stop = self.words[place][:2]
            if _NAME.search(self.text, end, begin):
                yield start, end
                start = begin
            end = stop
        yield start, end

    def _beside(self, place: int, covered: list[bool]) -> bool:
        """Whether a shared word stands on either side of a name before word number `place`."""
        return (place > 0 and covered[place - 1]) or (place < len(covered) and covered[place])


def _percent(part: int, whole: int) -> int:
    return 100 * part // whole if whole else 0

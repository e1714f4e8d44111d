"""Which posts have which stems: postings of a thousand posts each, put together to the files of a search.

Postings of posts that are as they were need not be made again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from kimsite.model.search import SearchRow

SEGMENT = 1000
"""Posts of a segment, numbered from the oldest on."""
_FEW = 1500
"""Posts up to which a file of postings has all stems of one first letter; beyond, of two."""
_COMMON = 0.4
"""A stem in a larger share of the posts tells nothing and has no postings."""
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

Segment = dict[str, tuple[int, int, int, str]]
"""Stem -> (how many posts, the first, the last, the gaps between them as letters).

A post's number within its segment, doubled; one more where the title has not the stem.
"""


def segment_of(rows: Iterable[tuple[SearchRow, set[str]]]) -> Segment:
    """The postings of up to `SEGMENT` posts: each a row and the stems of its publisher's name."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, (row, names) in enumerate(rows):
        title, text = row.title_stems.split(), row.text_stems.split()
        for stem in title:
            found[stem].append(2 * number)
        for stem in text:
            found[stem].append(2 * number + 1)
        for stem in names.difference(title, text):
            found[stem].append(2 * number + 1)
    return {stem: (len(at), at[0], at[-1], _gaps(at)) for stem, at in found.items()}


def shards(segments: Iterable[Segment], total: int) -> Iterable[tuple[str, str]]:
    """Pairs of first letters and stems with their postings, in order. `total`: how many posts there are."""
    counts: defaultdict[str, int] = defaultdict(int)
    lasts: dict[str, int] = {}
    codes: defaultdict[str, list[str]] = defaultdict(list)
    for place, segment in enumerate(segments):
        base = 2 * SEGMENT * place
        for stem, (count, first, last, gaps) in segment.items():
            codes[stem] += (_code(base + first - lasts.get(stem, 0)), gaps)
            counts[stem] += count
            lasts[stem] = base + last
    few = total <= _FEW
    most, letters = total * (1 if few else _COMMON), 1 if few else 2
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for stem in sorted(codes):
        groups[stem[:letters]] += (stem, "".join(codes[stem]) if counts[stem] <= most else "*")
    return ((start, " ".join(group)) for start, group in groups.items())


def _gaps(numbers: list[int]) -> str:
    """The gaps between rising numbers as letters of five bits, the last of each gap below 32."""
    gaps = [after - before for before, after in pairwise(numbers)]
    return "".join([_SMALL[gap] if gap < len(_SMALL) else _code(gap) for gap in gaps])


def _code(number: int) -> str:
    letters = _LETTERS[number & 31]
    while number := number >> 5:
        letters = _LETTERS[32 + (number & 31)] + letters
    return letters


_SMALL = tuple(map(_code, range(1024)))

"""What all publishers published -> the files of the portal's search.

Two tiers. The newest posts are rows of one small file that readers load first. All others are numbered from
the oldest on: blocks of rows, and for the first letters of stems files of postings. They are written anew
each time the newest file is full, so a new post touches one file of the search. Which post belongs where
follows from the posts alone: a build from nothing gives the same bytes.
"""

from __future__ import annotations

import struct
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import pairwise

from kimsite.model.config import Publisher
from kimsite.model.content import Stored
from kimsite.model.plans import DataPlan
from kimsite.model.search import SearchPart, SearchRow
from kimsite.record import Record
from kimsite.tools.codec import decode
from kimsite.tools.digest import quick, short
from kimsite.tools.memo import Memo
from kimsite.tools.search_files import index_script
from kimsite.tools.stems import stems_of

SEARCH_HEAD = "cari/indeks.js"
"""The file that readers load first."""
ALL_POSTS, _LEAST, STEP = 300, 30, 100
"""Up to `ALL_POSTS` posts are all in the newest file; else it holds `_LEAST` at least, and is full with
`STEP` more: some 11 kB compressed.
"""
_BLOCK = 100
"""Rows of a block: some 5 kB compressed."""
_FEW = 1500
"""Posts up to which a file of postings has all stems of one first letter; beyond, of two."""
_COMMON = 0.4
"""A stem in a larger share of the posts tells nothing and has no postings."""
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

PublisherPart = tuple[Publisher, SearchPart]


class SearchTier(Record, kw_only=True):
    """The files of all posts but the newest."""

    shards: str = ""
    """Names of the files of postings, without their ending."""
    blocks: str = ""
    files: tuple[tuple[str, bytes | Stored], ...] = ()
    """(path, content)"""


def search_files(
    parts: tuple[PublisherPart, ...], labels: list[str], tiers: Memo[str, SearchTier]
) -> Iterable[DataPlan]:
    """Every file of the search. `labels`: of the kinds; `tiers`: those known, by what they are made of."""
    cuts = _cuts([part.days for _, part in parts])
    tier = SearchTier()
    if any(cuts):
        key = quick(repr([_origin(publisher) for publisher, _ in parts]) + quick(_digests(parts, cuts)))
        tier = tiers.get(key, lambda: _tier(parts, cuts))
    for path, data in tier.files:
        yield DataPlan(path=path, data=data)
    newest = sorted(
        (
            (row.day, -number, row)
            for number, (_, part) in enumerate(parts)
            if cuts[number] < len(part.days) // 4
            for row in _rows(part)[cuts[number] :]
        ),
        key=lambda one: one[:2],
        reverse=True,
    )
    origins = _Origins(parts)
    rows = [[*_shown(row, origins.number(-at)), "", "", _other_stems(row)] for _, at, row in newest]
    head = {
        "j": labels, "d": origins.used, "r": rows, "k": _BLOCK, "s": tier.shards, "b": tier.blocks
    }  # fmt: skip
    yield DataPlan(path=SEARCH_HEAD, data=index_script(head))


def _digests(parts: tuple[PublisherPart, ...], cuts: list[int]) -> bytes:
    return b"|".join(part.digests[: 8 * cut] for (_, part), cut in zip(parts, cuts, strict=True))


def _cuts(days: list[bytes]) -> list[int]:
    """How many posts of each publisher are no longer among the newest."""
    known = [struct.unpack(f"<{len(packed) // 4}I", packed) for packed in days]
    total = sum(map(len, known))
    old = (total - _LEAST) // STEP * STEP if total > ALL_POSTS else 0
    counts: Counter[int] = Counter()
    for numbers in known:
        counts.update(numbers)
    for day in sorted(counts):
        if counts[day] > old:
            break
        old -= counts[day]
    else:
        return [len(numbers) for numbers in known]
    cuts = []
    for numbers in known:
        before = bisect_left(numbers, day)
        same = min(old, bisect_left(numbers, day + 1) - before)
        old -= same
        cuts.append(before + same)
    return cuts


def _rows(part: SearchPart) -> tuple[SearchRow, ...]:
    rows: tuple[SearchRow, ...] = decode(part.rows, tuple[SearchRow, ...])
    return rows


def _origin(publisher: Publisher) -> list[str]:
    """Its address without the first slash, and its name with its area."""
    village = publisher.village
    area = (publisher.area[0], village.kecamatan) if village else publisher.area[:1]
    return [publisher.url.lstrip("/"), ", ".join(dict.fromkeys((publisher.name, *area)))]


def _shown(row: SearchRow, origin: int) -> list[object]:
    return [row.title, row.address, row.kind, row.day, origin]


def _other_stems(row: SearchRow) -> str:
    """Those that the browser does not find in the title and the address."""
    known = stems_of(row.address)
    return " ".join(stem for stem in row.text_stems.split() if stem not in known)


class _Origins:
    """The publishers of some rows, numbered as they are met."""

    def __init__(self, parts: tuple[PublisherPart, ...]) -> None:
        self._parts = parts
        self._numbers: dict[int, int] = {}
        self.used: list[list[str]] = []

    def number(self, publisher: int) -> int:
        """The number of a publisher among those of the rows."""
        if publisher not in self._numbers:
            self._numbers[publisher] = len(self.used)
            self.used.append(_origin(self._parts[publisher][0]))
        return self._numbers[publisher]


def _tier(parts: tuple[PublisherPart, ...], cuts: list[int]) -> SearchTier:
    """The files of all posts before the cuts, the oldest first."""
    ordered = [
        (row.day, number, row)
        for number, (_, part) in enumerate(parts)
        if cuts[number]
        for row in _rows(part)[: cuts[number]]
    ]
    ordered.sort(key=lambda one: one[:2])
    blocks = []
    for start in range(0, len(ordered), _BLOCK):
        origins = _Origins(parts)
        rows = [_shown(row, origins.number(at)) for _, at, row in ordered[start : start + _BLOCK]]
        blocks.append(_named(f"blok{start // _BLOCK}", {"d": origins.used, "r": rows}))
    shards = [_named(start, text) for start, text in _shards(parts, ordered)]
    return SearchTier(
        shards=" ".join(name for name, _ in shards),
        blocks=" ".join(name for name, _ in blocks),
        files=tuple((f"cari/{name}.js", data) for name, data in (*shards, *blocks)),
    )


def _named(name: str, value: object) -> tuple[str, bytes]:
    """(the name with a digest, the script): a changed file has another address, so caches may keep it."""
    data = index_script(value)
    return f"{name}-{short(data)[:8]}", data


def _shards(
    parts: tuple[PublisherPart, ...], ordered: list[tuple[int, int, SearchRow]]
) -> Iterable[tuple[str, str]]:
    """Pairs of first letters and stems with their postings, in order."""
    names = [stems_of(_origin(publisher)[1]) for publisher, _ in parts]
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, (_, publisher, row) in enumerate(ordered):
        title, text = row.title_stems.split(), row.text_stems.split()
        for stem in title:
            found[stem].append(2 * number)
        for stem in text:
            found[stem].append(2 * number + 1)
        for stem in names[publisher].difference(title, text):
            found[stem].append(2 * number + 1)
    few = len(ordered) <= _FEW
    most, letters = len(ordered) * (1 if few else _COMMON), 1 if few else 2
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for stem in sorted(found):
        codes = _codes(found[stem]) if len(found[stem]) <= most else "*"
        groups[stem[:letters]] += (stem, codes)
    return ((start, " ".join(group)) for start, group in groups.items())


def _codes(numbers: list[int]) -> str:
    """The gaps between rising numbers as letters of five bits, the last of each gap below 32."""
    gaps = [after - before for before, after in pairwise(numbers)]
    return _code(numbers[0]) + "".join([_SMALL[gap] if gap < len(_SMALL) else _code(gap) for gap in gaps])


def _code(number: int) -> str:
    letters = _LETTERS[number & 31]
    while number := number >> 5:
        letters = _LETTERS[32 + (number & 31)] + letters
    return letters


_SMALL = tuple(map(_code, range(1024)))

"""What all publishers published -> the files of the portal's search.

Two tiers. The newest posts are rows of one small file that readers load first. All others are numbered from
the oldest on: blocks of rows, and for the first letters of stems files of postings. They are written anew
each time the newest file is full, so a new post touches one file of the search. Which post belongs where
follows from the posts alone: a build from nothing gives the same bytes.
"""

from __future__ import annotations

import struct
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache, partial

from msgspec import Raw

from kimsite.model.config import Publisher
from kimsite.model.content import Stored
from kimsite.model.plans import DataPlan
from kimsite.model.search import SearchPart, SearchRow
from kimsite.portal.search_postings import SEGMENT, Segment, segment_of, shards
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
PublisherPart = tuple[Publisher, SearchPart]
File = tuple[str, bytes | Stored]
"""(path, content)"""


class SearchTier(Record, kw_only=True):
    """The files of all posts but the newest."""

    shards: str = ""
    """Names of the files of postings, without their ending."""
    blocks: str = ""
    files: tuple[File, ...] = ()


class SearchMemos:
    """What is known of the larger tier, by digests of the posts that it is made of."""

    def __init__(
        self,
        tiers: Callable[[], dict[str, SearchTier]] = dict,
        pieces: Callable[[], tuple[dict[str, File], dict[str, Segment]]] = lambda: ({}, {}),
    ) -> None:
        """What an earlier run left; each is called when it is first needed."""
        known = cache(pieces)
        self.tiers = Memo[str, SearchTier](tiers)
        self.blocks = Memo[str, File](lambda: known()[0])
        self.segments = Memo[str, Segment](lambda: known()[1])

    def following(self) -> SearchMemos:
        """Those of the next run in this process. Of a tier that was known no piece was asked for."""
        memos = SearchMemos()
        memos.tiers, memos.blocks, memos.segments = self.tiers.following(), self.blocks, self.segments
        if self.tiers.computed:
            memos.blocks, memos.segments = self.blocks.following(), self.segments.following()
        return memos


def search_files(
    parts: tuple[PublisherPart, ...], labels: list[str], memos: SearchMemos
) -> Iterable[DataPlan]:
    """Every file of the search. `labels`: of the kinds."""
    cuts = _cuts([part.days for _, part in parts])
    tier = SearchTier()
    if any(cuts):
        key = quick(repr([_origin(publisher) for publisher, _ in parts]) + quick(_digests(parts, cuts)))
        tier = memos.tiers.get(key, lambda: _tier(parts, cuts, memos))
    for path, data in tier.files:
        yield DataPlan(path=path, data=data)
    newest = sorted(
        (
            (row.day, -number, row)
            for number, (_, part) in enumerate(parts)
            if cuts[number] < len(part.days) // 4
            for row in _rows(part)[cuts[number] :]
        ),
        key=lambda part: part[:2],
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


class _Posts:
    """All posts before the cuts, the oldest first: their order is known without reading their rows."""

    def __init__(self, parts: tuple[PublisherPart, ...], cuts: list[int]) -> None:
        self._parts = parts
        self._origins = [quick(repr(_origin(publisher))).encode() for publisher, _ in parts]
        self._rows: dict[int, tuple[Raw, ...]] = {}
        days = (
            struct.unpack(f"<{cut}I", part.days[: 4 * cut])
            for (_, part), cut in zip(parts, cuts, strict=True)
        )
        self.order = sorted(
            (day, publisher, index) for publisher, own in enumerate(days) for index, day in enumerate(own)
        )

    def key(self, start: int, count: int) -> str:
        """The digest of some posts and of their publishers."""
        parts, origins = self._parts, self._origins
        return quick(
            b"".join(
                origins[publisher] + parts[publisher][1].digests[8 * index : 8 * index + 8]
                for _, publisher, index in self.order[start : start + count]
            )
        )

    def rows(self, start: int, count: int) -> Iterable[tuple[int, SearchRow]]:
        """(publisher's number, row) of some posts."""
        for _, publisher, index in self.order[start : start + count]:
            if publisher not in self._rows:
                self._rows[publisher] = decode(self._parts[publisher][1].rows, tuple[Raw, ...])
            yield publisher, decode(self._rows[publisher][index], SearchRow)


def _tier(parts: tuple[PublisherPart, ...], cuts: list[int], memos: SearchMemos) -> SearchTier:
    """The files of all posts before the cuts; what is made of the same posts as before is not made again."""
    posts = _Posts(parts, cuts)
    total = len(posts.order)
    blocks = [
        memos.blocks.get(f"{start} {posts.key(start, _BLOCK)}", partial(_block, parts, posts, start))
        for start in range(0, total, _BLOCK)
    ]
    names = cache(lambda publisher: stems_of(_origin(parts[publisher][0])[1]))

    def segment(start: int) -> Segment:
        return segment_of((row, names(publisher)) for publisher, row in posts.rows(start, SEGMENT))

    segments = [
        memos.segments.get(posts.key(start, SEGMENT), partial(segment, start))
        for start in range(0, total, SEGMENT)
    ]
    postings = [_named(start, text) for start, text in shards(segments, total)]
    return SearchTier(
        shards=" ".join(map(_name, postings)), blocks=" ".join(map(_name, blocks)), files=(*postings, *blocks)
    )


def _block(parts: tuple[PublisherPart, ...], posts: _Posts, start: int) -> File:
    origins = _Origins(parts)
    rows = [_shown(row, origins.number(at)) for at, row in posts.rows(start, _BLOCK)]
    return _named(f"blok{start // _BLOCK}", {"d": origins.used, "r": rows})


def _named(name: str, value: object) -> File:
    """The script, with a digest in its name: a changed file has another address, so caches may keep it."""
    data = index_script(value)
    return f"cari/{name}-{short(data)[:8]}.js", data


def _name(file: File) -> str:
    """How the first file of the search names another."""
    return file[0].removeprefix("cari/").removesuffix(".js")

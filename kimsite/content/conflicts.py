"""Every post has an address of its own.

Of several that ask for one, one gets it and the others get the nearest that is free.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date

from msgspec.structs import replace

from kimsite.content.precedence import in_order
from kimsite.diagnostics.findings import Findings
from kimsite.model.addresses import Claimant, Dispute, FirstSeenRow
from kimsite.model.content import Post
from kimsite.model.kinds import LISTED_KINDS, Kind
from kimsite.record import Record
from kimsite.tools.digest import short
from kimsite.tools.file_names import uncut_slug_of
from kimsite.tools.shingles import digest
from kimsite.tools.text import SLUG_LIMIT, slug

RESERVED = frozenset({*LISTED_KINDS, "arsip", "aset", "cetak", "luring", "papan", "tag", "tulis"})
"""Folders of a blog that kimsite fills: no plain page may be there."""
_MARK = 6
"""Letters of the digest that keeps long names apart."""


class BlogLocation(Record, kw_only=True):
    """The publisher whose posts want addresses, and what decides between them."""

    folder: str
    url: str
    seen: tuple[FirstSeenRow, ...] = ()
    others: tuple[str, ...] = ()
    """Folders below its address that belong to other publishers."""


class PlacedPosts(Record):
    """Posts, each with an address of its own, and what was decided on the way."""

    posts: tuple[Post, ...]
    """Those that are shown first."""
    disputes: tuple[Dispute, ...]


def resolve_url_conflicts(
    posts: Iterable[Post],
    is_shown: Callable[[Post], bool],
    home: BlogLocation,
    present: Callable[[], Collection[str]],
    diagnostics: Findings,
) -> PlacedPosts:
    """Give each post an address of its own. What is shown chooses before what is not.

    `present`: the paths of all files of the publisher, to know which posts of the ledger are gone.
    """
    everyone = tuple(posts)
    shown = tuple(post for post in everyone if is_shown(post))
    rest = tuple(post for post in everyone if not is_shown(post))
    if len({post.url for post in everyone}) == len(everyone) and not any(
        _is_reserved(post, home) for post in everyone
    ):
        return PlacedPosts((*shown, *rest), ())
    there = present()
    taken: dict[str, Post] = {}
    disputes: list[Dispute] = []
    placed: dict[str, Post] = {}
    wanted: set[str] = set()
    for group in (shown, rest):
        wanted |= {post.url for post in group}
        for post, moved, holder in _place(group, taken, wanted, home, there, disputes):
            placed[post.path] = moved
            if moved is post:
                continue
            if group is shown or holder is None:
                _report_conflict(post, moved, holder, diagnostics)
            elif holder in shown:
                _report_later(post, holder, _place_shown((*shown, post), home, there), diagnostics)
    in_use = {placed[post.path].url for post in shown}
    freed = {post.url for post in rest if post.hide_after is not None and not post.draft}
    return PlacedPosts(
        posts=(
            *(_with_former(placed[post.path], freed, in_use) for post in shown),
            *(placed[post.path] for post in rest),
        ),
        disputes=tuple(disputes),
    )


def _place(
    group: tuple[Post, ...],
    taken: dict[str, Post],
    wanted: Collection[str],
    home: BlogLocation,
    present: Collection[str],
    disputes: list[Dispute],
) -> Iterator[tuple[Post, Post, Post | None]]:
    """Each post, the post with its address, and who holds the address that it asked for.

    `taken` is added to; nothing moves to an address that is `wanted`.
    """
    late: list[tuple[Post, Post | None]] = []
    for post, first in _ranked(group, home, present, disputes):
        holder = taken.get(post.url) or (first if first is not post else None)
        if holder is not None or _is_reserved(post, home):
            late.append((post, holder))
        else:
            taken[post.url] = post
            yield post, post, None
    for post, holder in late:
        url = next(url for url in candidates(post) if url not in taken and url not in wanted)
        moved = replace(post, slug=url.rstrip("/").rsplit("/", 1)[-1], url=url)
        taken[url] = moved
        yield post, moved, holder


def _place_shown(group: tuple[Post, ...], home: BlogLocation, present: Collection[str]) -> dict[str, str]:
    """Path -> address of posts that are all shown."""
    wanted = {post.url for post in group}
    return {post.path: moved.url for post, moved, _ in _place(group, {}, wanted, home, present, [])}


def candidates(post: Post) -> Iterator[str]:
    """Addresses that the post may have when its own is taken, the best first."""
    above, day = post.url.removesuffix(f"{post.slug}/"), date.min if post.kind == Kind.HALAMAN else post.day
    return (f"{above}{name}/" for name in other_slugs(post.slug, day, uncut_slug_of(post.path)))


def other_slugs(name: str, day: date, uncut: str) -> Iterator[str]:
    """`kerja-bakti`: with the month, with the day, then with numbers.

    A name that was cut gets a mark of the whole name first.

    `uncut`: the whole name; another name where the address does not come from it.
    """
    if len(uncut) > SLUG_LIMIT and slug(uncut) == name:
        yield _joined(name, short(uncut.encode())[:_MARK])
    dated = (day.strftime("%Y-%m"), day.isoformat()) if day > date.min else ()
    for suffix in dated:
        yield _joined(name, suffix)
    number = 2
    while True:
        yield _joined(name, "-".join((*dated[1:], str(number))))
        number += 1


def _joined(name: str, suffix: str) -> str:
    return f"{slug(name, SLUG_LIMIT - len(suffix) - 1)}-{suffix}"


def _ranked(
    group: tuple[Post, ...], home: BlogLocation, present: Collection[str], disputes: list[Dispute]
) -> Iterator[tuple[Post, Post]]:
    """Each post with the one that comes first among those of its address. Notes every dispute."""
    by_url: dict[str, list[Post]] = {}
    for post in group:
        by_url.setdefault(post.url, []).append(post)
    for url, asking in by_url.items():
        if len(asking) == 1:
            yield asking[0], asking[0]
            continue
        by_path = {post.path: post for post in asking}
        dispute = in_order(
            Dispute(url, tuple(map(_claimant, asking))), home.seen, (home.folder, home.url), present
        )
        disputes.append(dispute)
        first = by_path[dispute.claimants[0].path]
        yield from ((by_path[claimant.path], first) for claimant in dispute.claimants)


def _claimant(post: Post) -> Claimant:
    return Claimant(
        path=post.path,
        example=post.example,
        shown=max(post.day, post.show_from or post.day),
        day=post.day,
        text=digest(f"{post.title}\n{post.body}"),
    )


def _is_reserved(post: Post, home: BlogLocation) -> bool:
    return post.kind == Kind.HALAMAN and (post.slug in RESERVED or post.slug in home.others)


def _report_conflict(post: Post, moved: Post, holder: Post | None, diagnostics: Findings) -> None:
    if holder is None:
        diagnostics.add("A19", post.head, alamat=post.url, baru=moved.url, saran=moved.slug)
    else:
        diagnostics.add("A01", post.head, alamat=post.url, lain=holder.path, baru=moved.url, saran=moved.slug)


def _report_later(post: Post, holder: Post, later: dict[str, str], diagnostics: Findings) -> None:
    """What comes of a hidden post's address once it is shown. `later`: path -> address on that day."""
    is_moved = later[post.path] != post.url
    diagnostics.add(
        "A16",
        post.head,
        alamat=post.url,
        lain=holder.path,
        baru=later[post.path if is_moved else holder.path],
        sebab="address.moves" if is_moved else "address.returns",
    )


def _with_former(post: Post, freed: set[str], in_use: set[str]) -> Post:
    """The post, with the second address that it may have had while another post held its own."""
    if post.url not in freed:
        return post
    second = next(candidates(post))
    return post if second in in_use else replace(post, left_urls=(*post.left_urls, second))

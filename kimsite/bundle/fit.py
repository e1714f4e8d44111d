"""A limit in bytes -> which photos and documents a bundle takes along, and how wide the photos are.

Photos lose their wider files first, all of them alike; then those of the oldest posts stay behind, then the
documents of the oldest posts.
"""

from __future__ import annotations

import posixpath
import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from kimsite.bundle.rewrite import photo_of
from kimsite.bundle.scope import DatedPost
from kimsite.record import Record
from kimsite.tools.zip_writer import is_packed
from kimsite.verify.references import SiteAddresses

WIDEST = (800, 480)
"""Pixels: the steps in which photos shrink."""
ENTRY = 300
"""Bytes that a zip needs for one file beside its data: headers and twice its name, rounded up."""
_DOCUMENT = re.compile(r"/aset/[^/]+\.(?:pdf|docx|xlsx|pptx|odt|ods|odp)$")


class TooSmall(Exception):  # noqa: N818  # a limit of the user, answered with what is needed
    """Even without photos and documents it does not fit. `least`: bytes that it needs."""

    def __init__(self, least: int) -> None:
        super().__init__(least)
        self.least = least


class LeftOut(Record):
    """A photo or document that stays behind."""

    path: str
    """Of its widest file."""
    post: str
    """Page of the newest post that shows it."""
    day: date


class Fitted(Record, kw_only=True):
    """What goes along."""

    files: frozenset[str]
    left_out: tuple[LeftOut, ...]
    """Oldest first."""


def fit_files(
    files: tuple[str, ...],
    posts: tuple[DatedPost, ...],
    read: Callable[[str], bytes],
    addresses: SiteAddresses,
    limit: int,
) -> Fitted:
    """Choose files so that a zip of them has at most `limit` bytes. Raises TooSmall.

    `read`: the bytes of a file as they will be in the bundle.
    """
    sizes = {path: _packed_size(path, read(path)) for path in files}
    chosen, total = frozenset(files), sum(sizes.values())
    for widest in WIDEST:
        if total <= limit:
            return Fitted(files=chosen, left_out=())
        chosen = frozenset(_up_to(files, widest))
        total = sum(sizes[path] for path in chosen)
    shown = _shown_by(chosen, posts, read, addresses)
    left: list[LeftOut] = []
    for file in sorted(shown, key=lambda file: (bool(_DOCUMENT.search(file.path)), file.day, file.path)):
        if total <= limit:
            break
        total -= sizes[file.path]
        left.append(file)
    if total > limit:
        raise TooSmall(total)
    return Fitted(files=chosen - {file.path for file in left}, left_out=tuple(left))


def widths_of(files: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """'folder/digest' of every photo -> its widths, smallest first."""
    found: dict[str, list[int]] = {}
    for path in files:
        photo = photo_of(path)
        if photo is not None:
            found.setdefault(f"{posixpath.dirname(path)}/{photo.digest}", []).append(photo.width)
    return {key: tuple(sorted(widths)) for key, widths in found.items()}


def _up_to(files: Iterable[str], widest: int) -> Iterator[str]:
    """The files without photos wider than `widest`, but of each photo at least the narrowest."""
    files = tuple(files)
    narrowest = {key: widths[0] for key, widths in widths_of(files).items()}
    for path in files:
        photo = photo_of(path)
        least = narrowest[f"{posixpath.dirname(path)}/{photo.digest}"] if photo else 0
        if photo is None or photo.width <= max(widest, least):
            yield path


def _shown_by(
    files: frozenset[str],
    posts: tuple[DatedPost, ...],
    read: Callable[[str], bytes],
    addresses: SiteAddresses,
) -> tuple[LeftOut, ...]:
    """Photos and documents that posts show, with the newest post each; what other pages show stays."""
    narrowed: Mapping[str, str] = {key: f"{key}-{widths[-1]}.jpg" for key, widths in widths_of(files).items()}
    found: dict[str, LeftOut] = {}
    for post in posts:  # newest first
        for _, target, _ in addresses.named(post.path, read(post.path)).links:
            photo = photo_of(target)
            path = narrowed.get(f"{posixpath.dirname(target)}/{photo.digest}", "") if photo else target
            if path in files and (photo or _DOCUMENT.search(path)):
                found.setdefault(path, LeftOut(path, post.path, post.day))
    return tuple(found.values())


def _packed_size(path: str, data: bytes) -> int:
    packed = len(data) if is_packed(path) else len(zlib.compress(data, 6))
    return packed + 2 * len(path) + ENTRY

"""The photos of a draft in another order: what the buttons beside each photo do. Pure."""

from __future__ import annotations

from enum import StrEnum

from kimsite.editor.drafts.draft import DraftPhoto


class PhotoMove(StrEnum):
    """What a button does with one photo."""

    UP = "naik"
    DOWN = "turun"
    FIRST = "utama"
    """The first photo leads the post and is the one of link previews."""
    REMOVE = "hapus"


def moved_photos(photos: tuple[DraftPhoto, ...], asked: str) -> tuple[DraftPhoto, ...]:
    """The photos after a button was pressed. `asked`: `2:naik`; anything else changes nothing."""
    place, _, name = asked.partition(":")
    if not place.isdecimal() or int(place) >= len(photos) or name not in tuple(PhotoMove):
        return photos
    at, move = int(place), PhotoMove(name)
    rest = [*photos[:at], *photos[at + 1 :]]
    if move is PhotoMove.REMOVE:
        return tuple(rest)
    target = {PhotoMove.FIRST: 0, PhotoMove.UP: max(0, at - 1), PhotoMove.DOWN: at + 1}[move]
    return (*rest[:target], photos[at], *rest[target:])

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
    match move:
        case PhotoMove.REMOVE:
            return tuple(rest)
        case PhotoMove.FIRST:
            target = 0
        case PhotoMove.UP:
            target = max(0, at - 1)
        case PhotoMove.DOWN:
            target = at + 1
    return (*rest[:target], photos[at], *rest[target:])

"""Digest of a photo -> its developed files, kept between builds."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from pathlib import Path

from msgspec.structs import replace

from kimsite.content.media import photos
from kimsite.model.content import MediaFile, Picture, Stored, Variant
from kimsite.tools import files, memo
from kimsite.tools.digest import sha256

_NAME = "photos"
PHOTO_FOLDER = "photos"
_Key = tuple[str, str, bool]
_Shape = tuple[tuple[str, str, bool, Picture], ...]
"""(path, stamp of the original, with a share card, what became of it)"""


class PhotoCache:
    """Develops photos, each once. Belongs to one publisher's builds."""

    def __init__(self, home: Path | None) -> None:
        """`home`: the publisher's memory folder, None for none."""
        self._home = home
        self._used: dict[_Key, Picture] = {}

    @cached_property
    def _known(self) -> dict[_Key, Picture]:
        """What earlier builds developed."""
        kept = memo.read_cache(self._home, _NAME, photos.developed_with(), _Shape) or ()
        return {(path, stamp, share): picture for path, stamp, share, picture in kept}

    def __call__(self, item: MediaFile, read: Callable[[], bytes], *, share: bool) -> Picture:
        """The developed photo. Raises photos.Unusable, or OSError where the original cannot be read."""
        key = (item.path, item.stamp, share)
        picture = self._known.get(key)
        if picture is None or not self._shelved(picture):
            picture = self._shelve(photos.develop(item.path, read(), share=share))
        self._used[key] = picture
        return picture

    def save(self) -> None:
        """Keep what this build used; delete the rest."""
        if (
            self._home is None
            or not (self._used or memo.cache_exists(self._home, _NAME))
            or self._used.keys() == self._known.keys()
        ):
            return
        memo.write_cache(
            self._home,
            _NAME,
            photos.developed_with(),
            tuple((*key, picture) for key, picture in self._used.items()),
        )
        wanted = {
            f"{PHOTO_FOLDER}/{variant.name}" for picture in self._used.values() for variant in _files(picture)
        }
        for entry in list(files.walk(self._home, PHOTO_FOLDER)):
            if entry.path not in wanted:
                with suppress(OSError):
                    files.remove(self._home, entry.path)

    def _shelve(self, picture: Picture) -> Picture:
        """The picture with its bytes put on the shelf; as it is where there is none."""
        if self._home is None:
            return picture
        kept = [self._stored(variant) for variant in picture.variants]
        return replace(
            picture, variants=tuple(kept), share=self._stored(picture.share) if picture.share else None
        )

    def _stored(self, variant: Variant) -> Variant:
        if self._home is None or isinstance(variant.data, Stored):
            return variant
        path = f"{PHOTO_FOLDER}/{variant.name}"
        try:
            files.write_whole(self._home, path, variant.data)
        except OSError:
            return variant
        return replace(
            variant,
            data=Stored(root=str(self._home), path=path, size=len(variant.data), sha256=sha256(variant.data)),
        )

    def _shelved(self, picture: Picture) -> bool:
        """True while every file lies there with its size. Its digest is checked when it is read."""
        return all(
            isinstance(variant.data, Stored)
            and files.stamp(Path(variant.data.root), variant.data.path).startswith(f"{variant.data.size}:")
            for variant in _files(picture)
        )


def _files(picture: Picture) -> tuple[Variant, ...]:
    return (*picture.variants, picture.share) if picture.share else picture.variants

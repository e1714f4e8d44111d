"""A photo as far as its reader needs it: developed, tried, marked or only probed."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import assert_never

from kimsite.content.media.photo_faults import UnusablePhoto
from kimsite.content.media.photo_steps import develop_photo, mark_photo, measure_photo
from kimsite.model.content import AnyPhoto, MediaFile, Photo, PhotoProbe, PhotoSize
from kimsite.pipeline.cache.photos import is_stored, store_files
from kimsite.pipeline.cache.village import VillageCaches


class Photos(Enum):
    """What is made of the photos that posts show."""

    DEVELOP = auto()
    """Every size that a page needs, kept in the cache."""
    TRY = auto()
    """The same without the bytes: to find out whether each photo can be developed."""
    MARK = auto()
    """Size and fingerprint, for reports."""
    PROBE = auto()
    """Names and sizes, for pages whose photos are developed when a browser asks for them."""


class PhotoReader:
    """Reads photos for one publisher's media library."""

    def __init__(self, caches: VillageCaches, mode: Photos) -> None:
        self._caches = caches
        self._mode = mode

    def __call__(self, item: MediaFile, read: Callable[[], bytes], *, share: bool) -> AnyPhoto:
        """The photo, as the mode says. Raises UnusablePhoto, and OSError with `read`."""
        key = (item.path, item.stamp, share)
        match self._mode:
            case Photos.DEVELOP:
                return self._caches.photos.get(key, lambda: self._develop(item, read(), share), is_stored)
            case Photos.TRY:
                return self._caches.probes.get(
                    key, lambda: _without_bytes(develop_photo(item.path, read(), share=share))
                )
            case Photos.MARK:
                return mark_photo(item.path, read(), share=share)
            case Photos.PROBE:
                return self._probe(key, item, read)
        assert_never(self._mode)

    # of the protocol
    def _develop(self, item: MediaFile, data: bytes, share: bool) -> Photo:  # noqa: FBT001
        picture = develop_photo(item.path, data, share=share)
        return store_files(picture, self._caches.home) if self._caches.home else picture

    def _probe(self, key: tuple[str, str, bool], item: MediaFile, read: Callable[[], bytes]) -> AnyPhoto:
        picture = self._caches.probes.get(key, lambda: measure_photo(item, read, share=key[2]))
        reason = self._caches.unusable.get(picture.variants[0].name.partition("-")[0])
        if reason is not None:
            self._caches.probes.discard(key)
            raise UnusablePhoto(reason)
        return picture


def _without_bytes(photo: Photo) -> PhotoProbe:
    """What is known of a photo that was developed."""
    sizes = [PhotoSize(width=file.width, height=file.height, name=file.name) for file in photo.files]
    count = len(photo.variants)
    return PhotoProbe(
        path=photo.path,
        variants=tuple(sizes[:count]),
        share=sizes[count] if photo.share else None,
        located=photo.located,
        marks=photo.marks,
    )

"""What is made of a photo's bytes. Pillow is loaded with the first one: most builds meet no new photo."""

from __future__ import annotations

from collections.abc import Callable

from kimsite.model.content import AnyPhoto, MediaFile, Photo, PhotoProbe


def develop_photo(path: str, data: bytes, *, share: bool) -> Photo:
    """`photos.develop`. Raises UnusablePhoto."""
    from kimsite.content.media import photos

    return photos.develop(path, data, share=share)


def mark_photo(path: str, data: bytes, *, share: bool) -> PhotoProbe:
    """`photos.probe_photo`. Raises UnusablePhoto."""
    from kimsite.content.media import photos

    return photos.probe_photo(path, data, share=share)


def measure_photo(item: MediaFile, read: Callable[[], bytes], *, share: bool) -> AnyPhoto:
    """`probe.probe`. Raises UnusablePhoto, and OSError with `read`."""
    from kimsite.content.media.probe import probe

    return probe(item, read, share=share)


def photo_settings() -> str:
    """`photos.developed_with`."""
    from kimsite.content.media import photos

    return photos.developed_with()

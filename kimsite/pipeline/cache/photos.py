"""Developed photos, whose files are kept on disk between builds."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from msgspec.structs import replace

from kimsite.model.content import Photo, PhotoFile, Stored
from kimsite.tools import files
from kimsite.tools.atomic_write import write_whole
from kimsite.tools.digest import sha256
from kimsite.tools.file_tree import walk

PHOTO_FOLDER = "photos"


def store_files(picture: Photo, home: Path) -> Photo:
    """The picture with the bytes of its files moved to disk; those that the disk refuses stay in memory.

    `home`: the publisher's cache folder.
    """
    return replace(
        picture,
        variants=tuple(_stored(variant, home) for variant in picture.variants),
        share=_stored(picture.share, home) if picture.share else None,
    )


def is_stored(picture: Photo) -> bool:
    """True while every file is on disk with its size. Its digest is checked when it is read."""
    return all(
        isinstance(variant.data, Stored)
        and files.stamp(Path(variant.data.root), variant.data.path).startswith(f"{variant.data.size}:")
        for variant in picture.files
    )


def delete_others(pictures: tuple[Photo, ...], home: Path) -> None:
    """Delete the files in the cache folder that belong to none of the pictures."""
    wanted = {f"{PHOTO_FOLDER}/{variant.name}" for picture in pictures for variant in picture.files}
    for entry in list(walk(home, PHOTO_FOLDER)):
        if entry.path not in wanted:
            with suppress(OSError):
                files.remove(home, entry.path)


def _stored(variant: PhotoFile, home: Path) -> PhotoFile:
    if isinstance(variant.data, Stored):
        return variant
    path = f"{PHOTO_FOLDER}/{variant.name}"
    try:
        write_whole(home, path, variant.data)
    except OSError:
        return variant
    stored = Stored(root=str(home), path=path, size=len(variant.data), sha256=sha256(variant.data))
    return replace(variant, data=stored)

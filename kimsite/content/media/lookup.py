"""A file as a post names it -> its path in the village's folder, or the name that was probably meant.

Pure: nothing is opened.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from urllib.parse import unquote

from kimsite.tools.link_kinds import (
    DOCUMENTS,
    OTHERS,
    PICTURES,
    LinkForm,
    nfc,
    read_target,
    slashed,
    suffix_of,
)
from kimsite.tools.paths import parent, stem
from kimsite.tools.text import clean, closest, plain_marks, slug
from kimsite.tools.unsafe_links import restored_address

_KINDS = {"foto": PICTURES, "berkas": DOCUMENTS | OTHERS, "data": frozenset({".csv"})}
_ANYWHERE = frozenset(
    ("foto", "photo", "photos", "image", "images", "img", "gambar", "galeri", "gallery", "media", "uploads",
     "upload", "wp-content", "static", "assets", "asset", "aset", "public", "berkas", "file", "files",
     "dokumen", "documents", "lampiran", "unduhan", "download", "downloads", "data", ".", "..")
)  # fmt: skip
"""Folders of which nobody means one more than another."""


class FileIndex:
    """The files of one village's folder by name.

    The tables are made once a village, the looser ones when they are first needed.
    """

    def __init__(self, folder: str, paths: Iterable[str]) -> None:
        self._folder = folder
        self._exact = {nfc(path): path for path in paths}
        self._offered: dict[str, dict[str, str]] = {}

    def find(self, written: str, post: str, media_folder: str) -> str | None:
        """The path of the file that `written` means, or None.

        Searched beside the post, below the media folder (foto, berkas or data), by its path from the
        village's folder, and by a name that only one file has.
        """
        names = tuple(_spellings(restored_address(written)))
        for name in names:
            for path in self._places(name, post, media_folder):
                if path in self._exact:
                    return self._exact[path]
        for name in names:
            for path in self._places(name, post, media_folder):
                if len(found := self._loose.get(_loose(path), [])) == 1:
                    return found[0]
            if _is_free(name):
                kind = _KINDS[media_folder]
                named = [path for path in self._named.get(_loose(_base(name)), ()) if suffix_of(path) in kind]
                if len(named) == 1:
                    return named[0]
        return None

    def knows(self, written: str, post: str, media_folder: str) -> bool:
        """True where a file of exactly this name is there."""
        name, beside = nfc(slashed(written)), parent(post)
        return any(
            path in self._exact
            for path in (
                _joined(beside, name),
                f"{self._folder}/{media_folder}/{name}",
                f"{self._folder}/{name}",
            )
        )

    def near(self, written: str, media_folder: str) -> str:
        """The name that was probably meant, as it should be written; empty where there is none."""
        name = _base(next(iter(_spellings(restored_address(written))), ""))
        if media_folder not in self._offered:
            self._offered[media_folder] = dict(self._offers(media_folder))
        names = self._offered[media_folder]
        for alike in (str.casefold, _without_endings, _slugged):
            found = sorted(known for known in names if alike(known) == alike(name) and alike(name))
            if found:
                return names[found[0]]
        stems = {_without_endings(known): known for known in sorted(names, reverse=True)}
        return names.get(stems.get(closest(_without_endings(name), stems), ""), "")

    def _places(self, name: str, post: str, media_folder: str) -> tuple[str, ...]:
        beside, base = parent(post), _base(name)
        below = f"{self._folder}/{media_folder}/{name.lstrip('/')}"
        return (
            f"{beside}/{name}",
            _joined(beside, name),
            below,
            f"{self._folder}/{media_folder}/{base}",
            f"{self._folder}/{name.lstrip('/')}",
            name.lstrip("/"),
        )

    def _offers(self, media_folder: str) -> Iterator[tuple[str, str]]:
        """(name, how to write it) of the files in a media folder or beside the posts.

        Of two with one name that in the media folder itself comes last, and so counts.
        """
        base = f"{self._folder}/{media_folder}/"
        for path in sorted(self._exact, key=lambda path: (path.startswith(base), -path.count("/"))):
            name = _base(path)
            if suffix_of(name) in _KINDS[media_folder]:
                direct = parent(path) + "/" == base or (
                    path.count("/") == self._folder.count("/") + 2 and not path.startswith(base)
                )
                yield name, name if direct else path[len(self._folder) + 1 :]

    @cached_property
    def _loose(self) -> dict[str, list[str]]:
        return _grouped((_loose(path), real) for path, real in self._exact.items())

    @cached_property
    def _named(self) -> dict[str, list[str]]:
        return _grouped((_loose(_base(path)), real) for path, real in self._exact.items())


def _joined(folder: str, relative: str) -> str:
    """`folder/relative` with `..` resolved, never above the content folder."""
    parts = [part for part in folder.split("/") if part]
    for part in relative.split("/"):
        if part == "..":
            if parts:
                parts.pop()
        elif part not in {"", "."}:
            parts.append(part)
    return "/".join(parts)


def _spellings(written: str) -> Iterator[str]:
    """The spellings to try for a name, as written first.

    Then without escapes (some programs write them twice), then without what follows `?` or `#`; of a path on
    somebody's computer the last name alone.
    """
    name = slashed(written.strip("<>\"'“”").strip()).removeprefix("./")
    if read_target(written).form == LinkForm.LOCAL:
        name = _base(name.rstrip("/"))
        name = name.rpartition(":")[2]
    plain = nfc(unquote(name)) if "%" in name else name
    for spelt in dict.fromkeys(
        (name, plain, nfc(unquote(plain)) if "%" in plain else plain, plain.rstrip(" ,;"))
    ):
        yield spelt
        for mark in "?#":
            if mark in spelt and suffix_of(spelt.partition(mark)[0]):
                yield spelt.partition(mark)[0].strip()


def _is_free(name: str) -> bool:
    """True for a name that says no folder of its own, so that it may lie anywhere."""
    parts = [part.lower() for part in parent(name).split("/") if part]
    return all(part in _ANYWHERE or (part.isdigit() and "uploads" in parts) for part in parts)


def _base(path: str) -> str:
    return path.rsplit("/", 1)[-1]


def _loose(name: str) -> str:
    """Blanks, dashes and quotes as a keyboard types them: Word and phones put others in their place."""
    return clean(plain_marks(name))


def _without_endings(name: str) -> str:
    """Without its ending, twice where a system has hidden one and another was typed: panen.jpg.jpg."""
    plain = stem(name) if suffix_of(name) in PICTURES | DOCUMENTS | OTHERS else name
    return (stem(plain) if suffix_of(plain) in PICTURES | DOCUMENTS else plain).casefold()


def _slugged(name: str) -> str:
    return slug(_without_endings(name))


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for key, path in pairs:
        groups.setdefault(key, []).append(path)
    return groups

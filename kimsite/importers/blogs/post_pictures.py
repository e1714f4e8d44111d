"""The pictures of a composed post: fetched, written into `foto/`, and named in its text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from kimsite.content.authoring.edit import FieldInput
from kimsite.importers.blogs.compose import ComposedPost
from kimsite.importers.drafts import ImportedPhoto, write_photos
from kimsite.importers.import_memory import ImportMemory
from kimsite.importers.markup.media import PICTURE_MARK, PictureReference, larger_picture, safe_address
from kimsite.importers.pictures.fetch import Fetcher, NotFetched
from kimsite.importers.pictures.keep import kept_picture
from kimsite.record import Record
from kimsite.tools import files
from kimsite.tools.atomic_write import write_whole
from kimsite.tools.paths import stem

_LINKED = re.compile(
    r"\[!\[(?P<alt>(?:\\.|[^\]\\])*)\]\(" + PICTURE_MARK + r"(?P<number>\d+)\)\]\((?P<to>[^)\s]*)\)"
)
_SHOWN = re.compile(r"!\[(?P<alt>(?:\\.|[^\]\\])*)\]\(" + PICTURE_MARK + r"(?P<number>\d+)\)")
_LONGEST_SHOWN = 200


class PlacedPictures(Record, kw_only=True):
    """A post whose pictures are in their place."""

    fields: Mapping[str, FieldInput]
    body: str
    missing: Mapping[str, NotFetched]
    """Address -> why the picture could not be had."""
    written: int
    """Files that were added to foto/."""


def place_pictures(
    root: Path, folder: str, path: str, post: ComposedPost, memory: ImportMemory, fetcher: Fetcher
) -> PlacedPictures:
    """Fetch the pictures of a post that are not here yet, and name them in its text.

    One that cannot be had stays as a link, or, where its address leads nowhere, as text. Raises OSError.
    """
    names, missing, written = _files(root, folder, path, post.pictures, memory, fetcher)
    lines = [names[number] for number in range(len(post.pictures))]

    def picture(match: re.Match[str]) -> str:
        name, reference = lines[int(match["number"])], post.pictures[int(match["number"])]
        return f"![{match['alt']}]({name})" if name else left_as_text(match["alt"], reference.shown)

    def linked(match: re.Match[str]) -> str:
        name = lines[int(match["number"])]
        reference = post.pictures[int(match["number"])]
        if name:
            return f"[![{match['alt']}]({name})]({match['to']})"
        return left_as_text(match["alt"], reference.shown)

    body = _SHOWN.sub(picture, _LINKED.sub(linked, post.body))
    fields = dict(post.fields)
    if post.leading is not None:
        reference = post.pictures[post.leading]
        if name := lines[post.leading]:
            row = {"berkas": name, "keterangan": post.leading_caption, "alt": reference.alt}
            fields["foto"] = [{key: value for key, value in row.items() if value}]
        else:
            caption = f"\n_{post.leading_caption}_" if post.leading_caption else ""
            body = f"{left_as_text(reference.alt, reference.shown)}{caption}\n\n{body}".strip()
    return PlacedPictures(fields=fields, body=body, missing=missing, written=written)


def left_as_text(alt: str, address: str) -> str:
    """The replacement of a picture that could not be fetched."""
    words = f"Gambar: {alt}" if alt else "Gambar"
    if address.startswith(("http://", "https://")):
        return f"[{words}]({safe_address(address)})"
    plain = address.removeprefix("relative:").replace("`", "'")
    return f"{words} (`{plain[:_LONGEST_SHOWN]}`)" if plain and not plain.startswith("data:") else words


def _files(
    root: Path,
    folder: str,
    path: str,
    pictures: Iterable[PictureReference],
    memory: ImportMemory,
    fetcher: Fetcher,
) -> tuple[dict[int, str], dict[str, NotFetched], int]:
    """(number of a picture -> its file's name, why others have none, how many files were written)."""
    rows = list(enumerate(pictures))
    names = {number: memory.pictures.get(one.shown, "") for number, one in rows}
    wanted = [(number, one) for number, one in rows if not names[number]]
    missing: dict[str, NotFetched] = {}
    written = 0
    for (number, one), data in zip(
        wanted, fetcher.fetch_all(one.addresses for _, one in wanted), strict=True
    ):
        if known := memory.pictures.get(one.shown):
            names[number] = known
            continue
        kept = kept_picture(data) if isinstance(data, bytes) else None
        if kept is None:
            missing[one.shown] = NotFetched.KIND if isinstance(data, bytes) else data
            if one.shown.startswith("http"):
                memory.note_missing(one.shown, path)
            continue
        photo = ImportedPhoto(kept.data, kept.suffix)
        names[number] = write_photos(root, folder, stem(path), [photo])[0][0]
        written += 1
        if one.shown.startswith("http"):
            memory.note_picture(one.shown, names[number], path)
    return names, missing, written


def fetch_missing(root: Path, folder: str, memory: ImportMemory, fetcher: Fetcher) -> int:
    """Fetch what earlier imports could not, and put it where its link is; how many came.

    A post that was changed there in the meantime keeps its text. Raises OSError.
    """
    found = 0
    for path, address in list(memory.missing):
        try:
            text = files.read_bytes(root, path).decode("utf-8", "replace")
        except OSError:
            continue
        link = re.compile(
            rf"\[Gambar(?:: (?P<alt>(?:\\.|[^\]\\])*))?\]\({re.escape(safe_address(address))}\)"
        )
        match = link.search(text)
        if match is None:
            continue
        larger = larger_picture(address)
        data = fetcher.fetch_first(tuple(dict.fromkeys((larger, address))))
        kept = kept_picture(data) if isinstance(data, bytes) else None
        if kept is None:
            continue
        name = write_photos(root, folder, stem(path), [ImportedPhoto(kept.data, kept.suffix)])[0][0]
        shown = f"![{match['alt'] or ''}]({name})"
        write_whole(root, path, (text[: match.start()] + shown + text[match.end() :]).encode())
        memory.note_picture(address, name, path)
        found += 1
    return found

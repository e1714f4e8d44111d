"""An imported post -> a Markdown draft with its photos, in a village's folder."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from kimsite.content.authoring.edit import FieldInput, edit_post
from kimsite.content.authoring.post_path import new_path
from kimsite.content.header.emit import emit_field, yaml_quoted
from kimsite.content.inferred_header import proposed_header
from kimsite.content.kinds import BY_NAME
from kimsite.importers.headline import split_title
from kimsite.model.content import Draft, SourceFile
from kimsite.model.kinds import Kind
from kimsite.model.marked import Place
from kimsite.record import Record
from kimsite.tools.atomic_write import write_whole
from kimsite.tools.dates import DateReading
from kimsite.tools.paths import stem
from kimsite.tools.text import clean

_LABELLED_FIELD = re.compile(
    r"^((?:harga|hrg)(?=[ \t]+(?:rp|mulai|cuma|hanya|\d)[^:\n]*$)"
    r"|(?:wa|hp|telp|jam|pukul|tanggal|tgl)(?=[ \t]+[+\d][^:\n]*$)"
    r"|hari(?=[ \t]+(?:senin|selasa|rabu|kamis|jum|sabtu|ahad|minggu)[^:\n]{0,30}$)"
    r"|(?:tempat|lokasi|penjual)(?=[ \t]+[^\s:][^:.\n]{1,60}$))[ \t]+",
    re.IGNORECASE | re.MULTILINE,
)
"""A field as people write it in a chat, without a colon: "Harga 10.000", "Jam 08.00"."""


class ImportedPhoto(Record):
    """A photo that comes with a post."""

    data: bytes
    suffix: str
    """.jpg, .png, .heic."""
    caption: str = ""


class ImportedPost(Record, kw_only=True):
    """A post of another program or of a chat, as far as it is known."""

    kind: Kind
    day: date
    text: str
    author: str = ""
    tags: tuple[str, ...] = ()
    fields: Mapping[str, FieldInput] = {}
    """Of a post that was written in a form: all that its header says."""
    photos: tuple[ImportedPhoto, ...] = ()


def write_draft(root: Path, folder: str, post: ImportedPost) -> str:
    """Write a post as a draft, photos first, and give its path below `root`.

    `folder`: the publisher's, such as content/sumberrejo/sumberrejo. Nothing that is there is overwritten.
    Raises OSError when the disk refuses; then no post is there, at most a photo that no post names.
    """
    title, body = title_and_body(post)
    path = new_path(root, folder, post.kind, title, post.day)
    names = write_photos(root, folder, stem(path), post.photos)
    write_whole(root, path, draft_text(post, path, title, body, names).encode(), durable=True)
    return path


def write_photos(
    root: Path, folder: str, name: str, photos: Iterable[ImportedPhoto]
) -> list[tuple[str, str]]:
    """Write photos into a publisher's foto/, named and numbered by their post; give names and captions.

    Raises OSError when the disk refuses.
    """
    written = []
    for number, photo in enumerate(photos, 1):
        free = _free_name(root, folder, f"{name}-{number}", photo.suffix)
        write_whole(root, f"{folder}/foto/{free}", photo.data, durable=True)
        written.append((free, photo.caption))
    return written


def title_and_body(post: ImportedPost) -> tuple[str, str]:
    """What the post is called, and its text below that."""
    title = post.fields.get("judul", "")
    return (title, post.text.strip()) if isinstance(title, str) and title else split_title(post.text)


def draft_text(
    post: ImportedPost, path: str, title: str, body: str, photos: Iterable[tuple[str, str]]
) -> str:
    """The whole file: a header with what the text itself says, `draf: ya`, and the text.

    `photos`: names below foto/ with captions.
    """
    if post.fields:
        return _filled_in(post, path, body, photos)
    kind = BY_NAME[post.kind]
    place = Place(path=path, line=1)
    labelled = _LABELLED_FIELD.sub(r"\1: ", body)
    draft = Draft(path=path, kind=post.kind, fields=(), body=f"{title}\n{labelled}", body_line=1, head=place)
    day = DateReading(day=post.day, clock=None, wrong_weekday="")
    header = proposed_header(draft, kind, title, day, headed=True).split("\n")[1:-1]
    lines = [line.removesuffix(" …") for line in header]
    if post.author and not any(line.startswith("penulis:") for line in lines):
        lines.append(emit_field("penulis", post.author))
    if post.tags:
        lines.append(f"tag: [{', '.join(map(yaml_quoted, post.tags))}]")
    lines += _photo_lines(photos)
    return "\n".join(["---", *lines, "draf: ya", "---", body, ""])


def _filled_in(post: ImportedPost, path: str, body: str, photos: Iterable[tuple[str, str]]) -> str:
    """The file of a post that was written in a form."""
    rows = [{"berkas": name, "keterangan": clean(caption)} for name, caption in photos]
    author = {"penulis": post.author} if post.author and not post.fields.get("penulis") else {}
    fields = {**post.fields, **author, "foto": rows, "draf": "ya"}
    empty = "---\n---\n"
    return edit_post(SourceFile(path=path, kind=post.kind, text=empty, digest=""), empty, fields, body)


def _photo_lines(photos: Iterable[tuple[str, str]]) -> list[str]:
    known = list(photos)
    if not any(caption for _, caption in known):
        return [f"foto: [{', '.join(name for name, _ in known)}]"] if known else []
    rows = [
        [f"  - berkas: {name}", *([f"    keterangan: {yaml_quoted(clean(caption))}"] if caption else [])]
        for name, caption in known
    ]
    return ["foto:", *(line for row in rows for line in row)]


def _free_name(root: Path, folder: str, name: str, suffix: str) -> str:
    number = 1
    while (root / folder / "foto" / (free := f"{name}{f'-{number}' if number > 1 else ''}{suffix}")).exists():
        number += 1
    return free

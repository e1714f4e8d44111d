"""Post + Body -> Article: the pictures, the documents and the table that a post names."""

from __future__ import annotations

from itertools import groupby

from msgspec.structs import replace

from kimsite.content.media import Cupboard
from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.pointing import Places
from kimsite.model.content import Article, Attachment, Body, PhotoRef, Picture, Post
from kimsite.model.records import PageRecord
from kimsite.tools.targets import INSIDE, LOCAL, PICTURES, as_host, elsewhere, host_of, is_document, read_target, suffix_of, taken_back
from kimsite.tools.unread import Unread


def illustrate(post: Post, body: Body, cupboard: Cupboard, found: Findings) -> Article:
    """Find and develop all that the post shows and offers. What cannot be shown is reported and left out; the text stays."""
    post = replace(post, photos=_whole_names(post, cupboard)) if any(ref.whole for ref in post.photos) else post
    places = Places(post)
    pictures = {**_header_pictures(post, cupboard, found)}
    for name in body.images:
        picture = cupboard.picture(name, post.path, share=not pictures)
        if isinstance(picture, Unread) and picture.code == "F20" and (typed := places.last_name(name)):
            copied = cupboard.picture(typed, post.path, share=not pictures)
            picture = picture if isinstance(copied, Unread) else copied
        if isinstance(picture, Picture):
            pictures[name] = picture
        elif picture:
            _tell(picture, name, places, found)
    attachments = _attachments(post, cupboard, found)
    linked = {href: opened for href in body.links if (opened := _linked(href, post, cupboard, places, found))}
    return Article(
        post=post,
        body=body,
        pictures=tuple(pictures.items()),
        attachments=(*attachments.items(), *((href, one) for href, one in linked.items() if isinstance(one, Attachment))),
        linked=tuple((href, one) for href, one in linked.items() if isinstance(one, Picture)),
        table=cupboard.table(post.record.data, post.path, post.head) if isinstance(post.record, PageRecord) and post.record.data else None,
    )


def _tell(why: Unread, name: str, places: Places, found: Findings) -> None:
    """Why the text does not show a picture, at every place that names it. One from elsewhere has become a link."""
    for place in places.of(name):
        if why.code == "F23":
            found.add("F22", place, nilai=elsewhere(name))
        elif why.code == "F20":
            found.unread(why, place, nama=places.last_name(name) or "nama-foto.jpg")
        else:
            found.unread(why, place)


def _whole_names(post: Post, cupboard: Cupboard) -> tuple[PhotoRef, ...]:
    """Names that were cut out of one text are one again where a file has that very name."""
    photos: list[PhotoRef] = []
    for whole, group in groupby(post.photos, key=lambda ref: ref.whole):
        refs = tuple(group)
        one_file = whole and cupboard.shelf.knows(whole, post.path, "foto")
        photos += [replace(refs[0], file=whole)] if one_file else refs
    return tuple(photos)


def _header_pictures(post: Post, cupboard: Cupboard, found: Findings) -> dict[str, Picture]:
    pictures: dict[str, Picture] = {}
    for number, ref in enumerate(post.photos, 1):
        picture = cupboard.picture(ref.file, post.path, share=not pictures)
        if isinstance(picture, Unread):
            found.unread(picture, ref.place)
        elif picture:
            pictures[ref.file] = picture
            if not (ref.alt or ref.caption):
                field = "keterangan" if number == 1 else f"keterangan {number}"
                found.add("F07", ref.place, baris=f"{field}: Siapa dan sedang apa")
    return pictures


def _attachments(post: Post, cupboard: Cupboard, found: Findings) -> dict[str, Attachment]:
    """The documents that the header names; one that lies elsewhere stays a link, and its writer is advised to keep it here."""
    attachments: dict[str, Attachment] = {}
    for ref in post.files:
        if address := elsewhere(ref.file):
            found.add("F24", ref.place, nilai=address, host=host_of(address))
            continue
        attachment = cupboard.attachment(ref.file, post.path, ref.place)
        if isinstance(attachment, Attachment):
            attachments[ref.file] = attachment
        elif attachment:
            found.unread(attachment, ref.place)
    return attachments


def _linked(href: str, post: Post, cupboard: Cupboard, places: Places, found: Findings) -> Picture | Attachment | None:
    """The photo or document that a link opens, or None: it leads elsewhere, or a finding says why not."""
    written = taken_back(href)
    target = read_target(written)
    if target.form not in {INSIDE, LOCAL} or not is_document(target.address):
        return None
    shelf = "foto" if suffix_of(target.address.split("?")[0]) in PICTURES else "berkas"
    if cupboard.shelf.find(href, post.path, shelf) is None and (target.form == LOCAL or as_host(written)):
        return None
    first = places.of(href)[0]
    opened = cupboard.picture(href, post.path, share=False) if shelf == "foto" else cupboard.attachment(href, post.path, first)
    if isinstance(opened, Unread):
        for place in places.of(href):
            found.unread(opened, place)
        return None
    return opened

"""Post + Body -> Article: the pictures, the documents and the table that a post names."""

from __future__ import annotations

from itertools import groupby

from msgspec.structs import replace

from kimsite.content.media.library import MediaLibrary
from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.places import Places
from kimsite.model.content import AnyPhoto, Article, Attachment, Body, PhotoRef, Post
from kimsite.model.records import PageRecord
from kimsite.tools.link_kinds import (
    PICTURES,
    LinkForm,
    as_host,
    elsewhere,
    host_of,
    is_document,
    read_target,
    suffix_of,
)
from kimsite.tools.unreadable import Unreadable
from kimsite.tools.unsafe_links import restored_address


def illustrate(post: Post, body: Body, library: MediaLibrary, diagnostics: Findings) -> Article:
    """Find and develop all that the post shows and offers.

    What cannot be shown is reported and left out; the text stays.
    """
    post = (
        replace(post, photos=_whole_names(post, library)) if any(ref.whole for ref in post.photos) else post
    )
    places = Places(post)
    pictures = {**_header_pictures(post, library, diagnostics)}
    for name in body.images:
        picture = library.picture(name, post.path, share=not pictures)
        if isinstance(picture, Unreadable) and picture.code == "F20" and (typed := places.last_name(name)):
            copied = library.picture(typed, post.path, share=not pictures)
            picture = picture if isinstance(copied, Unreadable) else copied
        if isinstance(picture, AnyPhoto):
            pictures[name] = picture
        elif picture:
            _report_unusable(picture, name, places, diagnostics)
    attachments = _attachments(post, library, diagnostics)
    linked = {
        href: opened for href in body.links if (opened := _linked(href, post, library, places, diagnostics))
    }
    return Article(
        post=post,
        body=body,
        pictures=tuple(pictures.items()),
        attachments=(
            *attachments.items(),
            *((href, one) for href, one in linked.items() if isinstance(one, Attachment)),
        ),
        linked=tuple((href, one) for href, one in linked.items() if isinstance(one, AnyPhoto)),
        table=library.table(post.record.data, post.path, post.head)
        if isinstance(post.record, PageRecord) and post.record.data
        else None,
    )


def _report_unusable(why: Unreadable, name: str, places: Places, diagnostics: Findings) -> None:
    """Why the text does not show a picture, at every place that names it.

    One from elsewhere has become a link.
    """
    for place in places.of(name):
        if why.code == "F23":
            diagnostics.add("F22", place, nilai=elsewhere(name))
        elif why.code == "F20":
            diagnostics.unread(why, place, nama=places.last_name(name) or "nama-foto.jpg")
        else:
            diagnostics.unread(why, place)


def _whole_names(post: Post, library: MediaLibrary) -> tuple[PhotoRef, ...]:
    """Names that were cut out of one text are one again where a file has that very name."""
    photos: list[PhotoRef] = []
    for whole, group in groupby(post.photos, key=lambda ref: ref.whole):
        refs = tuple(group)
        one_file = whole and library.index.knows(whole, post.path, "foto")
        photos += [replace(refs[0], file=whole)] if one_file else refs
    return tuple(photos)


def _header_pictures(post: Post, library: MediaLibrary, diagnostics: Findings) -> dict[str, AnyPhoto]:
    pictures: dict[str, AnyPhoto] = {}
    for number, ref in enumerate(post.photos, 1):
        picture = library.picture(ref.file, post.path, share=not pictures)
        if isinstance(picture, Unreadable):
            diagnostics.unread(picture, ref.place)
        elif picture:
            pictures[ref.file] = picture
            if not (ref.alt or ref.caption):
                field = "keterangan" if number == 1 else f"keterangan {number}"
                diagnostics.add("F07", ref.place, baris=f"{field}: Siapa dan sedang apa")
    return pictures


def _attachments(post: Post, library: MediaLibrary, diagnostics: Findings) -> dict[str, Attachment]:
    """The documents that the header names.

    One that lies elsewhere stays a link, and its writer is advised to keep it here.
    """
    attachments: dict[str, Attachment] = {}
    for ref in post.files:
        if address := elsewhere(ref.file):
            diagnostics.add("F24", ref.place, nilai=address, host=host_of(address))
            continue
        attachment = library.attachment(ref.file, post.path, ref.place)
        if isinstance(attachment, Attachment):
            attachments[ref.file] = attachment
        elif attachment:
            diagnostics.unread(attachment, ref.place)
    return attachments


def _linked(
    href: str, post: Post, library: MediaLibrary, places: Places, diagnostics: Findings
) -> AnyPhoto | Attachment | None:
    """The photo or document that a link opens, or None: it leads elsewhere, or a finding says why not."""
    written = restored_address(href)
    target = read_target(written)
    name = _below_own_address(target.address, post) if target.form == LinkForm.OUTSIDE else href
    forms = {LinkForm.INSIDE, LinkForm.LOCAL, LinkForm.OUTSIDE}
    if not name or target.form not in forms or not is_document(target.address):
        return None
    media_folder = "foto" if suffix_of(target.address.split("?")[0]) in PICTURES else "berkas"
    is_known = library.index.find(name, post.path, media_folder) is not None
    if not is_known and (target.form != LinkForm.INSIDE or as_host(written)):
        return None
    first = places.of(href)[0]
    opened = (
        library.picture(name, post.path, share=False)
        if media_folder == "foto"
        else library.attachment(name, post.path, first)
    )
    if isinstance(opened, Unreadable):
        for place in places.of(href):
            diagnostics.unread(opened, place)
        return None
    return opened


def _below_own_address(address: str, post: Post) -> str:
    """`berkas/x.pdf` of a full address `https://…/kec/desa/berkas/x.pdf`; empty for any other address."""
    own = f"/{'/'.join(post.path.split('/')[1:3])}/"
    _, _, name = address.partition(own)
    return name if name.startswith(("berkas/", "foto/")) else ""

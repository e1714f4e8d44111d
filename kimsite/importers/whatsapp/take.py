"""One proposal -> one draft, remembered so that a later import does not bring it again."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from kimsite.importers.drafts import ImportedPhoto, ImportedPost, write_draft
from kimsite.importers.whatsapp.export import ChatExport
from kimsite.importers.whatsapp.history import note_taken, taken
from kimsite.importers.whatsapp.proposals import Proposal
from kimsite.tools.digest import sha256


def take(root: Path, folder: str, proposal: Proposal, export: ChatExport, author: str) -> str:
    """Write a proposal as a draft with its photos, and give its path below `root`.

    A photo that was taken before, is not in the export or is no photo is left out. `folder`: the
    publisher's, below `root`. Raises OSError when the disk refuses.
    """
    photos = new_photos(root, proposal, export)
    post = ImportedPost(
        kind=proposal.kind,
        day=proposal.moment.date(),
        text=proposal.text,
        author=author,
        fields=proposal.sent.fields if proposal.sent else {},
        tags=proposal.tags,
        photos=tuple(photos.values()),
    )
    path = write_draft(root, folder, post)
    note_taken(root, (*proposal.keys, proposal.place, *photos), path)
    return path


def new_photos(root: Path, proposal: Proposal, export: ChatExport) -> Mapping[str, ImportedPhoto]:
    """The photos of a proposal by their digests, each once, without those that were taken before."""
    known = set(taken(root))
    photos: dict[str, ImportedPhoto] = {}
    for photo in proposal.photos:
        read = export.photo(photo.name)
        digest = sha256(read[0]) if read else ""
        if read and digest not in known:
            photos.setdefault(digest, ImportedPhoto(*read, photo.caption))
    return photos

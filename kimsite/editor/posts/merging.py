"""Two versions of one post -> one, field by field, or the questions that a person must answer."""

from __future__ import annotations

from collections.abc import Mapping

from kimsite.content.authoring.edit import FieldInput
from kimsite.content.authoring.merge import Merged, merge_texts
from kimsite.editor.drafts.draft import DraftPhoto
from kimsite.editor.posts.values import PostValues
from kimsite.record import Record

PHOTO_QUESTION = "foto"
"""The name of the photos among the fields in question."""


class FieldClash(Record, kw_only=True):
    """A field that both changed, each in another way."""

    name: str
    ours: FieldInput | tuple[DraftPhoto, ...]
    theirs: FieldInput | tuple[DraftPhoto, ...]


class MergedPost(Record, kw_only=True):
    """What two versions of a post say together."""

    fields: Mapping[str, FieldInput]
    """Where a field is in question, ours."""
    photos: tuple[DraftPhoto, ...]
    body: Merged
    clashes: tuple[FieldClash, ...]


def merge_posts(base: PostValues, ours: PostValues, theirs: PostValues) -> MergedPost:
    """Merge by fields; what one side alone changed counts without a question."""
    fields: dict[str, FieldInput] = {}
    clashes = []
    for name in dict.fromkeys((*theirs.fields, *ours.fields, *base.fields)):
        before, mine, yours = (values.fields.get(name, "") for values in (base, ours, theirs))
        fields[name] = yours if mine == before else mine
        if before not in (mine, yours) and mine != yours:
            clashes.append(FieldClash(name=name, ours=mine, theirs=yours))
    photos = theirs.photos if ours.photos == base.photos else ours.photos
    if base.photos not in (ours.photos, theirs.photos) and ours.photos != theirs.photos:
        clashes.append(FieldClash(name=PHOTO_QUESTION, ours=ours.photos, theirs=theirs.photos))
    return MergedPost(
        fields={name: value for name, value in fields.items() if value},
        photos=photos,
        body=_bodies(base.body, ours.body, theirs.body),
        clashes=tuple(clashes),
    )


def _bodies(base: str, ours: str, theirs: str) -> Merged:
    """The bodies merged; where one side alone changed, its text stays byte for byte."""
    if ours.strip() in {base.strip(), theirs.strip()}:
        return (theirs,)
    return (ours,) if theirs.strip() == base.strip() else merge_texts(base, ours, theirs)


def settled(merged: MergedPost, answers: Mapping[str, str]) -> PostValues | None:
    """The post after the questions; None as long as one has no answer.

    `answers`: `harga` -> `ours` or `theirs`; `isi.0`, the number of a passage -> `ours`, `theirs` or `both`.
    """
    fields, photos = dict(merged.fields), merged.photos
    for clash in merged.clashes:
        answer = answers.get(clash.name)
        if answer not in {"ours", "theirs"}:
            return None
        if answer == "theirs" and clash.name == PHOTO_QUESTION:
            photos = tuple(photo for photo in clash.theirs if isinstance(photo, DraftPhoto))
        elif answer == "theirs":
            fields[clash.name] = clash.theirs  # type: ignore[assignment]  # photos have another name
    pieces = []
    for number, piece in enumerate(merged.body):
        if isinstance(piece, str):
            pieces.append(piece)
            continue
        answer = answers.get(f"isi.{number}")
        chosen = {"ours": (piece.ours,), "theirs": (piece.theirs,), "both": (piece.theirs, piece.ours)}
        if answer not in chosen:
            return None
        pieces += chosen[answer]
    return PostValues(
        fields={name: value for name, value in fields.items() if value},
        photos=photos,
        body="\n\n".join(piece for piece in pieces if piece) if len(pieces) > 1 else "".join(pieces),
    )

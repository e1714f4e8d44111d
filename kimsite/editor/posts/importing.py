"""A post from WhatsApp -> an unfinished post of the editor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kimsite.content.authoring.edit import FieldInput, edit_post
from kimsite.content.media.photo_faults import UnusablePhoto
from kimsite.editor.access.person import Person
from kimsite.editor.drafts.draft import DraftPhoto, PostDraft
from kimsite.editor.drafts.store import new_draft_id
from kimsite.editor.photos.store import MOST_PHOTOS, PhotoStore
from kimsite.editor.posts.values import read_values, source_file
from kimsite.editor.project import EditorProject
from kimsite.importers.drafts import ImportedPhoto
from kimsite.model.kinds import Kind


def keep_imported(
    project: EditorProject,
    person: Person,
    publisher: str,
    kind: Kind,
    fields: Mapping[str, FieldInput],
    body: str,
    *,
    author: str = "",
    photos: Iterable[ImportedPhoto] = (),
) -> PostDraft:
    """Keep a post as unfinished with its photos, and give it with its number.

    The same post, kept before and not changed since, is given again. `author`: for `penulis`, where the
    fields do not name one. Raises OSError when the disk refuses.
    """
    filled = imported_fields(kind, fields, body, author or person.name)
    same = (publisher, kind, filled, body)
    for known in project.drafts.all():
        if (known.publisher, known.kind, dict(known.fields), known.body) == same and not known.path:
            return known
    draft_id = new_draft_id()
    return project.drafts.save(
        PostDraft(
            id=draft_id,
            publisher=publisher,
            kind=kind,
            fields=filled,
            body=body,
            photos=tuple(_kept_photos(project, draft_id, photos)),
            author=person.name,
            saved_at=project.now(),
        )
    )


def _kept_photos(
    project: EditorProject, draft_id: str, photos: Iterable[ImportedPhoto]
) -> Iterator[DraftPhoto]:
    """The photos as those of a draft, upright and without metadata; what is no photo is left out."""
    store = PhotoStore(project.root)
    for photo in tuple(photos)[:MOST_PHOTOS]:
        try:
            name = store.add(draft_id, photo.data, project.today())
        except UnusablePhoto:
            continue
        yield DraftPhoto(name=name, caption=photo.caption)


def imported_fields(
    kind: Kind, fields: Mapping[str, FieldInput], body: str, author: str
) -> dict[str, FieldInput]:
    """The values as a form holds them: counts by their names, lists as lists.

    `author`: for `penulis`, where the fields do not name one.
    """
    named = fields.get("penulis") or author
    fields = {**fields, **({"penulis": named} if named else {})}
    path, empty = f"{kind}/post.md", "---\n---\n"
    text = edit_post(source_file(path, kind, empty), empty, fields, body)
    return {**fields, **read_values(source_file(path, kind, text)).fields}

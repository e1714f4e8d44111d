"""A post from WhatsApp -> an unfinished post of the editor."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kimsite.content.authoring.edit import FieldInput, edit_post
from kimsite.editor.access.person import Person
from kimsite.editor.drafts.draft import DraftPhoto, PostDraft
from kimsite.editor.drafts.store import new_draft_id
from kimsite.editor.posts.values import read_values, source_file
from kimsite.editor.project import CONTENT, EditorProject
from kimsite.importers.drafts import ImportedPhoto, write_photos
from kimsite.model.kinds import Kind
from kimsite.tools.text import slug


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
    """Keep a post as unfinished, its photos in the publisher's folder, and give it with its number.

    `author`: for `penulis`, where the fields do not name one. Raises OSError when the disk refuses.
    """
    named = fields.get("penulis") or author or person.name
    filled = _as_in_form(kind, {**fields, **({"penulis": named} if named else {})}, body)
    title = filled.get("judul", "")
    name = f"{filled.get('tanggal', '')}-{slug(title if isinstance(title, str) else '') or kind}"
    written = write_photos(project.root, f"{CONTENT}{publisher}", name, photos)
    draft = PostDraft(
        id=new_draft_id(),
        publisher=publisher,
        kind=kind,
        fields=filled,
        body=body,
        photos=tuple(DraftPhoto(name=name, caption=caption) for name, caption in written),
        author=person.name,
        saved_at=project.now(),
    )
    return project.drafts.save(draft)


def _as_in_form(kind: Kind, fields: Mapping[str, FieldInput], body: str) -> Mapping[str, FieldInput]:
    """The values as a form holds them: counts by their names, lists as lists."""
    path, empty = f"{kind}/post.md", "---\n---\n"
    text = edit_post(source_file(path, kind, empty), empty, fields, body)
    return {**fields, **read_values(source_file(path, kind, text)).fields}

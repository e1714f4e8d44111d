"""A post into the bin and out of it."""

from __future__ import annotations

from msgspec.structs import replace

from kimsite.editor.drafts.draft import PostDraft
from kimsite.editor.posts.text import path_of
from kimsite.editor.posts.values import base_values, values_of
from kimsite.editor.project import EditorProject
from kimsite.tools import files
from kimsite.tools.atomic_write import write_file


def delete_post(project: EditorProject, draft: PostDraft) -> None:
    """Put a draft and its file into the bin; its photos and documents stay. Raises OSError."""
    post = None
    if draft.path and (project.root / draft.path).is_file():
        post = files.read_bytes(project.root, draft.path)
    project.drafts.delete(replace(draft, saved_at=project.now()), post)
    if post is not None:
        files.remove(project.root, draft.path)


def says_more(project: EditorProject, draft: PostDraft) -> bool:
    """True where a draft says what neither its file nor any version of its history says."""
    known = (base_values(draft), *map(values_of, project.drafts.versions(draft.id)))
    return values_of(draft) not in known


def restore_post(project: EditorProject, draft_id: str) -> PostDraft | None:
    """Take a post out of the bin, its file too; under another name where another file has its place now.

    None where it is not there. Raises OSError.
    """
    restored = project.drafts.restore(draft_id)
    if restored is None:
        return None
    draft, post = restored
    if post is None:
        return draft
    if (project.root / draft.path).exists():
        draft = project.drafts.save_again(replace(draft, path=path_of(project, replace(draft, path=""))))
    write_file(project.root, draft.path, post)
    return draft

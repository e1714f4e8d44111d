"""A draft -> its file in content/, whole."""

from __future__ import annotations

from msgspec.structs import replace

from kimsite.editor.drafts.draft import PostDraft, revision
from kimsite.editor.posts.text import path_of, text_of_draft
from kimsite.editor.project import EditorProject
from kimsite.tools.atomic_write import write_whole


def save_draft(project: EditorProject, draft: PostDraft) -> PostDraft:
    """Write the draft's file, and give the draft as it then is. Raises OSError when the disk refuses."""
    draft = replace(draft, path=path_of(project, draft))
    text = text_of_draft(project, draft)
    data = text.encode()
    write_whole(project.root, draft.path, data)
    return project.drafts.save(replace(draft, base=text, rev=revision(data)))

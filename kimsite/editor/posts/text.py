"""A draft -> the Markdown file that it would be saved as."""

from __future__ import annotations

from kimsite.content.authoring.edit import edit_post
from kimsite.content.authoring.post_path import new_path
from kimsite.editor.drafts.draft import PostDraft
from kimsite.editor.project import CONTENT, EditorProject
from kimsite.model.content import SourceFile
from kimsite.tools.digest import sha256


def text_of_draft(project: EditorProject, draft: PostDraft) -> str:
    """The whole file: `base` with the draft's fields and body in it, or a new one.

    Saving, the preview and publishing all use it.
    """
    text = draft.base or "---\n---\n"
    return edit_post(
        source_file(draft.path or path_of(project, draft), draft.kind, text), text, draft.fields, draft.body
    )


def path_of(project: EditorProject, draft: PostDraft) -> str:
    """Where the draft's file is, or will be when it is saved for the first time."""
    if draft.path:
        return draft.path
    title = draft.fields.get("judul", "")
    name = title if isinstance(title, str) else ""
    return new_path(project.root, f"{CONTENT}{draft.publisher}", draft.kind, name, project.today())


def source_file(path: str, kind: str, text: str) -> SourceFile:
    """A file's text as `discover` reads it."""
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    return SourceFile(path=path, kind=kind, text=plain, digest=sha256(text.encode()))

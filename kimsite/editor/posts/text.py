"""A draft -> the Markdown file that it would be saved as."""

from __future__ import annotations

from kimsite.content.authoring.edit import FieldInput, edit_post
from kimsite.content.authoring.post_path import new_path
from kimsite.content.header.fences import fence_of
from kimsite.editor.drafts.draft import PostDraft
from kimsite.editor.posts.values import PHOTO_FIELDS, PostValues, base_values, source_file, values_of
from kimsite.editor.project import CONTENT, EditorProject
from kimsite.model.kinds import Kind
from kimsite.tools.text import clean

_EMPTY_POST = "---\n---\n"
_PHOTO_KEYS = (("berkas", "name"), ("keterangan", "caption"), ("alt", "alt"), ("kredit", "credit"))


def text_of_draft(project: EditorProject, draft: PostDraft) -> str:
    """The whole file: `base` with what the draft changed in it, or a new one.

    Saving, the preview and publishing all use it.
    """
    return text_with(draft.base, path_of(project, draft), draft.kind, base_values(draft), values_of(draft))


def text_with(text: str, path: str, kind: str, old: PostValues, new: PostValues) -> str:
    """The file's text, which says `old`, with what differs in `new`; every other byte stays."""
    text = text or _EMPTY_POST
    fields = {
        name: new.fields.get(name, "")
        for name in (*new.fields, *(name for name in old.fields if name not in new.fields))
        if new.fields.get(name, "") != old.fields.get(name, "")
    }
    if new.photos != old.photos:
        fields |= _photo_fields(new, had_any=bool(old.photos))
    body = None if new.body.strip() == old.body.strip() else _apart_from_header(new.body)
    return edit_post(source_file(path, kind, text), text, fields, body)


def _apart_from_header(body: str) -> str:
    """The body; a line of dashes at its top, with which a header would go on, as a rule of asterisks."""
    lines = body.split("\n")
    top = next((number for number, line in enumerate(lines) if line.strip()), None)
    if top is None or fence_of(lines[top]) != "dash":
        return body
    return "\n".join([*lines[:top], "***", *lines[top + 1 :]])


def path_of(project: EditorProject, draft: PostDraft) -> str:
    """Where the draft's file is, or will be when it is saved for the first time."""
    if draft.path:
        return draft.path
    kind = Kind(draft.kind)
    return new_path(project.root, f"{CONTENT}{draft.publisher}", kind, title_of_draft(draft), project.today())


def title_of_draft(draft: PostDraft) -> str:
    """Its title on one line, or an empty text."""
    title = draft.fields.get("judul", "")
    return clean(title) if isinstance(title, str) else ""


def _photo_fields(new: PostValues, *, had_any: bool) -> dict[str, FieldInput]:
    """The fields of photos: a row each; captions that stood in fields of their own move into the rows."""
    rows = [
        {key: text for key, name in _PHOTO_KEYS if (text := clean(getattr(photo, name)))}
        for photo in new.photos
    ]
    if all(len(row) == 1 for row in rows):
        fields: dict[str, FieldInput] = {"foto": [row["berkas"] for row in rows]}
    else:
        fields = {"foto": rows}
    return fields | (dict.fromkeys(PHOTO_FIELDS - {"foto"}, "") if had_any else {})

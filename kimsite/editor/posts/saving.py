"""A draft -> its file in content/, whole, merged with what others wrote meanwhile."""

from __future__ import annotations

from collections.abc import Mapping
from threading import RLock

from msgspec.structs import replace

from kimsite.editor.drafts.draft import PostDraft, revision
from kimsite.editor.photos.store import PhotoStore
from kimsite.editor.posts.merging import MergedPost, merge_posts, settled
from kimsite.editor.posts.opening import file_text
from kimsite.editor.posts.text import path_of, text_with, title_of_draft
from kimsite.editor.posts.values import PostValues, base_values, read_values, source_file, values_of
from kimsite.editor.project import EditorProject
from kimsite.record import Record
from kimsite.tools.atomic_write import write_whole

_SAVING = RLock()
"""One file is written after another: a form that was sent twice finds the file of the first."""


class Saved(Record, kw_only=True):
    """The draft is in its file."""

    draft: PostDraft
    merged: bool = False
    """Others had changed the file, and nothing had to be asked."""


class Disputed(Record, kw_only=True):
    """Others changed the same; nothing was written but the history."""

    draft: PostDraft
    """Ours, kept as a version."""
    merged: MergedPost
    rev: str
    """Of the file that the questions are about."""


class Untitled(Record, kw_only=True):
    """A new post without a title, which no file can be named by; it is kept as a draft."""

    draft: PostDraft


SaveResult = Saved | Disputed | Untitled


def save_draft(
    project: EditorProject, draft: PostDraft, answers: Mapping[str, str] | None = None, asked: str = ""
) -> SaveResult:
    """Keep a version of the draft, then write its file.

    `draft.base` and `draft.rev` are those of the file that the form showed; `answers`: to the questions of a
    `Disputed` about the file with the revision `asked`. Raises OSError when the disk refuses: the version is
    kept then if there was room for it, and the file is as it was.
    """
    with _SAVING:
        kept = project.drafts.load(draft.id)
        draft = replace(draft, path=draft.path or (kept.path if kept else ""))
        if draft.base and all(version.rev != draft.rev for version in project.drafts.versions(draft.id)):
            _keep(project, draft, draft.base, draft.rev)
        draft = project.drafts.save(draft)
        if not draft.path and not title_of_draft(draft):
            return Untitled(draft=draft)
        path = path_of(project, draft)
        theirs, rev = file_text(project, path) if draft.path else ("", "")
        if not rev or rev == draft.rev:
            return Saved(draft=_write(project, draft, path, theirs or draft.base, values_of(draft)))
        merged = merge_posts(
            base_values(draft), values_of(draft), read_values(source_file(path, draft.kind, theirs))
        )
        settled_post = settled(merged, (answers or {}) if asked == rev else {})
        if settled_post is None:
            return Disputed(draft=draft, merged=merged, rev=rev)
        _keep(project, draft, theirs, rev)
        draft = project.drafts.save(draft)
        return Saved(draft=_write(project, draft, path, theirs, settled_post), merged=True)


def _write(project: EditorProject, draft: PostDraft, path: str, text: str, values: PostValues) -> PostDraft:
    """Write the values into the file's text, and keep the draft as it then is.

    What the file says without a field for it, such as a posyandu named in the title, is filled in.
    """
    old = read_values(source_file(path, draft.kind, text)) if text else PostValues()
    PhotoStore(project.root).place(draft.id, draft.publisher, values.photos)
    written = text_with(text, path, draft.kind, old, values)
    data = written.encode("utf-8", "replace")
    write_whole(project.root, path, data, durable=True)
    understood = read_values(source_file(path, draft.kind, written)).fields
    draft = replace(
        draft,
        path=path,
        base=written,
        rev=revision(data),
        fields={**understood, **values.fields},
        photos=values.photos,
        body=values.body,
    )
    return project.drafts.save_again(draft)


def _keep(project: EditorProject, draft: PostDraft, text: str, rev: str) -> None:
    """A version of the history with what the file said: before the first change, or before a merge."""
    values = read_values(source_file(draft.path, draft.kind, text))
    project.drafts.save(
        replace(
            draft, base=text, rev=rev, fields=values.fields, photos=values.photos, body=values.body, author=""
        )
    )

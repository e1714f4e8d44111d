"""An id in an address -> the draft behind it: one of the store, or a post of content/."""

from __future__ import annotations

from msgspec.structs import replace

from kimsite.content.folder_kind import kind_of
from kimsite.content.kinds import BY_NAME
from kimsite.content.other_files import FileRole, role_of_file
from kimsite.content.parse import parse
from kimsite.diagnostics.findings import Findings
from kimsite.editor.drafts.draft import PostDraft, revision
from kimsite.editor.posts.values import is_changed, read_values, source_file
from kimsite.editor.project import CONTENT, EditorProject, folder_name
from kimsite.model.marked import MarkedText
from kimsite.tools import files
from kimsite.tools.digest import sha256
from kimsite.tools.file_tree import FileEntry, walk
from kimsite.tools.text import slug
from kimsite.tools.text_encoding import UTF8, decode_text

_OPENED: dict[tuple[str, str], str] = {}
"""(project folder, id) -> the path of a post that a list has shown: others are looked for in all folders."""


class UnreadablePostError(ValueError):
    """A file of content/ that is no text, or of no kind that has a form."""


def id_of_path(path: str) -> str:
    """The id of a post's form, as long as no draft was begun for it under another."""
    return f"p{sha256(path.encode('utf-8', 'surrogateescape'))[:19]}"


def file_text(project: EditorProject, path: str) -> tuple[str, str]:
    """(the file's text with its own line ends and byte order mark, its revision); empty where there is none.

    A file that is not UTF-8 is read as what it is, and will be written as UTF-8. Raises UnreadablePostError
    for what is no text, OSError when the disk refuses.
    """
    try:
        data = files.read_bytes(project.root, path)
    except FileNotFoundError:
        return "", ""
    decoded = decode_text(data)
    if decoded is None:
        raise UnreadablePostError(path)
    return data.decode() if decoded.encoding == UTF8 else decoded.text, revision(data)


def draft_of_file(project: EditorProject, path: str, draft_id: str = "") -> PostDraft:
    """A post of content/ as a draft without changes. Raises as `file_text` does."""
    text, rev = file_text(project, path)
    publisher = publisher_of_path(project, path)
    kind = _kind(path, f"{CONTENT}{publisher}", text)
    if not publisher or kind not in BY_NAME:
        raise UnreadablePostError(path)
    _OPENED[(str(project.root), draft_id or id_of_path(path))] = path
    values = read_values(source_file(path, kind, text))
    return PostDraft(
        id=draft_id or id_of_path(path),
        publisher=publisher,
        kind=kind,
        path=path,
        base=text,
        rev=rev,
        fields=values.fields,
        body=values.body,
        photos=values.photos,
        saved_at=project.now(),
    )


def open_draft(project: EditorProject, draft_id: str) -> PostDraft | None:
    """The draft with this id as it is to be shown, or None.

    Where nothing was changed since the last save and the file was, by Notepad say, the file counts. Raises as
    `file_text` does.
    """
    kept = project.drafts.load(draft_id)
    if kept is None:
        path = find_post(project, draft_id)
        return draft_of_file(project, path, draft_id) if path else None
    if not kept.path or file_text(project, kept.path)[1] in {kept.rev, ""} or is_changed(kept):
        return kept
    fresh = draft_of_file(project, kept.path, draft_id)
    return replace(fresh, version=kept.version, sequences=kept.sequences)


def based_on(project: EditorProject, draft: PostDraft, rev: str) -> PostDraft:
    """The draft with the file's text that a form with this revision was made from.

    Where nobody knows that text any more the base is empty: a merge then asks about all that differs.
    """
    if rev == draft.rev:
        return draft
    known = next(
        (version for version in project.drafts.versions(draft.id) if version.rev == rev and version.base),
        None,
    )
    if known is None and rev and draft.path:
        text, now = file_text(project, draft.path)
        return replace(draft, base=text if now == rev else "", rev=rev)
    return replace(draft, base=known.base if known else "", rev=rev)


def find_post(project: EditorProject, draft_id: str) -> str:
    """The path of the post whose `id_of_path` this is, or an empty text."""
    known = _OPENED.get((str(project.root), draft_id), "")
    if known and (project.root / known).is_file():
        return known
    for publisher in project.publishers:
        for path in post_paths(project, folder_name(publisher)):
            if id_of_path(path) == draft_id:
                return path
    return ""


def post_paths(project: EditorProject, publisher: str) -> list[str]:
    """The paths of a publisher's posts, sorted."""
    folder = f"{CONTENT}{publisher}"
    return [
        entry.path
        for entry in walk(project.root, folder)
        if isinstance(entry, FileEntry) and role_of_file(entry.path, folder) == FileRole.POST
    ]


def publisher_of_path(project: EditorProject, path: str) -> str:
    """`kecamatan/desa` of the publisher in whose folder a path lies, or an empty text."""
    found = (
        folder_name(publisher) for publisher in project.publishers if path.startswith(f"{publisher.folder}/")
    )
    return next(found, "")


def _kind(path: str, folder: str, text: str) -> str:
    """The kind that the header names, else that of the folder."""
    kind = kind_of(path, folder)
    for key, value in parse(source_file(path, kind, text), Findings()).fields:
        if key.text.casefold() == "jenis" and isinstance(value, MarkedText) and slug(value.text) in BY_NAME:
            return slug(value.text)
    return kind

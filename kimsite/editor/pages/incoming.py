"""What every page does with a request: the draft that it is about, and the form that it sends."""

from __future__ import annotations

from msgspec.structs import replace
from starlette.requests import Request

from kimsite.content.kinds import BY_NAME
from kimsite.editor.drafts.draft import PostDraft
from kimsite.editor.forms.form_data import Sent, read_body, read_fields, read_photo_rows
from kimsite.editor.posts.deleting import restore_post
from kimsite.editor.posts.opening import based_on, open_draft
from kimsite.editor.project import EditorProject

FORM_BYTES = 2 * 1024 * 1024
"""Of a form without photos; the longest post has 512 kB."""
_FIELDS = 600
_TAB_NAME = 32


class RefusedError(Exception):
    """A request that is answered with a page of words."""

    def __init__(self, status: int, key: str) -> None:
        """`key`: of the sentence, as `render.refusal` takes it."""
        super().__init__(key)
        self.status, self.key = status, key


def draft_of(project: EditorProject, request: Request) -> PostDraft:
    """The draft of an address `/tulisan/{id}…`. Raises RefusedError where there is none for this person."""
    draft = open_draft(project, request.path_params["id"])
    if draft is None:
        raise RefusedError(404, "refusal.not_found")
    if not project.may_edit(request.state.person, draft.publisher):
        raise RefusedError(403, "refusal.not_yours")
    return draft


def draft_to_save(project: EditorProject, request: Request) -> tuple[PostDraft, bool]:
    """(the draft, whether it was in the bin): one that was deleted elsewhere is taken back by saving it.

    Raises RefusedError as `draft_of` does, OSError when the disk refuses.
    """
    draft_id, person = request.path_params["id"], request.state.person
    known = project.drafts.deleted_one(draft_id) if open_draft(project, draft_id) is None else None
    if known is not None and project.may_edit(person, known.publisher):
        return restore_post(project, draft_id) or known, True
    return draft_of(project, request), False


async def read_sent(request: Request) -> Sent:
    """The texts of a form. Raises RefusedError for one that is too large."""
    length = request.headers.get("content-length", "")
    if not length.isdecimal() or int(length) > FORM_BYTES:
        raise RefusedError(413, "refusal.too_large")
    async with request.form(max_files=0, max_fields=_FIELDS, max_part_size=FORM_BYTES) as form:
        return Sent((name, value) for name, value in form.multi_items() if isinstance(value, str))


def tab_of(sent: Sent) -> tuple[str, int] | None:
    """(name of the browser tab, number of this text of it); None where no script sent it."""
    tab, sequence = sent.text("tab"), sent.text("seq")
    known = tab.isascii() and tab.isalnum() and len(tab) <= _TAB_NAME and sequence.isdecimal()
    return (tab, int(sequence[:9])) if known else None


def with_form(project: EditorProject, draft: PostDraft, sent: Sent, author: str) -> PostDraft:
    """The draft as the form says it, based on the file that the form was made from.

    `finish` in the form: it is no longer marked as unfinished.
    """
    draft = based_on(project, draft, sent.text("rev")) if sent.has("rev") else draft
    tab = tab_of(sent)
    fields = read_fields(BY_NAME[draft.kind], sent, draft.fields)
    if sent.text("finish"):
        fields.pop("draf", None)
    return replace(
        draft,
        fields=fields,
        body=read_body(sent) if sent.has("body") else draft.body,
        photos=read_photo_rows(sent, draft.photos),
        author=author,
        sequences={**draft.sequences, tab[0]: tab[1]} if tab else draft.sequences,
        saved_at=project.now(),
    )

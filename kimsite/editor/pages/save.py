"""Saving a form into content/, applying a fix, deleting a post."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kimsite.editor.drafts.draft import PostDraft
from kimsite.editor.pages.conflict import conflict_page
from kimsite.editor.pages.incoming import draft_of, draft_to_save, read_sent, with_form
from kimsite.editor.posts.checking import findings_of
from kimsite.editor.posts.deleting import delete_post, says_more
from kimsite.editor.posts.fixing import apply_fixes
from kimsite.editor.posts.saving import Disputed, Saved, SaveResult, Untitled, save_draft
from kimsite.editor.project import EditorProject
from kimsite.editor.render import see_other


def routes(project: EditorProject) -> list[Route]:
    """/tulisan/{id}/simpan, /rapikan, /hapus."""

    async def save(request: Request) -> Response:
        draft, was_deleted = draft_to_save(project, request)
        draft = with_form(project, draft, await read_sent(request), request.state.person.name)
        return await run_in_threadpool(saved_page, project, request, draft, was_deleted=was_deleted)

    async def tidy(request: Request) -> Response:
        """Save the form, then fix the one finding whose button was pressed: `kode` at line `baris`."""
        draft = draft_of(project, request)
        sent = await read_sent(request)
        draft = with_form(project, draft, sent, request.state.person.name)
        code, _, line = sent.text("mend").partition(":")

        def run() -> Response:
            result = save_draft(project, draft)
            if not isinstance(result, Saved):
                return answer(project, request, result)
            found = findings_of(project, result.draft.path)
            wanted = [
                finding for finding in found if finding.code == code and str(finding.place.line) == line
            ]
            apply_fixes(project, result.draft, wanted)
            return see_other(f"/tulisan/{draft.id}?kabar=dirapikan")

        return await run_in_threadpool(run)

    async def delete(request: Request) -> Response:
        """To the bin, for thirty days, with what stands in the form; photos stay where they are."""
        kept = draft_of(project, request)
        sent = await read_sent(request)
        draft = with_form(project, kept, sent, request.state.person.name)
        await run_in_threadpool(delete_post, project, draft if says_more(project, draft) else kept)
        return see_other(f"/keranjang?dihapus={draft.id}")

    return [
        Route("/tulisan/{id}/simpan", save, methods=["POST"]),
        Route("/tulisan/{id}/rapikan", tidy, methods=["POST"]),
        Route("/tulisan/{id}/hapus", delete, methods=["POST"]),
    ]


def saved_page(
    project: EditorProject, request: Request, draft: PostDraft, *, was_deleted: bool = False
) -> Response:
    """Save, and what the browser sees then. `was_deleted`: it was in the bin when the form was sent."""
    return answer(project, request, save_draft(project, draft), was_deleted=was_deleted)


def answer(
    project: EditorProject, request: Request, result: SaveResult, *, was_deleted: bool = False
) -> Response:
    """The form again, or the questions of a conflict with status 412 (RFC 9110, 15.5.13)."""
    if isinstance(result, Disputed):
        return conflict_page(project, request, result)
    notice = "judul" if isinstance(result, Untitled) else "digabung" if result.merged else "tersimpan"
    if was_deleted and notice == "tersimpan":
        notice = "diambil"
    field = "#f-judul" if notice == "judul" else ""
    return see_other(f"/tulisan/{result.draft.id}?kabar={notice}{field}")

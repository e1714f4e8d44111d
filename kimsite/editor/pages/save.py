"""Saving a form into content/, applying a fix, deleting a post."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kimsite.editor.drafts.draft import PostDraft
from kimsite.editor.pages.conflict import conflict_page
from kimsite.editor.pages.incoming import draft_of, read_sent, with_form
from kimsite.editor.posts.checking import findings_of
from kimsite.editor.posts.deleting import delete_post
from kimsite.editor.posts.fixing import apply_fixes
from kimsite.editor.posts.saving import Disputed, Saved, Untitled, save_draft
from kimsite.editor.project import EditorProject
from kimsite.editor.render import see_other


def routes(project: EditorProject) -> list[Route]:
    """/tulisan/{id}/simpan, /rapikan, /hapus."""

    async def save(request: Request) -> Response:
        draft = draft_of(project, request)
        draft = with_form(project, draft, await read_sent(request), request.state.person.name)
        return await run_in_threadpool(saved_page, project, request, draft)

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
            wanted = [one for one in found if one.code == code and str(one.place.line) == line]
            apply_fixes(project, result.draft, wanted)
            return see_other(f"/tulisan/{draft.id}?kabar=dirapikan")

        return await run_in_threadpool(run)

    def delete(request: Request) -> Response:
        """To the bin, for thirty days; photos stay where they are."""
        draft = draft_of(project, request)
        delete_post(project, draft)
        return see_other(f"/keranjang?dihapus={draft.id}")

    return [
        Route("/tulisan/{id}/simpan", save, methods=["POST"]),
        Route("/tulisan/{id}/rapikan", tidy, methods=["POST"]),
        Route("/tulisan/{id}/hapus", delete, methods=["POST"]),
    ]


def saved_page(project: EditorProject, request: Request, draft: PostDraft) -> Response:
    """Save, and what the browser sees then."""
    return answer(project, request, save_draft(project, draft))


def answer(project: EditorProject, request: Request, result: Saved | Disputed | Untitled) -> Response:
    """The form again, or the questions of a conflict with status 412 (RFC 9110, 15.5.13)."""
    if isinstance(result, Disputed):
        return conflict_page(project, request, result)
    notice = "judul" if isinstance(result, Untitled) else "digabung" if result.merged else "tersimpan"
    return see_other(f"/tulisan/{result.draft.id}?kabar={notice}")

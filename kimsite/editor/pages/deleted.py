"""What was deleted within thirty days, and taking it back."""

from __future__ import annotations

from datetime import timedelta

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kimsite.editor.drafts.store import BIN_TIME
from kimsite.editor.pages.incoming import read_sent
from kimsite.editor.posts.deleting import restore_post
from kimsite.editor.posts.text import title_of_draft
from kimsite.editor.posts.wording import day_in_words
from kimsite.editor.project import EditorProject
from kimsite.editor.render import page, refusal, see_other


def routes(project: EditorProject) -> list[Route]:
    """/keranjang."""

    def deleted(request: Request) -> Response:
        drafts = [
            draft
            for draft in project.drafts.deleted(project.now())
            if project.may_edit(request.state.person, draft.publisher)
        ]
        rows = [
            {
                "id": draft.id,
                "kind": draft.kind,
                "title": title_of_draft(draft),
                "day": day_in_words(draft.saved_at.date().isoformat()),
                "left": -((project.now() - draft.saved_at - BIN_TIME) // timedelta(days=1)),
            }
            for draft in drafts
        ]
        return page(request, "bin.html", rows=rows, just_deleted=request.query_params.get("dihapus", ""))

    async def restore(request: Request) -> Response:
        draft_id = (await read_sent(request)).text("id")
        known = next((draft for draft in project.drafts.deleted(project.now()) if draft.id == draft_id), None)
        if known is None or not project.may_edit(request.state.person, known.publisher):
            return refusal(request, 404, "refusal.not_found")
        restore_post(project, draft_id)
        return see_other(f"/tulisan/{draft_id}?kabar=dipulihkan")

    return [Route("/keranjang", deleted), Route("/keranjang", restore, methods=["POST"])]

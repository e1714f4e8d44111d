"""How a draft will look: in a frame beside the form, and as a page of its own without scripts."""

from __future__ import annotations

from msgspec.structs import asdict
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from kimsite.editor.pages.incoming import draft_of, read_sent, with_form
from kimsite.editor.project import EditorProject
from kimsite.editor.publish.draft_preview import FRAME_FOLDER, DraftPreviews
from kimsite.editor.render import page, see_other
from kimsite.tools.served_files import media_type

WIDTHS_SHOWN = ("hp", "laptop", "wa")
"""What `?lebar=` may ask for: the width of a phone, of a laptop, or the card in WhatsApp."""


def routes(project: EditorProject) -> list[Route]:
    """/tulisan/{id}/pratinjau, and the files of the frame."""
    previews = DraftPreviews(project)

    def show(request: Request) -> Response:
        draft = draft_of(project, request)
        asked = request.query_params.get("lebar", "hp")
        preview = previews.show(draft)
        width = asked if asked in WIDTHS_SHOWN else "hp"
        return page(request, "preview_page.html", draft=draft, preview=preview, width=width)

    async def render(request: Request) -> Response:
        """The form as it is: to a script as JSON, else kept and shown as a page."""
        draft = draft_of(project, request)
        draft = with_form(project, draft, await read_sent(request), request.state.person.name)
        if "application/json" not in request.headers.get("accept", ""):
            await run_in_threadpool(project.drafts.save, draft)
            return see_other(f"/tulisan/{draft.id}/pratinjau")
        preview = await run_in_threadpool(previews.show, draft)
        card = asdict(preview.card) if preview.card else None
        problems = [problem.message for problem in preview.problems]
        return JSONResponse({"html": preview.html, "card": card, "problems": problems})

    def file(request: Request) -> Response:
        """For the frame alone, whose document has another origin than this page."""
        name = request.path_params["name"]
        data = previews.file(request.path_params["token"], name)
        if data is None:
            return Response(status_code=404)
        headers = {"cross-origin-resource-policy": "cross-origin", "cache-control": "private, max-age=3600"}
        return Response(data, headers={**headers, "content-type": media_type(name)})

    return [
        Route("/tulisan/{id}/pratinjau", show),
        Route("/tulisan/{id}/pratinjau", render, methods=["POST"]),
        Route(FRAME_FOLDER + "{token}/{name}", file),
    ]

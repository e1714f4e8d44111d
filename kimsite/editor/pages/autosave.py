"""Texts that the browser sends by itself while somebody types."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from kimsite.editor.pages.incoming import draft_of, read_sent, tab_of, with_form
from kimsite.editor.posts.checking import BODY, PHOTOS_PLACE, typed_numbers
from kimsite.editor.posts.presence import PRESENCE
from kimsite.editor.project import EditorProject


def routes(project: EditorProject) -> list[Route]:
    """/tulisan/{id}/draf."""

    async def keep(request: Request) -> Response:
        """Keep the text of a tab. `tab`: its name; `seq`: counts its texts from 1 on.

        The answer names each place with a number of a person: anchor -> what is to be said there.
        """
        draft = draft_of(project, request)
        sent = await read_sent(request)
        tab = tab_of(sent)
        if tab is None:
            return JSONResponse({"kept": False}, 400)
        draft = with_form(project, draft, sent, request.state.person.name)
        PRESENCE.note(draft.id, request.state.person.name, draft.saved_at)
        kept = await run_in_threadpool(project.drafts.autosave, draft, *tab)
        time = f"{draft.saved_at:%H.%M}"
        numbers = {
            place if place in {BODY, PHOTOS_PLACE} else f"f-{place}": one.message
            for place, one in typed_numbers(draft, project.language).items()
        }
        answer = {"kept": kept is not None, "time": time, "numbers": numbers}
        return JSONResponse(answer, headers={"cache-control": "no-store"})

    return [Route("/tulisan/{id}/draf", keep, methods=["POST"])]

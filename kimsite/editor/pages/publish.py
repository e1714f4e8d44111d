"""One button: save, build, send, and tell the address; a minute to take it back."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator

from msgspec.structs import replace
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from kimsite.editor.drafts.draft import PostDraft
from kimsite.editor.pages.incoming import RefusedError, draft_of, read_sent, with_form
from kimsite.editor.pages.save import answer
from kimsite.editor.photos.store import PhotoStore
from kimsite.editor.posts.checking import check_post
from kimsite.editor.posts.saving import Saved, save_draft
from kimsite.editor.project import EditorProject
from kimsite.editor.publish.draft_preview import DraftPreviews
from kimsite.editor.publish.publication import PostPublication, Undo
from kimsite.editor.publish.publisher import PublishQueue, post_address
from kimsite.editor.render import page, see_other
from kimsite.tools import files

_STEP_SECONDS, _STREAM_SECONDS = 0.3, 120.0


def routes(project: EditorProject) -> list[Route]:
    """/tulisan/{id}/terbit, and /terbit/{id} with what is below it."""
    queue = PublishQueue(project)
    previews = DraftPreviews(project)
    photos = PhotoStore(project.root)

    def content(path: str) -> bytes | None:
        try:
            return files.read_bytes(project.root, path)
        except OSError:
            return None

    def publish(request: Request, kept: PostDraft, draft: PostDraft, wanted: str) -> Response:
        before = {kept.path: content(kept.path)} if kept.path else {}
        waiting = photos.waiting(draft.id, draft.publisher)
        result = save_draft(project, replace(draft, fields={**draft.fields, "draf": ""}))
        if not isinstance(result, Saved):
            return answer(project, request, result)
        saved = result.draft
        if check_post(project, saved).state is not None:
            # held, or not to be shown today: the form says why
            return see_other(f"/tulisan/{saved.id}?kabar=tersimpan")
        new = [path for path in waiting if content(path) is not None]
        preview = previews.show(saved)
        targets = project.district.targets
        target = next(
            (target for target in targets if target.name == wanted), targets[0] if targets else None
        )
        started = queue.start(
            PostPublication(
                id="",
                draft_id=saved.id,
                publisher=saved.publisher,
                title=preview.title,
                url=preview.url,
                address=post_address(project, target, preview.url),
                excerpt=preview.card.description if preview.card else "",
                target=target.name if target else "",
                undo=Undo(
                    draft=replace(saved, path=kept.path, base=kept.base, rev=kept.rev),
                    files={saved.path: None, **before, **dict.fromkeys(new)},
                    written={saved.path: content(saved.path) or b""},
                ),
            )
        )
        return see_other(f"/terbit/{started.id}")

    async def start(request: Request) -> Response:
        kept = draft_of(project, request)
        sent = await read_sent(request)
        draft = with_form(project, kept, sent, request.state.person.name)
        return await run_in_threadpool(publish, request, kept, draft, sent.text("tujuan"))

    def known(request: Request) -> PostPublication:
        """The publication of an address. Raises RefusedError."""
        publication = queue.get(request.path_params["id"])
        if publication is None or not project.may_edit(request.state.person, publication.publisher):
            raise RefusedError(404, "refusal.not_found")
        return publication

    def show(request: Request) -> Response:
        publication = known(request)
        return page(
            request,
            "publish.html",
            publication=publication,
            seconds=queue.seconds_left(publication),
            late="terlambat" in request.query_params,
        )

    def take_back(request: Request) -> Response:
        publication = known(request)
        done = queue.take_back(publication.id)
        return see_other(f"/terbit/{publication.id}" if done else f"/terbit/{publication.id}?terlambat")

    async def again(request: Request) -> Response:
        """Once more after a failure; the owner may have typed the password of the target."""
        publication = known(request)
        password = (await read_sent(request)).text("sandi") if request.state.person.is_owner else ""
        queue.retry(publication.id, password)
        return see_other(f"/terbit/{publication.id}")

    def events(request: Request) -> Response:
        """Server-sent events (HTML Standard, 9.2): one a change, until it is finished."""
        return StreamingResponse(_changes(queue, known(request).id), media_type="text/event-stream")

    return [
        Route("/tulisan/{id}/terbit", start, methods=["POST"]),
        Route("/terbit/{id}", show),
        Route("/terbit/{id}/batalkan", take_back, methods=["POST"]),
        Route("/terbit/{id}/ulang", again, methods=["POST"]),
        Route("/terbit/{id}/peristiwa", events),
    ]


async def _changes(queue: PublishQueue, publication_id: str) -> AsyncIterator[bytes]:
    last, spent = "", 0.0
    while spent < _STREAM_SECONDS:
        publication = queue.get(publication_id)
        if publication is None:
            return
        state = json.dumps(
            {
                "stage": publication.stage,
                "done": publication.done,
                "count": publication.count,
                "finished": publication.is_finished,
            }
        )
        if state != last:
            yield f"data: {state}\n\n".encode()
            last = state
        if publication.is_finished:
            return
        await asyncio.sleep(_STEP_SECONDS)
        spent += _STEP_SECONDS

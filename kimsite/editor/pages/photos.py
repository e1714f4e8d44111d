"""Photos of a post: sent, shown, put in order."""

from __future__ import annotations

from msgspec.structs import replace
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from kimsite.content.media.photo_faults import NeedsHeic, UnusablePhoto
from kimsite.editor.drafts.draft import DraftPhoto, PostDraft
from kimsite.editor.forms.form_data import Sent
from kimsite.editor.pages.incoming import FORM_BYTES, draft_of, read_sent, with_form
from kimsite.editor.photos.order import moved_photos
from kimsite.editor.photos.store import MOST_PHOTOS, PhotoStore
from kimsite.editor.project import EditorProject
from kimsite.editor.render import page, see_other
from kimsite.editor.words.catalogue import word
from kimsite.record import Record

_FIELDS = 600
"""Inputs of a form that is sent with its photos by a browser without scripts."""
_REASONS = {"photo.size", "photo.kind", "photo.broken", "photo.large"}


class RefusedPhoto(Record, kw_only=True):
    """A file that is not kept as a photo."""

    file: str
    """Its name on the phone."""
    message: str


def routes(project: EditorProject) -> list[Route]:
    """/tulisan/{id}/foto and what is below it."""
    store = PhotoStore(project.root)
    store.tidy(project.now())

    def keep(draft: PostDraft, name: str, data: bytes, room: int) -> str | RefusedPhoto:
        """The name under which a photo is kept, or why it is not. `room`: how many more the post may have."""
        key = ""
        try:
            if room <= 0:
                key = "photos.too_many"
            else:
                return store.add(draft.id, data, project.today())
        except NeedsHeic:
            key = "photos.heic"
        except UnusablePhoto as reason:
            key = str(reason) if str(reason) in _REASONS else "photo.broken"
        except OSError:
            key = "photos.disk"
        return RefusedPhoto(file=name, message=word(project.language, key, most=MOST_PHOTOS))

    async def keep_all(draft: PostDraft, form: FormData) -> list[str | RefusedPhoto]:
        files = [file for file in form.getlist("foto") if isinstance(file, UploadFile) and file.filename]
        room = MOST_PHOTOS - len(draft.photos)
        return [
            await run_in_threadpool(keep, draft, one.filename or "", await one.read(), room - at)
            for at, one in enumerate(files)
        ]

    async def upload(request: Request) -> Response:
        """Several photos; from a browser without scripts together with the whole form."""
        draft = draft_of(project, request)
        async with request.form(max_files=MOST_PHOTOS, max_fields=_FIELDS, max_part_size=FORM_BYTES) as form:
            sent = Sent((name, value) for name, value in form.multi_items() if isinstance(value, str))
            has_form = sent.has("rev")
            if has_form:
                draft = with_form(project, draft, sent, request.state.person.name)
            kept = await keep_all(draft, form)
        names = [name for name in kept if isinstance(name, str)]
        refused = [photo for photo in kept if isinstance(photo, RefusedPhoto)]
        if not has_form:
            body = {"names": names, "refused": [photo.message for photo in refused]}
            return JSONResponse(body, 200 if names or not refused else 422)
        known = {photo.name for photo in draft.photos}
        added = tuple(DraftPhoto(name=name) for name in dict.fromkeys(names) if name not in known)
        await run_in_threadpool(project.drafts.save, replace(draft, photos=(*draft.photos, *added)))
        if refused:
            return page(request, "photos_refused.html", status=422, draft=draft, refused=refused)
        return see_other(f"/tulisan/{draft.id}#photos")

    async def arrange(request: Request) -> Response:
        """One of the buttons beside a photo, in a browser without scripts."""
        draft = draft_of(project, request)
        sent = await read_sent(request)
        draft = with_form(project, draft, sent, request.state.person.name)
        photos = moved_photos(draft.photos, sent.text("photo-move"))
        await run_in_threadpool(project.drafts.save, replace(draft, photos=photos))
        return see_other(f"/tulisan/{draft.id}#photos")

    def show(request: Request) -> Response:
        """A photo as small as the form shows it."""
        draft = draft_of(project, request)
        path = store.path(draft.id, draft.publisher, request.path_params["name"])
        try:
            data = store.thumbnail(path) if path else b""
        except (OSError, UnusablePhoto):
            data = b""
        headers = {"cache-control": "private, max-age=86400"} if data else {}
        return Response(data, 200 if data else 404, headers, "image/jpeg")

    return [
        Route("/tulisan/{id}/foto", upload, methods=["POST"]),
        Route("/tulisan/{id}/foto/atur", arrange, methods=["POST"]),
        Route("/tulisan/{id}/foto/{name}", show),
    ]

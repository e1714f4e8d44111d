"""/impor: a chat that WhatsApp exported; its posts are ticked from a list and become unfinished posts."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kimsite.content.media.photo_faults import UnusablePhoto
from kimsite.content.media.photos import reencode
from kimsite.editor.pages.home import OFFERED
from kimsite.editor.posts.chat_posts import keep_ticked, read_upload, senders_of, with_edited_message
from kimsite.editor.posts.held_exports import HeldExport, HeldExports
from kimsite.editor.project import EditorProject, folder_name
from kimsite.editor.render import PAGE_HEADERS, page, refusal, see_other
from kimsite.importers.whatsapp.export import NoChat
from kimsite.importers.whatsapp.history import authors, taken
from kimsite.importers.whatsapp.parse import NotAChatError
from kimsite.importers.whatsapp.proposals import Earlier, earlier_import
from kimsite.tools.zip_reader import UnusableZip

SHOWN_ROWS = 100
_THUMBNAILS = 3
_EDGE, _QUALITY = 192, 70
"""Of a thumbnail: 96 points wide on a screen of two pixels a point."""


def routes(project: EditorProject) -> list[Route]:
    """Upload, the list, the photos on it, and taking what was ticked."""
    pages = _ChatPages(project)
    return [
        Route("/impor", pages.upload_page, methods=["GET"]),
        Route("/impor", pages.upload, methods=["POST"]),
        Route("/impor/{id}", pages.choose, methods=["GET"]),
        Route("/impor/{id}", pages.take, methods=["POST"]),
        Route("/impor/{id}/foto/{number:int}/{place:int}", pages.photo),
    ]


class _ChatPages:
    """The pages of one editor, with the exports that are being ticked."""

    def __init__(self, project: EditorProject) -> None:
        self._project = project
        self._held = HeldExports(project.now)

    def upload_page(self, request: Request) -> Response:
        return self._upload_page(request, request.query_params.get("untuk", ""))

    def _upload_page(self, request: Request, publisher: str, alert: str = "") -> Response:
        mine = [
            (folder_name(publisher), publisher.name)
            for publisher in self._project.editable(request.state.person)
        ]
        status = 422 if alert else 200
        return page(
            request, "chat_upload.html", status=status, publishers=mine, chosen=publisher, alert=alert
        )

    async def upload(self, request: Request) -> Response:
        """Read the file, and hold it open for as long as its posts are being ticked."""
        form = await request.form(max_files=1, max_fields=10)
        publisher, file, alert = str(form.get("untuk", "")), form.get("berkas"), "chat.no_file"
        if not self._project.may_edit(request.state.person, publisher):
            await form.close()
            return refusal(request, 404, "refusal.not_found")
        if isinstance(file, UploadFile) and file.size:
            try:
                held = await run_in_threadpool(read_upload, self._project, publisher, file)
            except (NoChat, NotAChatError):
                alert = "chat.none"
            except UnusableZip:
                alert = "chat.broken"
            else:
                if held.proposals:
                    self._held.hold(held)
                    return see_other(f"/impor/{held.id}")
                alert = "chat.no_posts"
        await form.close()
        return self._upload_page(request, publisher, alert)

    def _of_person(self, request: Request) -> HeldExport | None:
        held = self._held.get(request.path_params["id"])
        return held if held and self._project.may_edit(request.state.person, held.publisher) else None

    def choose(self, request: Request) -> Response:
        """The list, newest first."""
        held = self._of_person(request)
        if held is None:
            return refusal(request, 404, "chat.gone")
        known = taken(self._project.root)
        rows = list(enumerate(held.proposals))
        states = [earlier_import(one, known) for _, one in rows]
        edited = {
            number
            for (number, one), state in zip(rows, states, strict=True)
            if state is Earlier.CHANGED
            and with_edited_message(self._project, held.publisher, one, known) is not None
        }
        new = [
            row
            for row, state in zip(rows, states, strict=True)
            if state is Earlier.NOTHING or row[0] in edited
        ][::-1]
        shown = new if "semua" in request.query_params else new[:SHOWN_ROWS]
        senders = senders_of((one for _, one in shown), authors(self._project.root))
        return page(
            request, "chat_list.html", held=held, rows=shown, hidden=len(new) - len(shown), kinds=OFFERED,
            known=len(rows) - len(new), changed=states.count(Earlier.CHANGED) - len(edited), edited=edited,
            thumbnails=_THUMBNAILS, senders=senders,
        )  # fmt: skip

    def photo(self, request: Request) -> Response:
        """A small picture of a photo in the list."""
        held = self._of_person(request)
        number, place = request.path_params["number"], request.path_params["place"]
        if held is None or number >= len(held.proposals) or place >= len(held.proposals[number].photos):
            return refusal(request, 404, "refusal.not_found")
        try:
            small = held.read_photo(number, place, lambda data: reencode(data, _EDGE, _QUALITY))
        except UnusablePhoto:
            small = None
        if small is None:
            return refusal(request, 404, "refusal.not_found")
        headers = {**PAGE_HEADERS, "cache-control": "private, max-age=600"}
        return Response(small, headers=headers, media_type="image/jpeg")

    async def take(self, request: Request) -> Response:
        """Keep what was ticked as unfinished posts."""
        held = self._of_person(request)
        if held is None:
            return refusal(request, 404, "chat.gone")
        async with request.form(max_files=0, max_fields=6 * len(held.proposals) + 20) as form:
            ticked = {int(value) for value in map(str, form.getlist("pilih")) if value.isdecimal()}
            sent = {name: value for name, value in form.items() if isinstance(value, str)}
        drafts = await run_in_threadpool(keep_ticked, self._project, request.state.person, held, ticked, sent)
        if not ticked:
            return see_other(f"/impor/{held.id}")
        return see_other(f"/tulisan/{drafts[0]}" if len(drafts) == 1 else f"/desa/{held.publisher}/")

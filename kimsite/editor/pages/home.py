"""The home screen: what to write, and what is unfinished."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kimsite.content.kinds import BY_NAME
from kimsite.editor.drafts.draft import PostDraft
from kimsite.editor.drafts.store import new_draft_id
from kimsite.editor.project import EditorProject, folder_name
from kimsite.editor.render import page, refusal, see_other
from kimsite.model.kinds import Kind

OFFERED = (Kind.BERITA, Kind.POSYANDU, Kind.UMKM, Kind.INFORMASI_PUBLIK, Kind.AGENDA)
"""What a village writes, in the order of the buttons."""


def routes(project: EditorProject) -> list[Route]:
    """Home, and the buttons that begin a post."""

    def home(request: Request) -> Response:
        mine = project.editable(request.state.person)
        drafts = [
            draft for draft in project.drafts.all() if project.may_edit(request.state.person, draft.publisher)
        ]
        return page(
            request,
            "home.html",
            kinds=OFFERED,
            publishers=[(folder_name(one), one.name) for one in mine],
            drafts=drafts,
        )

    def begin(request: Request) -> Response:
        """A new draft of a kind for `?untuk=kecamatan/desa`; then its form."""
        kind = request.path_params["kind"]
        mine = project.editable(request.state.person)
        publisher = request.query_params.get("untuk", folder_name(mine[0]) if mine else "")
        if kind not in BY_NAME or not project.may_edit(request.state.person, publisher):
            return refusal(request, 404, "refusal.not_found")
        draft = PostDraft(id=new_draft_id(), publisher=publisher, kind=kind, saved_at=project.now())
        project.drafts.save(draft)
        return see_other(f"/tulisan/{draft.id}")

    return [Route("/", home), Route("/baru/{kind}", begin, methods=["POST"])]

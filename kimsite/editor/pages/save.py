"""Saving a form into content/."""

from __future__ import annotations

from msgspec.structs import replace
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kimsite.content.kinds import BY_NAME
from kimsite.editor.forms.form_data import read_form
from kimsite.editor.posts.saving import save_draft
from kimsite.editor.project import EditorProject
from kimsite.editor.render import refusal, see_other


def routes(project: EditorProject) -> list[Route]:
    """/tulisan/{id}/simpan."""

    async def save(request: Request) -> Response:
        draft = project.drafts.load(request.path_params["id"])
        if draft is None or not project.may_edit(request.state.person, draft.publisher):
            return refusal(request, 404, "refusal.not_found")
        async with request.form(max_files=0, max_fields=300) as form:
            sent = {name: value for name, value in form.items() if isinstance(value, str)}
        fields, body = read_form(BY_NAME[draft.kind], sent)
        author = request.state.person.name
        save_draft(project, replace(draft, fields=fields, body=body, author=author, saved_at=project.now()))
        return see_other(f"/tulisan/{draft.id}")

    return [Route("/tulisan/{id}/simpan", save, methods=["POST"])]

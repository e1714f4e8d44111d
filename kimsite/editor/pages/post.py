"""The form of one post."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kimsite.content.kinds import BY_NAME
from kimsite.editor.forms.controls import controls
from kimsite.editor.project import EditorProject
from kimsite.editor.render import page, refusal


def routes(project: EditorProject) -> list[Route]:
    """The form at /tulisan/{id}."""

    def form(request: Request) -> Response:
        draft = project.drafts.load(request.path_params["id"])
        if draft is None or not project.may_edit(request.state.person, draft.publisher):
            return refusal(request, 404, "refusal.not_found")
        spec = BY_NAME[draft.kind]
        return page(request, "post.html", draft=draft, spec=spec, controls=controls(spec, draft.fields))

    return [Route("/tulisan/{id}", form)]

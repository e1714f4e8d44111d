"""Templates -> responses: one Jinja environment, the words of the language, headers that forbid all else."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kimsite.content.media.heic import heic_reader
from kimsite.editor.project import EditorProject
from kimsite.editor.words.catalogue import declared_word, word
from kimsite.model.language import Language
from kimsite.tools.page_templates import page_environment

CONTENT_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
    "img-src 'self' blob: data:; form-action 'self'; frame-src 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
PAGE_HEADERS = {
    "content-security-policy": CONTENT_POLICY,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
"""Of every page of the editor."""


@cache
def editor_templates(language: Language) -> Environment:
    """The templates with `t(key, **blanks)`, the words of one language."""
    made = page_environment("kimsite.editor")
    made.globals["t"] = lambda key, **blanks: word(language, key, **blanks)
    made.filters["declared"] = lambda text: declared_word(language, text)
    made.globals["lang"] = language
    made.globals["heic"] = heic_reader() != "-"
    return made


def page(request: Request, template: str, *, status: int = 200, **values: Any) -> Response:
    """A screen. Templates also see `person`, `path` (the address that was asked for) and `targets`."""
    project: EditorProject = request.app.state.project
    html = (
        editor_templates(project.language)
        .get_template(template)
        .render(
            person=request.state.person,
            path=request.scope["path"],
            targets=project.district.targets,
            **values,
        )
    )
    return Response(html, status, PAGE_HEADERS, "text/html")


def see_other(address: str) -> RedirectResponse:
    """After a write: the browser asks for this address, so that loading it again writes nothing."""
    return RedirectResponse(address, 303, {"cache-control": "no-store"})


def refusal(request: Request, status: int, key: str, *, back: str = "/", **blanks: str) -> Response:
    """A page that says why nothing was done; `key`: of the sentence, `blanks`: what it names.

    `back`: where its button leads.
    """
    return page(request, "refusal.html", status=status, key=key, blanks=blanks, back=back)

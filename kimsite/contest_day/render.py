"""Templates of contest day -> responses, with headers that forbid everything else."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any

from jinja2 import Environment
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kimsite.contest_day.words.catalogue import day_word
from kimsite.model.language import Language
from kimsite.tools.decimals import decimal_text, half_up
from kimsite.tools.page_templates import page_environment

_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
DAY_HEADERS = {
    "content-security-policy": _POLICY,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}


def _two_decimals(value: Decimal) -> str:
    """'84,05': every figure of a table with two decimals, rounded half up."""
    return f"{half_up(Fraction(value)):.2f}".replace(".", ",")


@cache
def _templates(language: Language) -> Environment:
    made = page_environment("kimsite.contest_day")
    made.globals["t"] = lambda key, **blanks: day_word(language, key, **blanks)
    made.globals["lang"] = language
    made.filters["number"] = decimal_text
    made.filters["two"] = _two_decimals
    return made


def language_of(request: Request) -> Language:
    """The language of the screens."""
    language: Language = request.app.state.language
    return language


def screen(request: Request, template: str, *, status: int = 200, **values: Any) -> Response:
    """A page, or the part of one that is replaced while it is shown."""
    html = _templates(language_of(request)).get_template(template).render(values)
    return Response(html, status, DAY_HEADERS, "text/html")


def go(address: str) -> RedirectResponse:
    """After a write: loading the page again writes nothing."""
    return RedirectResponse(address, 303, {"cache-control": "no-store"})


def wants_json(request: Request) -> bool:
    """Whether a script asks, which shows the answer in the page."""
    return request.headers.get("accept", "").startswith("application/json")

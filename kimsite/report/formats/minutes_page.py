"""Minutes -> berita-acara.html: a page that any browser prints."""

from __future__ import annotations

import base64

from jinja2 import Environment, PackageLoader, StrictUndefined

from kimsite.report.contest.fingerprint import Fingerprint
from kimsite.report.contest.minutes import minutes
from kimsite.report.contest.report import ContestReport
from kimsite.tools.pictures import picture_type


def minutes_page(report: ContestReport, seal: Fingerprint) -> tuple[str, bytes]:
    """The path and bytes of the print page."""
    env = Environment(
        loader=PackageLoader("kimsite.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    words = minutes(report, seal)
    logo = (
        f"data:{picture_type(words.logo)};base64,{base64.b64encode(words.logo).decode()}"
        if words.logo
        else ""
    )
    return "berita-acara.html", env.get_template("berita_acara.html").render(b=words, logo=logo).encode()

"""Minutes -> berita-acara.html: a page that any browser prints."""

from __future__ import annotations

from kimsite.report.contest.fingerprint import Fingerprint
from kimsite.report.contest.minutes import minutes
from kimsite.report.contest.report import ContestReport
from kimsite.tools.page_templates import page_environment
from kimsite.tools.pictures import data_address


def minutes_page(report: ContestReport, seal: Fingerprint) -> tuple[str, bytes]:
    """The path and bytes of the print page."""
    env = page_environment("kimsite.report")
    words = minutes(report, seal)
    page = env.get_template("berita_acara.html").render(b=words, logo=data_address(words.logo))
    return "berita-acara.html", page.encode()

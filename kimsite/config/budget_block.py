"""`bobot` of sites.yaml: how much a page may weigh before somebody is warned."""

from __future__ import annotations

from kimsite.config.reading import Section
from kimsite.model.budget import PageBudget

BUDGET_KEY = "bobot"
BUDGET_KEYS = ("blog", "portal", "layar_pertama")


def read_budget(settings: Section) -> PageBudget:
    """`bobot: {blog: 14, portal: 30, layar_pertama: 60}`, in kB of 1,000 bytes. Each may be left out."""
    section, usual = settings.section(BUDGET_KEY, BUDGET_KEY), PageBudget()
    if section is None:
        return usual
    section.only(BUDGET_KEYS)
    return PageBudget(
        blog=section.number("blog", 8, 9999, usual.blog),
        portal=section.number("portal", 8, 9999, usual.portal),
        view=section.number("layar_pertama", 8, 9999, usual.view),
    )

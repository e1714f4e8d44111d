"""Portal -> the page about the site: who runs it, what it knows of its readers, and its digest."""

from __future__ import annotations

from kimsite.model.pages import SiteView
from kimsite.model.plans import PagePlan
from kimsite.model.portal import AboutView
from kimsite.portal.about_figures import ABOUT_URL, PENDING
from kimsite.portal.assemble import Portal
from kimsite.portal.meta import portal_crumbs, portal_meta

_HEAD = {
    "id": (
        "Tentang situs ini",
        "Siapa yang mengelola portal KIM {district}, bagaimana privasi dijaga, dan cara memeriksa isinya.",
    ),
    "en": (
        "About this site",
        "Who runs the KIM portal of {district}, how it respects your privacy, and how to check its content.",
    ),
}
"""By language: title and description."""


def about_page(portal: Portal, site: SiteView) -> PagePlan:
    """The page about the site; its digest and number of files are filled in after everything is written."""
    title, description = _HEAD["en" if portal.district.language == "en" else "id"]
    view = AboutView(
        meta=portal_meta(
            portal,
            site,
            title=title,
            url=ABOUT_URL,
            description=description.format(district=portal.district.name),
        ),
        title=title,
        villages=portal.coverage.with_kim,
        digest=PENDING,
        files=PENDING,
        breadcrumbs=portal_crumbs(portal, title, ABOUT_URL),
    )
    return PagePlan(url=ABOUT_URL, template="tentang-situs.html", view=view, section="tentang-situs")

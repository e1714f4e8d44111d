"""The head of the district's pages."""

from __future__ import annotations

from kimsite.model.cards import Link
from kimsite.model.pages import Meta, SiteView
from kimsite.portal.assemble import Portal
from kimsite.tools.jsonld import Json, script_json


def home_title(portal: Portal) -> str:
    """'Portal KIM Kabupaten Bojonegoro'."""
    return f"Portal KIM {portal.district.name}"


def portal_absolute(portal: Portal, url: str) -> str:
    """The full address of a site path."""
    return portal.district.url.rstrip("/") + url


def portal_crumbs(portal: Portal, title: str, url: str) -> tuple[Link, ...]:
    """Home and this page."""
    return (Link(label=home_title(portal), url="/"), Link(label=title, url=url))


def portal_meta(portal: Portal, site: SiteView, *, title: str, description: str, url: str) -> Meta:
    """A page's head, with the agency or the breadcrumbs as JSON-LD."""
    home = url == "/"
    agency: dict[str, Json] = {
        "@type": "GovernmentOrganization",
        "name": portal.district.agency,
        "url": portal_absolute(portal, "/"),
        "logo": portal_absolute(portal, site.share_image),
        "areaServed": portal.district.name,
    }
    trail: Json = {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": number,
                "name": crumb.label,
                "item": portal_absolute(portal, crumb.url),
            }
            for number, crumb in enumerate(portal_crumbs(portal, title, url), 1)
        ],
    }
    return Meta(
        title=title if home else f"{title} · {home_title(portal)}",
        description=description,
        canonical=portal_absolute(portal, url),
        image=portal_absolute(portal, site.share_image),
        kind="website",
        language=portal.district.language,
        json_ld=script_json({"@context": "https://schema.org", "@graph": [agency if home else trail]}),
    )

"""Digests of all that a page is made of: a page with the digest of the last build need not be rendered."""

from __future__ import annotations

from functools import lru_cache

from kimsite.model.pages import SiteView
from kimsite.model.plans import PagePlan
from kimsite.theme.assets import POLICY, ThemeAssets
from kimsite.theme.environment import template_words
from kimsite.theme.load import Theme
from kimsite.theme.references import template_digests
from kimsite.tools.codec import encode
from kimsite.tools.digest import quick


class PageDigests:
    """The digest of what each page of one publisher is made of."""

    def __init__(self, theme: Theme, site: SiteView, assets: ThemeAssets, shells: tuple[str, ...]) -> None:
        """`shells`: templates whose output is on every page."""
        self._templates = _template_digests(theme)
        shared = (
            site,
            dict(theme.options),
            assets.style_url,
            assets.sheet_url,
            assets.script_url,
            assets.search_url,
            assets.colour,
            POLICY,
            template_words(theme.strings, site.language),
            [self._templates.get(name, "") for name in shells],
        )
        self._shared = quick(encode(shared))

    def of(self, plan: PagePlan) -> str:
        """The digest of a page's plan, its template's chain, and what all pages share."""
        return quick(encode((self._shared, self._templates.get(plan.template, ""), plan)))


@lru_cache(maxsize=8)
def _template_digests(theme: Theme) -> dict[str, str]:
    return template_digests(theme.templates)

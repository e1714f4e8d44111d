"""A publisher with every page planned and none rendered yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from kimsite.blog.plan import Plans
from kimsite.diagnostics.findings import Findings
from kimsite.model.addresses import Dispute
from kimsite.model.blog import Blog
from kimsite.model.build import OutputFile
from kimsite.model.content import Post, Sources
from kimsite.model.pages import SiteView
from kimsite.model.plans import DataPlan, PagePlan
from kimsite.record import Record
from kimsite.theme.assets import ThemeAssets, pictures
from kimsite.theme.load import Theme
from kimsite.theme.render import render


class SitePlan(Record, kw_only=True):
    """All that a publisher's output will be made of."""

    sources: Sources
    posts: tuple[Post, ...]
    """All that are understood, shown or not."""
    published: frozenset[str]
    """The paths of those that are shown."""
    disputes: tuple[Dispute, ...]
    """Addresses that several of them asked for."""
    blog: Blog
    theme: Theme
    site: SiteView
    looks: ThemeAssets
    plans: Plans

    def digests(self) -> dict[str, str]:
        """Source path -> digest of its text."""
        return {source.path: source.digest for source in self.sources.posts}


class Unrendered(Exception):  # noqa: N818  # a state of the publisher, answered by keeping its old pages
    """A page could not be rendered. The findings tell why."""


def outputs(planned: SitePlan, diagnostics: Findings) -> Iterator[OutputFile]:
    """Every file, in the order of writing: what is linked to comes before what links.

    Raises Unrendered where a page is missing.
    """
    return chain(
        planned.looks.files,
        share_pictures(planned),
        data_files(planned.plans.assets),
        _whole(render_pages(planned, planned.plans.pages, diagnostics), len(planned.plans.pages)),
        data_files(planned.plans.data),
    )


def render_pages(planned: SitePlan, pages: Iterable[PagePlan], diagnostics: Findings) -> Iterable[OutputFile]:
    """Some of the pages, dressed."""
    return render(pages, planned.theme, planned.site, planned.looks, diagnostics)


def _whole(pages: Iterable[OutputFile], count: int) -> Iterator[OutputFile]:
    """The pages, of which there must be so many."""
    for page in pages:
        count -= 1
        yield page
    if count:
        raise Unrendered


def share_pictures(planned: SitePlan) -> Iterable[OutputFile]:
    """The publisher's preview card and icon."""
    return pictures(planned.site, planned.looks)


def data_files(plans: Iterable[DataPlan]) -> Iterator[OutputFile]:
    """Files that no theme dresses."""
    return (OutputFile(path=plan.path, data=plan.data) for plan in plans)

"""Pages and files to be."""

from __future__ import annotations

from kimsite.model.content import Stored
from kimsite.model.pages import (
    HomeView,
    IndexView,
    ListView,
    MessageView,
    PostView,
    PosyanduListView,
    RegisterView,
)
from kimsite.model.portal import (
    AboutView,
    CatalogueView,
    DataRecapView,
    DirectoryView,
    FactCheckView,
    KecamatanView,
    MentoringView,
    PortalHomeView,
    PortalPosyanduView,
    PortalRegisterView,
    SearchView,
)
from kimsite.model.sheets import BoardView, SheetView
from kimsite.record import Record

PageData = (
    HomeView
    | PostView
    | ListView
    | PosyanduListView
    | RegisterView
    | IndexView
    | MessageView
    | PortalHomeView
    | DirectoryView
    | KecamatanView
    | CatalogueView
    | PortalPosyanduView
    | PortalRegisterView
    | SearchView
    | FactCheckView
    | MentoringView
    | AboutView
    | DataRecapView
    | SheetView
    | BoardView
)


class PagePlan(Record, kw_only=True):
    """One page to be: an HTML page with a template and a view."""

    url: str
    """Site path with trailing slash, or ending in .html."""
    template: str
    """Name of the template in the theme chain: pos.html."""
    view: PageData
    section: str
    """Key of the menu entry that is current."""

    @property
    def path(self) -> str:
        """File below public/: the address with index.html where it ends in a slash."""
        return self.url.lstrip("/") + ("index.html" if self.url.endswith("/") else "")


class DataPlan(Record, kw_only=True):
    """One file to be that no theme renders: feed, calendar, sitemap, manifest, redirect."""

    path: str
    data: bytes | Stored

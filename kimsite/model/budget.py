"""How much a page may weigh."""

from __future__ import annotations

from kimsite.record import Record


class PageBudget(Record, kw_only=True):
    """Kilobytes of 1,000 bytes, as sent, above which a page gives a warning."""

    blog: int = 14
    """HTML, style and script of a page of a blog: what a server may send before the phone answers (initial
    window of ten segments, RFC 6928).
    """
    portal: int = 30
    """The same of a page of the district."""
    view: int = 60
    """A first view with the pictures that are loaded with the page."""

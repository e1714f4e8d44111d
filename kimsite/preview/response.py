"""Responses of the preview."""

from __future__ import annotations

from kimsite.record import Record


class HttpResponse(Record, kw_only=True):
    """One response."""

    status: int
    type: str
    data: bytes
    tag: str = ""
    """Of a page: changes with the page and its findings."""
    location: str = ""
    """Target of a redirect."""

"""What an export of a blog holds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from kimsite.record import Record


class ItemState(StrEnum):
    """Whether the former blog showed it."""

    PUBLISHED = "terbit"
    DRAFT = "draf"
    SCHEDULED = "dijadwalkan"
    PRIVATE = "pribadi"
    """For some readers alone, or behind a password."""
    TRASHED = "dibuang"


class BlogItem(Record, kw_only=True):
    """A post or a page of a blog."""

    key: str
    """Names it for good, whatever happens to its title."""
    state: ItemState
    is_page: bool
    title: str
    html: str
    moment: datetime | None
    """When it was published, in the district's zone; None where the export has no date that exists."""
    author: str
    labels: tuple[str, ...]
    address: str
    """Its own address at the former blog; empty where it has none."""
    picture: str = ""
    """Address of the picture above it."""
    galleries: Mapping[str, tuple[str, ...]] = {}
    """Attributes of a `[gallery]`, as `gallery_key` writes them -> addresses of its pictures."""


class OtherItem(Record, kw_only=True):
    """Something else of an export, which is counted and left out."""

    sort: str
    """What the export calls it: comment, attachment, settings."""


class ExportEnd(Record, kw_only=True):
    """Where an export broke off before its end."""

    line: int


class NotABlogExportError(Exception):
    """The file is no export of that program."""


class HostileExportError(Exception):
    """The file declares entities or a document type of its own, as no export does."""

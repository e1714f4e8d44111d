"""Blogger's exports: the backup of 2011 to 2024 and Takeout's `feed.atom` since.

A backup has Atom entries with `kind#…` categories and `app:draft`; a Takeout has elements of its own
(`blogger:type`, `blogger:status`, `blogger:filename`). A zip of Takeout holds the latter.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element
from zoneinfo import ZoneInfo

from kimsite.importers.blogs.item import BlogItem, ExportEnd, ItemState, NotABlogExportError, OtherItem
from kimsite.importers.blogs.open_export import open_export_xml
from kimsite.importers.blogs.xml_records import child_text, local_name, xml_records

_KIND: Final = "http://schemas.google.com/g/2005#kind"
_LABELS: Final = ("http://www.blogger.com/atom/ns#", "tag:blogger.com,1999:blog")
_STATES = {
    "LIVE": ItemState.PUBLISHED,
    "DRAFT": ItemState.DRAFT,
    "SCHEDULED": ItemState.SCHEDULED,
    "SOFT_TRASHED": ItemState.TRASHED,
    "TRASHED": ItemState.TRASHED,
    "HARD_TRASHED": ItemState.TRASHED,
}
_NO_NAMES = frozenset({"unknown", "anonymous", "admin", "administrator", "noreply", "anonim", "blogger"})


def read_blogger(path: Path, zone: str) -> Iterator[BlogItem | OtherItem | ExportEnd]:
    """Everything in a Blogger export, in its order; at a cut an `ExportEnd` comes last.

    Raises NotABlogExportError, HostileExportError, UnusableZip, OSError.
    """
    with open_export_xml(path) as stream:
        try:
            for entry in xml_records(stream, frozenset({"entry"}), frozenset({"feed"})):
                yield entry if isinstance(entry, ExportEnd) else _item(entry, ZoneInfo(zone))
        except ValueError as error:
            raise NotABlogExportError from error


def _item(entry: Element, zone: ZoneInfo) -> BlogItem | OtherItem:
    sort = child_text(entry, "type").lower() or _kind(entry)
    if sort not in {"post", "page"}:
        return OtherItem(sort=sort or "entry")
    return BlogItem(
        key=child_text(entry, "id").strip(),
        state=_state(entry),
        is_page=sort == "page",
        title=child_text(entry, "title").strip(),
        html=child_text(entry, "content"),
        moment=_moment(child_text(entry, "published"), zone),
        author=_author(entry),
        labels=tuple(dict.fromkeys(_labels(entry))),
        address=_address(entry),
    )


def _kind(entry: Element) -> str:
    terms = (
        child.get("term", "")
        for child in entry
        if local_name(child.tag) == "category" and child.get("scheme") == _KIND
    )
    return next(terms, "").rpartition("#")[2]


def _state(entry: Element) -> ItemState:
    status = child_text(entry, "status").strip().upper()
    if child_text(entry, "trashed").strip():
        return ItemState.TRASHED
    if status:
        return _STATES.get(status, ItemState.PRIVATE)
    drafts = [inner for inner in entry.iter() if local_name(inner.tag) == "draft"]
    if any((inner.text or "").strip().lower() == "yes" for inner in drafts):
        return ItemState.DRAFT
    return ItemState.PUBLISHED


def _moment(text: str, zone: ZoneInfo) -> datetime | None:
    """An Atom date in the district's zone."""
    try:
        read = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return read.astimezone(zone) if read.tzinfo else read.replace(tzinfo=zone)


def _author(entry: Element) -> str:
    author = next((child for child in entry if local_name(child.tag) == "author"), None)
    return shown_name(child_text(author, "name")) if author is not None else ""


def shown_name(name: str) -> str:
    """The name of an author as a post may show it; empty for mail addresses and names of accounts."""
    plain = " ".join(name.split())
    return "" if plain.casefold() in _NO_NAMES or "@" in plain else plain


def _labels(entry: Element) -> Iterator[str]:
    for child in entry:
        if local_name(child.tag) == "category" and (child.get("scheme") or "").startswith(_LABELS):
            term = " ".join(child.get("term", "").split())
            yield from [term] if term else []


def _address(entry: Element) -> str:
    for child in entry:
        if local_name(child.tag) == "link" and child.get("rel") == "alternate":
            return child.get("href", "")
    return child_text(entry, "filename").strip()

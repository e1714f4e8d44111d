"""WordPress's exports: WXR 1.0 to 1.2, RSS with elements of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from xml.etree.ElementTree import Element
from zoneinfo import ZoneInfo

from kimsite.importers.blogs.blogger import shown_name
from kimsite.importers.blogs.item import BlogItem, ExportEnd, ItemState, NotABlogExportError, OtherItem
from kimsite.importers.blogs.open_export import open_export_xml
from kimsite.importers.blogs.xml_records import child_text, local_name, xml_records
from kimsite.record import Record

_STATES = {
    "publish": ItemState.PUBLISHED,
    "inherit": ItemState.PUBLISHED,
    "draft": ItemState.DRAFT,
    "pending": ItemState.DRAFT,
    "auto-draft": ItemState.DRAFT,
    "future": ItemState.SCHEDULED,
    "private": ItemState.PRIVATE,
    "trash": ItemState.TRASHED,
}
_UNCATEGORISED = frozenset({"uncategorized", "uncategorised", "tak berkategori", "tanpa kategori"})
_NAMES = frozenset({"item", "author"})


class _Attachments(Record):
    """Files of the export's media library, and the names of its authors."""

    addresses: Mapping[str, str]
    """Number of an attachment -> its address."""
    of_post: Mapping[str, tuple[str, ...]]
    """Number of a post -> addresses of the pictures that were uploaded for it."""
    authors: Mapping[str, str]


def read_wordpress(path: Path, zone: str) -> Iterator[BlogItem | OtherItem | ExportEnd]:
    """Everything in a WordPress export, in its order; at a cut an `ExportEnd` comes last.

    The file is read twice: a post may show files that come later in it. Raises NotABlogExportError,
    HostileExportError, UnusableZip, OSError.
    """
    attachments = _attachments(path)
    for item in _records(path):
        if isinstance(item, ExportEnd):
            yield item
        elif local_name(item.tag) == "item":
            yield _item(item, attachments, ZoneInfo(zone))
            comments = sum(local_name(child.tag) == "comment" for child in item)
            yield from (OtherItem(sort="comment") for _ in range(comments))


def _records(path: Path) -> Iterator[Element | ExportEnd]:
    with open_export_xml(path) as stream:
        try:
            yield from xml_records(stream, _NAMES, frozenset({"rss"}))
        except ValueError as error:
            raise NotABlogExportError from error


def _attachments(path: Path) -> _Attachments:
    addresses: dict[str, str] = {}
    of_post: dict[str, tuple[str, ...]] = {}
    authors: dict[str, str] = {}
    for item in _records(path):
        if isinstance(item, ExportEnd):
            break
        if local_name(item.tag) == "author":
            authors[child_text(item, "author_login").strip()] = child_text(
                item, "author_display_name"
            ).strip()
        elif child_text(item, "post_type") == "attachment":
            address = child_text(item, "attachment_url").strip()
            addresses[child_text(item, "post_id").strip()] = address
            parent = child_text(item, "post_parent").strip()
            of_post[parent] = (*of_post.get(parent, ()), address)
    return _Attachments(addresses, of_post, authors)


def _item(item: Element, attachments: _Attachments, zone: ZoneInfo) -> BlogItem | OtherItem:
    sort = child_text(item, "post_type").strip() or "post"
    if sort not in {"post", "page"}:
        return OtherItem(sort=sort)
    number = child_text(item, "post_id").strip()
    login = child_text(item, "creator").strip()
    own = attachments.of_post.get(number, ())
    return BlogItem(
        key=f"{number} {child_text(item, 'guid').strip()}",
        state=_state(item),
        is_page=sort == "page",
        title=re.sub(r"<[^>]+>", "", child_text(item, "title")).strip(),
        html=_content(item),
        moment=_moment(item, zone),
        author=shown_name(attachments.authors.get(login, "") or login),
        labels=tuple(dict.fromkeys(_labels(item))),
        address=child_text(item, "link").strip(),
        picture=attachments.addresses.get(_thumbnail(item), ""),
        galleries={"": own, **{ids: _named(ids, attachments) for ids in _galleries(_content(item))}},
    )


def _content(item: Element) -> str:
    """The post's text; its summary has the same local name in another namespace."""
    texts = (
        child.text or ""
        for child in item
        if local_name(child.tag) == "encoded" and "excerpt" not in child.tag
    )
    return next(texts, "")


def _galleries(text: str) -> Iterator[str]:
    for match in re.finditer(r"\[gallery\b[^\]]*?\b(?:ids|include)\s*=\s*[\"']?([\d, ]+)", text):
        yield match[1]


def _named(ids: str, attachments: _Attachments) -> tuple[str, ...]:
    numbers = (number.strip() for number in ids.split(","))
    return tuple(attachments.addresses[number] for number in numbers if number in attachments.addresses)


def _state(item: Element) -> ItemState:
    if child_text(item, "post_password").strip():
        return ItemState.PRIVATE
    return _STATES.get(child_text(item, "status").strip(), ItemState.PRIVATE)


def _moment(item: Element, zone: ZoneInfo) -> datetime | None:
    """Greenwich's time where the export has it; else the blog's own, else that of the feed."""
    for name, known in (("post_date_gmt", UTC), ("post_date", zone)):
        text = child_text(item, name).strip()
        if text and not text.startswith("0000"):
            try:
                return datetime.fromisoformat(text).replace(tzinfo=known).astimezone(zone)
            except (ValueError, OverflowError):
                continue
    try:
        read = parsedate_to_datetime(child_text(item, "pubDate").strip())
    except (ValueError, TypeError, OverflowError):
        return None
    return read.astimezone(zone) if read.year > 1 else None


def _labels(item: Element) -> Iterator[str]:
    for child in item:
        if local_name(child.tag) == "category" and child.get("domain", "category") in {
            "category", "post_tag", "tag"
        }:  # fmt: skip
            name = " ".join((child.text or child.get("nicename") or "").split())
            if name and name.casefold() not in _UNCATEGORISED:
                yield name


def _thumbnail(item: Element) -> str:
    for child in item:
        if local_name(child.tag) == "postmeta" and child_text(child, "meta_key") == "_thumbnail_id":
            return child_text(child, "meta_value").strip()
    return ""

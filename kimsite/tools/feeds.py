"""Atom (RFC 4287), JSON Feed 1.1 and sitemaps (sitemaps.org 0.9) from plain entries."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from xml.etree import ElementTree as ET

from kimsite.record import Record

ATOM = "http://www.w3.org/2005/Atom"
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
SITEMAP_LIMIT = 50_000
"""Addresses a sitemap may hold."""


class FeedEntry(Record, kw_only=True):
    """One post in a feed. Addresses are absolute, moments RFC 3339."""

    url: str
    title: str
    moment: str
    summary: str
    html: str = ""
    author: str = ""
    tags: tuple[str, ...] = ()
    language: str = ""


class Channel(Record, kw_only=True):
    """A feed's own head."""

    title: str
    subtitle: str
    home: str
    """Absolute, with a trailing slash; the feed lies there as feed.xml and feed.json."""
    language: str
    author: str
    updated: str


def atom(channel: Channel, entries: Iterable[FeedEntry]) -> bytes:
    """The feed as Atom."""
    feed = ET.Element("feed", {"xmlns": ATOM, "xml:lang": channel.language})
    _add(feed, "title", channel.title)
    _add(feed, "subtitle", channel.subtitle)
    _add(feed, "id", channel.home)
    ET.SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": channel.home})
    ET.SubElement(
        feed, "link", {"rel": "self", "type": "application/atom+xml", "href": f"{channel.home}feed.xml"}
    )
    _add(feed, "updated", channel.updated)
    _add(ET.SubElement(feed, "author"), "name", channel.author)
    for entry in entries:
        node = ET.SubElement(feed, "entry")
        _add(node, "title", entry.title)
        _add(node, "id", entry.url)
        ET.SubElement(node, "link", {"rel": "alternate", "type": "text/html", "href": entry.url})
        _add(node, "published", entry.moment)
        _add(node, "updated", entry.moment)
        if entry.author:
            _add(ET.SubElement(node, "author"), "name", entry.author)
        for tag in entry.tags:
            ET.SubElement(node, "category", {"term": printable(tag)})
        _add(node, "summary", entry.summary)
        if entry.html:
            ET.SubElement(node, "content", {"type": "html"}).text = printable(entry.html)
    return xml(feed)


def json_feed(channel: Channel, entries: Iterable[FeedEntry]) -> bytes:
    """The feed as JSON Feed 1.1."""
    items = [
        {
            "id": entry.url,
            "url": entry.url,
            "title": entry.title,
            "summary": entry.summary,
            **({"content_html": entry.html} if entry.html else {"content_text": entry.summary}),
            "date_published": entry.moment,
            **({"language": entry.language} if entry.language else {}),
            **({"authors": [{"name": entry.author}]} if entry.author else {}),
            **({"tags": list(entry.tags)} if entry.tags else {}),
        }
        for entry in entries
    ]
    return json_bytes(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": channel.title,
            "description": channel.subtitle,
            "home_page_url": channel.home,
            "feed_url": f"{channel.home}feed.json",
            "language": channel.language,
            "items": items,
        }
    )


def sitemap_xml(addresses: Iterable[tuple[str, str]]) -> bytes:
    """(absolute address, day as ISO or empty) as a sitemap; at most 50,000."""
    root = ET.Element("urlset", {"xmlns": SITEMAP})
    for url, day in list(addresses)[:SITEMAP_LIMIT]:
        node = ET.SubElement(root, "url")
        _add(node, "loc", url)
        if day:
            _add(node, "lastmod", day)
    return xml(root)


def sitemap_index(addresses: Iterable[str]) -> bytes:
    """Absolute addresses of sitemaps as an index."""
    root = ET.Element("sitemapindex", {"xmlns": SITEMAP})
    for url in addresses:
        _add(ET.SubElement(root, "sitemap"), "loc", url)
    return xml(root)


def printable(text: str) -> str:
    """Without the control characters that XML 1.0 forbids."""
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "", text)


def xml(root: ET.Element) -> bytes:
    """A whole XML file."""
    body: bytes = ET.tostring(root, encoding="utf-8")
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + body + b"\n"


def json_bytes(value: object) -> bytes:
    """A whole JSON file: small, UTF-8, in the order given."""
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _add(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = printable(text)

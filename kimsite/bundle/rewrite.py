"""A page of the tree -> the page as it is in a bundle: links that end there, or online, and its age."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Mapping
from datetime import date
from functools import lru_cache
from html import escape, unescape
from urllib.parse import quote

from kimsite.diagnostics.messages.bundle_words import BUNDLE_WORDS
from kimsite.record import Record
from kimsite.tools.dates import long_date
from kimsite.verify.references import SiteAddresses

_TAG = re.compile(r"<([a-zA-Z][\w-]*)((?:[^<>\"]|\"[^\"]*\")*)>")
_ADDRESS = re.compile(r"(\s)(href|src|poster)=\"([^\"]*)\"")
_SET = re.compile(r"\ssrcset=\"([^\"]*)\"")
_ALT = re.compile(r"\salt=\"([^\"]*)\"")
_RELATION = re.compile(r"\srel=\"([^\"]*)\"")
_BODY = re.compile(r"<body[^>]*>")
_PHOTO = re.compile(r"([0-9a-f]{12})-(\d+)\.jpg$")
ONLINE_ONLY = frozenset({"manifest", "alternate"})
"""Relations of `link` elements that mean nothing without a server."""


class PhotoWidth(Record):
    """One width of a photo."""

    digest: str
    width: int


def photo_of(path: str) -> PhotoWidth | None:
    """Which photo a file is, by its name; None for another file."""
    found = _PHOTO.search(path)
    return PhotoWidth(found[1], int(found[2])) if found else None


class Bundled(Record, kw_only=True):
    """What a page is written for."""

    files: Collection[str]
    """Paths in the bundle, as in the tree."""
    widths: Mapping[str, tuple[int, ...]]
    """'folder/digest' of a photo -> widths that are in the bundle, smallest first."""
    moved: Mapping[str, str]
    """Files from outside the scope's folder -> their place inside it."""
    listed: Collection[str]
    """Paths of all files of the tree."""
    addresses: SiteAddresses
    base: str
    """The site's address, with a slash at its end."""
    day: date
    """When the bundle was made."""
    language: str
    online: str
    """The address of its first page."""
    for_keeping: bool
    """Links to the site become text where the page is not in the bundle: its address may have new owners."""
    script: str
    """Path of the script that shows the age; empty for none."""


def bundled_page(path: str, text: str, bundled: Bundled) -> str:
    """The page at `path` as it is in the bundle."""
    folder = posixpath.dirname(path)

    def tag(found: re.Match[str]) -> str:
        name, attributes = found[1].lower(), found[2]
        if "=" not in attributes:
            return found[0]
        if name == "link" and _relations(attributes) & {*ONLINE_ONLY, "canonical"}:
            return found[0] if "canonical" in _relations(attributes) else ""
        if name == "img":
            return _picture(path, folder, attributes, bundled)
        changed = _with_links(path, folder, attributes, bundled)
        return f"<{found[1]}{changed.replace(' data-luring', '')}>"

    return _with_age(_TAG.sub(tag, text), folder, bundled)


def dropped_picture(alt: str, language: str) -> str:
    """The replacement of a photo that is not in the bundle. `alt`: its text, escaped."""
    words = BUNDLE_WORDS[language]
    return f'<span class="meta">{words["photo_left"].format(alt=alt) if alt else words["photo"]}</span>'


def age_note(day: date, online: str, language: str, *, linked: bool = True) -> str:
    """The note on every page: when the copy was made and where the newest is."""
    words = BUNDLE_WORDS[language]
    shown = long_date(day) if language == "id" else day.isoformat()
    link = escape(online.partition("://")[2].rstrip("/"))
    link = f'<a href="{escape(online)}">{link}</a>' if linked else link
    when = f'<time datetime="{day.isoformat()}" data-umur>{shown}</time>'
    return (
        f'<aside class="contoh" aria-label="{words["copy"]}">'
        f"<b>{words['mark']}</b> {words['age'].format(when=when, link=link)}</aside>"
    )


def _with_age(text: str, folder: str, bundled: Bundled) -> str:
    note = age_note(bundled.day, bundled.online, bundled.language, linked=not bundled.for_keeping)
    if bundled.script:
        place = posixpath.relpath(bundled.script, folder or ".")
        text = text.replace("</head>", f'<script src="{place}" defer></script>\n</head>', 1)
    if "<header" in text:
        return text.replace("<header", f"{note}\n<header", 1)
    return _BODY.sub(lambda body: f"{body[0]}\n{note}", text, count=1)


def _relations(attributes: str) -> set[str]:
    found = _RELATION.search(attributes)
    return set(found[1].split()) if found else set()


def _with_links(path: str, folder: str, attributes: str, bundled: Bundled) -> str:
    def changed(match: re.Match[str]) -> str:
        link = _link(path, folder, match[3], bundled)
        dropped = bundled.for_keeping and unescape(link).startswith(bundled.base)
        return "" if dropped else f'{match[1]}{match[2]}="{link}"'

    return _ADDRESS.sub(changed, attributes)


def _link(path: str, folder: str, written: str, bundled: Bundled) -> str:
    """An address as an attribute's value: of the file in the bundle, else the one online."""
    address = unescape(written)
    target = bundled.addresses.resolve(path, address)
    if target is None:
        return written
    file, fragment = target
    mark = f"#{quote(fragment, safe=':')}" if fragment else ""
    if file == path and mark:
        return mark
    inside = _nearest(file, bundled)
    if inside:
        return _relative(inside, folder) + escape(mark)
    if file in bundled.listed:
        return escape(bundled.base + quote(_short(file)) + mark)
    return written


@lru_cache(maxsize=1 << 14)
def _relative(file: str, folder: str) -> str:
    return escape(quote(posixpath.relpath(file, folder or "."), safe="/."))


def _nearest(file: str, bundled: Bundled) -> str:
    """The file, or of a photo the width in the bundle that is nearest from above; empty for neither."""
    file = bundled.moved.get(file, file)
    if file in bundled.files:
        return file
    photo = photo_of(file)
    if photo is None:
        return ""
    folder = posixpath.dirname(file)
    widths = bundled.widths.get(f"{folder}/{photo.digest}", ())
    return f"{folder}/{photo.digest}-{widths[-1]}.jpg" if widths else ""


def _picture(path: str, folder: str, attributes: str, bundled: Bundled) -> str:
    source = _ADDRESS.search(attributes)
    target = bundled.addresses.resolve(path, unescape(source[3])) if source else None
    if source is None or target is None:
        return f"<img{attributes}>"
    if not _nearest(target[0], bundled):
        alt = _ALT.search(attributes)
        return dropped_picture(alt[1] if alt else "", bundled.language)
    kept = ", ".join(_candidates(path, folder, attributes, bundled))
    plain = _SET.sub(f' srcset="{kept}"' if kept else "", attributes)
    return f"<img{_with_links(path, folder, plain, bundled)}>"


def _candidates(path: str, folder: str, attributes: str, bundled: Bundled) -> list[str]:
    """The pictures of `srcset` that are in the bundle; none where there is but one."""
    found = _SET.search(attributes)
    parts = [part.split() for part in unescape(found[1]).split(", ")] if found else []
    kept = []
    for address, *width in parts:
        target = bundled.addresses.resolve(path, address)
        if target and target[0] in bundled.files:
            kept.append(" ".join((_link(path, folder, escape(address), bundled), *width)))
    return kept if len(kept) > 1 else []


def _short(file: str) -> str:
    """The path that a browser shows."""
    folder, slash, name = file.rpartition("/")
    return f"{folder}{slash}" if name == "index.html" else file

"""What a file's name says: whether it is a text, and which address it asks for."""

from __future__ import annotations

import re

from kimsite.tools.dates import DateReading
from kimsite.tools.digest import short
from kimsite.tools.paths import parent, stem
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.read_dates import read_date
from kimsite.tools.text import slug

PLAIN_ENDINGS = (".md", ".markdown")
OTHER_ENDINGS = (".txt", ".text", ".mkd", ".mkdn", ".mdown", ".mdwn", ".mdtxt")
"""What Notepad and other editors call a text.

Such a file is a post too, and its writer is offered the usual ending.
"""
POST_ENDINGS = (*PLAIN_ENDINGS, *OTHER_ENDINGS)
INDEX_NAMES = frozenset({"index", "_index", "readme"})
"""A file of this name represents its folder."""
UNCUT = 10_000
_ISO_PREFIX = re.compile(r"^(\d{4}-\d{2}-\d{2})[-_ ]?")
_DAY_FIRST_PREFIX = lazy_pattern(
    r"^(\d{1,2}([-_. ])\d{1,2}\2\d{4}|\d{1,2}[-_ ][A-Za-z]{3,9}[-_ ]\d{4})[-_. ]+(?=[^\W\d_])"
)


def is_post_name(name: str) -> bool:
    """True for the name of a text, whatever blanks or dots follow it."""
    return name.rstrip(" .").lower().endswith(POST_ENDINGS)


def is_plain_name(name: str) -> bool:
    """True for a text whose name ends as kimsite itself would end it."""
    return name.rstrip(" .").lower().endswith(PLAIN_ENDINGS)


def bare_name(path: str) -> str:
    """The name without its ending; of `rapat.md.txt` without both.

    >>> bare_name("berita/rapat.md.txt"), bare_name("berita/catatan.txt.md")
    ('rapat', 'catatan.txt')
    """
    if path.endswith(".md"):
        return path[path.rfind("/") + 1 : -3]
    name = stem(path)
    if not is_plain_name(path):
        while name.lower().endswith(POST_ENDINGS):
            name = stem(name)
    return name


def plain_name(path: str) -> str:
    """The name that the file should have: `rapat.md` for `rapat.md.txt`."""
    return f"{bare_name(path).rstrip(' .')}.md"


def split_date(name: str) -> tuple[DateReading | None, str]:
    """The date that opens a name, and the rest.

    Year first (`2026-03-12-rapat`) or, before words, day first (`12-03-2026 rapat`).
    """
    match = _ISO_PREFIX.match(name)
    if match is not None:
        reading = read_date(match[1])
        return (reading if isinstance(reading, DateReading) else None), name[match.end() :]
    match = _DAY_FIRST_PREFIX.match(name) if name[:1].isdigit() else None
    if match is not None:
        reading = read_date(match[1].replace("_", "-") if match[2] else re.sub(r"[-_]", " ", match[1]))
        if isinstance(reading, DateReading):
            return reading, name[match.end() :]
    return None, name


def slug_of(path: str) -> str:
    """The last part of the address that a file's name asks for."""
    return slug(_asked(path)) or short(path.encode())


def former_slug_of(path: str) -> str:
    """What `slug_of` gave before dates with the day first were taken off; empty where that is the same."""
    name = bare_name(path)
    if not name[:1].isdigit() or _ISO_PREFIX.match(name) or split_date(name)[0] is None:
        return ""
    return slug(name) if slug(name) != slug_of(path) else ""


def uncut_slug_of(path: str) -> str:
    """`slug_of` however long it is."""
    return slug(_asked(path), UNCUT)


def _asked(path: str) -> str:
    name = bare_name(path)
    return parent(path).rsplit("/", 1)[-1] if name.lower() in INDEX_NAMES else split_date(name)[1]

"""A part of a post as a link names it -> the anchor of its heading."""

from __future__ import annotations

import html
import re
import unicodedata

from kimsite.model.content import Article, Heading
from kimsite.record import Record
from kimsite.tools.text import closest

PREFIX = "bagian-"
_COUNTED = re.compile(r"(.+?)-(\d{1,2})")


class Anchor(Record, kw_only=True):
    """Where a link leads within a page."""

    id: str = ""
    """Empty: there is no such part."""
    near: str = ""
    """The part that was probably meant, as a link names it."""


def anchor_in(article: Article, written: str) -> Anchor:
    """The anchor that `written` names: our own, a heading's words, or what GitHub makes of them
    (`#jadwal-kegiatan`, `#jadwal-kegiatan-1`).
    """
    if f'id="{html.escape(written)}"' in article.body.html:
        return Anchor(id=written)
    headings = article.body.headings
    for key in dict.fromkeys((_letters(written.removeprefix(PREFIX)), _letters(written))):
        if found := next((heading for heading in headings if key and _letters(heading.text) == key), None):
            return Anchor(id=found.anchor)
    counted = _COUNTED.fullmatch(written)
    if counted and (
        twins := [heading for heading in headings if _letters(heading.text) == _letters(counted[1])]
    ):
        place = int(counted[2])
        if place < len(twins):
            return Anchor(id=twins[place].anchor)
    if any(heading.anchor == f"{PREFIX}{written}" for heading in headings):
        return Anchor(id=f"{PREFIX}{written}")
    return Anchor(near=_near(written, headings))


def _near(written: str, headings: tuple[Heading, ...]) -> str:
    names = [heading.anchor.removeprefix(PREFIX) for heading in headings]
    starting = [name for name in names if _letters(name).startswith(_letters(written)) and _letters(written)]
    return starting[0] if len(starting) == 1 else closest(written.removeprefix(PREFIX), names)


def _letters(text: str) -> str:
    """Letters and digits alone, accents aside: what headings and all ways to name them have in common."""
    plain = text if text.isascii() else unicodedata.normalize("NFKD", text)
    return "".join(char for char in plain.casefold() if char.isalnum())

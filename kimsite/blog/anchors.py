"""A fragment of a link -> the anchor of a heading in the post."""

from __future__ import annotations

import html
import unicodedata

from kimsite.model.content import Article, Heading
from kimsite.record import Record
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import closest

PREFIX = "bagian-"
_NUMBERED = lazy_pattern(r"(.+?)-(\d{1,2})")


class Anchor(Record, kw_only=True):
    """The target of a link within a page."""

    id: str = ""
    """Empty where no heading matches."""
    near: str = ""
    """The most similar fragment."""


def anchor_in(article: Article, written: str) -> Anchor:
    """The anchor for the fragment `written`.

    Accepted are an id of the page, the words of a heading, and the slug that GitHub makes of them
    (`#jadwal-kegiatan`, `#jadwal-kegiatan-1`).
    """
    if f'id="{html.escape(written)}"' in article.body.html:
        return Anchor(id=written)
    headings = article.body.headings
    for key in dict.fromkeys((_letters(written.removeprefix(PREFIX)), _letters(written))):
        if match := next((heading for heading in headings if key and _letters(heading.text) == key), None):
            return Anchor(id=match.anchor)
    numbered = _NUMBERED.fullmatch(written)
    if numbered and (
        namesakes := [heading for heading in headings if _letters(heading.text) == _letters(numbered[1])]
    ):
        index = int(numbered[2])
        if index < len(namesakes):
            return Anchor(id=namesakes[index].anchor)
    if any(heading.anchor == f"{PREFIX}{written}" for heading in headings):
        return Anchor(id=f"{PREFIX}{written}")
    return Anchor(near=_near(written, headings))


def _near(written: str, headings: tuple[Heading, ...]) -> str:
    names = [heading.anchor.removeprefix(PREFIX) for heading in headings]
    starting = [name for name in names if _letters(name).startswith(_letters(written)) and _letters(written)]
    return starting[0] if len(starting) == 1 else closest(written.removeprefix(PREFIX), names)


def _letters(text: str) -> str:
    """The text in lower case with letters and digits only, accents removed."""
    plain = text if text.isascii() else unicodedata.normalize("NFKD", text)
    return "".join(char for char in plain.casefold() if char.isalnum())

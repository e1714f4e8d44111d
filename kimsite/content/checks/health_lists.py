"""Lists below a line that says what they are, such as `Balita BGM:` or `Hasil penimbangan`."""

from __future__ import annotations

import re

from kimsite.content.checks import health_conditions, health_words, people_words
from kimsite.record import Record
from kimsite.tools.patterns import lazy_pattern

_ITEM = lazy_pattern(r"\s*(?:[-*+•·▪–]\s+|\*{0,2}\(?\d{1,3}[.)\]]\s*|[a-z][.)]\s+|\|)")
_MOST_WORDS = 12
_HOLDERS = lazy_pattern(
    r"\b(?:balita|bayi|anak|baduta|batita|warga|penderita|pasien|pengidap|penyandang|korban|suspek|kasus|"
    r"bumil|ibu|remaja|lansia|odgj|odha|difabel|disabilitas|hamil|nifas|melahirkan|daftar|data|nama)\b"
)


class ListHeading(Record):
    """What the line above a list says of its items."""

    text: str = ""
    """In small letters; empty where it says nothing of anybody's health."""
    ails: bool = False
    """It names what ails them, or that they expect; else only that they were weighed, so that an item needs a
    measure.
    """


def is_item(line: str) -> bool:
    """True for a line of a list or a table."""
    return _ITEM.match(line) is not None


def heading_of(low: str) -> ListHeading:
    """The heading that a line in small letters is for the list below it."""
    text = low.strip().strip("#*_ ").strip()
    words = set(re.findall(r"[a-z-]+", text))
    if (
        len(text.split()) > _MOST_WORDS
        or words & people_words.EDUCATION
        or (text.endswith(".") and ":" not in text)
    ):
        return ListHeading()
    if health_conditions.CONDITION.search(text) and _HOLDERS.search(text):
        return ListHeading(text=text, ails=True)
    if health_words.BIRTH.search(text) and _HOLDERS.search(text):
        return ListHeading(text=text, ails=True)
    if health_words.WEIGHING.search(text) and not health_words.NOT_WEIGHED.search(text):
        return ListHeading(text=text)
    return ListHeading()

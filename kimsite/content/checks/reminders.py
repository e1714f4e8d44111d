"""Advice on posts that are published: a next posyandu day only in the text, a document without a file."""

from __future__ import annotations

import re
from datetime import date

from kimsite.content.checks.capitals import title_in_capitals
from kimsite.content.kinds.field import Values
from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.marked import place_at
from kimsite.model.content import Post
from kimsite.model.duties import OWED, TEXTS, WORDS_OF_A_TEXT
from kimsite.model.marked import Place
from kimsite.model.records import InformasiRecord, PosyanduRecord
from kimsite.tools.dates import MONTH_NAMES, DateReading, long_date
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.read_dates import read_date

_ANNOUNCING = (
    "berikutnya",
    "selanjutnya",
    "bulan depan",
    "akan datang",
    "mendatang",
    "jumpa",
    "ketemu lagi",
    "bertemu lagi",
    "buka lagi",
    "dibuka lagi",
)
"""Words that come before the next day."""
_DAY = lazy_pattern(
    rf"(?:{'|'.join(_ANNOUNCING)})[^\n\d]{{0,60}}?(?P<day>\d{{1,2}}(?:\s+|-)"
    rf"(?:{'|'.join(MONTH_NAMES).lower()}|"
    rf"nopember|pebruari|des|nov|okt|sept?|agt|agustus)\b\.?(?:[\s,-]*\d{{4}})?|"
    r"\d{1,2}[/-]\d{1,2}[/-]\d{4}|\d{4}-\d{2}-\d{2})"
)
"""In small letters, matched where one of the words begins: a search would look at every letter of
the text.
"""


def remind(post: Post, values: Values, diagnostics: Findings) -> None:
    """Advice on a post that is published anyway."""
    title_in_capitals(post, values, diagnostics)
    record = post.record
    if isinstance(record, PosyanduRecord) and not values.written("jadwal_berikutnya"):
        _next_day(post, diagnostics)
    elif isinstance(record, InformasiRecord) and not post.example and not post.draft:
        owed = any(record.document == code for code, _, _ in OWED)
        if owed and not post.files and not post.photos and not _leads_somewhere(post.body, record.document):
            diagnostics.add("I16", post.head)


def _next_day(post: Post, diagnostics: Findings) -> None:
    low = post.body.replace("İ", "i").lower()  # of the same length: this letter alone would become two
    starts = sorted(match.start() for word in _ANNOUNCING if word in low for match in re.finditer(word, low))
    for match in filter(None, (_DAY.match(low, start) for start in starts)):
        day = _dated(match["day"], post.day)
        if day is not None and day > post.day:
            lines = post.body.split("\n")
            number = post.body.count("\n", 0, match.start("day"))
            column = match.start("day") - (post.body.rfind("\n", 0, match.start("day")) + 1)
            place = place_at(post.path, lines, number + 1, column + 1, len(match["day"]))
            diagnostics.add(
                "I15",
                Place(
                    path=post.path,
                    line=number + post.body_line,
                    column=place.column,
                    text=place.text,
                    width=place.width,
                ),
                tebakan=long_date(day),
            )
            return


def _dated(text: str, after: date) -> date | None:
    """The day that a text names; without a year the first such day after `after`."""
    for year in ("", f" {after.year}", f" {after.year + 1}"):
        reading = read_date(text.strip(" .,") + year)
        if isinstance(reading, DateReading) and (not year or reading.day > after):
            return reading.day
    return None


def _leads_somewhere(body: str, document: str) -> bool:
    """True where the text itself links to the document, shows it, or is it."""
    if "](" in body or "http" in body or "www." in body or "\n|" in body:
        return True
    return document in TEXTS and len(body.split()) >= WORDS_OF_A_TEXT

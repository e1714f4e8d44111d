"""The booklet as a PDF whose sides are in the order of printing: on both sides, folded once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kimsite.handbook.blocks import Block, blocks
from kimsite.handbook.booklet_pages import BOOKLETS, DAY_STARTS, booklet_pages
from kimsite.handbook.imposition import booklet_sheets
from kimsite.handbook.source import HandbookChapter, HandbookSection
from kimsite.tools.typesetting import typeset


def booklet_pdf(
    chapters: Sequence[HandbookChapter], paper: str, district: str, agency: str, day: date
) -> bytes:
    """The PDF's bytes. `paper`: a key of BOOKLETS; `district`, `agency`: as they are printed on the cover.

    Raises RuntimeError without the extra kimsite[pdf].
    """
    width, height = BOOKLETS[paper]
    days = chapters[:2]
    sides = booklet_sheets([_page(kind, days, what) for kind, what in booklet_pages(chapters)])
    content = {
        "district": district,
        "agency": agency,
        "width": width,
        "height": height,
        "sides": [[{"number": number, **page} for number, page in side] for side in sides],
    }
    return typeset("kimsite.handbook", "buku.typ", content, day)


def _page(
    kind: str, days: Sequence[HandbookChapter], what: tuple[HandbookChapter, HandbookSection] | None
) -> dict[str, object]:
    if kind == "isi":
        return {"kind": kind, "days": [_timetable(day) for day in days]}
    if what is not None:
        chapter, section = what
        return {"kind": kind, "day": chapter.title, **_section(section)}
    return {"kind": kind}


def _timetable(day: HandbookChapter) -> dict[str, object]:
    rows = [(f"{start}–{end}", section.title) for start, end, section in day.timetable(DAY_STARTS)]
    return {"title": day.title, "rows": rows}


def _section(section: HandbookSection) -> dict[str, object]:
    parts: dict[str, list[Block]] = {
        "points": blocks(section.points),
        "text": blocks(section.text),
        "exercise": blocks(section.exercise),
    }
    pictures = [{"alt": picture.alt, "svg": picture.svg} for picture in section.pictures]
    return {"title": section.title, "pictures": pictures, **parts}

"""The pages of the booklet in the order of reading, and the papers that it is printed on."""

from __future__ import annotations

from collections.abc import Sequence

from kimsite.handbook.source import HandbookChapter, HandbookSection

BookletPage = tuple[str, tuple[HandbookChapter, HandbookSection] | None]
"""(kind, the day and its section where it holds one)."""
DAY_STARTS = 8 * 60
"""Minutes after midnight."""
BOOKLETS = {"a4": (297.0, 210.0), "f4": (330.0, 215.0)}
"""Paper -> width and height of a sheet on its long side, in mm; a page of the booklet is half of it."""


def booklet_pages(chapters: Sequence[HandbookChapter]) -> tuple[BookletPage, ...]:
    """Every page: cover, contents, one a section, pages for notes, back."""
    days = chapters[:2]
    pages: list[BookletPage] = [("sampul", None), ("isi", None)]
    for day in days:
        pages += [("bagian", (day, section)) for section in day.sections if not section.is_break]
    notes = -(len(pages) + 1) % 4
    return (*pages, *[("catatan", None)] * notes, ("belakang", None))

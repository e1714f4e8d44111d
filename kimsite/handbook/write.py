"""The handbook as files: pages, slides that work from file://, booklets for A4 and F4."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kimsite.handbook.imposition import booklet_sheets
from kimsite.handbook.source import HandbookChapter, handbook_text, read_handbook
from kimsite.tools.digest import csp_hash
from kimsite.tools.page_templates import page_environment

DAY_STARTS = 8 * 60
"""Minutes after midnight."""
SLIDES = "salindia.html"
BOOKLETS = {"a4": (297.0, 210.0), "f4": (330.0, 215.0)}
"""Paper -> width and height of a sheet on its long side, in mm; a page of the booklet is half of it."""


def handbook_files(district: str, agency: str) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of every file. `district`, `agency`: as they are printed on covers."""
    chapters = read_handbook()
    env = page_environment("kimsite.handbook")
    common = {
        "kabupaten": district,
        "dinas": agency,
        "bab": chapters,
        "hari": [(chapter, chapter.timetable(DAY_STARTS)) for chapter in chapters[:2]],
        "salindia": SLIDES,
        "buku": [f"buku-{paper}.html" for paper in BOOKLETS],
    }
    yield "index.html", env.get_template("isi.html").render({**common, "judul": "Pendampingan KIM"}).encode()
    for number, chapter in enumerate(chapters):
        page = {
            **common,
            "judul": chapter.title,
            "ini": chapter,
            "jam": chapter.timetable(DAY_STARTS),
            "sebelum": chapters[number - 1] if number else None,
            "sesudah": chapters[number + 1] if number + 1 < len(chapters) else None,
        }
        yield f"{chapter.id}.html", env.get_template("bab.html").render(page).encode()
    script = handbook_text("templates", "salindia.js")
    slides = {**common, "skrip": script, "sidik": csp_hash(script)}
    yield SLIDES, env.get_template("salindia.html").render(slides).encode()
    for paper, (width, height) in BOOKLETS.items():
        sheets = booklet_sheets(booklet_pages(chapters))
        given = {**common, "lembar": sheets, "lebar": width, "tinggi": height, "kertas": paper.upper()}
        yield f"buku-{paper}.html", env.get_template("buku.html").render(given).encode()


def booklet_pages(chapters: Sequence[HandbookChapter]) -> tuple[tuple[str, object], ...]:
    """(kind, what is on it) of every page: cover, contents, one a section, pages for notes, back."""
    days = chapters[:2]
    pages: list[tuple[str, object]] = [("sampul", None), ("isi", None)]
    for day in days:
        pages += [("bagian", (day, section)) for section in day.sections if not section.is_break]
    notes = -(len(pages) + 1) % 4
    return (*pages, *[("catatan", None)] * notes, ("belakang", None))

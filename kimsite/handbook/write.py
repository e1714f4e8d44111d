"""The handbook as files: pages, slides that work from file://, booklets for A4 and F4."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kimsite.handbook.booklet_pages import BOOKLETS, DAY_STARTS, booklet_pages
from kimsite.handbook.booklet_pdf import booklet_pdf
from kimsite.handbook.imposition import booklet_sheets
from kimsite.handbook.source import handbook_text, read_handbook
from kimsite.tools.digest import csp_hash
from kimsite.tools.page_templates import page_environment
from kimsite.tools.typesetting import can_typeset

SLIDES = "salindia.html"


def handbook_files(district: str, agency: str, day: date) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of every file; the booklets as PDF too where kimsite[pdf] is installed.

    `district`, `agency`: as they are printed on covers; `day`: the date of the PDF.
    """
    chapters, papers = read_handbook(), BOOKLETS if can_typeset() else ()
    env = page_environment("kimsite.handbook")
    common = {
        "kabupaten": district,
        "dinas": agency,
        "bab": chapters,
        "hari": [(chapter, chapter.timetable(DAY_STARTS)) for chapter in chapters[:2]],
        "salindia": SLIDES,
        "buku": [f"buku-{paper}.html" for paper in BOOKLETS],
        "pdf": [f"buku-{paper}.pdf" for paper in papers],
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
    for paper in papers:
        yield f"buku-{paper}.pdf", booklet_pdf(chapters, paper, district, agency, day)

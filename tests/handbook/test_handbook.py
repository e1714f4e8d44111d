"""The handbook of the mentoring days: one source, and pages, slides and a booklet that agree."""

import io
import re
from datetime import date
from pathlib import Path

import html5lib
import pytest
from commands import run
from conftest import ROOT
from markupsafe import Markup
from pypdf import PdfReader

from kimsite.config.mentoring.reading import read_mentoring
from kimsite.config.regions import read_regency
from kimsite.diagnostics.findings import Findings
from kimsite.handbook.blocks import blocks
from kimsite.handbook.booklet_pages import booklet_pages
from kimsite.handbook.booklet_pdf import booklet_pdf
from kimsite.handbook.imposition import booklet_sheets
from kimsite.handbook.source import read_handbook
from kimsite.handbook.write import handbook_files
from kimsite.tools.typesetting import can_typeset
from kimsite.tools.workbook_reader import read_workbook

DATA = ROOT / "kimsite/handbook/data"


@pytest.fixture(scope="module")
def made():
    return dict(handbook_files("Kabupaten Bojonegoro", "Dinas Kominfo", date(2026, 11, 29)))


@pytest.fixture(scope="module")
def files(made):
    return {name: data.decode() for name, data in made.items() if not name.endswith(".pdf")}


def words(markup):
    return re.sub(r"\s+", " ", re.sub(r"<style>.*?</style>|<[^>]+>", " ", markup, flags=re.DOTALL))


def test_both_days_fit_between_eight_and_three_with_a_break_at_noon():
    for day in read_handbook()[:2]:
        rows = day.timetable(8 * 60)
        assert rows[0][0] == "08.00"
        assert rows[-1][1] <= "15.00"
        assert ["11." in start for start, _, section in rows if section.is_break] == [True]
        assert all(section.points and section.minutes for _, _, section in rows if not section.is_break)


def test_every_step_is_on_the_pages_on_a_slide_and_in_the_booklet(files):
    for day in read_handbook()[:2]:
        for section in day.sections:
            page = f"{day.id}.html"
            assert section.title in files[page], section.title
            assert section.title in files["salindia.html"]
            assert section.is_break or section.points in files["buku-a4.html"]


def test_notes_for_mentors_are_on_the_pages_alone(files):
    note = "jangan memegang HP peserta"
    assert note in files["hari-kedua.html"]
    assert note not in files["salindia.html"]
    assert note not in files["buku-f4.html"]


def test_every_file_stands_alone(made, files):
    for name, text in files.items():
        assert html5lib.HTMLParser(strict=True).parse(text) is not None, name
        for address in re.findall(r'(?:src|href)="([^"]*)"', text):
            assert address.startswith(("data:image/svg", "#")) or address.partition("#")[0] in made, address


def test_the_handbook_names_commands_that_are_there(files):
    named = {word for text in files.values() for word in re.findall(r"<code>kimsite (\w+)", text)}
    assert named == {"meja", "kirim", "periksa", "jelaskan"}
    for command in named:
        assert run(command, "--help")[0] == 0


def test_the_pictures_are_those_of_the_guides():
    for path in DATA.glob("*.svg"):
        assert path.read_bytes() == (ROOT / "docs/gambar" / path.name).read_bytes(), path.name


def test_a_folded_booklet_reads_in_order():
    sides = booklet_sheets("abcdefgh")
    assert sides == (((8, "h"), (1, "a")), ((2, "b"), (7, "g")), ((6, "f"), (3, "c")), ((4, "d"), (5, "e")))
    with pytest.raises(ValueError, match="6"):
        booklet_sheets("abcdef")


@pytest.mark.slow
def test_the_command_writes_it_once_and_keeps_a_filled_workbook(tmp_path):
    assert run("init", str(tmp_path / "a"), "--kabupaten", "35.22", "--pendampingan")[0] == 0
    folder = tmp_path / "a" / "pendampingan"
    assert "Kabupaten Bojonegoro" in words((folder / "buku/index.html").read_text("utf-8"))
    sheets = {one.name: one.rows for one in read_workbook((folder / "jadwal.xlsx").read_bytes()).sheets}
    assert len(sheets["Jadwal"]) == 4 + 28
    assert len(sheets["Peserta"]) == 4 + 3 * 430
    found = Findings()
    empty = read_mentoring(tmp_path / "a", read_regency("35.22"), found)
    assert (empty.rounds, empty.participants, found.sorted()) == ((), (), ())
    (folder / "jadwal.xlsx").write_bytes(b"filled")
    code, _, err = run("init", str(tmp_path / "a"), "--pendampingan")
    assert code == 0
    assert "jadwal.xlsx sudah ada" in err
    assert (folder / "jadwal.xlsx").read_bytes() == b"filled"


@pytest.mark.slow
def test_in_a_browser_slides_move_by_keys_and_nothing_runs_over_a_page(open_screen, files, tmp_path):
    for name, text in files.items():
        Path(tmp_path / name).write_text(text, "utf-8")
    screen = open_screen((tmp_path / "salindia.html").as_uri())
    screen.set_viewport_size({"width": 1280, "height": 720})
    shown = "() => [...document.querySelectorAll('section')].findIndex(one => !one.hidden)"
    for key, place in (("ArrowRight", 1), ("Space", 2), ("PageUp", 1), ("End", 37), ("Home", 0)):
        screen.keyboard.press(key)
        assert screen.evaluate(shown) == place, key
    assert screen.faults == []
    over = (
        "(kind) => [...document.querySelectorAll(kind)].filter(one => {"
        "document.querySelectorAll('section').forEach(other => { other.hidden = false; });"
        "return one.scrollHeight > one.clientHeight; }).length"
    )
    assert screen.evaluate(over, "section") == 0
    for paper in ("a4", "f4"):
        screen.goto((tmp_path / f"buku-{paper}.html").as_uri())
        screen.set_viewport_size({"width": 1400, "height": 900})
        assert screen.evaluate(over, ".halaman") == 0, paper


@pytest.mark.skipif(not can_typeset(), reason="needs the extra kimsite[pdf]")
@pytest.mark.parametrize(
    ("paper", "size"), [("a4", (842, 595)), pytest.param("f4", (935, 609), marks=pytest.mark.slow)]
)
def test_the_pdf_has_every_section_whole_on_sides_in_the_order_of_printing(made, paper, size):
    chapters = read_handbook()
    pages = booklet_pages(chapters)
    book = PdfReader(io.BytesIO(made[f"buku-{paper}.pdf"]))
    assert len(book.pages) == len(pages) // 2
    boxes = {(round(page.mediabox.width), round(page.mediabox.height)) for page in book.pages}
    assert boxes == {size}
    sides = [re.sub(r"\s+", " ", page.extract_text()) for page in book.pages]
    for side, both in zip(sides, booklet_sheets(pages), strict=True):
        for _, (kind, what) in both:
            if kind == "bagian":
                _, section = what
                printed = [
                    run for part in (section.points, section.text, section.exercise) for run in runs(part)
                ]
                assert section.title in side
                lost = [word for word in printed if word not in side]
                assert not lost, (section.title, lost)
    again = booklet_pdf(chapters, paper, "Kabupaten Bojonegoro", "Dinas Kominfo", date(2026, 11, 29))
    assert again == made[f"buku-{paper}.pdf"]


def runs(markup):
    """The words of a part of a section that no line end parts."""
    return re.findall(r"\w{4,}", str(markup.striptags()))


def test_an_element_that_the_pdf_does_not_know_is_refused():
    with pytest.raises(ValueError, match="h4"):
        blocks(Markup("<h4>Judul</h4>"))

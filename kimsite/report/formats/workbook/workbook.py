"""ContestReport -> laporan.xlsx: a proof, not a picture.

Formulas that recompute every point, each with its value beside it.

Only functions that Excel 2010, LibreOffice, Google Sheets and WPS share. Yellow cells are the jury's; the
rest is protected without a password. The rules' values, the decisions and the marks are cells: change one and
the ranking follows. Entrants of a round stay as they were.
"""

from __future__ import annotations

from kimsite.model.contest import Grouping
from kimsite.report.contest.fingerprint import Fingerprint
from kimsite.report.contest.minutes import minutes
from kimsite.report.contest.open_words import state_words
from kimsite.report.contest.report import ContestReport
from kimsite.report.formats.workbook.book import Book
from kimsite.report.formats.workbook.notes import minutes_sheet, read_first, scenarios, traces
from kimsite.report.formats.workbook.posts import Blocks, posts_sheet
from kimsite.report.formats.workbook.recap import groups_sheet, recap_sheet
from kimsite.report.formats.workbook.rounds import marks_sheet, rounds_sheet
from kimsite.report.formats.workbook.rules import rules_sheet


def workbook(report: ContestReport, seal: Fingerprint) -> bytes:
    """The file's bytes; the same report gives the same bytes."""
    book = Book(report.contest.name, report.contest.last)
    code = f"{seal.code} · {seal.short} · {state_words(report)}"
    names = (
        "Baca dulu",
        "Rekap",
        "Wilker",
        "Kecamatan",
        "Babak",
        "Artikel",
        "Ketentuan",
        "Nilai juri",
        "Tanda",
        "Kepekaan",
        "Berita acara",
        "Jejak",
    )
    sheets = {name: book.sheet(name, code=code) for name in names}
    rules = rules_sheet(sheets["Ketentuan"], book.styles, report)
    blocks: Blocks = posts_sheet(sheets["Artikel"], sheets["Tanda"], book.styles, report, rules)
    cells = recap_sheet(sheets["Rekap"], book.styles, report, rules, blocks)
    groups_sheet(sheets["Wilker"], book.styles, report, cells, Grouping.ZONE)
    groups_sheet(sheets["Kecamatan"], book.styles, report, cells, Grouping.SUBDISTRICT)
    marks = marks_sheet(sheets["Nilai juri"], book.styles, report, rules)
    rounds_sheet(sheets["Babak"], book.styles, report, rules, cells, marks)
    read_first(sheets["Baca dulu"], book.styles, report, seal)
    scenarios(sheets["Kepekaan"], book.styles, report)
    minutes_sheet(sheets["Berita acara"], book.styles, minutes(report, seal))
    traces(sheets["Jejak"], book.styles, report, seal)
    return book.data()

"""The sheets of words: 'Baca dulu', 'Kepekaan' and 'Jejak'."""

from __future__ import annotations

from xlsxwriter.worksheet import Worksheet

from kimsite import __version__
from kimsite.report.contest.fingerprint import Fingerprint
from kimsite.report.contest.minutes import Minutes
from kimsite.report.contest.open_words import STAR, open_item_words, state_words
from kimsite.report.contest.report import ContestReport
from kimsite.report.contest.wording import contest_rules, counting_rules, sensitivity
from kimsite.report.formats.workbook.book import Styles, row_of
from kimsite.tools.dates import long_date

LINE = 125
"""Characters that fit in one line of the minutes' sheet."""


def read_first(sheet: Worksheet, styles: Styles, report: ContestReport, seal: Fingerprint) -> None:
    """What this file is, its state, the rules, how to use it."""
    contest = report.contest
    names = {kim.id: kim.publisher.name for kim in report.kims}
    still_open = tuple(open_item_words(item, names) for item in report.open_items)
    state = f"Keadaan: {state_words(report).upper()}" + (
        f" – {len(still_open)} hal belum beres; angka bertanda {STAR} masih dapat berubah"
        if still_open
        else ""
    )
    ledger = (
        f"Buku besar {report.ledger.rows} baris, ujung {report.ledger.mnemonic}"
        if report.ledger.head
        else "Buku besar belum ada"
    )
    lines = (
        f"{report.district.name}, {long_date(contest.first)} sampai {long_date(contest.last)}",
        state,
        *still_open,
        ledger,
        f"Dokumen {seal.code}, sidik {seal.short}",
        "",
        "Cara memakai",
        (
            "1. Kotak kuning boleh diubah juri: putusan di Tanda dan Artikel, nilai di Nilai juri, angka di "
            "Ketentuan."
        ),
        "2. Putusan Tidak membuat tulisan tidak dihitung; peringkat di Rekap dan Babak ikut berubah.",
        (
            "3. Simpan berkas ini, lalu sebut namanya pada isian keputusan di berkas lomba, supaya laporan "
            "berikutnya memuat putusan Anda."
        ),
        "4. Jumlah di sini sama dengan jumlah di laporan; bila berbeda, laporan ini jangan ditandatangani.",
        "",
        "Aturan poin blog",
        *counting_rules(report),
        "",
        "Aturan babak",
        *contest_rules(contest),
        "",
        *sensitivity(report),
    )
    sheet.write_string(0, 0, contest.name, styles.title)
    for row, line in enumerate(lines, start=1):
        sheet.write_string(
            row,
            0,
            line,
            styles.bold
            if line in {state, "Cara memakai", "Aturan poin blog", "Aturan babak"}
            else styles.wrap,
        )
    sheet.set_column(0, 0, 120)


def scenarios(sheet: Worksheet, styles: Styles, report: ContestReport) -> None:
    """Places in every scenario: values only, and it says so."""
    shown = [scenario for scenario in report.outlook.scenarios if not scenario.id.startswith("S8")]
    sheet.write_string(0, 0, "Kepekaan: peringkat di wilker pada tiap keadaan", styles.title)
    sheet.write_string(1, 0, "Lembar ini berisi angka hasil hitungan, bukan rumus.", styles.plain)
    row_of(
        sheet,
        3,
        ("kode", "KIM", "terbaik", "sebenarnya", "terburuk", "sifat", *(scenario.id for scenario in shown)),
        styles.head,
    )
    row_of(sheet, 2, ("", "", "", "", "", "", *(scenario.name for scenario in shown)), styles.wrap)
    for row, one in enumerate(report.kims, start=4):
        row_of(sheet, row, (one.id, one.publisher.name), styles.plain)
        for column, value in enumerate((one.span.best, one.peers, one.span.worst), start=2):
            sheet.write_number(row, column, value, styles.number)
        sheet.write_string(row, 5, "kokoh" if one.span.firm else "rapuh", styles.plain)
        for column, scenario in enumerate(shown, start=6):
            sheet.write_number(row, column, scenario.places[one.id], styles.number)
    for row, sentence in enumerate(sensitivity(report), start=5 + len(report.kims)):
        sheet.write_string(row, 0, sentence, styles.plain)
    sheet.set_column(0, 0, 15)
    sheet.set_column(1, 1, 26)
    sheet.set_column(2, 6 + len(shown), 11)
    sheet.freeze_panes(4, 2)


def minutes_sheet(sheet: Worksheet, styles: Styles, words: Minutes) -> None:
    """The minutes for those who print from the workbook: values only, the formulas are on other sheets."""
    sheet.set_column(0, 0, 22)
    sheet.set_column(1, 2, 26)
    sheet.set_column(3, 9, 14)
    row = 0
    number = f"Nomor: {words.number} (keadaan: {words.state_words})"
    for text in (*words.letterhead, "", *words.title, number, ""):
        sheet.write_string(row, 0, text, styles.bold)
        row += 1
    for text in (words.opening, words.basis, *words.method):
        row = _paragraph(sheet, styles, row, text)
    for table in words.tables:
        sheet.write_string(row + 1, 0, table.title, styles.bold)
        row_of(sheet, row + 2, table.heads, styles.head)
        for row_, cells in enumerate(table.rows, start=row + 3):
            row_of(sheet, row_, cells, styles.plain)
        row += 3 + len(table.rows)
    for text in ("", *words.notes, "", words.closing, words.place_day):
        row = _paragraph(sheet, styles, row, text)
    for juror in words.jurors:
        row_of(sheet, row + 2, (juror.head, juror.name, "……………………………"), styles.plain)
        row_of(sheet, row + 3, ("", ", ".join(juror.below)), styles.plain)
        row += 3
    for witness in words.witnesses:
        row_of(sheet, row + 3, ("Mengetahui", witness.head, witness.name), styles.plain)
        row_of(sheet, row + 4, ("", "", ", ".join(witness.below)), styles.plain)
        row += 3


def _paragraph(sheet: Worksheet, styles: Styles, row: int, text: str) -> int:
    """A sentence over the width of the page, high enough for its length; answers the next row."""
    if text:
        sheet.merge_range(row, 0, row, 7, "", styles.wrap)
        sheet.write_string(row, 0, text, styles.wrap)
        sheet.set_row(row, 15 * (1 + len(text) // LINE))
    return row + 1


def traces(sheet: Worksheet, styles: Styles, report: ContestReport, seal: Fingerprint) -> None:
    """Versions and digests."""
    rows = (
        ("Program", f"kimsite {__version__}"),
        ("Berkas lomba", report.contest.path),
        ("Dokumen", seal.code),
        ("Sidik laporan.json (sha256)", seal.digest),
        ("Buku besar, baris", str(report.ledger.rows)),
        ("Buku besar, ujung", report.ledger.head or "belum ada"),
    )
    sheet.write_string(0, 0, "Jejak", styles.title)
    for row, (label, text) in enumerate(rows, start=2):
        sheet.write_string(row, 0, label, styles.bold)
        sheet.write_string(row, 1, text, styles.plain)
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 1, 90)

"""Lists of KIM in the shapes that offices keep, made by code, with what a careful reader finds in them."""

import io
import random
import zipfile
from datetime import date
from html import escape
from typing import NamedTuple

import xlsxwriter

from kimsite.config.regions import read_regency
from kimsite.tools.dates import MONTH_NAMES

REGENCY = read_regency("35.02")


class Shape(NamedTuple):
    """One file."""

    name: str
    data: bytes
    expected: dict[str, dict[str, str]]
    """code -> field -> value"""
    asked: int = 0
    """Rows whose village nobody can know."""


def kims(count: int = 24, seed: int = 1, regency=REGENCY) -> list[dict[str, str]]:
    """Invented KIM of real villages."""
    dice = random.Random(seed)  # noqa: S311  # no secrets
    places = [(one, village) for one in regency.kecamatan for village in one.villages]
    rows = []
    for number, (kecamatan, village) in enumerate(
        sorted(dice.sample(places, count), key=lambda p: p[1].code)
    ):
        day = date(2023, 1 + number % 12, 1 + number % 27)
        rows.append(
            {
                "kode": village.code, "kecamatan": kecamatan.name, "desa": village.name,
                "nama": f"KIM {dice.choice(['Maju', 'Sumber', 'Warta', 'Lestari'])} {number + 1}",
                "ketua": dice.choice(["Siti A.", "Budi S.", "Rina W.", "H. Karno"]),
                "sekretaris": dice.choice(["Wati", "Joko", "Ani"]),
                "bendahara": dice.choice(["Tini", "Dedi"]),
                "ketua_unsur": dice.choice(["PKK", "Karang Taruna", "perangkat", "warga"]),
                "hp": f"08400000{number:04}", "sk_nomor": f"188.45/{number + 10}/405.29/2023",
                "sk_tanggal": day.isoformat(), "sk_berlaku_sampai": day.replace(year=2026).isoformat(),
                "status": dice.choice(["aktif", "pasif", "terbentuk", "tidak-aktif"]),
                "anggota": str(dice.randint(3, 20)),
            }
        )  # fmt: skip
    return rows


def expect(rows: list[dict[str, str]], *fields: str) -> dict[str, dict[str, str]]:
    return {row["kode"]: {field: row[field] for field in fields} for row in rows}


def slashed(day: str) -> str:
    return "/".join(reversed(day.split("-")))


def spelt(day: str) -> str:
    year, month, number = day.split("-")
    return f"{int(number)} {MONTH_NAMES[int(month) - 1]} {year}"


def serial(day: str) -> int:
    return (date.fromisoformat(day) - date(1899, 12, 30)).days


def text_file(rows: list[list[str]], separator: str, encoding: str) -> bytes:
    def cell(text: str) -> str:
        return f'"{text}"' if separator in text or "\n" in text else text

    return "\r\n".join(separator.join(map(cell, row)) for row in rows).encode(encoding)


def workbook(*sheets: tuple[str, list], hidden=(), merged=(), formulas=()) -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    for name, rows in sheets:
        sheet = book.add_worksheet(name)
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                if isinstance(cell, date):
                    sheet.write_datetime(number, column, cell, day)
                elif isinstance(cell, str) and cell.startswith("="):
                    sheet.write_formula(number, column, cell, None, number)
                elif cell != "":
                    sheet.write(number, column, cell)
        if name in hidden:
            sheet.hide()
        for area in merged:
            sheet.merge_range(area, "", None)
    book.close()
    return out.getvalue()


def open_document(name: str, rows: list[list[str]]) -> bytes:
    """A small ODS."""
    body = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{escape(cell)}</text:p></table:table-cell>'
            if cell
            else "<table:table-cell/>"
            for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    spaces = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
        for short, long in (("office", "office"), ("table", "table"), ("text", "text"))
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces}><office:body>'
        f'<office:spreadsheet><table:table table:name="{name}">{body}'
        '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>'
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr(
            "META-INF/manifest.xml",
            '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:'
            'manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.'
            'oasis.opendocument.spreadsheet"/></manifest:manifest>',
        )
    return out.getvalue()


def office_csv() -> Shape:
    """Semicolons, Windows-1252, dates with slashes, a title above."""
    rows = kims(24, 1)
    table = [["REKAP KIM KABUPATEN PONOROGO – TAHUN 2026"], []]
    table.append(
        [
            "No",
            "Kecamatan",
            "Desa/Kelurahan",
            "Kode Desa",
            "Nama KIM",
            "Ketua",
            "No HP",
            "No SK",
            "Tgl SK",
            "Berlaku s/d",
            "Status",
        ]
    )
    for number, row in enumerate(rows, 1):
        table.append([
            str(number), row["kecamatan"], row["desa"], row["kode"], row["nama"], row["ketua"], row["hp"],
            row["sk_nomor"], slashed(row["sk_tanggal"]), slashed(row["sk_berlaku_sampai"]),
            row["status"].replace("-", " ").upper(),
        ])  # fmt: skip
    fields = ("nama", "ketua", "hp", "sk_nomor", "sk_tanggal", "sk_berlaku_sampai", "status")
    return Shape("rekap.csv", text_file(table, ";", "cp1252"), expect(rows, *fields))


def merged_workbook() -> Shape:
    """Two title rows, a blank row, numbers below the titles, merged kecamatan, totals, a signature."""
    rows = kims(30, 2)
    table: list[list[object]] = [
        ["DAFTAR KELOMPOK INFORMASI MASYARAKAT (KIM)"], ["KABUPATEN PONOROGO TAHUN 2026"], [],
        ["NO", "KECAMATAN", "NAMA DESA / KELURAHAN", "NAMA KIM", "NAMA KETUA", "NO. HP", "TGL. SK",
         "KETERANGAN"],
        [1, 2, 3, 4, 5, 6, 7, 8],
    ]  # fmt: skip
    last = ""
    for number, row in enumerate(rows, 1):
        shown = row["kecamatan"] if row["kecamatan"] != last else ""
        last = row["kecamatan"]
        table.append([
            number, shown, row["desa"], row["nama"], row["ketua"], float(row["hp"]),
            date.fromisoformat(row["sk_tanggal"]), "blog dibuat 2024" if number % 3 else "",
        ])  # fmt: skip
    table += [["", "JUMLAH", "", len(rows)], [], ["", "", "", "", "Ponorogo, 12 November 2026"],
              ["", "", "", "", "Kepala Dinas"], [], ["", "", "", "", "NAMA CONTOH, M.Si"]]  # fmt: skip
    expected = expect(rows, "nama", "ketua", "hp", "sk_tanggal")
    for number, row in enumerate(rows, 1):
        if number % 3:
            expected[row["kode"]]["lain: KETERANGAN"] = "blog dibuat 2024"
    return Shape("daftar kim.xlsx", workbook(("Sheet1", table), merged=("A1:H1", "A2:H2")), expected)


def plain_codes() -> Shape:
    """Commas, BOM, codes without dots."""
    rows = kims(24, 3)
    table = [["kode_desa", "kecamatan", "desa", "nama_kim", "status", "jumlah anggota", "no_telp"]]
    table += [
        [
            row["kode"].replace(".", ""), row["kecamatan"].upper(), row["desa"].upper(), row["nama"],
            row["status"], f"{row['anggota']} orang", row["hp"].replace("0", "+62 ", 1),
        ]
        for row in rows
    ]  # fmt: skip
    return Shape(
        "kim.csv", text_file(table, ",", "utf-8-sig"), expect(rows, "nama", "status", "anggota", "hp")
    )


def grouped_tabs() -> Shape:
    """Tabs, no codes, a heading row for each kecamatan, villages with 'Ds.' and 'Kel.'."""
    rows = kims(24, 4)
    table, last = [["No", "Desa/Kel.", "KIM", "Ketua", "Unsur", "HP"]], ""
    for row in rows:
        if row["kecamatan"] != last:
            table.append([f"KECAMATAN {row['kecamatan'].upper()}"])
            last = row["kecamatan"]
        short = "Kel." if row["kode"][9] == "1" else "Ds."
        table.append([
            "1", f"{short} {row['desa']}", row["nama"], row["ketua"],
            {"perangkat": "Perangkat Desa", "warga": "Umum"}.get(row["ketua_unsur"], row["ketua_unsur"]),
            f"{row['hp'][:4]}-{row['hp'][4:8]}-{row['hp'][8:]}",
        ])  # fmt: skip
    return Shape(
        "kim.txt", text_file(table, "\t", "utf-8"), expect(rows, "nama", "ketua", "ketua_unsur", "hp")
    )


def two_row_titles() -> Shape:
    """'SK' above 'Nomor', 'Tanggal', 'Berlaku s/d'; codes and days as numbers."""
    rows = kims(24, 5)
    table: list[list[object]] = [
        ["No", "Kode Wilayah", "Kecamatan", "Desa", "Nama KIM", "SK", "", "", "Pengurus", "", "", "Status"],
        ["", "", "", "", "", "Nomor", "Tanggal", "Berlaku s/d", "Ketua", "Sekretaris", "Bendahara", ""],
    ]  # fmt: skip
    for number, row in enumerate(rows, 1):
        table.append([
            number, int(row["kode"].replace(".", "")), row["kecamatan"], row["desa"], row["nama"],
            row["sk_nomor"], serial(row["sk_tanggal"]), serial(row["sk_berlaku_sampai"]), row["ketua"],
            row["sekretaris"], row["bendahara"], row["status"].capitalize().replace("-", " "),
        ])  # fmt: skip
    fields = (
        "nama",
        "sk_nomor",
        "sk_tanggal",
        "sk_berlaku_sampai",
        "ketua",
        "sekretaris",
        "bendahara",
        "status",
    )
    return Shape("data.xlsx", workbook(("Data", table), merged=("F1:H1", "I1:K1")), expect(rows, *fields))


def libre_office() -> Shape:
    """An ODS with days in words and a million empty rows below."""
    rows = kims(24, 6)
    table = [
        ["Nama Desa", "Kecamatan", "Nama Kelompok", "Tanggal SK", "Masa Berlaku", "Nomor Surat Keputusan"]
    ]
    table += [
        [
            row["desa"], f"Kec. {row['kecamatan']}", row["nama"], spelt(row["sk_tanggal"]),
            spelt(row["sk_berlaku_sampai"]), row["sk_nomor"],
        ]
        for row in rows
    ]  # fmt: skip
    fields = ("nama", "sk_tanggal", "sk_berlaku_sampai", "sk_nomor")
    return Shape("kim.ods", open_document("Lembar1", table), expect(rows, *fields))


def sheet_a_kecamatan() -> Shape:
    """One sheet a kecamatan, a hidden one, row numbers by formula."""
    rows = kims(24, 7)
    sheets: dict[str, list[list[object]]] = {}
    for row in rows:
        table = sheets.setdefault(row["kecamatan"], [["No", "Desa", "Nama KIM", "Ketua", "Status"]])
        table.append(["=ROW()-1", row["desa"], row["nama"], row["ketua"], row["status"]])
    old = [["No", "Desa", "Nama KIM"], [1, rows[0]["desa"], "KIM Lama"]]
    return Shape(
        "per kecamatan.xlsx",
        workbook(*sheets.items(), ("arsip 2019", old), hidden=("arsip 2019",)),
        expect(rows, "nama", "ketua", "status"),
    )


def slips_and_persons() -> Shape:
    """Titles and villages with slips, NIK and days of birth that nobody may take over."""
    rows = kims(24, 8)
    table: list[list[object]] = [
        [
            "No.",
            "Kecmatan",
            "Nama Desaa",
            "Nama  KIM ",
            "Ketua",
            "NIK",
            "Tempat/Tgl Lahir",
            "Stauts",
            "Tgl. S.K.",
        ]
    ]
    for number, row in enumerate(rows, 1):
        desa = (
            row["desa"][:-1] + row["desa"][-1] * 2
            if number % 5 == 0 and len(row["desa"]) > 7
            else row["desa"]
        )
        table.append([
            number, row["kecamatan"], desa, row["nama"], row["ketua"], 3502014105850001,
            "Ponorogo, 1 Mei 1985",
            row["status"], row["sk_tanggal"],
        ])  # fmt: skip
    return Shape(
        "pengurus.xlsx", workbook(("KIM", table)), expect(rows, "nama", "ketua", "status", "sk_tanggal")
    )


def every_village() -> Shape:
    """All 307 villages, most of them without a KIM."""
    rows = kims(24, 9)
    by_code = {row["kode"]: row for row in rows}
    table = [["Kode", "Kecamatan", "Desa", "Nama KIM", "Status", "Ketua"]]
    for kecamatan in REGENCY.kecamatan:
        for number, village in enumerate(kecamatan.villages):
            row = by_code.get(village.code)
            rest = (
                [row["nama"], row["status"], row["ketua"]]
                if row
                else ["-", "", ""]
                if number % 2
                else ["Belum ada"]
            )
            table.append([village.code, kecamatan.name, village.name, *rest])
    return Shape("semua desa.csv", text_file(table, ";", "utf-8"), expect(rows, "nama", "status", "ketua"))


def wide_text() -> Shape:
    """Excel's 'Unicode text': UTF-16 and tabs; the last four digits of the code; an address of two lines."""
    rows = kims(24, 10)
    table = [["Kecamatan", "Kode", "Desa", "Nama Komunitas", "Alamat Sekretariat", "CP"]]
    table += [
        [
            row["kecamatan"], row["kode"][-4:], row["desa"], row["nama"], f"Balai desa\n{row['desa']}",
            row["hp"],
        ]
        for row in rows
    ]  # fmt: skip
    expected = expect(rows, "nama", "hp")
    for row in rows:
        expected[row["kode"]]["lain: Alamat Sekretariat"] = f"Balai desa {row['desa']}"
    return Shape("kim unicode.txt", text_file(table, "\t", "utf-16"), expected)


def requirements_sheet() -> Shape:
    """Declarations with ticks, capitals, a village named twice and one that is nowhere."""
    rows = kims(24, 11)
    table: list[list[object]] = [
        [], ["KODE DESA", "NAMA KIM", "SK KEPALA DESA", "TANGGAL PENETAPAN", "BUKAN PNS", "BUKAN PARPOL",
             "BUKAN LSM",
             "TIDAK TERLIBAT PIDANA", "DIKETAHUI KADES", "TH. BERDIRI"],
    ]  # fmt: skip
    table += [
        [
            row["kode"], row["nama"], row["sk_nomor"], spelt(row["sk_tanggal"]), "✓", "Ya", "v", "Sudah",
            "Ada", 2019,
        ]
        for row in rows
    ]  # fmt: skip
    table.append([rows[0]["kode"], "KIM Kembar", "1/2", "1 Mei 2024", "✓", "Ya", "v", "Sudah", "Ada", 2019])
    table.append(["35.02.99.2999", "KIM Hilang", "1/3", "2 Mei 2024", "✓", "Ya", "v", "Sudah", "Ada", 2019])
    expected = expect(rows[1:], "nama", "sk_nomor", "sk_tanggal")
    for values in expected.values():
        values.update(
            dict.fromkeys(("bukan_asn", "bukan_parpol", "bukan_lsm", "tidak_pidana", "diketahui"), "ya"),
            terbentuk="2019",
        )
    return Shape("syarat.xlsx", workbook(("Sheet1", table)), expected, asked=3)


def two_in_one() -> Shape:
    """Two things in one column: code and name, number and day of the SK, head and phone."""
    rows = kims(24, 12)
    table = [["No", "Nama\nKIM", "Kode dan Nama Desa", "SK (No/Tgl)", "Ketua / No HP"]]
    parted = (" / ", " tgl ", ", ")
    for number, row in enumerate(rows):
        decree = f"{row['sk_nomor']}{parted[number % 3]}{slashed(row['sk_tanggal'])}"
        table.append([
            "1", row["nama"], f"{row['kode']} {row['desa']}", decree, f"{row['ketua']} ({row['hp']})"
        ])  # fmt: skip
    fields = ("nama", "sk_nomor", "sk_tanggal", "ketua", "hp")
    return Shape("dua.csv", text_file(table, ";", "utf-8"), expect(rows, *fields))


def repeated_blocks() -> Shape:
    """A block a kecamatan with its own titles and subtotal; the status as a tick in one of two columns."""
    rows = kims(24, 13)
    table: list[list[str]] = []
    last = ""
    for row in rows:
        if row["kecamatan"] != last:
            table += [["", f"Jumlah Kec. {last}", "3"], []] if last else []
            table += [[f"Kecamatan : {row['kecamatan'].upper()}"]]
            table += [["No", "Desa", "Nama Kelompok", "Jml Anggota (L)", "Aktif", "Tidak Aktif"]]
            last = row["kecamatan"]
        row["status"] = "aktif" if row["status"] == "aktif" else "tidak-aktif"
        ticks = ["V", ""] if row["status"] == "aktif" else ["", "V"]
        table.append(["1", row["desa"], row["nama"], "4", *ticks])
    return Shape("blok.csv", text_file(table, ";", "utf-8"), expect(rows, "nama", "status"))


SHAPES = (
    two_in_one, repeated_blocks,
    office_csv, merged_workbook, plain_codes, grouped_tabs, two_row_titles, libre_office, sheet_a_kecamatan,
    slips_and_persons, every_village, wide_text, requirements_sheet,
)  # fmt: skip

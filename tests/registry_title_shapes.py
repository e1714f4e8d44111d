"""Lists of KIM whose titles say in sentences, two words at once or other words what their columns hold."""

import io

import xlsxwriter
from registry_shapes import Shape, kims, serial, slashed, spelt, text_file

from kimsite.config.regions import read_regency
from kimsite.tools.dates import MONTH_NAMES

REGENCY = read_regency("35.23")
"""A kabupaten with a village Pakel, whose name ends like 'kel.' begins."""


def sheet(number, columns, above=(), *, delimiter="") -> Shape:
    """A list with one row a KIM. `columns`: title, the fields it holds, and what is written of a KIM."""
    rows = kims(20, number, REGENCY)
    table = [*above, [title for title, _, _ in columns]]
    table += [[write(row) for _, _, write in columns] for row in rows]
    fields = " ".join(fields for _, fields, _ in columns).split()
    kept = {title: write for title, fields, write in columns if fields.startswith("lain: ")}
    expected = {
        row["kode"]: {field: row[field] for field in fields if field in row}
        | {f"lain: {title}": write(row) for title, write in kept.items()}
        for row in rows
    }
    if delimiter:
        return Shape("daftar.csv", text_file(table, delimiter, "utf-8"), expected)
    return Shape("daftar.xlsx", workbook(table), expected)


def workbook(table) -> bytes:
    """One sheet."""
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True})
    page = book.add_worksheet("Lembar1")
    for index, cells in enumerate(table):
        for column, cell in enumerate(cells):
            if cell != "":
                page.write(index, column, cell)
    book.close()
    return made.getvalue()


def column(title, fields="", key="", write=None):
    """Title, fields, writer; without a writer the KIM's own value."""
    return title, fields, write or (lambda row: row[key or fields])


def words(row):
    """Its status as people write it."""
    return row["status"].replace("-", " ").title()


def sentences_of_a_form():
    return sheet(48, [
        column("Stempel waktu", write=lambda row: "01/10/2026 08:00:00"),
        column("1. Kecamatan", key="kecamatan"), column("2. Desa / Kelurahan", key="desa"),
        column("3. Apa nama KIM di desa Anda?", "nama"), column("4. Siapa nama ketua KIM?", "ketua"),
        column("5. Nomor WhatsApp ketua yang bisa dihubungi", "hp"),
        column("6. Berapa jumlah anggota KIM?", "anggota"),
        column("7. Apakah KIM mempunyai SK?", write=lambda row: "Ya"),
        column("8. Nomor SK Pembentukan (jika ada)", "sk_nomor"),
        column("9. Tanggal SK", "sk_tanggal", write=lambda row: slashed(row["sk_tanggal"])),
        column("10. Bagaimana keaktifan KIM saat ini?", "status", write=words),
    ], delimiter=",")  # fmt: skip


def titles_before_colons():
    return sheet(41, [
        column("NOMOR", write=lambda row: "1"), column("WILAYAH KECAMATAN", key="kecamatan"),
        column("NAMA DESA/KELURAHAN TEMPAT KIM", key="desa"), column("NAMA LENGKAP KIM", "nama"),
        column("KETUA KIM (NAMA LENGKAP)", "ketua"), column("TELEPON SELULER KETUA", "hp"),
        column("BANYAKNYA ANGGOTA", "anggota"), column("KEABSAHAN: NOMOR SK", "sk_nomor"),
        column("KEABSAHAN: TGL SK", "sk_tanggal", write=lambda row: spelt(row["sk_tanggal"])),
    ], [["DATA KIM"], []])  # fmt: skip


def names_of_a_database():
    return sheet(23, [
        column("village_code", write=lambda row: row["kode"].replace(".", "")),
        column("village_name", write=lambda row: row["desa"].upper()),
        column("district_name", key="kecamatan"),
        column("kim_name", "nama"), column("chairperson", "ketua"), column("phone_number", "hp"),
        column("established_date", write=lambda row: row["sk_tanggal"] + "T00:00:00Z"),
        column("member_count", "anggota"), column("decree_number", "sk_nomor"),
    ], delimiter=",")  # fmt: skip


def places_by_their_cells():
    return sheet(44, [
        column("#", write=lambda row: "1"), column("Tipe", write=lambda row: "Desa"),
        column("Nama Wilayah", key="desa"), column("Bagian", key="kecamatan"), column("Sebutan", "nama"),
        column("Penanggung Jawab / Ketua", "ketua"),
        column("Nomor yang dapat dihubungi (WA)", "hp", write=lambda row: "62" + row["hp"][1:]),
        column("Aktif / Pasif / Vakum", "status", write=words),
        column("Catatan Petugas", write=lambda row: "-"),
    ])  # fmt: skip


def two_in_one_cell():
    return sheet(45, [
        column("Nama KIM / Desa", "nama", write=lambda row: f"{row['nama']} / {row['desa']}"),
        column("Kecamatan", key="kecamatan"),
        column("Ketua - HP", "ketua hp", write=lambda row: f"{row['ketua']} - {row['hp']}"),
        column("SK Kepala Desa", "sk_nomor sk_tanggal",
               write=lambda row: f"Ada, No. {row['sk_nomor']} tgl {spelt(row['sk_tanggal'])}"),
        column("Masa Bakti", "sk_berlaku_sampai",
               write=lambda row: f"{spelt(row['sk_tanggal'])} s/d {spelt(row['sk_berlaku_sampai'])}"),
    ], delimiter=";")  # fmt: skip


def officers_in_one_cell():
    return sheet(22, [
        column("NAMA KIM DAN DESA", "nama", write=lambda row: f"{row['nama']}\nDesa {row['desa']}"),
        column("KECAMATAN", key="kecamatan"),
        column("SUSUNAN PENGURUS", "ketua sekretaris bendahara", write=lambda row: (
            f"Ketua : {row['ketua']}\nSekretaris : {row['sekretaris']}\nBendahara : {row['bendahara']}")),
        column("NO. TELP", "hp", write=lambda row: f"{row['hp']} / 085700000001"),
    ])  # fmt: skip


def codes_in_four_columns():
    return sheet(21, [
        *(column(title, write=lambda row, at=at: row["kode"].split(".")[at])
          for at, title in enumerate(("Prov", "Kab", "Kec", "Kel"))),
        column("Kecamatan", key="kecamatan"), column("Kelurahan / Desa", key="desa"),
        column("Nama Kelompok Informasi Masyarakat (KIM)", "nama"), column("Ketua Kelompok", "ketua"),
        column("No. Kontak Ketua", "hp"), column("Jumlah Pengurus dan Anggota", "anggota"),
        column("Dasar Pembentukan (SK)", "sk_nomor"),
    ], delimiter=";")  # fmt: skip


def days_as_numbers():
    return sheet(50, [
        column("Kode Desa (Kemendagri)", write=lambda row: "'" + row["kode"]), column("Desa", key="desa"),
        column("Nama Kelompok (KIM)", "nama"), column("Ketua Pengurus", "ketua"),
        column("Nomor Surat Keputusan Kepala Desa", "sk_nomor"),
        column("Surat Keputusan berlaku hingga tanggal", "sk_berlaku_sampai",
               write=lambda row: serial(row["sk_berlaku_sampai"])),
        column("Tingkat Keaktifan", "status", write=words),
    ])  # fmt: skip


def villages_below_kecamatan():
    """The kecamatan in capitals above its villages, in the same column."""
    rows = kims(20, 24, REGENCY)
    table, last = [["NO", "KECAMATAN/DESA", "NAMA KIM", "PIMPINAN", "Ket."]], ""
    for row in rows:
        if row["kecamatan"] != last:
            table.append(["I", row["kecamatan"].upper()])
            last = row["kecamatan"]
        table.append(["1", row["desa"], row["nama"], row["ketua"], words(row)])
    fields = ("nama", "ketua", "status")
    return Shape("desa.xlsx", workbook(table), {row["kode"]: {f: row[f] for f in fields} for row in rows})


def ticks_below_a_heading():
    """'Kondisi' over 'Aktif' and 'Vakum'; the codes as numbers, so that Pakel is known by both."""
    rows = kims(20, 4, REGENCY)
    table: list[list[object]] = [
             ["No", "Kode", "Desa", "Nama KIM", "Kondisi", "", "Anggota", "", ""],
             ["", "", "", "", "Aktif", "Vakum", "L", "P", "Jml"]]  # fmt: skip
    for row in rows:
        row["status"] = "aktif" if row["status"] == "aktif" else "pasif"
        ticks = ["√", ""] if row["status"] == "aktif" else ["", "√"]
        code = int(row["kode"].replace(".", ""))
        table.append(["1", code, row["desa"], row["nama"], *ticks, 1, 2, int(row["anggota"])])
    fields = ("nama", "status", "anggota")
    return Shape("centang.xlsx", workbook(table), {row["kode"]: {f: row[f] for f in fields} for row in rows})


def short_day(row):
    """05-Mar-23, as spreadsheets show it."""
    year, month, day = row["sk_tanggal"].split("-")
    return f"{day}-{MONTH_NAMES[int(month) - 1][:3]}-{year[2:]}"


def short_months():
    return sheet(49, [
        column("Desa", key="desa"), column("Kecamatan", key="kecamatan"), column("Nama KIM", "nama"),
        column("Alamat Ketua", write=lambda row: "RT 01"), column("Kontak Person", "hp"),
        column("SK Pembentukan KIM Tanggal", "sk_tanggal", write=short_day),
    ])  # fmt: skip


def places_in_brackets():
    return sheet(88, [
        column("Wilayah Kerja", write=lambda row: f"{row['desa']} ({row['kecamatan']})"),
        column("Nama Kelompok", "nama"), column("Pengurus - Ketua", "ketua"), column("Kontak", "hp"),
        column("TGL DAN NO SK", "sk_tanggal sk_nomor",
               write=lambda row: f"{spelt(row['sk_tanggal'])}, {row['sk_nomor']}"),
    ], delimiter=";")  # fmt: skip


def places_in_a_sentence():
    return sheet(84, [
        column("Nama KIM Desa", "nama"),
        column("Kedudukan", write=lambda row: f"Ds. {row['desa']}, Kec. {row['kecamatan']}"),
        column("Ketua/Penanggungjawab", "ketua"), column("Aktif?", write=lambda row: "Ya"),
    ])  # fmt: skip


def name_and_places_in_one_cell():
    return sheet(110, [
        column("Nama KIM dan Alamat", "nama",
               write=lambda row: f"{row['nama']}, Desa {row['desa']} Kec. {row['kecamatan']}"),
        column("Nama Ketua Pengurus KIM", "ketua"), column("Unsur Ketua Pengurus", "ketua_unsur"),
        column("NOMOR DAN TANGGAL SK PENETAPAN", "sk_nomor sk_tanggal",
               write=lambda row: f"{row['sk_nomor']} tgl. {spelt(row['sk_tanggal'])}"),
        column("Valid Until", "sk_berlaku_sampai"),
    ])  # fmt: skip


def ticks_and_crosses():
    """'Aktif' over 'v' and 'x': a cross is a no beside ticks."""
    rows = kims(20, 109, REGENCY)
    table: list[list[object]] = [["kec", "desa", "kim", "tglsk", "aktif"]]
    for row in rows:
        row["status"] = "aktif" if row["status"] == "aktif" else "tidak-aktif"
        mark = "v" if row["status"] == "aktif" else "x"
        table.append([row["kecamatan"], row["desa"], row["nama"], serial(row["sk_tanggal"]), mark])
    fields = ("nama", "status", "sk_tanggal")
    return Shape("tanda.xlsx", workbook(table), {row["kode"]: {f: row[f] for f in fields} for row in rows})


def two_counts_of_members():
    return sheet(64, [
        column("kd_desa", key="kode"), column("nama_kim", "nama"),
        column("Jumlah anggota aktif", write=lambda row: 1), column("Jumlah anggota total", "anggota"),
    ])  # fmt: skip


def officers_between_others():
    """Deputies and members stand between the three officers, on lines of their own or behind blanks."""
    return sheet(1207, [
        column("DESA", key="desa"), column("KECAMATAN", key="kecamatan"), column("NAMA KIM", "nama"),
        column("SUSUNAN PENGURUS", "ketua sekretaris bendahara", write=lambda row: (
            "Penasehat : Kades\nKetua : {ketua}{0}Wakil : Rekaan\nSekretaris : {sekretaris}\n"
            "Bendahara : {bendahara}\nHumas : Rekaan\nAnggota : 5 orang").format(
                " " if row["kode"][-1] in "02468" else "\n", **row)),
        column("Alamat KIM", "lain: Alamat KIM", write=lambda row: (
            f"Dusun Krajan RT 1 Desa {row['desa']} Kecamatan {row['kecamatan']}")),
    ])  # fmt: skip


def groups_below_a_title_of_both_places():
    """'Desa/Kecamatan' over villages alone, with 'Kec. …' or a name above those of each."""
    rows, last = kims(20, 1403, REGENCY), ""
    table: list[list[object]] = [["No", "Desa/Kecamatan", "Nama KIM", "SK", "Tgl/Bln/Thn SK"]]
    for row in rows:
        if row["kecamatan"] != last:
            last = row["kecamatan"]
            table.append(["", f"Kec. {last}"] if len(table) % 2 else [last.upper()])
        decree = f"Keputusan Kepala Desa Nomor {row['sk_nomor']}"
        table.append(["1", row["desa"], row["nama"], decree, slashed(row["sk_tanggal"])])
    fields = ("nama", "sk_nomor", "sk_tanggal")
    return Shape("grup.xlsx", workbook(table), {row["kode"]: {f: row[f] for f in fields} for row in rows})


def decrees_with_days_in_brackets():
    return sheet(1406, [
        column("Alamat Kecamatan", key="kecamatan"), column("Alamat Desa", key="desa"),
        column("Nama KIM", "nama"),
        column("No. dan Tgl. SK Pembentukan", "sk_nomor sk_tanggal", write=lambda row: (
            f"{row['sk_nomor']}\n({spelt(row['sk_tanggal'])})")),
    ])  # fmt: skip


def whole_addresses():
    """Hamlet, village, kecamatan and kabupaten in one cell: namesakes are told apart by the kecamatan."""
    return sheet(1009, [
        column("Nama KIM", "nama"),
        column("Alamat", write=lambda row: (
            f"Dsn. Krajan, Ds. {row['desa']}, Kec. {row['kecamatan']}, Kab. Tuban")),
        column("Ketua", "ketua"), column("ANGGOTA", "lain: ANGGOTA", write=lambda row: "1. Ani 2. Budi"),
    ])  # fmt: skip


def addresses_beside_both_places():
    """'Balai Desa …, Kec. …' says nothing new; the SK is known by what its cells say."""
    return sheet(910, [
        column("Nama KIM", "nama"), column("Desa", key="desa"), column("Kecamatan", key="kecamatan"),
        column("Alamat Sekretariat", "lain: Alamat Sekretariat", write=lambda row: (
            f"Balai Desa {row['desa']}, Kec. {row['kecamatan']}")),
        column("Dasar Pembentukan", "sk_nomor", write=lambda row: f"SK Kades Nomor {row['sk_nomor']}"),
        column("Legalitas", write=lambda row: ""),
        column("Tertanggal", "sk_tanggal", write=lambda row: spelt(row["sk_tanggal"])),
        column("Status Legalitas", "lain: Status Legalitas", write=lambda row: "SK"),
    ])  # fmt: skip


def offices_behind_names():
    return sheet(1005, [
        column("DESA", key="desa"), column("KECAMATAN", key="kecamatan"), column("NAMA KIM", "nama"),
        column("NAMA PENGURUS KIM", "ketua sekretaris bendahara", write=lambda row: (
            f"{row['ketua']} (Ketua), {row['sekretaris']} (Sekretaris), {row['bendahara']} (Bendahara)")),
    ])  # fmt: skip


def totals_of_a_pivot_table():
    """'DANDER Total' and an empty row below each kecamatan."""
    rows, last = kims(20, 1003, REGENCY), ""
    table: list[list[object]] = [["KECAMATAN", "DESA", "NAMA KIM", "KETUA"]]
    for row in rows:
        if last and row["kecamatan"] != last:
            table += [[f"{last} Total", "", 3], []]
        last = row["kecamatan"]
        table.append([last, row["desa"], row["nama"], row["ketua"]])
    table.append(["Grand Total", "", 20])
    known = {row["kode"]: {"nama": row["nama"], "ketua": row["ketua"]} for row in rows}
    return Shape("pivot.xlsx", workbook(table), known)


def numbered_officers_in_one_cell():
    """'1. Ketua : …', and on the next line '2. Sekretaris : …'."""
    return sheet(809, [
        column("DESA", key="desa"), column("KECAMATAN", write=lambda row: f"KEC. {row['kecamatan'].upper()}"),
        column("NAMA KIM", "nama"), column("PENGURUS", "ketua sekretaris bendahara", write=lambda row: (
            f"1. Ketua : {row['ketua']}\n2. Sekretaris : {row['sekretaris']}\n"
            f"3. Bendahara : {row['bendahara']}")),
    ])  # fmt: skip


def year_of_the_data():
    """'tahun' is that of the file for every KIM; the address ends with the kabupaten."""
    return sheet(603, [
        column("No", write=lambda row: "1"), column("Nama KIM", "nama"),
        column("Alamat", write=lambda row: f"{row['desa']}, {row['kecamatan']}, Tuban"),
        column("Pengurus (orang)", "anggota"), column("tahun", "lain: tahun", write=lambda row: "2024"),
    ], delimiter=";")  # fmt: skip


def numbers_before_names():
    """Kecamatan counted in Roman numbers, KIM in each of them from 1, and a year below the SK."""
    rows = kims(20, 703, REGENCY)
    table: list[list[object]] = [
        ["No", "Kecamatan", "No", "Nama KIM", "Desa", "SK", "", "Ketua"],
        ["", "", "", "", "", "Nomor", "Tahun", ""],
    ]
    for row in rows:
        table.append([
            "1", f"II. {row['kecamatan'].upper()}", "1", f"1. {row['nama']}", row["desa"], row["sk_nomor"],
            2023, f"M. {row['ketua']}",
        ])  # fmt: skip
        row["ketua"], row["lain: SK Tahun"] = f"M. {row['ketua']}", "2023"
    fields = ("nama", "sk_nomor", "ketua", "lain: SK Tahun")
    return Shape("nomor.xlsx", workbook(table), {row["kode"]: {f: row[f] for f in fields} for row in rows})


def addresses_with_hamlets():
    """No column of villages: the address names them between the street and the RT, and is kept whole."""
    return sheet(401, [
        column("KECAMATAN", key="kecamatan"), column("NAMA KIM", "nama"),
        column("ALAMAT", "lain: ALAMAT", write=lambda row: f"Jl. Raya 5, Ds. {row['desa']} RT 02 RW 01"),
        column("KETUA", "ketua"), column("LOGO", write=lambda row: "Ada"),
    ])  # fmt: skip


def called_after_their_villages():
    """No column of villages: 'KIM Desa …' and 'KIM …' say them."""
    rows = kims(20, 402, REGENCY)
    table = [["Kecamatan", "Nama KIM", "Ketua"]]
    for row in rows:
        row["nama"] = ("KIM Desa " if row["kode"][-1] in "02468" else "KIM ") + row["desa"]
        table.append([row["kecamatan"], row["nama"], row["ketua"]])
    known = {row["kode"]: {"nama": row["nama"], "ketua": row["ketua"]} for row in rows}
    return Shape("kim.csv", text_file(table, ";", "utf-8"), known)


def totals_with_units():
    """'Jumlah Kec. …', '3 desa', '3 KIM' below each kecamatan."""
    rows, last = kims(20, 405, REGENCY), ""
    table: list[list[object]] = [["NO", "KECAMATAN", "DESA", "NAMA KIM", "JML ANGGOTA"]]
    for row in rows:
        if last and row["kecamatan"] != last:
            table.append(["", f"Jumlah Kec. {last}", "3 desa", "3 KIM", 30])
        last = row["kecamatan"]
        table.append(["1", last, row["desa"], row["nama"], int(row["anggota"])])
    known = {row["kode"]: {"nama": row["nama"], "anggota": row["anggota"]} for row in rows}
    return Shape("jumlah.xlsx", workbook(table), known)


def codes_of_the_bps():
    """Ten digits of the kabupaten that are no codes of Kemendagri, and the form in a column of its own."""
    return sheet(505, [
        column("Kode", write=lambda row: f"3523999{row['kode'][-3:]}"), column("Kecamatan", key="kecamatan"),
        column("Desa/Kelurahan", write=lambda row: "Kelurahan" if row["kode"][9] == "1" else "Desa"),
        column("Nama Desa/Kelurahan", key="desa"), column("Nama KIM", "nama"),
    ], delimiter=",")  # fmt: skip


def columns_that_say_less():
    return sheet(66, [
        column("Desa", key="desa"), column("Kecamatan", key="kecamatan"),
        column("No HP Kepala Desa", write=lambda row: "084000000001"), column("Nama KIM", "nama"),
        column("Jabatan di desa", write=lambda row: "Guru"),
        column("Berlaku mulai", write=lambda row: "01/01/2020"),
        column("Tanggal SK", "sk_tanggal", write=lambda row: slashed(row["sk_tanggal"])),
        column("Ketua periode 2024-2027", "ketua"), column("No. Telp. Ketua KIM", "hp"),
    ], delimiter=",")  # fmt: skip


def decrees_without_a_number():
    return sheet(65, [
        column("Desa", key="desa"), column("Kecamatan", key="kecamatan"), column("Nama KIM", "nama"),
        column("SK", write=lambda row: "Ada"),
    ])  # fmt: skip


def addresses_beside_villages():
    """'Alamat' before 'Desa' names a hamlet."""
    return sheet(202, [
        column("nama_kim", "nama"), column("alamat", write=lambda row: "Dusun Krajan RT 2"),
        column("desa", key="desa"), column("kecamatan", key="kecamatan"), column("ketua", "ketua"),
    ], delimiter=",")  # fmt: skip


def one_kecamatan_in_the_heading():
    """'KECAMATAN … KABUPATEN TUBAN' above the titles of a list of one kecamatan."""
    place = REGENCY.kecamatan[3].name
    rows = [row for row in kims(300, 204, REGENCY) if row["kecamatan"] == place]
    table = [["DATA KIM"], [f"KECAMATAN {place.upper()} KABUPATEN TUBAN"], []]
    table += [["NO", "DESA", "NAMA KIM", "NAMA KETUA"]]
    table += [["1", row["desa"], row["nama"], row["ketua"]] for row in rows]
    known = {row["kode"]: {"nama": row["nama"], "ketua": row["ketua"]} for row in rows}
    return Shape("kecamatan.xlsx", workbook(table), known)


def one_kecamatan_in_a_sentence():
    """'Data KIM Kecamatan … Tahun 2025' in one line."""
    shape = one_kecamatan_in_the_heading()
    place = REGENCY.kecamatan[3].name
    rows = [row for row in kims(300, 204, REGENCY) if row["kecamatan"] == place]
    table = [[f"Data KIM Kecamatan {place} Tahun 2025"], ["NO", "DESA", "NAMA KIM", "NAMA KETUA"]]
    table += [["1", row["desa"], row["nama"], row["ketua"]] for row in rows]
    return Shape("kecamatan.xlsx", workbook(table), shape.expected)


def kim_whose_name_says_desa():
    """'KIM Derap Desa', a new line, and its village."""
    rows = kims(20, 207, REGENCY)
    table = [["No", "Nama dan Alamat KIM", "Ketua"]]
    for row in rows:
        row["nama"] = f"KIM Derap Desa {row['kode'][-2:]}" if row["kode"][-1] in "02468" else "KIM Suara Desa"
        table.append(["1", f"{row['nama']}\nDesa {row['desa']}\nKec. {row['kecamatan']}", row["ketua"]])
    known = {row["kode"]: {"nama": row["nama"], "ketua": row["ketua"]} for row in rows}
    return Shape("profil.xlsx", workbook(table), known)


TITLE_SHAPES = (
    groups_below_a_title_of_both_places, decrees_with_days_in_brackets,
    officers_between_others, whole_addresses, addresses_beside_both_places, offices_behind_names,
    totals_of_a_pivot_table,
    numbered_officers_in_one_cell, year_of_the_data, numbers_before_names, addresses_with_hamlets,
    called_after_their_villages,
    totals_with_units, codes_of_the_bps,
    addresses_beside_villages, one_kecamatan_in_the_heading, one_kecamatan_in_a_sentence,
    kim_whose_name_says_desa,
    sentences_of_a_form, titles_before_colons, names_of_a_database, places_by_their_cells, two_in_one_cell,
    officers_in_one_cell, codes_in_four_columns, days_as_numbers, villages_below_kecamatan,
    ticks_below_a_heading, short_months, places_in_brackets, places_in_a_sentence,
    name_and_places_in_one_cell, ticks_and_crosses,
)  # fmt: skip

"""More lists of KIM as offices keep them: ditto marks, a row an officer, questions as titles, addresses."""

from registry_shapes import Shape, expect, kims, open_document, serial, slashed, spelt, text_file, workbook

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")


def _prefixed(row: dict[str, str]) -> str:
    return ("Kelurahan " if row["kode"].split(".")[3].startswith("1") else "Desa ") + row["desa"]


def ditto_and_serials() -> Shape:
    """The chair of the list writes 'idem' for a repeated kecamatan, and days are numbers."""
    rows = kims(24, 21)
    table: list[list] = [
        ["Lampiran Surat Kepala Dinas"],
        ["No", "Wilayah", "", "Nama KIM", "SK Kepala Desa/Lurah", "", "", "Jml Anggota"],
        ["", "Kec.", "Desa/Kel.", "", "Nomor", "Tanggal", "s.d.", ""],
        [str(number) for number in range(1, 9)],
    ]
    above = ""
    for number, row in enumerate(rows, 1):
        where = ("idem", '"', "sda")[number % 3] if row["kecamatan"] == above else row["kecamatan"]
        above = row["kecamatan"]
        days = serial(row["sk_tanggal"]), serial(row["sk_berlaku_sampai"])
        table.append([number, where, row["desa"], row["nama"], row["sk_nomor"], *days, int(row["anggota"])])
    table.append(["JUMLAH", "", "", "", "", "", "", 99])
    data = workbook(("Lampiran", table), merged=("B2:C2", "E2:G2"))
    fields = ("nama", "sk_nomor", "sk_tanggal", "sk_berlaku_sampai", "anggota")
    return Shape("lampiran.xlsx", data, expect(rows, *fields))


def row_an_officer() -> Shape:
    """Five rows a KIM; the village stands on each, or on the first of merged cells."""
    rows = kims(16, 22)
    table: list[list] = [
        ["SUSUNAN PENGURUS KIM"],
        ["Nama Desa", "Kecamatan", "Nama Lengkap", "Jabatan", "No HP"],
    ]
    for number, row in enumerate(rows):
        for place, (office, name, phone) in enumerate(
            (
                ("Ketua KIM", row["ketua"], row["hp"]),
                ("Wakil Ketua", "Pak Wakil", "084000099991"),
                ("Sekretaris", row["sekretaris"], ""),
                ("Bendahara", row["bendahara"], "084000099992"),
                ("Anggota", "Bu Anggota", ""),
            )
        ):
            where = [row["desa"], row["kecamatan"]] if place == 0 or number % 2 else ["", ""]
            table.append([*where, name, office, phone])
    fields = ("ketua", "sekretaris", "bendahara", "hp")
    return Shape("pengurus.xlsx", workbook(("Pengurus", table)), expect(rows, *fields))


def village_in_the_address() -> Shape:
    """No column is called desa: the address begins with it."""
    rows = kims(20, 23)
    table = [["Nama KIM", "Alamat", "Kecamatan", "Ketua", "Kontak", "Tanggal SK", "Bukan ASN"]]
    table += [
        [
            row["nama"], _prefixed(row), f"Kec. {row['kecamatan']}", row["ketua"], row["hp"],
            slashed(row["sk_tanggal"]), "√",
        ]
        for row in rows
    ]  # fmt: skip
    expected = expect(rows, "nama", "ketua", "sk_tanggal")
    wanted = {code: {**fields, "bukan_asn": "ya"} for code, fields in expected.items()}
    return Shape("data kim.csv", text_file(table, ";", "utf-8"), wanted)


def numbered_kecamatan() -> Shape:
    """'I | KECAMATAN …' above each block of an ODS."""
    rows = kims(22, 24)
    table = [["", "PEMERINTAH KABUPATEN"], [], ["NO", "NAMA DESA", "NAMA KIM", "KETUA", "TGL. SK"]]
    names = list(dict.fromkeys(row["kecamatan"] for row in rows))
    for number, name in enumerate(names):
        own = [row for row in rows if row["kecamatan"] == name]
        table.append([_ROMAN[number % 15], f"KECAMATAN {name.upper()}"])
        table += [
            [str(place), row["desa"], row["nama"], row["ketua"], spelt(row["sk_tanggal"])]
            for place, row in enumerate(own, 1)
        ]
        table.append(["", f"Jumlah : {len(own)} KIM"])
    even = [[*row, *[""] * (5 - len(row))] for row in table]
    return Shape("kim.ods", open_document("KIM", even), expect(rows, "nama", "ketua", "sk_tanggal"))


def answers_of_a_form() -> Shape:
    """Questions are the titles; somebody sent the form twice, so that both answers are asked about."""
    rows = kims(21, 25)
    table = [
        [
            "Timestamp", "Alamat Email", "Nama Lengkap Ketua KIM", "Nomor WhatsApp Ketua KIM (yang aktif)",
            "Nama KIM (contoh: KIM Maju Jaya)", "Asal Kecamatan", "Asal Desa / Kelurahan (desanya saja)",
            "Nomor SK Kepala Desa tentang pembentukan KIM (kosongkan bila tidak ada)", "Kepala Desa",
            "Jumlah anggota KIM saat ini",
        ]
    ]  # fmt: skip
    for number, row in enumerate([*rows, rows[3]]):
        table.append([
            f"{1 + number}/3/2026 10:00:11", "kim@contoh.id", row["ketua"], f"62{row['hp'][1:]}", row["nama"],
            row["kecamatan"].lower(), row["desa"].lower(), row["sk_nomor"], "Pak Kades", row["anggota"],
        ])  # fmt: skip
    known = [row for row in rows if row is not rows[3]]
    fields = ("ketua", "hp", "nama", "sk_nomor", "anggota")
    return Shape("Jawaban.csv", text_file(table, ",", "utf-8"), expect(known, *fields), asked=2)


def last_part_of_the_code() -> Shape:
    """The column of codes has four digits, and no column a kecamatan: name and digits agree."""
    rows = kims(16, 26)
    table = [["kode desa", "desa", "kim", "ketua"]]
    table += [[row["kode"][-4:], row["desa"], row["nama"], row["ketua"]] for row in rows]
    return Shape("salinan.csv", text_file(table, "\t", "utf-8"), expect(rows, "nama", "ketua"))


OFFICE_SHAPES = (
    ditto_and_serials, row_an_officer, village_in_the_address, numbered_kecamatan, answers_of_a_form,
    last_part_of_the_code,
)  # fmt: skip

"""CSV as spreadsheets write it: what is shown, and what is told where it cannot be."""

import pytest

from kimsite.content.media.csv_table import NoTable, is_number, numeric_columns, read_table

PLAIN = (("Bulan", "Hadir", "Bayi"), (("Januari", "25", "5"), ("Februari", "30", "7")))


@pytest.mark.parametrize(
    "written",
    [
        "Bulan,Hadir,Bayi\nJanuari,25,5\nFebruari,30,7\n",
        "Bulan;Hadir;Bayi\r\nJanuari;25;5\r\nFebruari;30;7\r\n",
        "Bulan\tHadir\tBayi\nJanuari\t25\t5\nFebruari\t30\t7\n",
        "Bulan|Hadir|Bayi\nJanuari|25|5\nFebruari|30|7",
        "sep=;\nBulan;Hadir;Bayi\nJanuari;25;5\nFebruari;30;7\n",
        '"sep=|"\r\nBulan|Hadir|Bayi\r\nJanuari|25|5\r\nFebruari|30|7\r\n',
        "SEP=\t\nBulan\tHadir\tBayi\nJanuari\t25\t5\nFebruari\t30\t7\n",
        "\ufeffBulan;Hadir;Bayi\nJanuari;25;5\nFebruari;30;7\n",
        "Bulan;Hadir;Bayi;;\nJanuari;25;5;;\nFebruari;30;7;;\n;;;;\n;;;;\n",
        ";Bulan;Hadir;Bayi\n;Januari;25;5\n;Februari;30;7\n",
        "\n\nBulan;Hadir;Bayi\n\nJanuari;25;5\nFebruari;30;7\n\n",
        'Bulan;Hadir;Bayi\n"Januari";"25";"5"\nFebruari;30;7\n',
        " Bulan ; Hadir ; Bayi \n Januari ; 25 ; 5 \nFebruari;30;7",
        "Bulan;Hadir;Bayi\rJanuari;25;5\rFebruari;30;7\r",
    ],
)
def test_the_same_table_however_it_is_written(written):
    sheet = read_table(written.encode())
    assert (sheet.header, sheet.rows, sheet.remarks) == (*PLAIN, ())


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8", "utf-8-sig"])
def test_letters_of_a_spreadsheet(encoding):
    sheet = read_table("Bulan\tKegiatan\nJanuari\tKafé – “bersama”\n".encode(encoding))
    assert sheet.rows == (("Januari", "Kafé – “bersama”"),)
    assert not sheet.remarks


def test_old_letters_are_read_and_told_of():
    sheet = read_table("Bulan;Kegiatan\nJanuari;Café – pagi\n".encode("cp1252"))
    assert sheet.rows == (("Januari", "Café – pagi"),)
    assert [one.code for one in sheet.remarks] == ["F10"]


@pytest.mark.parametrize(
    ("written", "caption"),
    [
        ("REKAP PKK 2026;;\nBulan;Hadir;Bayi\nJanuari;25;5\n", "REKAP PKK 2026"),
        ("REKAP PKK 2026\nBulan;Hadir;Bayi\nJanuari;25;5\n", "REKAP PKK 2026"),
        ("Rekap PKK\n\nDesa Luwihaji;;\n;;\nBulan;Hadir;Bayi\nJanuari;25;5\n", "Rekap PKK Desa Luwihaji"),
        ("sep=;\nREKAP;;\nBulan;Hadir;Bayi\nJanuari;25;5\n", "REKAP"),
        ("Bulan;Hadir;Bayi\nJanuari;25;5\n", ""),
    ],
)
def test_a_title_above_the_heads_is_a_caption(written, caption):
    sheet = read_table(written.encode())
    assert (sheet.caption, sheet.header) == (caption, ("Bulan", "Hadir", "Bayi"))


def test_decimal_commas_stay_as_written():
    sheet = read_table(b"Dusun;Rata-rata;Rupiah\nKrajan;2,5;1.250.000\nNgemplak;3,25;Rp 15.000\n")
    assert sheet.rows == (("Krajan", "2,5", "1.250.000"), ("Ngemplak", "3,25", "Rp 15.000"))
    assert numeric_columns(sheet.rows) == (False, True, True)


def test_a_line_break_inside_quotes_stays_in_its_cell():
    assert read_table(b'Bulan;Kegiatan\nJanuari;"Senam\npagi"\nFebruari;Masak\n').rows == (
        ("Januari", "Senam pagi"),
        ("Februari", "Masak"),
    )


def test_merged_heads_are_joined():
    sheet = read_table(b"Dusun;Balita;;Lansia\n;L;P;\nKrajan;4;5;6\n")
    assert sheet.header == ("Dusun", "Balita L", "Balita P", "Lansia")
    assert sheet.rows == (("Krajan", "4", "5", "6"),)


@pytest.mark.parametrize("head", ["Tahun;2024;2025;2026", "Minggu;1;2;3", ";Hadir;Bayi;Ibu"])
def test_heads_that_are_years_or_in_order_or_leave_the_corner_free(head):
    assert read_table(f"{head}\nKrajan;4;5;6\n".encode()).header == tuple(head.split(";"))


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        (b"PK\x03\x04rest", "table.excel"),
        (b"\xd0\xcf\x11\xe0rest", "table.excel"),
        (b"a;b\n1;\x81\x8d\n", "table.encoding"),
        (b"", "table.empty"),
        (b"\n;;;\n", "table.empty"),
        (b"Bulan;Hadir\n", "table.no-rows"),
        (b"Kegiatan\nSenam\nMasak\n", "table.one-column"),
        (b"Kegiatan\nSenam, jalan sehat\nMasak, lomba\n", "table.one-column"),
        (b"Bulan,Hadir\nJanuari,2,5\nFebruari,3\n", "table.ragged"),
        (b"Bulan;Hadir;Bayi\nJanuari;25;5\nFebruari;30\n", "table.ragged"),
        (b"Bulan;;Bayi\nJanuari;25;5\n", "table.unnamed"),
        (b"Januari;25;5\nFebruari;30;7\n", "table.no-heads"),
        (b"Bulan;Hadir\n" + b"Januari;25\n" * 501, "table.too-long"),
    ],
)
def test_what_is_no_table_is_told(written, reason):
    with pytest.raises(NoTable) as told:
        read_table(written)
    assert told.value.reason == reason


def test_the_row_that_does_not_fit_is_told_by_its_line():
    with pytest.raises(NoTable) as told:
        read_table(b"Rekap\n\nBulan,Hadir\nJanuari,25\nFebruari,2,5\n")
    assert (told.value.values["urut"], told.value.values["jumlah"], told.value.values["batas"]) == (
        "5",
        "3",
        "2",
    )


@pytest.mark.parametrize(
    ("written", "code"),
    [
        (b"Dusun;L;L\nKrajan;1;2\n", "F11"),
        (b"Dusun;Jumlah\nKrajan;#REF!\n", "F12"),
        (b"Dusun;Jumlah\nKrajan;3,2E+11\n", "F12"),
        (b"Dusun;Jumlah\nKrajan;#####\n", "F12"),
    ],
)
def test_what_a_reader_would_misread_is_told(written, code):
    assert [one.code for one in read_table(written).remarks] == [code]


@pytest.mark.parametrize("cell", ["12", "1.250", "2,5", "-3", "Rp15.000", "12 %", "1 250", "(20)"])
def test_figures(cell):
    assert is_number(cell)


@pytest.mark.parametrize("cell", ["RT 3", "12 orang", "L", "03/01", "lima"])
def test_words(cell):
    assert not is_number(cell)

"""Lists of KIM in many shapes: at least 95 % of the cells are understood, none is changed in silence."""

import pytest
import registry_shapes as shapes
import registry_title_shapes
from registry_office_shapes import OFFICE_SHAPES, row_an_officer

from kimsite.config.regions import read_regency
from kimsite.config.registry.columns import exact_field, likely_field
from kimsite.config.registry.office_list import OfficeAnswers, read_office_list


def measured(shape, regency=shapes.REGENCY):
    """Cells understood, cells in all, cells with another value than written."""
    office = read_office_list(shape.name, shape.data, regency, OfficeAnswers())
    found = {entry.village.code: dict(entry.values) for entry in office.entries}
    unread = {
        (entry.village.code, cell.column.field)
        for one in office.sheets
        for cell in one.unread
        for entry in one.entries
        if entry.number == cell.number
    }
    right = wrong = total = 0
    for code, fields in shape.expected.items():
        for field, value in fields.items():
            total += 1
            got = found.get(code, {}).get(field)
            right += got == value
            wrong += got not in {None, value} and (code, field) not in unread
    strangers = set(found) - set(shape.expected)
    return office, right, total, wrong + len(strangers)


@pytest.mark.parametrize("make", [*shapes.SHAPES, *OFFICE_SHAPES], ids=lambda make: make.__name__)
def test_a_list_of_any_shape_is_understood(make):
    shape = make()
    office, right, total, wrong = measured(shape)
    assert wrong == 0
    assert right >= 0.95 * total
    assert len(office.questions) == shape.asked


@pytest.mark.parametrize("make", registry_title_shapes.TITLE_SHAPES, ids=lambda make: make.__name__)
def test_titles_in_other_words_are_understood_whole(make):
    office, right, total, wrong = measured(make(), registry_title_shapes.REGENCY)
    assert (right, wrong, office.questions) == (total, 0, ())


@pytest.mark.parametrize(
    ("title", "field"),
    [
        ("Nomor SK Kepala Desa tentang pembentukan KIM", "sk_nomor"),
        ("SK Kepala Desa/Lurah Tanggal", "sk_tanggal"),
        ("Jumlah anggota KIM saat ini", "anggota"),
        ("SK Wali Nagari", "sk_nomor"),
        ("Nomor SK Keuchik", "sk_nomor"),
        ("Tanggal SK Perbekel", "sk_tanggal"),
        ("Kalurahan", "desa"),
        ("STATUS TAHUN 2025", "status"),
        ("Ketua periode 2024-2027", "ketua"),
        ("Anggota (per 31 Desember 2025)", "anggota"),
        ("TMT SK", "sk_tanggal"),
        ("Berlaku mulai", "sk_tanggal"),
        ("No. Registrasi KIM", "nomor_induk"),
        ("Tgl. ditetapkan", "sk_tanggal"),
        ("Nomor dan tgl SK Kades", "sk_nomor"),
        ("Nomor SK/ Tanggal/ Tahun", "sk_nomor"),
        ("Tanggal kedaluwarsa SK", "sk_berlaku_sampai"),
        ("Berdiri sejak", "terbentuk"),
        ("Jumlah Anggota L+P", "anggota"),
        ("Susunan pengurus\nKetua", "ketua"),
        ("SK Kepala Desa (Tanggal)", "sk_tanggal"),
        ("SK Hukum Tua", "sk_nomor"),
        ("Tidak terlibat tindak pidana", "tidak_pidana"),
        ("Bebas dari keanggotaan partai politik", "bukan_parpol"),
        ("Jumlah PNS", ""),
        ("Informasi", ""),
        ("Kepala Desa", ""),
        ("Wali Nagari", ""),
        ("Nama Kepala Desa", ""),
        ("Ketua PKK", ""),
        ("HP Camat", ""),
        ("Ketua (L/P)", "ketua"),
        ("Ketuanya siapa?", "ketua"),
        ("SK Nomor/Tahun", "sk_nomor"),
        ("Sudah punya KIM? Sebutkan namanya", "nama"),
        ("Kecamatan/Desa", "desa"),
        ("Jumlah Desa", ""),
        ("Nama Lengkap", ""),
    ],
)
def test_words_around_a_title_change_nothing_and_persons_of_the_village_are_no_village(title, field):
    assert exact_field(title) == field


@pytest.mark.parametrize(
    ("title", "field"),
    [
        ("Kecmatan", "kecamatan"),
        ("Jumlah Angota", "anggota"),
        ("Sekertaris", "sekretaris"),
        ("Bend.", "bendahara"),
        ("No HP Kepala Desa", ""),
        ("Nama Camat", ""),
        ("Wakil Ketua", ""),
        ("Sekretariat", ""),
        ("Kontrak", ""),
    ],
)
def test_a_slip_is_one_letter_of_a_word_and_words_of_other_things_are_no_slips(title, field):
    assert likely_field(title) == field


def test_a_column_that_says_less_yields_to_the_one_with_the_title_of_the_field():
    """'Berlaku mulai' beside 'Tanggal SK', and 'Jabatan' over offices instead of years."""
    shape = registry_title_shapes.columns_that_say_less()
    office, right, total, wrong = measured(shape, registry_title_shapes.REGENCY)
    assert (right, wrong, office.asked_columns) == (total, 0, ())
    assert {entry.get("lain: Jabatan di desa") for entry in office.entries} == {"Guru"}


def test_members_without_an_office_are_kept_beside_the_officers():
    shape = row_an_officer()
    office = read_office_list(shape.name, shape.data, shapes.REGENCY, OfficeAnswers())
    kept = {
        value for entry in office.entries for name, value in entry.values if name == "lain: Pengurus lain"
    }
    assert kept == {"Wakil Ketua: Pak Wakil; Anggota: Bu Anggota"}


def test_a_list_of_chairs_alone_asks_nothing_about_other_members():
    villages = shapes.REGENCY.kecamatan[0].villages
    rows = [f"{one.code};KIM Maju;Siti;Ketua;08400000001{place}" for place, one in enumerate(villages)]
    data = "\n".join(("Kode;Nama KIM;Nama;Jabatan;No HP", *rows)).encode()
    office = read_office_list("ketua.csv", data, shapes.REGENCY, OfficeAnswers())
    assert ({entry.get("ketua") for entry in office.entries}, office.asked_columns) == ({"Siti"}, ())


def test_of_two_counts_of_members_the_one_that_says_less_is_kept_aside():
    """'Jumlah anggota aktif' beside 'Jumlah anggota total'."""
    shape = registry_title_shapes.two_counts_of_members()
    office, right, total, wrong = measured(shape, registry_title_shapes.REGENCY)
    assert (right, wrong) == (total, 0)
    assert office.asked_columns == ()
    assert {entry.get("lain: Jumlah anggota aktif") for entry in office.entries} == {"1"}


def test_a_column_that_says_only_that_there_is_an_sk_gives_no_number():
    shape = registry_title_shapes.decrees_without_a_number()
    office, *_ = measured(shape, registry_title_shapes.REGENCY)
    assert not any(sheet.unread for sheet in office.sheets)
    assert {(entry.get("sk_nomor"), entry.get("lain: SK")) for entry in office.entries} == {("", "Ada")}


def test_a_name_that_begins_like_a_form_of_villages_is_known_by_code_and_name():
    """Negeri Katon and Kampung Baru in Lampung Tengah."""
    regency = read_regency("18.02")
    villages = [one for kecamatan in regency.kecamatan for one in kecamatan.villages]
    table = [["Kode", "Desa", "Nama KIM"], *([one.code, one.name, "KIM Maju"] for one in villages)]
    data = "\n".join(";".join(row) for row in table).encode()
    office = read_office_list("semua.csv", data, regency, OfficeAnswers())
    assert (len(office.entries), office.questions) == (len(villages), ())

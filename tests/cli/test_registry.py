"""`kimsite registry check|import` and `init --registry`: nothing is written half, nothing is guessed."""

import io
import json
import zipfile

import pytest
import registry_shapes as shapes
from commands import run

from kimsite.tools.workbook_reader import read_workbook

SITES = (
    'kabupaten: {kode: "35.02", nama: Kabupaten Ponorogo, dinas: Dinas Kominfo, '
    'url: "https://kim.contoh.id/"}\n'
)


@pytest.fixture
def project(tmp_path):
    """A project without a KIM, and a folder beside it for the office's files."""
    root = tmp_path / "proyek"
    root.mkdir()
    (root / "sites.yaml").write_text(SITES, "utf-8")
    return root


def put(project, shape):
    file = project.parent / shape.name
    file.write_bytes(shape.data)
    return str(file)


def test_a_list_is_imported_and_named_in_sites_yaml(project):
    shape = shapes.office_csv()
    code, out, err = run("daftar", "impor", put(project, shape), root=project)
    assert code == 0, err
    assert "24 KIM baru" in out
    assert "sertakan: [registri/*.csv]" in (project / "sites.yaml").read_text("utf-8")
    text = (project / "registri/kim.csv").read_text("utf-8-sig")
    assert all(code in text for code in shape.expected)
    assert run("check", root=project)[0] == 0


def test_an_import_twice_changes_nothing(project):
    file = put(project, shapes.two_row_titles())
    run("registry", "import", file, root=project)
    before = (project / "registri/kim.csv").read_bytes()
    _, out, _ = run("registry", "import", file, root=project)
    assert "0 KIM baru, 0 isi berubah, 0 tetap" in out
    assert (project / "registri/kim.csv").read_bytes() == before


def test_a_newer_list_changes_what_it_says_and_keeps_the_rest(project):
    run("registry", "import", put(project, shapes.office_csv()), root=project)
    code = next(iter(shapes.office_csv().expected))
    file = project.parent / "baru.csv"
    file.write_text(f"kode;nama;status\n{code};KIM Berganti;pasif\n", "utf-8")
    _, out, _ = run("registry", "import", str(file), root=project)
    assert "0 KIM baru" in out
    assert "23 tetap" in out
    text = (project / "registri/kim.csv").read_text("utf-8-sig")
    row = next(line for line in text.splitlines() if code in line)
    assert "KIM Berganti" in row
    assert "188.45/10/405.29/2023" in row


def test_rows_that_are_not_sure_stop_the_import_until_they_are_answered(project):
    file = put(project, shapes.requirements_sheet())
    code, _, err = run("registry", "import", file, root=project)
    assert code == 2
    assert "dua baris untuk satu desa" in err
    assert not (project / "registri").exists()
    assert (project / "sites.yaml").read_text("utf-8") == SITES
    answers = ("--baris", "27=lewati", "--baris", "28=lewati")
    assert run("registry", "import", file, *answers, root=project)[0] == 0
    assert len((project / "registri/kim.csv").read_text("utf-8").splitlines()) == 25


def test_no_digit_of_a_nik_reaches_a_file_or_the_screen(project):
    file = put(project, shapes.slips_and_persons())
    _, out, err = run("registry", "import", file, root=project)
    text = (project / "registri/kim.csv").read_text("utf-8")
    assert "3502014105850001" not in out + err + text
    assert "1985" not in text
    assert "tidak diambil (data perorangan)" in out


def test_of_two_phones_in_a_cell_the_first_is_taken_and_none_is_shown(project):
    file = project.parent / "a.csv"
    file.write_text("Kode Desa;Nama KIM;No HP\n35.02.01.2001;KIM A;084000000001 / 085700000002\n", "utf-8")
    _, out, _ = run("registry", "check", str(file), root=project)
    assert "1 sel berisi beberapa nomor, yang pertama dipakai" in out
    assert "0840" not in out
    run("registry", "import", str(file), root=project)
    assert "KIM A;084000000001" in (project / "registri/kim.csv").read_text("utf-8-sig")


def test_unknown_columns_are_kept_and_an_answer_gives_one_a_meaning(project):
    file = project.parent / "a.csv"
    file.write_text(
        "Kode Desa;Nama KIM;Catatan Kantor;No HP\n35.02.01.2001;KIM A;punya laptop;084000000001\n", "utf-8"
    )
    _, out, _ = run("registry", "check", str(file), root=project)
    assert "disimpan apa adanya" in out
    run("registry", "import", str(file), "--kolom", "No HP=wa", root=project)
    head, row = (project / "registri/kim.csv").read_text("utf-8-sig").splitlines()
    assert head == "kode;kecamatan;desa;nama;wa;lain: Catatan Kantor"
    assert row.endswith("KIM A;084000000001;punya laptop")


def test_a_list_that_the_site_cannot_be_built_with_is_put_back(project):
    own = 'kim:\n  - {kode: "35.02.01.2001", nama: KIM Lain}\n'
    (project / "sites.yaml").write_text(SITES + own, "utf-8")
    before = (project / "sites.yaml").read_bytes()
    file = project.parent / "a.csv"
    file.write_text("Kode Desa;Nama KIM\n35.02.01.2001;KIM A\n", "utf-8")
    code, _, err = run("registry", "import", str(file), root=project)
    assert code == 2
    assert "dipakai dua kali" in err
    assert (project / "sites.yaml").read_bytes() == before
    assert not (project / "registri/kim.csv").exists()


def with_part(data: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """A workbook with one of its parts changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for member in source.namelist():
            text = source.read(member)
            target.writestr(member, text.replace(old, new) if member == name else text)
    return out.getvalue()


SMALL = shapes.workbook(("Data", [["Kode", "Desa", "Nama KIM"], ["35.02.01.2001", "Tugurejo", "KIM A"]]))
ROWS_END = b"</sheetData>"
SHEET = "xl/worksheets/sheet1.xml"
LAST_CELL = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
EMPTY_END = b'<row r="1048576"><c r="A1048576" s="1"/></row></sheetData>'


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("rusak.xlsx", SMALL[:900], "rusak"),
        ("sandi.xlsx", b"\xd0\xcf\x11\xe0" + bytes(600), "bersandi"),
        ("luas.xlsx", with_part(SMALL, SHEET, ROWS_END, LAST_CELL), "jutaan sel"),
        ("kosong.csv", b"", "Tidak ada tabel desa"),
        ("gambar.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", "tidak terbaca"),
        ("surat.csv", b"Kepada Yth.\nBapak Camat\n", "Tidak ada tabel desa"),
        ("lain.csv", b"Kode;Nama KIM\n35.22.12.2006;KIM A\n", "dari kabupaten lain"),
        ("kembar.csv", b"Kec;Desa;Nama KIM\nSlahung;Tugurejo;A\nSlahung;Ds. Tugurejo;B\n", "baris 2, 3"),
        ("tak-ada.csv", b"Kecamatan;Desa;Nama KIM\nSlahung;Atlantis;A\n", "tidak ditemukan"),
        ("beda.csv", b"Kode;Desa;Nama KIM\n35.02.01.2001;Ngrayun;A\n", "dua desa yang berbeda"),
    ],
)
def test_bad_input_gets_words_and_nothing_is_written(project, name, data, words):
    file = project.parent / name
    file.write_bytes(data)
    code, _, err = run("registry", "import", str(file), root=project)
    assert code == 2
    assert words in err
    assert sorted(path.name for path in project.iterdir()) == ["sites.yaml"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (with_part(SMALL, SHEET, ROWS_END, EMPTY_END), ""),
        (
            shapes.workbook(
                ("Data", [["No", "Kec", "Desa", "Nama KIM"], ["=1+0", "Slahung", "Tugurejo", "KIM A"]])
            ),
            "rumus",
        ),
    ],
)
def test_what_is_harmless_is_read(project, data, words):
    file = project.parent / "a.xlsx"
    file.write_bytes(data)
    code, _, err = run("registry", "import", str(file), root=project)
    assert code == 0, err
    assert words in err


def test_namesakes_without_a_kecamatan_are_asked(project):
    file = project.parent / "a.csv"
    file.write_text("Desa;Nama KIM\nTugurejo;A\nSenepo;B\n", "utf-8")
    code, out, err = run("registry", "check", str(file), root=project)
    assert (code, "1 KIM, 0 desa tanpa KIM, 1 baris perlu ditanyakan" in out) == (1, True)
    assert "35.02.01.2001 (Tugurejo, Slahung) / 35.02.05.2009 (Tugurejo, Sawoo)" in err


def test_on_a_terminal_the_questions_are_asked_and_nothing_is_written_before(project, monkeypatch):
    monkeypatch.setattr("click.testing._NamedTextIOWrapper.isatty", lambda stream: True)
    file = project.parent / "a.csv"
    file.write_text("Desa;Nama KIM\nTugurejo;A\nSenepo;B\n", "utf-8")
    words = ("registry", "import", str(file))
    code, _, err = run(*words, root=project, answer="35.02.01.2001\nt\n")
    assert (code, (project / "registri").exists()) == (0, False), err
    assert "kode desanya? 35.02.01.2001 (Tugurejo, Slahung) / 35.02.05.2009" in err
    assert run(*words, root=project, answer="35.02.01.2001\ny\n")[0] == 0
    assert "35.02.01.2001;Slahung;Tugurejo;A" in (project / "registri/kim.csv").read_text("utf-8-sig")


def test_programs_get_the_counts(project):
    file = put(project, shapes.slips_and_persons())
    code, out, _ = run("registry", "check", file, "--format", "json", root=project)
    counts = json.loads(out)["counts"]
    assert (code, counts["kims"], counts["columns_refused"], counts["rows_asked"]) == (0, 24, 2, 0)


def test_init_writes_a_workbook_of_all_villages_that_can_be_imported(tmp_path):
    root = tmp_path / "proyek"
    assert run("init", str(root), "--kabupaten", "35.02", "--daftar")[0] == 0
    data = (root / "registri/daftar-kim.xlsx").read_bytes()
    sheet = read_workbook(data).sheets[0]
    assert sum(row[0].startswith("35.02.") for row in sheet.rows) == 307
    xml = zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml").decode()
    assert xml.count("<dataValidation ") == 9
    assert "Tidak aktif" in xml
    _, out, _ = run("daftar", "periksa", str(root / "registri/daftar-kim.xlsx"), root=root)
    assert "0 KIM, 307 desa tanpa KIM, 0 baris perlu ditanyakan" in out
    assert "disimpan" not in out
    assert run("init", str(root), "--daftar")[0] == 0
    assert (root / "registri/daftar-kim.xlsx").read_bytes() == data


def test_a_real_list_takes_the_place_of_the_example_of_a_new_project(tmp_path):
    root = tmp_path / "proyek"
    run("init", str(root), "--kabupaten", "35.02")
    file = tmp_path / "a.csv"
    file.write_text("Kode Desa;Nama KIM\n35.02.01.2001;KIM Sendang Warta\n", "utf-8")
    assert run("daftar", "impor", str(file), root=root)[0] == 0
    text = (root / "sites.yaml").read_text("utf-8")
    assert "kim: []" in text
    assert "\nsertakan: [registri/*.csv]\n" in text
    assert run("check", root=root)[0] == 0


def test_masa_bakti_is_the_term_of_the_sk_and_shown_as_it_was_read(project):
    one, two, three = list(shapes.office_csv().expected)[:3]
    file = project.parent / "masa.csv"
    file.write_text(
        "Kode Desa;Nama KIM;Tgl SK;Masa Bakti\n"
        f"{one};KIM Satu;1 Februari 2024;2024-2027\n"
        f"{two};KIM Dua;1 Maret 2025;3 tahun\n"
        f"{three};KIM Tiga;;seumur hidup\n",
        "utf-8",
    )
    code, out, err = run("daftar", "impor", str(file), root=project)
    assert code == 0, err
    assert "2024-2027 dibaca 2027-02-01" in out
    text = (project / "registri/kim.csv").read_text("utf-8-sig")
    assert "2027-02-01" in text
    assert "2028-03-01" in text
    assert "seumur hidup" in text, "what is not understood is kept as it is written"


UNSURE = "Kode;Nama KIM;Desa;Kecamatan;Kontak\n;KIM Satu;Desa Entah;Slahung;0840-0000-0001\n"


def test_an_answer_is_asked_for_once(project):
    shape = shapes.office_csv()
    village = next(iter(shape.expected))
    first, second = project.parent / "maret.csv", project.parent / "april.csv"
    first.write_text(UNSURE, "utf-8")
    code, _, _ = run("daftar", "impor", str(first), root=project)
    assert code == 2, "the row and the column are asked about"
    assert not (project / "registri/jawaban.txt").exists()
    words = ("--baris", f"2={village}", "--kolom", "Kontak=hp")
    assert run("daftar", "impor", str(first), *words, root=project)[0] == 0
    second.write_text("Daftar April\n\n" + UNSURE, "utf-8")
    code, out, err = run("daftar", "impor", str(second), root=project)
    assert code == 0, err
    assert "0 KIM baru, 0 isi berubah, 0 tetap" in out
    assert run("daftar", "periksa", str(second), root=project)[0] == 0


def test_answers_are_a_file_to_be_edited_and_a_damaged_one_is_no_obstacle(project):
    village = next(iter(shapes.office_csv().expected))
    file, kept = project.parent / "maret.csv", project / "registri/jawaban.txt"
    file.write_text(UNSURE, "utf-8")
    kept.parent.mkdir()
    kept.write_bytes(b"\xff\xfe rusak \x00;;\n")
    assert run("daftar", "impor", str(file), root=project)[0] == 2
    assert run("daftar", "impor", str(file), "--baris", f"2={village}", root=project)[0] == 0
    text = kept.read_text("utf-8-sig")
    assert village in text
    kept.write_text(text.replace(village, "lewati"), "utf-8")
    _, out, _ = run("daftar", "impor", str(file), root=project)
    assert "0 perlu ditanyakan" in out.replace("0 baris perlu", "0 perlu")
    assert run("check", root=project)[0] == 0, "the file of answers is no list of KIM"

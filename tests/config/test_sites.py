"""sites.yaml: broken files and the words they earn, lists in CSV, namesakes, speed."""

import time

import pytest

from kimsite.config.publishers import kim_publishers
from kimsite.config.regions import read_regency, read_region_table, regency_names
from kimsite.config.sites import read_sites
from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.wording import words_for
from kimsite.model.config import MARKDOWN_ENGINES, KimStatus, ThemeOffer
from kimsite.model.findings import ERROR, WARNING

OFFERS = tuple(
    ThemeOffer(name=name, palettes=("tosca", "padi"), motifs=("kawung",))
    for name in ("dasar", "lapak", "portal")
)
HEAD = (
    'kabupaten: {kode: "35.22", nama: Kabupaten Bojonegoro, dinas: Dinas Kominfo, url: '
    '"https://kim.contoh.id/"}\n'
)
ONE = '  - {kode: "35.22.12.2006", nama: KIM Deru Maju}\n'


def read(tmp_path, text, **files):
    (tmp_path / "sites.yaml").write_text(text, "utf-8")
    for name, content in files.items():
        (tmp_path / name.replace("__", "/").replace("_csv", ".csv").replace("_yaml", ".yaml")).write_text(
            content, "utf-8"
        )
    diagnostics = Findings()
    return read_sites(tmp_path, OFFERS, diagnostics), diagnostics.sorted()


def test_a_small_file_is_a_whole_district(tmp_path):
    district, found = read(tmp_path, HEAD + "kim:\n" + ONE)
    assert not found
    assert (len(district.kecamatan), sum(len(one.villages) for one in district.kecamatan)) == (28, 430)
    village = district.villages[0]
    assert (village.village, village.kecamatan, village.form, village.folder) == (
        "Sumberrejo",
        "Sumberrejo",
        "desa",
        "sumberrejo/sumberrejo",
    )
    assert kim_publishers(district)[0].area == (
        "Desa Sumberrejo",
        "Kecamatan Sumberrejo",
        "Kabupaten Bojonegoro",
    )


def test_a_kelurahan_is_called_one(tmp_path):
    district, _ = read(tmp_path, HEAD + 'kim:\n  - {kode: "35.22.15.1009", nama: KIM Ledok}\n')
    assert kim_publishers(district)[0].area[0] == "Kelurahan Ledok Kulon"


def test_namesakes_live_apart(tmp_path):
    district, found = read(
        tmp_path, HEAD + 'kim:\n  - {kode: "35.22.15.2003", nama: A}\n  - {kode: "35.22.17.2015", nama: B}\n'
    )
    assert not found
    assert [village.folder for village in district.villages] == ["bojonegoro/sukorejo", "malo/sukorejo"]


def test_local_terms(tmp_path):
    text = (
        HEAD.replace("url:", "istilah: {desa: Nagari, kim: Kelompok Informasi Masyarakat}, url:")
        + "kim:\n"
        + ONE
    )
    district, _ = read(tmp_path, text)
    assert kim_publishers(district)[0].area[0] == "Nagari Sumberrejo"
    assert district.terms.kim == "Kelompok Informasi Masyarakat"


@pytest.mark.parametrize(
    ("text", "code", "line", "words"),
    [
        ("", "K41", 0, "kosong"),
        ("kim: []\n", "K02", 1, "kabupaten"),
        ("kabupaten: [\n", "K11", 2, "belum terbaca"),
        (HEAD + "\ttema: x\n", "K11", 2, "Tab"),
        (HEAD + "tema: dasr\n", "K08", 2, "dasar"),
        (HEAD + "temma: dasar\n", "K01", 2, "tema"),
        (HEAD.replace('"35.22"', '"35.29x"'), "K04", 1, "35.29"),
        (HEAD.replace("https://kim.contoh.id/", "kim.contoh.id"), "K14", 1, "https://"),
        (HEAD.replace("url:", "zona: Asia/Jakata, url:"), "K15", 1, "Asia/Jakarta"),
        (HEAD + 'kim:\n  - {kode: "35.22.12.2099", nama: A}\n', "K03", 3, "35.22.12.20"),
        (HEAD + "kim:\n  - {kode: 35.22.12, nama: A}\n", "K04", 3, "tanda petik"),
        (HEAD + 'kim:\n  - {kode: "35.22.12.2006"}\n', "K02", 3, "nama"),
        (HEAD + 'kim:\n  - {kode: "35.22.12.2006", nama: A, desa: Sumberejo}\n', "K05", 3, "Sumberrejo"),
        (HEAD + "kim:\n" + ONE + ONE, "K10", 4, "KIM Deru Maju"),
        (HEAD + (
            'kim:\n  - {kode: "35.22.12.2006", nama: A, folder: x/y}\n  - {kode: "35.22.12.2007", nama: B, '
            'folder: x/y}\n'
        ), "K09", 4, "x/y-2"),
        (HEAD + 'kim:\n  - {kode: "35.22.12.2006", nama: A, folder: ../x}\n', "K17", 3, "huruf kecil"),
        (HEAD + 'kim:\n  - {kode: "35.22.12.2006", nama: A, folder: umkm/x}\n', "K17", 3, "huruf kecil"),
        (HEAD + 'kim:\n  - {kode: "35.22.12.2006", nama: A, status: aktip}\n', "K13", 3, "aktif"),
        (
            HEAD + 'kim:\n  - {kode: "35.22.12.2006", nama: A, tema: {nama: dasar, palet: toska}}\n',
            "K16",
            3,
            "tosca",
        ),
        (HEAD + 'kim:\n  - {kode: "35.22.12.2006", nama: A, tema: {kode: tosca}}\n', "K01", 3, "palet"),
        (HEAD + 'kim:\n  - {kode: "35.22.12.2006", nama: A, wa: "0812"}\n', "W05", 3, "10 sampai 13"),
        (
            HEAD + 'kim:\n  - {kode: "35.22.12.2006", nama: A, sk: {nomor: 1, tanggal: 2026-02-31}}\n',
            "T01",
            3,
            "28",
        ),
        (
            HEAD + 'kim:\n  - {kode: "35.22.12.2006", nama: A, pengurus: {ketua: Bu Sri 3522126503900001}}\n',
            "K26",
            3,
            "hapus nomornya",
        ),
        (HEAD + f"kim:\n<<<<<<< HEAD\n{ONE}=======\n{ONE}>>>>>>> lain\n", "K28", 3, "baris 3–7"),
        (HEAD + "sertakan: [registri/*.csv]\n", "K12", 2, "registri/*.csv"),
        (HEAD + "lomba: [lomba/x.yaml]\n", "K12", 2, "lomba/x.yaml"),
        (HEAD + "wilker:\n  - {nama: W1, kecamatan: [Dandr]}\n", "K13", 3, "Dander"),
        (HEAD + "tema: a\ntema: b\n", "K11", 3, "dua kali"),
    ],
)  # fmt: skip
def test_broken_files_earn_their_words(tmp_path, text, code, line, words):
    district, found = read(tmp_path, text)
    one = next(one for one in found if one.code == code)
    assert (district is None) == (one.severity == ERROR)
    assert one.place.line == line
    said = words_for(one, "id")
    assert words in " ".join((said.what, said.why, *said.fix))


@pytest.mark.parametrize(
    ("encoding", "named"), [("utf-16", "UTF-16"), ("utf-16-le", "UTF-16"), ("cp1252", "Windows-1252")]
)
def test_settings_in_another_encoding_are_told_how_to_be_saved(tmp_path, encoding, named):
    text = HEAD.replace("Kominfo", "Kominfo – Statistik") + "kim:\n" + ONE
    (tmp_path / "sites.yaml").write_bytes(text.encode(encoding))
    diagnostics = Findings()
    assert read_sites(tmp_path, OFFERS, diagnostics) is None
    (found,) = diagnostics.sorted()
    said = words_for(found, "id")
    assert found.code == "K22"
    assert named in said.what
    assert "Encoding: UTF-8" in said.fix[0]


def test_a_status_that_is_not_understood_is_not_called_active(tmp_path):
    text = f"{HEAD}sertakan: [daftar.csv]\nkim:\n" + ONE.replace("nama:", "status: belum terbentuk, nama:")
    rows = "kode;nama;status\n35.22.12.2001;KIM A;entah\n35.22.12.2002;KIM B;\n35.22.12.2003;KIM C;pasif\n"
    district, found = read(tmp_path, text, daftar_csv=rows)
    assert [one.status for one in sorted(district.villages, key=lambda one: one.code)] == [
        KimStatus.TERDAFTAR, KimStatus.AKTIF, KimStatus.PASIF, KimStatus.TERDAFTAR,
    ]  # fmt: skip
    assert len(found) == 2


def test_lists_that_git_joined_stop_the_build(tmp_path):
    for name, text in {
        "a.csv": "kode;nama\n<<<<<<< HEAD\n35.22.12.2006;A\n=======\n35.22.12.2006;B\n>>>>>>> lain\n",
        "a.yaml": f"<<<<<<< HEAD\n{ONE}=======\n{ONE}>>>>>>> lain\n",
    }.items():
        district, found = read(tmp_path, f"{HEAD}sertakan: [{name}]\n", **{name.replace(".", "_"): text})
        assert district is None
        assert [(one.code, one.place.path) for one in found] == [("K28", name)]


def test_every_kecamatan_lies_in_exactly_one_zone(tmp_path):
    _, found = read(
        tmp_path,
        HEAD + "wilker:\n  - {nama: W1, kecamatan: [Dander, Kapas]}\n  - {nama: W2, kecamatan: [Dander]}\n",
    )
    assert sum(one.code == "K06" for one in found) == 26
    assert [dict(one.values) for one in found if one.code == "K07"] == [
        {"nilai": "Dander", "satu": "W1", "dua": "W2"}
    ]


def test_all_problems_are_told_at_once(tmp_path):
    _, found = read(
        tmp_path,
        HEAD
        + 'temma: x\nkim:\n  - {kode: "35.22.12.2006", nama: A, tema: dasr, status: aktip, wa: "0812"}\n',
    )
    assert {"K01", "K08", "K13", "W05"} <= {one.code for one in found}


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_a_csv_list_reads_like_yaml(tmp_path, delimiter):
    rows = [
        ["kode", "nama", "tema", "palet", "wa", "sk_nomor", "sk_tanggal", "ketua", "ketua_unsur"],
        [
            "35.22.12.2006",
            "KIM Deru Maju",
            "lapak",
            "padi",
            "084000000001",
            "188/12",
            "2024-02-01",
            "Siti A.",
            "PKK",
        ],
    ]
    (tmp_path / "registri").mkdir()
    (tmp_path / "registri/a.csv").write_text(
        "\ufeff" + "\r\n".join(delimiter.join(row) for row in rows), "utf-8"
    )
    district, found = read(tmp_path, HEAD + "sertakan: [registri/*.csv]\n")
    assert not found
    village = district.villages[0]
    assert (village.theme.name, village.theme.palette, village.whatsapp, village.decree.number) == (
        "lapak",
        "padi",
        "6284000000001",
        "188/12",
    )
    assert [(one.role, one.name, one.group) for one in village.officers] == [("Ketua", "Siti A.", "PKK")]


def test_a_csv_of_an_office_is_read_by_its_own_titles(tmp_path):
    (tmp_path / "registri").mkdir()
    (tmp_path / "registri/a.csv").write_bytes(
        "REKAP KIM\r\nNo;Kecamatan;Desa/Kelurahan;Kode Desa;Nama KIM;Ketua;No HP;No SK;Tgl SK;Berlaku s/d;"
        "Sttaus;Catatan\r\n1;Sumberrejo;Sumberrejo;3522122006;KIM Deru Maju;Siti A.;84000000001;188/12;"
        "01/02/2024;01/02/2027;AKTIF;–\r\n".encode("cp1252")
    )
    district, found = read(tmp_path, HEAD + "sertakan: [registri/*.csv]\n")
    assert [one.code for one in found] == ["K32"]
    kim, dossier = district.villages[0], district.dossiers[0]
    assert (kim.code, kim.name, kim.status, kim.decree.number) == (
        "35.22.12.2006",
        "KIM Deru Maju",
        "aktif",
        "188/12",
    )
    assert (kim.whatsapp, dossier.phone) == ("", "6284000000001")


def test_what_a_csv_leaves_unclear_is_one_finding_a_column(tmp_path):
    (tmp_path / "registri").mkdir()
    rows = "".join(
        f"35.22.12.20{number:02};KIM {number};31 Februari 2024;mungkin\n" for number in range(1, 13)
    )
    (tmp_path / "registri/a.csv").write_text(f"kode;nama;sk_tanggal;status\n{rows}", "utf-8")
    district, found = read(tmp_path, HEAD + "sertakan: [registri/*.csv]\n")
    assert len(district.villages) == 12
    assert [(one.code, dict(one.values)["kolom"], dict(one.values)["jumlah"]) for one in found] == [
        ("K30", "C", "12"),
        ("K30", "D", "12"),
    ]
    assert "baris 2, 3" in words_for(found[0], "id").what.replace("di baris", "baris")


def test_a_fault_of_one_kim_stops_nobody_else(tmp_path):
    text = (
        HEAD
        + "kim:\n  - {kode: '35.22.12.2006', status: aktip, tema: lapk, wa: '0812', hp: x, pengurus: "
        + "[{jabatan: Ketua, nama: A, unsur: PNS}], sk: {tanggal: 2026-02-31}}\n"
        + ONE.replace("2006", "2007")
    )
    district, found = read(tmp_path, text)
    assert sorted(one.name for one in district.villages) == ["KIM Deru Maju", "KIM Sumberrejo"]
    assert {one.severity for one in found} == {WARNING}
    assert {one.village for one in found} == {"sumberrejo/sumberrejo"}
    assert {"K02", "K08", "K13", "W05", "T01"} <= {one.code for one in found}


def test_a_wrong_code_in_a_csv_is_told_with_its_line(tmp_path):
    (tmp_path / "registri").mkdir()
    (tmp_path / "registri/a.csv").write_text(
        "kode,nama,status\n35.22.12.2006,A,aktif\n35.22.12.2099,B,aktif\n35.02.01.2001,C,aktif\n", "utf-8"
    )
    district, found = read(tmp_path, HEAD + "sertakan: [registri/*.csv]\n")
    assert district is None
    assert [(one.code, one.place.path, one.place.line) for one in found] == [
        ("K31", "registri/a.csv", 3),
        ("K31", "registri/a.csv", 4),
    ]


def test_430_villages_cost_little(tmp_path):
    regency = read_regency("35.22")
    codes = [village.code for kecamatan in regency.kecamatan for village in kecamatan.villages]
    text = (
        HEAD
        + "kim:\n"
        + "".join(f'  - {{kode: "{code}", nama: KIM {code}, wa: "084000000001"}}\n' for code in codes)
    )
    started = time.process_time()
    district, found = read(tmp_path, text)
    assert time.process_time() - started < 1.0
    assert not found
    assert len(district.villages) == 430


def test_region_table():
    read_regency.cache_clear()
    started = time.process_time()
    regency = read_regency("35.22")
    assert time.process_time() - started < 0.25
    assert (regency.name, len(regency.kecamatan)) == ("Kabupaten Bojonegoro", 28)
    assert read_regency("99.99") is None
    assert len(regency_names()) > 500
    assert (
        read_region_table(
            "kode\tnama\n13.07\tKabupaten A\n13.07.02\tGuguak\n13.07.02.2002\tVII Koto Talago\n"
        )
        .kecamatan[0]
        .villages[0]
        .form
        == "desa"
    )


def test_the_district_may_bring_its_own_table(tmp_path):
    (tmp_path / "kode.tsv").write_text(
        "13.07\tKabupaten A\n13.07.02\tGuguak\n13.07.02.2002\tVII Koto Talago\n", "utf-8"
    )
    text = (
        HEAD.replace('"35.22"', '"13.07"').replace("url:", "tabel: kode.tsv, url:")
        + 'kim:\n  - {kode: "13.07.02.2002", nama: KIM A}\n'
    )
    district, found = read(tmp_path, text)
    assert not found
    assert district.villages[0].folder == "guguak/vii-koto-talago"


def test_the_markdown_engine_is_chosen(tmp_path):
    assert read(tmp_path, HEAD)[0].markdown == "python"
    assert read(tmp_path, HEAD + "markdown: {mesin: commonmark}\n")[0].markdown == "commonmark"


def test_an_unknown_markdown_engine_is_told_with_its_like(tmp_path):
    district, found = read(tmp_path, HEAD + "markdown: {mesin: comonmark}\n")
    assert district is None
    assert [(one.code, one.place.line, dict(one.values)["saran"]) for one in found] == [
        ("K13", HEAD.count("\n") + 1, "commonmark")
    ]
    assert [one.code for one in read(tmp_path, HEAD + "markdown: {mesn: python}\n")[1]] == ["K01"]


def test_a_markdown_engine_that_is_not_installed_is_told(tmp_path, monkeypatch):
    monkeypatch.setitem(MARKDOWN_ENGINES, "commonmark", "a_package_that_is_not_there")
    district, found = read(tmp_path, HEAD + "markdown: {mesin: commonmark}\n")
    assert district is None
    assert [(one.code, one.place.line) for one in found] == [("K21", HEAD.count("\n") + 1)]


@pytest.mark.parametrize(
    ("answer", "declared", "codes"),
    [("ya", True, []), ("sudah", True, []), ("belum", False, []), ("mungkin", False, ["K13"])],
)
def test_statements_are_answered_in_the_words_of_posts(tmp_path, answer, declared, codes):
    statements = ", ".join(
        f"{name}: {answer}" for name in ("bukan_asn", "bukan_parpol", "bukan_lsm", "tidak_pidana")
    )
    kim = f'kim:\n  - {{kode: "35.22.12.2006", nama: A, pernyataan: {{{statements}}}}}\n'
    district, found = read(tmp_path, HEAD + kim)
    assert sorted({one.code for one in found}) == codes
    assert district.villages[0].declared == declared
    assert bool(district.dossiers[0].declarations) == declared

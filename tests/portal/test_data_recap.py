"""The figures of all villages on the portal: sums, how many reported, and no village given away."""

import csv
import io
import re

from conftest import SITES

HIDE = SITES + "privasi: {angka_kecil: sembunyikan}\n"
VILLAGES = ("content/sumberrejo/sumberrejo", "content/kanor/piyak")
PAGE = "---\njudul: Angka\ntanggal: 2026-11-10\ndata: {name}\n---\nisi\n"
FIRST = "bulan,S,K,D,N\nJanuari,50,50,48,30\nFebruari,50,50,40,30\n"
SECOND = "bulan,S,K,D,N\nJanuari,60,60,40,30\nFebruari,60,60,50,35\n"


def reports(**tables):
    files = {}
    for folder, name in zip(VILLAGES, tables, strict=False):
        files[f"{folder}/angka.md"] = PAGE.format(name="posyandu-2026.csv")
        files[f"{folder}/data/posyandu-2026.csv"] = tables[name]
    return files


def rows(home):
    text = (home.out / "data/posyandu-2026.csv").read_text("utf-8-sig")
    return list(csv.reader(io.StringIO(text), delimiter=";"))


def test_sums_with_the_number_of_villages_that_reported(make_project):
    home = make_project(reports(one=FIRST, two=SECOND))
    home.build()
    assert rows(home)[1] == ["Januari", "110", "110", "88", "60", "100%", "80%", "68%"]
    page = home.page("data")
    assert "2 dari 2 KIM sudah melapor" in page
    assert 'href="../kanor/piyak/angka/index.html"' in page
    assert "data/index.html" in home.page("kim")


def test_one_covered_village_is_not_computed_from_the_sum(make_project):
    home = make_project({"sites.yaml": HIDE, **reports(one=FIRST, two=SECOND)})
    home.build()
    assert rows(home)[1] == ["Januari", "110", "110", "*", "60", "100%", "–", "–"]
    assert rows(home)[2][:5] == ["Februari", "110", "110", "90", "65"]
    assert "88" not in re.sub(r"<[^>]+>", "", home.page("data"))


def test_no_page_without_tables_and_renewal_with_them(make_project):
    home = make_project({})
    home.build()
    assert not (home.out / "data").exists()
    home.write(reports(one=FIRST))
    home.build()
    assert "1 dari 2 KIM sudah melapor" in home.page("data")
    home.write({f"{VILLAGES[0]}/data/posyandu-2026.csv": FIRST.replace("40,30", "41,30")})
    home.build()
    assert rows(home)[2][3] == "41"


def test_indices_are_means(make_project):
    table = 'tahun,IKS,IKE,IKL,IDM,status\n2026,"0,8","0,6","0,7","{value}",Maju\n'
    files = {}
    for folder, value in zip(VILLAGES, ("0,7", "0,8"), strict=True):
        files[f"{folder}/idm.md"] = PAGE.format(name="idm-2026.csv")
        files[f"{folder}/data/idm-2026.csv"] = table.format(value=value)
    home = make_project(files)
    home.build()
    assert "0,7500" in home.page("data")


def test_hamlets_are_summed_by_kecamatan(make_project):
    table = (
        "dusun,dasawisma,rumah,kk,jiwa,laki-laki,perempuan,balita,ibu hamil,ibu menyusui,lansia\n"
        "Krajan,4,60,70,250,120,130,20,6,8,40\nNgemplak,3,50,55,200,95,105,18,7,9,30\n"
    )
    folder = VILLAGES[0]
    home = make_project(
        {f"{folder}/das.md": PAGE.format(name="das-2026.csv"), f"{folder}/data/das-2026.csv": table}
    )
    home.build()
    text = (home.out / "data/dasawisma-2026.csv").read_text("utf-8-sig")
    assert text.splitlines()[1].startswith("Sumberrejo;7;110;125;450;215;235;38;13")

"""`privasi: {angka_kecil: sembunyikan}`: counts of one to four stand nowhere in the output."""

import re

import pytest
from conftest import SITES

HIDE = SITES + "privasi: {angka_kecil: sembunyikan}\n"
FOLDER = "content/sumberrejo/sumberrejo"
POSYANDU = """---
judul: Posyandu Melati
tanggal: 2026-03-10
posyandu: Melati
sasaran: {S: 48, K: 46, D: 3, N: 2}
ibu_hamil: 4
lansia: 0
kader: 3
imunisasi: {BCG: 1, Polio: 9}
---
Kegiatan berjalan lancar.
"""
FILES = {
    f"{FOLDER}/posyandu/a.md": POSYANDU,
    f"{FOLDER}/pkk.md": "---\njudul: Data PKK\ndata: pkk.csv\n---\nisi\n",
    f"{FOLDER}/data/pkk.csv": "program,pokja,hamil,balita\nPangan,1,3,40\nSandang,2,17,0\n",
}


def seen(page: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page[page.index("<main") :]))


@pytest.mark.parametrize("sites", [HIDE, SITES])
def test_small_counts(make_project, sites):
    home = make_project({"sites.yaml": sites, **FILES})
    home.build()
    hidden = sites is HIDE
    post = seen(home.page("sumberrejo/sumberrejo/posyandu/a"))
    table = seen(home.page("sumberrejo/sumberrejo/pkk"))
    portal = seen(home.page("posyandu"))
    assert ("48 * * *" in post) is hidden
    assert ("46 3 2" in post) is not hidden
    assert ("BCG &lt;5 , Polio 9" in post.replace("&lt;5,", "&lt;5 ,")) is hidden
    assert (" 6% " in post) is not hidden
    assert ("96%" in post) is not hidden
    assert ("hamil &lt;5" in post) is hidden
    assert "48 " + ("* * * –" if hidden else "46 3 2 6%") in portal
    assert ("Pangan 1 &lt;5 40" in table) is hidden
    assert "Sandang 2 17 0" in table


def test_the_setting_alone_rebuilds_what_it_touches(make_project):
    home = make_project(FILES)
    home.build()
    home.write({"sites.yaml": HIDE})
    home.build()
    assert "&lt;5" in home.page("sumberrejo/sumberrejo/posyandu/a")
    assert "48 * * *" in seen(home.page("posyandu"))


def test_another_word_is_answered(make_project):
    from kimsite.config.sites import read_sites
    from kimsite.diagnostics.findings import Findings
    from kimsite.theme.load import offers

    home = make_project({"sites.yaml": HIDE.replace("sembunyikan", "sembunyi"), **FILES})
    diagnostics = Findings()
    assert read_sites(home.root, offers(home.root), diagnostics) is None
    assert dict(diagnostics.sorted()[0].values)["saran"] == "sembunyikan"

"""A page speaks the words of its region, and says nothing twice."""

import re

import pytest

from kimsite.config.regions import read_regency
from kimsite.model.duties import DUTY_DOCUMENTS, OWED, in_terms, owed_by

SITES = (
    'kabupaten: {{kode: "{code}", nama: {name}, dinas: Dinas Kominfo, url: "https://kim.contoh.id/", '
    'istilah: {terms}}}\nkim:\n  - {{kode: "{kim}", nama: KIM Maju}}\n'
)
NAGARI = SITES.format(
    code="13.01", name="Kabupaten Pesisir Selatan", terms="{desa: Nagari}", kim="13.01.01.2001"
)
KOTA = SITES.format(code="35.76", name="Kota Mojokerto", terms="{}", kim="35.76.02.1009")
BUDGET = (
    "---\njudul: Ringkasan anggaran\ntanggal: 2026-03-01\nklasifikasi: berkala\njenis_dokumen: B07\n---\n"
    "Ringkasan anggaran tahun ini.\n"
)
NEWS = "---\njudul: Kabar {0}\ntanggal: 2026-03-0{0}\n---\nIsi kabar {0}.\n"


@pytest.mark.parametrize(
    ("desa", "label", "told"),
    [
        ("Desa", "Pengumuman APBDes", "Pengumuman APBDes"),
        ("Nagari", "Pengumuman APBDes", "Pengumuman APB Nagari"),
        ("Gampong", "Profil desa dan pemerintah desa", "Profil gampong dan pemerintah gampong"),
        ("Kampung", "Dokumen BUM Desa", "Dokumen BUM Kampung"),
        ("Desa Adat", "RPJM Desa", "RPJM Desa Adat"),
        ("Kelurahan", "Profil desa dan pemerintah desa", "Profil kelurahan dan pemerintah kelurahan"),
        ("Kelurahan", "RPJM Desa", "RPJM Desa"),
    ],
)
def test_documents_are_called_as_the_region_calls_them(desa, label, told):
    assert in_terms(label, desa) == told


@pytest.mark.parametrize("desa", ["Nagari", "Gampong", "Kampung", "Pekon", "Kalurahan"])
def test_no_document_of_a_region_is_called_a_desas(desa):
    assert not [
        label
        for _, _, label in DUTY_DOCUMENTS
        if re.search(r"desa|APBDes", in_terms(label, desa), re.IGNORECASE)
    ]


def test_the_register_of_a_nagari_and_its_portal_name_no_desa(make_project):
    home = "content/pancung-soal/inderapura"
    project = make_project({"sites.yaml": NAGARI, f"{home}/informasi-publik/a.md": BUDGET})
    project.build()
    for page in (
        "pancung-soal/inderapura/informasi-publik",
        "pancung-soal/inderapura/informasi-publik/a",
        "informasi-publik",
    ):
        assert "APB Nagari" in project.page(page)
        assert not re.search(
            r"\bdesa\b", re.sub(r"<[^>]*>", " ", project.page(page).split("<body", 1)[1]), re.IGNORECASE
        )


def test_a_kota_without_any_desa_offers_a_search_for_kelurahan(make_project):
    project = make_project({"sites.yaml": KOTA, "content/magersari/kedundung/berita/a.md": NEWS.format(1)})
    project.build()
    assert "Cari kabar, produk, dan kelurahan" in project.page("cari")
    assert "dan desa" not in project.page("cari")


def test_no_post_is_offered_twice_below_another(make_project):
    home = "content/magersari/kedundung/berita"
    project = make_project({"sites.yaml": KOTA, **{f"{home}/k{n}.md": NEWS.format(n) for n in range(1, 7)}})
    project.build()
    for n in range(1, 7):
        page = project.page(f"magersari/kedundung/berita/k{n}").split("</article>", 1)[1]
        others = re.findall(r'href="[^"]*\b(k\d)/[^"]*"', page)
        assert len(others) == len(set(others)) >= 3, (n, others)


def test_a_kelurahan_owes_no_document_that_only_a_desa_has(make_project):
    code = next(
        village.code
        for kecamatan in read_regency("35.22").kecamatan
        for village in kecamatan.villages
        if village.form == "kelurahan"
    )
    sites = (
        'kabupaten: {kode: "35.22", nama: Kabupaten Bojonegoro, dinas: Dinas Kominfo, '
        f'url: "https://kim.contoh.id/"}}\nkim:\n  - {{kode: "{code}", nama: KIM Kota, folder: kota/kota}}\n'
    )
    post = "---\njudul: Profil\ntanggal: 2026-03-01\nklasifikasi: berkala\njenis_dokumen: B01\n---\nIsi.\n"
    project = make_project({"sites.yaml": sites, "content/kota/kota/informasi-publik/a.md": post})
    project.build()
    page = project.page("kota/kota/informasi-publik")
    assert "RPJM" not in page
    assert "APBDes" not in page
    assert "Laporan layanan informasi" in page
    assert {code for code, _, _ in OWED} - {code for code, _, _ in owed_by("kelurahan")} >= {"B04", "B07"}
    assert owed_by("desa-adat") == OWED

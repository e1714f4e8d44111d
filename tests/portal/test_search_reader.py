"""The search as readers use it, in a real browser, from a server and from a folder."""

import re

import pytest
from loopback.http_server import files_of, listening

import kimsite.portal.search as portal_search

BLOG = "sumberrejo/sumberrejo/arsip/index.html"


def write(title: str, day: str, text: str, folder: str = "sumberrejo/sumberrejo") -> dict[str, str]:
    name = re.sub(r"\W+", "-", title.lower())
    header = f"---\njudul: {title}\ntanggal: {day}\npenulis: Tim KIM\n---\n"
    return {f"content/{folder}/berita/{day}-{name}.md": f"{header}{text}\n"}


POSTS = {
    **write("Kader menimbang balita", "2026-03-01", "Tiga puluh balita hadir."),
    **write("Pembangunan jembatan dusun", "2026-03-02", "Warga bergotong royong."),
    **write("Panen padi <b>raya</b>", "2026-03-03", "Padi dipanen bersama."),
    **write("Perpustakaan keliling", "2026-03-04", "Buku dibawa dengan gerobak.", "kanor/piyak"),
    **{
        path: text
        for number in range(14)
        for path, text in write(f"Senam {number}", f"2026-02-{number + 1:02d}", "Senam bersama.").items()
    },
}


@pytest.fixture(params=["one file", "two tiers"])
def site(request, make_project, monkeypatch):
    if request.param == "two tiers":
        monkeypatch.setattr(portal_search, "ALL_POSTS", 0)
        monkeypatch.setattr(portal_search, "_LEAST", 1)
        monkeypatch.setattr(portal_search, "STEP", 4)
    project = make_project(POSTS)
    project.build()
    return project


def ask(screen, query: str) -> list[str]:
    screen.fill("#cari", query)
    screen.wait_for_selector('.cari-kotak ol[aria-busy="false"]', state="attached")
    return screen.eval_on_selector_all(".cari-kotak li > a", "links => links.map(link => link.textContent)")


def check(screen):
    assert ask(screen, "penimbangan") == ["Kader menimbang balita"]
    assert ask(screen, "dibangun") == ["Pembangunan jembatan dusun"]
    assert ask(screen, "jembatn") == ["Pembangunan jembatan dusun"]
    assert ask(screen, "panen raya") == ["Panen padi <b>raya</b>"]
    assert ask(screen, "yang dibangun di dusun") == ["Pembangunan jembatan dusun"]
    assert ask(screen, "kader balita padi") == ["Kader menimbang balita", "Panen padi <b>raya</b>"]
    assert ask(screen, "zebra") == []
    assert "Belum ada yang cocok" in screen.inner_text("[role=status]")
    assert len(ask(screen, "senam")) == 10
    assert screen.inner_text(".cari-kotak li").startswith("Senam 13\n")
    assert "14 Februari 2026" in screen.inner_text(".cari-kotak li")
    screen.click(".cari-kotak button")
    screen.wait_for_selector(".cari-kotak li:nth-child(14)")
    assert screen.is_hidden(".cari-kotak button")
    assert ask(screen, "constructor __proto__") == []
    ask(screen, "padi")
    screen.press("#cari", "Enter")
    assert screen.url.endswith("#q=padi")
    screen.click(".cari-kotak li a")
    screen.wait_for_selector("article")
    assert "Padi dipanen bersama." in screen.inner_text("main")
    screen.go_back()
    screen.wait_for_selector(".cari-kotak li")
    assert screen.input_value("#cari") == "padi"
    assert screen.faults == []


@pytest.mark.slow
def test_from_a_folder(site, open_screen):
    screen = open_screen((site.out / "cari/index.html").as_uri(), locale="id-ID")
    check(screen)
    assert ask(screen, "piyak")[0].startswith("Desa Piyak")
    assert "Perpustakaan keliling" in ask(screen, "perpustakan")
    assert "KIM Piyak Bersinar" in screen.inner_text(".cari-kotak li")


@pytest.mark.slow
def test_from_a_server(site, open_screen):
    with listening(files_of(site.out)) as address:
        check(open_screen(f"{address}cari/index.html", locale="id-ID"))


@pytest.mark.slow
def test_in_a_blog(make_project, open_screen):
    project = make_project(POSTS)
    project.build()
    screen = open_screen((project.out / BLOG).as_uri(), locale="id-ID")
    requested = []
    screen.on("request", lambda request: requested.append(request.url.rsplit("/", 1)[-1]))
    assert "cari.js" not in requested
    screen.focus("#cari")
    check(screen)
    assert ask(screen, "perpustakaan") == []
    assert requested.count("cari.js") <= 2  # a second time after the way back


def test_every_page_of_a_blog_leads_to_its_search(make_project):
    project = make_project(POSTS)
    project.build()
    assert '<a class="cari" href="arsip/index.html"' in project.page("sumberrejo/sumberrejo")
    archive = project.page("sumberrejo/sumberrejo/arsip")
    assert 'data-indeks="cari.js"' in archive
    assert '<div class="cari-kotak" role="search" hidden' in archive
    assert 'href="2026/03/index.html"' in archive


def test_a_blog_without_posts_has_no_search(make_project):
    project = make_project(write("Satu saja", "2026-03-01", "Isi."))
    project.build()
    assert 'class="cari"' not in project.page("kanor/piyak")


@pytest.mark.slow
def test_an_index_that_cannot_be_loaded_is_told(site, open_screen):
    (site.out / "cari/indeks.js").unlink()
    screen = open_screen((site.out / "cari/index.html").as_uri())
    ask(screen, "padi")
    assert "belum bisa dibuka" in screen.inner_text("[role=status]")

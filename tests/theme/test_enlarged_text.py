"""Pages for readers who enlarge the text or let the system choose all colours (WCAG 2.2, 1.4.4, 1.4.10)."""

import pytest
from conftest import SITES, Project

HOME = "sumberrejo/sumberrejo"
SITE = {
    f"content/{HOME}/berita/panen.md": (
        "---\njudul: Pertanggungjawaban pelaksanaan kegiatan kemasyarakatan\ntanggal: 12 Maret 2026\n"
        "penulis: Tim Redaksi Pemberdayaan\n---\nMempertanggungjawabkan penyelenggaraan.\n"
    ),
    f"content/{HOME}/tanggapan/lampu.md": (
        "---\njudul: Lampu jalan\ntanggal: 13 Maret 2026\nditanyakan: Kapan lampunya diperbaiki?\n"
        "dijawab_oleh: Kepala Dusun Krajan\n---\nSenin sore.\n"
    ),
}
PAGES = (
    f"{HOME}/index.html", f"{HOME}/berita/panen/index.html", f"{HOME}/tanggapan/lampu/index.html",
    f"{HOME}/arsip/index.html", "index.html",
)  # fmt: skip


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    project = Project(tmp_path_factory.mktemp("besar")).write({"sites.yaml": SITES, **SITE})
    project.build()
    return project


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES)
def test_text_twice_as_large_needs_no_scrolling_sideways(site, open_screen, page):
    screen = open_screen((site.out / page).as_uri(), bypass_csp=True)
    for size in ("100%", "200%"):
        screen.add_style_tag(content=f"html{{font-size:{size} !important}}")
        assert screen.evaluate("document.documentElement.scrollWidth") <= 360, size


@pytest.mark.slow
def test_a_button_has_an_edge_where_the_system_chooses_the_colours(site, open_screen):
    address = (site.out / HOME / "tanggapan/lampu/index.html").as_uri()
    screen = open_screen(address, forced_colors="active")
    style = "element => [getComputedStyle(element).borderTopWidth, getComputedStyle(element).borderTopColor]"
    width, colour = screen.locator("a.tombol").first.evaluate(style)
    assert width == "2px"
    assert colour != "rgba(0, 0, 0, 0)"

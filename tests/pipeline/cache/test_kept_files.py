"""Only the pages whose texts or templates changed are rendered, and the site is that of a clean build."""

import pytest
from conftest import SITES
from jinja2 import Template

HOME = "sumberrejo/sumberrejo"
KIM = f"content/{HOME}"
NEWS = """---
judul: Panen raya
tanggal: 2026-05-03
penulis: Bu Sri
ringkasan: Padi dipanen.
---
Padi dipanen bersama.
"""
SOLD = """---
judul: Keripik
tanggal: 2026-05-02
harga: 5000
penjual: Bu Sri
wa: 084000000001
---
Renyah.
"""


@pytest.fixture
def rendered(monkeypatch):
    """The addresses of the pages that are rendered."""
    seen: list[str] = []
    plain = Template.render

    def render(template, *args, **kwargs):
        if "halaman" in args[0]:
            seen.append(args[0]["halaman"].meta.canonical)
        return plain(template, *args, **kwargs)

    monkeypatch.setattr(Template, "render", render)
    return seen


@pytest.fixture
def project(make_project, rendered):
    made = make_project(
        {
            f"{KIM}/berita/a.md": NEWS,
            f"{KIM}/berita/b.md": NEWS.replace("judul: ", "judul: Lain "),
            f"{KIM}/umkm/c.md": SOLD,
            f"{KIM}/halaman/tentang.md": "---\njudul: Tentang\n---\nKami menulis.\n",
        }
    )
    made.build()
    return made


def after(project, rendered) -> set[str]:
    """What the next build renders. It must give the site of a clean build."""
    rendered.clear()
    project.build()
    found, tree = set(rendered), project.tree()
    project.build(clean=True)
    assert tree == project.tree()
    return {url.removeprefix("https://kim.contoh.id/sub/") for url in found}


def test_a_body_is_rendered_with_what_prints_it(project, rendered):
    path = project.root / f"{KIM}/berita/a.md"
    path.write_text(path.read_text("utf-8") + "\nSatu kalimat lagi.\n", "utf-8")
    assert after(project, rendered) == {f"{HOME}/berita/a/", f"{HOME}/cetak/koran/"}


def test_a_title_renders_what_shows_it(project, rendered):
    path = project.root / f"{KIM}/berita/a.md"
    path.write_text(path.read_text("utf-8").replace("judul: ", "judul: Baru "), "utf-8")
    found = after(project, rendered)
    assert {f"{HOME}/berita/a/", f"{HOME}/berita/", f"{HOME}/", ""} <= found
    assert not {f"{HOME}/tentang/", f"{HOME}/umkm/", "kecamatan/kanor/"} & found


def test_a_template_renders_the_pages_of_its_chain(project, rendered):
    page = project.theme("dasar/templates/pos.html")
    page.write_text(page.read_text("utf-8").replace('class="tulisan', 'class="tulisan baru'), "utf-8")
    found = after(project, rendered)
    assert found == {f"{HOME}/berita/a/", f"{HOME}/berita/b/", f"{HOME}/umkm/c/", "tentang-situs/"}


def test_a_frame_and_a_style_sheet_are_on_every_page(project, rendered):
    frame = project.theme("dasar/templates/bagian/kaki.html")
    frame.write_text(frame.read_text("utf-8") + "<p>Kaki</p>\n", "utf-8")
    every = after(project, rendered)
    assert {f"{HOME}/", f"{HOME}/tentang/", f"{HOME}/404.html", ""} <= every
    style = project.root / "themes/dasar/assets/css/zz.css"
    style.parent.mkdir(parents=True)
    style.write_text(".uji { color: red }", "utf-8")
    assert after(project, rendered) == every
    style.write_text("/* the same */.uji { color: red }", "utf-8")
    assert after(project, rendered) == {"tentang-situs/"}


@pytest.mark.slow
def test_a_word_an_option_and_a_palette_reach_what_shows_them(project, rendered):
    """`after` compares the share card and the icons with those of a clean build, too."""
    frame, words = project.theme("dasar/templates/bagian/kaki.html"), project.theme("dasar/strings/id.yaml")
    frame.write_text(frame.read_text("utf-8") + '<p>{{ tema["opsi.uji"] }}</p>\n', "utf-8")
    options = project.theme("dasar/theme.yaml")
    plain = options.read_text("utf-8")
    for one in ("satu", "dua"):
        options.write_text(f"{plain}  uji: {one}\n", "utf-8")
        assert f"{HOME}/tentang/" in after(project, rendered)
    words.write_text(words.read_text("utf-8").replace("Langsung ke isi", "Lompat ke isi"), "utf-8")
    assert f"{HOME}/tentang/" in after(project, rendered)
    card = (project.out / HOME / "aset/ikon.png").read_bytes()
    palettes = project.theme("dasar/palettes.yaml")
    palettes.write_text(palettes.read_text("utf-8").replace('merek: "#0b5d57"', 'merek: "#0b5d58"'), "utf-8")
    after(project, rendered)
    assert card != (project.out / HOME / "aset/ikon.png").read_bytes()


def test_an_altered_page_is_rendered_again(project, rendered):
    page = project.out / HOME / "berita/a/index.html"
    page.write_bytes(b"bukan kami")
    assert after(project, rendered) == {f"{HOME}/berita/a/"}


def test_compressed_copies_need_every_page(project, rendered):
    (project.root / "sites.yaml").write_text(SITES + "kompres: ya\n", "utf-8")
    assert f"{HOME}/tentang/" in after(project, rendered)


def test_a_heavy_page_is_still_reported_when_another_is_edited(make_project):
    long = "".join(f"Kata{number * 7919 % 100003} " for number in range(9_000))
    project = make_project({f"{KIM}/berita/a.md": NEWS.replace("bersama.", long), f"{KIM}/berita/b.md": NEWS})
    project.write({"sites.yaml": f"{SITES}bobot: {{blog: 20}}\n"})
    first = {one.code for one in project.build().findings}
    path = project.root / f"{KIM}/berita/b.md"
    path.write_text(NEWS.replace("bersama.", "kemarin."), "utf-8")
    assert "V40" in first & {one.code for one in project.build().findings}

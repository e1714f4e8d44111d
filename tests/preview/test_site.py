"""What the preview serves is what a build writes, with the findings over it; and what it serves when
something is broken.
"""

import re
from datetime import date

import pytest
from conftest import AS_OF, POST, SITES, photo

from kimsite.cli.project import read_project
from kimsite.portal.about_figures import ABOUT_PATH
from kimsite.preview.site import KEPT, Site
from kimsite.preview.state import ProjectWatcher
from kimsite.preview.summaries import Summaries

HOME = "/sumberrejo/sumberrejo/"
BERITA = "content/sumberrejo/sumberrejo/berita/"
PAGE = f"{HOME}berita/panen/"
BROKEN = POST.replace("12 Maret 2026", "30 Februari 2026")
SCRIPT = re.compile(rb'<script src="/__kimsite/klien\.js" data-cap="\w+" defer></script>')
PANEL = re.compile(
    rb'<link rel="stylesheet" href="/__kimsite/lapis\.css"><aside id="kimsite-temuan".*?</aside>', re.DOTALL
)


class Preview:
    """A site over a make_project, with a day that can pass."""

    def __init__(self, make_project, language="id") -> None:
        self.make_project = make_project
        self.day = AS_OF
        district, findings = read_project(make_project.root)
        self.summaries = Summaries(lambda: None)
        desk = ProjectWatcher(
            make_project.root, lambda: read_project(make_project.root), lambda _: self.day, district, findings
        )
        self.site = Site(desk, language, self.summaries)

    def get(self, path: str):
        return self.site.response(path)

    def text(self, path: str) -> str:
        return self.get(path).data.decode()

    def save(self, files: dict) -> None:
        self.make_project.write(files)
        self.site.outdate(files)

    def drop(self, path: str) -> None:
        (self.make_project.root / path).unlink()
        self.site.outdate([path])


@pytest.fixture
def preview(make_project):
    made = []

    def make(files, **options):
        made.append(Preview(make_project(files), **options))
        return made[-1]

    yield make
    for one in made:
        one.summaries.stop()


def test_every_file_is_the_one_a_build_writes(preview):
    look = preview(
        {
            f"{BERITA}panen.md": POST.replace(
                "penulis", "foto: panen.jpg\ntag: [padi, warga]\nalamat_lama: [lama/panen]\npenulis"
            ),
            f"{BERITA}lain.md": POST.replace("Panen raya", "Kabar lain"),
            "content/sumberrejo/sumberrejo/foto/panen.jpg": photo(1600, 1200, orientation=6),
            "content/sumberrejo/_forum/berita/forum.md": POST,
            "content/_kabupaten/siaran/hujan.md": POST.replace("Panen raya", "Awas hujan").replace(
                "penulis", "sampai: 2027-01-01\npenulis"
            ),
        }
    )
    look.make_project.every_kecamatan = True  # as the preview has it
    look.make_project.build()
    tree = {path: data for path, data in look.make_project.tree().items() if not path.startswith(".")}
    for path in tree:
        look.get("/" + path)  # every village has been visited: the portal knows them all
    assert len([path for path in tree if path.endswith(".jpg")]) >= 5
    for path, data in tree.items():
        answer = look.get("/" + path)
        served = PANEL.sub(b"", SCRIPT.sub(b"", answer.data))
        if path.endswith("/sw.js") and "/tulis/" not in path:
            assert answer.status == 404, "no browser keeps a preview"
            continue
        if path == ABOUT_PATH:  # its figures are of a whole build
            assert (answer.status, b"Sidik isi" in served) == (200, True)
            continue
        assert (answer.status, path, served == data) == (200, path, True)
    assert not (look.make_project.root / "public" / "__kimsite").exists()


def test_a_held_post_keeps_its_last_good_page_until_it_is_mended(preview):
    look = preview({f"{BERITA}panen.md": POST})
    assert "kimsite-temuan" not in look.text(PAGE)
    look.save({f"{BERITA}panen.md": BROKEN})
    held = look.get(PAGE)
    assert held.status == 200
    assert "Padi dipanen bersama" in held.data.decode()
    assert "Ini halaman terakhir yang baik" in held.data.decode()
    assert "tanggal: 30 Februari 2026" in held.data.decode()
    assert re.search(r"\n +│ +\^{16}\n?", held.data.decode()), "carets under the date"
    assert "Panen raya" not in look.text(HOME).partition("kimsite-temuan")[0]
    look.save({f"{BERITA}panen.md": POST.replace("sejak pagi", "sejak subuh")})
    assert "sejak subuh" in look.text(PAGE)
    assert "kimsite-temuan" not in look.text(PAGE)
    look.drop(f"{BERITA}panen.md")
    assert look.get(PAGE).status == 404


def test_findings_show_on_the_page_for_wrong_addresses_too(preview):
    look = preview({f"{BERITA}panen.md": BROKEN})
    answer = look.get(PAGE)
    assert answer.status == 404
    page = answer.data.decode()
    assert "T01" in page
    assert "kim.contoh.id" not in re.sub(
        r'<link rel="canonical".*?>|<meta.*?>|<script type.*?</script>', "", page
    )
    assert page.count('href="/') > 3, "its links work at any depth"


def test_words_are_english_on_demand(preview):
    page = preview({f"{BERITA}panen.md": BROKEN}, language="en").text(PAGE)
    assert "ERROR T01" in page
    assert "SALAH" not in page


def test_a_title_edit_shows_in_lists_and_on_the_portal(preview):
    look = preview({f"{BERITA}panen.md": POST})
    before = {path: look.site.tag(path) for path in (PAGE, HOME, "/", f"{HOME}profil/")}
    look.save({f"{BERITA}panen.md": POST.replace("Panen raya", "Panen kedua")})
    assert all("Panen kedua" in look.text(path) for path in (PAGE, HOME, "/"))
    assert all(look.site.tag(path) != before[path] for path in (PAGE, HOME, "/"))
    assert look.site.tag(f"{HOME}profil/") == before[f"{HOME}profil/"], (
        "a page that did not change does not reload"
    )


def test_a_broken_template_leaves_the_last_good_pages(preview):
    look = preview({f"{BERITA}panen.md": POST})
    look.get(PAGE)
    template = look.make_project.theme("dasar/templates/pos.html")
    good = template.read_text("utf-8")
    look.save(
        {
            "themes/dasar/templates/pos.html": good.replace(
                "{% block isi %}", "{% block isi %}{{ halaman.tidak_ada }}"
            )
        }
    )
    page = look.text(PAGE)
    assert "Padi dipanen bersama" in page
    assert "M01" in page
    assert "themes/dasar/templates/pos.html" in page
    look.save({"themes/dasar/templates/pos.html": good})
    assert "M01" not in look.text(PAGE)


def test_a_broken_template_never_seen_good_gives_the_findings_alone(preview):
    look = preview({f"{BERITA}panen.md": POST})
    pos = look.make_project.theme("dasar/templates/pos.html")
    look.save({"themes/dasar/templates/pos.html": pos.read_text("utf-8") + "{% if %}"})
    answer = look.get(PAGE)
    assert answer.status == 503
    assert "M01" in answer.data.decode()
    assert "klien.js" in answer.data.decode(), "it reloads when the theme is mended"


def test_a_theme_whose_parent_is_gone_leaves_the_last_good_pages(preview):
    look = preview({f"{BERITA}panen.md": POST})
    look.get(PAGE)
    look.save({"themes/dasar/theme.yaml": "induk: hilang\n"})
    page = look.text(PAGE)
    assert "Padi dipanen bersama" in page
    assert "K08" in page


def test_a_style_edit_changes_the_page(preview):
    look = preview({f"{BERITA}panen.md": POST})
    before = look.site.tag(PAGE)
    look.save({"themes/dasar/assets/css/zz.css": "body{outline:9px solid red}"})
    assert look.site.tag(PAGE) != before
    style = re.search(r'href="([^"]*gaya-[^"]*)"', look.text(PAGE))[1]
    assert b"outline:9px" in look.get(f"{HOME}{style.removeprefix('../../')}").data


def test_a_broken_sites_yaml_leaves_the_last_good_district(preview):
    look = preview({f"{BERITA}panen.md": POST})
    look.save({"sites.yaml": SITES + "tmea: dasar\n"})
    for path in (PAGE, "/"):
        assert "tmea" in look.text(path)
    assert "Padi dipanen" in look.text(PAGE)
    more = SITES + '  - {kode: "35.22.12.2007", nama: KIM Baru Datang}\n'
    look.save({"sites.yaml": more})
    assert "tmea" not in look.text(PAGE)
    assert "KIM Baru Datang" in look.text("/kim/")


def test_midnight_brings_the_post_of_tomorrow(preview):
    look = preview({f"{BERITA}besok.md": POST.replace("12 Maret 2026", "25 November 2026")})
    assert look.get(f"{HOME}berita/besok/").status == 404
    look.day = date(2026, 11, 25)
    assert look.get(f"{HOME}berita/besok/").status == 200


def test_a_broadcast_reaches_every_blog(preview):
    look = preview({f"{BERITA}panen.md": POST})
    assert "Awas hujan" not in look.text(PAGE)
    look.save(
        {
            "content/_kabupaten/siaran/hujan.md": POST.replace("Panen raya", "Awas hujan").replace(
                "penulis", "sampai: 2027-01-01\npenulis"
            )
        }
    )
    assert "Awas hujan" in look.text(PAGE)


def test_a_spoilt_photo_is_found_when_it_is_shown(preview):
    look = preview(
        {
            f"{BERITA}panen.md": POST.replace("penulis", "foto: a.jpg\nketerangan: Sawah\npenulis"),
            "content/sumberrejo/sumberrejo/foto/a.jpg": photo(1600, 1200)[:4000],
        }
    )
    page = look.text(PAGE)
    source = re.search(r'src="\.\./\.\./(aset/[^"]*\.jpg)"', page)[1]
    assert "F02" not in page
    assert look.get(HOME + source).status == 404
    assert "F02" in look.text(PAGE)
    look.save({"content/sumberrejo/sumberrejo/foto/a.jpg": photo(1600, 1200)})
    assert "F02" not in look.text(PAGE)


def test_a_village_is_read_when_visited_and_forgotten_when_others_are(preview, monkeypatch):
    codes = [f"35.22.{kecamatan:02d}.{2000 + village}" for kecamatan in (1, 2) for village in range(1, 17)]
    rows = "".join(f'  - {{kode: "{code}", nama: KIM {code}}}\n' for code in codes)
    look = preview({"sites.yaml": SITES.partition("kim:")[0] + "kim:\n" + rows})
    read = []
    monkeypatch.setattr("kimsite.pipeline.replan.plan_site", _spied(read))
    district, _ = read_project(look.make_project.root)
    homes = [f"/{village.folder}/" for village in district.villages]
    assert read == []
    for home in homes[: KEPT + 1]:
        look.get(home)
        look.get(home + "profil/")
    assert read == homes[: KEPT + 1]
    look.get(homes[0])
    assert read[-1] == homes[0], "the first had to make room"


def _spied(read):
    from kimsite.pipeline.outputs import plan_site  # the real one, looked up before it is replaced

    def spy(job, *rest):
        read.append(job.publisher.url)
        return plan_site(job, *rest)

    return spy


def test_no_address_reaches_the_disk(preview):
    look = preview({f"{BERITA}panen.md": POST})
    for path in (
        "/../sites.yaml", "/..", "//", "/sumberrejo/sumberrejo/../../sites.yaml", "/sites.yaml", "/content/",
        "/.kimsite/state.db", "/C:/x", "/\\x",
        "/sumberrejo/sumberrejo/\0", "/sumberrejo/sumberrejo/aset/../../../sites.yaml", "/CON",
        "/themes/dasar/theme.yaml",
    ):  # fmt: skip
        answer = look.get(path)
        assert (path, answer.status, b"35.22.12.2006" in answer.data) == (path, 404, False)


def test_a_folder_without_its_slash_leads_there(preview):
    look = preview({f"{BERITA}panen.md": POST})
    assert (look.get(PAGE.rstrip("/")).status, look.get(PAGE.rstrip("/")).location) == (307, PAGE)
    assert look.get("/" + PAGE.rstrip("/")).status == 404, "never to another host"


def test_the_address_of_a_new_post_that_is_held_says_so(preview):
    look = preview({BERITA + "panen.md": BROKEN})
    answer = look.get(PAGE)
    assert answer.status == 404
    assert b"Tulisan ini ditahan" in answer.data
    assert b"30 Februari 2026" in answer.data
    assert b"Tulisan ini ditahan" not in look.get(f"{HOME}berita/tidak-ada/").data

"""Links and what only looks like one, in whole pages."""

import re

import feedparser
from conftest import POST, photo

KIM = "content/sumberrejo/sumberrejo"
BLOG = "sumberrejo/sumberrejo"


def test_text_that_shows_an_attribute_stays_as_written(make_project):
    text = (
        '{{< galeri src="/images/x.jpg" title="a" >}} dan ![b](/foto/b.jpg) serta <img '
        'src="/wp-content/y.jpg">'
    )
    project = make_project({f"{KIM}/berita/a.md": POST + text})
    project.build()
    page = project.page(f"{BLOG}/berita/a")
    assert "{{&lt; galeri src=&quot;/images/x.jpg" in page
    assert "&lt;img src=&quot;/wp-content/y.jpg" in page


def test_an_address_with_blanks_is_a_valid_one(make_project):
    project = make_project({f"{KIM}/berita/a.md": POST + "[pesan](<https://wa.me/620000000000?text=a b>)"})
    project.build()
    assert 'href="https://wa.me/620000000000?text=a%20b"' in project.page(f"{BLOG}/berita/a")


def test_characters_that_no_page_may_hold_are_gone(make_project):
    project = make_project(
        {f"{KIM}/berita/a.md": POST.replace("Padi", "Pa\x08di\x0bdan \x1bjagung\x85") + "\u2028akhir"}
    )
    project.build()
    page = project.page(f"{BLOG}/berita/a")
    assert not [mark for mark in page if ord(mark) < 32 and mark != "\n"]
    assert "Padi dan jagung" in page
    assert not feedparser.parse((project.out / BLOG / "feed.xml").read_bytes()).bozo


def test_each_removed_link_is_pointed_at_where_it_stands(make_project):
    body = (
        "[a](foo:1) dan [b](foo:1), lihat foo:1 dan [c](sms:0811) [d](foto/sub/x.jpg) [e](x.jpg)\n\n"
        "[f](foo:1)\n"
    )
    project = make_project({f"{KIM}/berita/a.md": POST + body})
    found = [
        (one.code, one.place.line, one.place.column, one.place.width)
        for one in project.build().findings
        if one.code in {"A03", "A20", "F01"}
    ]
    line = POST.count("\n") + 1
    assert found == [
        ("A03", line, 5, 5),
        ("A03", line, 20, 5),
        ("A20", line, 48, 8),
        ("F01", line, 62, 14),
        ("F01", line, 82, 5),
        ("A03", line + 2, 5, 5),
    ]


def test_a_link_in_code_is_not_taken_for_the_one_that_is_meant(make_project):
    project = make_project(
        {f"{KIM}/berita/a.md": POST + "Tulis `[x](foo:1)` begini.\n\n```\n[x](foo:1)\n```\n\n[x](foo:1)\n"}
    )
    (found,) = (one for one in project.build().findings if one.code == "A03")
    assert found.place.line == POST.count("\n") + 7


def test_a_reference_is_pointed_at_where_its_address_stands(make_project):
    project = make_project({f"{KIM}/berita/a.md": POST + "Lihat [ini][1].\n\n[1]: ../berita/hilang.md\n"})
    (found,) = (one for one in project.build().findings if one.code == "A02")
    assert (found.place.line, found.place.column) == (POST.count("\n") + 3, 6)


def test_an_address_that_was_set_aside_never_comes_back_as_one_that_runs(make_project):
    forged = "-/disisihkan/" + b"javascript:alert(1)".hex()
    project = make_project(
        {f"{KIM}/berita/a.md": POST + f"[a]({forged}) ![b]({forged}) [c](-/disisihkan/zz)"}
    )
    project.build()
    page = project.page(f"{BLOG}/berita/a")
    assert "javascript" not in page
    assert "disisihkan" not in page


def test_the_full_address_of_an_own_file_opens_it(make_project):
    site = "https://kim.contoh.id/sub/sumberrejo/sumberrejo"
    folder = "content/sumberrejo/sumberrejo"
    project = make_project(
        {
            f"{folder}/foto/balai.jpg": photo(300, 200),
            f"{folder}/berkas/jadwal.csv": "Hari;Jam\nSenin;08.00\n",
            f"{folder}/berita/a.md": (
                "---\njudul: Tautan\ntanggal: 2026-03-01\n---\n"
                f"Unduh [jadwalnya]({site}/berkas/jadwal.csv), lihat [fotonya]({site}/foto/balai.jpg) dan "
                f"[yang hilang]({site}/berkas/hilang.csv).\n"
            ),
        }
    )
    found = [one.code for one in project.build().findings if one.code.startswith("A2")]
    page = project.page("sumberrejo/sumberrejo/berita/a")
    hrefs = re.findall(r'<a href="([^"]+)">(?:jadwalnya|fotonya)', page)
    assert len(hrefs) == 2
    assert all((project.out / "sumberrejo/sumberrejo/berita/a" / href).resolve().is_file() for href in hrefs)
    assert found == ["A23"]

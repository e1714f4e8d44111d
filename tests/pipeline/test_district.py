"""Whole builds of small projects: what comes out, what is held back, what never comes out."""

import hashlib
import json
import os
import re
from datetime import date

import pytest
from click.testing import CliRunner
from conftest import POST, SITES, photo

from kimsite.cli.main import group

KIM = "content/sumberrejo/sumberrejo"
BLOG = "sumberrejo/sumberrejo"


def told(outcome) -> list[str]:
    """The codes found, but for the KIM that has no folder."""
    return [one.code for one in outcome.findings if one.code != "K19"]


def header(**more: str) -> str:
    lines = {"judul": "Uji", "tanggal": "2026-03-12", **more}
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in lines.items()) + "---\nIsi tulisan.\n"


def settle(project) -> None:
    """Make the files older than a build believes to be changing still."""
    for path in (project.root / "content").rglob("*.md"):
        os.utime(path, (1, 1))


def test_a_district_comes_out_whole(make_project):
    project = make_project(
        {
            f"{KIM}/berita/2026-03-12-panen-raya.md": POST,
            "content/_kabupaten/berita/a.md": header(judul="Kabar dinas"),
        }
    )
    project.every_kecamatan = True
    outcome = project.build()
    assert outcome.exit_code == 0, outcome.findings
    assert (outcome.villages, outcome.built, outcome.portal, outcome.counts.posts) == (2, 2, True, 2)
    for path in (
        "index.html", "404.html", "robots.txt", "sitemap.xml", "feed.xml", "jaringan.json", "cari/index.html",
        "umkm/index.html", "posyandu/index.html",
        "informasi-publik/index.html", "kim/index.html", "berita/a/index.html", "sumberrejo/index.html",
        "trucuk/index.html", f"{BLOG}/index.html",
        f"{BLOG}/berita/index.html", f"{BLOG}/berita/panen-raya/index.html",
        f"{BLOG}/arsip/2026/03/index.html", f"{BLOG}/feed.xml", f"{BLOG}/feed.json",
        f"{BLOG}/sitemap.xml", f"{BLOG}/posyandu.ics", f"{BLOG}/agenda.ics", f"{BLOG}/manifest.webmanifest",
        f"{BLOG}/cari.json", "kanor/piyak/index.html",
    ):  # fmt: skip
        assert (project.out / path).is_file(), path


def test_the_manifest_names_every_file(make_project):
    project = make_project({f"{KIM}/berita/a.md": POST})
    project.build()
    tree = project.tree()
    rows = json.loads(tree.pop(".kimsite-manifest.json"))["files"]
    assert [row["path"] for row in rows] == sorted(tree)
    assert all(
        row["sha256"] == hashlib.sha256(tree[row["path"]]).hexdigest()
        and row["size"] == len(tree[row["path"]])
        for row in rows
    )


def test_two_builds_give_the_same_bytes_and_the_second_writes_nothing(make_project):
    project = make_project({f"{KIM}/berita/a.md": POST, f"{KIM}/foto/a.jpg": photo()})
    project.build()
    before = project.tree()
    assert project.build().counts.written == 0
    assert project.tree() == before
    assert project.build(jobs=2).counts.written == 0, "workers give the same bytes"


@pytest.mark.parametrize(
    "hidden", [{"draf": "ya"}, {"tanggal": "2026-11-25"}, {"terbit": "2026-12-01"}, {"sampai": "2026-11-23"}]
)
def test_what_is_not_shown_reaches_no_output(make_project, hidden):
    project = make_project(
        {
            f"{KIM}/berita/rahasia.md": header(judul="Kanari Rahasia", **hidden).replace("Isi", "Kanari"),
            f"{KIM}/berita/a.md": POST,
        }
    )
    assert project.build().exit_code == 0
    assert not [
        path for path, data in project.tree().items() if b"anari" in data or b"rahasia" in data.lower()
    ]


def test_closed_documents_reach_no_output(make_project):
    files = {
        f"{KIM}/informasi-publik/tertutup.md": header(
            judul="Kanari", klasifikasi="dikecualikan", jenis_dokumen="LAIN", berkas="kanari.pdf"
        ),
        f"{KIM}/berkas/kanari.pdf": b"%PDF kanari",
    }
    project = make_project(files)
    assert project.build().exit_code == 0
    assert not [path for path, data in project.tree().items() if b"anari" in data or "kanari" in path]


def test_the_clock_shows_and_hides(make_project):
    from datetime import date

    project = make_project(
        {f"{KIM}/berita/a.md": header(judul="Sebentar", terbit="2026-12-01", sampai="2026-12-03")}
    )
    assert not project.build() or not (project.out / BLOG / "berita/a/index.html").exists()
    project.build(as_of=date(2026, 12, 2))
    assert (project.out / BLOG / "berita/a/index.html").exists()
    project.build(as_of=date(2026, 12, 4))
    assert not (project.out / BLOG / "berita/a/index.html").exists()


def test_a_bad_post_sinks_nothing(make_project):
    project = make_project(
        {
            f"{KIM}/berita/baik.md": POST,
            f"{KIM}/berita/buruk.md": "---\njudul: X\ntanggal: 2026-02-31\n---\nIsi\n",
            "content/kanor/piyak/berita/a.md": POST,
        }
    )
    outcome = project.build()
    assert (outcome.exit_code, outcome.counts.held, outcome.counts.posts) == (1, 1, 2)
    assert [(one.code, one.place.path, one.place.line, one.village) for one in outcome.findings] == [
        ("T01", f"{KIM}/berita/buruk.md", 3, BLOG)
    ]
    assert not (project.out / BLOG / "berita/buruk").exists()


def test_what_is_no_longer_made_is_deleted_and_nothing_else(make_project):
    project = make_project({f"{KIM}/berita/a.md": POST, f"{KIM}/berita/b.md": header(judul="B")})
    project.build()
    project.write({"public/milik-orang.txt": "x"})
    (project.root / f"{KIM}/berita/b.md").unlink()
    assert project.build().deleted > 0
    assert not (project.out / BLOG / "berita/b").exists()
    assert (project.out / "milik-orang.txt").exists()


def test_a_village_removed_from_sites_goes(make_project):
    project = make_project({f"{KIM}/berita/a.md": POST, "content/kanor/piyak/berita/a.md": POST})
    project.build()
    project.write({"sites.yaml": SITES.rsplit("\n", 2)[0] + "\n"})
    outcome = project.build()
    assert not (project.out / "kanor/piyak").exists()
    assert [one.code for one in outcome.findings] == ["K20"]


def test_one_village_alone_leaves_the_rest(make_project):
    project = make_project({f"{KIM}/berita/a.md": POST, "content/kanor/piyak/berita/a.md": POST})
    project.build()
    before = project.tree()
    project.write({f"{KIM}/berita/c.md": header(judul="Baru")})
    outcome = project.build(only=(BLOG,))
    after = project.tree()
    assert outcome.built == 1
    assert (project.out / BLOG / "berita/c/index.html").exists()
    changed = {path for path in after if after[path] != before.get(path)}
    assert {path for path in changed if not path.startswith(BLOG)} == {
        ".kimsite-manifest.json",
        "tentang-situs/index.html",
    }
    assert set(before) <= set(after)


def test_the_source_is_never_written_to(make_project):
    project = make_project({f"{KIM}/berita/a.md": header(foto="a.jpg"), f"{KIM}/foto/a.jpg": photo(gps=True)})
    before = {
        path: (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted((project.root / "content").rglob("*"))
        if path.is_file()
    }
    project.build()
    assert {
        path: (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted((project.root / "content").rglob("*"))
        if path.is_file()
    } == before


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.md", b"\xff\xfe\x00", "Y11"),
        ("a.md", b"   \n", "Y13"),
        ("a.md", b"x" * 600_000, "Y12"),
        ("a.md", b"---\njudul: A\ntanggal: 2026-01-02\n---\nNIK 3522151203990001\n", "P01"),
        ("a.md", b"---\n" + b"a: [" * 40 + b"\n---\nx", "I01"),
    ],
)
def test_odd_files_get_a_finding(make_project, name, content, code):
    outcome = make_project({f"{KIM}/berita/{name}": content, f"{KIM}/berita/baik.md": POST}).build()
    assert code in {one.code for one in outcome.findings}
    assert outcome.counts.posts == 1


def test_links_to_elsewhere_on_the_disk_are_not_followed(make_project, tmp_path_factory):
    secret = tmp_path_factory.mktemp("luar") / "a.md"
    secret.write_text(header(judul="Kanari"))
    project = make_project({f"{KIM}/berita/b.md": POST})
    (project.root / f"{KIM}/berita/a.md").symlink_to(secret)
    outcome = project.build()
    assert told(outcome) == ["A05"]
    assert not [path for path, data in project.tree().items() if b"Kanari" in data]


def test_a_file_that_cannot_be_read_is_a_finding(make_project, monkeypatch):
    from kimsite.tools import files

    project = make_project({f"{KIM}/berita/a.md": POST, f"{KIM}/berita/hilang.md": POST})
    read = files.read_bytes

    def vanishing(root, path):
        if path.endswith("hilang.md"):
            raise FileNotFoundError(2, "No such file or directory")
        return read(root, path)

    monkeypatch.setattr(files, "read_bytes", vanishing)
    outcome = project.build()
    assert told(outcome) == ["B02"]
    assert outcome.counts.posts == 1


def test_a_siaran_shows_on_every_blog_while_it_lasts(make_project):
    siaran = {
        "content/_kabupaten/siaran/a.md": header(judul="Siaga hujan", sampai="2026-12-31"),
        "content/_kabupaten/siaran/b.md": header(judul="Sudah lewat", sampai="2026-06-30"),
    }
    project = make_project({f"{KIM}/berita/a.md": POST, **siaran})
    project.build()
    for path in (f"{BLOG}/berita/a", "kanor/piyak"):
        assert "Siaga hujan" in project.page(path)
        assert "Sudah lewat" not in project.page(path)


def test_blogs_link_to_a_siaran_that_took_over_an_address(make_project):
    siaran = {
        "content/_kabupaten/siaran/2026-11-20-siaga.md": header(judul="Lama", sampai="2026-11-25"),
        "content/_kabupaten/siaran/2026-11-22-siaga.md": header(judul="Baru", tanggal="22 November 2026"),
    }
    project = make_project({f"{KIM}/berita/a.md": POST, **siaran})
    settle(project)
    project.build()
    project.build(as_of=date(2026, 11, 26))
    page = project.page(BLOG)
    assert "siaran/siaga/index.html" in page
    assert "siaran/siaga-" not in page


def test_a_siaran_opens_on_the_day_of_the_districts_zone(make_project):
    night = header(judul="Siaga malam", tanggal="2026-11-24T23:30:00+07:00")
    project = make_project({f"{KIM}/berita/a.md": POST, "content/_kabupaten/siaran/a.md": night})
    settle(project)
    project.build()
    assert "Siaga malam" in project.page(BLOG)
    project.write({"sites.yaml": SITES.replace("url:", "zona: Asia/Jayapura, url:")})
    project.build()
    assert "Siaga malam" not in project.page(BLOG)


def test_photos_and_links_find_their_ends(make_project):
    body = (
        "\n[ke b](b.md) [ke posyandu](../posyandu/p.md) [mati](../berita/x.md) ![Isi](../foto/a.jpg "
        '"Keterangan")\n'
    )
    files = {
        f"{KIM}/berita/a.md": POST.rstrip() + body,
        f"{KIM}/berita/2026-01-02-b.md": header(judul="B", foto="A.JPG"),
        f"{KIM}/posyandu/p.md": header(posyandu="Melati"),
        f"{KIM}/foto/a.jpg": photo(),
    }
    project = make_project(files)
    outcome = project.build()
    page = project.page(f"{BLOG}/berita/a")
    assert "../../posyandu/p/index.html" in page
    assert "<figcaption>Keterangan</figcaption>" in page
    assert re.search(r'<img src="\.\./\.\./aset/\w+-800\.jpg" srcset="[^"]+480w', page)
    found = {(one.code, dict(one.values)["saran"]) for one in outcome.findings if one.code != "K19"}
    assert found == {("A02", ""), ("F01", "a.jpg")}
    assert "mati" in page


def test_an_order_button_really_opens(make_project):
    product = header(judul="Keripik Tempe & Sambal", harga="15.000", penjual="Bu Sri", wa="0812-3456-7890")
    project = make_project({f"{KIM}/umkm/keripik.md": product})
    project.build()
    page = project.page(f"{BLOG}/umkm/keripik")
    assert (
        'href="https://wa.me/6281234567890'
        "?text=Halo%20Bu%20Sri%2C%20saya%20mau%20pesan%20Keripik%20Tempe%20%26%20Sambal." in page
    )
    assert "https%3A%2F%2Fkim.contoh.id%2Fsub%2Fsumberrejo%2Fsumberrejo%2Fumkm%2Fkeripik%2F" in page
    assert "Rp15.000" in page


def test_former_addresses_send_readers_on(make_project):
    project = make_project(
        {f"{KIM}/berita/a.md": header(alamat_lama="[/2019/03/panen.html, ../../../luar.html]")}
    )
    outcome = project.build()
    assert (
        "../../../../sumberrejo/sumberrejo/berita/a/index.html"
        in (project.out / BLOG / "2019/03/panen.html").read_text()
    )
    assert told(outcome) == ["A04"]


def test_titles_stay_titles_everywhere(make_project):
    title = "</script><b>\"Panen\" & 'raya' =HYPERLINK(1)"
    project = make_project(
        {
            f"{KIM}/berita/a.md": f"---\njudul: {title}\ntanggal: 2026-03-12\n---\nIsi.\n",
            f"{KIM}/agenda/a.md": header(judul="A", mulai="2026-12-01 08.00", tempat="Balai; desa, \\ x"),
        }
    )
    project.build()
    page = project.page(f"{BLOG}/berita/a")
    assert '<b>"' not in page
    assert "<b>&#34;" not in page
    assert page.count("</script>") == page.count("<script")
    data = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page)[1])
    assert data["@graph"][1]["headline"] == title
    assert json.loads((project.out / BLOG / "feed.json").read_text())["items"][-1]["title"] in {title, "A"}


def test_a_forum_shares_the_page_of_its_kecamatan(make_project):
    project = make_project(
        {f"{KIM}/berita/a.md": POST, "content/sumberrejo/_forum/berita/temu.md": header(judul="Temu forum")}
    )
    assert project.build().exit_code == 0
    assert "Temu forum" in project.page("sumberrejo")
    assert (project.out / "sumberrejo/berita/temu/index.html").exists()


def test_unknown_parent_theme_of_one_village_keeps_its_old_pages(make_project):
    project = make_project(
        {f"{KIM}/berita/a.md": POST, "themes/lain/theme.yaml": "nama: lain\ninduk: dasar\n"}
    )
    project.write({"sites.yaml": SITES.replace("KIM Deru Maju,", "KIM Deru Maju, tema: lain,")})
    project.build()
    before = project.tree()
    project.write({"themes/lain/theme.yaml": "nama: lain\ninduk: tidak-ada\n"})
    outcome = project.build()
    assert [
        (one.code, one.place.path, one.place.line) for one in outcome.findings if one.severity == "error"
    ] == [("K08", "themes/lain/theme.yaml", 2)]
    assert (outcome.exit_code, outcome.failed) == (1, 1)
    assert project.tree() == before


def test_every_kim_has_a_profile(make_project):
    sites = SITES.replace(
        "KIM Deru Maju,",
        (
            "KIM Deru Maju, sk: {nomor: 188/12, tanggal: 2024-02-01, berlaku_sampai: 2025-02-01}, pengurus: "
            "[{jabatan: Ketua, nama: Siti A., unsur: PKK}],"
        ),
    )
    project = make_project(
        {
            "sites.yaml": sites,
            f"{KIM}/berita/a.md": POST,
            "content/kanor/piyak/profil.md": header(judul="Tentang kami"),
        }
    )
    project.build()
    page = project.page(f"{BLOG}/profil")
    assert "188/12" in page
    assert "Siti A." in page
    assert "masa berlaku sudah habis" in page
    assert "Tentang kami" in project.page("kanor/piyak/profil")


def test_a_logo_stands_in_the_masthead(make_project):
    sites = SITES.replace("KIM Deru Maju,", "KIM Deru Maju, tema: {nama: dasar, logo: logo.png},")
    project = make_project(
        {"sites.yaml": sites, f"{KIM}/berita/a.md": POST, f"{KIM}/foto/logo.png": photo(400, 400, form="PNG")}
    )
    assert project.build().exit_code == 0
    assert re.search(r'<span class="lambang"[^>]*><img src="aset/\w+-400\.jpg"', project.page(BLOG))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_a_post_in_the_letters_of_windows_is_published_and_fixed(make_project, encoding):
    text = "---\r\njudul: Panen “raya”\r\ntanggal: 2026-03-01\r\n---\r\nBu Sri’s padi – siap.\r\n"
    project = make_project({f"{KIM}/berita/a.md": text.encode(encoding)})
    outcome = project.build()
    assert told(outcome) == ["Y34"]
    assert "Bu Sri’s padi – siap." in project.page(f"{KIM.removeprefix('content/')}/berita/a")
    fixed = CliRunner().invoke(group, ["fix", "--yes", "--root", str(project.root)])
    assert "-> UTF-8" in fixed.output
    assert (project.root / KIM / "berita/a.md").read_bytes() == text.encode()
    assert told(project.build()) == []


def test_a_number_in_the_letters_of_windows_holds_its_post(make_project):
    text = "---\njudul: Bantuan\ntanggal: 2026-03-01\n---\nNIK 3522151203990001\n"
    outcome = make_project({f"{KIM}/berita/a.md": text.encode("utf-16")}).build()
    assert sorted(told(outcome)) == ["P01", "Y34"]
    assert outcome.counts.posts == 0

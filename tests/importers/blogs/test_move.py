"""A whole blog into a village's folder."""

import csv
import io
from datetime import date
from functools import partial

import pytest
from blog_exports import BLOG, blogger, blogger_entry, takeout, takeout_entry, wxr, wxr_item
from conftest import photo
from loopback.http_server import files_of, listening

from kimsite.diagnostics.findings import Findings
from kimsite.importers.blogs.blogger import read_blogger
from kimsite.importers.blogs.labels import LABELS_FILE
from kimsite.importers.blogs.listing import listing
from kimsite.importers.blogs.move import MoveJob, move_blog
from kimsite.importers.blogs.wordpress import read_wordpress
from kimsite.importers.pictures.fetch import Fetcher

KIM = "content/sumberrejo/sumberrejo"
NOBODY = Fetcher(ends=0)
NIK = "3522152701900001"


@pytest.fixture
def project(make_project):
    return make_project({})


def move(project, text, reader=read_blogger, fetcher=NOBODY, **more):
    path = project.root.parent / "blog.xml"
    path.write_text(text)
    diagnostics = Findings("sumberrejo/sumberrejo")
    job = MoveJob(
        root=project.root, folder=KIM, zone="Asia/Jakarta", as_of=date(2026, 11, 28),
        export=partial(reader, path, "Asia/Jakarta"), name=path.name,
        reads_shortcodes=reader is read_wordpress, fetcher=fetcher, **more,
    )  # fmt: skip
    return move_blog(job, diagnostics), diagnostics.sorted()


def read(project, path):
    return (project.root / KIM / path).read_text()


def posts(project):
    return sorted(str(path.relative_to(project.root / KIM)) for path in (project.root / KIM).rglob("*.md"))


PANEN = blogger_entry(
    1, "Panen Raya", "<p>Warga memanen <b>padi</b>.</p>", labels=("Tani",), path="/2016/01/panen-raya.html"
)


def test_a_post_keeps_its_words_day_author_labels_and_address(project):
    moved, _ = move(project, blogger(PANEN))
    assert [item.outcome for item in moved.items] == ["terbit"]
    assert read(project, "berita/2016-01-26-panen-raya.md") == (
        "---\njudul: Panen Raya\ntanggal: 26 Januari 2016 20.30\npenulis: Siti A.\ntag:\n  - Tani\n"
        'alamat_lama:\n  - "/2016/01/panen-raya.html"\n---\nWarga memanen **padi**.\n'
    )
    outcome = project.build()
    assert outcome.counts.held == 0
    former = project.root / "public/sumberrejo/sumberrejo/2016/01/panen-raya.html"
    assert "berita/panen-raya/" in former.read_text()


def test_days_are_those_of_the_village(project):
    late = blogger_entry(1, "Malam", "<p>isi</p>", published="2016-01-26T18:30:00.000Z")
    move(project, blogger(late))
    assert "tanggal: 27 Januari 2016 01.30" in read(project, "berita/2016-01-27-malam.md")


def test_only_what_was_public_is_published(project):
    moved, findings = move(
        project,
        wxr(
            wxr_item(1, "Terbit", "<p>isi</p>"),
            wxr_item(2, "Draf", "<p>isi</p>", status="draft"),
            wxr_item(3, "Pribadi", "<p>isi</p>", status="private"),
            wxr_item(4, "Bersandi", "<p>isi</p>", locked="x"),
            wxr_item(5, "Dibuang", "<p>isi</p>", status="trash"),
            wxr_item(6, "Nanti", "<p>isi</p>", status="future", gmt="2027-01-05 01:00:00"),
            wxr_item(7, "", ""),
        ),
        read_wordpress,
    )
    outcomes = {item.title: item.outcome for item in moved.items}
    assert outcomes == {
        "Terbit": "terbit", "Draf": "draf", "Pribadi": "ditinggal", "Bersandi": "ditinggal",
        "Dibuang": "ditinggal", "Nanti": "terbit", "": "kosong",
    }  # fmt: skip
    assert [found.code for found in findings].count("N04") == 3
    outcome = project.build()
    assert (outcome.counts.posts, outcome.counts.drafts, outcome.counts.waiting) == (1, 1, 1)


def test_a_second_import_brings_nothing_twice(project):
    text = blogger(PANEN, blogger_entry(2, "Panen Raya", "<p>Lagi.</p>", path="/2016/02/panen-raya.html"))
    move(project, text)
    before = {path: read(project, path) for path in posts(project)}
    (project.root / KIM / "berita/2016-01-26-panen-raya.md").unlink()  # deleted here: stays deleted
    moved, _ = move(project, text)
    assert [item.outcome for item in moved.items] == ["sudah", "sudah"]
    assert set(posts(project)) == set(before) - {"berita/2016-01-26-panen-raya.md"}


def test_a_post_that_changed_there_is_named_and_not_overwritten(project):
    move(project, blogger(PANEN))
    moved, findings = move(project, blogger(PANEN.replace("memanen", "menanam")))
    assert [item.outcome for item in moved.items] == ["berubah"]
    assert [found.code for found in findings] == ["N09"]
    assert "memanen" in read(project, "berita/2016-01-26-panen-raya.md")


def test_an_import_that_was_cut_off_goes_on(project):
    text = blogger(PANEN, blogger_entry(2, "Rapat", "<p>isi</p>"))
    stopped = 0

    def stop(done):
        nonlocal stopped
        stopped = done
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        move(project, text, progress=stop)
    assert stopped == 1
    memory = project.root / "impor/blog.jsonl"
    torn = memory.read_text() + '{"desa": "' + KIM + '", "kunci": "se'
    memory.write_text(torn)
    (project.root / KIM / "berita/2016-01-26-panen-raya.md").unlink()  # noted, but not yet written
    moved, _ = move(project, text)
    assert [item.outcome for item in moved.items] == ["terbit", "terbit"]
    assert len(posts(project)) == 2


def test_labels_become_kinds_and_tags_as_the_operator_says(project):
    product = blogger_entry(
        1, "Keripik Tempe", "<p>Renyah.</p><p>Harga: 10.000<br>Penjual: Bu Sri<br>WA: 081200000000</p>",
        labels=("Jualan Warga",),
    )  # fmt: skip
    event = blogger_entry(2, "Lapak Baru", "<p>Datang ya.</p>", labels=("Lapak", "Kesehatan"))
    move(project, blogger(product, event), plan_only=True)
    assert posts(project) == []
    table = (project.root / LABELS_FILE).read_text("utf-8-sig")
    assert table.splitlines() == [
        "label;jenis;tag",
        "Jualan Warga;;Jualan Warga",
        "Kesehatan;;Kesehatan",
        "Lapak;umkm;Lapak",
    ]
    (project.root / LABELS_FILE).write_text(
        table.replace("Jualan Warga;;Jualan Warga", "Jualan Warga;umkm;makanan")
    )
    _, findings = move(project, blogger(product, event))
    assert posts(project) == ["berita/2016-01-26-lapak-baru.md", "umkm/2016-01-26-keripik-tempe.md"]
    assert "- makanan" in read(project, "umkm/2016-01-26-keripik-tempe.md")
    assert "  - Lapak\n  - Kesehatan\n" in read(project, "berita/2016-01-26-lapak-baru.md")
    assert [found.code for found in findings] == ["N06"]
    assert project.build().counts.held == 0


def test_links_between_posts_lead_to_their_files(project):
    first = blogger_entry(
        1, "Awal", f"<p><a href='{BLOG.replace('https', 'http')}/2016/02/lanjutan.html'>lanjut</a></p>",
        path="/2016/01/awal.html",
    )  # fmt: skip
    second = blogger_entry(
        2, "Lanjutan", "<p><a href='/2016/01/awal.html?m=1'>awal</a></p>", path="/2016/02/lanjutan.html"
    )
    moved, _ = move(project, blogger(first, second))
    assert moved.links == 2
    assert "[lanjut](2016-01-26-lanjutan.md)" in read(project, "berita/2016-01-26-awal.md")
    project.build()
    assert 'href="../awal/' in project.page("sumberrejo/sumberrejo/berita/lanjutan")


def test_links_of_a_takeout_which_names_no_host(project):
    text = takeout(
        takeout_entry(1, "Awal", f"<p><a href='{BLOG}/2024/05/tulisan-2.html'>lanjut</a></p>"),
        takeout_entry(2, "Lanjutan", "<p><a href='https://lain.example/2024/05/tulisan-1.html'>lain</a></p>"),
    )
    moved, _ = move(project, text)
    assert moved.links == 1
    assert "[lanjut](2024-05-01-lanjutan.md)" in read(project, "berita/2024-05-01-awal.md")


def test_pictures_come_along_and_those_missing_come_later(project, tmp_path):
    folder = tmp_path / "blog"
    folder.mkdir()
    (folder / "a.jpg").write_bytes(photo(400, 300))
    with listening(files_of(folder)) as address:
        text = blogger(
            blogger_entry(
                1, "Panen",
                f"<p><img src='{address}a.jpg' alt='Sawah'></p><p>Isi.</p><p><img src='{address}b.png'></p>"
                f"<p><img src='file:///C:/c.jpg'></p><p><img src='{address}a.jpg'></p>",
            )
        )  # fmt: skip
        fetcher = Fetcher(is_allowed=lambda _: True)
        moved, findings = move(project, text, fetcher=fetcher)
        post = read(project, "berita/2016-01-26-panen.md")
        assert 'foto:\n  - berkas: "2016-01-26-panen-1.jpg"\n    alt: Sawah\n' in post
        assert (
            f"Isi.\n\n[Gambar]({address}b.png)\n\nGambar (`file:///C:/c.jpg`)\n\n![](2016-01-26-panen-1.jpg)"
            in post
        )
        assert {dict(found.values)["sebab"] for found in findings} == {"picture.missing", "picture.address"}
        assert moved.pictures == 1
        (folder / "b.png").write_bytes(photo(200, 100, form="PNG"))
        moved, _ = move(project, text, fetcher=fetcher)
        assert moved.late_pictures == 1
        assert "![](2016-01-26-panen-1.png)" in read(project, "berita/2016-01-26-panen.md")
    outcome = project.build()
    assert outcome.counts.held == 0


def test_a_number_of_a_person_is_held_and_told_nowhere(project):
    entry = blogger_entry(1, f"Data {NIK}", f"<p>NIK {NIK} atas nama warga.</p>", path=f"/2016/01/{NIK}.html")
    moved, findings = move(project, blogger(entry))
    (path,) = posts(project)
    assert NIK not in path
    memory = b"".join(one.read_bytes() for one in (project.root / "impor").iterdir())
    assert NIK.encode() not in memory + listing(moved.items, "id") + repr(findings).encode()
    outcome = project.build()
    assert (outcome.counts.posts, outcome.counts.held) == (0, 1)
    written = (path for path in (project.root / "public").rglob("*") if path.is_file())
    assert not any(NIK.encode() in path.read_bytes() for path in written)


def test_what_has_no_date_waits_for_one(project):
    entry = blogger_entry(1, "Kapan", "<p>isi</p>", published="0000-00-00", path="/2016/01/kapan.html")
    moved, findings = move(project, blogger(entry))
    assert [item.outcome for item in moved.items] == ["draf"]
    assert posts(project) == ["berita/kapan.md"]
    assert "tanggal" not in read(project, "berita/kapan.md")
    assert "N05" in [found.code for found in findings]
    assert "I01" in [found.code for found in project.build().findings]


def test_of_a_cut_export_what_came_before_is_kept_and_the_end_is_named(project):
    text = blogger(PANEN, blogger_entry(2, "Rapat", "<p>isi</p>" * 3000))
    moved, findings = move(project, text[:-5000])
    assert posts(project) == ["berita/2016-01-26-panen-raya.md"]
    assert moved.cut_at == 1
    assert [found.code for found in findings] == ["N07"]


def test_every_item_is_in_the_list(project):
    moved, _ = move(
        project,
        wxr(
            wxr_item(1, "=1+1", "<p>[kalender bulan='3']</p>"),
            wxr_item(2, "Pribadi", "x", status="private"),
            wxr_item(3, "menu", "", sort="nav_menu_item"),
        ),
        read_wordpress,
    )
    rows = list(csv.reader(io.StringIO(listing(moved.items, "id").decode("utf-8-sig")), delimiter=";"))
    assert [row[1] for row in rows] == ["judul", "'=1+1", "Pribadi"]
    assert rows[1][-1] == "N02 Kode dari blog lama masih tertulis: kalender"
    assert dict(moved.others) == {"nav_menu_item": 1}


def test_pages_of_the_former_blog_become_pages(project):
    move(project, blogger(blogger_entry(1, "Sejarah", "<p>Dulu.</p>", kind="page", path="/p/sejarah.html")))
    assert posts(project) == ["sejarah.md"]
    project.build()
    assert "Dulu." in project.page("sumberrejo/sumberrejo/sejarah")
    former = project.root / "public/sumberrejo/sumberrejo/p/sejarah.html"
    assert "sejarah/" in former.read_text()

import json
import re
from datetime import date

from conftest import POST

from kimsite.model.cards import Card
from kimsite.portal.assemble import spread
from kimsite.portal.outlines import outlines


def card(origin: str, number: int) -> Card:
    return Card(
        kind="berita",
        kind_label="",
        title=f"{origin}{number}",
        url="",
        day=date(2026, 1, 1),
        summary="",
        author="",
        role="",
        language="id",
        image=None,
        verdict="",
        origin=origin,
    )


def test_no_kim_more_than_twice_in_a_row():
    cards = [card("A", number) for number in range(5)] + [card("B", number) for number in range(2)]
    assert [one.title for one in spread(cards, 10)] == ["A0", "A1", "B0", "A2", "A3", "B1", "A4"]


def test_where_one_kim_alone_writes_all_its_posts_follow():
    assert [one.title for one in spread([card("A", number) for number in range(4)], 10)] == [
        "A0",
        "A1",
        "A2",
        "A3",
    ]


def test_an_event_announced_without_a_day_has_none_before_it(make_project):
    text = "---\njudul: Rapat\nmulai: 5 Desember 2026 08.00\ntempat: Balai\n---\nDatang.\n"
    project = make_project({"content/sumberrejo/sumberrejo/agenda/a.md": text})
    project.build()
    network = json.loads((project.out / "jaringan.json").read_text("utf-8"))
    assert [(post["judul"], post["tanggal"]) for post in network["terbaru"]] == [("Rapat", None)]


def test_coverage_counts_every_village(make_project):
    project = make_project({"content/sumberrejo/sumberrejo/berita/a.md": POST})
    project.build()
    network = json.loads((project.out / "jaringan.json").read_text("utf-8"))
    assert network["cakupan"] == {
        "desa": 430,
        "desa_dengan_kim": 2,
        "kecamatan": 28,
        "kecamatan_dengan_kim": 2,
    }
    assert [(kim["kode"], kim["tulisan"]) for kim in network["kim"]] == [
        ("35.22.11.2004", 0),
        ("35.22.12.2006", 1),
    ]
    page = project.page("kim")
    others = re.findall(r'<ul class="redup desa-lain">(.*?)</ul>', page)
    assert page.count('<th scope="row">') == 2 + 28, "the villages with a KIM, and the figures on the map"
    assert sum(names.count("<li>") for names in others) == 428
    assert "2 / 430" in page


def test_the_map_holds_28_kecamatan():
    drawn = outlines("35.22")
    assert len(drawn.by_code) == 28
    assert sum(len(one.path) for one in drawn.by_code.values()) < 9000
    assert all(0 <= one.x <= drawn.width and 0 <= one.y <= drawn.height for one in drawn.by_code.values())
    assert outlines("35.02").by_code == {}


def test_monthly_sums(make_project):
    def report(name, d):
        return (
            f"---\njudul: P\ntanggal: 2026-10-{name}\nposyandu: Melati\nsasaran: {{S: 60, K: 60, D: {d}, N: "
            f"30}}\n---\nIsi.\n"
        )

    project = make_project(
        {
            "content/sumberrejo/sumberrejo/posyandu/a.md": report("10", 50),
            "content/kanor/piyak/posyandu/b.md": report("11", 40),
        }
    )
    project.build()
    page = project.page("posyandu")
    assert (
        '<th scope="row">Oktober 2026</th><td class="kanan">2</td><td class="kanan">120</td><td '
        'class="kanan">120</td><td class="kanan">90</td><td class="kanan">60</td><td '
        'class="kanan">75%</td>'
    ) in page


def test_a_large_category_has_pages_of_its_own(make_project):
    """Thousands of products on one page would never load on a weak signal."""
    product = (
        "---\njudul: Keripik {n}\ntanggal: 2026-03-{d:02d}\nharga: 5000\npenjual: Bu Sri\nwa: "
        "084000000001\nkategori_produk: makanan\n---\nGurih.\n"
    )
    posts = {
        f"content/sumberrejo/sumberrejo/umkm/k{n}.md": product.format(n=n, d=1 + n % 28) for n in range(60)
    }
    project = make_project(posts)
    assert project.build().exit_code == 0
    front, first, second = (
        project.page("umkm"),
        project.page("umkm/makanan"),
        project.page("umkm/makanan/hal/2"),
    )
    assert [page.count('class="kartu produk"') for page in (front, first, second)] == [24, 48, 12]
    assert 'href="makanan/index.html"' in front
    assert 'href="hal/2/index.html"' in first
    assert 'href="../../index.html"' in second


def dated(title: str, moment: str, more: str = "") -> str:
    return f"---\njudul: {title}\ntanggal: {moment}\n{more}---\nIsi tulisan ini cukup panjang untuk dibaca.\n"


def test_one_busy_kim_fills_the_portal_newest_hour_first(make_project):
    """Each post has one moment in all feeds, and the evening comes before the morning."""
    village = "content/sumberrejo/sumberrejo/berita"
    posts = {f"{village}/k{day}.md": dated(f"Kabar {day}", f"2026-03-0{day}") for day in range(1, 9)}
    project = make_project(
        {
            **posts,
            f"{village}/a.md": dated("Pagi", "2026-03-20 08.00"),
            f"{village}/b.md": dated("Malam", "2026-03-20 20.00"),
        }
    )
    project.build()
    feeds = [(project.out / path / "feed.xml").read_text("utf-8") for path in ("", "sumberrejo/sumberrejo")]
    moments = [
        re.findall(r"<title>(?:Pagi|Malam)</title>|<published>2026-03-20[^<]*", feed) for feed in feeds
    ]
    assert moments[0] == moments[1]
    assert moments[0][0] == "<title>Malam</title>"
    assert [feed.count("<entry>") for feed in feeds] == [10, 10]
    front = re.findall(r"<h[23]><a [^>]*>(Malam|Pagi|Kabar \d)</a>", project.page(""))
    assert front == ["Malam", "Pagi", *(f"Kabar {day}" for day in range(8, 1, -1))], "the lead and eight more"


def test_the_districts_own_posts_stand_by_day_in_the_portals_feed(make_project):
    days = {"sumberrejo/sumberrejo": (1, 5), "_kabupaten": (3, 7)}
    project = make_project(
        {
            f"content/{folder}/berita/k{day}.md": dated(f"Kabar {day}", f"2026-03-0{day}")
            for folder, own in days.items()
            for day in own
        }
    )
    project.build()
    feed = (project.out / "feed.xml").read_text("utf-8")
    assert re.findall(r"<title>Kabar (\d)</title>", feed) == ["7", "5", "3", "1"]


def test_hoax_checks_of_all_kim_stand_on_one_page(make_project):
    check = "cek_fakta: {klaim: Pupuk gratis lewat tautan, hasil: salah, sumber: Kaur Perencanaan}\n"
    project = make_project({
        "content/sumberrejo/sumberrejo/berita/hoaks.md": dated("Tautan pupuk palsu", "2026-03-05", check),
        "content/kanor/piyak/berita/benar.md": dated(
            "Bantuan benar ada", "2026-03-06", check.replace("salah", "benar")
        ),
        "content/_kabupaten/berita/dinas.md": dated("Rekrutmen palsu", "2026-03-07", check),
        "content/sumberrejo/sumberrejo/berita/biasa.md": dated("Panen", "2026-03-08"),
        **{f"content/sumberrejo/sumberrejo/berita/n{n}.md": dated(f"Berita {n}", f"2026-04-{n:02d}")
           for n in range(1, 30)},
        **{f"content/sumberrejo/sumberrejo/berita/m{n}.md": dated(f"Kabar {n}", f"2026-05-{n:02d}")
           for n in range(1, 30)},
    })  # fmt: skip
    project.build()
    page = project.page("cek-fakta")
    wrong, right = page.index('id="salah"'), page.index('id="benar"')
    assert (
        wrong
        < page.index("Rekrutmen palsu")
        < page.index("Tautan pupuk palsu")
        < right
        < page.index("Bantuan benar ada")
    )
    assert "KIM Deru Maju, Desa Sumberrejo, Sumberrejo" in page
    assert "Panen" not in page
    assert 'href="cek-fakta/index.html"' in project.page("")


def test_a_page_of_the_district_does_not_take_the_place_of_the_hoax_checks(make_project):
    check = "cek_fakta: {klaim: Pupuk gratis lewat tautan, hasil: salah, sumber: Kaur Perencanaan}\n"
    project = make_project({
        "content/sumberrejo/sumberrejo/berita/hoaks.md": dated("Tautan pupuk palsu", "2026-03-05", check),
        "content/_kabupaten/cek-fakta.md":
            "---\njudul: Cara kami memeriksa\n---\nKami bertanya kepada sumbernya.\n",
    })  # fmt: skip
    assert "B04" not in {one.code for one in project.build().findings}
    assert "Tautan pupuk palsu" in project.page("cek-fakta")
    assert "Kami bertanya" in project.page("cek-fakta-2")


def test_without_hoax_checks_there_is_no_page_of_them(make_project):
    project = make_project({"content/sumberrejo/sumberrejo/berita/a.md": POST})
    project.build()
    assert not (project.out / "cek-fakta").exists()
    assert "cek-fakta" not in project.page("")


NAGARI = """
kabupaten: {kode: "13.07", nama: Kabupaten Lima Puluh Kota, dinas: Diskominfo, \
url: "https://kim.contoh.id/", istilah: {desa: Nagari, dusun: Jorong, kades: Wali Nagari}}
kim:
  - {kode: "13.07.02.2002", nama: KIM Talago, sk: {nomor: 188/16/2024}}
"""


def test_a_district_of_nagari_speaks_of_nagari_and_gets_a_map_of_tiles(make_project):
    product = (
        "---\njudul: Randang\ntanggal: 2026-03-05\nharga: 50000\npenjual: Uni Rina\nwa: 084000000001\n"
        "jorong: Talago Tangah\n---\nGurih.\n"
    )
    project = make_project({"sites.yaml": NAGARI})
    project.build()
    folder = next(
        kim["alamat"] for kim in json.loads((project.out / "jaringan.json").read_text("utf-8"))["kim"]
    ).strip("/")
    project.write(
        {f"content/{folder}/umkm/randang.md": product, f"content/{folder}/berita/a.md": POST}
    ).build()
    home, blog, shop = project.page(""), project.page(folder), project.page(f"{folder}/umkm/randang")
    assert "nagari punya KIM" in home
    assert "Rekap menurut nagari" in project.page("informasi-publik")
    assert '<ul class="petak">' in home
    assert '<svg class="peta"' not in home
    assert "Produk UMKM nagari" in blog
    assert "SK nomor 188/16/2024" in blog
    assert "Kepala Desa" not in home + blog
    assert "Talago Tangah" in shop
    for page in (home, blog, project.page("kim"), project.page("cari")):
        text = re.sub(r"<[^>]+>", " ", page)
        assert not re.search(r"\b[Dd]esa\b", text), re.findall(r".{40}\b[Dd]esa\b.{20}", text)[:3]

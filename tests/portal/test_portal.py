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
    assert [one.title for one in spread([card("A", number) for number in range(4)], 10)] == ["A0", "A1"]


def test_coverage_counts_every_village(house):
    project = house({"content/sumberrejo/sumberrejo/berita/a.md": POST})
    project.build()
    network = json.loads((project.out / "jaringan.json").read_text("utf-8"))
    assert network["cakupan"] == {"desa": 430, "desa_dengan_kim": 2, "kecamatan": 28, "kecamatan_dengan_kim": 2}
    assert [(kim["kode"], kim["tulisan"]) for kim in network["kim"]] == [("35.22.11.2004", 0), ("35.22.12.2006", 1)]
    page = project.page("kim")
    others = re.findall(r'<ul class="redup desa-lain">(.*?)</ul>', page)
    assert page.count('<th scope="row">') == 2
    assert sum(names.count("<li>") for names in others) == 428
    assert "2 / 430" in page


def test_the_map_holds_28_kecamatan():
    drawn = outlines("35.22")
    assert len(drawn.by_code) == 28
    assert sum(len(one.path) for one in drawn.by_code.values()) < 9000
    assert all(0 <= one.x <= drawn.width and 0 <= one.y <= drawn.height for one in drawn.by_code.values())
    assert outlines("35.02").by_code == {}


def test_monthly_sums(house):
    def report(name, d):
        return f"---\njudul: P\ntanggal: 2026-10-{name}\nposyandu: Melati\nsasaran: {{S: 60, K: 60, D: {d}, N: 30}}\n---\nIsi.\n"

    project = house({"content/sumberrejo/sumberrejo/posyandu/a.md": report("10", 50), "content/kanor/piyak/posyandu/b.md": report("11", 40)})
    project.build()
    page = project.page("posyandu")
    assert (
        '<th scope="row">Oktober 2026</th><td class="kanan">2</td><td class="kanan">120</td><td class="kanan">120</td><td class="kanan">90</td><td class="kanan">60</td><td class="kanan">75%</td>'
        in page
    )


def test_a_large_category_has_pages_of_its_own(house):
    """Thousands of products on one page would never load on a weak signal."""
    product = (
        "---\njudul: Keripik {n}\ntanggal: 2026-03-{d:02d}\nharga: 5000\npenjual: Bu Sri\nwa: 084000000001\nkategori_produk: makanan\n---\nGurih.\n"
    )
    posts = {f"content/sumberrejo/sumberrejo/umkm/k{n}.md": product.format(n=n, d=1 + n % 28) for n in range(60)}
    project = house(posts)
    assert project.build().exit_code == 0
    front, first, second = project.page("umkm"), project.page("umkm/makanan"), project.page("umkm/makanan/hal/2")
    assert [page.count('class="kartu produk"') for page in (front, first, second)] == [24, 48, 12]
    assert 'href="makanan/index.html"' in front
    assert 'href="hal/2/index.html"' in first
    assert 'href="../../index.html"' in second

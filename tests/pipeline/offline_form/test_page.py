"""The page for writing without a server: its files, and the page in a real browser with the network off."""

import gzip
import json

import pytest
from browser import needs_axe, violations
from conftest import SITES, photo

from kimsite.importers.whatsapp.sent_post import sent_post
from kimsite.pipeline.offline_form.page import OFFLINE_POLICY

PAGE = "sumberrejo/sumberrejo/tulis"
FILES = ["index.html", "manifest.webmanifest", "sw.js", "tulis.css", "tulis.js"]
SHARE = """
navigator.canShare = (what) => Boolean(what.files);
navigator.share = async ({ files }) => {
  const text = (file) => (file.name === "post.txt" ? file.text() : "");
  const shown = async (file) => [file.name, file.type, file.size, await text(file)];
  window.handed = await Promise.all(files.map(shown));
};
"""


def names(project):
    return (
        sorted(path.name for path in (project.out / PAGE).iterdir()) if (project.out / PAGE).exists() else []
    )


def test_each_blog_has_the_page_small_and_closed_to_search_engines(make_project):
    project = make_project({})
    project.build()
    assert names(project) == FILES
    page = project.page(PAGE)
    assert '<meta name="robots" content="noindex">' in page
    assert f'content="{OFFLINE_POLICY}"' in page
    assert 'data-wa="6284000000001"' in page
    assert "tulis" not in (project.out / "sitemap.xml").read_text()
    assert sum(len(gzip.compress((project.out / PAGE / name).read_bytes())) for name in FILES) < 10_000
    manifest = json.loads((project.out / PAGE / "manifest.webmanifest").read_text())
    assert (manifest["scope"], manifest["share_target"]["params"]["text"]) == ("./", "teks")
    assert not (project.out / "tulis").exists()
    assert not (project.out / "sumberrejo/tulis").exists()


def test_the_district_switches_it_off(make_project):
    project = make_project({})
    project.build()
    project.write({"sites.yaml": f"tulis: tidak\n{SITES}"})
    project.build()
    assert names(project) == []


def test_the_same_page_is_written_until_the_name_changes(make_project):
    project = make_project({})
    project.build()
    before = (project.out / PAGE / "sw.js").read_bytes()
    project.write({"sites.yaml": SITES.replace("KIM Deru Maju", "KIM Deru Jaya")})
    project.build()
    assert (project.out / PAGE / "sw.js").read_bytes() != before
    assert "KIM Deru Jaya" in project.page(PAGE)


@pytest.fixture
def page(make_project, serve, open_screen):
    project = make_project({})
    project.build()
    screen = open_screen("about:blank")
    screen.context.add_init_script(SHARE)
    screen.goto(f"{serve(project.out)}/{PAGE}/index.html")
    screen.evaluate("navigator.serviceWorker.ready.then(() => 1)")
    screen.wait_for_function("navigator.serviceWorker.controller !== null")
    return screen


@pytest.mark.slow
def test_a_post_is_written_and_sent_with_the_network_off(page, tmp_path):
    page.context.set_offline(True)
    page.reload()
    page.get_by_role("button", name="Produk UMKM").click()
    page.get_by_label("Judul (wajib)").fill('Keripik "tempe": renyah')
    page.get_by_label("Harga").fill("15000")
    page.get_by_label("Nama panggilan penjual").fill("Bu Tin")
    page.get_by_label("Penulis", exact=True).fill("Mbak Ida")
    page.get_by_label("Isi").fill("Gurih.\n\n*Pesan* hari ini.")
    picture = tmp_path / "besar.jpg"
    picture.write_bytes(photo(2400, 1800))
    page.get_by_label("Foto").set_input_files(picture)
    page.get_by_label("Keterangan").fill("Bu Tin menggoreng")
    page.locator(".photos img").wait_for()
    page.reload()  # nothing is lost
    page.get_by_role("button", name="Keripik").click()
    page.get_by_role("button", name="Kirim lewat WhatsApp").click()
    page.get_by_role("alert").get_by_text("Masih kosong: Nomor WhatsApp penjual").wait_for()
    page.get_by_role("button", name="Kirim lewat WhatsApp").click()
    page.get_by_text("Terima kasih, tulisannya sudah dikirim").wait_for()
    text, shrunk = page.evaluate("window.handed")
    assert (text[:2], shrunk[:2]) == (["post.txt", "text/plain"], ["foto-1.jpg", "image/jpeg"])
    assert shrunk[2] < picture.stat().st_size
    post = sent_post(text[3])
    assert (post.kind, post.body, post.captions) == (
        "umkm", "Gurih.\n\n*Pesan* hari ini.", ("Bu Tin menggoreng",)
    )  # fmt: skip
    assert {name: post.fields[name] for name in ("judul", "harga", "penjual", "penulis")} == {
        "judul": 'Keripik "tempe": renyah', "harga": "15000", "penjual": "Bu Tin", "penulis": "Mbak Ida"
    }  # fmt: skip
    assert page.faults == []
    assert "Sudah dikirim" in page.inner_text("main")


@pytest.mark.slow
def test_counts_and_hours_are_handed_over_as_the_importer_reads_them(page):
    page.get_by_role("button", name="Posyandu").click()
    page.get_by_label("Judul (wajib)").fill("Posyandu Melati")
    page.get_by_label("Posyandu (wajib)").fill("Melati")
    page.get_by_label("S", exact=True).fill("60")
    page.get_by_label("D", exact=True).fill("51")
    page.get_by_role("button", name="Kirim lewat WhatsApp").click()
    page.get_by_text("Terima kasih, tulisannya sudah dikirim").wait_for()
    post = sent_post(page.evaluate("window.handed")[0][3])
    assert (post.kind, post.fields["sasaran"]) == ("posyandu", {"S": "60", "D": "51"})


@pytest.mark.slow
def test_what_another_app_shares_becomes_a_post(page):
    page.context.set_offline(True)
    page.evaluate("""async () => {
        const form = new FormData();
        form.set("teks", "Panen raya di Ngemplak");
        const answer = await fetch("index.html", { method: "POST", body: form, redirect: "manual" });
        if (answer.type === "opaqueredirect") location.href = "index.html?bagi";
    }""")
    page.locator("#body").wait_for()
    assert page.get_by_label("Isi").input_value() == "Panen raya di Ngemplak"


LEFT = """async (wanted) => {
    for (let tries = 0; tries < 100; tries++) {
        if ((await navigator.serviceWorker.getRegistrations()).length === wanted) return true;
        await new Promise((later) => setTimeout(later, 100));
    }
    return false;
}"""


@pytest.mark.slow
def test_the_page_leaves_when_it_is_switched_off_and_nothing_waits(make_project, serve, open_screen):
    project = make_project({})
    project.build()
    screen = open_screen(f"{serve(project.out)}/{PAGE}/index.html")
    screen.evaluate("navigator.serviceWorker.ready.then(() => 1)")
    screen.get_by_role("button", name="Berita").click()
    screen.get_by_label("Judul (wajib)").fill("Panen raya")
    project.write({"sites.yaml": f"tulis: tidak\n{SITES}"})
    project.build()
    screen.reload()
    screen.get_by_role("button", name="Panen raya").click()  # still from the phone, for it was not sent
    assert screen.evaluate(LEFT, 1)
    screen.get_by_text("Hapus", exact=True).last.click()
    screen.get_by_role("button", name="Ya, hapus tulisan ini").click()
    screen.locator(".tiles").wait_for()
    screen.reload()
    screen.locator(".tiles").wait_for()
    assert screen.evaluate(LEFT, 0)


@pytest.mark.slow
def test_a_phone_without_room_says_that_nothing_is_kept(page):
    page.get_by_role("button", name="Berita").click()
    full = "() => { throw new DOMException('full', 'QuotaExceededError'); }"
    page.evaluate(f"() => {{ IDBObjectStore.prototype.put = {full}; }}")
    page.get_by_label("Judul (wajib)").fill("Panen raya")
    page.get_by_text("Penyimpanan ponsel penuh").wait_for()


@pytest.mark.slow
def test_a_photo_that_is_none_is_named(page, tmp_path):
    page.get_by_role("button", name="Berita").click()
    (tmp_path / "foto.jpg").write_bytes(b"bukan foto")
    page.get_by_label("Foto").set_input_files(tmp_path / "foto.jpg")
    page.get_by_text("tidak dapat dibuka di ponsel ini").wait_for()


@pytest.mark.slow
def test_a_phone_that_cannot_share_files_gets_the_text_and_the_files(make_project, serve, open_screen):
    project = make_project({})
    project.build()
    screen = open_screen(f"{serve(project.out)}/{PAGE}/index.html")
    screen.evaluate("navigator.canShare = undefined")
    screen.get_by_role("button", name="Berita").click()
    screen.get_by_label("Judul (wajib)").fill("Panen raya")
    screen.get_by_role("button", name="Kirim lewat WhatsApp").click()
    link = screen.get_by_role("link", name="Kirim tulisannya saja").get_attribute("href")
    assert link.startswith("https://wa.me/6284000000001?text=---%0Ajenis%3A%20berita%0A")
    assert screen.get_by_role("link", name="Simpan post.txt").get_attribute("download") == "post.txt"


@pytest.mark.slow
@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_is_wider_than_the_screen(page, width):
    page.set_viewport_size({"width": width, "height": 700})
    page.get_by_role("button", name="Posyandu").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.slow
@needs_axe
def test_the_page_and_its_forms_are_accessible(make_project, serve, open_screen, tmp_path):
    project = make_project({})
    project.build()
    screen = open_screen(f"{serve(project.out)}/{PAGE}/index.html", bypass_csp=True)
    picture = tmp_path / "kecil.jpg"
    picture.write_bytes(photo(200, 100))
    for kind in ("", "Berita", "Posyandu", "Produk UMKM", "Informasi publik", "Agenda"):
        if kind:
            screen.get_by_role("button", name=kind, exact=True).click()
            screen.locator("#photo").set_input_files(picture)
            screen.locator(".photos img").wait_for()
            for details in screen.query_selector_all("details"):
                details.evaluate("one => one.open = true")
        assert violations(screen) == [], kind
        if kind:
            screen.get_by_role("button", name="Kembali").click()

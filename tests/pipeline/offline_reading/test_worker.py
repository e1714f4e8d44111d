"""A village's pages without a network: its worker, and what a phone shows, in a real browser."""

import gzip
import re
import time

import pytest
from conftest import POST, SITES, photo

BLOG = "sumberrejo/sumberrejo"
OTHER = "kanor/piyak"
KIM = f"content/{BLOG}"
ALERT = """---
judul: Awas banjir Bengawan Solo
tanggal: 2 Januari 2026
sampai: 2027-01-01
klasifikasi: serta-merta
jenis_dokumen: peringatan dini
---
Air naik. Kumpulkan surat penting.
"""
POSYANDU = """---
judul: Posyandu Melati
tanggal: 2026-03-10
posyandu: Melati
mulai: 08.00
selesai: 11.00
tempat: Balai dusun
jadwal_berikutnya: 8 Desember 2026
---
Isi.
"""
READY = "navigator.serviceWorker.ready.then(({ active }) => active.state)"
CACHES = "caches.keys()"


def story(number, folder=KIM):
    text = POST.replace("Panen raya", f"Kabar {number}").replace("12 Maret 2026", f"{number} Maret 2026")
    return {f"{folder}/berita/kabar-{number}.md": text}


def twelve():
    return {path: text for number in range(1, 13) for path, text in story(number).items()}


@pytest.fixture
def blog(make_project):
    posts = {**twelve(), f"{KIM}/informasi-publik/awas.md": ALERT, f"{KIM}/posyandu/melati.md": POSYANDU}
    posts |= story(1, f"content/{OTHER}")
    project = make_project(posts)
    project.build()
    return project


def kept_by(project, folder=BLOG):
    script = (project.out / folder / "sw.js").read_text("utf-8")
    return re.search(r'"([^"]*)"\.split\(" "\)', script)[1].split(" ")


def test_the_worker_is_small_and_keeps_ten_posts_the_alerts_and_the_posyandu_days(blog):
    script = (blog.out / BLOG / "sw.js").read_bytes()
    assert len(script) <= 2048 + 200, "long names"
    assert len(gzip.compress(script)) <= 1200
    kept = kept_by(blog)
    assert kept[:2] == ["", "luring/"]
    assert {"posyandu/", "informasi-publik/awas/", "berita/kabar-12/"} <= set(kept)
    assert len([path for path in kept if path.startswith(("berita/", "posyandu/m"))]) == 10
    assert "berita/kabar-1/" not in kept
    for path in kept:
        place = blog.out / BLOG / path
        assert (place / "index.html" if not path or path.endswith("/") else place).is_file(), path


def test_the_longest_addresses_still_fit_in_two_kilobytes_on_the_wire(make_project):
    long = "kata-yang-cukup-panjang-untuk-sebuah-alamat-berita-desa-yang-lengkap-sekali-kabar"[:76]
    posts = {
        f"{KIM}/informasi-publik/{long}-{n}.md": ALERT.replace("Awas", f"Awas {n}") for n in range(10, 30)
    }
    project = make_project(posts)
    project.build()
    assert len(gzip.compress((project.out / BLOG / "sw.js").read_bytes())) < 2048


def test_the_worker_changes_when_what_it_keeps_changes_and_only_then(blog):
    before = (blog.out / BLOG / "sw.js").read_bytes(), (blog.out / OTHER / "sw.js").read_bytes()
    blog.write({f"{KIM}/berita/kabar-12.md": story(12)[f"{KIM}/berita/kabar-12.md"] + "\nLagi.\n"})
    blog.build()
    after = (blog.out / BLOG / "sw.js").read_bytes(), (blog.out / OTHER / "sw.js").read_bytes()
    assert (before[0] == after[0], before[1] == after[1]) == (False, True)


def test_only_villages_have_a_worker_for_reading(blog):
    found = {str(path.parent.relative_to(blog.out)) for path in blog.out.rglob("sw.js")}
    assert {folder for folder in found if not folder.endswith(("/tulis", "/papan"))} == {OTHER, BLOG}
    assert "data-luring" in blog.page(BLOG)
    assert "data-luring" not in blog.page("")


def until(screen, promise, argument=None):
    """Wait for a promise that comes true: a browser looks for a new worker some time after a load."""
    deadline = time.monotonic() + 60
    while not screen.evaluate(promise, argument):
        assert time.monotonic() < deadline, promise
        screen.wait_for_timeout(50)


def visited(open_screen, address, folder=BLOG):
    screen = open_screen(f"{address}/{folder}/index.html")
    assert screen.evaluate(READY) in {"activating", "activated"}
    screen.wait_for_function("navigator.serviceWorker.controller !== null")
    return screen


@pytest.mark.slow
def test_ten_of_ten_posts_are_read_without_a_network_after_one_visit(blog, serve, open_screen):
    address, weather = serve(blog.out)
    screen = visited(open_screen, address)
    posts = [path for path in kept_by(blog) if path.count("/") == 2]
    weather.no_network = True
    screen.context.set_offline(True)
    read = 0
    for path in posts:
        screen.goto(f"{address}/{BLOG}/{path}index.html")
        read += screen.locator("article h1").count()
        assert screen.evaluate("document.styleSheets[0].cssRules.length") > 100, "dressed"
    assert (read, len(posts)) == (11, 11), "ten posts and an alert"
    screen.goto(f"{address}/{BLOG}/berita/kabar-3/index.html")
    screen.goto(f"{address}/{BLOG}/berita/kabar-1/?dari=wa")
    assert screen.url == f"{address}/{BLOG}/luring/"
    assert screen.locator("h1").inner_text() == "Tanpa sinyal"
    screen.get_by_role("link", name="Kabar 12").click()
    assert "Kabar 12" in screen.locator("h1").inner_text()
    assert screen.faults == []


@pytest.mark.slow
def test_two_villages_of_one_host_keep_their_pages_apart(blog, serve, open_screen):
    address, weather = serve(blog.out)
    screen = visited(open_screen, address)
    screen.goto(f"{address}/{OTHER}/")
    screen.evaluate(READY)
    screen.wait_for_function("navigator.serviceWorker.controller?.scriptURL.includes('piyak')")
    before = screen.evaluate(CACHES)
    assert {name.rpartition("-")[0] for name in before} == {"kim-35.22.12.2006", "kim-35.22.11.2004"}
    blog.write(story(2, f"content/{OTHER}"))
    blog.build()
    screen.reload()
    renewed = "(before) => caches.keys().then((now) => now.length === 2 && now.join() !== before.join())"
    until(screen, renewed, before)
    weather.no_network = True
    screen.goto(f"{address}/{BLOG}/berita/kabar-12/")
    assert "Kabar 12" in screen.locator("h1").inner_text(), "the other village's update deleted nothing here"


@pytest.mark.slow
def test_the_kill_switch_removes_the_worker_and_its_caches_alone(blog, serve, open_screen):
    address, _ = serve(blog.out)
    screen = visited(open_screen, address)
    screen.evaluate("caches.open('milik-orang-lain')")
    blog.write({"sites.yaml": f"luring: tidak\n{SITES}"})
    blog.build()
    assert "data-luring" not in blog.page(BLOG)
    screen.reload()
    until(screen, "navigator.serviceWorker.getRegistration().then((one) => !one)")
    until(screen, "caches.keys().then((names) => names.join() === 'milik-orang-lain')")
    again = screen.context.new_page()
    screen.close()
    again.goto(f"{address}/{BLOG}/")
    assert again.evaluate("navigator.serviceWorker.getRegistration().then((one) => !one)")
    assert again.evaluate("navigator.serviceWorker.controller === null")
    assert not (blog.out / BLOG / "luring").exists()


@pytest.mark.slow
def test_a_broken_deployment_is_healed_by_one_reload(blog, serve, open_screen):
    address, weather = serve(blog.out)
    screen = visited(open_screen, address)
    blog.write(
        {f"{KIM}/berita/kabar-12.md": story(12)[f"{KIM}/berita/kabar-12.md"].replace("Kabar", "Warta")}
    )
    blog.build()
    weather.replaced = ("/", ".html", ".css", ".js")
    screen.reload()
    assert "ditangguhkan" in screen.content()
    weather.replaced, weather.broken = (), ("/", ".html")
    screen.goto(f"{address}/{BLOG}/berita/kabar-11/")
    assert "Kabar 11" in screen.locator("h1").inner_text(), "an error of the server shows what is kept"
    weather.broken = ()
    screen.goto(f"{address}/{BLOG}/")
    screen.reload()
    assert screen.get_by_text("Warta 12").count()
    assert screen.evaluate("document.styleSheets[0].cssRules.length") > 100


@pytest.mark.slow
def test_a_withdrawn_page_does_not_live_on_in_the_phone(blog, serve, open_screen):
    address, weather = serve(blog.out)
    screen = visited(open_screen, address)
    (blog.root / f"{KIM}/berita/kabar-12.md").unlink()
    blog.build()
    screen.goto(f"{address}/{BLOG}/berita/kabar-12/")
    weather.no_network = True
    screen.goto(f"{address}/{BLOG}/berita/kabar-12/")
    assert "Tanpa sinyal" in screen.locator("h1").inner_text()


@pytest.mark.slow
def test_on_a_very_slow_network_what_is_kept_is_shown_after_three_seconds(blog, serve, open_screen):
    address, weather = serve(blog.out)
    screen = visited(open_screen, address)
    weather.slow = True
    screen.goto(f"{address}/{BLOG}/berita/kabar-12/", wait_until="domcontentloaded")
    assert "Kabar 12" in screen.locator("h1").inner_text()
    assert not weather.clear.is_set(), "the network has not answered"


@pytest.mark.slow
def test_a_photo_that_was_seen_is_shown_in_whatever_width_was_loaded(make_project, serve, open_screen):
    files = story(1)
    path = next(iter(files))
    files[path] = files[path].replace("penulis", "foto: sawah.jpg\nalt: Sawah\npenulis")
    project = make_project({**files, f"{KIM}/foto/sawah.jpg": photo(1600, 1200)})
    project.build()
    address, weather = serve(project.out)
    screen = visited(open_screen, address)
    screen.goto(f"{address}/{BLOG}/berita/kabar-1/")
    until(screen, "caches.keys().then((names) => names.some((name) => name.endsWith('foto')))")
    weather.no_network = True
    screen.set_viewport_size({"width": 1280, "height": 900})
    screen.goto(f"{address}/{BLOG}/berita/kabar-1/")
    screen.wait_for_function("document.querySelector('article img').naturalWidth > 0")


@pytest.mark.slow
def test_a_phone_that_saves_data_keeps_nothing(blog, serve, chromium):
    address, weather = serve(blog.out)
    context = chromium.new_context()
    context.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
    screen = context.new_page()
    screen.goto(f"{address}/{BLOG}/", wait_until="load")
    screen.reload(wait_until="load")
    assert screen.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
    assert not [path for path in weather.asked if path.endswith("sw.js")]
    context.close()


@pytest.mark.slow
def test_the_site_can_be_installed(blog, serve, whole_chromium):
    address, _ = serve(blog.out)
    screen = whole_chromium.new_context().new_page()
    screen.goto(f"{address}/{BLOG}/")
    until(screen, "navigator.serviceWorker.ready.then(() => true)")
    session = screen.context.new_cdp_session(screen)
    manifest = session.send("Page.getAppManifest")
    assert manifest["errors"] == []
    problems = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert [one["errorId"] for one in problems] == ["in-incognito"], "as every context of a test is"

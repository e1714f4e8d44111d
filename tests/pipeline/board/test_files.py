"""The screen in the village office, in a browser: it turns, it holds, and it goes on without a network."""

import pytest

FOLDER = "content/sumberrejo/sumberrejo"
FILES = {
    f"{FOLDER}/berita/panen.md": "---\njudul: Panen raya\ntanggal: 2026-03-03\n---\nPadi dipanen bersama.\n",
    f"{FOLDER}/umkm/keripik.md": (
        "---\njudul: Keripik tempe\ntanggal: 2026-03-05\nharga: 15000\npenjual: Bu Parti\n"
        'wa: "084000000001"\n'
        "izin_kontak: tidak\n---\nRenyah.\n"
    ),
}
PARTS = "main > section"


@pytest.fixture
def office(make_project):
    home = make_project(FILES)
    home.build()
    return home


def heading(screen):
    return screen.locator(f"{PARTS}.kini").inner_text()


def test_without_a_script_everything_is_there(office):
    page = office.page("sumberrejo/sumberrejo/papan")
    assert "Panen raya" in page
    assert "Rp15.000" in page
    assert "noindex" in page


@pytest.mark.slow
def test_it_turns_and_holds(office, open_screen):
    address = (office.out / "sumberrejo/sumberrejo/papan/index.html").as_uri()
    screen = open_screen(address)
    screen.set_viewport_size({"width": 1280, "height": 720})
    assert screen.locator(f"{PARTS}:visible").count() == 1
    first = heading(screen)
    assert "Panen raya" in first
    screen.keyboard.press("ArrowRight")
    assert "Rp15.000" in heading(screen)
    screen.keyboard.press(" ")
    assert "diam" in screen.locator("body").get_attribute("class")
    box = screen.locator(f"{PARTS}.kini dt").first.evaluate(
        "part => parseFloat(getComputedStyle(part).fontSize)"
    )
    assert box >= 1280 / 32, "letters of a thirtieth of the width are read from four metres"
    assert screen.evaluate("document.documentElement.scrollHeight <= innerHeight")
    assert screen.faults == []


@pytest.mark.slow
def test_it_turns_by_itself(office, open_screen):
    screen = open_screen("about:blank")
    screen.clock.install()
    screen.goto((office.out / "sumberrejo/sumberrejo/papan/index.html").as_uri())
    assert "Panen raya" in heading(screen)
    screen.clock.run_for(13_000)
    assert "Rp15.000" in heading(screen)


@pytest.mark.slow
def test_it_opens_without_a_network(office, open_screen, serve):
    screen = open_screen(f"{serve(office.out)}/sumberrejo/sumberrejo/papan/index.html")
    screen.evaluate("navigator.serviceWorker.ready.then(() => 1)")
    screen.wait_for_function("navigator.serviceWorker.controller !== null")
    screen.context.set_offline(True)
    screen.reload()
    assert "Panen raya" in heading(screen)
    background = screen.evaluate("getComputedStyle(document.body).backgroundColor")
    assert background == "rgb(8, 32, 29)", "the style is kept, too"
    assert screen.faults == []


@pytest.mark.slow
def test_it_shows_the_newest_page_when_there_is_a_network(office, open_screen, serve):
    screen = open_screen(f"{serve(office.out)}/sumberrejo/sumberrejo/papan/index.html")
    screen.evaluate("navigator.serviceWorker.ready.then(() => 1)")
    office.write({f"{FOLDER}/berita/b.md": "---\njudul: Kabar baru\ntanggal: 2026-03-06\n---\nisi\n"})
    office.build()
    screen.reload()
    assert "Kabar baru" in screen.content()

"""The editor as people use it: a real server, a real browser, a phone's width."""

import os
import signal
import time

import pytest
from browser import needs_axe, violations
from editor.running import RunningEditor

from kimsite.editor.posts.opening import id_of_path

pytestmark = pytest.mark.slow
HERE = "sumberrejo/sumberrejo"
FOLDER = f"content/{HERE}"
POST = f"/tulisan/{id_of_path(f'{FOLDER}/berita/2026-03-12-panen.md')}"
KEPT = "text=/Tersimpan sendiri/"


def write_news(screen, title="Kerja bakti", body="Warga membersihkan saluran."):
    screen.click("text=Tulis berita")
    screen.fill("[name='f.judul']", title)
    screen.fill("[name=body]", body)


def news(running):
    """The texts of the village's news but the one that was there."""
    return [
        path.read_text() for path in (running.root / FOLDER / "berita").glob("*.md") if path != running.post
    ]


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_create_and_edit(running, open_screen, script):
    screen = open_screen(f"{running.address}desa/{HERE}/", java_script_enabled=script)
    write_news(screen)
    screen.click(".bar .save")
    screen.wait_for_selector("text=Tersimpan.")
    assert "judul: Kerja bakti" in news(running)[0]
    screen.click("text=Desa Sumberrejo")
    screen.click(".rows >> text=Kerja bakti")
    screen.fill("[name=body]", "Warga membersihkan saluran sampai siang.")
    screen.click(".bar .save")
    screen.wait_for_selector("text=Tersimpan.")
    assert "sampai siang" in news(running)[0]
    assert screen.faults == []


def test_a_number_is_named_while_somebody_types(running, open_screen):
    screen = open_screen(f"{running.address}desa/{HERE}/")
    write_news(screen)
    screen.fill("[name=body]", "Bantuan untuk 3522126503900001.")
    screen.wait_for_selector(".field.body [role=alert] >> text=NIK")
    screen.fill("[name=body]", "Bantuan untuk warga.")
    screen.wait_for_selector(".typed", state="detached")
    assert screen.faults == []


def test_a_number_that_was_saved_is_no_longer_named_once_it_is_gone(running, open_screen):
    running.post.write_text(
        running.post.read_text().replace("sejak pagi", "oleh 3522126503900001 sejak pagi")
    )
    screen = open_screen(f"{running.address}{POST[1:]}")
    screen.wait_for_selector(".field.body .finding.holds")
    screen.fill("[name=body]", "Padi dipanen bersama sejak pagi di sawah sebelah timur.")
    screen.wait_for_selector(".field.body .finding.holds", state="detached")
    assert screen.faults == []


def test_a_field_that_was_mended_is_no_longer_called_wrong(running, open_screen):
    running.post.write_text(running.post.read_text().replace("12-03-2026", "32-03-2026"))
    screen = open_screen(f"{running.address}{POST[1:]}")
    screen.wait_for_selector(".tools button")
    screen.fill("#f-tanggal", "12-03-2026")
    screen.wait_for_selector(".alert li.altered >> text=Tanggal")
    screen.wait_for_selector(".field.altered #f-tanggal")
    screen.fill("#f-tanggal", "32-03-2026")
    screen.wait_for_selector(".alert li:not(.altered) >> text=Tanggal")
    assert screen.faults == []


def test_by_keyboard_alone(running, open_screen):
    screen = open_screen(f"{running.address}desa/{HERE}/")
    press = screen.keyboard.press

    def until(focused):
        for _ in range(40):
            press("Tab")
            if screen.evaluate(f"document.activeElement.matches({focused!r})"):
                return
        raise AssertionError(f"no way to {focused} by Tab")

    until(".tile")
    press("Enter")
    screen.wait_for_selector("#post")
    until("[name='f.judul']")
    screen.keyboard.type("Kerja bakti")
    until(".tools button")
    until("[name=body]")
    screen.keyboard.type("Warga membersihkan ")
    press("Control+b")
    screen.keyboard.type("saluran")
    until(".bar .save")
    press("Enter")
    screen.wait_for_selector("text=Tersimpan.")
    assert "Warga membersihkan **saluran**" in news(running)[0]


def test_two_phones_on_one_post(running, open_screen):
    first, second = (open_screen(f"{running.address}{POST[1:]}") for _ in range(2))
    first.fill("[name='f.penulis']", "Bu Tini")
    first.click(".bar .save")
    first.wait_for_selector("text=Tersimpan.")
    second.fill("[name='f.penulis']", "Bu Nur")
    second.fill("[name='f.judul']", "Panen raya di Ngemplak")
    second.click(".bar .save")
    second.wait_for_selector("text=Dua orang mengubah tulisan ini")
    second.check("[name='pilih.penulis'][value=ours]")
    second.click("text=Simpan pilihan")
    second.wait_for_selector("text=sudah digabung")
    text = running.post.read_text()
    assert "penulis: Bu Nur" in text
    assert "judul: Panen raya di Ngemplak" in text
    second.click("text=Riwayat")
    assert "Bu Tini" in second.text_content("main")


def test_typing_without_a_pause_reaches_the_laptop(running, open_screen):
    screen = open_screen(f"{running.address}desa/{HERE}/")
    screen.click("text=Tulis berita")
    screen.wait_for_selector(".tools button")
    sent = []
    screen.on("request", lambda request: sent.append(request.post_data) if "/draf" in request.url else None)
    screen.clock.install()
    screen.clock.pause_at(time.time() + 3600)
    for letter in "Warga panen":
        screen.type("[name=body]", letter)
        screen.clock.run_for(1000)
    assert any("body=Warga" in text for text in sent)


def test_a_killed_server_loses_nothing(running, open_screen):
    screen = open_screen(f"{running.address}desa/{HERE}/")
    write_news(screen, body="Yang sudah sampai.")
    screen.wait_for_selector(KEPT)
    form = screen.url
    os.kill(running.process.pid, signal.SIGKILL)
    running.process.wait()
    screen.fill("[name=body]", "Yang sudah sampai. Yang belum sampai.")
    screen.click(".bar .save")
    screen.wait_for_selector("text=Laptop tidak terjangkau")
    assert screen.url == form
    again = RunningEditor(running.root, "--port", str(running.port))
    try:
        screen.wait_for_selector(KEPT)
        screen.reload()
        assert screen.input_value("[name=body]") == "Yang sudah sampai. Yang belum sampai."
        assert screen.input_value("[name='f.judul']") == "Kerja bakti"
    finally:
        again.stop()


def test_without_a_script_a_save_that_failed_is_still_in_the_form(running, open_screen):
    screen = open_screen(f"{running.address}{POST[1:]}", java_script_enabled=False)
    screen.fill("[name=body]", "Diketik sebelum laptop mati.")
    os.kill(running.process.pid, signal.SIGKILL)
    running.process.wait()
    with screen.expect_event("requestfailed"):
        screen.click(".bar .save", no_wait_after=True)
    screen.wait_for_url("chrome-error://**")
    again = RunningEditor(running.root, "--port", str(running.port))
    try:
        screen.go_back()
        assert screen.input_value("[name=body]") == "Diketik sebelum laptop mati."
    finally:
        again.stop()


def test_a_full_phone_asks_to_stay_on_the_page(running, open_screen):
    """Its own storage is full, and the laptop cannot be reached."""
    screen = open_screen(f"{running.address}{POST[1:]}")
    screen.wait_for_selector(".tools button")
    screen.evaluate(
        "() => { Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }; }"
    )
    screen.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('offline')); }")
    screen.fill("[name=body]", "Hanya ada di halaman ini.")
    screen.click(".bar .save")
    screen.wait_for_selector("text=Jangan tutup halaman ini")
    with screen.expect_event("dialog") as asked:
        screen.close(run_before_unload=True)
    assert asked.value.type == "beforeunload"
    asked.value.dismiss()
    assert screen.input_value("[name=body]") == "Hanya ada di halaman ini."


def leave_unsent(screen, body):
    """Write and close the form while the laptop cannot be reached; its address.

    What a page sends while it is left passes by the browser's own switch for being offline.
    """
    screen.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('offline')); }")
    screen.fill("[name=body]", body)
    screen.wait_for_selector("text=Belum tersimpan")
    form = screen.url
    screen.goto("about:blank")
    return form


def test_a_dead_phone_loses_nothing(running, open_screen):
    """The browser goes while the laptop cannot be reached; both come back."""
    screen = open_screen(f"{running.address}desa/{HERE}/")
    write_news(screen, body="Yang sudah sampai.")
    screen.wait_for_selector(KEPT)
    screen.goto(leave_unsent(screen, "Hanya ada di HP."))
    assert screen.input_value("[name=body]") == "Hanya ada di HP."
    screen.wait_for_selector(KEPT)
    screen.reload()
    assert screen.input_value("[name=body]") == "Hanya ada di HP."


def test_a_phone_that_died_with_an_older_copy_shows_what_the_laptop_has(running, open_screen):
    """Browsers write their copy to the disk later than the text reaches the laptop."""
    screen = open_screen(f"{running.address}desa/{HERE}/")
    write_news(screen, body="Yang sudah sampai, dan lebih.")
    screen.wait_for_selector(KEPT)
    screen.evaluate("""() => {
      const form = document.getElementById('post'), text = new URLSearchParams(new FormData(form));
      text.set('body', 'Yang sudah');
      for (const name of ['rev', 'foto', 'dokumen']) text.delete(name);
      const older = { text: text.toString(), rev: form.elements.rev.value, ours: [text.toString()] };
      localStorage.setItem(`kimsite:${form.dataset.id}`, JSON.stringify(older));
    }""")
    screen.goto(screen.url)
    screen.wait_for_selector(".tools button")
    assert screen.input_value("[name=body]") == "Yang sudah sampai, dan lebih."
    assert screen.query_selector(".found") is None


def test_a_dead_phone_asks_where_another_has_written_on(running, open_screen):
    screen = open_screen(f"{running.address}desa/{HERE}/")
    write_news(screen, body="Yang sudah sampai.")
    screen.wait_for_selector(KEPT)
    form = leave_unsent(screen, "Hanya ada di HP.")
    laptop = open_screen(form)
    laptop.fill("[name=body]", "Ditulis di laptop.")
    laptop.wait_for_selector(KEPT)
    screen.goto(form)
    assert screen.input_value("[name=body]") == "Ditulis di laptop."
    screen.click("text=Pakai tulisan itu")
    assert screen.input_value("[name=body]") == "Hanya ada di HP."
    screen.wait_for_selector(KEPT)
    screen.reload()
    assert screen.input_value("[name=body]") == "Hanya ada di HP."


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_what_was_typed_before_deleting_is_in_the_bin(running, open_screen, script):
    screen = open_screen(f"{running.address}{POST[1:]}", java_script_enabled=script)
    screen.fill("[name=body]", "Diketik tepat sebelum dihapus.")
    screen.click(".delete summary")
    screen.click("text=Ya, hapus")
    screen.wait_for_selector("text=Tulisan dipindahkan ke keranjang sampah.")
    assert not running.post.exists()
    screen.click("text=Ambil lagi")
    screen.wait_for_selector("#post")
    assert screen.input_value("[name=body]") == "Diketik tepat sebelum dihapus."
    assert screen.faults == []


def test_deleting_in_one_tab_loses_nothing_typed_in_another(running, open_screen):
    screen = open_screen(f"{running.address}{POST[1:]}")
    other = screen.context.new_page()
    other.goto(f"{running.address}{POST[1:]}")
    screen.fill("[name=body]", "Sedang ditulis di tab pertama.")
    screen.wait_for_selector(KEPT)
    screen.fill("[name=body]", "Sedang ditulis di tab pertama, dan belum sampai.")
    other.click(".delete summary")
    other.click("text=Ya, hapus")
    other.wait_for_selector("text=Tulisan dipindahkan ke keranjang sampah.")
    screen.wait_for_selector("text=sudah dihapus di tempat lain")
    screen.click(".bar .save")
    screen.wait_for_selector("text=Sekarang sudah diambil lagi dan tersimpan.")
    assert "tab pertama, dan belum sampai." in running.post.read_text()


def test_leaving_the_page_keeps_the_text(running, open_screen):
    """Whether the form comes back before or after the text that was sent while leaving."""
    screen = open_screen(f"{running.address}desa/{HERE}/")
    write_news(screen, body="Belum tiga detik.")
    screen.wait_for_selector("text=Belum tersimpan")  # the script has arrived
    form = screen.url
    screen.goto(f"{running.address}keranjang")
    screen.goto(form)
    assert screen.input_value("[name=body]") == "Belum tiga detik."


def test_a_text_whose_answer_was_lost_is_still_ours(running, open_screen):
    """The laptop has kept half of the text, which this device was never told."""
    screen = open_screen(f"{running.address}desa/{HERE}/")
    screen.click("text=Tulis berita")

    def lose_answer(route):
        answers.append(route.fetch().status)
        route.abort()

    answers = []
    screen.route("**/draf", lose_answer)
    with screen.expect_event("requestfailed", lambda request: request.url.endswith("/draf")):
        screen.fill("[name='f.judul']", "Kerja bakti")
    screen.unroute("**/draf")
    assert answers == [200]
    screen.goto(leave_unsent(screen, "Belum tiga detik."))
    assert screen.input_value("[name='f.judul']") == "Kerja bakti"
    assert screen.input_value("[name=body]") == "Belum tiga detik."


def test_the_price_follows_what_is_typed(running, open_screen):
    screen = open_screen(f"{running.address}desa/{HERE}/")
    screen.click("text=Jual produk")
    screen.fill("[name='f.harga']", "15rb")
    screen.wait_for_selector("output >> text=Rp15.000")
    screen.check("text=Tanya penjual saja")
    screen.wait_for_selector("output >> text=Tanya penjual")


SCREENS = {
    "home": (f"desa/{HERE}/", ""),
    "villages": ("", ""),
    "choose": ("baru/berita", ""),
    "post": (POST[1:], ""),
    "history": (f"{POST[1:]}/riwayat", ""),
    "bin": ("keranjang", ""),
    "missing": ("tidak-ada", ""),
    "paste": (f"tempel?untuk={HERE}", ""),
    "import": ("impor", ""),
    "phone": ("hp", ""),
    "news": (f"desa/{HERE}/", "text=Tulis berita"),
    "posyandu": (f"desa/{HERE}/", "text=Hasil posyandu"),
    "product": (f"desa/{HERE}/", "text=Jual produk"),
    "information": (f"desa/{HERE}/", ".tiles >> text=Informasi publik"),
    "event": (f"desa/{HERE}/", "text=Agenda kegiatan"),
}


@pytest.mark.parametrize("width", [360, 1280])
def test_the_tiles_of_home_fill_their_rows(shown, open_screen, width):
    screen = open_screen(f"{shown.address}desa/{HERE}/")
    screen.set_viewport_size({"width": width, "height": 740})
    edge = "document.querySelectorAll('.tile')[{}].getBoundingClientRect().right"
    assert abs(screen.evaluate(edge.format(0)) - screen.evaluate(edge.format(5))) < 1


def test_a_date_is_whole_on_a_phone(shown, open_screen):
    """`hh/bb/tttt` and the button of the calendar need 170 px."""
    screen = open_screen(f"{shown.address}{POST[1:]}")
    assert screen.evaluate("document.querySelector('[name=\"f.tanggal.day\"]').clientWidth") >= 170
    top = "document.querySelector('[name=\"f.tanggal.{}\"]').getBoundingClientRect().top"
    assert screen.evaluate(top.format("day")) == screen.evaluate(top.format("time"))  # the hour beside it


@pytest.mark.parametrize("name", SCREENS)
def test_every_screen_fits_a_narrow_phone_and_large_letters(shown, open_screen, name):
    address, button = SCREENS[name]
    screen = open_screen(f"{shown.address}{address}")
    if button:
        screen.click(button)
        screen.wait_for_selector("#post")
    for details in screen.query_selector_all("details"):
        details.evaluate("one => one.open = true")
    wide = "document.documentElement.scrollWidth - window.innerWidth"
    screen.set_viewport_size({"width": 320, "height": 640})
    assert screen.evaluate(wide) <= 0
    screen.set_viewport_size({"width": 1280, "height": 800})
    screen.evaluate("document.documentElement.style.fontSize = '400%'")
    assert screen.evaluate(wide) <= 0
    assert screen.faults == []


@pytest.mark.parametrize("name", SCREENS)
@needs_axe
def test_every_screen_is_accessible(shown, open_screen, name):
    address, button = SCREENS[name]
    screen = open_screen(f"{shown.address}{address}", bypass_csp=True)
    if button:
        screen.click(button)
        screen.wait_for_selector("#post")
    for details in screen.query_selector_all("details"):
        details.evaluate("one => one.open = true")
    assert violations(screen) == []

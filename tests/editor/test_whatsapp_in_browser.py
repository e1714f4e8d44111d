"""Pasting and importing in a real browser, with and without a script."""

import zipfile

import pytest
from browser import needs_axe, violations
from conftest import photo

pytestmark = pytest.mark.slow
STORY = (
    "Warga Dusun Ngemplak memanen padi bersama sejak pagi. Sawah seluas dua hektare itu digarap petani. "
    "Hasilnya dibagi di balai dusun. Ibu-ibu PKK menyiapkan nasi pecel untuk sarapan. Kepala desa hadir dan "
    "memuji kerja sama warga. Musim tanam berikutnya dimulai bulan depan, setelah saluran air selesai digali."
)
CHAT = f"""\
14/03/26 08.00 - +62 812-0000-0000: #berita Kerja bakti saluran air
Warga membersihkan saluran air di Dusun Krajan.
14/03/26 08.01 - +62 812-0000-0000: IMG-20260314-WA0001.jpg (file terlampir)
14/03/26 08.02 - Pak Joko: Siap
15/03/26 08.00 - Bu Tin: {STORY}
"""


@pytest.fixture
def export(tmp_path):
    path = tmp_path / "Chat WhatsApp dengan Warta Deru.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("Chat WhatsApp dengan Warta Deru.txt", CHAT)
        archive.writestr("IMG-20260314-WA0001.jpg", photo(900, 600))
    return path


@pytest.mark.parametrize("script", [True, False])
def test_a_pasted_message_is_a_filled_form(running, open_screen, script):
    screen = open_screen(f"{running.address}tempel?untuk=sumberrejo/sumberrejo", java_script_enabled=script)
    screen.click("text=Jadikan tulisan")
    screen.wait_for_selector("[role=alert] >> text=Kotaknya masih kosong")
    screen.get_by_label("Tulisan dari WhatsApp").fill(
        "[14/3 08.15] Bu Sri: *PANEN RAYA DI NGEMPLAK*\nWarga memanen padi di Balai Dusun Krajan."
    )
    screen.get_by_role("button", name="Jadikan tulisan").click()
    screen.wait_for_url("**/tulisan/*")
    assert screen.locator("[name='f.judul']").input_value() == "Panen Raya Di Ngemplak"
    assert screen.locator("[name='body']").input_value() == "Warga memanen padi di Balai Dusun Krajan."


@pytest.mark.parametrize("script", [True, False])
def test_a_chat_is_uploaded_ticked_and_finished(running, open_screen, export, script):
    screen = open_screen(f"{running.address}impor?untuk=sumberrejo/sumberrejo", java_script_enabled=script)
    screen.get_by_label("Berkas obrolan").set_input_files(export)
    screen.get_by_role("button", name="Lanjut").click()
    screen.wait_for_url("**/impor/*")
    assert screen.get_by_role("checkbox").count() == 2
    assert screen.get_by_role("checkbox", checked=True).count() == 1
    assert screen.locator("img").count() == 1
    screen.get_by_label("Nomor tanpa nama (1 tulisan)").fill("Bu Sri")
    screen.get_by_role("button", name="Ambil yang dicentang").click()
    screen.wait_for_url("**/tulisan/*")
    assert screen.locator("[name='f.judul']").input_value() == "Kerja bakti saluran air"
    assert screen.locator("[name='f.penulis']").input_value() == "Bu Sri"
    assert screen.faults == []


def list_of(running, open_screen, export, **options):
    screen = open_screen(f"{running.address}impor?untuk=sumberrejo/sumberrejo", **options)
    screen.get_by_label("Berkas obrolan").set_input_files(export)
    screen.get_by_role("button", name="Lanjut").click()
    screen.wait_for_url("**/impor/*")
    return screen


def test_the_list_fits_a_narrow_phone_and_large_letters(running, open_screen, export):
    screen = list_of(running, open_screen, export)
    screen.set_viewport_size({"width": 320, "height": 700})
    assert screen.evaluate("document.documentElement.scrollWidth") <= 320
    screen.evaluate("document.documentElement.style.fontSize = '64px'")
    assert screen.evaluate("document.documentElement.scrollWidth") <= 320
    targets = "[...document.querySelectorAll('button, select, .tick label')]"
    small = screen.evaluate(f"{targets}.filter((one) => one.offsetHeight < 44).length")
    assert small == 0


@needs_axe
def test_the_screens_are_accessible(running, open_screen, export):
    screen = list_of(running, open_screen, export, bypass_csp=True)
    for address in ("", "tempel", "impor"):
        if address:
            screen.goto(f"{running.address}{address}")
        assert violations(screen) == []

"""Dengarkan: the page is read aloud sentence by sentence, where the browser has an Indonesian voice."""

from pathlib import Path

import pytest

VOICES = """
const said = (window.said = []), voices = VOICES;
class Utterance { constructor(text = "") { this.text = text; } }
window.SpeechSynthesisUtterance = Utterance;
const speech = { getVoices: () => voices, cancel() { said.push("cancel"); }, speak(one) { said.push(one); } };
Object.defineProperty(window, "speechSynthesis", { value: speech });
window.spoken = () => said.filter((one) => one !== "cancel").map((one) => one.text);
window.finish = () => said.at(-1).onend();
"""
POST = (
    "---\njudul: Panen raya\ntanggal: 2026-03-03\n---\n"
    "Harga Rp15.000 sekilo. Padi dipanen bersama!\n\nMari datang.\n"
)


@pytest.fixture
def opened(make_project, open_screen):
    """A function that opens a post in a browser with these voices."""
    home = make_project({"content/sumberrejo/sumberrejo/berita/panen.md": POST})
    home.build()

    def opened(*languages):
        screen = open_screen("about:blank")
        voices = str([{"lang": language} for language in languages])
        screen.add_init_script(VOICES.replace("VOICES", voices))
        screen.goto((home.out / "sumberrejo/sumberrejo/berita/panen/index.html").as_uri())
        return screen

    return opened


def test_the_script_has_half_a_kilobyte():
    source = Path(__file__).parents[2] / "themes/dasar/assets/js/dengar.js"
    assert len(source.read_bytes()) <= 512


@pytest.mark.slow
def test_it_reads_sentence_by_sentence_and_stops(opened):
    screen = opened("en-US", "id-ID")
    button = screen.get_by_role("button", name="Dengarkan")
    button.click()
    assert button.get_attribute("aria-pressed") == "true"
    for _ in range(12):
        if "Mari datang." in screen.evaluate("spoken()"):
            break
        screen.evaluate("finish()")
    spoken = screen.evaluate("spoken()")
    assert spoken[-3:] == ["Harga Rp15.000 sekilo.", "Padi dipanen bersama!", "Mari datang."]
    assert "Panen raya" in spoken
    assert screen.evaluate("said.at(-1).voice.lang") == "id-ID"
    button.click()
    assert button.get_attribute("aria-pressed") == "false"
    assert screen.evaluate("spoken().length") == len(spoken)
    assert screen.faults == []


@pytest.mark.slow
@pytest.mark.parametrize("languages", [(), ("en-US", "ms-MY")])
def test_without_an_indonesian_voice_there_is_no_button(opened, languages):
    assert not opened(*languages).locator(".dengar").is_visible()

"""Two typists in real browsers, by the keyboard alone, with a network that drops and a program that dies."""

import pytest
from contest_day.day_project import RUBRIC, RunningDay, wait_until, write_project

pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
pytestmark = pytest.mark.slow

FIRST = ["80", "50", "30", "81", "51", "31"]
"""Two sheets, cell by cell."""
SECOND = ["80", "50", "30", "87", "51", "31"]


def sign_in(page, day, code, name):
    page.goto(f"{day.address}masuk")
    page.focus("#kode")
    page.keyboard.type(code)
    page.keyboard.press("Enter")
    page.wait_for_selector("#nama:focus")  # what is typed before that goes nowhere
    page.keyboard.type(name)
    page.keyboard.press("Enter")
    page.wait_for_selector("form.team input:focus")


def type_cells(page, cells):
    """As from the number keys: each figure, and Enter."""
    page.wait_for_selector("form.team input:focus")
    for cell in cells:
        page.keyboard.type(cell)
        page.keyboard.press("Enter")


def waiting(page):
    """Sheets that are still in the browser alone."""
    script = "() => Object.values(localStorage).reduce((sum, one) => sum + JSON.parse(one).length, 0)"
    return page.evaluate(script)


def test_two_type_without_a_mouse_and_nothing_is_lost(tmp_path, chromium):
    write_project(tmp_path, zones=1, jurors=1, rubric=RUBRIC)
    day = RunningDay(tmp_path)
    contexts = [chromium.new_context(viewport={"width": 360, "height": 740}) for _ in range(3)]
    try:
        codes = day.codes()
        first, second, committee = (one.new_page() for one in contexts)
        sign_in(first, day, codes["Pengetik 1"], "Bu Rina")
        sign_in(second, day, codes["Pengetik 2"], "Pak Bayu")
        type_cells(first, FIRST[:3])
        first.wait_for_selector(".team .saved")
        assert first.locator(".reason:visible").count() == 0, "asked for only where both copies agree"
        contexts[0].set_offline(True)
        type_cells(first, FIRST[3:])
        assert waiting(first) == 1
        day.kill()
        day = RunningDay(tmp_path, port=day.port)
        contexts[0].set_offline(False)
        type_cells(second, SECOND)

        def all_sent():
            first.wait_for_timeout(50)
            return waiting(first) + waiting(second) == 0

        wait_until(all_sent)
        second.wait_for_function("() => document.querySelectorAll('.mark-state.saved').length === 4")
        type_cells(second, ["101", "50", "30"])
        second.wait_for_selector(".mark-state.refused")
        second.wait_for_function("() => document.querySelector('#status').textContent.startsWith('1 nilai')")
        committee.goto(f"{day.address}ketikan")
        assert committee.locator("form.difference").count() == 1
        committee.focus("[name=oleh]")
        committee.keyboard.type("Bu Ketua")
        committee.keyboard.press("Tab")
        committee.keyboard.press("Tab")
        with committee.expect_navigation():
            committee.keyboard.press("Enter")
        assert committee.locator("form.difference").count() == 0
        assert "81 dan 87 menjadi 87" in committee.content()
    finally:
        for context in contexts:
            context.close()
        day.stop()
    copies = [
        next((tmp_path / f"lomba/uji/ketik-{number}").iterdir()).read_text("utf-8-sig").splitlines()[1:]
        for number in (1, 2)
    ]
    assert [[line.split(";")[7:10] for line in copy] for copy in copies] == [
        [["80", "50", "30"], ["87", "51", "31"]],
        [["80", "50", "30"], ["87", "51", "31"], ["", "50", "30"]],
    ]

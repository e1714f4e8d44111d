"""The system's Chromium for tests that look at pages as readers do."""

import os
import shutil

import pytest

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or ""


@pytest.fixture(scope="session")
def chromium():
    """The system's Chromium; one for all tests of a process."""
    if not CHROMIUM:
        pytest.skip("no Chromium here: set CHROMIUM, or install the package chromium")
    reason = "playwright is not installed: pip install --group test"
    api = pytest.importorskip("playwright.sync_api", reason=reason)
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture
def open_screen(chromium):
    """A function that opens a browser of its own (a phone by default), with options of a browser context."""
    contexts = []

    def opened(address, **options):
        context = chromium.new_context(viewport={"width": 360, "height": 740}, **options)
        contexts.append(context)
        context.set_default_timeout(15_000)
        screen = context.new_page()
        screen.faults = []
        screen.on("pageerror", lambda error: screen.faults.append(str(error)))
        screen.on(
            "console",
            lambda message: (
                screen.faults.append(message.text) if "Content Security" in message.text else None
            ),
        )
        screen.goto(address)
        return screen

    yield opened
    for context in contexts:
        context.close()

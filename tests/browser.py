"""The system's Chromium for tests that look at pages as readers do."""

import os
import shutil
from pathlib import Path

import pytest

WHOLE_CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium-headless-shell") or WHOLE_CHROMIUM
"""The shell is the same engine without windows, at a third of the cost."""
AXE = os.environ.get("AXE_CORE", "")
needs_axe = pytest.mark.skipif(
    not AXE,
    reason="AXE_CORE does not name axe.min.js of npm's axe-core: accessibility is NOT tested in this run",
)


def violations(screen, scope="document"):
    """What axe-core finds on a page, with the first element of each, in light and in dark."""
    if not screen.evaluate("'axe' in window"):
        screen.evaluate(Path(AXE).read_text())
    found = []
    for colours in ("light", "dark"):
        screen.emulate_media(color_scheme=colours, reduced_motion="reduce")
        result = screen.evaluate(f"axe.run({scope}, {{resultTypes: ['violations']}})")
        found += [(colours, one["id"], one["nodes"][0]["html"]) for one in result["violations"]]
    return found


@pytest.fixture(scope="session")
def playwright():
    """Playwright; one for all tests of a process."""
    reason = "playwright is not installed: pip install --group test"
    api = pytest.importorskip("playwright.sync_api", reason=reason)
    with api.sync_playwright() as driver:
        yield driver


def _launched(playwright, program):
    if not program:
        pytest.skip("no Chromium here: set CHROMIUM, or install chromium and chromium-headless-shell")
    return playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])


@pytest.fixture(scope="session")
def chromium(playwright):
    """The system's Chromium; one for all tests of a process."""
    browser = _launched(playwright, CHROMIUM)
    yield browser
    browser.close()


@pytest.fixture(scope="module")
def whole_chromium(playwright):
    """Chromium with all that its shell leaves out: installing a site."""
    browser = _launched(playwright, WHOLE_CHROMIUM)
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

"""The heaviest page of each type against the district's budget, measured while the pages are written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from kimsite.diagnostics.findings import Findings
from kimsite.model.build import OutputFile
from kimsite.model.content import Stored
from kimsite.model.marked import Place
from kimsite.model.plans import PagePlan
from kimsite.pipeline.output import stored_bytes
from kimsite.theme.assets import ThemeAssets
from kimsite.tools.packed_size import packed_size, whole_kilobytes


def within_budget(
    files: Iterable[OutputFile],
    pages: Iterable[PagePlan],
    assets: ThemeAssets,
    kilobytes: int,
    diagnostics: Findings,
) -> Iterator[OutputFile]:
    """The files unchanged; V40 for the heaviest page of each template over `kilobytes` of all but pictures.

    Only a page whose HTML alone exceeds the budget uncompressed is compressed and measured: HTML packs to
    less than half, and style and script have less than the other half (`tests/verify/test_weight.py`).
    """
    budget = kilobytes * 1000
    shared = cache(lambda: _shared_size(assets))
    large: dict[str, int] = {}
    for file in files:
        data = file.data
        if (data.size if isinstance(data, Stored) else len(data)) > budget and file.path.endswith(".html"):
            size = packed_size(stored_bytes(data)) + shared()
            if size > budget:
                large[file.path] = size
        yield file
    if large:
        _report(large, pages, kilobytes, diagnostics)


def _report(large: dict[str, int], pages: Iterable[PagePlan], kilobytes: int, diagnostics: Findings) -> None:
    heaviest: dict[str, str] = {}
    for page in pages:
        if large.get(page.path, 0) > large.get(heaviest.get(page.template, ""), 0):
            heaviest[page.template] = page.path
    for path in heaviest.values():
        place = Place(path=f"public/{path}")
        diagnostics.add("V40", place, nilai=whole_kilobytes(large[path]), batas=kilobytes)


def _shared_size(assets: ThemeAssets) -> int:
    """Bytes of the style sheet and the script that every page loads, as sent."""
    urls = {assets.style_url.lstrip("/"), assets.script_url.lstrip("/")}
    return sum(
        packed_size(file.data) for file in assets.files if file.path in urls and isinstance(file.data, bytes)
    )

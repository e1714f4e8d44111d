"""A built site -> how much a phone loads for each page before and with its first pictures."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from html import unescape
from pathlib import Path

from kimsite.diagnostics.findings import Findings
from kimsite.model.budget import PageBudget
from kimsite.model.marked import Place
from kimsite.record import Record
from kimsite.tools import files
from kimsite.tools.packed_size import packed_size, whole_kilobytes
from kimsite.verify.references import SiteAddresses

_STYLE = re.compile(rb"<link\b[^>]*\brel=\"stylesheet\"[^>]*\bhref=\"([^\"]+)\"")
_SCRIPT = re.compile(rb"<script\b[^>]*\bsrc=\"([^\"]+)\"")
_IMAGE = re.compile(rb"<img\b[^>]*>")
_SOURCE = re.compile(rb"\ssrc=\"([^\"]+)\"")
_CANDIDATES = re.compile(rb"\ssrcset=\"([^\"]+)\"")
_LAST_SIZE = re.compile(rb"\ssizes=\"(?:[^\"]*,)?\s*(\d+)vw\"")
PHONE_POINTS, PHONE_DENSITY = 360, 2
"""The phone that a first view is weighed for: its width in CSS pixels, and its pixels for each of them."""


class PageWeight(Record, kw_only=True):
    """What one page weighs, in bytes as sent."""

    path: str
    html: int
    style: int
    script: int
    pictures: int
    """Those that are loaded with the page, not when a reader comes near."""
    heaviest: str
    """File name of the heaviest of them, or empty."""

    @property
    def text(self) -> int:
        """All but pictures."""
        return self.html + self.style + self.script

    @property
    def view(self) -> int:
        """All of the first view."""
        return self.text + self.pictures


def weigh_pages(tree: Path, paths: Iterable[str]) -> Iterator[PageWeight]:
    """The weight of each page among `paths`, files below `tree`. Files that are not there weigh nothing."""
    addresses = SiteAddresses("")

    @cache
    def packed(path: str) -> int:
        try:
            return packed_size(files.read_bytes(tree, path))
        except OSError:
            return 0

    for path in paths:
        if not path.endswith(".html"):
            continue
        try:
            data = files.read_bytes(tree, path)
        except OSError:
            continue

        def targets(pattern: re.Pattern[bytes], text: bytes, page: str = path) -> list[str]:
            found = (unescape(address.decode("utf-8", "replace")) for address in pattern.findall(text))
            return [target[0] for address in found if (target := addresses.resolve(page, address))]

        shown = b"\n".join(
            b'<img src="%s">' % _on_a_phone(image)
            for image in _IMAGE.findall(data)
            if b'loading="lazy"' not in image
        )
        pictures = {name: max(0, files.size(tree, name)) for name in targets(_SOURCE, shown)}
        yield PageWeight(
            path=path,
            html=packed_size(data),
            style=sum(map(packed, targets(_STYLE, data))),
            script=sum(map(packed, targets(_SCRIPT, data))),
            pictures=sum(pictures.values()),
            heaviest=max(pictures, key=lambda name: pictures[name]).rsplit("/", 1)[-1] if pictures else "",
        )


def report_weights(
    weights: Iterable[PageWeight],
    budget: PageBudget,
    villages: Collection[str],
    tree: str,
    diagnostics: Findings,
) -> None:
    """A warning for each page over the budget that a build holds it to.

    `villages`: kecamatan/desa of every blog; `tree`: the name of the output folder.
    """
    for weight in weights:
        folder = "/".join(weight.path.split("/")[:2])
        kilobytes = budget.blog if folder in villages else budget.portal
        place = Place(path=f"{tree}/{weight.path}")
        if weight.text > kilobytes * 1000:
            diagnostics.add("V40", place, nilai=whole_kilobytes(weight.text), batas=kilobytes)
        if weight.view > budget.view * 1000:
            values = {"nilai": whole_kilobytes(weight.view), "batas": budget.view, "berkas": weight.heaviest}
            diagnostics.add("V41", place, **values)


def _on_a_phone(image: bytes) -> bytes:
    """The address that a phone of PHONE_POINTS and PHONE_DENSITY loads for one `<img>` (HTML, 4.8.4.3)."""
    candidates, size, source = _CANDIDATES.search(image), _LAST_SIZE.search(image), _SOURCE.search(image)
    if candidates and size:
        needed = PHONE_POINTS * PHONE_DENSITY * int(size[1]) / 100
        parts = (candidate.split() for candidate in candidates[1].split(b","))
        widths = sorted((int(part[1][:-1]), part[0]) for part in parts if part[1:] and part[1].endswith(b"w"))
        wide = [address for width, address in widths if width >= needed]
        if widths:
            return wide[0] if wide else widths[-1][1]
    return source[1] if source else b""


def kilobytes(size: int) -> str:
    """'14.2' for 14,213 bytes."""
    return f"{size / 1000:.1f}"

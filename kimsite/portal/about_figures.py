"""The figures of the page about the site, which are known only when everything else is written."""

from __future__ import annotations

from kimsite.tools.numerals import in_thousands

ABOUT_URL = "/tentang-situs/"
ABOUT_PATH = "tentang-situs/index.html"
PENDING = "…"
"""Shown in place of a figure that is not known yet."""
_DIGEST, _FILES = b'id="sidik">', b'id="jumlah-berkas">'
"""What stands before each figure on the page."""


def fill_in(page: bytes, digest: str, files: int, language: str) -> bytes:
    """The page with the digest of the site's content and the number of files that it covers."""
    separator = "," if language == "en" else "."
    count = in_thousands(files, separator)
    for mark, figure in ((_DIGEST, digest), (_FILES, count)):
        page = page.replace(mark + PENDING.encode(), mark + figure.encode())
    return page

"""Addresses that must never be published: which they are, and how they are hidden in a text."""

from __future__ import annotations

from kimsite.tools.patterns import lazy_pattern

LONGEST = 200
"""Letters of an address that is kept only to be shown to its writer."""
_SAFE = ("http://", "https://", "mailto:", "tel:")
_NO_HOST = lazy_pattern(r"https?://(?:[\s/?#]|$)")
_SET_ASIDE = "-/disisihkan/"


def hidden_address(written: str) -> str:
    """An address that must never be published, as a harmless path that `restored_address` reads."""
    return _SET_ASIDE + written[:LONGEST].encode("utf-8", "replace").hex()


def restored_address(href: str) -> str:
    """What was written where a link leads to `href`."""
    if not href.startswith(_SET_ASIDE):
        return href
    try:
        return bytes.fromhex(href[len(_SET_ASIDE) :]).decode("utf-8", "replace")
    except ValueError:  # somebody wrote such a path himself
        return href


def is_harmless(address: str) -> bool:
    """True for what a page may link to unchanged.

    The four schemes, and paths that no browser reads as another host or a scheme.
    """
    if address.startswith(_SAFE):
        return _NO_HOST.match(address) is None
    start = address.strip()
    return (
        not start.startswith(("//", "\\", "/\\"))
        and ":" not in start.split("/", 1)[0].split("?", 1)[0].split("#", 1)[0]
    )

"""The words that a reader of HTML sees."""

from __future__ import annotations

from bs4.element import PreformattedString

from kimsite.importers.markup.elements import parsed

_UNSEEN = ["style", "script", "template", "head", "title", "svg", "noscript", "xml"]


def words_shown(html: str) -> str:
    """The text of a page without markup, comments, styles and scripts; blocks and elements are parted."""
    _, body = parsed(html)
    for node in list(body.descendants):
        if isinstance(node, PreformattedString):
            node.extract()
    for tag in body.find_all(_UNSEEN):
        tag.decompose()
    return body.get_text(" ")

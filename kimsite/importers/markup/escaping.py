"""Text that means itself -> text that Markdown does not read as marks."""

from __future__ import annotations

import re

from bs4.element import NavigableString, PageElement, Tag

from kimsite.importers.markup.elements import is_block, shows_nothing, texts_of

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"]+", re.IGNORECASE)
_MARKS = re.compile(r"[*`\\]|\[|(?<!\w)_|_(?!\w)")
_ALONE = re.compile(r"(?<=\s)[*](?=\s)")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_LINE_START = re.compile(r"(?:#|>|[-+](?=\s|$)|\||:(?=\s)|={2,}\s*$|[-_*\s]{3,}$|```|~~~)")
_NUMBER_START = re.compile(r"(\d{1,9})([.)])(?=\s|$)")


def escape_texts(body: Tag) -> None:
    """Escape every text that is shown outside code, in place."""
    for text in texts_of(body):
        if not str(text) or text.find_parent(["pre", "code"]) is not None:
            continue
        opens = _opens_line(text)
        escaped = escape_text(str(text), opens_line=opens, in_cell=text.find_parent(["td", "th"]) is not None)
        if escaped != str(text):
            text.replace_with(NavigableString(escaped))


def escape_text(text: str, *, opens_line: bool, in_cell: bool = False) -> str:
    """The text so that Markdown shows it as it is. `opens_line`: nothing is before it on its line."""
    pieces, at = [], 0
    plain = re.sub(r"\s+", " ", text)
    for match in _ADDRESS.finditer(plain):
        pieces += [_escaped(plain[at : match.start()]), match[0].replace("|", "%7C")]
        at = match.end()
    made = "".join([*pieces, _escaped(plain[at:])])
    if in_cell:
        return made.replace("|", "\\|")
    if opens_line:
        made = made.lstrip()
        if made.startswith("="):
            return f"&#61;{made[1:]}"
        if _LINE_START.match(made) and made[:1] not in "\\&":
            return f"&#58;{made[1:]}" if made[0] == ":" else f"\\{made}"
        return _NUMBER_START.sub(r"\1\\\2", made, count=1) if _NUMBER_START.match(made) else made
    return made


def _escaped(text: str) -> str:
    kept = _ENTITY.sub("&amp;", text).replace("<", "&lt;").replace("~", "&#126;")
    kept = _ALONE.sub("\x01", kept)
    return _MARKS.sub(lambda match: f"\\{match[0]}", kept).replace("\x01", "*")


def _opens_line(text: NavigableString) -> bool:
    """True where the text comes first in its block or behind a break."""
    node: PageElement = text
    while True:
        before = node.previous_sibling
        while shows_nothing(before) and before is not None:
            before = before.previous_sibling
        if before is not None:
            return is_block(before) or (isinstance(before, Tag) and before.name == "br")
        parent = node.parent
        if parent is None or is_block(parent):
            return True
        if parent.name in {"strong", "em", "s", "a"}:
            return False  # its mark comes first
        node = parent

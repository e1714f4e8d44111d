"""What villagers type, read alike by every engine: lists, comments, callouts, bare addresses."""

from __future__ import annotations

import re

from kimsite.tools.patterns import lazy_pattern

CALLOUTS = {
    "PENTING": ("penting", "Penting"), "IMPORTANT": ("penting", "Penting"),
    "CATATAN": ("catatan", "Catatan"), "NOTE": ("catatan", "Catatan"), "INFO": ("catatan", "Catatan"),
    "TIPS": ("tips", "Tips"), "TIP": ("tips", "Tips"), "SARAN": ("tips", "Saran"),
    "PERINGATAN": ("peringatan", "Peringatan"), "WARNING": ("peringatan", "Peringatan"),
    "AWAS": ("peringatan", "Awas"),
    "HATI-HATI": ("hati-hati", "Hati-hati"), "CAUTION": ("hati-hati", "Hati-hati"),
}  # fmt: skip
CALLOUT = r"\[!(?P<word>[A-Za-z-]{2,12})\][ \t]*(?P<title>[^\n]*)"
"""What follows the mark of a quote that is a callout. `word`, in capitals, is a key of CALLOUTS."""
_NO_ADDRESS = (
    "“”„‟‘’‚«»‹›…—―′″「」『』（）【】《》〈〉。，、！？；："
    "\u200b-\u200f\u2028-\u202f\u2060-\u2069\ufeff\u2600-\u27bf\U0001f000-\U0001faff"
)
"""What ends an address that people type: quotes and brackets of all scripts, what cannot be seen, emoji."""
ADDRESS = rf"(?<![\w@/=])(?<!=[\"'])(?:[Hh][Tt][Tt][Pp][Ss]?://|[Ww]ww\.)[^\s<>\"{_NO_ADDRESS}\x02\x03]+"
"""The start of a bare address in running text; `bare_address` says where it ends.

STX and ETX stand for what is no letter.
"""

_ITEM = re.compile(r"^(?P<indent> *)(?P<mark>[-*+•▪‣]|\d{1,3}[.)])(?P<gap>[ \u00a0]+)(?P<text>\S.*)$")
_ANY_ITEM = re.compile(r"\n *(?:[-*+•▪‣]|\d{1,3}[.)])[ \u00a0]")
_ANY_INDENT = re.compile(
    r"\n[ \t\u00a0\u1680\u2000-\u200b\u200e\u200f\u202f\u205f\u3000\ufeff]+\S|\n>[> ]*     "
)
_ODD_BLANKS = frozenset(
    "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u200b\u200e\u200f\u202f\u205f\u3000\ufeff"
)
_UNSEEN = "\u200b\u200e\u200f\ufeff"
_NOTE = lazy_pattern(r"\[\^[^\]\n]+\]:")
_DEEP_QUOTE = lazy_pattern(r"^([> ]*>) {5,}(\S.*)$")
_FENCE = re.compile(r"^ {0,3}(`{3,}(?![^`]*`)|~{3,})")
"""Three backticks and more of them on the same line are WhatsApp's plain letters, and open nothing."""
_OPENERS = frozenset("-*+•▪‣`~")
_RULE = re.compile(r"^ {0,3}([-*_])(?: *\1){2,} *$")
_COMMENT = lazy_pattern(r"<!--.*?-->", re.DOTALL)
_URL_END = ".,;:!?\"'*_~–"
_OPENING = {")": "(", "]": "[", "}": "{"}
"""Brackets that end an address where nothing in it opened them."""
_SHORTEST_ADDRESS = 8


def without_comments(text: str, *, keep_lines: bool = False) -> str:
    """The text without `<!-- … -->`, which nobody means to publish.

    With `keep_lines` its lines keep their numbers.
    """
    end = text.rfind("-->") + 3
    if end <= 3 or "<!--" not in text:
        return text
    # Only up to the last end: an opening that nothing closes would be searched to the end of the text, each
    # one anew.
    return (
        _COMMENT.sub(lambda match: "\n" * match[0].count("\n") if keep_lines else "", text[:end]) + text[end:]
    )


def bare_address(written: str) -> str:
    """The address that `written` begins with, without the sentence's punctuation; empty for none."""
    end = len(written)
    while end:
        last = written[end - 1]
        opening = _OPENING.get(last)
        if opening is None and last not in _URL_END:
            break
        if opening is not None and written.count(opening, 0, end) >= written.count(last, 0, end):
            break
        end -= 1
    return written[:end] if end >= _SHORTEST_ADDRESS else ""


def href_of(address: str) -> str:
    """What a bare address leads to: with a scheme, in small letters."""
    scheme, mark, rest = address.partition("://")
    return (
        f"{scheme.lower()}://{rest}"
        if mark and scheme[:1] in "Hh" and "." not in scheme
        else f"http://{address}"
    )


def list_lines(lines: list[str]) -> list[str]:
    """Lines in the one shape that all converters read.

    List items follow an empty line, have four spaces a level and begin with `-` or `1.`; text is at the
    margin. Spaces before a paragraph are how a letter looks, not code: they are taken off, except below a
    list item or a note.
    """
    source = "\n".join(("", *lines))
    if not _ANY_ITEM.search(source) and not _ANY_INDENT.search(source):
        return lines
    out: list[str] = []
    indents: list[int] = []
    fence = ""
    in_note = False
    for written in lines:
        line = written
        text = line.expandtabs(4) if "\t" in line else line
        first = text[:1]
        if not fence and not indents and not in_note:
            if first in _ODD_BLANKS or first == " ":
                text = line = _even(text)
                first = text.lstrip(" ")[:1]
                if first not in _OPENERS and not first.isdigit():
                    text = line = text.lstrip(" ")
            if first not in _OPENERS and not first.isdigit():
                in_note = line.startswith("[^") and _NOTE.match(line) is not None
                out.append(_quoted(line) if first == ">" and ">     " in line else line)
                continue
        opening = _FENCE.match(text)
        if fence or (opening and not indents):
            fence = (
                ""
                if fence and opening and opening[1].startswith(fence)
                else (fence or (opening[1] if opening else ""))
            )
            out.append(line)
            continue
        if in_note and (first == " " or not text.strip() or not _blank(out)):
            out.append(line)
            continue
        in_note = line.startswith("[^") and _NOTE.match(line) is not None
        item = _ITEM.match(text)
        if item and not _RULE.match(text):
            _item(item, indents, out)
        elif indents and text.strip():
            _inside(text, indents, out)
        else:
            out.append(line if indents else line.lstrip(" "))
    return out


def _even(text: str) -> str:
    """The line with plain blanks at its start, where phones and word processors leave others."""
    start = text.lstrip()
    return " " * (len(text) - len(start)) + start.lstrip(_UNSEEN) if start else ""


def _quoted(line: str) -> str:
    """A quoted line whose words begin after one space; one that continues a list item keeps its place."""
    match = _DEEP_QUOTE.match(line)
    return f"{match[1]} {match[2]}" if match and not _ITEM.match(match[2]) else line


def _item(item: re.Match[str], indents: list[int], out: list[str]) -> None:
    indent = len(item["indent"])
    if not indents and not _blank(out):
        if item["mark"][0].isdigit() and item["mark"][:-1] != "1":
            out.append(item.string)
            return
        out.append("")
    while indents and indent < indents[-1]:
        indents.pop()
    if not indents or indent > indents[-1] + 1:
        indents.append(indent)
    mark = f"{item['mark'][:-1]}." if item["mark"][0].isdigit() else "-"
    out.append(" " * 4 * (len(indents) - 1) + f"{mark} {item['text']}")


def _inside(text: str, indents: list[int], out: list[str]) -> None:
    """Indented text belongs to the item above; text at the margin after a blank line ends the list."""
    indent = len(text) - len(text.lstrip())
    if indent == 0 and _blank(out):
        indents.clear()
        out.append(text)
        return
    depth = sum(1 for level in indents if indent > level) or (1 if indent else 0)
    out.append(" " * 4 * depth + text.lstrip() if indent else text)


def _blank(out: list[str]) -> bool:
    return not out or not out[-1].strip()

"""What villagers type, read alike by every engine: lists, comments, callouts, bare addresses."""

from __future__ import annotations

import re

CALLOUTS = {
    "PENTING": ("penting", "Penting"), "IMPORTANT": ("penting", "Penting"),
    "CATATAN": ("catatan", "Catatan"), "NOTE": ("catatan", "Catatan"), "INFO": ("catatan", "Catatan"),
    "TIPS": ("tips", "Tips"), "TIP": ("tips", "Tips"), "SARAN": ("tips", "Saran"),
    "PERINGATAN": ("peringatan", "Peringatan"), "WARNING": ("peringatan", "Peringatan"), "AWAS": ("peringatan", "Awas"),
    "HATI-HATI": ("hati-hati", "Hati-hati"), "CAUTION": ("hati-hati", "Hati-hati"),
}  # fmt: skip
CALLOUT = r"\[!(?P<word>[A-Za-z-]{2,12})\][ \t]*(?P<title>[^\n]*)"
"""What follows the mark of a quote that is a callout. `word`, in capitals, is a key of CALLOUTS."""
ADDRESS = r"(?<![\w@/=\"'])(?:https?://|www\.)[^\s<>\x02\x03]+"
"""The start of a bare address in running text; `bare_address` says where it ends. STX and ETX stand for what is no letter."""

_ITEM = re.compile(r"^(?P<indent> *)(?P<mark>[-*+•▪‣]|\d{1,3}[.)])(?P<gap>[ \u00a0]+)(?P<text>\S.*)$")
_ANY_ITEM = re.compile(r"\n *(?:[-*+•▪‣]|\d{1,3}[.)])[ \u00a0]")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_OPENERS = frozenset("-*+•▪‣`~")
_RULE = re.compile(r"^ {0,3}([-*_])(?: *\1){2,} *$")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_URL_END = ".,;:!?\"'*_~"
_SHORTEST_ADDRESS = 8


def without_comments(text: str, *, keep_lines: bool = False) -> str:
    """The text without `<!-- … -->`, which nobody means to publish; with `keep_lines` its lines keep their numbers."""
    end = text.rfind("-->") + 3
    if end <= 3 or "<!--" not in text:
        return text
    # Only up to the last end: an opening that nothing closes would be searched to the end of the text, each one anew.
    return _COMMENT.sub(lambda match: "\n" * match[0].count("\n") if keep_lines else "", text[:end]) + text[end:]


def bare_address(written: str) -> str:
    """The address at the start of `written`, without the marks of the sentence around it; empty where it is none."""
    loose = written.count(")") - written.count("(")
    end = len(written)
    while end and (written[end - 1] in _URL_END or (written[end - 1] == ")" and loose > 0)):
        loose -= written[end - 1] == ")"
        end -= 1
    return written[:end] if end >= _SHORTEST_ADDRESS else ""


def list_lines(lines: list[str]) -> list[str]:
    """List lines in the one shape that all converters read: a blank line before, four blanks a level, `-` or `1.`."""
    if not _ANY_ITEM.search("\n".join(("", *lines))):
        return lines
    out: list[str] = []
    indents: list[int] = []
    fence = ""
    for line in lines:
        text = line.expandtabs(4) if "\t" in line else line
        first = text.lstrip(" ")[:1]
        if not fence and not indents and first not in _OPENERS and not first.isdigit():
            out.append(line)
            continue
        opening = _FENCE.match(text)
        if fence or (opening and not indents):
            fence = "" if fence and opening and opening[1].startswith(fence) else (fence or (opening[1] if opening else ""))
            out.append(line)
            continue
        item = _ITEM.match(text)
        if item and not _RULE.match(text) and (indents or len(item["indent"]) < 4 or not _blank(out)):
            _item(item, indents, out)
        elif indents and text.strip():
            _inside(text, indents, out)
        else:
            out.append(line)
    return out


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

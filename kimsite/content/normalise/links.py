"""Links and pictures as people type them, in the one form that both converters read alike."""

from __future__ import annotations

import re

from kimsite.content.normalise.placeholders import hidden, unmarked
from kimsite.model.content import Remark
from kimsite.tools.patterns import lazy_pattern

_PLAIN = r"""[^\s()<>"*~\[\]“”„‘’«»\\]*"""
_CLEAN = re.compile(rf"""\]\({_PLAIN}(?:\({_PLAIN}\){_PLAIN})*(?: "[^"*~\n]*")?\)""")
_QUOTES = {
    '"': '"”“',
    "“": '”"“',
    "”": '”"',
    "„": '“”"',
    "‘": "’'‘",
    "’": "’'",
    "'": "'’",
    "«": "»",
    "»": "«»",
    "‟": '”"',
}
_WRAPPED = {'"': '"”', "“": '”"“', "”": "”", "„": "“”", "‘": "’‘", "’": "’", "«": "»"}
"""Quotes around a whole address."""
_UPWARDS = lazy_pattern(r"\.{1,2}\\")
_APART = lazy_pattern(
    r"(?<=\])[ \n](?=\((?:https?://[^\s()]+\)|www\.[^\s()]+\)|[^\s()/]+\.(?:jpe?g|png|webp|heic)[\s)\"“]))",
    re.IGNORECASE,
)
"""The blank, or the line's end, that a phone's keyboard puts between the words of a link and its address."""
_SPLIT_MARK = lazy_pattern(
    r"(?<!\S)! \[(?=[^\[\]\n]*\] ?\([^()\n]+\.(?:jpe?g|png|webp|heic)[\s)\"“])", re.IGNORECASE
)
_UNCLOSED = lazy_pattern(r"([^\s()\n]+\.(?:jpe?g|png|webp|heic))[ \t]*(?=\n|$)", re.IGNORECASE)
"""A picture's name to the end of its line, whose bracket nobody closed."""
_DEFINED = lazy_pattern(r"^( {0,3}\[[^\]\n^][^\]\n]*\]:[ \t]*)<([^<>\n]*[ \t][^<>\n]*)>", re.MULTILINE)
_OPENS = lazy_pattern(r"[ \t\n\u00a0]+([\"“”„‘’'«»‟])(?=\S)")
_SIZE = lazy_pattern(
    r"[ \t\u00a0]+=(?:\d+(?:px|%)?(?:x(?:\d+(?:px|%)?|\*)?)?|(?:\*)?x\d+(?:px|%)?)$", re.IGNORECASE
)
_PICTURE = lazy_pattern(
    (
        r"^(?P<name>.*?\.(?:jpe?g|jfif|png|gif|webp|hei[cf]|bmp|avif|tiff?|svg))(?:[ \t\u00a0]+|(?=[\"“„‘«]))"
        r"(?P<rest>\S.*)$"
    ),
    re.IGNORECASE,
)
_PICTURE_END = lazy_pattern(r"\.(?:jpe?g|jfif|png|gif|webp|hei[cf]|bmp|avif|tiff?|svg)$", re.IGNORECASE)
_OUTSIDE = lazy_pattern(r"(?:https?:|ftp:|www\.|//)", re.IGNORECASE)
_NEVER = lazy_pattern(r"[<>\"“”\n]")
_NOT_OUTSIDE = lazy_pattern(r"[\s\[\]]")
_WIKI = lazy_pattern(
    r"!?\[\[(?P<name>[^\[\]\n|#<>\"“”`]+)(?:#(?P<anchor>[^\[\]\n|]*))?(?:\|(?P<label>[^\[\]\n]*)"
    r")?\]\](?![(\[])"
)
_BLOCK = lazy_pattern(r"\n[ \t\u00a0\u3000]*(?:[\n#>|*+=•~`-]|\d+[.)]|$)")
"""Where a line ends that what follows cannot continue."""
_WIDE = lazy_pattern(
    r"(?P<mark>[!\uff01]?)[\[\uff3b](?P<words>[^\[\]\uff3b\uff3d\n]*)[\]\uff3d]"
    r"[(\uff08](?P<address>[^()\uff08\uff09\n]*)[)\uff09]"
)
_IS_ADDRESS = lazy_pattern(r"^\s*(?:https?:|www\.|mailto:|tel:|\.\.?/|#)|\.[a-z0-9]{2,5}\s*$", re.IGNORECASE)
_WIDTH = lazy_pattern(r"\d+(?:x\d+)?")
_STRAY = " \t\u00a0\"“”„‘’'«»‟"
_LONGEST = 2000
"""How far a link's end is looked for."""


def wiki_links(text: str) -> str:
    """`[[rapat]]` and `![[a.jpg|Panen]]`, as Obsidian writes them."""
    return _WIKI.sub(_wiki, text)


def _wiki(match: re.Match[str]) -> str:
    name, label = match["name"].strip(), (match["label"] or "").strip()
    if not name:
        return match[0]
    anchor = (match["anchor"] or "").strip()
    if _PICTURE_END.search(name) and not anchor:
        return f"![{'' if _WIDTH.fullmatch(label) else label}]({_address(name)})"
    shown, target = (f"{name} > {anchor}", f"{name}#{anchor}") if anchor else (name, name)
    return f"[{label or shown}]({_address(target)})"


def link_tails(text: str, remarks: list[Remark]) -> str:
    """Every `](…)` with a plain address and a straight-quoted title.

    What is no address stays text and is remarked upon.
    """
    if "] (" in text or "]\n(" in text:
        text = _APART.sub("", text)
    if "! [" in text:
        text = _SPLIT_MARK.sub("![", text)
    if "]: " in text or "]:<" in text:
        text = _DEFINED.sub(lambda match: f"{match[1]}<{hidden(match[2])}>", text)
    out: list[str] = []
    at = 0
    start = text.find("](")
    while start >= 0:
        clean = _CLEAN.match(text, start)
        if clean is None and start >= at:
            written, end = _tail(text, start, remarks)
            out += (text[at:start], written)
            at = end
        start = text.find("](", max(clean.end() if clean else at, start + 1))
    return "".join((*out, text[at:])) if out else text


def narrow_brackets(text: str) -> str:
    """Links and pictures in the wide brackets of other keyboards, `［peta］（https://…）`, in narrow ones."""
    return _WIDE.sub(_narrow, text) if "\uff3d" in text or "\uff08" in text else text


def _narrow(match: re.Match[str]) -> str:
    if match[0].isascii() or not _IS_ADDRESS.search(match["address"]):
        return match[0]
    is_picture = match["mark"] and _PICTURE_END.search(match["address"])
    return f"{'!' if is_picture else match['mark']}[{match['words']}]({match['address'].strip()})"


def _tail(text: str, start: int, remarks: list[Remark]) -> tuple[str, int]:
    """(what to write for the tail that begins at `start`, where to read on)."""
    begin = start + 2
    stop = _BLOCK.search(text, begin, begin + _LONGEST)
    inside = text[begin : stop.start() if stop else begin + _LONGEST]
    name, title, length = _parts(inside)
    if length < 0:
        cut = _UNCLOSED.match(text, begin) if _is_picture(text, start) else None
        return (f"]({_address(cut[1])})", cut.end()) if cut else ("]\\(", begin)
    if name[:1] in _WRAPPED and name[-1:] in _WRAPPED[name[:1]] and len(name) > 1:
        name = name[1:-1].strip()
    elif name[-1:] in {"”", "’", "»"} and _OUTSIDE.match(name):
        name = name.rstrip("”’»")
    if "\\" in name and _UPWARDS.match(name):
        name = name.replace("\\", "/")
    angled = name[:1] == "<" and name[-1:] == ">"
    name = name[1:-1].strip() if angled else _SIZE.sub("", name).strip()
    if (
        not angled
        and not title
        and _is_picture(text, start)
        and (captioned := _PICTURE.match(name))
        and not _PICTURE_END.search(captioned["rest"])
    ):
        name, title = captioned["name"], _unwrapped(captioned["rest"])
    if not name and not title:
        return "](", begin
    if _NEVER.search(name) or (not angled and _OUTSIDE.match(name) and _NOT_OUTSIDE.search(name)):
        remarks.append(Remark(code="Y33", words=text[start : begin + length].split("\n", maxsplit=1)[0]))
        return "]\\(", begin
    title = unmarked(" ".join(title.split())).replace('"', "&quot;")
    return f"]({_address(name)}" + (f' "{title}")' if title else ")"), begin + length


def _unwrapped(title: str) -> str:
    """A title without the quotes, or the brackets, around it."""
    title = title.strip(_STRAY).lstrip("-–—|:,; ")
    return title[1:-1].strip() if title[:1] == "(" and title[-1:] == ")" else title


def _parts(inside: str) -> tuple[str, str, int]:
    """(address, title, letters read with the closing bracket) of what follows `](`.

    -1 letters where nothing closes it.
    """
    lead = len(inside) - len(inside.lstrip(" \t\u00a0"))
    if (
        inside[lead : lead + 1] == "<"
        and (angle := inside.find(">", lead)) > 0
        and "\n" not in inside[lead:angle]
        and "<" not in inside[lead + 1 : angle]
    ):
        after = re.compile(r"[ \t\n]*(?:([\"“”„‘’'«])(.*?)[\"”“’'»])?[ \t]*\)", re.DOTALL).match(
            inside, angle + 1
        )
        if after:
            return inside[lead : angle + 1], after[2] or "", after.end()
    close = _closing(inside)
    opened = _OPENS.search(inside)
    if opened and opened.start() and (close < 0 or opened.start() < close):
        ended = re.compile(f"[{_QUOTES[opened[1]]}][ \\t\u00a0]*\\)").search(inside, opened.end())
        if ended:
            return inside[: opened.start()].strip(), inside[opened.end() : ended.start()], ended.end()
        if close >= 0:
            name = inside[: opened.start()].strip()
            if not _OUTSIDE.match(name) and "\n" not in inside[:close]:
                return name, inside[opened.end() : close].strip(_STRAY), close + 1
    return (inside[:close].strip(), "", close + 1) if close >= 0 else ("", "", -1)


def _closing(inside: str) -> int:
    """Where the bracket that was open before `inside` closes; -1 where it does not."""
    depth = 1
    for match in re.finditer(r"[()]", inside):
        depth += 1 if match[0] == "(" else -1
        if not depth:
            return match.start()
    return -1


def _is_picture(text: str, start: int) -> bool:
    """True where the `]` at `start` closes a picture's description."""
    depth = 0
    for at in range(start, max(start - _LONGEST, -1), -1):
        depth += (text[at] == "]") - (text[at] == "[")
        if not depth:
            return text[at - 1 : at] == "!" if at else False
    return False


def _address(name: str) -> str:
    """A name that no converter cuts: blanks and marks hidden, odd brackets in angles."""
    depth = 0
    for letter in name:
        depth += (letter == "(") - (letter == ")")
        if depth < 0:
            break
    return f"<{hidden(name)}>" if depth else hidden(name)

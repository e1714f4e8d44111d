"""An element tree -> HTML in one pass.

Python-Markdown walks the tree three times to set line breaks, to restore escaped signs and to write; this
does all three while writing. The result is the same; tests hold it against the three.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

from markdown import Markdown
from markdown.serializers import RE_AMP
from markdown.treeprocessors import UnescapeTreeprocessor
from markdown.util import BLOCK_LEVEL_ELEMENTS, STX

BLOCKS = frozenset(BLOCK_LEVEL_ELEMENTS)
VOID_ELEMENTS = frozenset({"br", "hr", "img"})
_ESCAPED = UnescapeTreeprocessor.RE


def tree_to_html(root: ET.Element) -> str:
    """The tree as HTML, with the line breaks of Python-Markdown's `prettify` and its escapes restored."""
    out: list[str] = []
    waiting: list[ET.Element | str] = [root]
    while waiting:
        element = waiting.pop()
        if isinstance(element, str):
            out.append(element)
            continue
        tag, text, tail = element.tag, element.text, element.tail
        opening = f"<{tag}{_attributes(element)}>" if element.attrib else f"<{tag}>"
        block = tag in BLOCKS
        if not tail or (block and not tail.strip()):
            tail = "\n" if block or tag == "br" else ""
        elif tag == "br":
            tail = f"\n{_said(tail)}" if tail.strip() else "\n"
        else:
            tail = _said(tail)
        if tag in VOID_ELEMENTS:
            out.append(opening + tail)
            continue
        if text:
            text = _escape(text) if tag == "code" else _said(text)
        if not len(element):
            out.append(f"{opening}{text or ''}</{tag}>{tail}")
            continue
        children = list(element)
        if tag == "pre":
            _trim_code(children)
        elif block and children[0].tag in BLOCKS and (not text or not text.strip()):
            text = "\n"
        out.append(opening + text if text else opening)
        waiting.append(f"</{tag}>{tail}")
        children.reverse()
        waiting.extend(children)
    return "".join(out)


def _trim_code(children: list[ET.Element]) -> None:
    """No empty lines at the end of a code block."""
    if children and children[0].tag == "code" and not len(children[0]) and children[0].text is not None:
        children[0].text = children[0].text.rstrip() + "\n"


def _attributes(element: ET.Element) -> str:
    return "".join(
        f' {name}="{_said(value).replace(chr(34), "&quot;")}"' for name, value in sorted(element.items())
    )


def _said(text: str) -> str:
    return _escape(_ESCAPED.sub(_restored, text) if STX in text else text)


def _restored(match: re.Match[str]) -> str:
    return chr(int(match[1]))


def _escape(text: str) -> str:
    if "&" in text:
        text = RE_AMP.sub("&amp;", text)
    if "<" in text:
        text = text.replace("<", "&lt;")
    return text.replace(">", "&gt;") if ">" in text else text


def use_fast_html(md: Markdown) -> None:
    """Write with `to_html`, and leave out the tree processors whose work it does."""
    md.treeprocessors.deregister("prettify")
    md.treeprocessors.deregister("unescape")
    md.serializer = tree_to_html

"""Markdown -> Body: safe HTML and what it links to. A function of the text alone; inner links stay as written."""

from __future__ import annotations

import html
import re
from functools import cache

import nh3
from markdown import Markdown

from kimsite.content.dialect import VillageDialect
from kimsite.model.content import Body, Heading
from kimsite.tools import markup
from kimsite.tools.text import clean, excerpt, slug

TAGS = {
    "p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "strong", "em", "del", "sup", "sub", "code", "pre", "blockquote",
    "ul", "ol", "li", "dl", "dt", "dd", "a", "img", "table", "thead", "tbody", "tr", "th", "td", "div",
}  # fmt: skip
ATTRIBUTES = {
    "a": {"href", "title", "class", "id"},
    "img": {"src", "alt", "title"},
    "th": {"class"},
    "td": {"class"},
    "div": {"class"},
    "p": {"class"},
    "li": {"id"},
    "sup": {"id"},
    "ol": {"start"},
    "code": {"class"},
}
CLASSES = re.compile(
    r"^(kotak|kotak-(penting|catatan|tips|peringatan|hati-hati)|kotak-judul|kanan|tengah|footnote|footnote-ref|footnote-backref|language-[\w+-]{1,20})$"
)
SCHEMES = {"http", "https", "mailto", "tel"}
MINIMUM_EXCERPT = 20

_TAG = re.compile(r"<[^>]+>")
_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)
_HEADING = re.compile(r"<h([2-6])>(.*?)</h\1>", re.DOTALL)
_SKIP = re.compile(r"<(?:pre|sup|div class=\"footnote\")\b.*?</(?:pre|sup|div)>", re.DOTALL)
_RAW_TAG = re.compile(r"<(?P<name>/?[a-zA-Z][a-zA-Z0-9-]*)(?:\s[^<>\n]*)?/?>")
_CODE = re.compile(r"(`{3,}|~{3,}).*?\1|`[^`\n]*`|<!--.*?-->", re.DOTALL)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


class Unconvertible(Exception):  # noqa: N818  # a state of the text, turned into a finding by the caller
    """The text is nested too deeply to be converted."""


def convert(text: str) -> Body:
    """Convert one body. Raises Unconvertible when its nesting exhausts the converter."""
    engine = _engine()
    try:
        made = engine.reset().convert(text)
    except RecursionError as error:
        raise Unconvertible from error
    safe = _clean(made)
    headings, anchored = _anchors(safe)
    plain = _plain(_SKIP.sub(" ", anchored))
    paragraphs = " ".join(filter(None, (_plain(match[1]) for match in _PARAGRAPH.finditer(_SKIP.sub(" ", anchored)))))
    return Body(
        html=_finish(anchored),
        headings=headings,
        links=tuple(dict.fromkeys(markup.values(markup.LINK, "href", anchored))),
        images=tuple(dict.fromkeys(markup.values(markup.IMAGE, "src", anchored))),
        words=len(_WORD.findall(plain)),
        excerpt=excerpt(paragraphs if len(paragraphs) >= MINIMUM_EXCERPT else plain),
        text=plain,
    )


def raw_html(text: str) -> tuple[int, str] | None:
    """(line from 1, tag) of the first HTML tag outside code, which will be shown as text; None where there is none."""
    if "<" not in text:
        return None
    bare = _CODE.sub(lambda match: "\n" * match[0].count("\n"), text)
    match = _RAW_TAG.search(bare)
    return (bare.count("\n", 0, match.start()) + 1, match[0]) if match else None


@cache
def _engine() -> Markdown:
    """One converter a process: building it costs more than a post."""
    return Markdown(
        extensions=["tables", "fenced_code", "footnotes", "nl2br", "sane_lists", VillageDialect()],
        extension_configs={"footnotes": {"BACKLINK_TITLE": "Kembali ke teks, catatan {}"}},
        output_format="html",
        tab_length=4,
    )


def _clean(made: str) -> str:
    """Only what the narrow list names survives; nothing here can run, load or style."""
    return nh3.clean(
        made,
        tags=TAGS,
        attributes=ATTRIBUTES,
        attribute_filter=_attribute,
        url_schemes=SCHEMES,
        link_rel=None,
        strip_comments=True,
    )


def _attribute(tag: str, name: str, value: str) -> str | None:  # noqa: ARG001  # nh3's signature
    if name == "class":
        kept = [word for word in value.split() if CLASSES.match(word)]
        return " ".join(kept) or None
    if name == "id":
        return value if value.startswith(("fn:", "fnref")) else None
    if name == "start":
        return value if value.isdigit() else None
    if name in {"href", "src"} and value.lstrip().startswith(("//", "\\", "/\\")):
        return None
    return value


def _anchors(safe: str) -> tuple[tuple[Heading, ...], str]:
    """Headings with anchors of their own: id="bagian-…"."""
    headings: list[Heading] = []
    taken: set[str] = set()

    def anchor(match: re.Match[str]) -> str:
        words = _plain(match[2])
        if not words:
            return ""
        base = f"bagian-{slug(words, 50) or 'lain'}"
        name, count = base, 1
        while name in taken:
            count += 1
            name = f"{base}-{count}"
        taken.add(name)
        headings.append(Heading(level=int(match[1]), text=words, anchor=name))
        return f'<h{match[1]} id="{name}">{match[2]}</h{match[1]}>'

    anchored = _HEADING.sub(anchor, safe)
    return tuple(headings), anchored


def _plain(fragment: str) -> str:
    return clean(html.unescape(_TAG.sub(" ", re.sub(r"</?(?:strong|em|a|code|del|sup|sub)\b[^>]*>", "", fragment))))


def _finish(anchored: str) -> str:
    """What readers' tools need around tables and footnotes."""
    count = 0

    def table(_: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return f'<div class="tabel" role="region" tabindex="0" aria-label="Tabel {count}"><table>'

    framed = re.sub(r"<table>", table, anchored).replace("</table>", "</table></div>")
    start = framed.rfind('<div class="footnote">')
    if start < 0:
        return framed
    notes = framed[start:].replace('<div class="footnote">\n<hr>', '<section class="catatan-kaki" aria-label="Catatan kaki">', 1)
    return framed[:start] + notes[: notes.rindex("</div>")] + "</section>" + notes[notes.rindex("</div>") + 6 :]

"""Markdown -> Body: safe HTML and what it links to.

A function of the text and the engine alone; inner links stay as written.
"""

from __future__ import annotations

import html
import re
from typing import NamedTuple

import nh3

from kimsite.content.engines import engine_named
from kimsite.content.engines.limits import TOO_DEEP, limit_exceeded
from kimsite.content.normalise import Normal, normalize
from kimsite.content.normalise.placeholders import restored
from kimsite.model.content import Body, Heading, Remark
from kimsite.tools import markup
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import EXCERPT_LIMIT, clean, excerpt, slug
from kimsite.tools.unsafe_links import hidden_address, is_harmless

TAGS = {
    "p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "strong", "em", "del", "sup", "sub", "code", "pre",
    "blockquote",
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
ALLOWED_CLASSES = re.compile(
    r"^(kotak|kotak-(penting|catatan|tips|peringatan|hati-hati)|kotak-judul|kanan|tengah|footnote|"
    r"footnote-ref|footnote-backref|language-[\w+-]{1,20})$"
)
SCHEMES = {"http", "https", "mailto", "tel"}
MINIMUM_EXCERPT = 20

_TAGS = re.compile(r"<[^>]+>(?:[ \n]*<[^>]+>)*[ \n]*")
"""Tags in a row: one blank for all of them leaves few doubled blanks to be cleaned."""
_INLINE_TAG = re.compile(r"</?(?:strong|em|a|code|del|sup|sub)\b[^>]*>")
_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)
_HEADING = re.compile(r"<h([2-6])>(.*?)</h\1>", re.DOTALL)
_SKIP = re.compile(r"<(?:pre|sup|div class=\"footnote\")\b.*?</(?:pre|sup|div)>", re.DOTALL)
_ODD_ADDRESS = re.compile(r'="(?:(?<=href=")|(?<=src="))(?!https?://[^"/\s]|#)[^"/?]*(?::|&#|//|\\)')
_TAG_OF_ADDRESS = re.compile(r'<(?:a|img)(?: [a-z-]+="[^"]*")+')
_ADDRESS_ATTRIBUTE = re.compile(r'(?<= )(href|src)="([^"]*)"')
_BOX = re.compile(r"(?<=<li>)[☐☑]|(?<=<li>\n<p>)[☐☑]|(?<=<li><p>)[☐☑]")
_BOXES = {"☐": "belum", "☑": "sudah"}
_NOTES = '<div class="footnote">'
_BACK = lazy_pattern(r'(?:&nbsp;|\u00a0)?<a class="footnote-backref" href="#(?P<to>[^"]*)"[^>]*>[^<]*</a>')
_WORD = lazy_pattern(r"[^\W_]+(?:['’-][^\W_]+)*")
_FLAT = bytes(
    ord("a" if char.isalnum() else "-" if char in "'-" else " ") for char in map(chr, range(128))
) + bytes(128)
"""ASCII text as words, the marks that join them, and blanks."""
_PRINTED = (("“", " "), ("”", " "), ("‘", " "), ("’", "'"), ("–", " "), ("—", " "), ("…", " "))
"""What phones make of quotation marks, hyphens and dots, and what it is to words."""


class Unconvertible(Exception):  # noqa: N818  # a state of the text, turned into a finding by the caller
    """The text is too large, too deep or too tangled to be converted.

    Says why, as the end of an Indonesian sentence.
    """


class Markup(NamedTuple):
    """What an engine made of a text: HTML that is not safe yet."""

    html: str
    normal: Normal


def convert(text: str, engine: str = "python") -> Body:
    """Convert one body. `engine`: a name of MARKDOWN_ENGINES.

    Raises Unconvertible where `engines/limits.py` says so.
    """
    return to_body(to_markup(to_normal(text), engine))


def to_normal(text: str) -> Normal:
    """The first step of `convert`: what people type -> standard Markdown. Raises Unconvertible."""
    reason = limit_exceeded(text)
    if reason:
        raise Unconvertible(reason)
    return normalize(text)


def to_markup(normal: Normal, engine: str) -> Markup:
    """The second step: Markdown -> HTML. Raises Unconvertible."""
    try:
        return Markup(restored(engine_named(engine).to_html(normal.text)), normal)
    except RecursionError as error:
        raise Unconvertible(TOO_DEEP) from error


def to_body(made: Markup) -> Body:
    """The last step: the HTML made safe, its headings, links and words."""
    headings, anchored = _anchors(_CLEANER.clean(_keep_unsafe_addresses(made.html)))
    remarks = made.normal.remarks
    if _NOTES in anchored:
        anchored, uncalled = _without_dead_links(anchored)
        remarks += uncalled
    running = _SKIP.sub(" ", anchored)
    plain = _plain(running)
    beginning = _beginning(running)
    return Body(
        html=_finish(anchored),
        headings=headings,
        links=tuple(dict.fromkeys(markup.values(markup.LINK, "href", anchored))),
        images=tuple(dict.fromkeys(markup.values(markup.IMAGE, "src", anchored))),
        words=count_words(plain),
        excerpt=excerpt(beginning if len(beginning) >= MINIMUM_EXCERPT else plain),
        text=plain,
        tags=made.normal.tags,
        remarks=remarks,
    )


def _keep_unsafe_addresses(made: str) -> str:
    """Addresses that the cleaner would drop become harmless paths, so that each is reported later."""
    if not _ODD_ADDRESS.search(made):
        return made

    def kept(match: re.Match[str]) -> str:
        written = html.unescape(match[2])
        return match[0] if is_harmless(written) else f'{match[1]}="{hidden_address(written)}"'

    return _TAG_OF_ADDRESS.sub(lambda tag: _ADDRESS_ATTRIBUTE.sub(kept, tag[0]), made)


def _attribute(tag: str, name: str, value: str) -> str | None:  # noqa: ARG001  # nh3's signature
    if name == "class":
        kept = [word for word in value.split() if ALLOWED_CLASSES.match(word)]
        return " ".join(kept) or None
    if name == "id":
        return value if value.startswith(("fn:", "fnref")) else None
    if name == "start":
        return value if value.isdigit() else None
    if name in {"href", "src"} and value.lstrip().startswith(("//", "\\", "/\\")):
        return None
    return value


# Nothing that gets past can run, load or style: only what the narrow lists name. Making a cleaner costs as
# much as cleaning a post.
_CLEANER = nh3.Cleaner(
    tags=TAGS,
    attributes=ATTRIBUTES,
    attribute_filter=_attribute,
    url_schemes=SCHEMES,
    link_rel=None,
    strip_comments=True,
)


def _anchors(safe: str) -> tuple[tuple[Heading, ...], str]:
    """Headings with anchors of their own: id="bagian-…"."""
    headings: list[Heading] = []
    taken: set[str] = set()
    last: dict[str, int] = {}

    def anchor(match: re.Match[str]) -> str:
        words = _plain(match[2])
        if not words:
            return f"<p>{match[2]}</p>" if "<img" in match[2] else ""
        base = f"bagian-{slug(words, 50) or 'lain'}"
        name, count = base, last.get(base, 1)
        while name in taken:
            count += 1
            name = f"{base}-{count}"
        last[base] = count
        taken.add(name)
        headings.append(Heading(level=int(match[1]), text=words, anchor=name))
        return f'<h{match[1]} id="{name}">{match[2]}</h{match[1]}>'

    anchored = _HEADING.sub(anchor, safe)
    return tuple(headings), anchored


def _plain(fragment: str) -> str:
    return clean(html.unescape(_TAGS.sub(" ", _INLINE_TAG.sub("", fragment))))


def _beginning(running: str) -> str:
    """The plain text of the first paragraphs, as many as an excerpt can be made of."""
    sentences: list[str] = []
    length = 0
    for match in _PARAGRAPH.finditer(running):
        words = _plain(match[1])
        if words:
            sentences.append(words)
            length += len(words) + 1
            if length > 2 * EXCERPT_LIMIT + 1:
                break
    return " ".join(sentences)


def count_words(plain: str) -> int:
    """Words of a text, as `_WORD` finds them.

    Where all but the punctuation is ASCII, as in most texts, they are counted without a search.
    """
    for mark, sign in _PRINTED:
        if mark in plain:
            plain = plain.replace(mark, sign)
    if not plain.isascii():
        return len(_WORD.findall(plain))
    flat = b" " + plain.encode().translate(_FLAT).replace(b"--", b" ")
    return flat.count(b" a") + flat.count(b" -a")


def _without_dead_links(anchored: str) -> tuple[str, tuple[Remark, ...]]:
    """The HTML whose notes that nothing calls have no way back, and a remark for each of them."""
    uncalled: list[Remark] = []

    def back(match: re.Match[str]) -> str:
        if f'<sup id="{match["to"]}">' in anchored:
            return match[0]
        uncalled.append(Remark(code="Y32", words=f"[^{html.unescape(match['to'].partition(':')[2])}]:"))
        return ""

    kept = _BACK.sub(back, anchored)
    return (kept.replace("<p></p>\n", "") if uncalled else kept), tuple(uncalled)


_EMPTY_EMPHASIS = ("<strong></strong>", "<em></em>", "<del></del>")
_EMPTY = lazy_pattern(r"<(strong|em|del)></\1>")
"""What the sanitiser leaves of emphasis around a link within a link."""
_EMPTY_LINK = lazy_pattern(r"<a [^>]*></a>")


def _finish(anchored: str) -> str:
    """What readers' tools need around tables, footnotes and boxes to tick."""
    count = 0

    def table(_: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return f'<div class="tabel" role="region" tabindex="0" aria-label="Tabel {count}"><table>'

    while any(map(anchored.__contains__, _EMPTY_EMPHASIS)):
        anchored = _EMPTY_LINK.sub("", _EMPTY.sub("", anchored))
    if "☐" in anchored or "☑" in anchored:
        anchored = _BOX.sub(
            lambda match: f'<span role="img" aria-label="{_BOXES[match[0]]}">{match[0]}</span>', anchored
        )
    framed = anchored
    if "<table>" in anchored:
        framed = re.sub(r"<table>", table, anchored).replace("</table>", "</table></div>")
    start = framed.rfind(_NOTES)
    if start < 0:
        return framed
    notes = framed[start:].replace(
        '<div class="footnote">\n<hr>', '<section class="catatan-kaki" aria-label="Catatan kaki">', 1
    )
    return (
        framed[:start] + notes[: notes.rindex("</div>")] + "</section>" + notes[notes.rindex("</div>") + 6 :]
    )

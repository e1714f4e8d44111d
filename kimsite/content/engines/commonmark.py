"""The engine `commonmark`: pulldown-cmark with the villagers' dialect.

pulldown-cmark is a compiled CommonMark parser of linear time. It gives events; this module writes them as the
same HTML that the engine `python` gives. docs/pengembang/ says, with examples, where the two differ. Comes
with the extra `kimsite[cepat]`.
"""

from __future__ import annotations

import re
from collections import Counter
from html import escape
from typing import Any

from pyromark import Markdown, Options

from kimsite.content.engines.shared import (
    ADDRESS,
    CALLOUT,
    CALLOUTS,
    bare_address,
    href_of,
    list_lines,
    without_comments,
)

LESS, _TILDE = "\x02", "\x04"
"""Stand for `<` and a lone `~`, which would be seen as HTML and as struck text.

Put back as what they stand for at the end.
"""
CONTROL = "\x00\x03" + LESS + _TILDE
"""Taken out of what people write, so that the stand-ins are ours alone."""

_PARSER = Markdown(options=Options.ENABLE_TABLES | Options.ENABLE_FOOTNOTES | Options.ENABLE_STRIKETHROUGH)
_HTML = re.compile(r"<(?<!\]\(<)(?![A-Za-z][A-Za-z0-9+.-]*://[^<>\s]*>|[^<>\s!]+@[^@<>\s]+>)")
_LONE_TILDE = re.compile(r"(?<!~)~(?!~)")
_ADDRESS = re.compile(ADDRESS)
_CALLOUT = re.compile(CALLOUT)
_LANGUAGE = re.compile(r"\{? *\.?([\w#.+-]+)")
_BREAKS = frozenset({"SoftBreak", "HardBreak"})
_INLINE = {
    "Emphasis": ("<em>", "</em>"),
    "Strong": ("<strong>", "</strong>"),
    "Strikethrough": ("<del>", "</del>"),
}
_TAGS = {
    "Paragraph": ("<p>", "</p>\n"), "Item": ("<li>", "</li>\n"),
    "TableHead": ("<thead>\n<tr>\n", "</tr>\n</thead>\n<tbody>\n"), "TableRow": ("<tr>\n", "</tr>\n"),
    "HtmlBlock": ("<p>", "</p>\n"), "Table": ("<table>\n", "</tbody>\n</table>\n"),
    "CodeBlock": ("", "</code></pre>\n"),
}  # fmt: skip
_ALIGNED = {"Right": ' class="kanan"', "Center": ' class="tengah"'}

Event = Any
"""What pyromark gives: a name, or a dict of one name and its content."""


def to_html(text: str) -> str:
    """Markdown -> HTML, not yet sanitised."""
    made = _Writer(list(_PARSER.events(_prepared(text)))).written()
    return made.replace(LESS, "&lt;").replace(_TILDE, "~")


def _prepared(text: str) -> str:
    """The dialect's own habits in CommonMark's words: no HTML, no comments, lists in one shape."""
    for mark in CONTROL:
        if mark in text:
            text = text.replace(mark, "")
    text = without_comments(text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4))
    text = "\n".join(list_lines(text.split("\n")))
    if "<" in text:
        text = _HTML.sub(LESS, text)
    return _LONE_TILDE.sub(_TILDE, text) if "~" in text else text


class _Writer:
    """Events -> HTML. One writer a text."""

    def __init__(self, events: list[Event]) -> None:
        self.events = events
        self.out: list[str] = []
        self.body = self.out
        self.notes: dict[str, list[str]] = {}
        self.numbers: dict[str, int] = {}
        self.references: Counter[str] = Counter()
        self.lowest, self.level = 6, 1
        self.aligned: tuple[str, ...] = ()
        self.column, self.cell = 0, "td"
        self.links, self.pictures, self.in_title, self.in_code, self.indented = 0, 0, False, False, False
        self.quotes: list[str] = []
        self.alt: list[str] = []
        self.picture = ""
        for event in events:
            if isinstance(event, dict) and isinstance(start := event.get("Start"), dict):
                if "Heading" in start:
                    self.lowest = min(self.lowest, int(start["Heading"]["level"][1]))
                elif "FootnoteDefinition" in start:
                    self.numbers.setdefault(start["FootnoteDefinition"].casefold(), len(self.numbers) + 1)

    def written(self) -> str:
        for place, event in enumerate(self.events):
            if isinstance(event, str):
                self._mark(event)
                continue
            ((name, content),) = event.items()
            if name == "Text":
                self._text(content)
            elif name == "Start":
                self._start(content, place)
            elif name == "End":
                self._end(content)
            elif name == "Title":
                self.in_title = True
                self.out.append(content)
            elif name == "Code":
                self._write(
                    escape(content, quote=False)
                    if self.pictures
                    else f"<code>{escape(content, quote=False)}</code>"
                )
            elif name == "FootnoteReference":
                self._reference(content)
            else:  # HTML that the stand-in let through, such as a link in brackets with a blank in it
                self._write(escape(content, quote=False))
        return "".join(self.body) + self._footnotes()

    def _write(self, written: str) -> None:
        (self.alt if self.pictures else self.out).append(written)

    def _mark(self, name: str) -> None:
        if name == "Rule":
            self.out.append("<hr>\n")
        elif name in _BREAKS:
            if self.in_title:
                self.in_title = False
                self.out.append("</p>\n<p>")
            else:
                self._write(" " if self.pictures else "<br>\n")

    def _text(self, text: str) -> None:
        if self.links or self.in_code or self.pictures or ("://" not in text and "ww." not in text):
            self._write(escape(text, quote=False))
            return
        end = 0
        for match in _ADDRESS.finditer(text):
            address = bare_address(match[0])
            if address:
                href = escape(href_of(address))
                self.out.append(
                    f"{escape(text[end : match.start()], quote=False)}<a "
                    f'href="{href}">{escape(address, quote=False)}</a>'
                )
                end = match.start() + len(address)
        self.out.append(escape(text[end:], quote=False))

    def _start(self, content: Event, place: int) -> None:
        pair: tuple[str, Event] = (content, None) if isinstance(content, str) else next(iter(content.items()))
        name, given = pair
        if name in _INLINE:
            self._write("" if self.pictures else _INLINE[name][0])
        elif name == "TableCell":
            aligned = _ALIGNED.get(self.aligned[self.column], "") if self.column < len(self.aligned) else ""
            self.column += 1
            self.out.append(f"<{self.cell}{aligned}>")
        elif name == "Heading":
            self.level = min(int(given["level"][1]) - self.lowest + 2, self.level + 1, 6)
            self.out.append(f"<h{self.level}>")
        elif name == "List":
            self.out.append(
                "<ul>\n" if given is None else "<ol>\n" if given == 1 else f'<ol start="{given}">\n'
            )
        elif name == "Link":
            self.links += 1
            address = ("mailto:" if given["link_type"] == "Email" else "") + given["dest_url"]
            self._write("" if self.pictures else f'<a href="{escape(address)}"{_title(given)}>')
        elif name == "Image":
            self.pictures += 1
            if self.pictures == 1:
                self.alt, self.picture = [], f'src="{escape(given["dest_url"])}"{_title(given)}'
        elif name == "BlockQuote":
            self._quote(place)
        elif name == "CodeBlock":
            self.in_code, self.indented = True, not isinstance(given, dict)
            if self.indented:  # within a list or a quote; elsewhere blanks before a paragraph are gone
                self.out.append("<p>")
                return
            language = _LANGUAGE.match(given["Fenced"])
            self.out.append(
                f'<pre><code class="language-{escape(language[1])}">' if language else "<pre><code>"
            )
        elif name == "FootnoteDefinition":
            self.out = self.notes.setdefault(given.casefold(), [])
            self.out.clear()
        else:
            if name == "Table":
                self.aligned = given
            elif name in {"TableHead", "TableRow"}:
                self.column, self.cell = 0, "th" if name == "TableHead" else "td"
            self.out.append(_TAGS[name][0])

    def _quote(self, place: int) -> None:
        """A quote, or a callout where its first line names one: the next paragraph begins as the title."""
        first = self.events[place + 1 : place + 3]
        match = (
            _CALLOUT.match(first[1]["Text"])
            if first[:1] == [{"Start": "Paragraph"}] and len(first) == 2 and "Text" in first[1]
            else None
        )
        if match is None or match["word"].upper() not in CALLOUTS:
            self.quotes.append("</blockquote>\n")
            self.out.append("<blockquote>\n")
            return
        name, title = CALLOUTS[match["word"].upper()]
        after = self.events[place + 3]
        alone = not match["title"].strip() and (
            after in _BREAKS if isinstance(after, str) else "End" in after
        )
        self.events[place + 1] = {"Title": f'<div class="kotak kotak-{name}"><p class="kotak-judul">'}
        self.events[place + 2] = {"Text": title if alone else match["title"]}
        self.quotes.append("</div>\n")

    def _end(self, content: Event) -> None:
        name = content if isinstance(content, str) else next(iter(content))
        if name in _INLINE:
            self._write("" if self.pictures else _INLINE[name][1])
        elif name == "Heading":
            self.out.append(f"</h{self.level}>\n")
        elif name == "List":
            self.out.append("</ol>\n" if content["List"] else "</ul>\n")
        elif name == "TableCell":
            self.out.append(f"</{self.cell}>\n")
        elif name == "BlockQuote":
            self.out.append(self.quotes.pop())
        elif name == "Image":
            self.pictures -= 1
            if not self.pictures:
                self.out.append(f'<img alt="{"".join(self.alt).replace(chr(34), "&quot;")}" {self.picture}>')
        elif name == "FootnoteDefinition":
            self.out = self.body
        elif name == "Link":
            self.links -= 1
            self._write("" if self.pictures else "</a>")
        else:
            self.in_code = self.in_title = False
            self.out.append("</p>\n" if self.indented else _TAGS[name][1])
            self.indented = False

    def _reference(self, written: str) -> None:
        label = written.casefold()
        self.references[label] += 1
        here, note = _ids(label, self.references[label])
        self._write(
            f'<sup id="{here}"><a class="footnote-ref" href="#{note}">{self.numbers[label]}</a></sup>'
        )

    def _footnotes(self) -> str:
        """The notes in the order of their definitions, each with its ways back."""
        if not self.notes:
            return ""
        items = []
        for label, out in self.notes.items():
            title = f"Kembali ke teks, catatan {self.numbers[label]}"
            ways = (_ids(label, count)[0] for count in range(1, max(self.references[label], 1) + 1))
            back = "".join(
                f'<a class="footnote-backref" href="#{way}" title="{title}">&#8617;</a>' for way in ways
            )
            note = "".join(out)
            note = f"{note[:-5]}&#160;{back}</p>\n" if note.endswith("</p>\n") else f"{note}<p>{back}</p>\n"
            items.append(f'<li id="{_ids(label, 1)[1]}">\n{note}</li>\n')
        return f'<div class="footnote">\n<hr>\n<ol>\n{"".join(items)}</ol>\n</div>\n'


def _ids(label: str, count: int) -> tuple[str, str]:
    """The ids of a note's reference, of which this is number `count`, and of the note."""
    return escape(f"fnref{count if count > 1 else ''}:{label}"), escape(f"fn:{label}")


def _title(given: dict[str, str]) -> str:
    return f' title="{escape(given["title"])}"' if given["title"] else ""

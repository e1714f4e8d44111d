"""What no reader sees, what word processors leave behind, and styles that mean bold or italic."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup
from bs4.element import PageElement, PreformattedString, Tag

from kimsite.importers.markup.elements import (
    has_block,
    runs_between,
    shows_nothing,
    style_of,
    texts_of,
    wrapped,
)
from kimsite.tools.word_lists import words

_UNSEEN = words("""
    script style meta link xml title template svg math base noframes head param source track wbr input
    datalist
""")
_BARE = words("""
    font big small u ins mark abbr acronym cite dfn var time bdo bdi ruby rb rt rp label optgroup select
    button output map nobr blink tt kbd samp data picture noscript slot object html meter progress span
""")
_SAME = {"b": "strong", "i": "em", "strike": "s", "del": "s", "dir": "ul", "menu": "ul"}
_BOLD = re.compile(r"font-weight:(?:bold|[6-9]00)")
_PLAIN = re.compile(r"font-weight:(?:normal|[1-4]00)")
_ITALIC = re.compile(r"font-style:(?:italic|oblique)")
_LIST_LEVEL = re.compile(r"mso-list:\S*?level(\d)")
_NUMBERED = re.compile(r"\(?(?:(\d{1,4})|[a-zA-Z]|[ivxIVX]+)[.)]")
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u2060\ufeff]")
_RAISED = str.maketrans("0123456789+-()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-()", "₀₁₂₃₄₅₆₇₈₉₊₋₍₎")
EMPHASIS = ("strong", "em", "s")


def clean_tree(soup: BeautifulSoup, body: Tag) -> None:
    """Drop what is not shown, name elements by what they mean, keep bold and italic where styles say so."""
    for node in list(body.descendants):
        if isinstance(node, PreformattedString):
            node.extract()
    _office_lists(soup, body)
    for tag in body.find_all(list(_UNSEEN)):
        tag.decompose()
    for text in texts_of(body):
        if _INVISIBLE.search(text):
            text.replace_with(_INVISIBLE.sub("", text))
    for tag in body.find_all(True):
        _name_by_meaning(tag)
    for tag in body.find_all(["sup", "sub"]):
        _small_figures(tag)
    for tag in body.find_all("q"):
        tag.insert(0, "“")
        tag.append("”")
        tag.unwrap()
    for tag in body.find_all(EMPHASIS):
        _settle_emphasis(soup, tag)


def _name_by_meaning(tag: Tag) -> None:
    style = style_of(tag)
    tag.name = _SAME.get(tag.name, tag.name)
    if tag.name == "strong" and _PLAIN.search(style):
        tag.unwrap()
    elif tag.name in {"option", "textarea"}:
        tag.name = "div"
    elif tag.name in _BARE or ":" in tag.name:
        if _BOLD.search(style) and tag.find_parent(["strong", "h1", "h2", "h3", "h4", "h5", "h6"]) is None:
            tag.name = "strong"
        elif _ITALIC.search(style) and tag.find_parent("em") is None:
            tag.name = "em"
        elif tag.name in {"tt", "kbd", "samp"} and tag.find_parent(["code", "pre"]) is None:
            tag.name = "code"
        else:
            tag.unwrap()


def _small_figures(tag: Tag) -> None:
    """Raised and lowered figures as characters of their own (m²); other words stay as they are."""
    figures = tag.get_text().strip()
    table = _RAISED if tag.name == "sup" else _LOWERED
    if figures and all(ord(char) in table for char in figures):
        tag.replace_with(figures.translate(table))
    else:
        tag.unwrap()


def _settle_emphasis(soup: BeautifulSoup, tag: Tag) -> None:
    """Emphasis around words alone: none around blocks, nothing and itself, each line by itself."""
    if tag.parent is None:
        return
    twice = tag.find_parent(tag.name) is not None
    if twice or has_block(tag) or not tag.get_text().strip() or tag.find_parent(["h1", "h2", "h3", "h4"]):
        tag.unwrap()
        return
    following = tag.next_sibling
    while isinstance(following, Tag) and following.name == tag.name and not has_block(following):
        for node in list(following.contents):
            tag.append(node.extract())
        following.decompose()
        following = tag.next_sibling
    breaks = tag.find_all(["br", "img"])
    if all(node.parent is tag for node in breaks):
        if not breaks:
            return
        for run in runs_between(tag, lambda node: any(node is tag for tag in breaks)):
            if any(not shows_nothing(inner) for inner in run):
                wrapped(soup, tag.name, run)
    tag.unwrap()  # a break deeper inside: the words without the emphasis


def _office_lists(soup: BeautifulSoup, body: Tag) -> None:
    """Paragraphs that Word calls list items -> lists, nested by their level."""
    open_lists: list[tuple[int, Tag]] = []
    previous: Tag | None = None
    for tag in body.find_all("p"):
        level = _LIST_LEVEL.search(style_of(tag))
        if level is None:
            continue
        follows = previous is not None and _next_shown(previous) is tag
        if not follows:
            open_lists = []
        mark = _take_mark(tag)
        depth = int(level[1])
        while open_lists and open_lists[-1][0] > depth:
            open_lists.pop()
        if not open_lists or open_lists[-1][0] < depth:
            made = _new_list(soup, mark)
            if open_lists:
                open_lists[-1][1].find_all("li", recursive=False)[-1].append(made)
            else:
                tag.insert_before(made)
            open_lists.append((depth, made))
        top = open_lists[0][1]
        tag.extract()
        tag.name = "li"
        tag.attrs = {}
        open_lists[-1][1].append(tag)
        previous = top


def _next_shown(tag: Tag) -> PageElement | None:
    node = tag.next_sibling
    while shows_nothing(node) and node is not None:
        node = node.next_sibling
    return node


def _take_mark(tag: Tag) -> str:
    """Take the bullet or number that Word wrote into the text out of it."""
    for span in tag.find_all("span"):
        if "mso-list:ignore" in style_of(span):
            words = span.get_text().strip()
            span.decompose()
            return words
    return ""


def _new_list(soup: BeautifulSoup, mark: str) -> Tag:
    number = _NUMBERED.fullmatch(mark)
    made = soup.new_tag("ol" if number else "ul")
    if number and number[1] and number[1] != "1":
        made["start"] = str(int(number[1]))
    return made

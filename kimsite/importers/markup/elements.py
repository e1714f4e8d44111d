"""Which elements of HTML are blocks, and small steps on the tree that several passes need."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, PreformattedString, Tag

from kimsite.tools.word_lists import words

CONTAINERS = frozenset(
    words("""
        address article aside body center details dir div fieldset figcaption figure footer form header hgroup
        main menu nav section summary dd dt blockquote td th caption li
    """)
)
"""Elements that hold paragraphs or running text."""
BLOCK_ELEMENTS = CONTAINERS | frozenset(
    words("dl h1 h2 h3 h4 h5 h6 hr ol p pre table tbody tfoot thead tr ul")
)
DEEPEST_ELEMENT = 80
"""Elements inside each other; no page is deeper, and reading one takes a step of Python's stack each."""


def parsed(text: str) -> tuple[BeautifulSoup, Tag]:
    """The document and its body, as browsers read it; elements below `DEEPEST_ELEMENT` lose their tags."""
    soup = BeautifulSoup(text, "html5lib")
    body = soup.body or soup
    if soup.head is not None:
        soup.head.decompose()
    depths = {id(body): 0}
    for tag in body.find_all(True):
        depth = depths.get(id(tag.parent), 0) + 1
        depths[id(tag)] = depth
    for tag in [tag for tag in body.find_all(True) if depths[id(tag)] > DEEPEST_ELEMENT]:
        tag.unwrap()
    return soup, body


def attribute(tag: Tag, name: str) -> str:
    """The attribute's text; empty where there is none."""
    value = tag.get(name)
    return " ".join(value) if isinstance(value, list) else str(value or "")


def style_of(tag: Tag) -> str:
    """The element's inline style in lower case, without blanks."""
    return "".join(attribute(tag, "style").lower().split())


def is_block(node: PageElement | None) -> bool:
    """True for an element that begins on a line of its own."""
    return isinstance(node, Tag) and node.name in BLOCK_ELEMENTS


def shows_nothing(node: PageElement | None) -> bool:
    """True for text that shows nothing."""
    return isinstance(node, NavigableString) and not str(node).strip()


def has_block(tag: Tag) -> bool:
    """True where some element inside is a block."""
    return any(is_block(inner) for inner in tag.find_all(True))


def texts_of(tag: Tag) -> Iterator[NavigableString]:
    """The texts that are shown, in order."""
    for node in list(tag.descendants):
        if isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
            yield node


def wrapped(soup: BeautifulSoup, name: str, nodes: Iterable[PageElement]) -> Tag:
    """A new element in the place of the first of these nodes, with all of them inside."""
    made = soup.new_tag(name)
    for index, node in enumerate(list(nodes)):
        if not index:
            node.insert_before(made)
        made.append(node.extract())
    return made


def runs_between(tag: Tag, parts: Callable[[PageElement], bool]) -> list[list[PageElement]]:
    """The children of an element in runs that are parted by those of which `parts` is true."""
    runs: list[list[PageElement]] = [[]]
    for node in tag.contents:
        if parts(node):
            runs.append([])
        else:
            runs[-1].append(node)
    return runs

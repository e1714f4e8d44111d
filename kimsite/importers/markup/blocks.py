"""Running text in boxes, breaks and tables for layout -> paragraphs, lists and plain tables."""

from __future__ import annotations

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, Tag

from kimsite.importers.markup.elements import (
    BLOCK_ELEMENTS,
    CONTAINERS,
    attribute,
    is_block,
    runs_between,
    shows_nothing,
    wrapped,
)

_KEPT = frozenset({"blockquote", "td", "th", "li", "body", "caption"})
"""Containers that Markdown has too; all others lose their tags once their text is in paragraphs."""
_MOST_SPAN = 50
_CELL_ENDS = BLOCK_ELEMENTS - {"body", "td", "th", "tr", "table", "tbody", "thead", "tfoot"}


def settle_blocks(soup: BeautifulSoup, body: Tag) -> None:
    """Give the text paragraphs, tables a head and cells of one line, lists items and nothing else."""
    for tag in reversed(body.find_all("table")):
        if _is_layout(tag):
            _flatten(tag)
    for tag in body.find_all(["tr", "td", "th", "tbody", "thead", "tfoot", "caption"]):
        if tag.find_parent("table") is None:
            tag.name = "div"
    for tag in body.find_all("dt"):
        _emphasised(soup, tag)
    for tag in [*reversed(body.find_all(list(CONTAINERS))), body]:
        _paragraphs(soup, tag)
    for tag in body.find_all(["p", "h1", "h2", "h3", "h4", "h5", "h6"]):
        _split_at_breaks(soup, tag)
    for tag in body.find_all(list(CONTAINERS - _KEPT)):
        tag.unwrap()
    for tag in body.find_all("dl"):
        tag.unwrap()
    for tag in body.find_all(["h1", "h2", "h3", "h4", "h5", "h6"]):
        _heading(tag)
    for tag in body.find_all(["ul", "ol"]):
        _items(soup, tag)
    for tag in body.find_all("li"):
        if tag.parent is None or tag.parent.name not in {"ul", "ol"}:
            tag.name = "p"
        else:
            _one_item(soup, tag)
    for tag in body.find_all("table"):
        _grid(soup, tag)


def _is_layout(table: Tag) -> bool:
    """True for a table that only places things: tables inside, one column, or pictures without a head."""
    rows = table.find_all("tr")
    columns = max((len(row.find_all(["td", "th"])) for row in rows), default=0)
    if table.find("table") is not None or columns <= 1:
        return True
    if table.find_parent("li") is not None:
        return True
    blocks = table.find(["ul", "ol", "blockquote", "h1", "h2", "h3", "pre"])
    return table.find("th") is None and (table.find("img") is not None or blocks is not None)


def _flatten(table: Tag) -> None:
    for tag in table.find_all(["tr", "td", "th", "tbody", "thead", "tfoot", "caption", "colgroup", "col"]):
        tag.name = "div"
    table.name = "div"


def _emphasised(soup: BeautifulSoup, tag: Tag) -> None:
    if tag.get_text().strip() and tag.find(["strong", "br", "img"]) is None:
        wrapped(soup, "strong", tag.contents)


def _paragraphs(soup: BeautifulSoup, container: Tag) -> None:
    """Put text between blocks into paragraphs."""
    if container.name in {"td", "th", "caption", "li"} and not any(is_block(n) for n in container.contents):
        return
    for run in runs_between(container, is_block):
        if any(not shows_nothing(inner) for inner in run):
            wrapped(soup, "p", run)


def _split_at_breaks(soup: BeautifulSoup, tag: Tag) -> None:
    """Two breaks in a row end a paragraph; breaks at its ends are none."""
    runs: list[list[PageElement]] = [[]]
    for node in list(tag.contents):
        runs[-1].append(node)
        if _ends_with_two_breaks(runs[-1]):
            runs.append([])
    parts = [trimmed for run in runs if (trimmed := _trimmed(run))]
    if tag.name != "p":
        parts = [[node for part in parts for node in part]] if parts else []
    for part in parts:
        made = soup.new_tag(tag.name)
        tag.insert_before(made)
        for node in part:
            made.append(node.extract())
    tag.decompose()


def _ends_with_two_breaks(run: list[PageElement]) -> bool:
    breaks = 0
    for node in reversed(run):
        if isinstance(node, Tag) and node.name == "br":
            breaks += 1
        elif not shows_nothing(node):
            break
        if breaks == 2:
            return True
    return False


def _trimmed(run: list[PageElement]) -> list[PageElement]:
    """The nodes without blanks and breaks at the ends; empty where nothing is left."""

    def is_space(node: PageElement) -> bool:
        return shows_nothing(node) or (isinstance(node, Tag) and node.name == "br")

    kept = list(run)
    while kept and is_space(kept[0]):
        kept.pop(0)
    while kept and is_space(kept[-1]):
        kept.pop()
    return kept


def _heading(tag: Tag) -> None:
    """The title of a post is its only heading of the first level; a heading without words is none."""
    if not tag.get_text().strip():
        tag.name = "p"
        return
    tag.name = f"h{max(2, int(tag.name[1]))}"
    for line in tag.find_all("br"):
        line.replace_with(" ")
    following: Tag = tag
    for image in tag.find_all("img"):
        outer = image.parent if image.parent is not None and image.parent.name == "a" else image
        following.insert_after(outer.extract())
        outer.wrap(Tag(name="p"))
        following = outer.parent if outer.parent is not None else following


def _items(soup: BeautifulSoup, tag: Tag) -> None:
    """What a list holds beside items belongs to the item before it."""
    last: Tag | None = None
    for node in list(tag.contents):
        if isinstance(node, Tag) and node.name == "li":
            last = node
        elif not shows_nothing(node):
            if last is None:
                last = soup.new_tag("li")
                node.insert_before(last)
            last.append(node.extract())
    if attribute(tag, "start") == "1" or not attribute(tag, "start").isdigit():
        del tag["start"]
    if last is None:
        tag.decompose()


def _one_item(soup: BeautifulSoup, tag: Tag) -> None:
    """An item of running text with breaks, then lists; other blocks become lines of it."""
    for inner in tag.find_all(["p", "blockquote", "pre", "hr", "h2", "h3", "h4", "h5", "h6", "table"]):
        if inner.find_parent("li") is not tag:
            continue
        if inner.previous_sibling is not None and not shows_nothing(inner.previous_sibling):
            inner.insert_before(soup.new_tag("br"))
        following = inner.next_sibling
        if following is not None and not shows_nothing(following) and not is_block(following):
            inner.insert_after(soup.new_tag("br"))
        inner.unwrap()
    kept = _trimmed(list(tag.contents))
    for node in list(tag.contents):
        if not any(node is element for element in kept):
            node.extract()
    if not kept:
        tag.decompose()


def _grid(soup: BeautifulSoup, table: Tag) -> None:
    """A table with one head row and as many cells in each row; spans become empty cells."""
    rows: list[list[Tag | None]] = []
    open_spans: dict[int, int] = {}
    for row in table.find_all("tr"):
        cells: list[Tag | None] = []
        for cell in row.find_all(["td", "th"]):
            while open_spans.get(len(cells), 0):
                open_spans[len(cells)] -= 1
                cells.append(None)
            _one_line(cell)
            down = _span(cell, "rowspan") - 1
            for index in range(_span(cell, "colspan")):
                open_spans[len(cells)] = down
                cells.append(None if index else cell)
        while open_spans.get(len(cells), 0):
            open_spans[len(cells)] -= 1
            cells.append(None)
        if any(cell is not None and (cell.get_text().strip() or cell.find("img")) for cell in cells):
            rows.append(cells)
    caption = table.find("caption")
    if isinstance(caption, Tag) and caption.get_text().strip():
        _one_line(caption)
        paragraph = soup.new_tag("p")
        for node in list(caption.contents):
            paragraph.append(node.extract())
        table.insert_before(paragraph)
    width = max((len(cells) for cells in rows), default=0)
    made = soup.new_tag("table")
    for number, cells in enumerate(rows):
        line = soup.new_tag("tr")
        for index in range(width):
            cell = soup.new_tag("td" if number else "th")
            source = cells[index] if index < len(cells) else None
            for node in list(source.contents) if source is not None else []:
                cell.append(node.extract())
            if not number:
                for strong in cell.find_all("strong"):
                    strong.unwrap()
            line.append(cell)
        made.append(line)
    table.replace_with(made) if rows else table.decompose()


def _span(cell: Tag, name: str) -> int:
    words = attribute(cell, name)
    return max(1, min(_MOST_SPAN, int(words))) if words.isdigit() and len(words) < 5 else 1


def _one_line(cell: Tag) -> None:
    """A cell holds one line: items are parted by a semicolon, other blocks and breaks by a blank."""
    for tag in cell.find_all(["br", "hr"]):
        tag.replace_with(NavigableString(" "))
    for tag in cell.find_all(list(_CELL_ENDS)):
        if tag.name == "li" and tag.find_next_sibling("li") is not None:
            tag.append("; ")
        tag.insert_before(" ")
        tag.insert_after(" ")
        tag.unwrap()

"""Word, Excel, PowerPoint and LibreOffice files: zips of XML -> their text, their rows and their lines.

Only the text is taken; nothing is unpacked to disk.
"""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from kimsite.model.table import Row
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import clean

TEXT_LIMIT = 40_000_000
"""Characters read out of one office document: what is larger was made to harm."""
APART = "\n\n"
"""Between lines and cells: digits on either side are not one number."""
_MOST_ROWS = 2000
"""Rows of tables that are searched for persons."""
_MOST_COLUMNS = 200
_SEARCHED = 4_000_000
"""Characters of one part in which rows and lines are looked for."""
_LONGEST_CELL = 80
"""A row with a longer cell is a layout of prose, not a table."""
_TEXT_PARTS = lazy_pattern(
    r"word/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml|xl/(?:sharedStrings|workbook|"
    r"comments\d*|worksheets/[^/]+|threadedComments/[^/]+)\.xml"
    r"|ppt/(?:slides|notesSlides|comments)/[^/]+\.xml|docProps/(?:core|app|custom)\.xml|content\.xml|"
    r"meta\.xml|styles\.xml"
)
_PROSE_PARTS = lazy_pattern(
    r"word/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml|ppt/(?:slides|notesSlides)/.*|"
    r"content\.xml"
)
_ENDS = lazy_pattern(r"</(?:w:p|a:p|text:p|text:h|si|is|v|c|row|table:table-cell)>")
_TAG = lazy_pattern(r"<[^<>]*>")
_SCIENTIFIC = lazy_pattern(r"(\d)\.(\d{1,15})E\+?15\b")
_ROW, _CELL, _LINE, _TAB = "\x1e", "\x1f", "\x1d", "\x1c"
_MARKS = (
    *((tag, _ROW + tag) for tag in ("<w:tr", "<a:tr", "<table:table-row")),
    *((tag, _ROW) for tag in ("</w:tr>", "</a:tr>", "</table:table-row>")),
    *((tag, _CELL + tag) for tag in ("<w:tc>", "<w:tc ", "<a:tc>", "<a:tc ")),
    *((tag, _CELL + tag) for tag in ("<table:table-cell", "<table:covered-table-cell")),
    *(
        (tag, _LINE)
        for tag in ("</w:p>", "</a:p>", "</text:p>", "</text:h>", "<w:br/>", "<text:line-break/>")
    ),
    *((tag, _TAB) for tag in ("<w:tab/>", "<text:tab/>")),
    ("<text:s", " <text:s"),
)
"""Signs that no XML may hold, for the tags that part rows, cells and lines."""
_ROW_START = lazy_pattern(r"<row\b")
_CELL_START = lazy_pattern(r"<c\b(?=[ >/])")
_ROW_NUMBER = lazy_pattern(r'\br="(\d{1,7})"')
_COLUMN = lazy_pattern(r'\br="([A-Z]{1,3})\d')
_FORMULA = lazy_pattern(r"<f\b[^<>]*>[^<]*</f>")

Parts = Sequence[tuple[str, str]]
"""Name and XML of the members that hold text."""


def read_parts(data: bytes) -> Parts:
    """The members that hold text, until they come to more than the limit.

    Raises errors of many types for a broken zip.
    """
    parts: list[tuple[str, str]] = []
    room = TEXT_LIMIT + 1
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in sorted(name for name in archive.namelist() if holds_text(name)):
            with archive.open(name) as part:
                raw = part.read(room)
            parts.append((name, raw.decode("utf-8", errors="replace")))
            room -= len(raw)
            if room <= 0:
                break
    return parts


def holds_text(name: str) -> bool:
    """True for the name of a member that holds text."""
    return _TEXT_PARTS.fullmatch(name) is not None


def text_of(parts: Iterable[str]) -> str:
    """All text of the parts, lines and cells apart."""
    text = APART.join(_TAG.sub("", _ENDS.sub(APART, part)) for part in parts)
    return _SCIENTIFIC.sub(lambda match: match[1] + match[2].ljust(15, "0"), text)


def rows_and_lines(parts: Parts) -> tuple[tuple[Row, ...], tuple[str, ...]]:
    """The rows of the tables, and all lines in order, a row being one of them; both within bounds."""
    shared = next((_words(part) for name, part in parts if name == "xl/sharedStrings.xml"), ())
    found = chain.from_iterable(
        _sheet(part[:_SEARCHED], shared) if name.startswith("xl/worksheets/") else _blocks(part[:_SEARCHED])
        for name, part in parts
        if name.startswith("xl/worksheets/") or _PROSE_PARTS.fullmatch(name)
    )
    rows: list[Row] = []
    lines: list[str] = []
    for row in islice(found, 4 * _MOST_ROWS):
        filled = [cell for cell in row.cells if cell and cell != ":"]
        if len(filled) > 1 and len(rows) < _MOST_ROWS and max(map(len, filled)) <= _LONGEST_CELL:
            rows.append(row)
        lines.append((": " if len(filled) == 2 else " | ").join(filled))
    return tuple(rows), tuple(lines)


def _words(part: str) -> tuple[str, ...]:
    """The texts that the cells of a workbook share."""
    return tuple(_plain(word) for word in part[:_SEARCHED].split("</si>"))


def _plain(xml: str) -> str:
    return clean(html.unescape(_TAG.sub("", xml)))


def _blocks(xml: str) -> Iterator[Row]:
    """The paragraphs and rows of a text document, in order; `line` counts the rows."""
    for mark, instead in _MARKS:
        xml = xml.replace(mark, instead)
    count = 0
    for block in html.unescape(_TAG.sub("", xml)).split(_ROW):
        if _CELL in block:
            count += 1
            cells = (
                block.replace(_LINE, " ")
                .replace(_TAB, " ")
                .split(_CELL, _MOST_COLUMNS + 1)[1 : _MOST_COLUMNS + 1]
            )
            yield Row(count, tuple(map(clean, cells)))
        else:
            for line in filter(str.strip, block.split(_LINE)):
                count += _TAB in line
                yield Row(count, tuple(map(clean, line.split(_TAB, _MOST_COLUMNS))))


def _sheet(xml: str, shared: Sequence[str]) -> Iterator[Row]:
    """The rows of a worksheet that hold something, with the numbers that the spreadsheet shows."""
    number = 0
    for row in islice(_ROW_START.split(xml), 1, None):
        head, *cells = _CELL_START.split(row)
        match = _ROW_NUMBER.search(head)
        number = int(match[1]) if match else number + 1
        values: list[str] = []
        for cell in cells[:_MOST_COLUMNS]:
            attributes, _, rest = cell.partition(">")
            column = _column(attributes, len(values))
            if column < _MOST_COLUMNS:
                values += [""] * (column - len(values))
                values.append(_value(attributes, rest.partition("</c>")[0], shared))
        if any(values):
            yield Row(number, tuple(values))


def _column(attributes: str, following: int) -> int:
    match = _COLUMN.search(attributes)
    if match is None:
        return following
    column = 0
    for letter in match[1]:
        column = 26 * column + ord(letter) - ord("A") + 1
    return column - 1


def _value(attributes: str, xml: str, shared: Sequence[str]) -> str:
    value = _plain(_FORMULA.sub("", xml))
    if 't="s"' not in attributes:
        return value
    return shared[int(value)] if re.fullmatch(r"[0-9]{1,7}", value) and int(value) < len(shared) else ""

"""The lenient header reader: what the author typed is what counts, and every repair is said.

A header is cut into chunks, one a field: the line that opens it and the lines below that belong to it. Each
chunk is read on its own,
so that one broken line hides no other. Plain lines need no YAML; lists, maps and blocks are composed as YAML
(`values.py`) and
believed only where the result says what is written.
"""

from __future__ import annotations

import re

from msgspec import Struct, field

from kimsite.content.header.blocks import TRIPLE, read_value
from kimsite.content.header.delimiters import fence_of
from kimsite.content.header.emit import emit_field, emit_value
from kimsite.content.header.fixes import replace_line
from kimsite.content.header.flow import closing_of
from kimsite.content.header.keys import (
    NESTED_FIELDS,
    is_known,
    may_repeat,
    names_a_line,
    normalise_key,
    type_of,
)
from kimsite.content.header.lines import _PLAIN, WHOLE, HeaderLine, names_field, normalise_line, read_row
from kimsite.content.header.scalars import ValueReader, read_scalar
from kimsite.content.header.yaml_layout import Layout
from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.marked import place_at
from kimsite.model.marked import Marked, MarkedText, Place
from kimsite.tools.patterns import lazy_pattern

HeaderEntry = tuple[MarkedText, Marked]
_BULLET = lazy_pattern(r"[-*•◦▪+–—]|\d{1,2}[.)] ")
_JOINED, _LEFT = "kami gabungkan dengan isian di atasnya", "tidak dipakai"
_KEY = re.compile(r"[A-Za-z_]+:(?: |$)")
_TABLE = lazy_pattern(r"\[{1,2}[\w. -]+\]{1,2}")


FARTHEST = 200
"""Lines that a bracket or quotation mark may take to close; beyond them it is a slip."""


class FieldLines(Struct):
    """One field: the row that opens it and the tidy lines that belong to it, with their numbers
    in the file.
    """

    number: int
    row: HeaderLine
    more: list[tuple[int, str]] = field(default_factory=list)

    def is_open(self) -> bool:
        """True while a bracket or quotation mark that opens the value is not closed."""
        value = self.row.value
        if value[:1] not in {"[", "{", '"', "'"} or len(self.more) > FARTHEST:
            return False
        whole = " ".join((value, *(line for _, line in self.more)))
        if value.startswith(TRIPLE):
            return TRIPLE not in whole[3:]
        return closing_of(whole, 0) is None

    def is_block(self) -> bool:
        """True for a value that its `|` or `>` puts on the indented lines below."""
        return self.row.value[:1] in {"|", ">"} and len(self.row.value.split("#")[0].strip()) <= 3


def read_header(
    path: str,
    lines: list[str],
    first: int,
    last: int,
    diagnostics: Findings,
    *,
    fenced: bool = True,
    toml: bool = False,
) -> tuple[HeaderEntry, ...]:
    """The entries written in lines `first` to `last` of the file (from 1, both included).

    Of doubled keys the first with a value counts, one written as `key: value` before one that was guessed,
    and one finding tells it.
    `fenced` False: no fence opens the header, so a `#` before a key is a heading's.
    `toml`: `key = value` and `[table]` lines are its own form and no slip.
    """
    entries: dict[str, HeaderEntry] = {}
    doubled: set[str] = set()
    guessed: set[str] = set()
    for chunk in _chunks(path, lines, first, last, diagnostics, fenced=fenced, toml=toml):
        if isinstance(chunk, tuple):
            key, value = chunk
        else:
            key = MarkedText(
                text=chunk.row.key, place=_at(path, lines, chunk.number, chunk.row.column, len(chunk.row.key))
            )
            value = read_value(path, lines, chunk.number, chunk.row, chunk.more, diagnostics)
        name = normalise_key(key.text)
        odd = isinstance(chunk, FieldLines) and (chunk.row.odd or chunk.row.indent > 0)
        if name not in entries:
            entries[name] = (key, value)
            guessed.update([name] if odd else [])
            continue
        filled = not _is_empty(value) and (_is_empty(entries[name][1]) or (name in guessed and not odd))
        guessed -= set() if odd else {name}
        if may_repeat(key.text):
            entries[f"{name} {len(entries)}"] = (key, value)
            continue
        if name not in doubled or filled:
            diagnostics.add("Y07", key.place, isian=key.text, dipakai="kedua" if filled else "pertama")
        doubled.add(name)
        if filled:
            entries[name] = (key, value)
    return tuple(entries.values())


def _is_empty(value: Marked) -> bool:
    """True where nothing was written."""
    return isinstance(value, MarkedText) and not value.text.strip()


def _chunks(
    path: str, lines: list[str], first: int, last: int, diagnostics: Findings, *, fenced: bool, toml: bool
) -> list[FieldLines | HeaderEntry]:
    """Every field in order: whole entries where a line is plain, chunks to be read where it is not."""
    chunks: list[FieldLines | HeaderEntry] = []
    current: FieldLines | None = None
    margin = -1
    bulleted = uneven = False
    layout = Layout(lines, first, last)
    for number in range(first, last + 1):
        line = lines[number - 1]
        match = _PLAIN.fullmatch(line) or WHOLE.fullmatch(line)
        if (
            match is not None
            and margin <= 0
            and (current is None or not current.is_open() or is_known(match["key"]))
        ):
            margin = 0
            if number == last or _KEY.match(lines[number]):
                column = match.start("value") + 1
                key, value = match["key"], match["value"]
                place = Place(path=path, line=number, column=column, text=line, width=len(value))
                simple = (
                    MarkedText(text=value, place=place)
                    if match.re is _PLAIN
                    else read_scalar(ValueReader(path, lines, key, diagnostics), number, value, column, key)
                )
                chunks.append(
                    (
                        MarkedText(
                            text=key, place=Place(path=path, line=number, column=1, text=line, width=len(key))
                        ),
                        simple,
                    )
                )
                current = None
                continue
            current = FieldLines(
                number, HeaderLine(match["key"], match["value"], 0, 1, match.start("value") + 1)
            )
            chunks.append(current)
            continue
        text, tabbed, odd = normalise_line(line)
        if tabbed or odd:
            _said(path, lines, number, text, diagnostics, tabbed=tabbed)
        bare = text.strip()
        comment = (
            bare.startswith("#")
            and fenced
            and not (current is not None and (current.is_block() or current.is_open()))
        )
        if comment and not chunks and bare.startswith("# ") and _is_title(lines, number, last):
            comment = False
        if not bare or comment:
            if current is not None:
                current.more.append((number, text))
            continue
        if toml and _TABLE.fullmatch(text):
            current = None
            continue
        if fence_of(text) and not layout.continues(number):
            diagnostics.add("Y04", _at(path, lines, number, 1, len(bare)), akibat=_LEFT)
            current = None
            continue
        row = read_row(text, heading=not fenced)
        if current is None and not chunks and row is not None:
            margin, bulleted = row.indent, bool(row.mark)
        if (
            row is not None
            and _opens(row, current, margin, bulleted=bulleted, alone=not chunks)
            and not layout.continues(number)
        ):
            if row.indent < margin and not uneven and fenced:
                uneven = True
                opener = read_row(normalise_line(lines[first - 1])[0])
                _form(path, lines, first, opener or row, 0, diagnostics)
            _form(path, lines, number, row, margin, diagnostics, toml=toml)
            current = FieldLines(number, row)
            chunks.append(current)
        elif current is not None:
            if (
                len(text) - len(bare) <= margin
                and not _BULLET.match(bare)
                and not current.is_open()
                and bare not in {"]", "}"}
            ):
                joined = (
                    bare[:1].isalnum()
                    and "://" not in bare
                    and (type_of(current.row.key) in {"teks", "daftar", ""} or not current.row.value)
                )
                diagnostics.add(
                    "Y04", _at(path, lines, number, 1, len(bare)), akibat=_JOINED if joined else _LEFT
                )
                if not joined:
                    continue
            current.more.append((number, text))
        elif not bare.startswith("["):
            if (not bare[:1].isalnum() and not bare.startswith(("# ", '"', "“"))) or _names_title(
                lines[number:last]
            ):
                diagnostics.add("Y04", _at(path, lines, number, 1, len(bare)), akibat=_LEFT)
                continue
            title = bare.lstrip("# ")
            current = FieldLines(
                number, HeaderLine("judul", title, 0, 1, text.index(title) + 1 if title else 1)
            )
            line = emit_field("judul", title)
            place = _at(path, lines, number, 1, len(bare))
            diagnostics.add("Y25", place, replace_line(number, line), isian="judul", baris=line)
            chunks.append(current)
    return chunks


def _is_title(lines: list[str], number: int, last: int) -> bool:
    """True for a heading that opens a header in which nothing else is a title, in a post whose text has no
    heading.
    """
    return not _names_title(lines[number:last]) and not any(line.startswith("#") for line in lines[last:])


def _names_title(lines: list[str]) -> bool:
    """True where a title stands in one of the lines."""
    return any(names_field(line) == "judul" for line in lines)


def _opens(row: HeaderLine, current: FieldLines | None, margin: int, *, bulleted: bool, alone: bool) -> bool:
    """True where a row opens a field of its own, rather than belonging to the one above it."""
    if current is None:
        return not row.mark or alone or bulleted or is_known(row.key)
    full = bool(row_value(current)) and not current.is_open()
    if current.is_block():
        return row.indent <= margin and not row.mark
    if row.mark and not (bulleted and row.indent <= margin):
        return (
            full
            and names_a_line(row.key)
            and not any(_BULLET.match(line.strip()) for _, line in current.more[-1:])
        )
    if row.indent <= margin:
        return not current.is_open() or is_known(row.key)
    if full:
        return is_known(row.key)
    above = type_of(current.row.key)
    return bool(above) and above not in NESTED_FIELDS and is_known(row.key) and not current.is_open()


def row_value(chunk: FieldLines) -> str:
    """What stands beside the key; a comment is nothing."""
    return "" if chunk.row.value.startswith("# ") else chunk.row.value


def _said(
    path: str, lines: list[str], number: int, text: str, diagnostics: Findings, *, tabbed: bool
) -> None:
    """Tell about tabs, hard blanks and invisible characters."""
    line = lines[number - 1]
    if tabbed:
        place = _at(path, lines, number, line.index("\t") + 1, 1)
        diagnostics.add("Y01", place, replace_line(number, text), baris=text)
    else:
        column = next(
            (
                index
                for index, (old, new) in enumerate(zip(line, text + "\0" * len(line), strict=False), 1)
                if old != new
            ),
            1,
        )
        place = _at(path, lines, number, column, 1)
        diagnostics.add("Y21", place, replace_line(number, text), baris=text)


def _form(
    path: str,
    lines: list[str],
    number: int,
    row: HeaderLine,
    margin: int,
    diagnostics: Findings,
    *,
    toml: bool = False,
) -> None:
    """Tell about a key that was not written as `key: value` at the left margin."""
    if row.odd and not toml:
        place = _at(path, lines, number, row.column, max(row.value_column - row.column, len(row.key)))
        key = normalise_key(row.key)
        line = emit_value(key, row.value)
        diagnostics.add("Y25", place, replace_line(number, line), isian=key, baris=line)
    elif row.indent > max(margin, 0):
        line = f"{row.key}: {row.value}"
        place = _at(path, lines, number, 1, row.indent)
        diagnostics.add("Y22", place, replace_line(number, line), isian=row.key, baris=line)


def _at(path: str, lines: list[str], number: int, column: int, width: int) -> Place:
    return place_at(path, lines, number, column, max(width, 1))

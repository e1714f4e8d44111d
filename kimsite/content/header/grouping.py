"""Lines of a header -> groups, one per field: each line is classified by what is above it."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import assert_never

from kimsite.content.header.delimiters import HeaderSpan
from kimsite.content.header.emit import emit_field, emit_value
from kimsite.content.header.fences import fence_of
from kimsite.content.header.field_lines import BULLET, FieldLines
from kimsite.content.header.fixes import replace_line, replace_lines
from kimsite.content.header.keys import is_known, names_a_line, nearly_names_a_line, normalise_key, type_of
from kimsite.content.header.lines import (
    PLAIN_ENTRY,
    WHOLE_ENTRY,
    HeaderLine,
    names_field,
    normalise_line,
    read_line,
)
from kimsite.content.header.scalars import LIST_FIELDS, ValueReader, read_scalar
from kimsite.content.header.unmarked import UnmarkedEntry, entries_of_one_line
from kimsite.content.header.yaml_layout import Layout
from kimsite.diagnostics.findings import Findings
from kimsite.model.marked import Marked, MarkedText, Place
from kimsite.model.source import SourceText
from kimsite.record import Record
from kimsite.tools.patterns import lazy_pattern

HeaderEntry = tuple[MarkedText, Marked]
_JOINED, _LEFT = "header.joined", "header.unused"
_KEY = re.compile(r"[A-Za-z_]+:(?: |$)")
_TABLE = lazy_pattern(r"\[{1,2}[\w. -]+\]{1,2}")


class _Token(Record):
    """A normalised line that is no plain entry."""

    number: int
    text: str
    bare: str
    """The text without its indent."""
    row: HeaderLine | None
    """The entry that the line opens if it is read on its own."""


class _LineType(Enum):
    """What a line is in its header."""

    BLANK = auto()
    """Empty or a comment."""
    TABLE = auto()
    """A `[table]` of TOML."""
    FENCE = auto()
    FIELD = auto()
    CONTINUATION = auto()
    """Belongs to the field above it."""
    TEXT = auto()
    """Text above the first field."""


class FieldGrouping:
    """The lines of one header, grouped by field, one after the other."""

    def __init__(self, source: SourceText, span: HeaderSpan, diagnostics: Findings) -> None:
        self.fields: list[FieldLines | HeaderEntry] = []
        self._source, self._lines, self._span = source, source.lines, span
        self._diagnostics = diagnostics
        self._layout = Layout(source.lines, span.first, span.last)
        self._current: FieldLines | None = None
        self._margin = -1
        """The indent of the first field; -1 above it."""
        self._bulleted = False
        self._outdented = False
        """True once a field was less indented than the first one."""

    def group(self) -> list[FieldLines | HeaderEntry]:
        """The fields in order: read entries where a line is plain, lines yet to be read where it is not."""
        lines, last = self._lines, self._span.last
        for number in range(self._span.first, last + 1):
            line = lines[number - 1]
            match = PLAIN_ENTRY.fullmatch(line) or WHOLE_ENTRY.fullmatch(line)
            inside = self._current is not None or self._margin > 0
            if match is None or (inside and not self._is_field(match["key"])):
                self._add(self._token(number, line))
                continue
            self._margin = 0
            if number == last or _KEY.match(lines[number]):
                self.fields.append(self._plain_entry(number, line, match))
                self._current = None
            else:
                self._open(number, HeaderLine(match["key"], match["value"], 0, 1, match.start("value") + 1))
        return self.fields

    def _is_field(self, key: str) -> bool:
        """True where a plain entry with this key is a field of its own, not a part of the value above it."""
        current = self._current
        return self._margin <= 0 and (current is None or not current.is_open() or nearly_names_a_line(key))

    def _plain_entry(self, number: int, line: str, match: re.Match[str]) -> HeaderEntry:
        """An entry whose value is whole on its own line."""
        path, (key, value), column = self._source.path, match.groups(), match.start("value") + 1
        name = MarkedText(text=key, place=Place(path=path, line=number, column=1, text=line, width=len(key)))
        if match.re is PLAIN_ENTRY:
            place = Place(path=path, line=number, column=column, text=line, width=len(value))
            return name, MarkedText(text=value, place=place)
        reader = ValueReader(self._source, key, self._diagnostics)
        return name, read_scalar(reader, number, value, column, key)

    def _token(self, number: int, line: str) -> _Token:
        text, tabbed, changed = normalise_line(line)
        if tabbed:
            place = self._source.span(number, line.index("\t") + 1, 1)
            self._diagnostics.add("Y01", place, replace_line(number, text), baris=text)
        elif changed:
            place = self._source.span(number, _first_change(line, text), 1)
            self._diagnostics.add("Y21", place, replace_line(number, text), baris=text)
        bare = text.strip()
        row = read_line(text, heading=not self._span.opening) if bare else None
        return _Token(number, text, bare, row)

    def _add(self, token: _Token) -> None:
        match self._classify(token):
            case _LineType.BLANK:
                if self._current is not None:
                    self._current.more.append((token.number, token.text))
            case _LineType.TABLE:
                self._current = None
            case _LineType.FENCE:
                self._report_stray(token, _LEFT)
                self._current = None
            case _LineType.FIELD:
                self._add_field(token)
            case _LineType.CONTINUATION:
                self._continue(token)
            case _LineType.TEXT:
                self._add_title(token)
            case never:
                assert_never(never)

    def _classify(self, token: _Token) -> _LineType:
        row = token.row
        if not token.bare or self._is_comment(token):
            return _LineType.BLANK
        if self._span.toml and _TABLE.fullmatch(token.text):
            return _LineType.TABLE
        if fence_of(token.text) and not self._layout.continues(token.number):
            return _LineType.FENCE
        if row is not None and self._margin < 0:
            self._margin, self._bulleted = row.indent, bool(row.mark)
        if row is not None and self._opens_field(row) and not self._layout.continues(token.number):
            return _LineType.FIELD
        return _LineType.TEXT if self._current is None else _LineType.CONTINUATION

    def _is_comment(self, token: _Token) -> bool:
        if not token.bare.startswith("#") or not self._span.opening:
            return False
        above = self._current
        if above and ((token.text[:1] == " " and above.is_block()) or above.is_open()):
            return False
        if above and above.takes_hashtag(token.text):
            return False
        return bool(self.fields) or not token.bare.startswith("# ") or not self._is_title(token.number)

    def _is_title(self, number: int) -> bool:
        """True for a heading where no field of the header is a title, and the text has no heading."""
        below = self._lines[self._span.last :]
        return not (self._names_title(number) or any(line.startswith("#") for line in below))

    def _names_title(self, number: int) -> bool:
        """True where a line of the header below line `number` names a title."""
        return any(names_field(line) == "judul" for line in self._lines[number : self._span.last])

    def _opens_field(self, row: HeaderLine) -> bool:
        """True where a line opens a field of its own, rather than belonging to the one above it."""
        current, known = self._current, is_known(row.key)
        if current is None:
            return not row.mark or not self.fields or self._bulleted or known
        if current.is_block():
            return row.indent <= self._margin and (not row.mark or self._bulleted)
        if row.mark and not (self._bulleted and row.indent <= self._margin):
            return current.is_full() and names_a_line(row.key) and not current.ends_in_item()
        if row.indent <= self._margin:
            return not current.is_open() or nearly_names_a_line(row.key)
        odd = row.nonstandard > current.row.nonstandard
        return known and not odd and (current.is_full() or current.is_flat())

    def _open(self, number: int, row: HeaderLine) -> None:
        self._current = FieldLines(number, row)
        self.fields.append(self._current)

    def _add_field(self, token: _Token) -> None:
        row = token.row
        if row is None:
            return
        if row.indent < self._margin and not self._outdented and self._span.opening:
            self._outdented = True
            first = read_line(normalise_line(self._lines[self._span.first - 1])[0])
            self._report_form(self._span.first, first or row, 0)
        if entries := entries_of_one_line(row.key, row.value):
            self._open_each(token, row, entries)
            return
        self._report_form(token.number, row, self._margin, toml=self._span.toml)
        self._open(token.number, row)

    def _open_each(self, token: _Token, row: HeaderLine, entries: tuple[UnmarkedEntry, ...]) -> None:
        """Open the entries that stand on one line, and offer a line for each."""
        lines = tuple(emit_field(normalise_key(entry.key), entry.value) for entry in entries)
        place = self._source.span(token.number, 1, len(token.text))
        fix = replace_lines(token.number, token.number, *lines)
        self._diagnostics.add("Y25", place, fix, isian=normalise_key(row.key), baris=lines[0], hapus="")
        for entry in entries:
            column = row.value_column + entry.column - 1
            self._open(token.number, HeaderLine(entry.key, entry.value, row.indent, row.column, column))

    def _continue(self, token: _Token) -> None:
        """Add a line to the current field, unless it is at the margin and can be no part of the value."""
        current = self._current
        if current is None:
            return
        indent = len(token.text) - len(token.bare)
        if (
            indent <= self._margin
            and not BULLET.match(token.bare)
            and not current.takes_hashtag(token.bare)
            and not current.is_open()
            and token.bare not in {"]", "}"}
        ):
            joined = (
                token.bare[:1].isalnum()
                and "://" not in token.bare
                and (not current.row.value or type_of(current.row.key) in {*LIST_FIELDS, None})
            )
            self._report_stray(token, _JOINED if joined else _LEFT)
            if not joined:
                return
        current.more.append((token.number, token.text))

    def _add_title(self, token: _Token) -> None:
        """Take text above the first field for the title where no field names one."""
        if token.bare.startswith("["):
            return
        wordy = token.bare[:1].isalnum() or token.bare.startswith(("# ", '"', "“"))
        if not wordy or self._names_title(token.number):
            self._report_stray(token, _LEFT)
            return
        title = token.bare.lstrip("# ")
        column = token.text.index(title) + 1 if title else 1
        place = self._source.span(token.number, 1, len(token.bare))
        line = emit_field("judul", title)
        fix = replace_line(token.number, line)
        self._diagnostics.add("Y25", place, fix, isian="judul", baris=line, hapus="")
        self._open(token.number, HeaderLine("judul", title, 0, 1, column))

    def _report_stray(self, token: _Token, effect: str) -> None:
        self._diagnostics.add("Y04", self._source.span(token.number, 1, len(token.bare)), akibat=effect)

    def _report_form(self, number: int, row: HeaderLine, margin: int, *, toml: bool = False) -> None:
        """Report a key that was not written as `key: value` at the left margin."""
        if row.nonstandard and not toml:
            width = max(row.value_column - row.column, len(row.key), 1)
            name = normalise_key(row.key)
            place, line = self._source.span(number, row.column, width), emit_value(name, row.value)
            self._diagnostics.add("Y25", place, replace_line(number, line), isian=name, baris=line, hapus="")
        elif row.indent > max(margin, 0):
            place = self._source.span(number, 1, row.indent)
            line = f"{row.key}: {row.value}"
            self._diagnostics.add("Y22", place, replace_line(number, line), isian=row.key, baris=line)


def _first_change(line: str, text: str) -> int:
    """Column of the first character that normalising took away or replaced."""
    padded = text + "\0" * len(line)
    pairs = enumerate(zip(line, padded, strict=False), 1)
    return next((column for column, (old, new) in pairs if old != new), 1)

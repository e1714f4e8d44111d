"""A header in an uncommon form, written out line by line as `key: value` before it is read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from kimsite.content.header.delimiters import HeaderSpan
from kimsite.content.header.emit import emit_value
from kimsite.content.header.fences import fence_of
from kimsite.content.header.keys import field_of, is_known
from kimsite.content.header.uncommon_blocks import (
    FileLine,
    entry_of,
    is_date_line,
    start_of_list,
    with_named_date,
    with_table_rows,
    with_title_above,
    with_values_beside,
)
from kimsite.content.header.uncommon_lines import PERSON, UncommonLine, usual_form
from kimsite.content.header.yaml_layout import is_yaml
from kimsite.record import Record
from kimsite.tools.patterns import lazy_pattern

_CAPTIONED = lazy_pattern(
    r"[^\w\s]{3,}(?:\s|awal|akhir|mulai|batas|kepala|judul|data|header|isi|isian|berita|tulisan|artikel|"
    r"teks|naskah|body|content|selesai|tutup|di ?bawah|konten|uraian|keterangan|dan|atas|ini)+[^\w\s]{3,}",
    re.IGNORECASE,
)
"""A rule with a word in it: `==== ISI ====`."""
_WITHIN = frozenset({"", *" \t-#\"'[{|>"})
"""What opens a line of YAML that holds no key of ours."""
_MOST_ABOVE = 6
_TAGGED = lazy_pattern(
    r"<(?:/?(?:table|tbody|tr|td|th|ul|ol|li|h[1-6]|p|div|dl|dt|dd)\b|br)[^<>]{0,200}>", re.IGNORECASE
)
_CELL_END = lazy_pattern(r"</(?:td|th|dt)>\s*<(?:td|th|dd)[^<>]{0,200}>", re.IGNORECASE)
_BREAK = lazy_pattern(r"<br ?/?>|</(?:p|div|li|tr|h[1-6]|dd)>", re.IGNORECASE)
_HEADING = lazy_pattern(r"<h[1-3](?: [^<>]{0,200})?>", re.IGNORECASE)
_TAG = lazy_pattern(r"</?[a-z][^<>]{0,200}>", re.IGNORECASE)
_RULING = lazy_pattern(r"[\s|+:=-]*[|+][\s|+:=-]*")
"""The line between two rows of a table."""


_PANDOC = ("judul", "penulis", "tanggal")
_FRAME = frozenset("│┃║┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬┏┓┗┛")
_BARS = str.maketrans(
    {**dict.fromkeys("│┃║", "|"), **dict.fromkeys("─━═", "-"), **dict.fromkeys(_FRAME - set("│┃║"), "+")}
)


class Rewriting(Record):
    """The lines of a file, with those of its header in their usual form."""

    rows: tuple[FileLine, ...]
    """The lines at the top."""
    rest: tuple[str, ...]
    """The lines below them, as they are."""
    titled: bool
    """True where a line without a key was taken for the title."""
    tagged: bool = False
    """True where lines of HTML were read: a repair of single lines would leave tags around them."""

    def lines(self) -> list[str]:
        """All lines."""
        return [*(row.text for row in self.rows), *self.rest]

    def first_of(self, number: int) -> int:
        """The line of the file from which line `number` was made, from 1; 0 for 0."""
        return self._row(number).first if number else 0

    def last_of(self, number: int) -> int:
        """The last line of the file from which line `number` was made."""
        return self._row(number).last if number else 0

    def changed(self, first: int, last: int) -> Iterator[tuple[int, int, tuple[str, ...]]]:
        """(first line, last line, what is read) of each part of lines `first` to `last` that differs."""
        parts: dict[tuple[int, int], list[str]] = {}
        for row in self.rows[first - 1 : last]:
            if row.changed:
                parts.setdefault((row.first, row.last), []).append(row.text)
        return ((start, end, tuple(texts)) for (start, end), texts in parts.items())

    def _row(self, number: int) -> FileLine:
        if number <= len(self.rows):
            return self.rows[number - 1]
        last = self.rows[-1].last if self.rows else 0
        at = last + number - len(self.rows)
        return FileLine("", at, at)


def rewritten(lines: list[str], span: HeaderSpan | None) -> Rewriting | None:
    """The lines with a header in its usual form, or None where nothing in it is uncommon.

    `span`: the header that was found in the lines as they are.
    """
    if span is not None and (span.toml or span.wrapped):
        return None
    fenced = span is not None and span.opening > 0 and span.closing > 0 and not span.json
    start = span.first - 1 if span is not None and fenced else 0
    stop = span.last if span is not None and fenced else start_of_list(lines)
    above = [FileLine(line, number, number) for number, line in enumerate(lines[:start], 1)]
    plain = [FileLine(line, number, number) for number, line in enumerate(lines[start:stop], start + 1)]
    tagged = False
    if fenced and is_yaml(lines[start:stop]):
        rows = list(_with_known_keys(plain))
    else:
        rows = _without_braces(_without_frames(_with_percent_lines(plain)))
        if span is not None and span.json and rows == plain:
            return None
        untagged = rows if fenced else _without_html(rows)
        tagged, rows = untagged is not rows, untagged
        rows = with_table_rows(_with_seller(_one_entry_a_line(rows, fenced=fenced)))
        rows = with_named_date(with_values_beside(rows, fenced=fenced))
    rows, titled = (rows, False) if fenced or span is not None else with_title_above(rows)
    if rows == plain:
        return None
    return Rewriting((*above, *rows), tuple(lines[stop:]), titled, tagged)


def _with_known_keys(rows: list[FileLine]) -> Iterator[FileLine]:
    """Lines of YAML, of which those with a key that no kind has may be in an uncommon form."""
    for row in rows:
        form = usual_form(row.text) if row.text[:1] not in _WITHIN and entry_of(row.text) is None else None
        if form is None or form.weak:
            yield row
        else:
            yield from (FileLine(text, row.first, row.last, changed=True) for text in form.rows)


def _with_percent_lines(rows: list[FileLine]) -> list[FileLine]:
    """Title, author and date behind `% ` in the first lines, as Pandoc has them."""
    lines = [row for row in rows[: len(_PANDOC)] if row.text.startswith("% ")]
    if not lines or rows[0] is not lines[0] or any(entry_of(row.text[2:]) for row in lines):
        return rows
    if len(lines) < len(_PANDOC) or not is_date_line(lines[-1].text[2:].strip()):
        return rows
    read = (
        replace(row, text=emit_value(name, row.text[2:].strip()), changed=True)
        for name, row in zip(_PANDOC, lines, strict=True)
    )
    return [*read, *rows[len(lines) :]]


def _without_frames(rows: list[FileLine]) -> list[FileLine]:
    """A table that is drawn with lines, as one of bars; the rows themselves where none is."""
    if not any(row.text[:1] in _FRAME for row in rows[:_MOST_ABOVE] if row.text):
        return rows
    drawn = [replace(row, text=row.text.translate(_BARS)) if _FRAME & set(row.text) else row for row in rows]
    return [
        row for row in drawn if not (row.text.strip() and "-" in row.text and _RULING.fullmatch(row.text))
    ]


def _without_braces(rows: list[FileLine]) -> list[FileLine]:
    """Braces alone on their lines as fences, around lines that are no JSON."""
    filled = [row for row in rows if row.text.strip()]
    closing = next((row for row in filled if row.text.strip() == "}"), None)
    open_ = bool(filled) and filled[0].text.strip() == "{" and closing is not None
    inside = [row.text.rstrip() for row in filled[1:] if closing is not None and row.first < closing.first]
    json = any(text.endswith(",") or text.lstrip()[:1] == '"' for text in inside)
    if not open_ or json:
        return rows
    return [
        FileLine("---", row.first, row.last) if row is filled[0] or row is closing else row for row in rows
    ]


def _one_entry_a_line(rows: list[FileLine], *, fenced: bool) -> list[FileLine]:
    """Each line by itself; a line that may be a sentence only beside others that are entries."""
    forms = [
        None if row.text[:1] in " \t" and fenced and index else usual_form(row.text)
        for index, row in enumerate(rows)
    ]
    written: list[FileLine] = []
    begun = spaced = False
    for index, (row, form) in enumerate(zip(rows, forms, strict=True)):
        if not row.text.strip():
            spaced = begun
            written.append(row)
        elif "--" in row.text and _RULING.fullmatch(row.text) and _has_cells(rows, index):
            if written:  # a repair of the line above takes it along
                written[-1] = replace(written[-1], last=row.last)
        elif form is not None and (fenced or not form.weak or _is_beside(rows, forms, index)):
            written += [FileLine(text, row.first, row.last, changed=True) for text in form.rows]
            begun, spaced = True, False
        elif not fenced and _CAPTIONED.fullmatch(row.text.strip()) and not entry_of(row.text):
            written.append(FileLine("---", row.first, row.last))
        elif form is not None or entry_of(row.text) is None:
            if spaced and not fenced and not fence_of(row.text) and not _opens_more(rows, index):
                return [*written, *rows[index:]]
            written.append(row)
        else:
            begun, spaced = True, False
            written.append(row if fenced else _with_plain_key(row))
    return written


def _with_plain_key(row: FileLine) -> FileLine:
    """A title, date or posyandu under another name, which alone opens no header: `Subject: Panen raya`."""
    entry = entry_of(row.text)
    name = field_of(entry.key) if entry is not None else ""
    if entry is None or name not in {"judul", "tanggal", "posyandu"} or is_known(entry.key):
        return row
    return replace(row, text=emit_value(name, entry.value), changed=True)


def _without_html(rows: list[FileLine]) -> list[FileLine]:
    """Lines of HTML as the lines that a browser shows; the rows themselves where none of them is an entry."""
    if not any("<" in row.text and _TAGGED.search(row.text) for row in rows[:_MOST_ABOVE]):
        return rows
    shown: list[FileLine] = []
    for row in rows:
        if not _TAGGED.search(row.text):
            shown.append(row)
            continue
        plain = _HEADING.sub("# ", _CELL_END.sub(" | ", row.text))
        parts = [_TAG.sub("", part).strip() for part in _BREAK.split(plain)]
        shown += [FileLine(part, row.first, row.last, changed=True) for part in parts if part]
    known = any(row.changed and (entry_of(row.text) or is_date_line(row.text.lstrip("# "))) for row in shown)
    return shown if known else rows


def _with_seller(rows: list[FileLine]) -> list[FileLine]:
    """A person who is drawn beside a price is the seller."""
    if not any(row.text.casefold().startswith("harga") for row in rows):
        return rows
    seller = f"{PERSON}:"
    drawn = [row.changed and row.text.startswith(seller) for row in rows]
    return [
        replace(row, text=row.text.replace(PERSON, "penjual", 1)) if person else row
        for row, person in zip(rows, drawn, strict=True)
    ]


def _has_cells(rows: list[FileLine], index: int) -> bool:
    """True where the line above or below has cells of a table."""
    return any("|" in rows[at].text for at in (index - 1, index + 1) if 0 <= at < len(rows))


def _is_beside(rows: list[FileLine], forms: list[UncommonLine | None], index: int) -> bool:
    """True where the line above or below is an entry too, or a date."""
    return any(
        forms[at] is not None
        or entry_of(rows[at].text) is not None
        or is_date_line(rows[at].text.lstrip("# "))
        for at in (index - 1, index + 1)
        if 0 <= at < len(rows)
    )


def _opens_more(rows: list[FileLine], index: int) -> bool:
    """True where the next filled line is an entry: this one belongs to a header with empty lines."""
    below = next((row for row in rows[index + 1 :] if row.text.strip()), None)
    return below is not None and entry_of(below.text) is not None

"""The lenient header reader: what the author typed counts, and every repair is reported.

Each line becomes a token once, is classified by what is above it, and is grouped with the lines of its
field. Each field is then read on its own, so that one broken line hides no other.

Plain lines need no YAML. Lists, maps and blocks are composed as YAML (`blocks.py`), and that reading is used
only where it agrees with what is written.
"""

from __future__ import annotations

from collections.abc import Iterable

from kimsite.content.header.blocks import read_value
from kimsite.content.header.delimiters import HeaderSpan
from kimsite.content.header.field_lines import FieldLines
from kimsite.content.header.grouping import FieldGrouping, HeaderEntry
from kimsite.content.header.keys import may_repeat, normalise_key
from kimsite.diagnostics.findings import Findings
from kimsite.model.marked import Marked, MarkedText
from kimsite.model.source import SourceText


def read_header(source: SourceText, span: HeaderSpan, diagnostics: Findings) -> tuple[HeaderEntry, ...]:
    """The entries written in the lines of `span`, in order.

    Of doubled keys the first with a value counts, one written as `key: value` before one that was guessed,
    and one finding reports it.
    """
    return _unique(source, FieldGrouping(source, span, diagnostics).group(), diagnostics)


def _unique(
    source: SourceText, fields: Iterable[FieldLines | HeaderEntry], diagnostics: Findings
) -> tuple[HeaderEntry, ...]:
    """Each field read, and each key once."""
    entries: dict[str, HeaderEntry] = {}
    doubled: set[str] = set()
    guessed: set[str] = set()
    for lines in fields:
        guess = isinstance(lines, FieldLines) and (lines.row.nonstandard or lines.row.indent > 0)
        key, value = lines if isinstance(lines, tuple) else _read_field(source, lines, diagnostics)
        name = normalise_key(key.text)
        if name not in entries:
            entries[name] = (key, value)
            guessed.update([name] if guess else [])
            continue
        filled = not _is_empty(value) and (_is_empty(entries[name][1]) or (name in guessed and not guess))
        guessed -= set() if guess else {name}
        if may_repeat(key.text):
            entries[f"{name} {len(entries)}"] = (key, value)
            continue
        if name not in doubled or filled:
            diagnostics.add(
                "Y07", key.place, isian=key.text, dipakai="order.second" if filled else "order.first"
            )
        doubled.add(name)
        if filled:
            entries[name] = (key, value)
    return tuple(entries.values())


def _read_field(source: SourceText, lines: FieldLines, diagnostics: Findings) -> HeaderEntry:
    place = source.span(lines.number, lines.row.column, max(len(lines.row.key), 1))
    value = read_value(source, lines.number, lines.row, lines.more, diagnostics)
    return MarkedText(text=lines.row.key, place=place), value


def _is_empty(value: Marked) -> bool:
    """True where nothing was written."""
    return isinstance(value, MarkedText) and not value.text.strip()

"""The lenient header reader: what the author typed is what counts, and every repair is said.

Strict YAML is tried first. Where it would read something other than what is written (`Juara #1` cut at the `#`), or
where it gives up, the header is read line by line: the first colon parts key and value, `- x` and indented lines
continue the value above.
"""

from __future__ import annotations

import re

from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.marking import mark, place_at
from kimsite.model.marked import Marked, MarkedList, MarkedMap, MarkedText
from kimsite.tools import marked_yaml as yaml

Entry = tuple[MarkedText, Marked]
_KEY = re.compile(r"^(?P<key>[^\W\d][\w &/.-]{0,40}?)\s*:(?!//)(?P<gap>\s*)(?P<value>.*)$")
_COMMENT = re.compile(r"\s+#(\s.*)?$")
_BLOCK = re.compile(r"^[|>][+-]?\d?\s*(#.*)?$")
_PAIRS = (('"', '"'), ("'", "'"), ("“", "”"), ("‘", "’"), ("”", "”"), ("„", "”"))


def is_entry(line: str) -> bool:
    """True for a line that opens an entry: `kunci: nilai` at its beginning."""
    return _KEY.match(line) is not None


def read_header(path: str, lines: list[str], first: int, last: int, found: Findings) -> tuple[Entry, ...]:
    """The entries written in lines `first` to `last` of the file (from 1, both included). Doubled keys: the first counts."""
    rows = [_untab(path, lines, number, found) for number in range(first, last + 1)]
    composed = yaml.compose("\n".join(rows) + "\n")
    for problem in composed.problems:
        if problem.kind == "double":
            found.add("Y07", place_at(path, lines, problem.line + first - 1, problem.column, len(problem.word)), isian=problem.word)
    if isinstance(composed.root, yaml.Mapping):
        whole = mark(composed.root, path, lines, first)
        entries = whole.entries if isinstance(whole, MarkedMap) else ()
        return tuple(_as_written(entry, rows, first, found) for entry in entries)
    if composed.root is None and not composed.problems:
        return ()
    return _line_by_line(path, lines, rows, first, found)


def _untab(path: str, lines: list[str], number: int, found: Findings) -> str:
    """The line with leading tabs and odd blanks as plain blanks."""
    line = lines[number - 1].rstrip().replace("\u00a0", " ").replace("\u200b", "").replace("\ufeff", "")
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent:
        found.add("Y01", place_at(path, lines, number, indent.index("\t") + 1, 1))
        line = indent.replace("\t", "  ") + line.lstrip()
    return line.replace("\t", " ")


def _as_written(entry: Entry, rows: list[str], first: int, found: Findings) -> Entry:
    """The entry as YAML read it, unless its line says something else."""
    key, value = entry
    if not isinstance(value, MarkedText) or value.place.line != key.place.line:
        return entry
    row = rows[key.place.line - first]
    match = _KEY.match(row)
    if match is None or _BLOCK.match(match["value"]):
        return entry
    written = match["value"].strip()
    plain = _COMMENT.sub("", written)
    if value.text in {_unquote(plain), _unquote(written)} or _quoted(plain) or written[:1] in {'"', "'"}:
        return entry
    if value.text.startswith(_unquote(plain)) and value.text != "":
        return entry  # a plain value that goes on in the indented lines below
    found.add("Y02", value.place, isian=key.text, nilai=_unquote(plain))
    return key, MarkedText(text=_unquote(plain), place=value.place)


def _line_by_line(path: str, lines: list[str], rows: list[str], first: int, found: Findings) -> tuple[Entry, ...]:
    """Every entry on its own, so that one broken line cannot hide another."""
    entries: dict[str, Entry] = {}
    for start, end in _chunks(rows):
        match = _KEY.match(rows[start].lstrip())
        number = start + first
        if match is None:
            if rows[start].strip():
                found.add("Y04", place_at(path, lines, number, 1, len(rows[start])))
            continue
        key = MarkedText(text=match["key"].strip(), place=place_at(path, lines, number, 1, len(match["key"])))
        value = _chunk_value(path, lines, rows[start:end], number, match, found)
        if key.text in entries:
            found.add("Y07", key.place, isian=key.text)
        else:
            entries[key.text] = (key, value)
    return tuple(entries.values())


def _chunks(rows: list[str]) -> list[tuple[int, int]]:
    """(first, one past last) row of every entry: a key at the left margin and all that is indented below it."""
    margin = min((len(row) - len(row.lstrip()) for row in rows if row.strip() and is_entry(row.lstrip())), default=0)
    starts: list[int] = []
    for index, row in enumerate(rows):
        bare = row.lstrip()
        if not bare or bare.startswith(("#", "- ")):
            continue
        at_margin = len(row) - len(bare) <= margin
        if (at_margin and (is_entry(bare) or not starts)) or (is_entry(bare) and starts and _is_full(rows[starts[-1]])):
            starts.append(index)
    return list(zip(starts, [*starts[1:], len(rows)], strict=True))


def _is_full(row: str) -> bool:
    """True for an entry whose value stands on its own line: an indented entry below it can't belong to it."""
    match = _KEY.match(row.lstrip())
    return match is not None and bool(match["value"].strip()) and not _BLOCK.match(match["value"])


def _chunk_value(path: str, lines: list[str], rows: list[str], number: int, match: re.Match[str], found: Findings) -> Marked:
    composed = yaml.compose("\n".join(rows) + "\n")
    if isinstance(composed.root, yaml.Mapping) and len(composed.root.entries) == 1:
        whole = mark(composed.root, path, lines, number)
        if isinstance(whole, MarkedMap):
            return _as_written(whole.entries[0], rows, number, found)[1]
    written = match["value"].strip()
    column = lines[number - 1].find(written) + 1 if written else 0
    place = place_at(path, lines, number, column, len(written))
    items = [row.strip()[1:].strip() for row in rows[1:] if row.strip().startswith("-")]
    if items and not written:
        return MarkedList(items=tuple(MarkedText(text=_unquote(item), place=place) for item in items), place=place)
    quote = any(problem.kind == "quote" for problem in composed.problems)
    text = " ".join([written, *(row.strip() for row in rows[1:] if row.strip())])
    text = text.lstrip("\"'“‘") if quote else _unquote(text)
    found.add("Y03" if quote else "Y02", place, isian=match["key"].strip(), nilai=text.replace('"', "'"))
    return MarkedText(text=text, place=place)


def _quoted(text: str) -> bool:
    return len(text) >= 2 and any(text.startswith(a) and text.endswith(b) for a, b in _PAIRS[:2])


def _unquote(text: str) -> str:
    """Without one pair of quotation marks around the whole."""
    for opening, closing in _PAIRS:
        if len(text) >= 2 and text.startswith(opening) and text.endswith(closing) and closing not in text[1:-1]:
            return text[1:-1]
    return text

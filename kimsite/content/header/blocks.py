"""A field's value, on its own line or on the lines below: lists, maps, blocks and folded texts.

Several lines are composed as YAML, and believed only where the result says what is written; else they are
read by their bullets and names.
"""

from __future__ import annotations

from msgspec.structs import replace

from kimsite.content.header.bullets import (
    BULLET_LINE,
    HASHTAG_LINE,
    ITEM_TYPES,
    NUMBERED_LINE,
    NumberedLines,
    spaced_bullets,
    with_bullets,
)
from kimsite.content.header.emit import emit_block, emit_field, yaml_quoted, yaml_reading_of
from kimsite.content.header.fixes import replace_lines
from kimsite.content.header.flow import closing_of, read_flow, spell_flow
from kimsite.content.header.keys import NESTED_FIELDS, type_of
from kimsite.content.header.lines import PLAIN_ITEM, HeaderLine, read_line
from kimsite.content.header.scalars import (
    BLOCK,
    CURLY,
    LIST_FIELDS,
    OPENING_BRACKETS,
    PAIRS,
    ValueReader,
    agrees,
    mark_flow,
    read_scalar,
    unwrapped,
)
from kimsite.content.header.yaml_agreement import is_faithful
from kimsite.content.kinds.field import FieldType
from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.marked import mark
from kimsite.model.findings import Fix
from kimsite.model.marked import Marked, MarkedList, MarkedMap, MarkedText
from kimsite.model.source import SourceText
from kimsite.tools import marked_yaml as yaml
from kimsite.tools import yaml_events
from kimsite.tools.patterns import lazy_pattern

TRIPLE = '"""'
"""What TOML puts around a text of several lines."""
_RANK = lazy_pattern(r"#\d+(?![\w:])")
_HASHTAG = lazy_pattern(r"#[^\W\d]\w*(?!\S)")


def read_value(
    source: SourceText, number: int, row: HeaderLine, more: NumberedLines, diagnostics: Findings
) -> Marked:
    """The value of the entry that `row` opens on line `number`.

    `more`: the normalised lines below that belong to it.
    """
    reader = ValueReader(source, row.key, diagnostics)
    written = row.value
    while more and not more[-1][1].strip():
        more.pop()
    if written.startswith(TRIPLE):
        words = "\n".join((written[3:], *(line for _, line in more))).removeprefix("\n").split(TRIPLE)[0]
        return reader.text(words, number, row.value_column, len(written))
    in_quotes = written[:1] in {'"', "'"} and closing_of(written, 0) is None
    hashtags = type_of(row.key) == FieldType.LIST and not written
    below = [
        (at, line)
        for at, line in more
        if line.strip()
        and (
            in_quotes or not _is_comment(written, line) or (hashtags and HASHTAG_LINE.fullmatch(line.strip()))
        )
    ]
    if not in_quotes and not BLOCK.fullmatch(written):
        _report_hashtags(source, written, more, diagnostics)
    if not below and not (more and BLOCK.fullmatch(written)):
        return read_scalar(reader, number, written, row.value_column, row.key)
    if below and written in {"-", "–"} and type_of(row.key) == FieldType.TEXT and not _is_item(below[0][1]):
        row = replace(row, value="")
    if (items := _plain_items(reader, row, below)) is not None:
        return items
    ranked = not in_quotes and any(line.lstrip().startswith("#") for _, line in below)
    numbered = (
        type_of(row.key) in ITEM_TYPES
        and not row.value
        and all(NUMBERED_LINE.match(line) for _, line in below)
    )
    strict = None if ranked or numbered else _composed(reader, number, row, more)
    return strict if strict is not None else _loose(reader, number, row, below)


def _is_item(line: str) -> bool:
    """True for a line with a bullet or number before its text."""
    return BULLET_LINE.fullmatch(line) is not None


def _is_comment(written: str, line: str) -> bool:
    """True for a line that begins with `#` and is no part of the value `written` above it."""
    return line.strip().startswith("#") and not _is_ranked(written, line)


def _plain_items(reader: ValueReader, row: HeaderLine, below: NumberedLines) -> MarkedList | None:
    """The usual list, one `- item` a line at one level, without asking YAML; None for anything else."""
    if not _is_empty(row) or not _level(below) or type_of(row.key) == FieldType.TEXT:
        return None
    matches = [(at, match) for at, line in below if (match := PLAIN_ITEM.fullmatch(line))]
    if len(matches) < len(below):
        return None
    items = tuple(reader.text(match["value"], at, match.start("value") + 1) for at, match in matches)
    return MarkedList(items=items, place=items[0].place)


def _is_ranked(written: str, line: str) -> bool:
    """True for a wrapped line that begins with a rank, which YAML takes for a comment: "Juara #1"."""
    return (
        line[:1] == " "
        and written[:1] not in {"", "[", "{", "|", ">", "#"}
        and _RANK.match(line.lstrip()) is not None
    )


def _report_hashtags(source: SourceText, written: str, more: NumberedLines, diagnostics: Findings) -> None:
    """Report wrapped lines that begin with a hashtag: YAML takes them for comments, their writer may not."""
    text = bool(written)
    for at, line in more:
        if text and line[:1] == " " and _HASHTAG.match(line.lstrip()):
            diagnostics.add("Y04", source.span(at, 1, len(line)), akibat="header.comment")
        text = text or bool(line.strip())


def _level(below: NumberedLines) -> bool:
    return len({len(line) - len(line.lstrip()) for _, line in below}) == 1


def _composed(reader: ValueReader, number: int, row: HeaderLine, more: NumberedLines) -> Marked | None:
    """The value as strict YAML reads it.

    None where YAML gives up or reads something else than what is written.
    """
    gap = " " * max(row.value_column - 3, 1)
    first = f"k:{gap}{row.value}" if row.value else "k:"
    written = {number: first, **dict(more)}
    last = more[-1][0]
    composed = yaml_events.compose("\n".join(written.get(at, "") for at in range(number, last + 1)) + "\n")
    if any(line.startswith(("---", "...")) for line in written.values()):
        return None  # YAML would end the document here and say nothing of the rest
    if not isinstance(composed.root, yaml.Mapping) or len(composed.root.entries) != 1:
        return None
    if any(problem.kind != "double" for problem in composed.problems):
        return None
    node = composed.root.entries[0][1]
    if isinstance(node, yaml.Scalar) and not node.quoted and node.text[:1] in CURLY:
        return None  # quotation marks of a phone, which YAML takes for part of the text
    if not is_faithful(node, written, number, type_of(row.key), top=True):
        return None
    for problem in composed.problems:
        reader.diagnostics.add(
            "Y07",
            reader.source.span(problem.line + number - 1, problem.column, len(problem.word)),
            isian=problem.word,
            dipakai="order.first",
        )
    _advise(reader, node, number, row.key)
    return mark(node, reader.source, number)


def _advise(reader: ValueReader, node: yaml.Node, number: int, key: str) -> None:
    """Advice on bare texts that other programs take for something else."""
    if isinstance(node, yaml.Scalar):
        if not node.quoted and (other := yaml_reading_of(node.text)) and not agrees(other, type_of(key)):
            at = node.line + number - 1
            line = reader.source.lines[at - 1]
            start = line.find(node.text, max(node.column - 1, 0))
            whole = (
                line[:start] + yaml_quoted(node.text) + line[start + len(node.text) :] if start >= 0 else ""
            )
            reader.rewrite(
                "Y16", at, node.column, len(node.text), whole.strip(), nilai=node.text, terbaca=other
            )
    elif isinstance(node, yaml.Sequence):
        for item in node.items:
            _advise(reader, item, number, key)
    else:
        for name, value in node.entries:
            _advise(reader, value, number, name.text)


def _loose(reader: ValueReader, number: int, row: HeaderLine, below: NumberedLines) -> Marked:
    """A value of several lines that YAML does not read as written.

    A list of bullets, a map of names, or one long text.
    """
    kind = type_of(row.key)
    below = with_bullets(row, spaced_bullets(row, below, kind), kind)
    if _is_list(row, below, kind):
        first = [] if _is_empty(row) else [(number, row.value)]
        value: Marked = _bulleted(reader, [*first, *below], kind)
    elif _is_empty(row) and (kind in NESTED_FIELDS or not kind) and all(read_line(line) for _, line in below):
        value = _named(reader, below)
    else:
        return _long_text(reader, number, row, below)
    reader.report("Y24", below[0][0], 1, len(below[0][1]), _whole(row, number, below, value))
    return value


def _is_empty(row: HeaderLine) -> bool:
    """True where nothing but a comment is beside the key."""
    return not row.value or row.value.startswith("# ")


def _is_list(row: HeaderLine, below: NumberedLines, kind: FieldType | None) -> bool:
    """True where the lines are bullets; in a text all of them must be."""
    bullets = [BULLET_LINE.fullmatch(line) is not None for _, line in below]
    if not bullets or not bullets[0]:
        return False
    if kind == FieldType.TEXT:
        return _is_empty(row) and all(bullets)
    return _is_empty(row) or row.value.startswith("- ") or row.value == "-"


def _long_text(reader: ValueReader, number: int, row: HeaderLine, below: NumberedLines) -> Marked:
    """One text of all lines, or the list or map in brackets that it holds."""
    last, width = below[-1][0], len(row.value)
    parts = ("" if BLOCK.fullmatch(row.value) else row.value, *(line for _, line in below))
    words = " ".join(part.strip() for part in parts if part.strip())
    closing = PAIRS.get(words[:1], "")
    whole = unwrapped(words, closing) if closing else None
    unclosed = closing and whole is None and not any(mark in words[1:] for mark in closing)
    if unclosed and words[0] in OPENING_BRACKETS:
        text = words[1:].strip()
        line = emit_field(row.key, text)
        reader.report("Y03", number, row.value_column, 1, replace_lines(number, last, line), baris=line)
        return reader.text(text, number, row.value_column, width)
    flow = read_flow(words) if words[:1] in {"[", "{"} else None
    if flow is not None:
        line = f"{reader.key}: {spell_flow(flow)}"
        fix = replace_lines(number, last, line)
        reader.report("Y02", number, row.value_column, width, fix, nilai=words, baris=line)
        return mark_flow(reader, flow, number, row.value_column)
    text = whole if whole is not None else words
    line = emit_field(row.key, text)
    fix = replace_lines(number, last, line)
    reader.report("Y02", number, row.value_column or row.column, width, fix, nilai=text, baris=line)
    return reader.text(text, number, row.value_column, width)


def _whole(row: HeaderLine, number: int, below: NumberedLines, value: Marked) -> Fix | None:
    """The fix that writes the whole entry, from line `number` on, in strict form."""
    return replace_lines(number, below[-1][0], *"\n".join(emit_block(row.key, value)).split("\n"))


def _bulleted(reader: ValueReader, rows: NumberedLines, kind: FieldType | None) -> Marked:
    """Items, each opened by a bullet; lines without one go on with the item above."""
    groups: list[NumberedLines] = []
    for at, line in rows:
        match = BULLET_LINE.fullmatch(line)
        if match is not None:
            groups.append([(at, " " * match.start(2) + match[2])])
        elif groups:
            groups[-1].append((at, line))
    items: list[Marked] = []
    for group in groups:
        at, line = group[0]
        words = " ".join(text.strip() for _, text in group)
        if (
            kind in LIST_FIELDS
            or read_line(line.strip()) is None
            or not all(read_line(text.strip()) for _, text in group)
        ):
            items.append(
                read_scalar(reader, at, words, len(line) - len(line.lstrip()) + 1, reader.key, item=True)
            )
        else:
            items.append(_named(reader, group))
    return MarkedList(items=tuple(items), place=reader.source.span(rows[0][0]))


def _named(reader: ValueReader, rows: NumberedLines) -> MarkedMap:
    """Names with values, one a line."""
    entries: dict[str, tuple[MarkedText, Marked]] = {}
    for at, line in rows:
        row = read_line(line)
        if row is None:
            continue
        if row.key in entries:
            reader.diagnostics.add(
                "Y07", reader.source.span(at, row.column, len(row.key)), isian=row.key, dipakai="order.first"
            )
        else:
            entries[row.key] = (
                reader.text(row.key, at, row.column),
                read_scalar(reader, at, row.value, row.value_column, row.key),
            )
    return MarkedMap(entries=tuple(entries.values()), place=reader.source.span(rows[0][0]))

"""A value on one line: strict YAML where it says what is written, the written text where it does not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kimsite.content.header.emit import emit_field, yaml_quoted, yaml_reading_of
from kimsite.content.header.fixes import replace_value
from kimsite.content.header.flow import Flow, FlowList, FlowMap, FlowText, read_flow, spell_flow
from kimsite.content.header.keys import NESTED_FIELDS, normalise_key, type_of
from kimsite.content.header.lines import PLAIN_VALUE
from kimsite.content.kinds.field import FieldType
from kimsite.diagnostics.findings import Findings
from kimsite.model.findings import Fix
from kimsite.model.marked import Marked, MarkedList, MarkedMap, MarkedText
from kimsite.model.source import SourceText
from kimsite.record import Record
from kimsite.tools import marked_yaml as yaml
from kimsite.tools import yaml_events
from kimsite.tools.patterns import lazy_pattern

_SURE = re.compile(PLAIN_VALUE, re.IGNORECASE)
_DOUBLE = re.compile(r'"((?:[^"\\]|\\.)*)"\s*(?:#.*)?')
_SINGLE = lazy_pattern(r"'((?:[^']|'')*)'\s*(?:\s#.*)?")
PAIRS = {'"': '"”“', "'": "'’", "“": '”“"', "‘": "’‘'", "”": '”"', "’": "’'", "„": '“”"', "«": "»"}
OPENING_BRACKETS = frozenset("\"'“‘„«")
CURLY = frozenset("“”‘„«")
NOTE_START = re.compile(r"(?:^|(?<!\s)\s+)#(?:\s.*)?$")
BLOCK = re.compile(r"[|>][+-]?\d?[+-]?\s*(?:#.*)?")
LIST_FIELDS = frozenset({FieldType.TEXT, FieldType.LIST})
_NAMES = re.compile(
    (
        r"\[(?!(?:yes|no|on|off|true|false|null)[,\]])(?:[^\W\d_][\w-]+(?: [\w-]+)*)(?:, (?!(?:yes|no|on|off|"
        r"true|false|null)[,\]])[^\W\d_][\w-]+(?: [\w-]+)*)+\]"
    ),
    re.IGNORECASE,
)
_SENTENCES = frozenset({"judul", "title", "ringkasan", "keterangan", "alt"})
_BRACED = lazy_pattern(r"\{\s*[^{}:=,\s][^{}:=]*\}")
"""A text in braces, which is no map."""
_MEANT = re.compile(r"""[&*!%@`,|>\]}"'#]|[-?](?:\s|$)""")


class ValueReader(Record):
    """The text that a value is read from, the key it belongs to, and where findings go."""

    source: SourceText
    key: str
    diagnostics: Findings

    def report(
        self, code: str, number: int, column: int, width: int, fix: Fix | None = None, **values: str
    ) -> None:
        """Report a finding about the value at a place."""
        place = self.source.span(number, column, max(width, 1))
        self.diagnostics.add(code, place, fix, isian=self.key, **values)

    def rewrite(self, code: str, number: int, column: int, width: int, line: str, **values: str) -> None:
        """Report a value that `line`, in place of its own line, would write without doubt."""
        place = self.source.span(number, column, max(width, 1))
        self.diagnostics.add(code, place, replace_value(place, line), isian=self.key, **values, baris=line)

    def text(self, words: str, number: int, column: int, width: int = 0) -> MarkedText:
        """A text with its place; `width` where more characters are marked than it has."""
        return MarkedText(text=words, place=self.source.span(number, column, max(width or len(words), 1)))


def read_scalar(
    reader: ValueReader, number: int, written: str, column: int, key: str = "", *, item: bool = False
) -> Marked:
    """A value that is on one line."""
    if not written or _SURE.fullmatch(written):
        return reader.text(written, number, column)
    if _NAMES.fullmatch(written):
        return _names(reader, number, written, column)
    if _BRACED.fullmatch(written) and type_of(key) not in NESTED_FIELDS:
        inner = written[1:-1].strip()
        reader.rewrite(
            "Y02", number, column, len(written), _paste(reader, key, inner, item=item), nilai=inner
        )
        return reader.text(inner, number, column + written.index(inner))
    if written[0] in "[{":
        flow = read_flow(written)
        if flow is not None and not _is_title(flow, key):
            return _flowed(reader, number, written, column, flow)
    elif match := _DOUBLE.fullmatch(written) or _SINGLE.fullmatch(written):
        inner = match[1]
        if written[0] == "'":
            return reader.text(inner.replace("''", "'"), number, column, len(inner) + 2)
        if "\\" not in inner:
            return reader.text(inner, number, column, len(inner) + 2)
        composed = yaml_events.compose(written)
        if isinstance(composed.root, yaml.Scalar):
            return reader.text(composed.root.text, number, column, len(inner) + 2)
    return _bare(reader, number, written, column, key, item=item)


def _names(reader: ValueReader, number: int, written: str, column: int) -> MarkedList:
    """A list of two or more plain names on one line, the commonest of all."""
    items, at = [], 1
    for name in written[1:-1].split(", "):
        items.append(reader.text(name, number, column + at))
        at += len(name) + 2
    return MarkedList(items=tuple(items), place=reader.source.span(number, column))


def _is_title(flow: FlowList | FlowMap, key: str) -> bool:
    """True for a sentence in brackets, such as `[Info banjir]`, in a field that holds one sentence."""
    only = flow.items[0] if isinstance(flow, FlowList) and len(flow.items) == 1 else None
    return normalise_key(key) in _SENTENCES and isinstance(only, FlowText) and not only.quotes


def _bare(reader: ValueReader, number: int, written: str, column: int, key: str, *, item: bool) -> MarkedText:
    """A text without (whole) quotation marks, as written.

    Reported where other programs would read it otherwise.
    """
    kind = type_of(key)
    kept = _without_note(written, kind, unknown=not kind)
    if kept != written:
        cut = written[len(kept) :].strip()
        reader.report(
            "Y17",
            number,
            column + len(written) - len(cut),
            len(cut),
            nilai=cut,
            baris=_paste(reader, key, kept, item=item),
        )
        return _line_text(reader, number, kept, column, key, item=item)
    closing = PAIRS.get(written[0], "")
    if closing:
        inner = unwrapped(written, closing)
        if (
            inner is None
            and written[0] in OPENING_BRACKETS
            and not any(mark in written[1:] for mark in closing)
        ):
            words = written[1:].strip()
            if written[0] != "'" or len(words) > 2:
                reader.rewrite("Y03", number, column, 1, _paste(reader, key, words, item=item))
                return reader.text(words, number, column, len(written))
        elif inner is not None:
            line = _paste(reader, key, inner, item=item)
            reader.rewrite("Y02", number, column, len(written), line, nilai=inner)
            return reader.text(inner, number, column, len(written))
    if BLOCK.fullmatch(written):
        return reader.text("", number, column)
    if misread(written):
        line = _paste(reader, key, written, item=item)
        reader.rewrite("Y02", number, column, len(written), line, nilai=written)
    elif (
        (other := yaml_reading_of(written))
        and not agrees(other, kind)
        and (other != "null" or normalise_key(key) == "judul")
    ):
        line = _paste(reader, key, written, item=item)
        reader.rewrite("Y16", number, column, len(written), line, nilai=written, terbaca=other)
    return reader.text(written, number, column)


def _line_text(
    reader: ValueReader, number: int, written: str, column: int, key: str, *, item: bool
) -> MarkedText:
    value = read_scalar(reader, number, written, column, key, item=item)
    return value if isinstance(value, MarkedText) else reader.text(written, number, column)


def _paste(reader: ValueReader, key: str, text: str, *, item: bool) -> str:
    return f"- {yaml_quoted(text)}" if item else emit_field(key or reader.key, text)


def misread(text: str) -> bool:
    """True for a bare text that YAML would cut, refuse or take apart."""
    return (
        bool(_MEANT.match(text))
        or ": " in text
        or text.endswith(":")
        or " #" in text
        or text[0] in "[{"
        or text == "-"
    )


def agrees(other: str, kind: FieldType | None) -> bool:
    """True where another reading comes to the same for a field of this type."""
    if kind == FieldType.YES_NO:
        return other in {"true", "false"}
    return kind == FieldType.NUMBER and other.isdigit()


def _without_note(written: str, kind: FieldType | None, *, unknown: bool) -> str:
    """Without a trailing `# comment`.

    In a free text a lone ` # ` is the author's own; two blanks before it make a comment.
    """
    if written.startswith("# "):
        return "" if kind not in LIST_FIELDS else written
    match = NOTE_START.search(written)
    if match is None or match.start() == 0:
        return written
    if (kind in LIST_FIELDS or unknown) and len(match[0]) - len(match[0].lstrip()) < 2:
        return written
    return written[: match.start()].rstrip()


def unwrapped(written: str, closing: str) -> str | None:
    """The text inside quotation marks that enclose it whole.

    None where the first mark closes before the end.
    """
    if len(written) < 2 or written[-1] not in closing:
        return None
    inner = written[1:-1]
    for index, char in enumerate(inner):
        if char not in closing and char != written[0]:
            continue
        before, after = inner[index - 1 : index], inner[index + 1 : index + 2]
        if before.isalnum() and after.isalnum():
            continue  # an apostrophe: Jum'at
        return inner if index == 0 or before in " (" else None
    return inner


def _flowed(reader: ValueReader, number: int, written: str, column: int, flow: FlowList | FlowMap) -> Marked:
    """A `[list]` or `{map}` on one line, as it is written."""
    texts = list(_texts(flow))
    cut = any(text.curly or (text.text and not text.quotes and misread(text.text)) for text in texts)
    if cut or not _is_strict(flow):
        line = f"{reader.key}: {spell_flow(flow)}"
        reader.rewrite("Y02", number, column, len(written), line, nilai=written)
    else:
        for text in _texts(flow, keys=False):
            if (
                not text.quotes
                and (other := yaml_reading_of(text.text))
                and not agrees(other, type_of(reader.key))
            ):
                line = f"{reader.key}: {spell_flow(flow)}"
                start, width = column + text.start, len(text.text)
                reader.rewrite("Y16", number, start, width, line, nilai=text.text, terbaca=other)
                break
    return mark_flow(reader, flow, number, column)


def _texts(flow: Flow, *, keys: bool = True) -> Iterator[FlowText]:
    if isinstance(flow, FlowText):
        yield flow
    elif isinstance(flow, FlowList):
        for item in flow.items:
            yield from _texts(item, keys=keys)
    else:
        for key, value in flow.pairs:
            if keys:
                yield key
            yield from _texts(value, keys=keys)


def _is_strict(flow: Flow) -> bool:
    if isinstance(flow, FlowMap):
        return flow.strict and all(_is_strict(value) for _, value in flow.pairs)
    return not isinstance(flow, FlowList) or all(_is_strict(item) for item in flow.items)


def mark_flow(reader: ValueReader, flow: Flow, number: int, column: int) -> Marked:
    """The nodes of a flow with their places; `column`: where the flow begins."""
    at = column + flow.start
    if isinstance(flow, FlowText):
        return reader.text(flow.text, number, at)
    place = reader.source.span(number, at)
    if isinstance(flow, FlowList):
        return MarkedList(
            items=tuple(mark_flow(reader, item, number, column) for item in flow.items), place=place
        )
    pairs: dict[str, tuple[MarkedText, Marked]] = {}
    for key, value in flow.pairs:
        if key.text in pairs:
            reader.diagnostics.add(
                "Y07",
                reader.source.span(number, column + key.start, len(key.text)),
                isian=key.text,
                dipakai="order.first",
            )
        else:
            pairs[key.text] = (
                reader.text(key.text, number, column + key.start),
                mark_flow(reader, value, number, column),
            )
    return MarkedMap(entries=tuple(pairs.values()), place=place)

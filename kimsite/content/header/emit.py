"""What kimsite writes itself: strict YAML, quoted wherever another program could read something else."""

from __future__ import annotations

import re
from typing import Any

import yaml

from kimsite.content.header.lines import PLAIN_VALUE
from kimsite.model.marked import Marked, MarkedList, MarkedText
from kimsite.tools.patterns import lazy_pattern

_SAFE = lazy_pattern(PLAIN_VALUE, re.IGNORECASE)
_QUOTED = lazy_pattern(r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'')
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WORDY = re.compile(r"\d[\w.,/()-]*(?: [^\s:#]+)+")
_CORE_FLOAT = lazy_pattern(r"[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?")
_CORE_OCTAL = lazy_pattern(r"0o[0-7]{1,60}")
_RESOLVER: Any = yaml.resolver.Resolver()
_TRUTH = {"y": "true", "n": "false"}


def yaml_quoted(text: str) -> str:
    """A text as strict YAML: bare where every reader agrees on it, else in quotes."""
    if _SAFE.fullmatch(text):
        return text
    if not re.search(r'[\x00-\x1f\x7f-\x9f"\\]', text):
        return f'"{text}"'
    if "\n" not in text and not re.search(r"[\x00-\x1f\x7f-\x9f]", text):
        return "'" + text.replace("'", "''") + "'"
    dumped: str = yaml.safe_dump(text, default_style='"', allow_unicode=True, width=2**20)
    return dumped.strip()


def emit_field(key: str, value: str) -> str:
    """`key: value` as a line to paste."""
    return f"{key}: {yaml_quoted(value)}" if value else f"{key}:"


def emit_value(key: str, value: str) -> str:
    """`key: value` with a value that may be in quotes or brackets already."""
    is_quoted = value[:1] in {"[", "{"} or _QUOTED.fullmatch(value)
    return f"{key}: {value}" if is_quoted else emit_field(key, value.strip("“”"))


def emit_block(key: str, value: Marked) -> list[str]:
    """An entry of several lines: a list one item a line, a map one name a line."""
    if isinstance(value, MarkedText):
        return [emit_field(key, value.text)]
    return [f"{key}:", *(f"  {line}" for line in _block_lines(value))]


def _block_lines(value: Marked) -> list[str]:
    if isinstance(value, MarkedText):
        return [yaml_quoted(value.text)]
    if isinstance(value, MarkedList):
        return [line for item in value.items for line in _item_lines(item)]
    return [line for key, inner in value.entries for line in emit_block(key.text, inner)]


def _item_lines(item: Marked) -> list[str]:
    """An item of a list: a bullet before its first line, its other lines below that."""
    return [f"{'  ' if index else '- '}{line}" for index, line in enumerate(_block_lines(item))]


def yaml_reading_of(text: str) -> str:
    """What other programs read in an unquoted text where it is not the text itself, else empty.

    `15.000` is 15.0, `no` is false. Both YAML 1.1 (PyYAML, Ruby) and YAML 1.2 (Hugo, JavaScript) are tried.
    Dates and plain whole numbers are the same everywhere.
    """
    if _SAFE.fullmatch(text) or _DAY.match(text) or _WORDY.fullmatch(text):
        return ""
    folded = text.lower()
    if folded in _TRUTH:
        return _TRUTH[folded]
    tag = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False))
    if tag.rpartition(":")[2] in {"int", "float", "bool", "null"}:
        try:
            value: Any = yaml.constructor.SafeConstructor().construct_object(yaml.ScalarNode(tag, text))
            shown = "null" if value is None else str(value)
        except (yaml.YAMLError, ValueError, OverflowError):
            return ""
        shown = shown.lower() if isinstance(value, bool) else shown
        return shown if shown != text or value is None else ""
    if _CORE_OCTAL.fullmatch(text):
        return str(int(text, 0))
    if _CORE_FLOAT.fullmatch(text):
        number = float(text)
        shown = str(int(number)) if number.is_integer() and abs(number) < 1e16 else str(number)
        return shown if shown != text else ""
    return ""

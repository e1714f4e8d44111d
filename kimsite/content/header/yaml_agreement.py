"""Whether YAML reads the lines of a value as they are written."""

from __future__ import annotations

from kimsite.content.header.scalars import BLOCK, LIST_FIELDS, NOTE_START
from kimsite.content.kinds.field import FieldType
from kimsite.tools import marked_yaml as yaml


def is_faithful(
    node: yaml.Node, written: dict[int, str], number: int, kind: FieldType | None, *, top: bool = False
) -> bool:
    """True where each bare text of a node is all that its lines hold, and no colon made a text a map."""
    if isinstance(node, yaml.Scalar):
        return node.quoted or _is_whole(node, written, number)
    if isinstance(node, yaml.Sequence):
        in_flow = written.get(node.line + number - 1, "")[node.column - 1 : node.column] == "["
        for item in node.items:
            if (
                isinstance(item, yaml.Mapping)
                and kind in LIST_FIELDS
                and written[item.line + number - 1][item.column - 1 : item.column] != "{"
            ):
                return False
            if not in_flow and not is_faithful(item, written, number, kind):
                return False
        return True
    if top and kind == FieldType.LIST and not _in_braces(node, written, number):
        return False
    if _in_braces(node, written, number):
        return True
    return all(is_faithful(value, written, number, None) for _, value in node.entries)


def _in_braces(node: yaml.Mapping, written: dict[int, str], number: int) -> bool:
    """True for a map written as `{…}`."""
    return written.get(node.line + number - 1, "")[node.column - 1 : node.column] == "{"


def _is_whole(node: yaml.Scalar, written: dict[int, str], number: int) -> bool:
    line = written.get(node.line + number - 1, "")
    rest = line[node.column - 1 :].strip()
    if BLOCK.fullmatch(rest) or node.text == rest:
        return True
    if not node.text:
        return not rest.lstrip("- ") or rest.startswith("# ") or BLOCK.fullmatch(rest) is not None
    match = NOTE_START.search(rest)
    if match and node.text == rest[: match.start()].rstrip():
        return len(match[0]) - len(match[0].lstrip()) >= 2
    words, held = node.text.split(), rest.split()
    for at in range(node.line + number, max(written) + 1):
        below = written.get(at, "").strip()
        if (note := NOTE_START.search(below)) and len(note[0]) - len(note[0].lstrip()) >= 2:
            below = below[: note.start()]
        if len(held) >= len(words) or below.startswith("- "):
            break  # all of it, or an item that its indent made part of the text above
        held += below.split()
    return held == words and " #" not in node.text and len(rest.split()) < len(words)

"""Values of a header as they were read -> values as a form takes them."""

from __future__ import annotations

from kimsite.content.authoring.edit import FieldInput
from kimsite.content.authoring.text_lines import plain_value
from kimsite.model.marked import Marked, MarkedList, MarkedMap


def input_value(value: Marked) -> FieldInput:
    """A text, a list of texts, rows of named texts, or named texts."""
    if isinstance(value, MarkedList):
        if any(isinstance(item, MarkedMap) for item in value.items):
            return [_row(item) for item in value.items]
        return [str(plain_value(item)) for item in value.items]
    if isinstance(value, MarkedMap):
        return _row(value)
    return str(plain_value(value))


def _row(item: Marked) -> dict[str, str]:
    if isinstance(item, MarkedMap):
        return {key.text: str(plain_value(inner)) for key, inner in item.entries}
    return {"berkas": str(plain_value(item))}

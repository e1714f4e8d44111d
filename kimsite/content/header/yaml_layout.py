"""Which lines of a header go on with the value above them, by YAML itself, where YAML can read that value."""

from __future__ import annotations

from kimsite.tools import marked_yaml as yaml
from kimsite.tools import yaml_events

_WITHIN = frozenset({"", " ", "-", "#"})
"""What a line begins with that opens no field at the left margin."""


class Layout:
    """Asks YAML about one field at a time, and only when a line leaves a doubt."""

    def __init__(self, lines: list[str], first: int, last: int) -> None:
        """A header in lines `first` to `last` of a file, counted from 1, both included."""
        self._lines, self._first, self._last = lines, first, last
        self._known: dict[int, frozenset[int] | None] = {}

    def continues(self, number: int) -> bool:
        """True for an indented line or an item that belongs to the value above it.

        False for the names of a map below an empty key.
        """
        if self._lines[number - 1][:1] not in {" ", "-"}:
            return False
        start = number
        while start > self._first and self._lines[start - 1][:1] in _WITHIN:
            start -= 1
        if start not in self._known:
            end = number
            while end < self._last and self._lines[end][:1] in _WITHIN:
                end += 1
            self._known[start] = _names(self._lines[start - 1 : end], start)
        names = self._known[start]
        return names is not None and number not in names


def is_yaml(lines: list[str]) -> bool:
    """True where the lines are one map that every YAML reader knows."""
    return _names(lines, 1) is not None


def _names(lines: list[str], first: int) -> frozenset[int] | None:
    """Numbers of the lines with the names of the map, and of those right below its empty keys.

    None where the lines are no such YAML.
    """
    if any(line.startswith(("---", "...")) for line in lines):
        return None  # YAML would end the document here and say nothing of the rest
    composed = yaml_events.compose("\n".join(lines) + "\n")
    if (
        not isinstance(composed.root, yaml.Mapping)
        or composed.root.column != 1
        or any(problem.kind != "double" for problem in composed.problems)
    ):
        return None
    keys = [key.line for key, _ in composed.root.entries] + [problem.line for problem in composed.problems]
    keys += [
        key.line
        for _, value in composed.root.entries
        if isinstance(value, yaml.Mapping)
        for key, _ in value.entries
    ]
    return frozenset(line + first - 1 for line in keys)

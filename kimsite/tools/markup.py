"""Reading and rewriting sanitised HTML, whose tags always have the shape `<a href="…" title="…">`."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator

_NAMED = r'<{}((?: [a-z-]+="[^"]*")*)>'
LINK = re.compile(_NAMED.format("a"))
IMAGE = re.compile(_NAMED.format("img"))
_ATTRIBUTE = re.compile(r' ([a-z-]+)="([^"]*)"')


def attributes(written: str) -> dict[str, str]:
    """The attributes of one tag, unescaped."""
    return {name: html.unescape(value) for name, value in _ATTRIBUTE.findall(written)}


def tag(name: str, given: dict[str, str]) -> str:
    """One opening tag, escaped."""
    return f"<{name}" + "".join(f' {key}="{html.escape(value)}"' for key, value in given.items()) + ">"


def values(pattern: re.Pattern[str], name: str, fragment: str) -> Iterator[str]:
    """Every value of attribute `name` on the tags that `pattern` finds, in order."""
    for match in pattern.finditer(fragment):
        given = attributes(match[1])
        if name in given:
            yield given[name]


def rewrite(pattern: re.Pattern[str], fragment: str, change: Callable[[dict[str, str]], str]) -> str:
    """The fragment with every tag replaced by what `change` makes of its attributes."""
    return pattern.sub(lambda match: change(attributes(match[1])), fragment)

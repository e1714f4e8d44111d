"""The converters of Markdown, by the name that sites.yaml gives them.

Each is a module with `to_html(text) -> HTML, not yet sanitised`.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Protocol, cast

_MODULES = {"python": "python_markdown", "commonmark": "commonmark"}


class Engine(Protocol):
    """What `convert` asks of an engine."""

    def to_html(self, text: str) -> str:
        """Markdown -> HTML, not yet sanitised. Raises RecursionError where nesting exhausts the converter."""


@cache
def engine_named(name: str) -> Engine:
    """The engine of that name, loaded at its first use.

    A build with nothing to convert must not pay for Markdown.
    """
    return cast("Engine", import_module(f"{__name__}.{_MODULES[name]}"))

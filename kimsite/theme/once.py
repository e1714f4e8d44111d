"""What a template shows in the same way on many pages, rendered once."""

from __future__ import annotations

from collections.abc import Callable


class Once:
    """`sekali(makro, kartu, situs)` in templates: a macro's output for a card, rendered once."""

    __slots__ = ("_rendered",)

    def __init__(self) -> None:
        self._rendered: dict[tuple[object, ...], tuple[object, object]] = {}

    def __call__(self, macro: Callable[..., object], shown: object, *rest: object) -> object:
        # `situs` comes first in the rest and is the same on every page. The card is kept with its output, so
        # that no other object gets its id.
        key = (macro, id(shown), *rest[1:])
        if key not in self._rendered:
            self._rendered[key] = shown, macro(shown, *rest)
        return self._rendered[key][1]

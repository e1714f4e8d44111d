"""YAML files of settings and themes, kept from one build to the next by their text.

A build with nothing to do finds them all and does not load PyYAML. Texts of posts are never kept here.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache, partial
from pathlib import Path

from kimsite.tools import memo
from kimsite.tools.digest import quick
from kimsite.tools.marked_yaml import Composed
from kimsite.tools.memo import Memo

_NAME = "yaml"
_Rows = tuple[tuple[str, Composed], ...]


class ComposedFiles:
    """YAML files as nodes: the last ones of this process alone, until a folder is named for them."""

    def __init__(self) -> None:
        self._memo = Memo[str, Composed]()
        self._home: Path | None = None
        self._version = ""

    def keep_in(self, home: Path | None, version: str) -> None:
        """Take what an earlier build kept in the folder `home` under the same version of the code.

        None: nothing is taken, and nothing kept.
        """
        self._memo = Memo(partial(_load, home, version))
        self._home, self._version = home, version

    def compose(self, text: str) -> Composed:
        """`yaml_events.compose` of a file's text. Never raises."""
        if self._home is None:
            return _composed(text)
        return self._memo.get(quick(text), partial(_composed, text))

    def save(self) -> None:
        """Keep what was asked for since then, and only that."""
        if self._memo.is_changed():
            memo.write_cache(self._home, _NAME, self._version, tuple(self._memo.used.items()))


COMPOSED_FILES = ComposedFiles()
"""Those of the project that the command works on."""


@lru_cache(maxsize=64)
def _composed(text: str) -> Composed:
    from kimsite.tools.yaml_events import compose  # PyYAML takes longer to import than these files to read

    return compose(text)


def _load(home: Path | None, version: str) -> Mapping[str, Composed]:
    return dict(memo.read_cache(home, _NAME, version, _Rows) or ())

"""Regular expressions that most builds never use."""

from __future__ import annotations

import re
from typing import Any, cast


class _Lazy:
    """Compiles at the first use of a method, and keeps the method."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        value = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, value)
        return value


def lazy_pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile`, put off until the pattern is used: for those that follow a cheaper test.

    Raises `re.error` then.
    """
    return cast("re.Pattern[str]", _Lazy(source, flags))

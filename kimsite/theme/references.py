"""Which templates a template may use: those that it extends, includes or imports, and those that they use."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kimsite.tools.digest import quick

_TAG = re.compile(r"\{%[-+]?\s*(?:extends|include|import|from)\b(.*?)%\}", re.DOTALL)
_TEXT = r"(?:\"[^\"\\]*\"|'[^'\\]*')"
_NAMES = re.compile(
    rf"\s*[\[(]?\s*({_TEXT}(?:\s*,\s*{_TEXT})*)\s*,?\s*[\])]?\s*"
    r"(?:(?:as|import)\s.*|(?:ignore\s+missing|with\s+context|without\s+context|[-+]|\s)*)",
    re.DOTALL,
)
"""What follows the tag's name where no name is computed."""


def template_digests(templates: Mapping[str, str]) -> dict[str, str]:
    """Template -> digest of its source and of the sources of all that it may use.

    A template that computes a name may use any. `templates`: name -> source.
    """
    own = {name: quick(source) for name, source in templates.items()}
    used = {name: referenced_templates(source) for name, source in templates.items()}
    every = frozenset(own)

    def digest(name: str) -> str:
        reached, waiting = {name}, [name]
        while waiting:
            found = used.get(waiting.pop(), frozenset())
            found = (every if found is None else found) - reached
            reached |= found
            waiting += found
        return quick("\n".join(f"{template} {own.get(template, '')}" for template in sorted(reached)))

    return {name: digest(name) for name in templates}


def referenced_templates(source: str) -> frozenset[str] | None:
    """The names in a template's tags that load another; None where one is computed.

    Those in comments and raw texts count, too. Parsing with Jinja would take a tenth of a second a theme.
    """
    found: set[str] = set()
    for words in _TAG.findall(source):
        names = _NAMES.fullmatch(words)
        if names is None:
            return None
        found.update(name[1:-1] for name in re.findall(_TEXT, names[1]))
    return frozenset(found)

"""Digest of Markdown -> Body, kept between builds: most of a village's cost, paid once per text."""

from __future__ import annotations

from pathlib import Path

from kimsite.content.checks.privacy import shown_anyway
from kimsite.content.convert import convert
from kimsite.model.content import Body
from kimsite.tools import memo
from kimsite.tools.digest import quick

_NAME = "bodies"
_Shape = tuple[tuple[str, Body], ...]


class BodyCache:
    """Converts texts, each once. Belongs to one publisher's builds."""

    def __init__(self, home: Path | None, engine: str, markdown: str) -> None:
        """`home`: the publisher's memory folder, None for none; `engine`, `markdown`: what made the bodies,
        so that another starts anew.
        """
        self._home = home
        self._markdown = markdown
        self._engine = f"{engine} {markdown}"
        self._known: dict[str, Body] = dict(memo.read_cache(home, _NAME, self._engine, _Shape) or ())
        self._used: dict[str, Body] = {}
        self.converted = 0
        """Texts that had to be converted."""

    def __call__(self, text: str) -> Body:
        """The body of a text. Raises what `convert` raises."""
        digest = quick(text)
        body = self._used.get(digest) or self._known.get(digest)
        if body is None:
            body = convert(text, self._markdown)
            self.converted += 1
        self._used[digest] = body
        return body

    def save(self, withheld: frozenset[str] = frozenset()) -> None:
        """Keep the bodies that this build used, and only those; none that shows a person's number, which is
        looked for where posts are `withheld`.
        """
        kept = {
            digest: body for digest, body in self._used.items() if not (withheld and shown_anyway(body.text))
        }
        if kept.keys() != self._known.keys():
            memo.write_cache(self._home, _NAME, self._engine, tuple(kept.items()))

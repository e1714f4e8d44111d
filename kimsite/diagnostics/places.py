"""Where a post's text names a link or a picture."""

from __future__ import annotations

from functools import cached_property

from kimsite.diagnostics.marked import place_at
from kimsite.model.content import Post
from kimsite.model.marked import Place
from kimsite.tools.markdown_links import Written, same, written_targets
from kimsite.tools.unsafe_links import restored_address


class Places:
    """The places of all that one post names. The text is looked through when the first is asked for."""

    def __init__(self, post: Post) -> None:
        self._post = post

    def of(self, href: str) -> tuple[Place, ...]:
        """Every place where `href` is written, in order; the text's first line where it cannot be found."""
        lines, start = self._lines, self._post.body_line
        places = [
            place_at(self._post.path, lines, target.line, target.column, max(len(target.target), 1))
            for target in self._named.get(same(restored_address(href)), ())
        ]
        moved = (
            Place(
                path=place.path,
                line=place.line + start - 1,
                column=place.column,
                text=place.text,
                width=place.width,
            )
            for place in places
        )
        return tuple(moved) or (Place(path=self._post.path, line=start, text=lines[0]),)

    def at(self, href: str, count: int) -> Place:
        """The place where `href` is written for the time `count`, from 0."""
        places = self.of(href)
        return places[min(count, len(places) - 1)]

    def last_name(self, href: str) -> str:
        """The last name of a path as typed: converters eat some backslashes."""
        written = next(iter(self._named.get(same(restored_address(href)), ())), None)
        path = (written.target if written else restored_address(href)).replace("\\", "/").rstrip("/")
        last = path.rsplit("/", 1)[-1]
        return last if "." in last else ""

    @cached_property
    def _lines(self) -> list[str]:
        return self._post.body.split("\n")

    @cached_property
    def _named(self) -> dict[str, list[Written]]:
        named: dict[str, list[Written]] = {}
        for target in written_targets(self._post.body):
            named.setdefault(same(target.target), []).append(target)
        return named


def place_in_body(post: Post, words: str) -> Place:
    """Where the body says `words`; its first line when that cannot be found."""
    lines = post.body.split("\n")
    number, column = next(((at, line.find(words)) for at, line in enumerate(lines) if words in line), (0, -1))
    place = place_at(post.path, lines, number + 1, column + 1, len(words) if column >= 0 else 0)
    return Place(
        path=place.path, line=number + post.body_line, column=place.column, text=place.text, width=place.width
    )

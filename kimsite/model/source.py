"""A text of one file that knows the places of its lines."""

from __future__ import annotations

from functools import cached_property

from kimsite.model.marked import Place
from kimsite.record import Record


class SourceText(Record, dict=True):
    """A file's text with its path below the project folder. Lines and columns count from 1."""

    path: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """The lines without the line feeds that end them."""
        return self.text.split("\n")

    def line(self, number: int) -> str:
        """A line without its line end; empty outside the text."""
        return self.lines[number - 1].rstrip("\r") if 0 < number <= len(self.lines) else ""

    def span(self, line: int, column: int = 0, width: int = 0) -> Place:
        """The place of `width` characters on a line, with the text of that line."""
        lines = self.lines
        text = lines[line - 1].rstrip("\r") if 0 < line <= len(lines) else ""
        return Place(path=self.path, line=line, column=column, text=text, width=width)

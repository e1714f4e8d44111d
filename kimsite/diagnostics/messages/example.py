"""The shape of a code's example: a post that earns it and the same post corrected."""

from __future__ import annotations

from kimsite.record import Record


class Example(Record):
    """Texts of a file, as typed. `kind`: the folder it lies in; empty: not a post, shown only."""

    kind: str
    wrong: str
    right: str
    name: str = "tulisan.md"
    """The file's name, where it matters."""


def post_text(header: str, body: str = "Padi dipanen bersama.") -> str:
    """A post as typed."""
    return f"---\n{header}\n---\n{body}\n"

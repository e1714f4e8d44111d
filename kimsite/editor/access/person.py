"""Who uses the editor, and for which publishers that person may write."""

from __future__ import annotations

from enum import StrEnum

from kimsite.record import Record


class Role(StrEnum):
    """What a person may do."""

    WRITER = "writer"
    """Writes for the publishers that are named."""
    EDITOR = "editor"
    """Writes for every publisher of the project."""


class Person(Record, kw_only=True):
    """Whoever sits at a screen: a name, no account."""

    name: str
    """As it is kept under `penulis`; empty: not asked."""
    role: Role
    publishers: tuple[str, ...] = ()
    """Folders (`kecamatan/desa`) of a writer; an editor needs none."""

    def may_edit(self, publisher: str) -> bool:
        """True where the person may write for this folder."""
        return self.role == Role.EDITOR or publisher in self.publishers


OWNER = Person(name="", role=Role.EDITOR)
"""Whoever uses the laptop itself."""

"""Who is writing, and what they may edit."""

from __future__ import annotations

from enum import StrEnum

from kimsite.record import Record


class Role(StrEnum):
    """What somebody may edit."""

    WRITER = "writer"
    """The posts of one publisher."""
    EDITOR = "editor"
    """Those of all."""


class Person(Record, kw_only=True):
    """Somebody who writes: a name that they gave themselves, without an account."""

    name: str
    """As it is written into `penulis`; empty for the owner of the laptop, who was not asked."""
    role: Role
    publishers: tuple[str, ...] = ()
    """Folders (`kecamatan/desa`) that a writer may edit; an editor needs none."""
    is_owner: bool = False
    """At the laptop itself, where the editor was started."""

    def may_edit(self, publisher: str) -> bool:
        """Whether the person may edit the posts of this folder below content/."""
        return self.role is Role.EDITOR or publisher in self.publishers


OWNER = Person(name="", role=Role.EDITOR, is_owner=True)
"""Who sits at the laptop: needs no code."""

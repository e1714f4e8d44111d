"""What somebody gives when signing in -> a person, or why not. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection

from kimsite.editor.access.person import Person, Role
from kimsite.tools.text import clean

SHORTEST_NAME, LONGEST_NAME = 2, 60
"""Characters."""
_NUMBER = re.compile(r"\d(?:[\s.\-]*\d){4}")
"""What may be a person's number: names are published."""


class UnusableIdentity(Exception):  # noqa: N818  # answered by words at the field
    """The name or the village cannot be used; `key` says why."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def checked_name(name: str) -> str:
    """The name as it will be published. Raises UnusableIdentity."""
    known = clean("".join(char if char.isprintable() else " " for char in name))
    if _NUMBER.search(known):
        raise UnusableIdentity("sign_in.number_in_name")
    if not SHORTEST_NAME <= len(known) <= LONGEST_NAME:
        raise UnusableIdentity("sign_in.no_name")
    return known


def checked_village(village: str, villages: Collection[str]) -> str:
    """The folder that a writer writes for: the one that was chosen, or the only one.

    Raises UnusableIdentity.
    """
    if len(villages) == 1:
        return next(iter(villages))
    if village not in villages:
        raise UnusableIdentity("sign_in.no_village")
    return village


def person_with(role: Role, name: str, village: str) -> Person:
    """Who signed in. `village`: empty for an editor."""
    return Person(name=name, role=role, publishers=(village,) if village else ())

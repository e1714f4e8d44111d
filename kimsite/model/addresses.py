"""Who asked for an address, and who was there first: what decides between two posts of one name."""

from __future__ import annotations

from datetime import date

from kimsite.record import Record


class FirstSeenRow(Record):
    """What the ledger knows of one version of one post of one KIM."""

    path: str
    text: str
    """Digest of title and text: what the ledger calls `isi`."""
    day: str
    """The post's own date, ISO."""
    moment: str
    """When a build first saw it, ISO with its zone."""


class Claimant(Record, kw_only=True):
    """A post that asks for an address which others ask for too."""

    path: str
    example: bool
    shown: date
    """The first day on which it is shown, by its own header."""
    day: date
    text: str
    """As in FirstSeenRow."""


class Dispute(Record):
    """One address and all who ask for it, the one who has it first."""

    url: str
    claimants: tuple[Claimant, ...]

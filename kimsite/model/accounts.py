"""What became of each file in a publisher's folder that is not simply published."""

from __future__ import annotations

from enum import StrEnum

from kimsite.record import Record


class FileState(StrEnum):
    """What became of one file."""

    HELD = "held"
    WAITING = "waiting"
    DRAFT = "draft"
    EXPIRED = "expired"
    EXAMPLE = "example"
    """Published, and marked as an example."""
    IGNORED = "ignored"


class IgnoredBecause(StrEnum):
    """Why a file is ignored where no finding says so."""

    CLOSED = "closed"
    """A document that the law keeps closed."""
    HIDDEN = "hidden"
    NO_PUBLISHER = "stranger"


class Account(Record):
    """One file: what became of it, and why."""

    path: str
    state: FileState
    reason: str
    """The code of a finding about it, else an `IgnoredBecause`, a `FileRole` or the state itself."""
    detail: str = ""
    """The day on which it opens or closed, ISO."""

"""What became of each file in a publisher's folder that is not simply published."""

from __future__ import annotations

from kimsite.record import Record

HELD = "held"
WAITING = "waiting"
DRAFT = "draft"
EXPIRED = "expired"
EXAMPLE = "example"
"""Published, and marked as an example."""
IGNORED = "ignored"
CLOSED = "closed"
"""The reason for ignoring a document that the law keeps closed."""


class Account(Record):
    """One file: what became of it, and why."""

    path: str
    state: str
    reason: str
    """The code of a finding about it, or one of the words that `cli/file_states.py` knows."""
    detail: str = ""
    """The day on which it opens or closed, ISO."""

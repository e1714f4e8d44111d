"""Where the last build published each post of a publisher, whatever its output folder: a post that is published keeps its address."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kimsite.content.first_come import holder_of
from kimsite.model.addresses import Address, Dispute
from kimsite.tools import memo

FOLDER, VERSION = Path(".kimsite/addresses"), "1"


def read_addresses(root: Path, id: str) -> tuple[Address, ...] | None:  # noqa: A002  # a publisher's id is called so everywhere
    """What the last build of the publisher noted; None where nothing is known."""
    known: tuple[Address, ...] | None = memo.read(root / FOLDER, id, VERSION, tuple[Address, ...])
    return known


def decided_otherwise(disputes: Iterable[Dispute], last: tuple[Address, ...] | None) -> bool:
    """True where the notes are lost, or tell of another post at an address than the one that was given it."""
    if last is None:
        return True
    return any(holder_of(one.url, one.claimants, last, ()) not in {"", one.claimants[0].path} for one in disputes)

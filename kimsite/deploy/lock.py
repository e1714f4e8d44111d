"""A lock on the host, so that two people do not publish at the same time."""

from __future__ import annotations

from datetime import datetime, timedelta

from msgspec import MsgspecError, json

from kimsite.deploy.state import STATE_FOLDER
from kimsite.deploy.stores.store import Store
from kimsite.record import Record

OLD_LOCK = timedelta(hours=2)
"""A lock of this age was most likely left by a computer that was switched off."""
_LOCK = f"{STATE_FOLDER}/kunci.json"


class LockHolder(Record, kw_only=True):
    """Who publishes."""

    name: str
    """As the lock shows it to others: user and computer."""
    since: datetime
    """With its time zone."""
    maker: str
    """The copy of the project that took the lock (`TargetMemory.maker`)."""
    token: str
    """Of this one run."""


class LockHeld(Exception):  # noqa: N818  # a state of the host, answered by waiting
    """Somebody else is publishing."""

    def __init__(self, holder: LockHolder) -> None:
        super().__init__(holder.name)
        self.holder = holder


def take_lock(store: Store, mine: LockHolder, *, force: bool = False) -> None:
    """Take the lock. Raises LockHeld, or StoreError.

    A lock of the same copy of the project was left by a run that was killed, as a copy publishes once at a
    time (a lock of the operating system sees to that); it is taken over. `force`: takes over any.

    Most hosts cannot create a file only where there is none, so the lock is read again after it was written;
    and again before the manifest is (`holds_lock`): of two runs that met, one stops before anything is lost.
    """
    holder = read_lock(store)
    if holder is not None and holder.maker != mine.maker and not force:
        raise LockHeld(holder)
    store.write(_LOCK, json.encode(mine))
    ensure_lock(store, mine)


def ensure_lock(store: Store, mine: LockHolder) -> None:
    """Raise LockHeld where somebody else has taken the lock meanwhile. Raises StoreError, too."""
    holder = read_lock(store)
    if holder is None or holder.token != mine.token:
        raise LockHeld(holder or mine)


def drop_lock(store: Store) -> None:
    """Give the lock back. Raises StoreError."""
    store.delete(_LOCK)


def read_lock(store: Store) -> LockHolder | None:
    """Who holds the lock; None where nobody does, or the file cannot be read. Raises StoreError."""
    data = store.read(_LOCK)
    try:
        return json.decode(data, type=LockHolder) if data is not None else None
    except (MsgspecError, ValueError):
        return None

"""Files that another program holds for a moment, as virus scanners and cloud folders do on Windows.

There a file that is open elsewhere can be neither replaced nor deleted. Most are let go within a second
(zarr-python issue 4358: 155 to 171 of 4,000 replacements failed before a bounded retry, none after).
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

WINDOWS_HELD = frozenset({5, 32, 33})
"""Windows: access denied, sharing violation, lock violation (Microsoft, System Error Codes)."""
HOLD_SECONDS = 2.5
"""Seconds that a group of files is tried again."""
_FIRST_PAUSE = 0.02
Job = TypeVar("Job")


def is_held(error: Exception) -> bool:
    """True for an error that may pass when another program lets go of the file. Never true but on Windows."""
    return getattr(error, "winerror", None) in WINDOWS_HELD


def try_patiently(
    items: Iterable[Job], call: Callable[[Job], object], patience: float = HOLD_SECONDS
) -> Mapping[Job, OSError]:
    """`call(item)` for each; those whose file is held again, for `patience` seconds in all.

    Returns the items for which it raised OSError to the last.
    """
    refused = _tried(items, call)
    deadline, pause = time.monotonic() + patience, _FIRST_PAUSE
    while any(map(is_held, refused.values())) and time.monotonic() < deadline:
        time.sleep(pause)
        pause *= 2
        again = _tried((item for item, error in refused.items() if is_held(error)), call)
        refused = {
            item: again.get(item, error)
            for item, error in refused.items()
            if not is_held(error) or item in again
        }
    return refused


def _tried(items: Iterable[Job], call: Callable[[Job], object]) -> dict[Job, OSError]:
    refused = dict[Job, OSError]()
    for item in items:
        try:
            call(item)
        except OSError as error:
            refused[item] = error
    return refused

"""When this machine was started: after a power cut it was, since."""

from __future__ import annotations

import time

TOLERANCE = 120
"""Seconds: clocks are set, and the two that are subtracted are not read at one moment."""


def machine_start() -> int:
    """Seconds since 1970 at which the machine was started, sleep included where the system knows it."""
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    running = time.monotonic() if clock is None else time.clock_gettime(clock)
    return round(time.time() - running)


def was_restarted(start: int) -> bool:
    """Whether the machine is another time on than at `start`, a value of `machine_start`."""
    return abs(machine_start() - start) > TOLERANCE

"""The interpreter's search for circles among objects."""

from __future__ import annotations

import atexit
import gc

SELDOM = (200_000, 10, 100)
"""A village's blog makes some 100,000 objects at a time and hardly a circle among them: looking for some took
a twentieth of a build's time.
"""


def tune_gc() -> None:
    """For a process that works and ends: look for circles far less often, and not in what is there by now.

    Nor when it ends, for then all its memory is given back. Measured on 20 villages: 75 MB instead of 73.
    """
    gc.freeze()
    gc.set_threshold(*SELDOM)
    atexit.register(gc.freeze)

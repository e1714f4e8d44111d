"""The interpreter's search for circles among objects."""

from __future__ import annotations

import gc

SELDOM = (200_000, 10, 100)
"""A village's blog makes some 100,000 objects at a time and hardly a circle among them: looking for some took a twentieth of a build's time."""


def collect_seldom() -> None:
    """For a process that builds and ends: look for circles a hundred times less often. Measured on 20 villages: 75 MB instead of 73."""
    gc.set_threshold(*SELDOM)

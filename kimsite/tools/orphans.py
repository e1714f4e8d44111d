"""Processes that outlive the one that started them."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from contextlib import suppress

_PR_SET_PDEATHSIG = 1
"""prctl(2): the signal that this process gets when the thread that started it ends."""


def end_with_parent(parent: int) -> None:
    """End this process as soon as the one that started it ends, however that ends; Linux only.

    A copy of a process holds its locks and pipes: left alone, it would keep the next build waiting.
    `parent`: the process id of whoever started this one.
    """
    if sys.platform != "linux":
        return
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it has ended already
        os._exit(1)

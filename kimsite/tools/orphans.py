"""Processes that outlive the one that started them."""

from __future__ import annotations

import ctypes
import os
import select
import signal
import sys
import threading
from contextlib import suppress

_PR_SET_PDEATHSIG = 1
"""prctl(2): the signal that this process gets when the thread that started it ends."""


def end_with_parent(parent: int) -> None:
    """End this process as soon as the one that started it ends, however that ends; Linux only.

    A copy of a process holds its locks and pipes: left alone, it would keep the next build waiting.
    `parent`: the id of the process that started this one.
    """
    if sys.platform != "linux":
        return
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it has ended already
        os._exit(1)


def end_with_pipe(handle: int) -> None:
    """End this process when nobody holds the other end of a pipe any more; not on Windows.

    Whichever thread of the other process opened it: `end_with_parent` would look at that thread alone.
    """
    if sys.platform == "win32":
        return

    def watch() -> None:
        end = select.poll()
        end.register(handle, 0)  # a closed end is always reported
        end.poll()
        os._exit(1)

    threading.Thread(target=watch, name="kimsite-pipe", daemon=True).start()

"""A time limit for work on one file, which costs nothing while the work is quick.

What counts is the time of the processor: how busy the machine is never decides which files are read.

The clock is looked at a few times a second. On POSIX systems a timer of the kernel interrupts the main thread
for that, in the middle of a long regular expression too; its first look is when the first work can be late.
Windows has no such timer: there a thread trips the interrupt that Ctrl-C trips, which the interpreter answers
between two steps; a single regular expression that never ends would hold it up, so ours are written to be
linear, and `content/engines/limits.py` keeps from the converter what its are not. Both work in the main
thread of a worker process. In other threads signals cannot be handled, and the work goes on without a limit.

The handler runs in the thread that does the work and looks at the clock once more: a limit just met is never
charged to the next file.
"""

from __future__ import annotations

import _thread
import signal
import sys
import threading
import time
from collections.abc import Callable
from types import FrameType
from typing import Self, TypeVar

Made = TypeVar("Made")
_TICK = 0.2
"""Seconds between two looks: one that something swallowed is followed by another."""
_WAITS = 12
"""Times its limit that a work may last that waits, such as for a disk, without computing."""
_TIMER = sys.platform != "win32"
_SIGNAL = signal.SIGALRM if sys.platform != "win32" else signal.SIGINT


class TooSlow(BaseException):  # a state of the file, turned into a finding by the caller
    """The work took longer than its limit.

    No Exception, so that no reader of broken files takes it for a broken file.
    """

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class Deadline:
    """`with Deadline(5) as deadline: deadline.run(work)`; one handler for any number of works."""

    def __init__(self, seconds: float, *, timer: bool = _TIMER) -> None:
        """`seconds`: of the processor's time, what each single work may take.

        `timer`: the kernel's; else a thread, as on Windows.
        """
        self.seconds = seconds
        self._timer = timer
        self._signal = _SIGNAL if timer else signal.SIGINT
        self._deadline = 0.0
        """Time of the processor at which the work at hand must be done; 0 between works."""
        self._latest = 0.0
        """The same on the clock, for one that only waits."""
        self._rang = False
        self._handles = False
        self._before: signal.Handlers | int | Callable[[int, FrameType | None], object] | None = None
        self._timer_before = (0.0, 0.0)
        """The timer of a deadline around this one: seconds to its next look, and between two."""
        self._done = threading.Event()
        self._thread: threading.Thread | None = None

    def __enter__(self) -> Self:
        self._handles = threading.current_thread() is threading.main_thread()
        if self._handles:
            self._before = signal.signal(self._signal, self._interrupted)
            if sys.platform != "win32" and self._timer:
                self._timer_before = signal.setitimer(signal.ITIMER_REAL, self.seconds, _TICK)
            else:
                self._thread = threading.Thread(target=self._watch, name="kimsite-watch", daemon=True)
                self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._thread is not None:
            self._done.set()
            self._thread.join()
        if self._handles:
            if sys.platform != "win32" and self._timer:
                signal.setitimer(signal.ITIMER_REAL, *self._timer_before)
            # The handler goes last: `signal.signal` first answers an interrupt that is still on its way.
            signal.signal(self._signal, self._before)

    def run(self, work: Callable[[], Made]) -> Made:
        """What `work` returns. Raises TooSlow when it takes too long, and whatever `work` raises."""
        self._latest = time.monotonic() + _WAITS * self.seconds
        self._deadline = time.process_time() + self.seconds
        try:
            return work()
        finally:
            self._deadline = 0.0

    def _watch(self) -> None:
        while not self._done.wait(_TICK):
            if self._is_late():
                self._rang = True
                _thread.interrupt_main()

    def _is_late(self) -> bool:
        late = self._deadline < time.process_time() or self._latest < time.monotonic()
        return self._deadline > 0.0 and late

    def _interrupted(self, number: int, frame: FrameType | None) -> None:
        if self._timer or self._rang:
            self._rang = False
            if self._is_late():
                raise TooSlow(self.seconds)
        elif callable(self._before):
            self._before(number, frame)  # someone pressed Ctrl-C

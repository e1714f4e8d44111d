"""A time limit for work on one file, which costs nothing while the work is quick.

A thread looks at the clock a few times a second. When the limit has passed it trips an interrupt, as Ctrl-C does: the interpreter answers
it between two steps and inside a long regular expression, on every system, in the main thread of a worker process too. The handler runs
in the thread that does the work and looks at the clock once more, so a limit that was just met is never charged to the next file.
Elsewhere than in a main thread signals can't be handled; there the work goes on without a limit.
"""

from __future__ import annotations

import _thread
import signal
import threading
import time
from collections.abc import Callable
from types import FrameType
from typing import Self, TypeVar

Made = TypeVar("Made")
_TICK = 0.2
"""Seconds between two looks at the clock."""


class TooSlow(BaseException):  # a state of the file, turned into a finding by the caller
    """The work took longer than its limit. No Exception, so that no reader of broken files takes it for a broken file."""


class Watch:
    """`with Watch(5) as watch: watch.run(work)`; one thread and one handler for any number of works."""

    def __init__(self, seconds: float) -> None:
        """`seconds`: what each single work may take."""
        self.seconds = seconds
        self._deadline = 0.0
        """When the work at hand must be done; 0 between works."""
        self._rang = False
        self._before: signal.Handlers | int | Callable[[int, FrameType | None], object] | None = None
        self._done = threading.Event()
        self._thread: threading.Thread | None = None

    def __enter__(self) -> Self:
        if threading.current_thread() is threading.main_thread():
            self._before = signal.signal(signal.SIGINT, self._interrupted)
            self._thread = threading.Thread(target=self._look, name="kimsite-watch", daemon=True)
            self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._thread is not None:
            self._done.set()
            self._thread.join()
            # The handler goes last: `signal.signal` first answers an interrupt that is still on its way.
            signal.signal(signal.SIGINT, self._before)

    def run(self, work: Callable[[], Made]) -> Made:
        """What `work` returns. Raises TooSlow when it takes too long, and whatever `work` raises."""
        self._deadline = time.monotonic() + self.seconds
        try:
            return work()
        finally:
            self._deadline = 0.0

    def _look(self) -> None:
        while not self._done.wait(_TICK):
            if 0.0 < self._deadline < time.monotonic():
                self._rang = True
                _thread.interrupt_main()

    def _interrupted(self, number: int, frame: FrameType | None) -> None:
        if self._rang:
            self._rang = False
            if 0.0 < self._deadline < time.monotonic():
                raise TooSlow
        elif callable(self._before):
            self._before(number, frame)  # someone pressed Ctrl-C

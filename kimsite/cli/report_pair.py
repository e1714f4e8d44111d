"""The contest's report, counted and written by two processes where it is large and there are two cores."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from pathlib import Path

from kimsite.cli.common import OpenProject, Voice, open_project, voice
from kimsite.cli.contest_run import Run, run_contest, write_contest
from kimsite.record import Record
from kimsite.report.activity.period import Period
from kimsite.tools.partition import ALONE, Partition

WORTH_TWO = 60
"""KIM from which a second process pays for its start and for reading everything once more."""


class PairRequest(Record, kw_only=True):
    """What is to be reported, and whereto."""

    file: str
    period: Period | None
    folder: Path
    pdf: bool


def count_and_write(project: OpenProject, speak: Voice, order: PairRequest) -> tuple[Run, list[bool]]:
    """The contest, counted and written; True for each file that changed.

    A lost helper costs time, nothing else.
    """
    with _no_collector():
        if len(project.district.villages) >= WORTH_TWO and (os.cpu_count() or 1) > 1:
            with suppress(EOFError, OSError), _helper(project.root, order) as part:
                return _done(project, speak, order, part)
        return _done(project, speak, order, ALONE)


def _done(project: OpenProject, speak: Voice, order: PairRequest, part: Partition) -> tuple[Run, list[bool]]:
    run = run_contest(project, speak, "report", order.file, None, order.period, part)
    target = order.folder / run.report.contest.slug
    return run, write_contest(run.report, target, pdf=order.pdf and part.owns(0), part=part)


@contextmanager
def _helper(root: Path, order: PairRequest) -> Iterator[Partition]:
    """A spawned process that does the other half, ended when this one leaves."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_help, args=(there, root, order), daemon=True)
    process.start()
    there.close()
    try:
        yield Partition(index=0, exchange=_swap(here, first=True))
    finally:
        here.close()
        process.kill()
        process.join()


def _help(wire: Connection, root: Path, order: PairRequest) -> None:
    """The helper's whole life. It says nothing: whoever called it finds the same findings."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with Path(os.devnull).open("w") as nowhere, _no_collector(), suppress(EOFError, OSError, SystemExit):
        sys.stdout = sys.stderr = nowhere
        speak = voice("text", "id", no_color=True, quiet=True)
        _done(
            open_project(root, speak, "report"),
            speak,
            order,
            Partition(index=1, exchange=_swap(wire, first=False)),
        )
    os._exit(0)  # a million objects need not be taken apart one by one


def _swap(wire: Connection, *, first: bool) -> Callable[[bytes], bytes]:
    """One sends while the other receives, then the other way round: a pipe holds less than a report.

    Raises EOFError where the other is gone.
    """

    def swap(data: bytes) -> bytes:
        try:
            if first:
                wire.send_bytes(data)
                return wire.recv_bytes()
            theirs = wire.recv_bytes()
            wire.send_bytes(data)
        except OSError as error:
            raise EOFError from error
        return theirs

    return swap


@contextmanager
def _no_collector() -> Iterator[None]:
    """A report makes millions of objects and drops none: to look for rings among them takes a sixth of its
    time.
    """
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()

"""One worker's bench: a process that turns orders into answers, and how a worker speaks with it.

A process of its own, for three reasons: time limits work only in a main thread (`tools/watch.py`), a village that brings its process
down must not take the worker with it, and whoever is killed leaves no half-built memory behind.

    python -m kimsite.build.workers_bench FOLDER    reads parcels from stdin, writes parcels to stdout, each after its length
"""

from __future__ import annotations

import os
import shutil
import signal
import struct
import subprocess
import sys
from pathlib import Path
from typing import IO

from msgspec.structs import replace

from kimsite.build import bundle
from kimsite.build.bundle import Answer, Order, join, split, to_answer
from kimsite.build.records import unpack
from kimsite.build.state import HOME
from kimsite.build.workers import work
from kimsite.model.build import VillageJob, VillageResult
from kimsite.tools import files
from kimsite.tools.codec import decode

MARK = "bersama"
"""In `.kimsite` while a build is under way: whoever reads the build's mark in it sees the same disk."""
OUT = ".hasil"


def answer(data: bytes, home: Path) -> bytes:
    """An order -> its answer. `home`: a folder of ours with the project's themes."""
    head, previous, *contents = split(data)
    order: Order = decode(head, Order)
    different = bundle.differences(order.versions, bundle.versions())
    if different:
        return to_answer(Answer(kind=bundle.VERSIONS, told=different))
    if order.carried:
        return _unpacked(order, contents, home)
    if not _sees(order):
        return to_answer(Answer(kind=bundle.FILES))
    return to_answer(Answer(kind=bundle.DONE, result=work(order.recipe, replace(order.job, previous=previous))))


def _sees(order: Order) -> bool:
    try:
        return bool(order.mark) and files.read_bytes(Path(order.job.root), f"{HOME}/{MARK}") == order.mark.encode()
    except OSError:
        return False


def _unpacked(order: Order, contents: list[bytes], home: Path) -> bytes:
    """The same recipe over a copy of the folder, with nothing remembered; the pages go back with the result."""
    out = home / OUT
    try:
        for path, content in zip(order.names, contents, strict=True):
            files.write(home, path, content)
        result: VillageResult = work(order.recipe, _at(order.job, home, out))
        if result.faults:
            return to_answer(Answer(kind=bundle.HOME))
        records = tuple(unpack(result.records))
        pages = [files.read_bytes(out, record.path) for record in records]
    except (OSError, ValueError):
        return to_answer(Answer(kind=bundle.HOME))
    finally:
        shutil.rmtree(home / order.job.publisher.folder, ignore_errors=True)
        shutil.rmtree(out, ignore_errors=True)
    return to_answer(Answer(kind=bundle.DONE, result=result), pages)


def _at(job: VillageJob, root: Path, out: Path) -> VillageJob:
    return replace(job, root=str(root), out=str(out), memory="", previous=b"")


class Bench:
    """The process, started with the first order."""

    def __init__(self, home: Path, themes: bytes) -> None:
        """`home`: a folder that nobody else uses; `themes`: parcel of names, joined by line ends, and contents."""
        self._home = home
        names, *contents = split(themes)
        for path, content in zip(filter(None, names.decode().split("\n")), contents, strict=True):
            files.write(home, path, content)
        self._process = subprocess.Popen(  # noqa: S603  # our own module
            [sys.executable, "-m", __name__, str(home)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    def ask(self, order: bytes) -> bytes:
        """The answer to an order; empty when the process is no more."""
        assert self._process.stdin is not None  # noqa: S101  # it was started with two pipes
        assert self._process.stdout is not None  # noqa: S101  # as above
        try:
            _send(self._process.stdin, order)
            return _receive(self._process.stdout)
        except OSError:
            return b""

    def close(self) -> None:
        """End the process and forget its folder."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()
        shutil.rmtree(self._home, ignore_errors=True)


def pack_themes(root: Path) -> bytes:
    """The project's own themes, for a bench; those of kimsite are there already. What cannot travel is missing there as it would be here."""
    found = bundle.gather(root, "themes") or ()
    return join(["\n".join(path for path, _ in found).encode(), *(data for _, data in found)])


def _send(stream: IO[bytes], data: bytes) -> None:
    stream.write(struct.pack(">Q", len(data)))
    stream.write(data)
    stream.flush()


def _receive(stream: IO[bytes]) -> bytes:
    """The next parcel; empty at the end."""
    length = stream.read(8)
    data = stream.read(*struct.unpack(">Q", length)) if len(length) == 8 else b""
    return data if length and len(data) == struct.unpack(">Q", length)[0] else b""


def main() -> None:
    """Answer until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sink = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever prints must not break into an answer
    while order := _receive(sys.stdin.buffer):
        _send(sink, answer(order, Path(sys.argv[1])))


if __name__ == "__main__":
    main()

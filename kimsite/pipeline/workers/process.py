"""The process of one cluster worker that turns requests into responses, and how the worker talks to it.

It is a process of its own for three reasons: time limits work only in a main thread (`tools/deadline.py`), a
village that brings its process down must not take the worker with it, and a killed process leaves no
half-built state behind.

    python -m kimsite.pipeline.workers.process FOLDER    reads requests from stdin, writes responses to
    stdout, each after its length
"""

from __future__ import annotations

import importlib
import os
import signal
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import IO

from msgspec.structs import replace

from kimsite.model.build import BuildResult, Built, VillageJob
from kimsite.pipeline.cache.records import unpack_records
from kimsite.pipeline.cache.state import HOME
from kimsite.pipeline.workers import wire
from kimsite.pipeline.workers.wire import (
    WorkRequest,
    WorkResponse,
    encode_response,
    pack_message,
    unpack_message,
)
from kimsite.tools import files
from kimsite.tools.atomic_write import write_file
from kimsite.tools.codec import decode
from kimsite.tools.orphans import end_with_pipe

MARK = "bersama"
"""In `.kimsite` while a build is under way: anyone who reads the build's mark in it sees the same disk."""
_OUT = ".hasil"


def handle(data: bytes, home: Path) -> bytes:
    """A request -> its response. `home`: a folder of ours with the project's themes."""
    head, previous, *contents = unpack_message(data)
    request: WorkRequest = decode(head, WorkRequest)
    different = wire.differences(request.versions, wire.versions())
    if different:
        return encode_response(WorkResponse(kind=wire.ResponseKind.VERSIONS, detail=different))
    if request.carried:
        return _unpacked(request, contents, home)
    if not _sees(request):
        return encode_response(WorkResponse(kind=wire.ResponseKind.SEND_FILES))
    return encode_response(
        WorkResponse(
            kind=wire.ResponseKind.DONE, result=_recipe_of(request)(replace(request.job, previous=previous))
        )
    )


def _recipe_of(request: WorkRequest) -> Callable[[VillageJob], BuildResult]:
    """The function that the request names as module:function."""
    module, _, function = request.recipe.partition(":")
    recipe: Callable[[VillageJob], BuildResult] = getattr(importlib.import_module(module), function)
    return recipe


def _sees(request: WorkRequest) -> bool:
    try:
        return (
            bool(request.mark)
            and files.read_bytes(Path(request.job.root), f"{HOME}/{MARK}") == request.mark.encode()
        )
    except OSError:
        return False


def _unpacked(request: WorkRequest, contents: list[bytes], home: Path) -> bytes:
    """The same recipe over a copy of the folder, with nothing cached; pages travel with the result."""
    out = home / _OUT
    try:
        for path, content in zip(request.names, contents, strict=True):
            write_file(home, path, content)
        result = _recipe_of(request)(_at(request.job, home, out))
        if result.faults:
            return encode_response(WorkResponse(kind=wire.ResponseKind.BUILD_AT_HOME))
        records = tuple(unpack_records(result.records)) if isinstance(result, Built) else ()
        pages = [files.read_bytes(out, record.path) for record in records]
    except (OSError, ValueError):
        return encode_response(WorkResponse(kind=wire.ResponseKind.BUILD_AT_HOME))
    finally:
        files.remove_tree(home / request.job.publisher.folder)
        files.remove_tree(out)
    return encode_response(WorkResponse(kind=wire.ResponseKind.DONE, result=result), pages)


def _at(job: VillageJob, root: Path, out: Path) -> VillageJob:
    return replace(job, root=str(root), out=str(out), cache_dir="", journal="", in_place=True, previous=b"")


class WorkerProcess:
    """The process, started with the first request."""

    def __init__(self, home: Path, themes: bytes) -> None:
        """`home`: a folder that nobody else uses; `themes`: packed names and contents."""
        self._home = home
        names, *contents = unpack_message(themes)
        for path, content in zip(filter(None, names.decode().split("\n")), contents, strict=True):
            write_file(home, path, content)
        self._process = subprocess.Popen(  # noqa: S603  # our own module
            [sys.executable, "-m", __name__, str(home)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    def ask(self, request: bytes) -> bytes:
        """The response to a request; empty when the process is no more."""
        assert self._process.stdin is not None  # noqa: S101  # it was started with two pipes
        assert self._process.stdout is not None  # noqa: S101  # as above
        try:
            _send(self._process.stdin, request)
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
        files.remove_tree(self._home)


def pack_themes(root: Path) -> bytes:
    """The project's own themes, for a worker; those of kimsite are there already.

    What cannot travel is missing there as it would be here.
    """
    found = wire.collect_files(root, "themes") or ()
    return pack_message(["\n".join(path for path, _ in found).encode(), *(data for _, data in found)])


def _send(stream: IO[bytes], data: bytes) -> None:
    stream.write(struct.pack(">Q", len(data)))
    stream.write(data)
    stream.flush()


def _receive(stream: IO[bytes]) -> bytes:
    """The next message; empty at the end."""
    length = stream.read(8)
    data = stream.read(*struct.unpack(">Q", length)) if len(length) == 8 else b""
    return data if length and len(data) == struct.unpack(">Q", length)[0] else b""


def worker_main() -> None:
    """Answer until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # another worker gets the village of one that is lost: two that write one village spoil each other's files
    end_with_pipe(sys.stdin.fileno())
    sink = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever prints must not break into a response
    while request := _receive(sys.stdin.buffer):
        _send(sink, handle(request, Path(sys.argv[1])))


if __name__ == "__main__":
    worker_main()

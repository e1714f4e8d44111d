"""Files of logs and counters -> their lines, in bounded memory."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from typing import IO, cast

_CHUNK = 1 << 20
_LONGEST = 1 << 16
"""Bytes of a line; the rest of a longer one is dropped."""
LARGEST_LOG = 16_000_000_000
"""Of one file, unpacked: beyond it a small file is taken for a bomb."""


class LogFile:
    """One file as lines; `cut` says afterwards that it ends before its end."""

    def __init__(self, stream: IO[bytes]) -> None:
        packed = stream.read(2) == b"\x1f\x8b"
        stream.seek(0)
        self._stream = cast("IO[bytes]", gzip.GzipFile(fileobj=stream)) if packed else stream
        self.cut = False

    def lines(self) -> Iterator[bytes]:
        """Every line without its end. A packed file that is cut short gives what is there."""
        rest, size = b"", 0
        while chunk := self._read():
            size += len(chunk)
            if size > LARGEST_LOG:
                self.cut = True
                return
            *whole, rest = (rest + chunk).split(b"\n")
            yield from whole
            rest = rest[:_LONGEST]
        if rest:
            yield rest

    def _read(self) -> bytes:
        try:
            return self._stream.read(_CHUNK)
        except (EOFError, OSError, zlib.error):
            self.cut = True
            return b""

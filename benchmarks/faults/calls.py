"""A log of strace -> the system calls that write, each with its number among those of its name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_LINE = re.compile(r"^(?:(\d+)\s+)?(\w+)\((.*)\)\s+= (-?\d+)")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_OPENED = re.compile(r"O_(?:WRONLY|RDWR|CREAT|TRUNC)")
_DESCRIPTOR = re.compile(r"^(\d+)<([^>]*)>")

_NO_FILES = ("/dev/null", "/dev/tty", "/dev/pts/", "pipe:", "socket:", "anon_inode:")
OUTPUT = ".printed"
"""Ends the name of the file that takes what a build prints."""


@dataclass(frozen=True, slots=True)
class Call:
    """One call that succeeded or failed."""

    name: str
    ordinal: int
    """From 1, among the calls of this name: as strace counts."""
    texts: tuple[bytes, ...]
    """Its strings: paths, or the bytes that it writes."""
    arguments: str
    result: int

    @property
    def descriptor(self) -> int:
        """The file descriptor that comes first, or -1."""
        match = _DESCRIPTOR.match(self.arguments)
        return int(match[1]) if match else -1

    @property
    def path(self) -> str:
        """The path of that descriptor, or the last path named."""
        match = _DESCRIPTOR.match(self.arguments)
        if match and not self.arguments.startswith("AT_FDCWD"):
            return _plain(match[2])
        return self.texts[-1].decode("utf-8", "replace") if self.texts else ""

    @property
    def writes(self) -> bool:
        """Whether it can change the disk."""
        if self.name == "openat":
            return bool(_OPENED.search(self.arguments))
        return not self.path.startswith(_NO_FILES) and not self.path.endswith(OUTPUT)


def read_calls(log: Path) -> Iterator[Call]:
    """Every call of the first process in the log, in order."""
    counted: Counter[str] = Counter()
    first = ""
    with log.open(encoding="ascii", errors="replace") as lines:
        for line in lines:
            if (match := _LINE.match(line)) is None:
                continue
            first = first or match[1] or ""
            if (match[1] or "") != first:
                raise ValueError(
                    "more than one process or thread writes: strace's numbers do not tell them apart"
                )
            counted[match[2]] += 1
            texts = tuple(bytes.fromhex(text.replace("\\x", "")) for text in _TEXT.findall(match[3]))
            yield Call(match[2], counted[match[2]], texts, match[3], int(match[4]))


def _plain(path: str) -> str:
    """A path as -y shows it with -xx."""
    return (
        bytes.fromhex(path.replace("\\x", "")).decode("utf-8", "replace") if path.startswith("\\x") else path
    )

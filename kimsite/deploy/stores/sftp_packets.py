"""The packets of SFTP version 3 (draft-ietf-secsh-filexfer-02): numbers, fields, answers."""

from __future__ import annotations

import struct
from enum import IntEnum

HAS_MODE = 0x04
"""Flag of attributes that a request sends: the rights follow."""
_HAS_SIZE, _HAS_OWNER, _HAS_TIMES, _HAS_MORE = 0x01, 0x02, 0x08, 0x80000000
SftpField = bytes | str | int


class SftpKind(IntEnum):
    """What a packet asks for or reports."""

    INIT = 1
    OPEN = 3
    CLOSE = 4
    READ = 5
    WRITE = 6
    FSTAT = 8
    OPENDIR = 11
    READDIR = 12
    REMOVE = 13
    MKDIR = 14
    RMDIR = 15
    STAT = 17
    RENAME = 18
    READLINK = 19
    SYMLINK = 20
    STATUS = 101
    EXTENDED = 200


class SftpStatus(IntEnum):
    """How a request ended."""

    OK = 0
    EOF = 1
    NO_SUCH_FILE = 2
    PERMISSION_DENIED = 3
    FAILURE = 4
    """Anything else, without a reason: a full disk, a name that is taken."""
    UNSUPPORTED = 8


class SftpAnswer:
    """The fields of a packet, read one by one. Raises EOFError where a packet is shorter than its fields."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    @property
    def is_empty(self) -> bool:
        return self._at >= len(self._data)

    def byte(self) -> int:
        return self._take(1)[0]

    def number(self) -> int:
        return int.from_bytes(self._take(4))

    def string(self) -> bytes:
        return self._take(self.number())

    def text(self) -> str:
        return self.string().decode("utf-8", "replace")

    def attributes(self) -> tuple[int, int]:
        """Size and mode."""
        flags = self.number()
        size = self.number() << 32 | self.number() if flags & _HAS_SIZE else -1
        self._take(8 if flags & _HAS_OWNER else 0)
        mode = self.number() if flags & HAS_MODE else 0
        self._take(8 if flags & _HAS_TIMES else 0)
        for _ in range(self.number() if flags & _HAS_MORE else 0):
            self.string()
            self.string()
        return size, mode

    def _take(self, count: int) -> bytes:
        self._at += count
        if self._at > len(self._data):
            raise EOFError
        return self._data[self._at - count : self._at]


def sftp_offset(at: int) -> tuple[int, int]:
    """A number of 64 bits as two fields."""
    return at >> 32, at & 0xFFFFFFFF


def sftp_bytes(field: SftpField) -> bytes:
    """A field of a request: numbers of 32 bits, texts and bytes with their length before them."""
    match field:
        case int():
            return struct.pack(">I", field)
        case str():
            return sftp_bytes(field.encode())
        case _:
            return struct.pack(">I", len(field)) + field

"""SFTP version 3 (draft-ietf-secsh-filexfer-02) over two pipes, as the system's ssh opens them to a host.

With OpenSSH's extensions where a host has them: a rename that replaces, hard links. Requests that need not
wait for each other are sent at once: over a slow line the waiting is most of the time.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from typing import IO

from kimsite.deploy.stores.sftp_packets import (
    HAS_MODE,
    SftpAnswer,
    SftpField,
    SftpKind,
    SftpStatus,
    sftp_bytes,
    sftp_offset,
)
from kimsite.record import Record

CHUNK = 32768
"""Bytes of one READ or WRITE: what every server takes."""
_WINDOW = 32
"""Requests under way at most."""
_LONGEST_PACKET = 1 << 22
_TYPE_BITS, _FOLDER_TYPE = 0o170000, 0o040000
_OPEN_TO_READ, _OPEN_TO_WRITE = 0x01, 0x02 | 0x08 | 0x10
"""Flags of OPEN; the second: write, create, truncate."""
_POSIX_RENAME = "posix-rename@openssh.com"
_HARDLINK = "hardlink@openssh.com"


class SftpError(Exception):
    """The host refused a request."""

    def __init__(self, status: int, words: str) -> None:
        super().__init__(words)
        self.status = status


class SftpDiskFullError(SftpError):
    """An opened file did not take all data: disk or quota are full, which SFTP cannot express."""


class SftpEntry(Record):
    """One name of a folder."""

    name: str
    is_folder: bool
    """False for a symbolic link to one."""


class SftpSession:
    """One session. Methods raise SftpError where the host refuses, EOFError or OSError where it is gone."""

    def __init__(self, reader: IO[bytes], writer: IO[bytes]) -> None:
        self._reader = reader
        self._writer = writer
        self._number = 0
        self._send(struct.pack(">BI", SftpKind.INIT, 3))
        version = self._receive()
        version.byte()
        version.number()
        extensions = set()
        while not version.is_empty:
            extensions.add(version.text())
            version.text()
        self._renames_over = _POSIX_RENAME in extensions
        self.can_hardlink = _HARDLINK in extensions

    def read(self, path: str) -> bytes | None:
        """A file's bytes; None where there is no such file."""
        try:
            handle = self._ask(SftpKind.OPEN, path, _OPEN_TO_READ, 0).string()
        except SftpError as error:
            if error.status == SftpStatus.NO_SUCH_FILE:
                return None
            raise
        data = bytearray()
        try:
            while self._read_more(handle, data):
                pass
        finally:
            self._ask(SftpKind.CLOSE, handle)
        return bytes(data)

    def _read_more(self, handle: bytes, data: bytearray) -> bool:
        """Append the next bytes; False at the end of the file. What an answer falls short is asked again."""
        start, count = len(data), _WINDOW if data else 1
        answers = self._ask_all(
            (SftpKind.READ, handle, *sftp_offset(start + CHUNK * number), CHUNK) for number in range(count)
        )
        for answer in answers:
            if isinstance(answer, SftpError):
                if answer.status != SftpStatus.EOF:
                    raise answer
                return False
            block = answer.string()
            data += block
            if len(block) < CHUNK:
                break
        return True

    def write(self, path: str, data: bytes) -> int:
        """Write a file, readable by everybody, and give the host's word for its size."""
        handle = self._ask(SftpKind.OPEN, path, _OPEN_TO_WRITE, HAS_MODE, 0o644).string()
        blocks = range(0, len(data), CHUNK)
        *written, size, closed = self._ask_all(
            (
                *((SftpKind.WRITE, handle, *sftp_offset(at), data[at : at + CHUNK]) for at in blocks),
                (SftpKind.FSTAT, handle),
                (SftpKind.CLOSE, handle),
            )
        )
        for answer in (*written, closed):
            if isinstance(answer, SftpError):
                raise SftpDiskFullError(answer.status, str(answer))
        if isinstance(size, SftpError):
            raise size
        return size.attributes()[0]

    def rename_over(self, old: str, new: str) -> None:
        """Give a file another name; one that has it already is replaced, in one step where the host can."""
        if self._renames_over:
            self._ask(SftpKind.EXTENDED, _POSIX_RENAME, old, new)
            return
        try:
            self._ask(SftpKind.RENAME, old, new)
        except SftpError:
            self._ask(SftpKind.REMOVE, new)
            self._ask(SftpKind.RENAME, old, new)

    def remove(self, path: str) -> None:
        self._ask(SftpKind.REMOVE, path)

    def make_folders(self, paths: Sequence[str]) -> None:
        """Make folders, outer ones first.

        Those that are there stay. What cannot be made is no error here: the file that is to lie in it is.
        """
        self._ask_all((SftpKind.MKDIR, path, HAS_MODE, 0o755) for path in paths)

    def remove_folder(self, path: str) -> None:
        """Remove an empty folder."""
        self._ask(SftpKind.RMDIR, path)

    def mode(self, path: str) -> int | None:
        """Type and rights of what a path leads to; None where nothing is there."""
        try:
            return self._ask(SftpKind.STAT, path).attributes()[1]
        except SftpError as error:
            if error.status == SftpStatus.NO_SUCH_FILE:
                return None
            raise

    def is_folder(self, path: str) -> bool:
        return (self.mode(path) or 0) & _TYPE_BITS == _FOLDER_TYPE

    def entries(self, folder: str) -> list[SftpEntry]:
        """What is directly in a folder, in any order; empty where there is no such folder."""
        try:
            handle = self._ask(SftpKind.OPENDIR, folder).string()
        except SftpError as error:
            if error.status == SftpStatus.NO_SUCH_FILE:
                return []
            raise
        found: list[SftpEntry] = []
        try:
            while True:
                answer = self._ask(SftpKind.READDIR, handle)
                for _ in range(answer.number()):
                    name, _long = answer.text(), answer.string()
                    is_folder = answer.attributes()[1] & _TYPE_BITS == _FOLDER_TYPE
                    if name not in {".", ".."}:
                        found.append(SftpEntry(name, is_folder))
        except SftpError as error:
            if error.status != SftpStatus.EOF:
                raise
        finally:
            self._ask(SftpKind.CLOSE, handle)
        return found

    def link_target(self, path: str) -> str | None:
        """Where a symbolic link leads; None where the path is no symbolic link."""
        try:
            answer = self._ask(SftpKind.READLINK, path)
        except SftpError:
            return None
        answer.number()
        return answer.text()

    def symlink(self, target: str, path: str) -> None:
        """Make `path` a symbolic link to `target`.

        In the order of OpenSSH's server, which differs from the draft's and is the one that others follow.
        """
        self._ask(SftpKind.SYMLINK, target, path)

    def hardlink_all(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Give files second names."""
        for answer in self._ask_all((SftpKind.EXTENDED, _HARDLINK, old, new) for old, new in pairs):
            if isinstance(answer, SftpError):
                raise answer

    def _ask(self, *fields: SftpField) -> SftpAnswer:
        (answer,) = self._ask_all([fields])
        if isinstance(answer, SftpError):
            raise answer
        return answer

    def _ask_all(self, requests: Iterable[Sequence[SftpField]]) -> list[SftpAnswer | SftpError]:
        """The answers to requests, in their order, with a number of requests under way at a time."""
        answers: dict[int, SftpAnswer | SftpError | None] = {}
        waiting = 0
        for kind, *fields in requests:
            self._number = (self._number + 1) & 0xFFFFFFFF
            answers[self._number] = None
            head = struct.pack(">BI", kind, self._number)
            self._send(head + b"".join(map(sftp_bytes, fields)))
            waiting += 1
            if waiting == _WINDOW:
                self._take_answer(answers)
                waiting -= 1
        for _ in range(waiting):
            self._take_answer(answers)
        return [answer for answer in answers.values() if answer is not None]

    def _take_answer(self, answers: dict[int, SftpAnswer | SftpError | None]) -> None:
        """Put the next answer under the number of its request."""
        answer = self._receive()
        kind, number = answer.byte(), answer.number()
        if answers.get(number, answer) is not None:
            raise EOFError  # to a request that is not ours, or a second one: the session is lost
        if kind != SftpKind.STATUS:
            answers[number] = answer
            return
        status = answer.number()
        words = "" if answer.is_empty else answer.text()
        is_ok = status == SftpStatus.OK
        answers[number] = answer if is_ok else SftpError(status, words or f"status {status}")

    def _send(self, packet: bytes) -> None:
        self._writer.write(struct.pack(">I", len(packet)) + packet)
        self._writer.flush()

    def _receive(self) -> SftpAnswer:
        length = struct.unpack(">I", self._exactly(4))[0]
        if length > _LONGEST_PACKET:
            raise OSError(self._exactly(200).decode("utf-8", "replace"))  # a greeting of the login shell
        return SftpAnswer(self._exactly(length))

    def _exactly(self, count: int) -> bytes:
        data = self._reader.read(count)
        if len(data) < count:
            raise EOFError
        return data

"""Files on a host, one by one, over SFTP."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from kimsite.deploy.stores.sftp_packets import SftpStatus
from kimsite.deploy.stores.sftp_session import SftpDiskFullError, SftpError, SftpSession
from kimsite.deploy.stores.ssh import SshLogin, SshProcess, run_command
from kimsite.deploy.stores.store import StoreError
from kimsite.model.deploy import StoreErrorKind, StoreErrorReason

_KINDS: dict[int, StoreErrorKind] = {
    SftpStatus.PERMISSION_DENIED: StoreErrorKind.PERMISSION,
    SftpStatus.NO_SUCH_FILE: StoreErrorKind.MISSING,
}
Answered = TypeVar("Answered")


class SftpConnection:
    """One ssh with its SFTP session, which several trees of one host share."""

    def __init__(self, login: SshLogin) -> None:
        self.login = login
        self._open()

    def do(self, step: str, path: str, action: Callable[[SftpSession], Answered]) -> Answered:
        """What `action` returns. Raises StoreError for what the host refuses, and where it is gone."""
        try:
            return action(self._session)
        except SftpDiskFullError as error:
            raise StoreError(step, path, str(error), StoreErrorKind.QUOTA) from error
        except SftpError as error:
            kind = _KINDS.get(error.status, StoreErrorKind.OTHER)
            raise StoreError(step, path, str(error), kind) from error
        except (OSError, EOFError, ValueError) as error:
            raise self._process.failure(step, path) from error

    def run(self, *words: str, data: bytes = b"") -> bool:
        """Run a command on the host; False where it fails or only SFTP is allowed."""
        return run_command(self.login, list(words), data)

    def reconnect(self) -> None:
        self.close()
        try:
            self._open()
        except StoreError as error:
            if error.kind is StoreErrorKind.HOST:  # it answered before: the line is down, and comes back
                raise StoreError("connect", "", error.failure.answer, StoreErrorKind.CONNECTION) from error
            raise

    def close(self) -> None:
        self._process.end()

    def _open(self) -> None:
        self._process = SshProcess(self.login, ["-s", "--", self.login.target.host, "sftp"])
        try:
            self._session = SftpSession(*self._process.pipes())
        except (OSError, EOFError) as error:
            raise self._process.failure("connect", "") from error


def enter_folder(connection: SftpConnection) -> None:
    """Make the target's folder where only its last part is missing, for paths get misspelled.

    Raises StoreError.
    """
    target = connection.login.target

    def reason_against(session: SftpSession) -> StoreErrorReason | None:
        if session.mode(target.folder) is None and session.mode(posixpath.dirname(target.folder) or "."):
            session.make_folders([target.folder])
        if session.is_folder(target.folder):
            return None
        is_file = session.mode(target.folder) is not None
        return StoreErrorReason.FOLDER_IS_FILE if is_file else StoreErrorReason.FOLDER_MISSING

    reason = connection.do("connect", target.folder, reason_against)
    if reason is not None:
        raise StoreError("connect", target.folder, "No such folder", StoreErrorKind.MISSING, reason)


class SftpStore:
    """Files below a folder of the host."""

    def __init__(self, connection: SftpConnection, folder: str) -> None:
        self._connection = connection
        self._folder = folder
        self._made: set[str] = set()
        """Folders that are known to be there."""

    def read(self, path: str) -> bytes | None:
        return self._connection.do("read", path, lambda session: session.read(self._place(path)))

    def write(self, path: str, data: bytes) -> None:
        size = self._connection.do("write", path, lambda session: self._write(session, path, data))
        if size != len(data):
            answer = f"sent {len(data)} bytes, the host has {size}"
            raise StoreError("write", path, answer, StoreErrorKind.CONNECTION)

    def delete(self, path: str) -> None:
        self._connection.do("delete", path, lambda session: self._delete(session, path))

    def list_names(self, folder: str) -> tuple[str, ...]:
        found = self._connection.do("list", folder, lambda session: session.entries(self._place(folder)))
        return tuple(sorted(entry.name for entry in found))

    def reconnect(self) -> None:
        self._connection.reconnect()

    def close(self) -> None:
        self._connection.close()

    def _place(self, path: str) -> str:
        return posixpath.join(self._folder, path) if path else self._folder

    def _write(self, session: SftpSession, path: str, data: bytes) -> int:
        place = self._place(path)
        self._make_folders(session, path)
        try:
            size = session.write(f"{place}.tmp", data)
        except SftpDiskFullError:
            with suppress(SftpError):
                session.remove(f"{place}.tmp")
            raise
        except SftpError as error:
            if error.status != SftpStatus.NO_SUCH_FILE or not self._made:
                raise
            self._made.clear()  # somebody may have removed a folder that this session knows
            self._make_folders(session, path)
            size = session.write(f"{place}.tmp", data)
        if size == len(data):
            session.rename_over(f"{place}.tmp", place)
        return size

    def _make_folders(self, session: SftpSession, path: str) -> None:
        missing = [folder for folder in reversed(_folders(path)) if folder not in self._made]
        if missing:
            session.make_folders([self._place(folder) for folder in missing])
            self._made.update(missing)

    def _delete(self, session: SftpSession, path: str) -> None:
        try:
            session.remove(self._place(path))
        except SftpError as error:
            if error.status == SftpStatus.NO_SUCH_FILE:
                return
            raise
        with suppress(SftpError):  # not empty
            for folder in _folders(path):
                session.remove_folder(self._place(folder))
                self._made.discard(folder)


def _folders(path: str) -> list[str]:
    """The folders that a path lies in, inner ones first."""
    parts = path.split("/")[:-1]
    return ["/".join(parts[:count]) for count in range(len(parts), 0, -1)]

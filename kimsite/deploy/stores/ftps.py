"""FTP over TLS, and plain FTP where sites.yaml names it: what every shared host offers.

A file is sent as `NAME.tmp`, its size is asked for, then it is renamed over the old one: no reader meets half
a file, and a name is never counted as sent on the strength of a closed connection. Hosts end sessions after
some minutes or some hundred files, so a session is renewed before they do.
"""

from __future__ import annotations

import contextlib
import ftplib
import io
import posixpath
import ssl
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from kimsite.deploy.stores.ftp_folder import enter_ftp_folder
from kimsite.deploy.stores.ftp_listing import listed_here
from kimsite.deploy.stores.ftp_session import (
    FTP_ERRORS,
    failure,
    open_session,
    patience,
    raise_reason,
    trusting,
    unwire,
    wire,
)
from kimsite.deploy.stores.store import Store, StoreError
from kimsite.model.deploy import FtpTarget, StoreErrorKind

FILES_PER_SESSION = 500
SECONDS_PER_SESSION = 480.0
"""Eight minutes: hosts close sessions after five (when idle) to ten."""
_BLOCK = 1 << 16
_UNKNOWN_COMMAND = ("500", "501", "502", "504")
_CONNECTION_ENDS = "421"
Replied = TypeVar("Replied")


def open_ftp(target: FtpTarget, root: Path, secret: str) -> Store:
    """Connect and log in, once. Raises StoreError.

    `root`: the project, which the path of a certificate counts from; `secret`: the password.
    """
    return FtpStore(trusting(target, root), secret)


class FtpStore:
    """One FTP session, opened anew when it grows old."""

    def __init__(self, target: FtpTarget, secret: str) -> None:
        self._target = target
        self._secret = secret
        self._folders: set[str] = set()
        """Folders that are known to be there."""
        self._open()

    def read(self, path: str) -> bytes | None:
        return self._run("read", path, lambda: self._read(wire(path)))

    def write(self, path: str, data: bytes) -> None:
        self._run("write", path, lambda: self._write(wire(path), data))

    def delete(self, path: str) -> None:
        self._run("delete", path, lambda: self._delete(wire(path)))

    def list_names(self, folder: str) -> tuple[str, ...]:
        return tuple(unwire(name) for name in self._run("list", folder, lambda: self._names(wire(folder))))

    def reconnect(self) -> None:
        self._ftp.close()
        try:
            self._open()
        except StoreError as error:
            if error.kind is StoreErrorKind.HOST:  # it answered before: the line is down, and comes back
                raise StoreError("connect", "", error.failure.answer, StoreErrorKind.CONNECTION) from error
            raise

    def close(self) -> None:
        with contextlib.suppress(*FTP_ERRORS):
            if self._ftp.sock is not None:
                self._ftp.sock.settimeout(5)
            self._ftp.quit()
        self._ftp.close()

    def _open(self) -> None:
        self._ftp = open_session(self._target, self._secret)
        self._opened = time.monotonic()
        self._sent = 0
        self._binary = False
        try:
            self._features = self._optional("FEAT").upper()
            if "UTF8" in self._features:
                self._optional("OPTS UTF8 ON")
            enter_ftp_folder(self._ftp, self._target.folder, self._names_here)
            self._root = self._ftp.pwd() or wire(self._target.folder)
        except StoreError:
            self._ftp.close()
            raise
        except FTP_ERRORS as error:
            self._ftp.close()
            raise failure("connect", self._target.folder, error) from error
        self._sized = True

    def _optional(self, command: str) -> str:
        """The answer to a command that a server need not know; empty where it does not."""
        try:
            return self._ftp.sendcmd(command)
        except ftplib.error_perm:
            return ""

    def _run(self, step: str, path: str, action: Callable[[], Replied]) -> Replied:
        """Do one operation; once more in a new session where the server ended the old one in due form."""
        if self._sent >= FILES_PER_SESSION or time.monotonic() - self._opened > SECONDS_PER_SESSION:
            self.close()
            self.reconnect()
        try:
            return action()
        except FTP_ERRORS as error:
            if not str(error).startswith(_CONNECTION_ENDS):
                raise failure(step, path, error) from error
        self.reconnect()
        try:
            return action()
        except FTP_ERRORS as error:
            raise failure(step, path, error) from error

    def _read(self, path: str) -> bytes | None:
        try:
            return self._retrieve(path)
        except ftplib.error_perm:
            # 550 means a missing file or one that may not be read: the listing shows which
            if posixpath.basename(path) in self._names(posixpath.dirname(path)):
                raise
            return None

    def _retrieve(self, path: str) -> bytes:
        self._set_binary()
        received = io.BytesIO()
        with self._ftp.transfercmd(f"RETR {path}") as connection:
            while block := connection.recv(_BLOCK):
                received.write(block)
            _close_tls(connection)
        self._ftp.voidresp()
        return received.getvalue()

    def _write(self, path: str, data: bytes) -> None:
        self._sent += 1
        temporary = f"{path}.tmp"
        self._make_folders(path)
        try:
            answer = self._send(temporary, data)
        except ftplib.error_perm as error:
            if not str(error).startswith(("550", "553")) or "/" not in path:
                raise
            self._folders.clear()  # somebody may have removed a folder that this session knows
            self._make_folders(path)
            answer = self._send(temporary, data)
        size = self._size(temporary, data)
        if size != len(data):
            self._discard(temporary)
            words = f"{answer} (sent {len(data)} bytes, the host has {size})"
            raise StoreError("write", unwire(path), words, StoreErrorKind.CONNECTION)
        self._rename(temporary, path)

    def _send(self, path: str, data: bytes) -> str:
        self._set_binary()
        try:
            connection = self._ftp.transfercmd(f"STOR {path}")
            with patience(self._ftp, connection, len(data)):
                with connection:
                    try:
                        connection.sendall(data)
                        _close_tls(connection)
                    except OSError as error:
                        raise_reason(self._ftp, error)
                return self._ftp.voidresp()
        except (ftplib.error_temp, ftplib.error_perm) as error:
            if not str(error).startswith(_CONNECTION_ENDS):
                self._discard(path)  # a part of a file would fill what a full disk has left
            raise

    def _discard(self, path: str) -> None:
        with contextlib.suppress(ftplib.Error):
            self._ftp.delete(path)

    def _size(self, path: str, data: bytes) -> int | None:
        """The host's word for a file's size; by reading the file where the host knows no SIZE (RFC 3659)."""
        if self._sized:
            try:
                return self._ftp.size(path)
            except ftplib.error_perm as error:
                if not str(error).startswith(_UNKNOWN_COMMAND):
                    raise
                self._sized = False
        received = self._retrieve(path)
        return len(data) if received == data else None

    def _rename(self, temporary: str, path: str) -> None:
        self._ftp.sendcmd(f"RNFR {temporary}")
        try:
            self._ftp.voidcmd(f"RNTO {path}")
        except ftplib.error_perm as error:
            # Servers on Windows do not rename over a file: it has to go first.
            if not str(error).startswith(("550", "553")):
                raise
            self._ftp.delete(path)
            self._ftp.sendcmd(f"RNFR {temporary}")
            self._ftp.voidcmd(f"RNTO {path}")

    def _make_folders(self, path: str) -> None:
        parts = path.split("/")[:-1]
        for count in range(1, len(parts) + 1):
            folder = "/".join(parts[:count])
            if folder not in self._folders:
                with contextlib.suppress(ftplib.error_perm):  # it is there, or the file's answer shows why
                    self._ftp.mkd(folder)
                self._folders.add(folder)

    def _delete(self, path: str) -> None:
        try:
            self._ftp.delete(path)
        except ftplib.error_perm:
            if posixpath.basename(path) in self._names(posixpath.dirname(path)):
                raise
            return
        folder = posixpath.dirname(path)
        while folder:
            try:
                self._ftp.rmd(folder)
            except ftplib.error_perm:
                return  # not empty
            self._folders.discard(folder)
            folder = posixpath.dirname(folder)

    def _names(self, folder: str) -> tuple[str, ...]:
        self._binary = False  # listings are text
        if "MLSD" in self._features or "MLST" in self._features:
            try:
                rows = list(self._ftp.mlsd(folder))  # a choice of facts would be one more round trip
            except ftplib.error_perm as error:
                if not str(error).startswith(_UNKNOWN_COMMAND):
                    return ()
                self._features = ""
            else:
                found = {name for name, facts in rows if facts.get("type") not in {"cdir", "pdir"}}
                return tuple(sorted(found - {".", ".."}))
        return self._names_inside(folder)

    def _names_here(self) -> tuple[str, ...]:
        self._root = self._ftp.pwd()
        return self._names("")

    def _names_inside(self, folder: str) -> tuple[str, ...]:
        """By listing the folder that the session is in, for names with blanks."""
        try:
            self._ftp.cwd(posixpath.join(self._root, folder))
        except ftplib.error_perm:
            return ()
        try:
            return listed_here(self._ftp)
        finally:
            self._ftp.cwd(self._root)

    def _set_binary(self) -> None:
        if not self._binary:
            self._ftp.voidcmd("TYPE I")
            self._binary = True


def _close_tls(connection: object) -> None:
    """Say on the wire that the data are whole; servers that close without an answer are common."""
    if isinstance(connection, ssl.SSLSocket):
        with contextlib.suppress(OSError):
            connection.unwrap()

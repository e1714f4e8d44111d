"""A logged-in FTP connection: TLS with session reuse, a verified or pinned certificate, one try to log in.

Many servers (vsftpd and ProFTPD as they come) accept a data connection only when it resumes the TLS session
of the control connection, which proves that both belong to one client. `ftplib` does not do so by itself:
https://github.com/python/cpython/issues/63699.
"""

from __future__ import annotations

import ftplib
import hashlib
import re
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

from msgspec.structs import replace

from kimsite.deploy.stores.store import StoreError
from kimsite.model.deploy import FtpTarget, StoreErrorKind, StoreErrorReason

FTP_TIMEOUT = 30.0
"""Seconds without a sign of life after which a connection counts as cut."""
SLOWEST_LINE = 2000.0
"""Bytes a second that a line carries at least: so much longer is waited for the answer to a file."""
FTP_ERRORS = (ftplib.Error, OSError, EOFError, ValueError)
"""What `ftplib` raises: ValueError where an answer is no number."""
FULL = re.compile(
    r"quota|no space|disk full|disk is full|exceeded storage|insufficient storage", re.IGNORECASE
)
_CROWDED = re.compile(r"too many|maximum number|max\w* (?:clients|connections|logins)", re.IGNORECASE)
"""Of an account that is logged in as often as it may: a session that was cut lives on for some minutes."""
_NOT_STORED = "451"
"""Measured: the answer of vsftpd 3.0.3, ProFTPD 1.3.8 and Pure-FTPd 1.0.50 to a file that their disk has no
room for is 451, mostly without a reason, not the 452 or 552 of RFC 959.
"""
_HOSTNAME_MISMATCH = 62
"""OpenSSL's X509_V_ERR_HOSTNAME_MISMATCH."""
_WRONG_DATE = frozenset({9, 10})
"""X509_V_ERR_CERT_NOT_YET_VALID and X509_V_ERR_CERT_HAS_EXPIRED."""
_KINDS = {
    "421": StoreErrorKind.CONNECTION,
    "425": StoreErrorKind.CONNECTION,
    "426": StoreErrorKind.CONNECTION,
    "430": StoreErrorKind.LOGIN,
    "452": StoreErrorKind.QUOTA,
    "530": StoreErrorKind.LOGIN,
    "532": StoreErrorKind.LOGIN,
    "550": StoreErrorKind.PERMISSION,
    "552": StoreErrorKind.QUOTA,
    "553": StoreErrorKind.PERMISSION,
}
"""Reply codes of RFC 959 -> what they mean for the person who publishes."""


def wire(text: str) -> str:
    """A path as `ftplib` shall send it: UTF-8 (RFC 2640), through the session's Latin-1.

    So that an answer in any other encoding is shown as well as it can be, and is no error.
    """
    return text.encode("utf-8").decode("latin-1")


def unwire(text: str) -> str:
    """A name or an answer as a host sent it."""
    return text.encode("latin-1").decode("utf-8", "replace")


class _PlainFtp(ftplib.FTP):
    """FTP that takes no line cut short by the end of a connection for a whole one, as `ftplib` does."""

    def getline(self) -> str:
        line = self.file.readline(self.maxline + 1) if self.file else ""
        if not line.endswith("\n"):
            raise EOFError
        return line.rstrip("\r\n")


class _ReusingFtp(_PlainFtp, ftplib.FTP_TLS):
    """FTP over explicit TLS (RFC 4217) whose data connections resume the control connection's session."""

    pinned = b""
    """SHA-256 of the only certificate that is accepted; empty: the context verifies."""

    def ntransfercmd(self, cmd: str, rest: int | str | None = None) -> tuple[socket.socket, int | None]:
        """Open a data connection, always to the address of the control connection.

        `ftplib` uses the port alone of a PASV reply: servers behind address translation name an address that
        nobody can reach.
        """
        connection, size = ftplib.FTP.ntransfercmd(self, cmd, rest)  # noqa: S321  # inside TLS
        control = self.sock
        if not isinstance(control, ssl.SSLSocket):
            return connection, size
        try:
            wrapped = self.context.wrap_socket(connection, server_hostname=self.host, session=control.session)
        except OSError as error:
            raise_reason(self, error)
        self.check_pin(wrapped)
        return wrapped, size

    def check_pin(self, connection: ssl.SSLSocket) -> None:
        """Raise ssl.SSLCertVerificationError unless the certificate is the pinned one, if any is."""
        found = hashlib.sha256(connection.getpeercert(binary_form=True) or b"").digest()
        if self.pinned and found != self.pinned:
            connection.close()
            raise ssl.SSLCertVerificationError(f"the certificate's SHA-256 is {found.hex(':').upper()}")


@contextmanager
def patience(ftp: ftplib.FTP, connection: socket.socket, size: int) -> Iterator[None]:
    """Wait for the answer to a file of `size` bytes as long as a slow line needs to carry it.

    A system takes megabytes at once off our hands, and is silent until they are on their way.
    """
    seconds = FTP_TIMEOUT + size / SLOWEST_LINE
    for sock in (ftp.sock, connection):
        if sock is not None:
            sock.settimeout(seconds)
    yield
    if ftp.sock is not None:
        ftp.sock.settimeout(FTP_TIMEOUT)


def raise_reason(ftp: ftplib.FTP, error: OSError) -> NoReturn:
    """Raise the server's own reason for a data connection that broke, where it gives one, else `error`."""
    try:
        ftp.voidresp()
    except (OSError, EOFError):
        raise error from None
    raise error


def open_session(target: FtpTarget, secret: str) -> ftplib.FTP:
    """Connect, verify the host, log in once. Raises StoreError.

    The password is sent only to a host that proved who it is.
    """
    ftp: ftplib.FTP | None = None
    try:
        ftp = _connection(target)
        ftp.connect(target.host, target.port)
        if ftp.sock is not None:  # routers forget a connection that is silent while a large file is sent
            ftp.sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        if isinstance(ftp, _ReusingFtp):
            _encrypt(ftp)
        ftp.login(wire(target.user), wire(secret))
        if isinstance(ftp, _ReusingFtp):
            ftp.prot_p()
    except (StoreError, *FTP_ERRORS) as error:
        if ftp is not None:
            ftp.close()
        raise (error if isinstance(error, StoreError) else _refused(target, error)) from error
    return ftp


def _encrypt(ftp: _ReusingFtp) -> None:
    try:
        ftp.auth()
    except ftplib.Error as error:
        answer, reason = _answer(error), StoreErrorReason.ENCRYPTION_MISSING
        raise StoreError("connect", "", answer, StoreErrorKind.CERTIFICATE, reason) from error
    if isinstance(ftp.sock, ssl.SSLSocket):
        ftp.check_pin(ftp.sock)


def failure(step: str, path: str, error: Exception) -> StoreError:
    """The StoreError for what `ftplib`, a socket or TLS raised in the middle of a session."""
    answer = _answer(error)
    if isinstance(error, ssl.SSLCertVerificationError):
        kind = StoreErrorKind.CERTIFICATE
    elif FULL.search(answer) or (step == "write" and answer.startswith(_NOT_STORED)):
        kind = StoreErrorKind.QUOTA
    elif _CROWDED.search(answer):
        kind = StoreErrorKind.CONNECTION
    elif isinstance(error, ftplib.Error | ValueError):
        kind = _KINDS.get(answer[:3], StoreErrorKind.OTHER)
    else:
        kind = StoreErrorKind.CONNECTION
    return StoreError(step, path, answer, kind)


def _connection(target: FtpTarget) -> ftplib.FTP:
    if target.kind == "ftp":
        return _PlainFtp(timeout=FTP_TIMEOUT, encoding="latin-1")
    context = _context(target)
    ftp = _ReusingFtp(context=context, timeout=FTP_TIMEOUT, encoding="latin-1")
    ftp.pinned = bytes.fromhex(target.fingerprint.replace(":", ""))
    return ftp


def _context(target: FtpTarget) -> ssl.SSLContext:
    context = ssl.create_default_context(cafile=target.certificate or None)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if target.fingerprint:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE  # `check_pin` takes one certificate and no other
    return context


def _refused(target: FtpTarget, error: Exception) -> StoreError:
    """Why no session came about."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return _untrusted(target, error)
    if isinstance(error, socket.gaierror | ConnectionRefusedError | TimeoutError | UnicodeError):
        return StoreError("connect", "", _answer(error), StoreErrorKind.HOST)
    if isinstance(error, FileNotFoundError):
        return StoreError("connect", target.certificate, _answer(error), StoreErrorKind.MISSING)
    return failure("connect", "", error)


def _untrusted(target: FtpTarget, error: ssl.SSLCertVerificationError) -> StoreError:
    names, digest = _presented(target, error)
    code = getattr(error, "verify_code", 0)
    if target.fingerprint:
        reason, detail = StoreErrorReason.CERTIFICATE_OTHER, _answer(error).rpartition(" ")[2]
    elif code == _HOSTNAME_MISMATCH:
        reason, detail = StoreErrorReason.CERTIFICATE_NAME, names
    elif code in _WRONG_DATE:
        reason, detail = StoreErrorReason.CERTIFICATE_DATE, ""
    else:
        reason, detail = StoreErrorReason.CERTIFICATE_UNKNOWN, digest
    words = [_answer(error), f"[{names}]" if names else "", f"SHA-256 {digest}" if digest else ""]
    answer = " ".join(word for word in words if word)
    return StoreError("connect", "", answer, StoreErrorKind.CERTIFICATE, reason, detail)


def _presented(target: FtpTarget, error: ssl.SSLCertVerificationError) -> tuple[str, str]:
    """The names of a refused certificate, where they alone are wrong, and its SHA-256."""
    if target.fingerprint:
        return "", ""
    context = _context(target)
    context.check_hostname = False
    if error.verify_code != _HOSTNAME_MISMATCH:
        context.verify_mode = ssl.CERT_NONE
    ftp = ftplib.FTP_TLS(context=context, timeout=FTP_TIMEOUT)  # noqa: S321  # encrypted, and nobody logs in
    try:
        ftp.connect(target.host, target.port)
        ftp.auth()
        if not isinstance(ftp.sock, ssl.SSLSocket):
            return "", ""
        certificate = ftp.sock.getpeercert() or {}
        digest = hashlib.sha256(ftp.sock.getpeercert(binary_form=True) or b"").digest()
    except FTP_ERRORS:
        return "", ""
    finally:
        ftp.close()
    names = ", ".join(str(pair[-1]) for pair in certificate.get("subjectAltName", ()))
    return names, digest.hex(":").upper()


def _answer(error: Exception) -> str:
    """One line: the server's last one, or the system's words."""
    if isinstance(error, EOFError):
        return "connection closed by the host"
    if isinstance(error, ssl.SSLCertVerificationError):
        return str(getattr(error, "verify_message", "") or error.args[-1])
    if isinstance(error, OSError) and error.strerror:
        return str(error.strerror)
    lines = [line for line in str(error).splitlines() if line.strip()]
    return unwire(lines[-1]) if isinstance(error, ftplib.Error) and lines else str(error)


def trusting(target: FtpTarget, root: Path) -> FtpTarget:
    """The target with the whole path of its certificate. `root`: the project."""
    return replace(target, certificate=str(root / target.certificate)) if target.certificate else target

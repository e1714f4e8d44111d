"""The system's ssh, which knows the user's keys, agent, configuration and known hosts.

It never asks: a host that it does not know is refused, for a question whose right answer nobody in a village
office can look up is no protection.
"""

from __future__ import annotations

import errno
import os
import re
import shlex
import shutil
import subprocess
import sys
import threading
from collections import deque
from contextlib import suppress
from pathlib import Path
from typing import IO

from kimsite.deploy.stores.ssh_askpass import ASKPASS, PASSWORD_VARIABLE
from kimsite.deploy.stores.store import StoreError
from kimsite.model.deploy import RsyncTarget, SftpTarget, StoreErrorKind, StoreErrorReason
from kimsite.record import Record

SshTarget = SftpTarget | RsyncTarget
_OPTIONS = {
    "BatchMode": "yes",
    "StrictHostKeyChecking": "yes",
    "ConnectTimeout": "20",
    "Compression": "yes",  # pages and lists shrink to a third or less, and a village's line is slow
    "ServerAliveInterval": "15",  # a line that is dead for 45 seconds is a cut one
    "ServerAliveCountMax": "3",
    "ForwardAgent": "no",
    "ForwardX11": "no",
    "ClearAllForwardings": "yes",
    "LogLevel": "ERROR",
}
_BY_PASSWORD = {
    "BatchMode": "no",
    "NumberOfPasswordPrompts": "1",
    "PubkeyAuthentication": "no",
    "PreferredAuthentications": "password,keyboard-interactive",
}
_END_SECONDS = 5.0
_DONE = "kimsite-done"
_SSH_ITSELF = 255
"""Exit code of ssh where it failed itself, and not the command on the host (ssh(1))."""
_REASONS = {
    (StoreErrorKind.CERTIFICATE, StoreErrorReason.HOST_KEY_CHANGED): r"IDENTIFICATION HAS CHANGED",
    (StoreErrorKind.CERTIFICATE, StoreErrorReason.HOST_KEY_UNKNOWN): (
        r"host key is known|Host key verification failed"
    ),
    (StoreErrorKind.LOGIN, StoreErrorReason.SSH_KEY_REFUSED): (
        r"Permission denied \((.*)\)|Too many authentication|No more authentication methods"
    ),
    (StoreErrorKind.HOST, None): r"ssh: connect to host|Could not resolve",
    (StoreErrorKind.QUOTA, None): r"No space left on device|[Qq]uota exceeded",
    (StoreErrorKind.CONNECTION, None): (
        r"timed out|[Cc]onnection (?:to \S+ )?(?:closed|reset)|Broken pipe|not responding|dispatch_run_fatal"
    ),
}
"""What ssh prints, in English everywhere, and what it means; the first that fits counts."""


class SshLogin(Record):
    """Who logs in where."""

    target: SshTarget
    root: Path
    """The project, which a key's path counts from."""
    password: str = ""
    """For a target whose users log in `by_password`."""


class SshProcess:
    """A running ssh, with pipes to what it started on the host."""

    def __init__(self, login: SshLogin, arguments: list[str]) -> None:
        """`arguments`: those that follow ssh's options, before the host. Raises StoreError."""
        command = [*ssh_command(login), *arguments]
        self._process = subprocess.Popen(  # noqa: S603  # ssh itself, without a shell
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=ssh_environment(login),
        )
        self._by_password = login.target.by_password
        self._lines: deque[str] = deque(maxlen=50)
        self._listener = threading.Thread(target=self._listen, name="kimsite-ssh", daemon=True)
        self._listener.start()

    def pipes(self) -> tuple[IO[bytes], IO[bytes]]:
        """What comes from the host, and what goes to it."""
        reader, writer = self._process.stdout, self._process.stdin
        if reader is None or writer is None:
            raise EOFError
        return reader, writer

    def failure(self, step: str, path: str) -> StoreError:
        """Why it ended, by what it printed."""
        self.end()
        return ssh_failure(step, path, "\n".join(self._lines), by_password=self._by_password)

    def end(self) -> None:
        """Close the pipes and wait a little. Never raises."""
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        try:
            self._process.wait(_END_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._listener.join(_END_SECONDS)
        if self._process.stderr is not None and not self._listener.is_alive():
            self._process.stderr.close()

    def _listen(self) -> None:
        """Keep what ssh says, so that it never waits for a reader."""
        if self._process.stderr is not None:
            with suppress(OSError, ValueError):
                for line in self._process.stderr:
                    self._lines.append(line.decode("utf-8", "replace").strip())


def ssh_command(login: SshLogin) -> list[str]:
    """The system's ssh with options. Raises StoreError."""
    target = login.target
    command = [find_program("ssh"), "-T", "-p", str(target.port), "-l", target.user]
    for name, value in (_OPTIONS | (_BY_PASSWORD if target.by_password else {})).items():
        command += ["-o", f"{name}={value}"]
    if target.key and not target.by_password:
        if not (login.root / target.key).is_file():
            answer = os.strerror(errno.ENOENT)
            raise StoreError("connect", str(login.root / target.key), answer, StoreErrorKind.MISSING)
        command += ["-i", str(login.root / target.key), "-o", "IdentitiesOnly=yes"]
    return command


def ssh_environment(login: SshLogin) -> dict[str, str] | None:
    """The variables that ssh is started with; None: those of this process. Raises StoreError.

    ssh takes a password from a terminal or from the program that SSH_ASKPASS names (ssh(1)), never from an
    option, which every user of the computer could read.
    """
    if not login.target.by_password:
        return None
    program = find_program(ASKPASS, beside=Path(sys.executable).parent)
    return os.environ | {
        "SSH_ASKPASS": program,
        "SSH_ASKPASS_REQUIRE": "force",
        "DISPLAY": os.environ.get("DISPLAY", ":0"),
        PASSWORD_VARIABLE: login.password,
    }


def has_program(name: str) -> bool:
    """True where this computer has a program."""
    return shutil.which(name) is not None


def find_program(name: str, beside: Path | None = None) -> str:
    """The path of a program of this computer, or of the folder `beside`. Raises StoreError (MISSING)."""
    program = shutil.which(name, path=str(beside)) if beside is not None else shutil.which(name)
    if program is None:
        kind, reason = StoreErrorKind.MISSING, StoreErrorReason.PROGRAM_MISSING
        raise StoreError("connect", name, f"{name}: not found on this computer", kind, reason)
    return program


def run_command(login: SshLogin, words: list[str], data: bytes = b"") -> bool:
    """Run a command in the host's shell, with `data` as its input. Raises StoreError where the line is down.

    False where it fails or there is no shell: a host that allows SFTP alone starts that whatever it is asked.
    """
    command = [*ssh_command(login), "--", login.target.host, f"{shlex.join(words)} && echo {_DONE}"]
    done = subprocess.run(  # noqa: S603  # ssh itself, without a shell of this computer
        command, input=data, capture_output=True, check=False, env=ssh_environment(login)
    )
    printed = done.stderr.decode("utf-8", "replace")
    if done.returncode == _SSH_ITSELF and printed.strip():
        failure = ssh_failure("connect", "", printed)
        if failure.kind in {StoreErrorKind.HOST, StoreErrorKind.CONNECTION}:
            raise StoreError("connect", "", failure.failure.answer, StoreErrorKind.CONNECTION)
    return done.returncode == 0 and done.stdout.rstrip().endswith(_DONE.encode())


def ssh_failure(step: str, path: str, printed: str, *, by_password: bool = False) -> StoreError:
    """The StoreError for what ssh, or a program that runs over it, printed before it ended.

    `by_password`: no key was offered, so none was refused.
    """
    lines = [line.strip() for line in printed.splitlines() if line.strip(" \t\r@")]
    for (kind, reason), pattern in _REASONS.items():
        for line in lines:
            if found := re.search(pattern, line):
                known = None if by_password and kind is StoreErrorKind.LOGIN else reason
                return StoreError(step, path, line, kind, known, found[found.lastindex or 0])
    return StoreError(step, path, lines[-1], StoreErrorKind.OTHER) if lines else _closed(step, path)


def _closed(step: str, path: str) -> StoreError:
    return StoreError(step, path, "connection closed by the host", StoreErrorKind.CONNECTION)

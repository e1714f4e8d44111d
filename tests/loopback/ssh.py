"""OpenSSH's server for the user who runs the tests, and an `ssh` that knows its host key and no other."""

import getpass
import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from loopback.process import SERVERS, environment, free_port, program, running

USER = getpass.getuser()
PASSWORD_USER, PASSWORD = "kimsite-ssh", 'padi "menguning" $2'
"""Made by .ci/servers: OpenSSH's server looks passwords up in the system."""


@dataclass
class SshHost:
    port: int
    root: Path
    """A folder for the test to publish into."""
    key: Path
    """Of a user who may log in."""
    known_hosts: Path
    programs: Path
    """A folder for the front of PATH: its `ssh` reads a configuration of its own."""
    log: Path

    def written(self) -> str:
        return self.log.read_text("utf-8", "replace")


@contextmanager
def sshd(base: Path, *, only_sftp: bool = False, by_password: bool = False) -> Iterator[SshHost]:
    """`only_sftp`: as on hosts without a shell; `by_password`: PASSWORD_USER may log in."""
    if by_password:
        _need_password_user()
    server, client = program("sshd"), shutil.which("ssh")
    if client is None:
        pytest.skip("ssh is not installed")
    if os.getuid() == 0:
        try:
            pwd.getpwnam("sshd")
        except KeyError:
            pytest.skip("OpenSSH's server, started by root, needs the user sshd: run .ci/servers")
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
    for name in ("host", "key", "other"):
        subprocess.run(
            ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", base / name], check=True
        )
    shutil.copy(base / "key.pub", base / "authorized")
    port = free_port()
    known = base / "known_hosts"
    know(known, port, base / "host.pub")
    (base / "config").write_text(
        f"UserKnownHostsFile {known}\nGlobalKnownHostsFile none\nIdentityAgent none\n"
    )
    programs = base / "bin"
    programs.mkdir()
    (programs / "ssh").write_text(f'#!/bin/sh\nexec {client} -F {base / "config"} "$@"\n')
    (programs / "ssh").chmod(0o755)
    (base / "sshd_config").write_text(f"""
ListenAddress 127.0.0.1
Port {port}
HostKey {base / "host"}
PidFile {base / "pid"}
AuthorizedKeysFile {base / "authorized"}
StrictModes no
UsePAM no
PasswordAuthentication {"yes" if by_password else "no"}
KbdInteractiveAuthentication no
PermitRootLogin yes
MaxStartups 50
LogLevel VERBOSE
Subsystem sftp internal-sftp
SetEnv "PATH={SERVERS / "usr/bin"}:/usr/bin:/bin" "LD_LIBRARY_PATH={environment()["LD_LIBRARY_PATH"]}"
{"ForceCommand internal-sftp" if only_sftp else ""}
""")
    root = base / "srv"
    root.mkdir()
    log = base / "log"
    with running([server, "-D", "-e", "-f", str(base / "sshd_config")], port, log):
        yield SshHost(port, root, base / "key", known, programs, log)


def _need_password_user() -> None:
    try:
        pwd.getpwnam(PASSWORD_USER)
    except KeyError:
        pytest.skip(f"there is no user {PASSWORD_USER}: run .ci/servers as root")
    if os.getuid():
        pytest.skip("only a server that root started can look up another user's password")


def know(known_hosts: Path, port: int, public_key: Path) -> None:
    """Write the one host key that is known."""
    kind, key, *_ = public_key.read_text().split()
    known_hosts.write_text(f"[localhost]:{port} {kind} {key}\n")

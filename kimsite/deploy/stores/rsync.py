"""rsync over the system's ssh: many files in one go, where rsync is on both sides.

It is given the files to send, never asked to delete, and renames all of them at the end of each batch
(`--delay-updates`). Everything else goes over SFTP, and all of it where rsync is missing on a side, as on
Windows.
"""

from __future__ import annotations

import shlex
import subprocess
from collections.abc import Sequence
from pathlib import Path

from kimsite.deploy.stores.sftp import SftpGenerations, SftpPlace, open_sftp
from kimsite.deploy.stores.sftp_files import SftpConnection, SftpStore, enter_folder
from kimsite.deploy.stores.ssh import SshLogin, has_program, ssh_command, ssh_environment, ssh_failure
from kimsite.deploy.stores.store import BATCH_FILES, Store, StoreError

_OPTIONS = (
    "--files-from=-", "--from0", "--delay-updates", "--ignore-times", "--no-implied-dirs", "--protect-args",
    "--perms", "--chmod=D755,F644", "--timeout=60",
)  # fmt: skip


def open_rsync(login: SshLogin) -> Store:
    """Connect. Raises StoreError."""
    target = login.target
    if not has_program("rsync"):
        return open_sftp(login)
    connection = SftpConnection(login)
    try:
        enter_folder(connection)
        has_rsync = connection.run("rsync", "--version")
    except StoreError:
        connection.close()
        raise
    if not has_rsync:
        return (SftpGenerations if target.generations else SftpPlace)(connection, target.folder)
    return (RsyncGenerations if target.generations else RsyncStore)(connection, target.folder)


class RsyncStore(SftpStore):
    """Files below a folder of the host, to which many are sent at once."""

    batch_files, only_new = BATCH_FILES, False

    def write_all(self, tree: Path, paths: Sequence[str]) -> None:
        """Send files of a local tree to the same paths. Raises StoreError: then some of them may be there."""
        login = self._connection.login
        command = ["rsync", *_OPTIONS, "-e", shlex.join(ssh_command(login))]
        done = subprocess.run(  # noqa: S603  # rsync, without a shell of this computer
            [*command, f"{tree}/", f"{login.target.host}:{self._folder}/"],
            input="\0".join(paths).encode(),
            capture_output=True,
            env=ssh_environment(login),
            check=False,
        )
        if done.returncode:
            raise ssh_failure("write", paths[0], done.stderr.decode("utf-8", "replace"))


class RsyncGenerations(SftpGenerations, RsyncStore):
    """Whole trees, each of which many files are sent to at once."""

    def tree(self, name: str) -> Store:
        return RsyncStore(self._connection, self.place_of(name))

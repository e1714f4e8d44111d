"""rsync over the system's ssh: many files in one go, where rsync is on both sides.

It is given the files to send, never told to delete, and renames all of them at the end of each batch
(`--delay-updates`). Everything else goes over SFTP, and all of it where rsync is missing on a side, as on
Windows.
"""

from __future__ import annotations

import shlex
import subprocess
from collections.abc import Sequence
from pathlib import Path

from kimsite.deploy.stores.sftp import SftpGenerations, open_sftp
from kimsite.deploy.stores.sftp_files import SftpConnection, SftpStore, enter_folder
from kimsite.deploy.stores.ssh import has_program, ssh_command, ssh_failure
from kimsite.deploy.stores.store import BATCH_FILES, Store, StoreError
from kimsite.model.deploy import RsyncTarget

_OPTIONS = (
    "--files-from=-", "--from0", "--delay-updates", "--ignore-times", "--no-implied-dirs", "--protect-args",
    "--perms", "--chmod=D755,F644", "--timeout=60",
)  # fmt: skip


def open_rsync(target: RsyncTarget, root: Path) -> Store:
    """Connect. `root`: the project, which the path of a key counts from. Raises StoreError."""
    if not has_program("rsync"):
        return open_sftp(target, root)
    connection = SftpConnection(target, root)
    try:
        enter_folder(connection, target)
        has_rsync = connection.run("rsync", "--version")
    except StoreError:
        connection.close()
        raise
    if not has_rsync:
        return (SftpGenerations if target.generations else SftpStore)(connection, target.folder)
    return (RsyncGenerations if target.generations else RsyncStore)(connection, target.folder)


class RsyncStore(SftpStore):
    """Files below a folder of the host, to which many are sent at once."""

    batch_files, only_new = BATCH_FILES, False

    def write_all(self, tree: Path, paths: Sequence[str]) -> None:
        """Send files of a local tree to the same paths. Raises StoreError: then some of them may be there."""
        connection = self._connection
        command = ["rsync", *_OPTIONS, "-e", shlex.join(ssh_command(connection.target, connection.root))]
        done = subprocess.run(  # noqa: S603  # rsync, without a shell of this computer
            [*command, f"{tree}/", f"{connection.target.host}:{self._folder}/"],
            input="\0".join(paths).encode(),
            capture_output=True,
            check=False,
        )
        if done.returncode:
            raise ssh_failure("write", paths[0], done.stderr.decode("utf-8", "replace"))


class RsyncGenerations(SftpGenerations, RsyncStore):
    """Whole trees, each of which many files are sent to at once."""

    def tree(self, name: str) -> Store:
        return RsyncStore(self._connection, self.place_of(name))

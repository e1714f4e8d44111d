"""A branch of a git repository: one commit without history, made by git itself.

A branch that grows with every publication is the common complaint about published branches; so every
publication replaces the one before, and a lease on the push fails when somebody else published meanwhile.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import IO

from kimsite.deploy.stores.store import StoreError
from kimsite.model.deploy import GitTarget, StoreErrorKind
from kimsite.tools.atomic_write import write_whole
from kimsite.tools.manifests import MANIFEST_FILE

_NEW = "refs/kimsite/new"
_ONLINE = "refs/kimsite/online"
_NO_JEKYLL = ".nojekyll"
"""Without it GitHub leaves out files whose names begin with an underscore."""
_TIMEOUT = 600
_ANSWERS = (
    (r"stale info|\[rejected\]|fetch first|cannot lock ref|failed to update ref", StoreErrorKind.CONFLICT),
    (
        r"Could not resolve host|Name or service not known|ailed to connect|nable to connect|ssh: connect to",
        StoreErrorKind.HOST,
    ),
    (r"Host key verification failed|certificate", StoreErrorKind.CERTIFICATE),
    (r"Permission denied \(|Authentication failed|could not read Username|403", StoreErrorKind.LOGIN),
    (r"exceeds|too large|pre-receive hook declined|No space left", StoreErrorKind.QUOTA),
    (r"timed out|reset by peer|Connection refused|hung up|early EOF|unreachable", StoreErrorKind.CONNECTION),
    (r"not found|does not exist|not appear to be a git", StoreErrorKind.MISSING),
    (r"Permission denied|Read-only file system", StoreErrorKind.PERMISSION),
)
"""What git says in English -> what it means; the first that fits counts."""


def open_git(target: GitTarget, root: Path, cache: Path, moment: int) -> GitStore:
    """The store of a branch. `cache`: a bare repository of its own; `moment`: of the commit, Unix seconds.

    Raises StoreError.
    """
    program = shutil.which("git")
    if program is None:
        raise StoreError("connect", target.repository, "git: command not found", StoreErrorKind.MISSING)
    return GitStore(_Git(program, root, cache), target, moment)


class _Git:
    """The git program, on one bare repository."""

    def __init__(self, program: str, root: Path, cache: Path) -> None:
        """`root`: the folder that relative addresses count from."""
        self._base = (program, f"--git-dir={cache}", "-c", "gc.auto=2000")
        self._cache = cache
        self._root = root
        self._environment = {**os.environ, "LC_ALL": "C"}
        if not sys.stdin.isatty():
            self._environment["GIT_TERMINAL_PROMPT"] = "0"
        if not (cache / "HEAD").is_file():
            self.run("connect", ("init", "--bare", "--quiet"))

    def run(self, step: str, arguments: Iterable[str], path: str = "") -> bytes:
        """What the command prints. Raises StoreError with the last line that it complained with."""
        try:
            # no shell, and targets give no argument that begins with a hyphen
            done = subprocess.run(  # noqa: S603
                [*self._base, *arguments],
                cwd=self._root,
                env=self._environment,
                capture_output=True,
                timeout=_TIMEOUT,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise StoreError(step, path, "timed out", StoreErrorKind.CONNECTION) from error
        if done.returncode:
            raise _complaint(step, path, done.stderr.decode("utf-8", "replace"))
        return done.stdout

    def end_history_at(self, commit: str) -> None:
        """Let git look into the tree of this commit when it chooses what to push. Raises OSError.

        Our commits have no parents, so that what was withdrawn is not kept; and git leaves out what an
        unrelated commit has only where the repository is a shallow one, which ends at it.
        """
        write_whole(self._cache, "shallow", f"{commit}\n".encode())

    def start(self, arguments: Iterable[str]) -> subprocess.Popen[bytes]:
        """A command that reads from us."""
        return subprocess.Popen(  # noqa: S603  # as in `run`
            [*self._base, *arguments],
            cwd=self._root,
            env=self._environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )


class GitStore:
    """The published commit, and the one that takes its place."""

    def __init__(self, git: _Git, target: GitTarget, moment: int) -> None:
        self._git = git
        self._repository = target.repository
        self._branch = f"refs/heads/{target.branch}"
        self._moment = moment
        self._import: subprocess.Popen[bytes] | None = None
        listed = git.run("connect", ("ls-remote", self._repository, self._branch), self._repository)
        self._online = listed.decode().split("\t")[0].strip()
        """The published commit; empty where there is no such branch yet."""
        if self._online and not self._has_online():
            git.run(
                "connect",
                ("fetch", "--quiet", "--depth=1", self._repository, f"+{self._branch}:{_ONLINE}"),
                self._repository,
            )

    def _has_online(self) -> bool:
        try:
            self._git.run("read", ("cat-file", "-e", f"{self._online}^{{tree}}"))
        except StoreError:
            return False
        return True

    def erases_history(self) -> bool:
        """True where publishing would drop commits of others: the branch has some and never held a site."""
        if not self._online or MANIFEST_FILE in self.list_names(""):
            return False
        commit = self._git.run("read", ("cat-file", "commit", self._online))
        return b"\nparent " in commit.partition(b"\n\n")[0]

    def read(self, path: str) -> bytes | None:
        if not self._online:
            return None
        try:
            return self._git.run("read", ("cat-file", "blob", f"{self._online}:{path}"), path)
        except StoreError:
            return None

    def write(self, path: str, data: bytes) -> None:
        stream = self._stream()
        try:
            stream.write(b"M 100644 inline %s\ndata %d\n" % (_quoted(path), len(data)))
            stream.write(data)
            stream.write(b"\n")
        except OSError as error:
            raise self._broken("write", path) from error

    def delete(self, path: str) -> None:
        try:
            self._stream().write(b"D %s\n" % _quoted(path))
        except OSError as error:
            raise self._broken("delete", path) from error

    def list_names(self, folder: str) -> tuple[str, ...]:
        if not self._online:
            return ()
        where = (f"{folder}/",) if folder else ()
        listed = self._git.run("list", ("ls-tree", "--name-only", "-z", self._online, *where), folder)
        return tuple(sorted(name.rpartition("/")[2] for name in listed.decode().split("\0") if name))

    def reconnect(self) -> None:
        """Every command connects anew."""

    def close(self) -> None:
        if self._import is not None:
            self._import.kill()
            self._import.communicate()

    def commit(self) -> None:
        """Push the new commit in the place of the one that was published when the store was opened."""
        if self._import is not None:
            running, self._import = self._import, None
            _, complaint = running.communicate(b"\n")
            if running.returncode:
                raise _complaint("commit", "", complaint.decode("utf-8", "replace"))
        if self._online:
            with suppress(OSError):  # then everything is pushed
                self._git.end_history_at(self._online)
        lease = f"--force-with-lease={self._branch}:{self._online}"
        self._git.run(
            "commit", ("push", "--quiet", lease, self._repository, f"{_NEW}:{self._branch}"), self._repository
        )
        self._git.run("commit", ("update-ref", _ONLINE, _NEW))
        self._git.run("commit", ("gc", "--auto", "--quiet"))

    def _stream(self) -> IO[bytes]:
        """The program that makes the commit; it begins with the published tree: what is not ours stays."""
        if self._import is None:
            self._import = self._git.start(("fast-import", "--quiet", "--force"))
            message = b"Publish with kimsite"
            head = b"commit %s\ncommitter kimsite <kimsite@localhost> %d +0000\ndata %d\n%s\n"
            stream = self._input(self._import)
            stream.write(head % (_NEW.encode(), self._moment, len(message), message))
            if self._online:
                tree = self._git.run("read", ("rev-parse", f"{self._online}^{{tree}}")).strip()
                stream.write(b'M 040000 %s ""\n' % tree)
            stream.write(b"M 100644 inline %s\ndata 0\n\n" % _NO_JEKYLL.encode())
        return self._input(self._import)

    def _input(self, running: subprocess.Popen[bytes]) -> IO[bytes]:
        if running.stdin is None:
            raise self._broken("write", "")
        return running.stdin

    def _broken(self, step: str, path: str) -> StoreError:
        """The import has ended early: its own complaint."""
        running, self._import = self._import, None
        complaint = running.communicate()[1] if running is not None else b""
        return _complaint(step, path, complaint.decode("utf-8", "replace"))


def _quoted(path: str) -> bytes:
    """A path as fast-import reads it."""
    escaped = path.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'.encode()


def _complaint(step: str, path: str, text: str) -> StoreError:
    """The words of git, shortened to the line with the reason, without a password in an address."""
    lines = [re.sub(r"//[^/@\s]*@", "//", line.strip()) for line in text.splitlines() if line.strip()]
    kind = next((kind for pattern, kind in _ANSWERS if re.search(pattern, text)), StoreErrorKind.OTHER)
    if kind is StoreErrorKind.HOST and step != "connect":
        kind = StoreErrorKind.CONNECTION  # it answered before: the line is down, and comes back
    telling = [line for line in lines if re.match(r"fatal:|error:|remote:|!|ssh:", line)]
    return StoreError(step, path, (telling or lines or ["git"])[0], kind)

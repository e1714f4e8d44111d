"""SFTP by the system's ssh: files one by one, or whole trees between which a symbolic link is switched."""

from __future__ import annotations

import io
import posixpath
import tarfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from kimsite.deploy.stores.sftp_files import SftpConnection, SftpStore, enter_folder
from kimsite.deploy.stores.sftp_session import SftpError, SftpSession
from kimsite.deploy.stores.ssh import SshLogin
from kimsite.deploy.stores.store import BATCH_FILES, Store, StoreError
from kimsite.tools import files

_FORMER = "000000-sebelumnya"
"""Name of the tree that was there before generations were asked for: it sorts before all others."""
_UNFINISHED = ".baru"
"""End of the name of a link or a tree that is being made."""
_SPARE = ".bekas"
"""Name of a tree that was removed: the next one is made of it, as it has most of the names already."""
_MIRROR = """set -e
export LC_ALL=C
list() { (cd -- "$1" && find . ! -type d -printf '%i %p\\n' | sort); }
list "$2" > "$2.b" & list "$1" > "$2.a"
wait $!
test -s "$2.a"
test -s "$2.b"
comm -23 "$2.a" "$2.b" | cut -d ' ' -f 2- > "$2.c"
test "$(wc -l < "$2.c")" -lt 5000
comm -13 "$2.a" "$2.b" | cut -d ' ' -f 2- | tr '\\n' '\\0' | (cd -- "$2" && xargs -0 -r rm -f --)
while IFS= read -r path; do
  mkdir -p -- "$2/${path%/*}"
  ln -PT -- "$1/$path" "$2/$path"
done < "$2.c"
rm -f -- "$2.a" "$2.b" "$2.c"
"""
"""Make the names below $2 those of $1, for the same files; fails where it cannot be sure of that.

A district has 45,000 folders: a host makes and removes as many in half a minute, and lists them in a second.
"""


def open_sftp(login: SshLogin) -> Store:
    """Connect. Raises StoreError."""
    target = login.target
    connection = SftpConnection(login)
    try:
        enter_folder(connection)
    except StoreError:
        connection.close()
        raise
    return (SftpGenerations if target.generations else SftpPlace)(connection, target.folder)


class SftpPlace(SftpStore):
    """The folder that readers see: many new files travel as one archive, which the host unpacks."""

    batch_files, only_new = BATCH_FILES, True
    _can_unpack = True

    def write_all(self, tree: Path, paths: Sequence[str]) -> None:
        """Send files of a local tree to the same paths. Raises StoreError: then some of them may be there."""
        if self._can_unpack:
            packed = _archive(tree, paths)
            # -U: a file that former trees share is not written into; -m: it is new today.
            self._can_unpack = self._connection.run("tar", "-xmUf", "-", "-C", self._folder, data=packed)
        if not self._can_unpack:
            for path in paths:
                self.write(path, files.read_bytes(tree, path))


class SftpTree(SftpPlace):
    """A tree that no reader sees yet: changed files travel as an archive, too."""

    only_new = False


class SftpGenerations(SftpStore):
    """Whole trees in `FOLDER.generasi` on the host, one of which the folder, a symbolic link, leads to."""

    def __init__(self, connection: SftpConnection, folder: str) -> None:
        super().__init__(connection, folder)
        self._trees = f"{folder}.generasi"

    def current(self) -> str | None:
        target = self._connection.do("read", "", lambda session: session.link_target(self._folder)) or ""
        folder, _, name = target.rpartition("/")
        return name if posixpath.basename(folder) == posixpath.basename(self._trees) and name else None

    def begin(self, name: str) -> Store | None:
        if name in self.names():
            return self.tree(name)
        if not self._connection.do("write", name, self._can_switch):
            return None
        unfinished = f"{self._trees}/{name}{_UNFINISHED}"
        self._remove_tree(unfinished)
        if not self._copy(unfinished):
            self._remove_tree(unfinished)
            return None
        self._connection.do(
            "write", name, lambda session: session.rename_over(unfinished, f"{self._trees}/{name}")
        )
        return self.tree(name)

    def switch(self, name: str) -> None:
        self._connection.do("switch", name, lambda session: self._switch(session, name))
        self._made.clear()

    def names(self) -> tuple[str, ...]:
        found = self._connection.do("list", self._trees, lambda session: session.entries(self._trees))
        return tuple(
            sorted(
                entry.name
                for entry in found
                if entry.is_folder and entry.name != _SPARE and not entry.name.endswith(_UNFINISHED)
            )
        )

    def remove(self, name: str) -> None:
        # Under another name first, so that what is left of a removal that was cut off is no tree.
        spare = f"{self._trees}/{_SPARE}"
        is_kept = not self._exists(spare)
        leaving = spare if is_kept else f"{self._trees}/{name}{_UNFINISHED}"
        self._connection.do(
            "delete", name, lambda session: session.rename_over(f"{self._trees}/{name}", leaving)
        )
        if not is_kept:
            self._remove_tree(leaving)

    def tree(self, name: str) -> Store:
        """The tree of that name, which is there."""
        return SftpTree(self._connection, self.place_of(name))

    def place_of(self, name: str) -> str:
        """The folder of a tree on the host."""
        return f"{self._trees}/{name}"

    def _can_switch(self, session: SftpSession) -> bool:
        """True where the host lets us make folders beside the target's, and symbolic links."""
        session.make_folders([self._trees])
        link = f"{self._trees}/uji{_UNFINISHED}"
        with suppress(SftpError):
            session.remove(link)
        try:
            session.symlink("uji", link)
            is_right = session.link_target(link) == "uji"
            session.remove(link)
        except SftpError:
            return False
        return is_right

    def _copy(self, tree: str) -> bool:
        """Copy the current tree by hard links: by the host's `cp`, else one by one."""
        current = f"{self._folder}/."
        spare = f"{self._trees}/{_SPARE}"
        if self._exists(spare):
            self._connection.do("write", tree, lambda session: session.rename_over(spare, tree))
            if self._connection.run("sh", "-c", _MIRROR, "sh", current, tree):
                return True
            self._remove_tree(tree)
        if self._connection.run("cp", "-al", "--", current, tree) and self._exists(tree):
            return True
        self._remove_tree(tree)
        return self._connection.do("write", tree, lambda session: _link_tree(session, self._folder, tree))

    def _exists(self, folder: str) -> bool:
        return self._connection.do("read", folder, lambda session: session.is_folder(folder))

    def _remove_tree(self, folder: str) -> None:
        if self._exists(folder) and not (
            self._connection.run("rm", "-rf", "--", folder) and not self._exists(folder)
        ):
            self._connection.do("delete", folder, lambda session: _remove_tree(session, folder))

    def _switch(self, session: SftpSession, name: str) -> None:
        link = f"{self._folder}{_UNFINISHED}"
        with suppress(SftpError):
            session.remove(link)
        session.symlink(f"{posixpath.basename(self._trees)}/{name}", link)
        if session.link_target(self._folder) is None and session.is_folder(self._folder):
            session.rename_over(self._folder, f"{self._trees}/{_FORMER}")  # once: from now on it is a link
        session.rename_over(link, self._folder)


def _archive(tree: Path, paths: Sequence[str]) -> bytes:
    """Files of a local tree as a tar archive."""
    packed = io.BytesIO()
    with tarfile.TarFile(fileobj=packed, mode="w") as archive:
        for path in paths:
            data = files.read_bytes(tree, path)
            entry = tarfile.TarInfo(path)
            entry.size, entry.mode = len(data), 0o644
            archive.addfile(entry, io.BytesIO(data))
    return packed.getvalue()


def _walk(session: SftpSession, top: str) -> Iterator[tuple[str, list[str]]]:
    """Every folder below `top`, itself first, with the paths of its files; all relative to `top`."""
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        entries = session.entries(posixpath.join(top, folder).rstrip("/"))
        waiting += [posixpath.join(folder, entry.name) for entry in entries if entry.is_folder]
        yield folder, [posixpath.join(folder, entry.name) for entry in entries if not entry.is_folder]


def _link_tree(session: SftpSession, source: str, copy: str) -> bool:
    """Copy a tree by hard links; False where the host makes none."""
    if not session.can_hardlink:
        return False
    try:
        for folder, names in _walk(session, source):
            session.make_folders([posixpath.join(copy, folder).rstrip("/")])
            session.hardlink_all((posixpath.join(source, file), posixpath.join(copy, file)) for file in names)
    except SftpError:
        return False
    return True


def _remove_tree(session: SftpSession, top: str) -> None:
    folders = []
    for folder, names in _walk(session, top):
        folders.append(folder)
        for file in names:
            session.remove(posixpath.join(top, file))
    for folder in reversed(folders):
        session.remove_folder(posixpath.join(top, folder).rstrip("/"))

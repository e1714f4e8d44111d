"""Several files made visible, or taken away, at one moment, where pages that link to each other need it.

A name is a symbolic link to the file beside its place, and its way leads through a folder, the gate, that is
made (or removed) by one call: without the gate each of the links leads nowhere, as if there were no file.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from kimsite.tools.atomic_write import unfinished

GATE = ".kimsite-siap"
"""Name of the gate, directly in the output folder."""
_SWAP = ".tautan"
_UNSUPPORTED = {errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL}
_WINDOWS = os.name == "nt"
"""Windows shortens `x/..` in a link before it looks whether there is an x, and links need a right there."""


class GroupsUnsupportedError(OSError):
    """The file system, or the system, has no symbolic links that serve here."""


def is_gated(root: Path, path: str) -> bool:
    """True where `root/path` is a link through the gate."""
    try:
        return f"{GATE}/" in os.readlink(root / path)  # noqa: PTH115  # a text is wanted, no path
    except (OSError, ValueError):
        return False


def add_gated(root: Path, path: str) -> None:
    """Give the file beside `root/path` its name there, to be seen when the gate opens.

    Raises GroupsUnsupportedError, or OSError when the disk refuses.
    """
    _link(path, root / path)


def prepare_hiding(root: Path, path: str) -> None:
    """Make what `hide_gated` needs beside `root/path`.

    Raises GroupsUnsupportedError, or OSError when the disk refuses; then nothing is left.
    """
    aside, swap = root / unfinished(path), root / unfinished(path + _SWAP)
    forget_hiding(root, path)
    try:
        aside.hardlink_to(root / path)
    except OSError as error:
        raise GroupsUnsupportedError(*error.args) from error
    try:
        _link(path, swap)
    except OSError:
        forget_hiding(root, path)
        raise


def hide_gated(root: Path, path: str) -> None:
    """Put `root/path`, which is prepared, behind the open gate: it is still seen, until the gate closes.

    Raises OSError when the disk refuses; then it is as it was.
    """
    (root / unfinished(path + _SWAP)).replace(root / path)


def forget_hiding(root: Path, path: str) -> None:
    """Remove what `prepare_hiding` made, as far as the disk allows."""
    for copy in hiding_copies(path):
        with suppress(OSError):
            (root / copy).unlink()


def hiding_copies(path: str) -> tuple[str, str]:
    """The files that `prepare_hiding` makes."""
    return unfinished(path), unfinished(path + _SWAP)


def open_gate(root: Path) -> None:
    """Show everything behind the gate. Raises OSError when the disk refuses."""
    (root / GATE).mkdir()


def close_gate(root: Path) -> bool:
    """Hide everything behind the gate. False where the disk refuses."""
    try:
        (root / GATE).rmdir()
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return True


def is_gate_open(root: Path) -> bool:
    """True while what is behind the gate can be seen: a build is under way, or was cut off."""
    return (root / GATE).is_dir()


def settle(root: Path, paths: Iterable[str]) -> bool:
    """End what a build that was cut off began: what could be seen becomes a file, the rest goes.

    `paths`: all that it may have touched. False where the disk refuses.
    """
    visible, done = is_gate_open(root), True
    for path in paths:
        try:
            (root / unfinished(path + _SWAP)).unlink(missing_ok=True)
            if is_gated(root, path):
                if visible and (root / path).is_file():
                    (root / unfinished(path)).replace(root / path)
                else:
                    (root / path).unlink()
        except NotADirectoryError:
            continue
        except OSError:
            done = False
    return done and close_gate(root)


def _link(path: str, place: Path) -> None:
    if _WINDOWS:
        raise GroupsUnsupportedError
    up = "../" * path.count("/")
    try:
        place.symlink_to(f"{up}{GATE}/../{unfinished(path)}")
    except (PermissionError, NotImplementedError) as error:
        raise GroupsUnsupportedError(*error.args) from error
    except OSError as error:
        if error.errno in _UNSUPPORTED:
            raise GroupsUnsupportedError(*error.args) from error
        raise

"""Where a build writes: the output folder, or a hidden one that becomes it when the first build is whole."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from kimsite.tools import files
from kimsite.tools.atomic_write import UNFINISHED
from kimsite.tools.flush import flush_file_systems
from kimsite.tools.held_files import try_patiently


def working_tree(out: Path) -> Path:
    """The folder that a build writes to.

    While there is no output folder it is one of the same name in a hidden folder beside it; so nobody sees a
    site of which pages are missing, and a build that is cut off goes on there.
    """
    hidden = _hidden(out)
    if not out.exists():
        return hidden
    if hidden.is_dir():  # someone made the output folder since: what was begun is of no use
        files.remove_tree(hidden)
        files.remove_empty(hidden.parent)
    return out


def reveal_tree(tree: Path, out: Path, *, durable: bool) -> None:
    """Make the hidden folder the output folder, if it is one. Raises OSError when the disk refuses."""
    if tree == out or not tree.is_dir():
        return
    if durable:
        flush_file_systems(tree)
    refused = try_patiently([out], partial(files.move, tree))
    if refused:
        raise refused[out]
    files.remove_empty(tree.parent)


def _hidden(out: Path) -> Path:
    return out.parent / UNFINISHED / out.name

"""Which publishers must be built again, and why.

A publisher depends on all that it could read, which is what its job names: the engine, its line of
sites.yaml, the district's words, its theme, and its folder. Each is one digest; there is no graph.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from kimsite import __version__
from kimsite.model.build import StaleBecause
from kimsite.model.stored import BuildRecord, Inputs
from kimsite.tools import files
from kimsite.tools.atomic_write import unfinished
from kimsite.tools.digest import quick
from kimsite.tools.file_tree import FileEntry, SkippedEntry, walk

SECOND = 1_000_000_000
COARSE, FINE = 2 * SECOND, SECOND // 10
"""Nanoseconds: a file changed this shortly before it was looked at may change again within one tick of its
file system's clock. A time of whole seconds comes from a coarse clock (FAT ticks every other second).
"""
ENGINES = {
    "markdown": "markdown",
    "pyromark": "pyromark",
    "jinja2": "jinja2",
    "pillow": "PIL",
    "pillow-heif": "pillow_heif",
    "nh3": "nh3",
    "babel": "babel",
    "python-frontmatter": "frontmatter",
    "pyyaml": "yaml",
}
"""The libraries that shape bytes: name -> package."""


_INPUTS = (
    StaleBecause.ENGINE,
    StaleBecause.CONFIG,
    StaleBecause.DISTRICT,
    StaleBecause.THEME,
    StaleBecause.FILES,
)
"""The fields of `Inputs` that are digests, in the order in which they are compared."""


def why_stale(now: Inputs, before: BuildRecord | None) -> StaleBecause | None:
    """The first reason to build again, or None."""
    if before is None:
        return StaleBecause.NEW
    if before.unfinished:
        return StaleBecause.UNFINISHED
    then = before.inputs
    for input_ in _INPUTS:
        if getattr(now, input_) != getattr(then, input_) or not getattr(then, input_):
            return input_
    if now.day < then.day or (before.valid_until is not None and now.day >= before.valid_until):
        return StaleBecause.DAY
    return None


@cache
def engine_digest() -> str:
    """The digest of kimsite's version and source, Python, and the libraries that shape bytes.

    Taken once a process: what was imported stays.
    """
    package = Path(files.__file__).parents[1]
    source = (
        f"{entry.path} {entry.stamp}"
        for entry in walk(package, "", without="__pycache__")
        if isinstance(entry, FileEntry)
    )
    return quick(
        "\n".join(
            (__version__, sys.version, *(f"{name} {_installed(name)}" for name in ENGINES.values()), *source)
        )
    )


def _installed(package: str) -> str:
    """The stamp of a library: anyone who installs another version writes its files anew.

    Empty where it is not installed.
    """
    spec = find_spec(package)
    return (
        files.stamp(Path(spec.origin).parent, Path(spec.origin).name)
        if spec is not None and spec.origin
        else ""
    )


def folder_digest(entries: Iterable[FileEntry | SkippedEntry], moment: int) -> str:
    """Of a folder as a walk saw it at `moment` (nanoseconds).

    Empty where something changed too shortly before.
    """
    rows = []
    for entry in entries:
        if isinstance(entry, SkippedEntry):
            rows.append(f"{entry.path} {entry.reason}")
        elif _is_fresh(files.changed_at(entry.stamp), moment):
            return ""
        else:
            rows.append(f"{entry.path} {entry.stamp}")
    return quick("\n".join(rows))


def _is_fresh(changed: int, moment: int) -> bool:
    return changed > moment - (FINE if changed % SECOND else COARSE)


def first_altered(out: Path, written: Iterable[tuple[str, str]]) -> str:
    """The first output that is not as it was written, or an empty text. `written`: (path, stamp).

    A file that waits beside its place to be published is as it was written.
    """
    base = str(out)
    return next(
        (
            path
            for path, stamp in written
            if not files.is_unchanged(base, path, stamp) and files.stamp(base, unfinished(path)) != stamp
        ),
        "",
    )

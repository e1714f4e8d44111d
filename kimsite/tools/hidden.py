"""Hidden files, which are counted and never read."""

from __future__ import annotations

import os
from collections.abc import Iterator


def visible_files_in(entry: os.DirEntry[str], path: str) -> Iterator[str]:
    """The hidden file itself, or the files of a hidden folder; what git keeps is nobody's text.

    `path`: of the entry, as it is to be told.
    """
    if not entry.is_dir(follow_symlinks=False):
        yield path
    elif entry.name != ".git":
        for base, folders, names in os.walk(entry.path):
            folders.sort()
            yield from (
                path + f"{base}/{name}"[len(entry.path) :].replace(os.sep, "/") for name in sorted(names)
            )

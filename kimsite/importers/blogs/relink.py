"""Links from one former post to another -> links between their files."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from pathlib import Path

from kimsite.importers.blogs.addresses import blogger_path, same_page
from kimsite.tools import files
from kimsite.tools.atomic_write import write_whole

_LINK = re.compile(r"\]\((https?://[^\s()]+)\)")


def relink(root: Path, path: str, posts: Mapping[str, str]) -> int:
    """Make links to former addresses lead to the posts that are there now; how many were changed.

    `posts`: `same_page` of an address -> path below the project. Raises OSError.
    """
    text = files.read_bytes(root, path).decode("utf-8", "replace")
    changed = 0

    def followed(match: re.Match[str]) -> str:
        nonlocal changed
        address, _, anchor = match[1].partition("#")
        target = posts.get(same_page(address)) or posts.get(blogger_path(address))
        if target is None or target == path or anchor:
            return match[0]
        changed += 1
        return f"]({posixpath.relpath(target, posixpath.dirname(path))})"

    made = _LINK.sub(followed, text)
    if changed:
        write_whole(root, path, made.encode())
    return changed

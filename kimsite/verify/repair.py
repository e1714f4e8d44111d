"""Which files of a failing site may be sent again to repair it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kimsite.tools import files
from kimsite.verify.online import SERVER_FAULT

SERVER_RULES = ".htaccess"
"""One wrong line in it, and a server answers every address with error 500."""


def repairable(codes: Iterable[str], tree: Path) -> tuple[str, ...]:
    """The files below `tree` that, sent again, may repair the site of which these codes were found."""
    if SERVER_FAULT in codes and files.stamp(tree, SERVER_RULES):
        return (SERVER_RULES,)
    return ()

"""Which folders hold a project's own sources: no result, and no published site, may lie there."""

from __future__ import annotations

from pathlib import Path

from kimsite.config.project_regency import SITES
from kimsite.tools.paths import overlap

SOURCES = ("content", "themes", "lomba", ".kimsite", ".git", ".github", SITES)
"""What a project is made of: no result may lie in it, around it, or in its place."""


def source_in_the_way(target: Path, root: Path) -> str:
    """The source of the project at `root`, or of one around `target`, that would be overwritten; else empty.

    Raises OSError or RuntimeError for a link that leads to itself.
    """
    around = [folder for folder in (target, *target.parents) if (folder / SITES).is_file()]
    sources = [(project / name).resolve() for project in {root, *around} for name in SOURCES]
    return next((source.name for source in sources if folders_overlap(target, source)), "")


def folders_overlap(one: Path, other: Path) -> bool:
    """True where one of two resolved folders lies in the other, or is it."""
    return overlap(one.as_posix().strip("/"), other.as_posix().strip("/"))

"""What the harness must know of a written site."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path

PROJECT = Path(__file__).parents[2]
TEMPLATES = PROJECT / "benchmarks" / "templates"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One change to one file: the first `old` becomes `new`, where {n} is the number of the round."""

    path: Path
    old: str
    new: str

    def make(self, number: int) -> None:
        """Write the changed file. It grows by one mark an edit, so that no two rounds build the same text."""
        text = self.path.read_text("utf-8")
        if self.old not in text:
            raise LookupError(f"{self.path}: nothing to edit")
        self.path.write_text(text.replace(self.old, self.new.replace("{n}", str(number)), 1), "utf-8")


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A site on disk: how to build it, what to delete for a first build, what an edit touches."""

    command: tuple[str, ...]
    output: Path
    caches: tuple[Path, ...]
    body: Edit
    title: Edit
    theme: Edit
    environment: dict[str, str] = field(default_factory=dict)


def stylesheet(folder: Path) -> None:
    """The base theme's own style and script, so that every generator carries the same bytes."""
    assets = PROJECT / "themes" / "dasar" / "assets"
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(assets / "css" / "dasar.css", folder)
    shutil.copy(assets / "js" / "dasar.js", folder)

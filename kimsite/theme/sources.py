"""The themes of kimsite and of the project; the project's files override kimsite's one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from kimsite.diagnostics.findings import Findings, Validation
from kimsite.diagnostics.marked import place_at
from kimsite.model.findings import WARNING
from kimsite.model.marked import Place
from kimsite.tools import files, marked_yaml
from kimsite.tools.composed_files import COMPOSED_FILES
from kimsite.tools.conflict_marks import find_conflicts, lines_of
from kimsite.tools.digest import quick
from kimsite.tools.file_tree import FileEntry, walk
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import closest

BASE = "dasar"
THEMES = "themes"
PACKAGE = "kimsite/"
"""Prefix of the shown path of a file of kimsite."""
MAX_CHAIN = 5
_HOME = Path(__file__).parents[1]
_CONTENT = lazy_pattern(r"\s*[^\s#-]|\s*-\s+\S")
"""A line of YAML that is no comment and no mark of a document."""
_UNQUOTED_COLOUR = lazy_pattern(r"^(?!\s*#).*?([\w-]+):\s+(#(?:[0-9a-f]{6}|[0-9a-f]{3}))\b", re.IGNORECASE)
"""A colour without quotation marks, which YAML reads as a comment."""


class Source(NamedTuple):
    """One file of a theme."""

    root: Path
    path: str
    """Below `root`."""
    shown: str
    """How findings name it: its path in the project, or in the package with PACKAGE in front."""

    def read(self) -> bytes:
        """Raises OSError."""
        return files.read_bytes(self.root, self.path)


def package_themes() -> Path:
    """The folder of kimsite's themes: inside the installed package, or beside it in a working copy."""
    inside = _HOME / "_themes"
    return inside if inside.is_dir() else _HOME.parent / THEMES


class ThemeSources:
    """All themes, from one walk of the folders; files that several themes inherit are read once."""

    def __init__(self, root: Path) -> None:
        """`root`: the project.

        Its `themes/` may be missing, or be the folder of kimsite's themes.
        """
        below: dict[str, dict[str, list[Source]]] = {}
        package, own = package_themes(), root / THEMES
        if not _same(package, own):
            _gather(package, "", f"{PACKAGE}{THEMES}/", below)
        _gather(root, THEMES, "", below)
        self.themes = {name: Folder(name, below[name]) for name in sorted(below)}

    def chain(self, name: str, diagnostics: Findings) -> list[Folder]:
        """The theme, its parents and finally `dasar`; empty, with a finding, where the chain is broken."""
        chain: list[Folder] = []
        wanted, place = name, Place(path=THEMES)
        while wanted:
            if wanted not in self.themes:
                known = sorted(self.themes)
                diagnostics.add(
                    "K08", place, nilai=wanted, saran=closest(wanted, known), pilihan=", ".join(known)
                )
                return []
            names = [folder.name for folder in chain]
            if wanted in names or len(chain) >= MAX_CHAIN:
                own = (folder.place("induk") for folder in reversed(chain))
                place = next(
                    (candidate for candidate in own if not candidate.path.startswith(PACKAGE)), place
                )
                diagnostics.add("M07", place, tema=name, rantai=" > ".join([*names, wanted]))
                return []
            chain.append(self.themes[wanted])
            parent = chain[-1].options.get("induk", "")
            wanted = parent or (BASE if wanted != BASE and BASE not in names else "")
            place = chain[-1].place("induk")
        return chain


class Folder:
    """One theme's own files, read on demand. Their findings are in `diagnostics`."""

    def __init__(self, name: str, layers: dict[str, list[Source]]) -> None:
        """`layers`: path below the theme -> its files, kimsite's own first, the project's last."""
        self.name = name
        self._layers = layers
        self.diagnostics = Findings()
        """Grows as files are read."""
        self._validation = Validation(self.diagnostics)
        self._written: dict[str, tuple[Source, marked_yaml.Node]] = {}
        self._read: dict[str, tuple[tuple[Source, marked_yaml.Mapping], ...]] = {}

    @property
    def is_valid(self) -> bool:
        """False when a file that was read cannot be used."""
        return self._validation.is_valid

    @cached_property
    def options(self) -> dict[str, str]:
        """theme.yaml as flat keys (`opsi.palet`).

        A theme without it is named after its folder; its parent is `dasar`.
        """
        flat: dict[str, str] = {"nama": self.name}
        for source, root in self.yaml("theme.yaml"):
            for key, value in scalars(root):
                flat[key] = value.text
                self._written[key] = source, value
        return flat

    def place(self, option: str) -> Place:
        """The place of a key in theme.yaml."""
        return (
            place_of(*self._written[option])
            if option in self._written
            else Place(path=f"{THEMES}/{self.name}/theme.yaml")
        )

    @cached_property
    def digest(self) -> str:
        """Of its name and all its files."""
        return quick(
            "\n".join(
                (
                    self.name,
                    *(
                        f"{path} {_digest(source)}"
                        for path, layers in sorted(self._layers.items())
                        for source in layers
                    ),
                )
            )
        )

    def under(self, prefix: str) -> list[str]:
        """Paths of the files below a folder of the theme, without that folder."""
        return sorted(path.removeprefix(prefix) for path in self._layers if path.startswith(prefix))

    def named(self, prefix: str, suffix: str) -> list[str]:
        """Names of the files directly in a folder of the theme that end so, without the ending."""
        return [
            path.removesuffix(suffix)
            for path in self.under(prefix)
            if path.endswith(suffix) and "/" not in path
        ]

    def file(self, path: str) -> Source:
        """The effective file: the project's if there is one. Raises KeyError."""
        return self._layers[path][-1]

    def text(self, path: str) -> str | None:
        """The text of the effective file, with LF and without BOM; None, with a finding, if unreadable."""
        return self._text(self.file(path)) if path in self._layers else ""

    def yaml(self, path: str) -> tuple[tuple[Source, marked_yaml.Mapping], ...]:
        """Every layer of a YAML file, kimsite's first: its keys hold where the project's file has none.

        Findings for what cannot be read.
        """
        if path not in self._read:
            self._read[path] = tuple(self._layers_of(path))
        return self._read[path]

    def _layers_of(self, path: str) -> Iterator[tuple[Source, marked_yaml.Mapping]]:
        for source in self._layers.get(path, ()):
            text = self._text(source)
            if text is None:
                continue
            composed = COMPOSED_FILES.compose(text)
            lines = text.split("\n")
            if composed.root is None and (unquoted := _unquoted_colour(lines)):
                line, match = unquoted
                self._validation.add(
                    "M06",
                    place_at(source.shown, lines, line, match.start(2) + 1, len(match[2])),
                    isian=match[1],
                    nilai=match[2],
                    contoh=match[2],
                )
                continue
            for problem in composed.problems:
                self._validation.add(
                    "M03", place_at(source.shown, lines, problem.line, problem.column, len(problem.word))
                )
            if isinstance(composed.root, marked_yaml.Mapping):
                yield source, composed.root
            elif not composed.problems:
                line = next((at for at, one in enumerate(lines, 1) if _CONTENT.match(one)), 0)
                code = "M03" if line else "M04"
                place = place_at(source.shown, lines, line, 1, 0) if line else Place(path=source.shown)
                self._validation.add(code, place, None, WARNING)

    def _text(self, source: Source) -> str | None:
        try:
            data = source.read()
            text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        except OSError as error:
            self._validation.add("B02", Place(path=source.shown), sebab=error.strerror or str(error))
        except UnicodeDecodeError as error:
            lines = error.object.decode("utf-8", "replace").splitlines()
            line = error.object.count(b"\n", 0, error.start) + 1
            self._validation.add(
                "M05", Place(path=source.shown, line=line, text=lines[line - 1] if line <= len(lines) else "")
            )
        else:
            return None if has_joined_source(source.shown, text, self._validation) else text
        return None


def has_joined_source(shown: str, text: str, diagnostics: Findings) -> bool:
    """True, with M13, for a file with two versions that git joined."""
    conflicts = find_conflicts(text)
    if conflicts:
        place = place_at(shown, text.split("\n"), conflicts[0].first)
        diagnostics.add("M13", place, letak=lines_of(conflicts))
    return bool(conflicts)


def _unquoted_colour(lines: list[str]) -> tuple[int, re.Match[str]] | None:
    """The first line with a colour without quotation marks, counted from 1."""
    return next(
        ((number, match) for number, line in enumerate(lines, 1) if (match := _UNQUOTED_COLOUR.match(line))),
        None,
    )


def scalars(node: marked_yaml.Mapping, prefix: str = "") -> Iterator[tuple[str, marked_yaml.Scalar]]:
    """Every value with its nested keys joined by points: opsi.palet."""
    for key, value in node.entries:
        if isinstance(value, marked_yaml.Scalar):
            yield prefix + key.text, value
        elif isinstance(value, marked_yaml.Mapping):
            yield from scalars(value, f"{prefix}{key.text}.")


def place_of(source: Source, node: marked_yaml.Node) -> Place:
    """The place of a YAML node in its file, with the line itself."""
    try:
        lines = source.read().decode("utf-8-sig", "replace").splitlines()
    except OSError:
        lines = []
    return place_at(source.shown, lines, node.line, node.column)


def _gather(root: Path, below: str, shown: str, into: dict[str, dict[str, list[Source]]]) -> None:
    for entry in walk(root, below):
        if isinstance(entry, FileEntry):
            folder, _, path = entry.path.removeprefix(f"{below}/" if below else "").partition("/")
            if path:
                into.setdefault(folder, {}).setdefault(path, []).append(
                    Source(root, entry.path, shown + entry.path)
                )


def _same(first: Path, second: Path) -> bool:
    try:
        return first.samefile(second)
    except OSError:
        return False


def _digest(source: Source) -> str:
    """The digest of a file; empty if it cannot be read."""
    try:
        return quick(source.read())
    except OSError:
        return ""

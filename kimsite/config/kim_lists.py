"""The entries of all KIM: those of sites.yaml, and the lists that it includes."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatch
from pathlib import Path

from kimsite.config.reading import Section, maps
from kimsite.config.regions import Regency
from kimsite.config.yaml_files import read_yaml
from kimsite.diagnostics.findings import Findings
from kimsite.model.marked import MarkedList, Place
from kimsite.tools import files
from kimsite.tools.file_tree import FileEntry, walk
from kimsite.tools.paths import is_safe


def kim_entries(root: Path, settings: Section, regency: Regency, diagnostics: Findings) -> Iterable[Section]:
    """The entries of sites.yaml, then those of every included file in order of name."""
    yield from settings.sections("kim", "kim")
    for item in settings.texts("sertakan"):
        names = sorted(_matching(root, item.text))
        if not names:
            diagnostics.add("K12", item.place, nilai=item.text, saran="")
        for name in names:
            yield from _included(root, name, item.place, regency, diagnostics)


def _matching(root: Path, pattern: str) -> list[str]:
    """Files below the project that fit a pattern such as registri/*.csv.

    Nothing outside the project is looked at.
    """
    if not is_safe(pattern):
        return []
    folder = pattern.split("*", 1)[0].rpartition("/")[0] if "*" in pattern else pattern.rpartition("/")[0]
    found = (entry.path for entry in walk(root, folder) if isinstance(entry, FileEntry))
    return [path for path in found if fnmatch(path, pattern) and path.count("/") == pattern.count("/")]


def _included(
    root: Path, name: str, named: Place, regency: Regency, diagnostics: Findings
) -> Iterable[Section]:
    if name.lower().endswith(".csv"):
        try:
            data = files.read_bytes(root, name)
        except OSError:
            diagnostics.add("K12", named, nilai=name, saran="")
            return ()
        from kimsite.config.csv_registry import read_csv

        return maps(read_csv(name, data, regency, diagnostics), "kim", diagnostics)
    content = read_yaml(root, name, named, diagnostics)
    if isinstance(content, MarkedList):
        return maps(content.items, "kim", diagnostics)
    if content is None:
        return ()
    section = Section(content, name, diagnostics)
    section.only(("kim",))
    return section.sections("kim", "kim")

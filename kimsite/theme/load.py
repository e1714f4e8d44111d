"""Folder chain -> Theme: templates, strings, options, palettes and motifs of a theme and its parents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TypeVar

from kimsite.diagnostics.findings import Findings
from kimsite.frozen import Frozen
from kimsite.model.config import ThemeOffer
from kimsite.model.marked import Place
from kimsite.tools import files, marked_yaml
from kimsite.tools.digest import quick
from kimsite.tools.text import closest

BASE = "dasar"
MAX_CHAIN = 5
_Value = TypeVar("_Value")


class Palette(Frozen, kw_only=True):
    """Colour tokens by name, for light and for dark."""

    light: tuple[tuple[str, str], ...]
    dark: tuple[tuple[str, str], ...]


class Theme(Frozen, kw_only=True, eq=False):
    """A theme with its parents merged: child over parent. Every theme is equal to itself alone, so that what is made of it can be kept."""

    name: str
    chain: tuple[str, ...]
    """Folders, child first."""
    options: Mapping[str, str]
    palettes: Mapping[str, Palette]
    motifs: Mapping[str, str]
    """SVG text by name."""
    strings: Mapping[str, Mapping[str, str]]
    """Language -> key -> words."""
    css: str
    """Parent's first."""
    script: str
    templates: Mapping[str, str]
    """Name -> source, own and inherited; a parent's file is also known as 'parent/name'."""


def offers(root: Path) -> tuple[ThemeOffer, ...]:
    """What themes/ offers, for the checks of sites.yaml: each theme with its palettes and motifs."""
    shelf = _Shelf(root)
    chains = ((name, shelf.chain(name, Findings())) for name in shelf.themes)
    return tuple(
        ThemeOffer(name=name, palettes=tuple(_merged(folder.palettes for folder in chain)), motifs=tuple(_merged(folder.motifs for folder in chain)))
        for name, chain in chains
        if chain
    )


def load(root: Path, name: str, found: Findings) -> Theme | None:
    """The theme `name` of the project at `root`, or None with findings."""
    folders = _Shelf(root).chain(name, found)
    if not folders:
        return None
    strings: dict[str, dict[str, str]] = {}
    for folder in reversed(folders):
        for language in folder.named("strings/", ".yaml"):
            strings.setdefault(language, {}).update(_flat(folder.yaml(f"strings/{language}.yaml")))
    templates: dict[str, str] = {}
    for folder in folders:
        for template in folder.under("templates/"):
            text = folder.text(f"templates/{template}")
            templates.setdefault(template, text)
            templates[f"{folder.name}/{template}"] = text
    return Theme(
        name=name,
        chain=tuple(folder.name for folder in folders),
        options=_merged(folder.options for folder in folders),
        palettes=_merged(folder.palettes for folder in folders),
        motifs={motif: folder.text(f"motifs/{motif}.svg") for motif, folder in _merged(folder.motifs for folder in folders).items()},
        strings=strings,
        css="\n".join(folder.text(f"assets/css/{css}.css") for folder in reversed(folders) for css in folder.named("assets/css/", ".css")),
        script="\n".join(folder.text(f"assets/js/{js}.js") for folder in reversed(folders) for js in folder.named("assets/js/", ".js")),
        templates=templates,
    )


def digests(root: Path, names: Iterable[str]) -> dict[str, str]:
    """Theme -> digest of all files of its chain; empty for a theme that cannot be loaded."""
    shelf = _Shelf(root)
    chains = {name: shelf.chain(name, Findings()) for name in sorted(set(names))}
    return {name: quick("\n".join(folder.digest for folder in chain)) if chain else "" for name, chain in chains.items()}


def load_once(root: Path, name: str, digest: str, found: Findings) -> Theme | None:
    """`load`, but a theme whose chain has this digest is read only once a process."""
    if not digest:
        return load(root, name, found)
    try:
        return _loaded(root, name, digest)
    except LookupError:
        return load(root, name, found)


@lru_cache(maxsize=8)
def _loaded(root: Path, name: str, digest: str) -> Theme:  # noqa: ARG001  # the digest tells one state of the theme from the next
    theme = load(root, name, Findings())
    if theme is None:
        raise LookupError(name)
    return theme


class _Shelf:
    """themes/ as one walk sees it: what several themes inherit is read once."""

    def __init__(self, root: Path) -> None:
        below: dict[str, list[str]] = {}
        for entry in files.walk(root, "themes"):
            if isinstance(entry, files.Entry):
                _, folder, *rest = entry.path.split("/", 2)
                below.setdefault(folder, []).extend(rest)
        self.themes = {name: _Folder(root, name, paths) for name, paths in sorted(below.items()) if "theme.yaml" in paths}

    def chain(self, name: str, found: Findings) -> list[_Folder]:
        """The theme, its parent, … and always `dasar` at the end; nothing, with a finding, where there is no such chain."""
        chain: list[_Folder] = []
        wanted = name
        while wanted:
            if wanted not in self.themes:
                known = sorted(self.themes)
                found.add("K08", Place(path="themes"), nilai=wanted, saran=closest(wanted, known), pilihan=", ".join(known))
                return []
            names = [folder.name for folder in chain]
            if wanted in names or len(chain) >= MAX_CHAIN:
                found.add("M01", Place(path=f"themes/{name}/theme.yaml"), tema=name, sebab=f"induk berputar: {' > '.join([*names, wanted])}")
                return []
            chain.append(self.themes[wanted])
            parent = chain[-1].options.get("induk", "")
            wanted = parent or (BASE if wanted != BASE and BASE not in names else "")
        return chain


class _Folder:
    """One theme's own folder, read on demand."""

    def __init__(self, root: Path, name: str, paths: list[str]) -> None:
        """`paths`: of its files, below the folder."""
        self.name = name
        self._root = root
        self._base = f"themes/{name}/"
        self._paths = paths

    @cached_property
    def options(self) -> dict[str, str]:
        """theme.yaml."""
        return _flat(self.yaml("theme.yaml"))

    @cached_property
    def palettes(self) -> dict[str, Palette]:
        """palettes.yaml."""
        return _palettes(self.yaml("palettes.yaml"))

    @property
    def motifs(self) -> dict[str, _Folder]:
        """Motif -> whose it is."""
        return dict.fromkeys(self.named("motifs/", ".svg"), self)

    @cached_property
    def digest(self) -> str:
        """Of its name and all its files."""
        return quick("\n".join((self.name, *(f"{path} {quick(files.read_bytes(self._root, self._base + path))}" for path in self._paths))))

    def under(self, prefix: str) -> list[str]:
        return [path.removeprefix(prefix) for path in self._paths if path.startswith(prefix)]

    def named(self, prefix: str, suffix: str) -> list[str]:
        return [path.removesuffix(suffix) for path in self.under(prefix) if path.endswith(suffix) and "/" not in path]

    def text(self, path: str) -> str:
        return files.read_bytes(self._root, self._base + path).decode("utf-8-sig") if path in self._paths else ""

    def yaml(self, path: str) -> marked_yaml.Node | None:
        return marked_yaml.compose(self.text(path)).root


def _merged(own: Iterable[Mapping[str, _Value]]) -> dict[str, _Value]:
    """What the folders of a chain hold, child first: child over parent."""
    merged: dict[str, _Value] = {}
    for one in reversed(tuple(own)):
        merged |= one
    return merged


def _flat(node: marked_yaml.Node | None, prefix: str = "") -> dict[str, str]:
    """Nested keys joined by points: opsi.palet."""
    if not isinstance(node, marked_yaml.Mapping):
        return {}
    flat: dict[str, str] = {}
    for key, value in node.entries:
        if isinstance(value, marked_yaml.Scalar):
            flat[prefix + key.text] = value.text
        elif isinstance(value, marked_yaml.Mapping):
            flat |= _flat(value, f"{prefix}{key.text}.")
    return flat


def _palettes(node: marked_yaml.Node | None) -> dict[str, Palette]:
    """Read `{tosca: {terang: {merek: "#0b5d57"}, gelap: {…}}}`."""
    if not isinstance(node, marked_yaml.Mapping):
        return {}
    palettes: dict[str, Palette] = {}
    for key, value in node.entries:
        if isinstance(value, marked_yaml.Mapping):
            tones = {side.text: tuple(_flat(tokens).items()) for side, tokens in value.entries}
            palettes[key.text] = Palette(light=tones.get("terang", ()), dark=tones.get("gelap", ()))
    return palettes

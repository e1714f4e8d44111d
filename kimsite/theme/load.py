"""Folder chain -> Theme: templates, strings, options, palettes and motifs of a theme and its parents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kimsite.diagnostics.findings import Findings
from kimsite.model.config import ThemeOffer
from kimsite.model.marked import Place
from kimsite.tools import files, marked_yaml
from kimsite.tools.digest import quick
from kimsite.tools.text import closest

BASE = "dasar"
MAX_CHAIN = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Colour tokens by name, for light and for dark."""

    light: tuple[tuple[str, str], ...]
    dark: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Theme:
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
    found = Findings()
    names = sorted(
        {entry.path.split("/")[1] for entry in _entries(root, "themes") if entry.path.endswith("/theme.yaml") and entry.path.count("/") == 2}
    )
    loaded = ((name, load(root, name, found)) for name in names)
    return tuple(ThemeOffer(name=name, palettes=tuple(theme.palettes), motifs=tuple(theme.motifs)) for name, theme in loaded if theme is not None)


def load(root: Path, name: str, found: Findings) -> Theme | None:
    """The theme `name` of the project at `root`, or None with findings."""
    chain = _chain(root, name, found)
    if chain is None:
        return None
    folders = [_Folder(root, folder) for folder in chain]
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
    options: dict[str, str] = {}
    palettes: dict[str, Palette] = {}
    motifs: dict[str, str] = {}
    for folder in reversed(folders):
        options |= _flat(folder.yaml("theme.yaml"))
        palettes |= _palettes(folder.yaml("palettes.yaml"))
        motifs |= {motif: folder.text(f"motifs/{motif}.svg") for motif in folder.named("motifs/", ".svg")}
    return Theme(
        name=name,
        chain=tuple(chain),
        options=options,
        palettes=palettes,
        motifs=motifs,
        strings=strings,
        css="\n".join(folder.text(f"assets/css/{css}.css") for folder in reversed(folders) for css in folder.named("assets/css/", ".css")),
        script="\n".join(folder.text(f"assets/js/{js}.js") for folder in reversed(folders) for js in folder.named("assets/js/", ".js")),
        templates=templates,
    )


def digests(root: Path, names: Iterable[str]) -> dict[str, str]:
    """Theme -> digest of all files of its chain; empty for a theme that cannot be loaded."""
    return {name: _digest(root, name) for name in sorted(set(names))}


def _digest(root: Path, name: str) -> str:
    chain = _chain(root, name, Findings())
    if chain is None:
        return ""
    entries = (entry for folder in chain for entry in _entries(root, f"themes/{folder}"))
    return quick("\n".join((*chain, *(f"{entry.path} {quick(files.read_bytes(root, entry.path))}" for entry in entries))))


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


def _entries(root: Path, below: str) -> list[files.Entry]:
    return [entry for entry in files.walk(root, below) if isinstance(entry, files.Entry)]


class _Folder:
    """One theme folder, read on demand."""

    def __init__(self, root: Path, name: str) -> None:
        self.name = name
        self._root = root
        self._base = f"themes/{name}/"
        self._paths = [entry.path.removeprefix(self._base) for entry in _entries(root, f"themes/{name}")]

    def under(self, prefix: str) -> list[str]:
        return [path.removeprefix(prefix) for path in self._paths if path.startswith(prefix)]

    def named(self, prefix: str, suffix: str) -> list[str]:
        return [path.removesuffix(suffix) for path in self.under(prefix) if path.endswith(suffix) and "/" not in path]

    def text(self, path: str) -> str:
        return files.read_bytes(self._root, self._base + path).decode("utf-8-sig") if path in self._paths else ""

    def yaml(self, path: str) -> marked_yaml.Node | None:
        return marked_yaml.compose(self.text(path)).root


def _chain(root: Path, name: str, found: Findings) -> list[str] | None:
    """The theme, its parent, … and always `dasar` at the end."""
    known = {entry.path.split("/")[1] for entry in _entries(root, "themes") if entry.path.endswith("/theme.yaml")}
    chain: list[str] = []
    wanted = name
    while wanted:
        if wanted not in known:
            found.add("K08", Place(path="themes"), nilai=wanted, saran=closest(wanted, sorted(known)), pilihan=", ".join(sorted(known)))
            return None
        if wanted in chain or len(chain) >= MAX_CHAIN:
            found.add("M01", Place(path=f"themes/{name}/theme.yaml"), tema=name, sebab=f"induk berputar: {' > '.join([*chain, wanted])}")
            return None
        chain.append(wanted)
        parent = _flat(_Folder(root, wanted).yaml("theme.yaml")).get("induk", "")
        wanted = parent or (BASE if wanted != BASE and BASE not in chain else "")
    return chain


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

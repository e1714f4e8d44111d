"""Theme chain -> Theme: templates, strings, options, palettes and motifs of a theme and its parents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from kimsite.diagnostics.findings import Findings, Validation
from kimsite.model.config import ThemeOffer
from kimsite.model.findings import Diagnostic
from kimsite.model.marked import Place
from kimsite.record import Record
from kimsite.theme import palettes as colours
from kimsite.theme.palettes import Palette
from kimsite.theme.sources import Folder, Source, ThemeSources, has_joined_source, place_of, scalars
from kimsite.tools.digest import quick
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import closest

TEMPLATES = (".html", ".htm", ".svg", ".xml", ".txt", ".j2", ".jinja")
"""File name extensions of templates; other files beside them are ignored."""
_KEY = lazy_pattern(r"[\w.-]+")
"""A key of a strings file; one with spaces lacks its colon."""
_SVG = lazy_pattern(
    r"\s*(?:<\?xml[^>]*\?>|<!DOCTYPE[^>]*>|<!--.*?-->|\s)*<svg\b.*(?:</svg>|/>)\s*(?:<!--.*?-->\s*)*",
    re.DOTALL | re.IGNORECASE,
)


class Theme(Record, kw_only=True, eq=False):
    """A theme with its parents merged: child over parent.

    Compared by identity, so that values derived from it can be cached.
    """

    name: str
    chain: tuple[str, ...]
    """Folders, child first."""
    options: Mapping[str, str]
    palettes: Mapping[str, Palette]
    """At least one."""
    motifs: Mapping[str, str]
    """SVG text by name."""
    strings: Mapping[str, Mapping[str, str]]
    """Language -> key -> words."""
    css: str
    """Parent's first."""
    script: str
    search_script: str = ""
    templates: Mapping[str, str]
    """Name -> source, own and inherited; a parent's file is also known as 'parent/name'."""
    files: Mapping[str, str]
    """Name of a template -> its file, as findings name it."""
    sheet_css: str = ""
    """The second style sheet, for pages with charts, sheets for printing and the office's screen."""


def offers(root: Path) -> tuple[ThemeOffer, ...]:
    """The themes of kimsite and the project with their palettes and motifs, as choices for sites.yaml.

    A theme whose chain is broken is offered without them: its finding is reported when it is used.
    """
    sources = ThemeSources(root)
    chains = ((name, sources.chain(name, Findings())) for name in sources.themes)
    return tuple(
        ThemeOffer(
            name=name,
            palettes=colours.names(chain),
            motifs=tuple(
                dict.fromkeys(
                    motif for folder in reversed(chain) for motif in folder.named("motifs/", ".svg")
                )
            ),
            whole=bool(chain) and all(folder.is_valid for folder in chain),
        )
        for name, chain in chains
    )


def digests(root: Path, names: Iterable[str]) -> dict[str, str]:
    """Theme -> digest of all files of its chain; empty for a theme that has none."""
    sources = ThemeSources(root)
    chains = {name: sources.chain(name, Findings()) for name in sorted(set(names))}
    return {
        name: quick("\n".join(folder.digest for folder in chain)) if chain else ""
        for name, chain in chains.items()
    }


def load(root: Path, name: str, diagnostics: Findings) -> Theme | None:
    """The theme `name` of the project at `root`, or None with findings."""
    theme, findings = _read(root, name)
    diagnostics.extend(findings)
    return theme


def load_once(root: Path, name: str, digest: str, diagnostics: Findings) -> Theme | None:
    """`load`, but a theme whose chain has this digest is read only once a process."""
    theme, findings = _read_cached(root, name, digest) if digest else _read(root, name)
    diagnostics.extend(findings)
    return theme


@lru_cache(maxsize=8)
def _read_cached(
    root: Path,
    name: str,
    digest: str,  # noqa: ARG001  # part of the cache key
) -> tuple[Theme | None, tuple[Diagnostic, ...]]:
    return _read(root, name)


def _read(root: Path, name: str) -> tuple[Theme | None, tuple[Diagnostic, ...]]:
    """The theme, or None where a finding is an error. The findings name no village: they are the theme's."""
    validation = Validation(Findings())
    sources = ThemeSources(root)
    chain = sources.chain(name, validation)
    theme = _merged(name, chain, validation) if chain else None
    for folder in chain or sources.themes.values():
        validation.extend(folder.diagnostics.sorted())
    return (theme if validation.is_valid else None), validation.sorted()


def _merged(name: str, chain: list[Folder], diagnostics: Findings) -> Theme | None:
    """The folders of a chain as one theme, or None with findings."""
    options = {key: value for folder in reversed(chain) for key, value in folder.options.items()}
    known = colours.palettes(chain, diagnostics)
    if not known:
        diagnostics.add("M02", Place(path=f"themes/{chain[-1].name}"), nilai="palettes.yaml", saran="")
        return None
    templates, files = _templates(chain, diagnostics)
    motifs = _motifs(chain, diagnostics)
    drawn = dict.fromkeys(motif for folder in chain for motif in folder.named("motifs/", ".svg"))
    _check_choices(chain, {"palet": known, "motif": drawn}, diagnostics)
    return Theme(
        name=name,
        chain=tuple(folder.name for folder in chain),
        options=options,
        palettes=known,
        motifs=motifs,
        strings=_strings(chain, diagnostics),
        css=_joined(chain, "assets/css/", ".css"),
        sheet_css=_joined(chain, "assets/lembar/", ".css"),
        script=_joined(chain, "assets/js/", ".js"),
        search_script=_joined(chain, "assets/search/", ".js"),
        templates=templates,
        files=files,
    )


def _joined(chain: list[Folder], below: str, suffix: str) -> str:
    return "\n".join(
        folder.text(f"{below}{name}{suffix}") or ""
        for folder in reversed(chain)
        for name in folder.named(below, suffix)
    )


def _strings(chain: list[Folder], diagnostics: Findings) -> dict[str, dict[str, str]]:
    """Language -> key -> words, child over parent and the project over kimsite, key by key."""
    strings: dict[str, dict[str, str]] = {}
    for folder in reversed(chain):
        for language in folder.named("strings/", ".yaml"):
            for source, root in folder.yaml(f"strings/{language}.yaml"):
                for key, value in scalars(root):
                    strings.setdefault(language, {})[key] = value.text
                    if not _KEY.fullmatch(key):
                        diagnostics.add("M03", place_of(source, value))
    return strings


def _templates(chain: list[Folder], diagnostics: Findings) -> tuple[dict[str, str], dict[str, str]]:
    """Sources and files by name.

    A template without content is reported: its page would be blank.
    """
    templates: dict[str, str] = {}
    files: dict[str, str] = {}
    for folder in chain:
        for template in folder.under("templates/"):
            if not template.lower().endswith(TEMPLATES):
                continue
            source = folder.file(f"templates/{template}")
            text = folder.text(f"templates/{template}")
            if text is not None and not text.strip():
                diagnostics.add("M04", Place(path=source.shown))
            for name in (template, f"{folder.name}/{template}"):
                templates.setdefault(name, text or "")
                files.setdefault(name, source.shown)
    return templates, files


def _motifs(chain: list[Folder], diagnostics: Findings) -> dict[str, str]:
    """SVG text by name, child over parent. Files that are not SVG are left out, with a warning."""
    motifs: dict[str, str] = {}
    for folder in reversed(chain):
        for motif in folder.named("motifs/", ".svg"):
            source = folder.file(f"motifs/{motif}.svg")
            text = _svg(source)
            if text and not has_joined_source(source.shown, text, diagnostics):
                motifs[motif] = text
            elif not text:
                diagnostics.add("M08", Place(path=source.shown), nilai=motif)
    return motifs


def _svg(source: Source) -> str:
    """The text of a picture file; empty where it is no SVG."""
    try:
        text = source.read().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except (OSError, UnicodeDecodeError):
        return ""
    return text if _SVG.fullmatch(text) else ""


def _check_choices(chain: list[Folder], known: Mapping[str, Iterable[str]], diagnostics: Findings) -> None:
    """The palette and the motif that theme.yaml chooses must be there; else the first is used."""
    for folder in chain:
        for key, names in known.items():
            wanted = folder.options.get(f"opsi.{key}", "")
            if wanted and wanted not in names:
                diagnostics.add(
                    "M12",
                    folder.place(f"opsi.{key}"),
                    isian=key,
                    nilai=wanted,
                    saran=closest(wanted, names),
                    pilihan=", ".join(names),
                )

"""The kabupaten that a project is for: the shipped table of region codes, or the project's own."""

from __future__ import annotations

from pathlib import Path

from kimsite.config.reading import Section
from kimsite.config.regions import Regency, read_regency, read_region_table, regency_names
from kimsite.config.yaml_files import read_config_text, read_yaml
from kimsite.diagnostics.findings import Findings
from kimsite.model.marked import MarkedMap, Place
from kimsite.tools.text import closest

SITES = "sites.yaml"


def project_regency(root: Path, diagnostics: Findings) -> Regency | None:
    """The kabupaten of the project at `root`, whatever else its sites.yaml holds; None after findings."""
    top = read_yaml(root, SITES, Place(path=SITES), diagnostics)
    settings = Section(top, SITES, diagnostics) if isinstance(top, MarkedMap) else None
    section = settings.section("kabupaten", "kabupaten") if settings is not None else None
    return regency_of(root, section, diagnostics) if section is not None else None


def regency_of(root: Path, section: Section, diagnostics: Findings) -> Regency | None:
    """The kabupaten's table: the district's own file, else the shipped one."""
    if section.has("tabel"):
        path = section.text("tabel")
        text = read_config_text(root, path, section.place_of("tabel"), diagnostics)
        regency = read_region_table(text) if text is not None else None
        if text is not None and regency is None:
            section.wrong("tabel", path, "tabel kode dan nama yang dipisah Tab")
        return regency
    code = section.text("kode", '"35.22"')
    regency = read_regency(code) if code else None
    if code and regency is None:
        names = dict(regency_names())
        near = closest(code, names)
        diagnostics.add(
            "K04",
            section.place_of("kode"),
            nilai=code,
            contoh=f'{near}" ({names[near]})' if near else "35.22",
        )
    return regency

"""`peta:` of sites.yaml: the operator's own outlines, and what the map is shaded by."""

from __future__ import annotations

from pathlib import Path

from kimsite.config.reading import Section
from kimsite.model.config import MapChoice, MapFigure
from kimsite.model.marked import Place
from kimsite.tools import files
from kimsite.tools.file_tree import FileEntry, walk
from kimsite.tools.text import closest

MAP_KEY = "peta"
_FOLDER = "peta"
_ENDINGS = (".geojson", ".json")


def read_map(root: Path, settings: Section) -> MapChoice:
    """The map's choices; a file that is missing or no GeoJSON is a finding."""
    section = settings.section(MAP_KEY, "peta")
    if section is None:
        return MapChoice()
    section.only(("berkas", "angka"))
    figure = section.choice("angka", tuple(MapFigure), MapFigure.POSTS)
    name = section.text("berkas") if section.has("berkas") else ""
    return MapChoice(geojson=_geojson(root, name, section) if name else "", figure=figure)


def _geojson(root: Path, name: str, section: Section) -> str:
    paths = {entry.path for entry in walk(root, _FOLDER) if isinstance(entry, FileEntry)}
    path = name if name.startswith(f"{_FOLDER}/") else f"{_FOLDER}/{name}"
    if path not in paths:
        known = sorted(path for path in paths if path.endswith(_ENDINGS))
        section.report("K12", section.place_of("berkas"), nilai=path, saran=closest(path, known))
        return ""
    import json

    try:
        text = files.read_bytes(root, path).decode("utf-8-sig")
        if isinstance(json.loads(text)["features"], list):
            return text
    except (OSError, UnicodeDecodeError, ValueError, KeyError, TypeError):
        pass
    section.report("K11", Place(path=path), sebab="map.broken")
    return ""

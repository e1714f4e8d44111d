"""sites.yaml as JSON Schema 2020-12, from the names that the readers of this room know."""

from __future__ import annotations

from typing import Any

from kimsite.config.sites import KABUPATEN_KEYS, SITE_LANGUAGES, TOP_KEYS
from kimsite.config.villages import DECLARATIONS, KIM_STATUSES, OFFICER_GROUPS
from kimsite.config.villages import KIM_KEYS as VILLAGE_KEYS
from kimsite.tools.dates import ZONES

_TEXT: dict[str, Any] = {"type": ["string", "number"]}
_TEXTS: dict[str, Any] = {"type": ["array", "string"], "items": {"type": "string"}}
_ZONES = [*ZONES, *dict.fromkeys(ZONES.values())]


def sites_schema() -> dict[str, Any]:
    """The whole file. Codes must be quoted: YAML reads 35.10 as 35.1."""
    kabupaten = {
        **dict.fromkeys(KABUPATEN_KEYS, _TEXT),
        "kode": {"type": "string", "pattern": r"^\d{2}\.\d{2}$"},
        "url": {"type": "string", "pattern": "^https?://"},
        "zona": {"enum": _ZONES},
        "bahasa": {"enum": list(SITE_LANGUAGES)},
        "istilah": {"type": "object"},
    }
    properties = {
        **{key: {} for key in TOP_KEYS},
        "kabupaten": _closed(kabupaten, ["kode", "nama", "dinas", "url"]),
        "tema": {"type": "string"},
        "tema_portal": {"type": "string"},
        "wilker": {"type": "array", "items": {"type": "object", "required": ["nama", "kecamatan"]}},
        "sertakan": _TEXTS,
        "lomba": _TEXTS,
        "kim": {"type": ["array", "null"], "items": _village()},
    }
    return {"title": "sites.yaml", **_closed(properties, ["kabupaten"])}


def _village() -> dict[str, Any]:
    properties = {
        **dict.fromkeys(VILLAGE_KEYS, _TEXT),
        "kode": {"type": "string", "pattern": r"^\d{2}\.\d{2}\.\d{2}\.\d{4}$"},
        "folder": {"type": "string", "pattern": "^[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*$"},
        "status": {"enum": list(KIM_STATUSES)},
        "tema": {
            "anyOf": [
                {"type": "string"},
                _closed({key: {"type": "string"} for key in ("nama", "palet", "motif", "logo")}, []),
            ]
        },
        "sk": {"type": "object"},
        "pengurus": {
            "type": "array",
            "items": _closed(
                {"jabatan": _TEXT, "nama": _TEXT, "unsur": {"enum": list(OFFICER_GROUPS)}},
                ["jabatan", "nama"],
            ),
        },
        "pernyataan": {
            "type": "object",
            "properties": {key: {"type": ["boolean", "string"]} for key in DECLARATIONS},
        },
    }
    return _closed(properties, ["kode", "nama"])


def _closed(properties: dict[str, Any], required: list[str]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}

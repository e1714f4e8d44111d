"""sites.yaml as JSON Schema 2020-12, from the names that the readers of this room know."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kimsite.config.budget_block import BUDGET_KEY, BUDGET_KEYS
from kimsite.config.deploy_targets import DEPLOY_KEY, DEPLOY_KINDS, HOSTING_SERVICES, SSH_LOGINS, TARGET_KEYS
from kimsite.config.map_block import MAP_KEY
from kimsite.config.sites import KABUPATEN_KEYS, SITE_LANGUAGES, TOP_KEYS
from kimsite.config.targets import GOAL_KEYS, REQUIREMENT_KEYS
from kimsite.config.villages import KIM_KEYS as VILLAGE_KEYS
from kimsite.config.villages import OFFICER_GROUPS
from kimsite.model.config import KimStatus, MapFigure, VoicesPlace
from kimsite.model.deploy import DeployKind
from kimsite.model.registry import DECLARATIONS
from kimsite.tools.dates import ZONES

_TEXT: dict[str, Any] = {"type": ["string", "number"]}
_TEXTS: dict[str, Any] = {"type": ["array", "string"], "items": {"type": "string"}}
_REQUIRED = frozenset({"host", "pengguna", "folder", "repo", "bucket", "ke"})
"""Keys that a place of publishing must have, where its kind knows them."""
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
        MAP_KEY: _closed(
            {"berkas": {"type": "string"}, "angka": {"enum": [figure.value for figure in MapFigure]}}, []
        ),
        BUDGET_KEY: _numbers(BUDGET_KEYS),
        "kompres": {"type": ["boolean", "string"]},
        "tulis": {"type": ["boolean", "string"]},
        "luring": {"type": ["boolean", "string"]},
        "aspirasi": {"type": ["boolean", "string"]},
        "tema_portal": {"type": "string"},
        "wilker": {"type": "array", "items": {"type": "object", "required": ["nama", "kecamatan"]}},
        "sertakan": _TEXTS,
        "lomba": _TEXTS,
        "kim": {"type": ["array", "null"], "items": _village()},
        "syarat": _numbers(REQUIREMENT_KEYS),
        "target": {"anyOf": [_numbers(GOAL_KEYS), {"type": "array", "items": _numbers(GOAL_KEYS)}]},
        DEPLOY_KEY: {
            "type": ["object", "null"],
            "propertyNames": {"pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
            "additionalProperties": {"oneOf": [_target(kind) for kind in DEPLOY_KINDS]},
        },
    }
    return {"title": "sites.yaml", **_closed(properties, ["kabupaten"])}


def _target(kind: DeployKind) -> dict[str, Any]:
    """One kind of place that the site is published to."""
    known: dict[str, Any] = {
        key: {"type": "integer", "minimum": 0} for key in ("port", "sambungan", "generasi", "batas_mb")
    }
    known["masuk"] = {"enum": list(SSH_LOGINS)}
    properties = {
        "jenis": {"const": kind},
        "alamat": {"type": "string", "pattern": "^https?://"},
        "layanan": {"enum": list(HOSTING_SERVICES)},
        **{key: known.get(key, _TEXT) for key in TARGET_KEYS[kind]},
    }
    required = [
        key for key in TARGET_KEYS[kind] if key in _REQUIRED and not (kind == "s3" and key != "bucket")
    ]
    return _closed(properties, ["jenis", *required])


def _village() -> dict[str, Any]:
    properties = {
        **dict.fromkeys(VILLAGE_KEYS, _TEXT),
        "kode": {"type": "string", "pattern": r"^\d{2}\.\d{2}\.\d{2}\.\d{4}$"},
        "folder": {"type": "string", "pattern": "^[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*$"},
        "status": {"enum": list(KimStatus)},
        "tema": {
            "anyOf": [
                {"type": "string"},
                _closed({key: {"type": "string"} for key in ("nama", "palet", "motif", "logo")}, []),
            ]
        },
        "email": {"type": "string", "pattern": "^[^@\\s]+@[^@\\s]+$"},
        "aspirasi": {"enum": [place.value for place in VoicesPlace]},
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


def _numbers(keys: Iterable[str]) -> dict[str, Any]:
    return _closed({key: {"type": "integer", "minimum": 0} for key in keys}, [])


def _closed(properties: dict[str, Any], required: list[str]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}

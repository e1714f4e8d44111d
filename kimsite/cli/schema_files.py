"""JSON Schema files in a project, for editors that help while one types."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec

from kimsite.config.schema import sites_schema
from kimsite.content.authoring.json_schema import DIALECT, schemas
from kimsite.tools import files

SCHEMA_FOLDER = "skema"


def schema_files() -> dict[str, bytes]:
    """Path below the project -> the file: one of each kind of post, one of sites.yaml."""
    known: dict[str, Any] = {**schemas(), "sites": sites_schema()}
    return {
        f"{SCHEMA_FOLDER}/{name}.json": f"{_text({'$schema': DIALECT, **schema})}\n".encode()
        for name, schema in known.items()
    }


def with_schema_line(text: str, root: Path, path: str, kind: str) -> str:
    """A new post whose header names its schema to editors, where the project has the file; else as it is.

    `path`: of the post below `root`.
    """
    schema = f"{SCHEMA_FOLDER}/{kind}.json"
    if files.size(root, schema) < 0 or not text.startswith("---\n"):
        return text
    up = "../" * path.count("/")
    return text.replace("---\n", f"---\n# yaml-language-server: $schema={up}{schema}\n", 1)


def _text(document: object) -> str:
    compact = json.dumps(document, ensure_ascii=False)
    return msgspec.json.format(compact, indent=1)  # a quarter of the time that `dumps` takes to indent

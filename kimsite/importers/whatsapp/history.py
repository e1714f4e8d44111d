"""What a project remembers of its imports: which posts of a chat were taken, and how senders are named.

`impor/wa.jsonl` holds digests and paths, `impor/penulis.json` digests and names, and `impor/.garam` the
secret that they are salted with, which belongs into no repository. No number and no text of a chat is kept.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable, Mapping
from pathlib import Path

from kimsite.tools import files
from kimsite.tools.atomic_write import write_whole

FOLDER = "impor"
SALT, TAKEN, AUTHORS = f"{FOLDER}/.garam", f"{FOLDER}/wa.jsonl", f"{FOLDER}/penulis.json"
_SALT_BYTES = 32


def salt(root: Path) -> bytes:
    """The project's secret; made at the first import. Raises OSError when the disk refuses."""
    try:
        known = files.read_bytes(root, SALT)
    except OSError:
        known = b""
    if len(known) == _SALT_BYTES:
        return known
    made = secrets.token_bytes(_SALT_BYTES)
    write_whole(root, SALT, made)
    write_whole(root, f"{FOLDER}/.gitignore", b".garam\n")
    return made


def taken(root: Path) -> dict[str, str]:
    """Key of a proposal or digest of a photo -> the post it became. A damaged line is passed over."""
    found: dict[str, str] = {}
    for line in _lines(root, TAKEN):
        try:
            row = json.loads(line)
            found.update(dict.fromkeys(row["kunci"], row["tulisan"]))
        except (ValueError, KeyError, TypeError):
            continue
    return found


def note_taken(root: Path, keys: Iterable[str], path: str) -> None:
    """Remember that a post was made. Raises OSError when the disk refuses."""
    row = json.dumps({"kunci": list(keys), "tulisan": path}, ensure_ascii=False)
    known = "".join(f"{line}\n" for line in _lines(root, TAKEN))
    write_whole(root, TAKEN, f"{known}{row}\n".encode())


def authors(root: Path) -> dict[str, str]:
    """Key of a sender -> the name that was given."""
    try:
        known = json.loads("\n".join(_lines(root, AUTHORS)) or "{}")
    except ValueError:
        return {}
    return {str(key): str(name) for key, name in known.items()} if isinstance(known, dict) else {}


def save_authors(root: Path, names: Mapping[str, str]) -> None:
    """Remember names of senders. Raises OSError when the disk refuses."""
    rows = {**authors(root), **names}
    write_whole(root, AUTHORS, f"{json.dumps(rows, ensure_ascii=False, indent=1, sort_keys=True)}\n".encode())


def _lines(root: Path, path: str) -> list[str]:
    try:
        return files.read_bytes(root, path).decode("utf-8", "replace").splitlines()
    except OSError:
        return []

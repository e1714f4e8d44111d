"""Lines of canonical JSON, each chained to the line before: a log that shows whether a line was altered.

A line has its keys sorted, no blanks, and the sha256 of itself without `sidik` as `sidik`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from kimsite.tools.digest import sha256

START = "0" * 64
"""What the first line chains to."""
_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def canonical_line(row: Mapping[str, Any]) -> bytes:
    """The row as one line of canonical JSON in UTF-8, without its end."""
    return _CANONICAL.encode(row).encode()


def sealed(row: Mapping[str, Any]) -> dict[str, Any]:
    """The row with its own digest."""
    bare = {key: value for key, value in row.items() if key != "sidik"}
    return {**bare, "sidik": sha256(canonical_line(bare))}

"""The files of a search as classic scripts, which a browser reads from a server and from a folder."""

from __future__ import annotations

import json


def index_script(value: object) -> bytes:
    """A script that hands the value to the search."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f"kimCari({text})\n".encode()

"""sites.yaml with a list of KIM included, and without the example KIM of a new project."""

from __future__ import annotations

import re
from collections.abc import Container
from fnmatch import fnmatch

_KEY = re.compile(r"^sertakan:[ \t]*(.*)$", re.MULTILINE)
_COMMENTED = re.compile(r"^# sertakan: \[registri/\*\.csv\][ \t]*$", re.MULTILINE)
_STARTER = re.compile(
    r'^kim:\n  - \{kode: "(?P<code>[\d.]+)", nama: "KIM [^"\n]*", status: aktif\}\n(?!  -)', re.MULTILINE
)
"""The one entry of a new project, as `starter` writes it."""


def with_list_included(text: str, path: str) -> str:
    """The text with `path` among the files of `sertakan`; as it is where it is there already."""
    key = _KEY.search(text)
    if key is None:
        pattern = f"sertakan: [{path.rpartition('/')[0]}/*.csv]"
        if _COMMENTED.search(text):
            return _COMMENTED.sub(pattern, text, count=1)
        return f"{text.rstrip()}\n\n{pattern}\n"
    block = re.match(r"(?:\n[ \t]*-[ \t]+[^\n]*)*", text[key.end() :])
    lines = block[0] if block is not None else ""
    named = re.findall(r"[^\s\[\],\"']+", key[1].partition("#")[0] + lines.replace("- ", " "))
    if any(fnmatch(path, pattern) for pattern in named):
        return text
    if key[1].lstrip().startswith("["):
        return text[: key.start(1)] + key[1].replace("]", f", {path}]", 1) + text[key.end() :]
    if key[1].strip():
        return text[: key.start(1)] + f"[{key[1].strip()}, {path}]" + text[key.end() :]
    return f"{text[: key.end()]}\n  - {path}{text[key.end() :]}"


def without_starter_entry(text: str, codes: Container[str]) -> str:
    """The text without the example KIM of a new project, where the list holds that village itself."""
    found = _STARTER.search(text)
    if found is None or found["code"] not in codes:
        return text
    return f"{text[: found.start()]}kim: []\n{text[found.end() :]}"

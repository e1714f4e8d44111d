"""What the screen in the village office needs beside its page: a script and a worker."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from kimsite.model.build import OutputFile
from kimsite.tools import files

_COMMENT = re.compile(r"^ *//.*\n", re.MULTILINE)
_INDENT = re.compile(r"^ +", re.MULTILINE)


def board_files(url: str) -> Iterator[OutputFile]:
    """The files below the page at the site path `url`: the same for every blog."""
    for name in ("papan.js", "sw.js"):
        yield OutputFile(path=f"{url.lstrip('/')}{name}", data=_static(name))


@cache
def _static(name: str) -> bytes:
    text = files.read_bytes(Path(__file__).parent, f"static/{name}").decode()
    return _INDENT.sub("", _COMMENT.sub("", text.replace("\r\n", "\n"))).encode()

"""One source -> its plain text as written, for the few posts that a report shows side by side.

Quick: nothing is converted.
"""

from __future__ import annotations

import re
from pathlib import Path

from kimsite.tools import files
from kimsite.tools.text import clean
from kimsite.tools.text_encoding import decode_text

_HEADER = re.compile(r"\A\s*---[ \t]*\n.*?\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"^[ \t]*(?:#{1,6} |>+ ?|[-*+] |\d+[.)] )", re.MULTILINE)


def plain_text(root: Path, path: str) -> str:
    """The body on one line, without its Markdown; empty for what cannot be read.

    The build has reported what cannot be read.
    """
    try:
        decoded = decode_text(files.read_bytes(root, path))
    except OSError:
        return ""
    text = decoded.text.replace("\r\n", "\n") if decoded else ""
    text = _MARKS.sub("", _LINK.sub(r"\1", _PICTURE.sub("", _HEADER.sub("", text))))
    for mark in "*_`~|":
        text = text.replace(mark, "")
    return clean(text)

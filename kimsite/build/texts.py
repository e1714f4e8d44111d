"""One source -> its plain text, for the few posts that a report shows side by side."""

from __future__ import annotations

from pathlib import Path

from kimsite.content.frontmatter import parse
from kimsite.content.markdown import Unconvertible, convert
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import SourceFile
from kimsite.tools import files
from kimsite.tools.digest import sha256


def plain_text(root: Path, path: str) -> str:
    """The body as in Body.text; empty for what cannot be read (the build has told of it)."""
    try:
        data = files.read_bytes(root, path)
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
        return convert(parse(SourceFile(path=path, kind="berita", text=text, digest=sha256(data)), Findings()).body).text
    except (OSError, UnicodeDecodeError, Unconvertible):
        return ""

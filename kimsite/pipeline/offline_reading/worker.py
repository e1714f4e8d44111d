"""A blog's service worker: what it keeps for reading without a network, and how it is switched off.

It lies in the blog's folder, so that its scope is that blog alone (Service Workers, 5.1), although hundreds
of blogs share one origin and see each other's caches. The names of its caches begin with the village's code,
and it deletes no others.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from urllib.parse import quote

from kimsite.model.build import OutputFile
from kimsite.model.content import Stored
from kimsite.tools import files

WORKER_FILE = "sw.js"
"""Below a blog's address."""
_COMMENT = re.compile(r"^ *//.*\n", re.MULTILINE)
_BLANKS = re.compile(r"\s*([=,{}();:?|&<>!+])\s*")
"""Around signs that are in no text of the two scripts together with a blank."""
_ONE_ARGUMENT = re.compile(r"(?<!\w)\((\w+)\)=>")
_NAMES = {
    name: letter
    for letter, name in zip(
        "abcdefghijklmnopqrstu",
        (
            "response", "request", "event", "cache", "kept", "coming", "names", "name", "photos", "scope",
            "first", "keyOf", "answer", "keep", "fits", "store", "more", "path", "late", "own", "now",
        ),
        strict=True,
    )
}  # fmt: skip
_NAME = re.compile(rf"(?<![\w.\"'-])(?:{'|'.join(_NAMES)})(?![\w\"'-]|:\")")
"""A name of the scripts' own: no property, no key and no text."""


def with_worker(
    outputs: Iterable[OutputFile], home: str, code: str, kept: Iterable[str]
) -> Iterator[OutputFile]:
    """The outputs and, last, the worker that keeps some of them.

    `home`: site path of the blog. `code`: of the village. `kept`: site paths of the pages and files to be
    kept; those that are not among the outputs are left out. The worker changes when what it keeps changes.
    """
    digest = hashlib.sha256()
    wanted = {_file(url): url for url in kept}
    found: set[str] = set()
    for output in outputs:
        if output.path in wanted:
            data = output.data
            digest.update(
                bytes.fromhex(data.sha256) if isinstance(data, Stored) else hashlib.sha256(data).digest()
            )
            found.add(output.path)
        yield output
    listed = " ".join(
        quote(url.removeprefix(home)) for path, url in wanted.items() if path in found and path != _file(home)
    )
    script = _static("sw.js").replace("LIST", f" {listed}").replace("VERSION", digest.hexdigest()[:12])
    yield _worker(script, home, code)


def removing_worker(home: str, code: str) -> OutputFile:
    """The worker that removes itself and what it kept, in the place of one that a phone may have."""
    return _worker(_static("off.js"), home, code)


def _worker(script: str, home: str, code: str) -> OutputFile:
    return OutputFile(path=f"{home.lstrip('/')}{WORKER_FILE}", data=script.replace("CODE", code).encode())


def _file(url: str) -> str:
    """The file that a server sends for a site path."""
    return f"{url}index.html".lstrip("/") if url.endswith("/") else url.lstrip("/")


@cache
def _static(name: str) -> str:
    """A script of this room without what only people need: comments, blanks, long names."""
    text = files.read_bytes(Path(__file__).parent, f"static/{name}").decode()
    dense = _BLANKS.sub(r"\1", _COMMENT.sub("", text)).strip()
    return _NAME.sub(lambda found: _NAMES[found[0]], _ONE_ARGUMENT.sub(r"\1=>", dense)) + "\n"

"""Compiled templates, kept between processes in Jinja's own folder of this user.

They save a fifth of a second and change no byte.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import babel
import jinja2
from jinja2.bccache import Bucket, FileSystemBytecodeCache

import kimsite
from kimsite.theme import formats
from kimsite.tools import files
from kimsite.tools.digest import quick, sha256

_SHAPED_BY = (
    jinja2.__file__,
    babel.__file__,
    kimsite.__file__,
    formats.__file__,
    str(Path(__file__).with_name("environment.py")),
)
"""What a template's code is made by: Jinja, our settings, and our filters, through which constants are
folded.
"""


class Compiled(FileSystemBytecodeCache):
    """One file a theme, language and template, overwritten when the template or what compiles it has changed.

    Code is loaded from it, so it must be nobody else's: Jinja takes only a folder that this user owns and no
    other may enter. It never
    lies in the project, which may come from a stranger. Like all that is kept, a file bears its digest.
    """

    def __init__(self, theme: str, language: str, words: Mapping[str, str]) -> None:
        """`words`: what `teks` says, which becomes part of the code.

        Raises OSError or RuntimeError where there is no such folder.
        """
        super().__init__()
        self._home = Path(self.directory)
        self._family = f"kimsite-{quick(f'{theme} {language}')[:8]}"
        self._version = " ".join(
            files.stamp(Path(path).parent, Path(path).name) for path in _SHAPED_BY
        ) + quick(repr(sorted(words.items())))

    def get_source_checksum(self, source: str) -> str:
        return sha256(f"{self._version}\n{source}".encode())

    def load_bytecode(self, bucket: Bucket) -> None:
        try:
            digest, _, code = files.read_bytes(self._home, f"{self._family}-{bucket.key}").partition(b"\n")
        except OSError:
            return
        if digest == quick(code).encode():
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        code = bucket.bytecode_to_string()
        try:
            files.write_file(self._home, f"{self._family}-{bucket.key}", quick(code).encode() + b"\n" + code)
        except OSError:  # a full disk, or another process that writes the same just now
            return


def compiled(theme: str, language: str, words: Mapping[str, str]) -> Compiled | None:
    """What earlier processes compiled of a theme; None where it cannot be kept safely, and every process
    compiles for itself.
    """
    try:
        return Compiled(theme, language, words)
    except (OSError, RuntimeError):
        return None

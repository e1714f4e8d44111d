"""Files -> the same files and what a web server may send compressed (`nginx`: `gzip_static on`)."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator

from kimsite.model.build import OutputFile
from kimsite.portal.about_figures import ABOUT_PATH

SUFFIX = ".gz"
_TEXTS = (".html", ".css", ".js", ".json", ".xml", ".svg", ".ics", ".txt", ".csv", ".webmanifest")
_SMALLEST = 1024
"""Bytes below which compressing saves no packet."""


def with_compressed(outputs: Iterable[OutputFile]) -> Iterator[OutputFile]:
    """Every file, each text of 1 kB or more followed by its compressed form.

    The same bytes everywhere: no time and no name is stored. The page about the site has none, as its
    figures are filled in later.
    """
    for output in outputs:
        yield output
        data = output.data
        if (
            isinstance(data, bytes)
            and len(data) >= _SMALLEST
            and output.path.endswith(_TEXTS)
            and output.path != ABOUT_PATH
        ):
            yield OutputFile(path=output.path + SUFFIX, data=gzip.compress(data, 9, mtime=0))

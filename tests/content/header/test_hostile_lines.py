"""A header is read in time that grows with its lines, whatever signs they repeat."""

from time import process_time

import pytest

from kimsite.content.parse import parse
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import SourceFile

SMALL, FACTOR = 1_000, 16
MOST = 4 * FACTOR
"""Growth in proportion is FACTOR, with the square of the length FACTOR * FACTOR."""
REPEATED = (
    "=",
    " ",
    "di bawah ini ",
    "isian ",
    "a ",
    "a  ",
    "; ",
    "tempat: ",
    "!",
    " .",
    "-",
    "<br>",
    "a.jpg (",
)
LINES = {
    "alone": "{}x\n\nIsi.",
    "behind a rule": "==={}x\n\nIsi.",
    "behind a key": "---\njudul: Panen\nlokasi{}\x01\ntanggal: 9 November 2026\n---\nIsi.",
    "in a value": "Judul: Panen\nTanggal: 9 November 2026\nTempat: {}x\n\nIsi.",
}


def seconds(text: str) -> float:
    """The least processor time of a few readings."""
    source = SourceFile(path="content/a/b/berita/x.md", kind="berita", text=text, digest="0")
    spent = []
    for _ in range(4):
        begun = process_time()
        parse(source, Findings())
        spent.append(process_time() - begun)
    return min(spent)


@pytest.mark.parametrize("place", LINES)
@pytest.mark.parametrize("sign", REPEATED)
def test_a_long_line_costs_in_proportion(sign, place):
    short, long_ = (seconds(LINES[place].format((sign * size)[:size])) for size in (SMALL, SMALL * FACTOR))
    assert long_ < MOST * short

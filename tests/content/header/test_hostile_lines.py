"""A header is read in time that grows with its lines, whatever signs they repeat."""

import pytest
from growth import assert_in_proportion

from kimsite.content.parse import parse
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import SourceFile

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


@pytest.mark.parametrize("place", LINES)
@pytest.mark.parametrize("sign", REPEATED)
def test_a_long_line_costs_in_proportion(sign, place):
    def read(line):
        text = LINES[place].format(line)
        return parse(
            SourceFile(path="content/a/b/berita/x.md", kind="berita", text=text, digest="0"), Findings()
        )

    assert_in_proportion(read, sign)

"""Values that no form expects, in fields of every type: no crash, no long wait, no refusal without words."""

from time import process_time

import pytest
from conftest import AS_OF
from profiles import amount

from kimsite.content.checks import check_source
from kimsite.content.kinds import KINDS
from kimsite.content.kinds.common import COMMON_FIELDS
from kimsite.content.parse import parse
from kimsite.content.validate import validate
from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.wording import words_for
from kimsite.model.content import Rejected, SourceFile
from kimsite.model.findings import ERROR
from kimsite.model.kinds import Kind

VALUES = {
    "digits": "9" * amount(5000, 1500),
    "brackets": "[" * amount(3000, 1000),
    "braces": "{" * amount(3000, 1000),
    "lines": "\n" + "  baris\n" * amount(10_000, 1000),
    "emoji": "👨‍👩‍👧😀" * 500,
    "marks of direction": "\u202e\u2067\u200f" * 500,
    "nul": "\0" * 200,
    "words of digits": "satu dua " * amount(1000, 100),
    "ranges": "1-" * amount(1500, 300),
    "quotes": "\"'" * 2000,
    "no number": ".nan",
    "day zero": "0000-00-00",
    "object": "!!python/object:os.system x",
    "alias": "*a",
    "accents": "a" + "\u0301" * 3000,
}
REQUIRED = {
    "judul": "Judul",
    "tanggal": "2026-03-01",
    "posyandu": "Melati",
    "harga": "5000",
    "penjual": "Bu Sri",
    "wa": "081200000000",
    "klasifikasi": "berkala",
    "jenis_dokumen": "B07",
    "mulai": "12 Maret 2026 08.00",
    "tempat": "Balai",
}
LETTERS = amount(400_000, 40_000)
"""In the longest line."""
LONGEST = 2.0
"""Seconds of one post."""


def read(kind: str, text: str) -> tuple[object, Findings, float]:
    source = SourceFile(path=f"content/a/b/{kind}/x.md", kind=kind, text=text, digest="0")
    diagnostics = Findings()
    start = process_time()
    check_source(source, diagnostics)
    post = validate(parse(source, diagnostics), "/a/b/", AS_OF, diagnostics)
    return post, diagnostics, process_time() - start


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("kind", [spec.kind for spec in KINDS])
def test_an_absurd_value_is_read_or_refused_in_words(kind, value):
    fields = (*COMMON_FIELDS, *next(one.fields for one in KINDS if one.kind == kind))
    needed = {field.name for field in fields if field.required}
    by_type = {
        field.type: field.name for field in fields if kind is Kind.BERITA or field not in COMMON_FIELDS
    }
    for name in by_type.values() or ["judul"]:
        rest = "".join(
            f"{key}: {written}\n" for key, written in REQUIRED.items() if key in needed and key != name
        )
        post, diagnostics, seconds = read(kind, f"---\n{rest}{name}: {VALUES[value]}\n---\nIsi tulisan.\n")
        assert seconds < LONGEST, name
        reasons = [words_for(one, "id").what for one in diagnostics.sorted() if one.severity == ERROR]
        assert all(reasons), name
        assert reasons or not isinstance(post, Rejected), name


@pytest.mark.parametrize("kind", [spec.kind for spec in KINDS])
def test_a_very_long_line_is_read_in_time(kind):
    for long in ("a" * LETTERS, "kata " * (LETTERS // 5)):
        text = "".join(f"{key}: {written}\n" for key, written in REQUIRED.items())
        _, _, seconds = read(kind, f"---\n{text}ringkasan: {long}\n---\n{long}\n")
        assert seconds < 2 * LONGEST

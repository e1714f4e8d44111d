"""Headers as villagers, phones and other programs write them: cases/kepala/*.md hold what is typed and what must be understood."""

from datetime import date
from pathlib import Path

import pytest

from kimsite.content.fields import known_fields
from kimsite.content.frontmatter import parse
from kimsite.content.kinds import BY_NAME
from kimsite.content.validate import validate
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import SourceFile
from kimsite.model.marked import MarkedList, MarkedText

CASES = Path(__file__).parent / "cases" / "kepala"
AS_OF = date(2026, 11, 24)
TOKENS = {
    "<nbsp>": "\u00a0", "<zwsp>": "\u200b", "<lrm>": "\u200e", "<shy>": "\u00ad", "<tab>": "\t", "<bom>": "\ufeff", "<cr>": "\r", "<line>": "\u2028",
}  # fmt: skip


def cases():
    for path in sorted(CASES.glob("*.md")):
        for part in path.read_text("utf-8").strip("\n").split("\n%%%%\n"):
            title, typed, wanted = part.split("\n....\n")
            kind = title.rpartition("(")[2].rstrip(")") if title.endswith(")") else "berita"
            yield pytest.param(typed, wanted.strip("\n"), kind, id=f"{path.stem}: {title}")


def source(typed: str, kind: str) -> SourceFile:
    for token, char in TOKENS.items():
        typed = typed.replace(token, char)
    text = typed.removeprefix("\ufeff").replace("\r\n", "\n")
    return SourceFile(path=f"content/a/b/{kind}/2026-03-12-x.md", kind=kind, text=text, digest="0")


def shown(value) -> str:
    if isinstance(value, MarkedText):
        return value.text.replace("\n", "\\n")
    if isinstance(value, MarkedList):
        return " | ".join(map(shown, value.items)) or "(kosong)"
    return "{" + ", ".join(f"{key.text}: {shown(inner)}" for key, inner in value.entries) + "}"


def understood(typed: str, kind: str) -> str:
    found = Findings()
    draft = parse(source(typed, kind), found)
    rows = [f"{name} = {shown(value)}" for name, (_, value) in known_fields(draft, BY_NAME[kind], Findings()).items()]
    post = validate(draft, "/a/b/", AS_OF, found)
    codes = dict.fromkeys(f"{one.code}:{one.place.line}" for one in found.sorted())
    return "\n".join([*rows, f"isi = {draft.body.split(chr(10))[0]}", f"kode = {' '.join(codes)}", *(["ditahan"] if post is None else [])])


@pytest.mark.parametrize(("typed", "wanted", "kind"), list(cases()))
def test_what_is_typed_is_understood(typed, wanted, kind):
    assert understood(typed, kind) == wanted


def test_there_are_many():
    assert len(list(cases())) >= 150


@pytest.mark.parametrize(("typed", "wanted", "kind"), list(cases()))
def test_a_finding_points_at_the_line_it_shows(typed, wanted, kind):
    text = source(typed, kind).text.split("\n")
    found = Findings()
    validate(parse(source(typed, kind), found), "/a/b/", AS_OF, found)
    for one in found.sorted():
        assert one.place.line == 0 or one.place.text == text[one.place.line - 1].rstrip("\r\n")
        assert one.place.column <= len(one.place.text) + 1

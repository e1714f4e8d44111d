"""The cases of content/header/cases, for the tests that share them."""

from pathlib import Path

import pytest
from conftest import AS_OF

from kimsite.content.fields.match import match_fields
from kimsite.content.kinds import BY_NAME
from kimsite.content.parse import parse
from kimsite.content.validate import validate
from kimsite.diagnostics.findings import Findings
from kimsite.model.content import Rejected, SourceFile
from kimsite.model.marked import MarkedList, MarkedText

CASES = Path(__file__).parent / "content" / "header" / "cases"
TOKENS = {
    "<nbsp>": "\u00a0", "<zwsp>": "\u200b", "<lrm>": "\u200e", "<shy>": "\u00ad", "<tab>": "\t",
    "<bom>": "\ufeff", "<cr>": "\r", "<line>": "\u2028",
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
    diagnostics = Findings()
    draft = parse(source(typed, kind), diagnostics)
    rows = [
        f"{name} = {shown(value)}"
        for name, (_, value) in match_fields(draft, BY_NAME[kind], Findings()).fields.items()
    ]
    post = validate(draft, "/a/b/", AS_OF, diagnostics)
    codes = dict.fromkeys(f"{one.code}:{one.place.line}" for one in diagnostics.sorted())
    return "\n".join(
        [
            *rows,
            f"isi = {draft.body.split(chr(10))[0]}",
            f"kode = {' '.join(codes)}",
            *(["ditahan"] if isinstance(post, Rejected) else []),
        ]
    )

"""Every line that a finding offers to paste passes its own check: pasted, the finding goes and no new error
comes.

Tried over all posts of the written cases, of the header cases, of the catalogue's examples and of values that
hints are made of.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path

import pytest
from diagnostics.field_values import posts_of_values
from header_cases import cases as header_cases
from header_cases import source as header_source
from profiles import amount
from written_cases import FOLDER, read_cases

from kimsite.content.checks import check_source
from kimsite.content.header.keys import normalise_key
from kimsite.content.kinds import BY_NAME
from kimsite.content.parse import parse
from kimsite.content.validate import validate
from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.messages.examples import EXAMPLES
from kimsite.diagnostics.whatsapp import messages
from kimsite.diagnostics.wording import TO_FILL, paste_of, words_for
from kimsite.model.content import SourceFile
from kimsite.tools.read_dates import guess

AS_OF = date(2026, 11, 24)
OFFERED = re.compile(r"[a-z_]+: \S.*")
STEP = amount(1, 3)
"""Of the posts one in so many."""
NOTES = {"Y17", "Y22"}
"""Their lines stand for what is read already; `repair` knows where they go."""


def _written(path: Path) -> Iterator[tuple[str, str, str]]:
    """(name, text, kind) of every post of a file of written cases."""
    for case in read_cases(path):
        for name, content in case.files:
            kind = name.split("/")[-2] if name.count("/") else "halaman"
            if name.endswith(".md") and kind in BY_NAME:
                yield f"{case.title}: {name}", content.decode("utf-8", "replace"), kind


def _headers() -> Iterator[tuple[str, str, str]]:
    for param in header_cases():
        typed, _, kind = param.values
        yield param.id, header_source(typed, kind).text, kind


def _examples() -> Iterator[tuple[str, str, str]]:
    for code, example in EXAMPLES.items():
        if example.kind:
            yield code, example.wrong, example.kind


SOURCES: dict[str, Callable[[], Iterator[tuple[str, str, str]]]] = {
    "header cases": _headers,
    "examples": _examples,
    "values": posts_of_values,
    **{path.stem: partial(_written, path) for path in sorted(FOLDER.glob("*.md"))},
}


def findings(text: str, kind: str):
    diagnostics = Findings("a/b")
    folder = "" if kind == "halaman" else f"{kind}/"
    source = SourceFile(
        path=f"content/a/b/{folder}2026-03-12-x.md",
        kind=kind,
        text=text.removeprefix("\ufeff").replace("\r\n", "\n"),
        digest="0",
    )
    seen = check_source(source, diagnostics).source
    validate(parse(seen, diagnostics), "/a/b/", AS_OF, diagnostics)
    return diagnostics.sorted()


def offered(found):
    """The lines that the finding's words offer, none with a blank to fill."""
    yield from filter(None, [paste_of(found)])
    for hint in words_for(found, "id").fix:
        yield from (
            part for part in hint.split("  ")[1::2] if OFFERED.fullmatch(part) and TO_FILL not in part
        )


def told(findings, found) -> int:
    return sum(one.code == found.code and one.values == found.values for one in findings)


def _doomed(found) -> tuple[int, int]:
    """The first and the end of the lines that the finding asks to delete, counted from 0."""
    first, _, last = dict(found.values).get("hapus", "").partition("–")
    return (int(first) - 1, int(last or first)) if first else (0, 0)


def pasted(text: str, found, line: str) -> str:
    """The post with the line in the place of the one with its field, or at the top of the header."""
    lines, at = text.split("\n"), found.place.line - 1
    if line.startswith("---\n"):
        return f"{line}\n{text}"
    if line == "---":
        lines[at : at + bool(re.fullmatch(r"[\W_]+", lines[at]))] = [line]
        return "\n".join(lines)
    key = normalise_key(line.partition(":")[0])
    same = [
        index
        for index, one in enumerate(lines)
        if normalise_key(one.partition(":")[0].strip("-•* \t")) == key
    ]
    for doomed in reversed(range(*_doomed(found))):
        del lines[doomed]
    if (found.place.column and found.code[0] == "Y") or found.code in {"I02", "I10", "I12"} or at in same:
        lines[at] = line
    elif same:
        lines[same[0]] = line
    elif (
        found.place.line > 1
        and found.place.column
        and found.code[0] == "I"
        and found.code not in {"I15", "I01"}
    ):
        lines[at] = line
    else:
        lines.insert(1, line)
    return "\n".join(lines)


@pytest.mark.parametrize("source", SOURCES)
def test_what_is_offered_passes_its_own_check(source):
    for name, text, kind in islice(SOURCES[source](), 0, None, STEP):
        before = findings(text, kind)
        errors = {one.code for one in before if one.severity == "error"}
        for found in before:
            if found.code in NOTES:
                continue
            for line in dict.fromkeys(offered(found)):
                after = findings(pasted(text, found, line), kind)
                assert told(after, found) < told(before, found), (name, found.code, line)
                assert {one.code for one in after if one.severity == "error"} <= errors, (name, line)


@pytest.mark.parametrize("source", SOURCES)
def test_a_message_tells_no_value_that_nobody_wrote(source):
    """A volunteer pastes what a message tells: figures, dates and names in it are her own.

    Only a year that she left out is that of the build, and a spreadsheet's number for a day is told as that
    day.
    """
    for name, text, kind in islice(SOURCES[source](), 0, None, STEP):
        if (source, name) == ("examples", "T01"):
            continue
        known = (
            re.sub(r"\D", "", text)
            + f" {AS_OF.year} "
            + " ".join(guess(line.partition(":")[2]) for line in text.split("\n")[:9])
        )
        told = "".join(message for _, message in messages(findings(text, kind), {"a/b": "KIM Maju"}, "id"))
        for line in re.findall(r"```([^`]+)```", told):
            for value in re.findall(r"\d{4,}|\d+", line.partition(":")[2]):
                assert value in known or value.strip("0") in known, (name, line, value)


def test_there_are_many_posts():
    assert sum(len(list(posts())) for posts in SOURCES.values()) > 800

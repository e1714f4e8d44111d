"""P06: a person's name beside weight, height, illness or pregnancy: health data, which stay with the family (UU 27/2022 art. 4 and 25).

The usual post is passed over after one look at its words. Else each sentence that tells of health is read for the persons it names, and
for whether it tells it of them: a speaker, a helper or a seller beside a figure is innocent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kimsite.content.checks import health_tables, health_words
from kimsite.content.checks.health_lists import Heading, heading_of, is_item
from kimsite.content.checks.health_sentence import told_of
from kimsite.content.checks.people import Token, tokens
from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.marking import place_at
from kimsite.model.content import SourceFile
from kimsite.tools.text import lowered

_LETTERS = bytes(code if chr(code).isalpha() and code < 128 else ord(" ") for code in range(256))
_END = re.compile(r"[.!?;](?=\s+[A-Z0-9\"“(]|\s*$)")
_SHORT_FORMS = frozenset(
    {
        "an",
        "by",
        "ny",
        "tn",
        "bpk",
        "dr",
        "drg",
        "h",
        "hj",
        "no",
        "sdr",
        "sdri",
        "jl",
        "dsn",
        "kec",
        "ds",
        "kab",
        "a",
        "n",
        "bb",
        "tb",
        "st",
        "m",
        "muh",
    }
)


class Told(NamedTuple):
    """One person of whose health a text tells: where the name stands, and how to say it without."""

    line: int
    column: int
    width: int
    instead: str


def named_health(source: SourceFile, found: Findings) -> None:
    """P06: everyone who is named beside a measure of the body, an illness or a pregnancy, in sentences, lists, forms and heads of tables."""
    low = lowered(source.text)
    if health_words.SEEDS.isdisjoint(low.encode().translate(_LETTERS).split()):
        return
    lines = source.text.split("\n")
    for told in _told(lines, low.split("\n")):
        found.add("P06", place_at(source.path, lines, told.line, told.column + 1, told.width), contoh=told.instead)


def row_of_a_person(row: Sequence[str]) -> bool:
    """True where a row of a table reads as somebody's measures, whatever its head says."""
    line = " | ".join(row)
    low = line.lower()
    return _tells(low) and bool(told_of(low, tokens(line), item=True))


def _tells(low: str) -> bool:
    return any(
        pattern.search(low)
        for pattern in (health_words.CONDITION, health_words.MEASURE, health_words.BODY, health_words.BODY_NAMED, health_words.BIRTH)
    )


def _told(lines: Sequence[str], low: Sequence[str]) -> Iterator[Told]:
    heading = Heading()
    for number, line in enumerate(lines, 1):
        head = health_tables.names_head(line, lines[number : number + 2]) or health_tables.form_name(
            line, lines[number : number + health_tables.FORM_LINES]
        )
        if head is not None:
            yield Told(number, *head, health_words.in_counts(" ".join(low[number - 1 : number + 8]), 1, child=True))
            continue
        item = is_item(line)
        if not item and line.strip():
            heading = heading_of(low[number - 1])
        tells = _tells(low[number - 1])
        if tells or (item and heading.said):
            yield from _in_line(number, line, low[number - 1], heading if item else Heading(), item=item)


def _in_line(number: int, line: str, low: str, heading: Heading, *, item: bool) -> Iterator[Told]:
    for sentence in _sentences(tokens(line), whole="|" in line or "\t" in line):
        persons = told_of(low, sentence, item=item, heading=heading)
        for person in persons:
            start, end = sentence[person.first].start, sentence[person.last - 1].end
            said = f"{heading.said} {low[sentence[0].start : sentence[-1].end]}"
            yield Told(number, start, end - start, health_words.in_counts(said, max(len(persons), 1), child=person.child))


def _sentences(words: Sequence[Token], *, whole: bool) -> Iterator[Sequence[Token]]:
    """The sentences of one line; a row of a table is one."""
    first = 0
    for at, word in enumerate(words):
        if (
            whole
            or word.text not in ".!?;"
            or (word.text == "." and at and (words[at - 1].low in _SHORT_FORMS or (at == 1 and words[0].text.isdigit())))
        ):
            continue
        if at + 1 == len(words) or (words[at + 1].start > word.end and not words[at + 1].text.islower()):
            if at > first:
                yield words[first:at]
            first = at + 1
    if first < len(words):
        yield words[first:]

"""P06: a person's name beside weight, height, illness or pregnancy (UU 27/2022 art. 4 and 25).

Most posts have no health word and are skipped at once. In the others each sentence with such a word is
searched for persons whose own health it states: a speaker, a helper or a seller beside a figure is no match.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kimsite.content.checks import health_conditions, health_tables, health_words
from kimsite.content.checks.health_conditions import may_be_about_health
from kimsite.content.checks.health_lists import ListHeading, heading_of, is_item
from kimsite.content.checks.health_sentence import persons_with_health
from kimsite.content.checks.people import MARKS, tokens
from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.marked import place_at
from kimsite.model.content import SourceFile
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import ascii_letters, ascii_words, lowered, lowered_utf8
from kimsite.tools.word_lists import words

_END = lazy_pattern(r"[.!?;](?=\s+[^\sa-z]|\s*$)")
_SHORT_FORMS = frozenset(
    words("""
    an by ny tn bpk dr drg h hj no sdr sdri jl dsn kec ds kab a n bb tb st m muh
""")
)


class NamedPerson(NamedTuple):
    """One person whose health a text states: the place of the name, and a wording without it."""

    line: int
    column: int
    width: int
    instead: str


def named_health(source: SourceFile, diagnostics: Findings) -> None:
    """P06: everyone named beside a body measure, an illness or a pregnancy.

    In sentences, lists, forms and tables.
    """
    lines: list[str] = []
    for mention in named_persons(source.text):
        lines = lines or source.text.split("\n")
        diagnostics.add(
            "P06",
            place_at(source.path, lines, mention.line, mention.column + 1, mention.width),
            contoh=mention.instead,
        )


def named_persons(text: str) -> Iterator[NamedPerson]:
    """Every person whose health the text states, in order."""
    low, found = lowered(text), ascii_words(text)
    if not (
        may_be_about_health(found)
        or ("nama" in low and "berat" in low)
        or health_conditions.may_be_unable(found, low, lowered_utf8(text))
    ):
        return
    hinting = [
        may_be_about_health(line.split()) or any(word in line for word in health_conditions.UNABLE)
        for line in ascii_letters(text).split(b"\n")
    ]
    yield from _in_lines(text.split("\n"), low.split("\n"), hinting)


def row_of_a_person(row: Sequence[str]) -> bool:
    """True where a table row holds a person's measures, whatever its header row is."""
    line = " | ".join(row)
    low = line.lower()
    return _mentions_health(low) and bool(persons_with_health(low, tokens(line), item=True))


def _mentions_health(low: str) -> bool:
    return any(
        pattern.search(low)
        for pattern in (
            health_conditions.CONDITION,
            health_words.MEASURE,
            health_words.BODY_MEASURES,
            health_words.BODY_NAMED,
            health_words.BIRTH,
            health_words.AGED,
        )
    )


def _in_lines(lines: Sequence[str], low: Sequence[str], hinting: Sequence[bool]) -> Iterator[NamedPerson]:
    """Every person whose health the lines state.

    `hinting`: which lines have a word of health in them; of the others only lists and forms are read.
    """
    above = ""
    heading: ListHeading | None = ListHeading()
    for number, line in enumerate(lines, 1):
        plain = low[number - 1]
        if plain[-1:].isdigit() and plain.partition(":")[2].strip().isdigit():
            continue  # a count, as headers have them
        if hinting[number - 1] or "nama" in plain:
            head = health_tables.names_head(line, lines[number : number + 2]) or health_tables.form_name(
                line, lines[number : number + health_tables.FORM_LINES]
            )
            if head is not None:
                yield NamedPerson(
                    number,
                    *head,
                    health_words.in_counts(
                        " ".join(low[number - 1 : number + health_tables.FORM_LINES]), 1, child=True
                    ),
                )
                continue
        item = is_item(line)
        if not item and line.strip():
            above, heading = plain, None if hinting[number - 1] or "imbang" in plain else ListHeading()
        if item and heading is None:
            heading = heading_of(above)
        if (hinting[number - 1] and _mentions_health(plain)) or (
            item and heading is not None and heading.ails
        ):
            yield from _in_line(
                number, line, plain, heading if item and heading else ListHeading(), item=item
            )


def _in_line(number: int, line: str, low: str, heading: ListHeading, *, item: bool) -> Iterator[NamedPerson]:
    low = low.translate(MARKS)
    for start, end in _sentences(line, low):
        if not (heading.ails or _mentions_health(low[start:end])):
            continue
        words = tokens(line[start:end])
        persons = persons_with_health(low[start:end], words, item=item, heading=heading) if words else ()
        for person in persons:
            first, last = words[person.first].start, words[person.last - 1].end
            context = f"{heading.text} {low[start:end]}"
            yield NamedPerson(
                number,
                start + first,
                last - first,
                health_words.in_counts(context, len(persons), child=person.child),
            )


def _sentences(line: str, low: str) -> Iterator[tuple[int, int]]:
    """Where the sentences of one line begin and end; a row of a table is one."""
    start = 0
    if "|" not in line and "\t" not in line:
        for stop in _END.finditer(line):
            before = low[start : stop.start()].rsplit(None, 1)
            word = before[-1].strip('(-*_"“').rpartition(".")[2] if before else ""
            if stop[0] == "." and (word in _SHORT_FORMS or (word.isdigit() and len(before) == 1)):
                continue
            if stop[0] == ";" and ":" in line[start : stop.start()]:
                continue  # a row of entries
            yield start, stop.end()
            start = stop.end()
    if start < len(line):
        yield start, len(line)

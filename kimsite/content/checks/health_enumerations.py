"""Persons listed behind a health condition: `Balita yang BGM: Dimas, Siti`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kimsite.content.checks import health_conditions, health_words, people_words
from kimsite.content.checks.health_facts import ITEM_END, MEANWHILE, Sentence
from kimsite.content.checks.people import PersonName
from kimsite.tools.patterns import lazy_pattern

_COUNT = lazy_pattern(
    r"\s*[:=(]?\s*\d+\s*(?:\)|$|[,;.]|anak|orang|balita|bayi|kasus|jiwa|ibu|warga|%|persen|dan\b|baduta|"
    r"kk\b|bumil|lansia|penderita|pasien)"
)
_EXPLICIT = frozenset(
    {
        "yaitu",
        "yakni",
        "ialah",
        "bernama",
        "namanya",
        "atas nama",
        "a/n",
        "a.n",
        "a.n.",
        "antara lain",
        "masing-masing",
        "salah satunya",
    }
)
"""Words behind which a single word in capitals is a name."""


def listed_persons(sentence: Sentence) -> Iterator[PersonName]:
    """The persons behind `Balita yang BGM:`, `yaitu`, or in a list below such a line."""
    if sentence.item and sentence.heading.ails and sentence.persons:
        first = sentence.persons[0]
        start, end = sentence.span(first)
        if not any(char.isalpha() for char in sentence.low[sentence.start : start]) and _is_entry(
            sentence, first, end, alone=True
        ):
            yield first
    for separator in health_words.SEPARATOR.finditer(sentence.low, sentence.start):
        clause = sentence.low[sentence.start : separator.start()]
        alone = health_conditions.CONDITION.sub("", MEANWHILE.sub("", clause)).strip(" -*0123456789")
        if alone and not _names_holders(clause):
            continue
        behind = [person for person in sentence.persons if sentence.span(person)[0] >= separator.end()]
        entries = [person for person in behind if _begins_entry(sentence, separator.end(), person)]
        if entries and not (alone or any(entry.titled or entry.known for entry in entries)):
            return
        end = sentence.span(entries[0])[1] if entries else 0
        called = separator[0] in _EXPLICIT and not health_words.ACTS.match(sentence.low[end:].lstrip())
        if entries and (called or _is_entry(sentence, entries[0], end, alone=len(entries) == 1)):
            yield from (
                person for person in entries if not _COUNT.match(sentence.low, sentence.span(person)[1])
            )
        return


def _names_holders(clause: str) -> bool:
    stated = (
        health_conditions.CONDITION.search(clause)
        or health_words.NOT_GAINED.search(clause)
        or (health_words.BIRTH.search(clause) and "lahir" in clause)
    )
    is_of_somebody = health_words.HOLDER.search(clause) is not None
    clause = health_conditions.CONDITION.sub(
        "", clause.replace("risiko", "resiko").replace("resiko tinggi", "")
    )
    return (
        bool(stated) and is_of_somebody and not set(re.findall(r"[a-z-]+", clause)) & people_words.EDUCATION
    )


def _begins_entry(sentence: Sentence, behind: int, person: PersonName) -> bool:
    """True for a person right behind the separator, or after a comma, `dan` or a number."""
    between = sentence.low[behind : sentence.span(person)[0]]
    return (
        re.search(
            (
                r"(?:^|[,;&/(.|:]|\bdan|\bserta|\bada|\bdengan|\d[.)]|-)\s*(?:\d{1,2}[.)]\s*)?(?:inisial |"
                r"ananda )?$"
            ),
            between,
        )
        is not None
    )


def _is_entry(sentence: Sentence, person: PersonName, end: int, *, alone: bool) -> bool:
    """True where the text behind a name fits a person, not a counted place or the start of a sentence."""
    if _COUNT.match(sentence.low, end) or health_words.ACTS.match(sentence.low[end:].lstrip()):
        return False
    if not ITEM_END.match(sentence.low, end):
        return False
    single = person.last - person.first == 1
    return (
        person.titled
        or person.known
        or not (alone and single)
        or bool(sentence.low[end:].strip(" .,"))
        or sentence.heading.ails
    )

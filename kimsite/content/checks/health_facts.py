"""One sentence with the persons and the health facts that it names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kimsite.content.checks import health_conditions, health_words, people_words
from kimsite.content.checks.health_lists import ListHeading
from kimsite.content.checks.people import PersonName, Token
from kimsite.tools.patterns import lazy_pattern

BODY_NEAR = 40
ITEM_END = lazy_pattern(
    r"\s*(?:$|[.,;)(|:=/–—-]|\d|dan\b|&|rt\b|rw\b|umur\b|usia\b|anak\b|putr[ai]\b|bin\b|binti\b|dusun\b|"
    r"dsn\b|warga\b|dari\b|istri\b|alamat\b|bb\b|tb\b|berat\b|tinggi\b|lila\b|dengan\b|yang\b|hamil\b|"
    r"cucu\b|hpl\b|g\d)"
)
_PARENT = lazy_pattern(
    r"[\s,(]*(?:anak|putra|putri|cucu|bayi|anaknya|putranya|putrinya)(?: (?:dari|pertama|kedua|ketiga|bungsu|"
    r"sulung))?\s*$"
)
_KIN = lazy_pattern(
    r"\b(?:(?P<child>anak|putra|putri|cucu|bayi)|ibu|ibunda|bapak|ayah|suami|istri|nenek|kakek|"
    r"adik|kakak)nya\s+$"
)
"""Somebody who is named by a relative: `ibunya Doni`."""
_ONLY_COUNTED = lazy_pattern(r"\s*[:=(]?\s*\d+\s*(?:$|[,;.)]|anak|orang|balita|kasus|warga|%|persen)")
MEANWHILE = lazy_pattern(
    r"\b(?:bulan|hari|tahun|minggu|kali) ini\b|\b(?:baru|kami|kita|atas)\b|\b(?:(?:di|dari) )?(?:rt|rw|dusun|"
    r"dsn) \w+"
)
_OF_A_THING = lazy_pattern(r"[\d.,]*\s*(?:m|meter|ton|kuintal|kwintal|ha|hektar|liter)\b")
_SPORT = lazy_pattern(r"\b(?:loncat|lompat|lempar|tolak peluru|angkat (?:besi|beban)|kelas|lari|renang)\b")
_CALLED = lazy_pattern(r"\s*(?:,|\(|–|-|yang bernama|bernama|yaitu)\s*")


class Sentence:
    """One sentence in lower case: its words, its persons and its health facts."""

    def __init__(
        self,
        low: str,
        words: Sequence[Token],
        named: Sequence[PersonName],
        *,
        item: bool,
        heading: ListHeading,
    ) -> None:
        self.words = words
        self.start, self.end = words[0].start, words[-1].end
        self.low = low[: self.end]
        self.item = item
        self.heading = heading
        self.persons = _without_parents(self.low, words, named)
        self.conditions = [
            match.span()
            for match in health_conditions.CONDITION.finditer(self.low, self.start)
            if not _ONLY_COUNTED.match(self.low, match.end())
        ]
        self.bodies = [
            match.span()
            for match in health_words.BODY_MEASURES.finditer(self.low, self.start)
            if not _OF_A_THING.match(low, match.end() - 1)
        ]
        self.measures = [
            match.span()
            for match in health_words.MEASURE.finditer(self.low, self.start)
            if _is_of_a_body(self.low, match)
        ]
        self.births = [match.span() for match in health_words.BIRTH.finditer(self.low, self.start)]
        self.text = self.low[self.start :]

    def span(self, person: PersonName) -> tuple[int, int]:
        return self.words[person.first].start, self.words[person.last - 1].end


def _without_parents(low: str, words: Sequence[Token], found: Sequence[PersonName]) -> tuple[PersonName, ...]:
    """`Dimas anak Pak Karno` names Dimas; without him the father would stand for the child."""
    kept: list[PersonName] = []
    for person in found:
        before = low[words[kept[-1].last - 1].end : words[person.first].start] if kept else ""
        if (
            kept
            and kept[-1].child
            and _is_parent(words, kept[-1])
            and not person.titled
            and _CALLED.fullmatch(before)
        ):
            kept[-1] = person._replace(titled=True, child=True)
        elif kept and _PARENT.fullmatch(before):
            kept[-1] = PersonName(
                kept[-1].first, kept[-1].last, titled=True, child=True, known=kept[-1].known
            )
        elif (kin := _KIN.search(low, 0, words[person.first].start)) is not None:
            child = kin["child"] is not None
            kept.append(person._replace(titled=True, child=person.child or child))
        else:
            kept.append(person)
    return tuple(kept)


def _is_parent(words: Sequence[Token], person: PersonName) -> bool:
    """True where a child was named by its parent: `bayi Bu Yati`."""
    return words[person.first].low in people_words.PERSON_TITLES


def _is_of_a_body(low: str, match: re.Match[str]) -> bool:
    """False where the words around a weight say what was weighed or bought."""
    if _SPORT.search(low, max(0, match.start() - BODY_NEAR), match.start()):
        return False
    after = re.match(r"\s*[(,]?\s*([a-z]+)", low[match.end() :])
    if after and "," not in after[0] and "(" not in after[0] and after[1] not in health_words.GOODS_ALLOWED:
        return False
    return (
        not set(re.findall(r"[a-z]+", low[max(0, match.start() - BODY_NEAR) : match.start()]))
        & people_words.GOODS
    )

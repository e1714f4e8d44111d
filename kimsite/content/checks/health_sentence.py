"""One sentence -> the persons of whose health it tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kimsite.content.checks import health_words as words_of
from kimsite.content.checks import people_words
from kimsite.content.checks.health_lists import ListHeading
from kimsite.content.checks.people import Person, Token, persons
from kimsite.tools.patterns import lazy_pattern

_NEAR = 70
"""Signs between a name and what is told of it, at most."""
_BODY_NEAR = 40
_AFTER_LINK = lazy_pattern(
    r"\s*(?!(?:dan|ringan|berat|sejak|selama|stadium|rt|di|umur|usia|bulan|hamil|dengan|dusun|warga|anak|"
    r"yang|serta|karena|sudah|masih|minggu|ke)\b)[a-z]{3,}"
)
"""What goes on behind `Pak Karto: stunting …` where he speaks of it."""
_LINKED = lazy_pattern(r"\s*[:,–—-]\s*")
_ITEM_END = lazy_pattern(
    r"\s*(?:$|[.,;)(|:=/–—-]|\d|dan\b|&|rt\b|rw\b|umur\b|usia\b|anak\b|putr[ai]\b|bin\b|binti\b|dusun\b|"
    r"dsn\b|warga\b|dari\b|istri\b|alamat\b|bb\b|tb\b|berat\b|tinggi\b|lila\b|dengan\b|yang\b|hamil\b|"
    r"cucu\b|hpl\b|g\d)"
)
_COUNT = lazy_pattern(
    r"\s*[:=(]?\s*\d+\s*(?:\)|$|[,;.]|anak|orang|balita|bayi|kasus|jiwa|ibu|warga|%|persen|dan\b|baduta|"
    r"kk\b|bumil|lansia|penderita|pasien)"
)
_PARENT = lazy_pattern(
    r"[\s,(]*(?:anak|putra|putri|cucu|bayi|anaknya|putranya|putrinya)(?: (?:dari|pertama|kedua|ketiga|bungsu|"
    r"sulung))?\s*$"
)
_OFFICE_BEHIND = lazy_pattern(
    rf"\s*[,(–-]\s*(?:selaku |sebagai |seorang "
    rf")?(?:{'|'.join(sorted(people_words.OFFICES, key=len, reverse=True))})\b"
)
_CELL_OF_AGE = lazy_pattern(r"\s*\|\s*(?:[lp]\s*\|\s*)?\d{1,3}\s*\|\s*")
"""An age without its unit, as a table gives it behind the name."""
_ONLY_COUNTED = lazy_pattern(r"\s*[:=(]?\s*\d+\s*(?:$|[,;.)]|anak|orang|balita|kasus|warga|%|persen)")
_LONG_AGO = lazy_pattern(r"\b(?:pada|tahun)\s+(?:\d{1,2} [a-z]+ )?1(?:[0-8]\d\d|9[0-6]\d)\b")
_MEANWHILE = lazy_pattern(
    r"\b(?:bulan|hari|tahun|minggu|kali) ini\b|\b(?:baru|kami|kita|atas)\b|\b(?:(?:di|dari) )?(?:rt|rw|dusun|"
    r"dsn) \w+"
)
_OWNED = lazy_pattern(r"\b(?:milik|buatan|karya|kepunyaan|punya|kreasi|produksi|bikinan|peliharaan)\s*$")
"""Words before the name of somebody whose goods are told of."""
_OF_A_THING = lazy_pattern(r"[\d.,]*\s*(?:m|meter|ton|kuintal|kwintal|ha|hektar|liter)\b")
_OF_ONESELF = lazy_pattern(
    r"\s*(?:,|-|–)?\s*(?:yang |adalah |seorang )?(?:penderita|pasien|pengidap|penyandang)\s*"
)
_STRUGGLES = lazy_pattern(
    r"\s*(?:yang )?(?:sedang |masih |tetap )?berjuang (?:melawan|lawan)(?: penyakit| sakit)?\s*"
)
_GIVEN_BECAUSE = lazy_pattern(
    r"\b(?:menerima|mendapat(?:kan)?|memperoleh|dapat|dibantu|diberi|dikunjungi|dijenguk)"
    r"\b(?=[^.]*\b(?:karena|sebab|akibat|lantaran)?\s*(?:sang\w+ )?(?:penyakit )?$)"
)
_IN_BRACKETS = lazy_pattern(
    r"\(\d{1,2}(?: th| thn| tahun)?\)|\bg\dp\d(?:a\d)?\b|,\s*\d{1,3} (?:tahun|th|thn|bulan|bln)\s*,"
)
"""An age, or which pregnancy it is, between a name and what is told."""
_NEAR_GOODS = 3
_THINGS = people_words.GOODS - {"kepala", "hasil", "paket", "susu", "meja", "jati"}
_ROW_OF_MEASURES = lazy_pattern(
    r"\s*\|\s*(?:[lp]\s*\|\s*)?\d{1,2}\s*\|\s*\d{1,2}[.,]\d\s*\|\s*\d{2,3}(?:[.,]\d)?\s*\|"
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
    }
)
"""Words behind which a single word in capitals is a name."""
_CALLED = lazy_pattern(r"\s*(?:,|\(|–|-|yang bernama|bernama|yaitu)\s*")
_BARE_COUNT = re.compile(r"\d+\s*$")
_SPEECH = lazy_pattern(
    r"\s*:.*\b(?:bisa|harus|jangan|mari|ayo|perlu|dapat|wajib|akan|kita|kami|semoga|alhamdulillah|penting|"
    r"warga|dicegah|adalah)\b"
)
_NAMED_HOLDER = lazy_pattern(r"(?:bernama|atas nama|a/n|a\.n\.?|yaitu|yakni|inisial|ananda)\s*$")


class _Sentence:
    """One sentence with what it tells: the line in small letters, its words and the persons among them."""

    def __init__(
        self, low: str, words: Sequence[Token], named: Sequence[Person], *, item: bool, heading: ListHeading
    ) -> None:
        self.words = words
        self.start, self.end = words[0].start, words[-1].end
        self.low = low[: self.end]
        self.item = item
        self.heading = heading
        self.persons = _without_parents(self.low, words, named)
        said = self.low[self.start :]
        self.conditions = [
            match.span()
            for match in words_of.CONDITION.finditer(self.low, self.start)
            if not _ONLY_COUNTED.match(self.low, match.end())
        ]
        self.bodies = [
            match.span()
            for match in words_of.BODY_MEASURES.finditer(self.low, self.start)
            if not _OF_A_THING.match(low, match.end() - 1)
        ]
        self.measures = [
            match.span()
            for match in words_of.MEASURE.finditer(self.low, self.start)
            if _is_of_a_body(self.low, match)
        ]
        self.births = [match.span() for match in words_of.BIRTH.finditer(self.low, self.start)]
        self.said = said

    def span(self, person: Person) -> tuple[int, int]:
        return self.words[person.first].start, self.words[person.last - 1].end


def told_of(
    low: str,
    words: Sequence[Token],
    *,
    item: bool,
    heading: ListHeading = ListHeading(),  # noqa: B008  # frozen
) -> tuple[Person, ...]:
    """Everyone of whose health one sentence tells.

    `low`: its line in small letters; `item`: it is one of a list or a table, below `heading`.
    """
    named = persons(words, small=item)
    if not named:
        return ()
    sentence = _Sentence(low, words, named, item=item, heading=heading)
    listed = frozenset(_listed(sentence))
    return tuple(person for person in sentence.persons if person in listed or _is_told(sentence, person))


def _without_parents(low: str, words: Sequence[Token], found: Sequence[Person]) -> tuple[Person, ...]:
    """`Dimas anak Pak Karno` names Dimas; without him the father would stand for the child."""
    kept: list[Person] = []
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
            kept[-1] = Person(kept[-1].first, kept[-1].last, titled=True, child=True, known=kept[-1].known)
        else:
            kept.append(person)
    return tuple(kept)


def _is_parent(words: Sequence[Token], person: Person) -> bool:
    """True where a child was named by its parent: `bayi Bu Yati`."""
    return words[person.first].low in people_words.PERSON_TITLES


def _is_of_a_body(low: str, match: re.Match[str]) -> bool:
    """False where the words around a weight say what was weighed or bought."""
    after = re.match(r"\s*[(,]?\s*([a-z]+)", low[match.end() :])
    if after and "," not in after[0] and "(" not in after[0] and after[1] not in words_of.GOODS_ALLOWED:
        return False
    return (
        not set(re.findall(r"[a-z]+", low[max(0, match.start() - _BODY_NEAR) : match.start()]))
        & people_words.GOODS
    )


def _is_told(sentence: _Sentence, person: Person) -> bool:
    start, end = sentence.span(person)
    before, after = sentence.low[sentence.start : start], sentence.low[end:]
    if (
        _OFFICE_BEHIND.match(after)
        or _SPEECH.match(after)
        or set(before.split()[-1:]) & people_words.GOODS
        or _LONG_AGO.search(sentence.said)
    ):
        return False
    if _has_measures(sentence, person, before, after):
        return True
    if person.child and _near_child(sentence, start, end):
        return True
    return _ails(sentence, person, before, after) or _gave_birth(sentence, person, start, end)


def _has_measures(sentence: _Sentence, person: Person, before: str, after: str) -> bool:
    """`Fatimah, 24 bulan, 9 kg`, `Bu Rina, LILA 22 cm`, `Aisyah 8,1 kg 74 cm`, `berat Aisyah turun`."""
    end = sentence.end - len(after)
    if (
        _OWNED.search(before)
        or set(re.findall(r"[a-z]+", before.replace("gula darah", ""))[-_NEAR_GOODS:]) & _THINGS
    ):
        return False
    aged = words_of.AGE.match(after)
    if aged and any(
        end + aged.end() <= at < end + aged.end() + _NEAR and not words_of.ACTS.search(sentence.low, end, at)
        for at in _all_facts(sentence)
    ):
        return True
    if words_of.PAIR.match(after):
        return True
    if sentence.item and sentence.conditions and _ROW_OF_MEASURES.match(after):
        return True
    celled = _CELL_OF_AGE.match(after) if sentence.item else None
    if celled and (
        words_of.BODY_MEASURES.match(after, celled.end()) or words_of.MEASURE.match(after, celled.end())
    ):
        return True
    gap = words_of.GAP.match(after)
    if gap and words_of.BODY_MEASURES.match(after, gap.end()):
        return True
    if words_of.BODY_BEFORE.search(before) and words_of.BODY_AFTER.match(after):
        return True
    if (person.titled or person.known) and any(
        end <= at < end + _BODY_NEAR and _belongs(sentence.low[end:at]) for at, _ in sentence.bodies
    ):
        return True
    weighed = sentence.item and sentence.heading.said and not sentence.heading.ails
    return bool(
        weighed and any(end <= at < end + _BODY_NEAR for at, _ in (*sentence.measures, *sentence.bodies))
    )


def _all_facts(sentence: _Sentence) -> Iterator[int]:
    for spans in (sentence.measures, sentence.bodies, sentence.conditions):
        yield from (start for start, _ in spans)


def _near_child(sentence: _Sentence, start: int, end: int) -> bool:
    """A child's name in a sentence with a measure or what ails it."""
    for at, past in (*sentence.measures, *sentence.bodies, *sentence.conditions):
        between = sentence.low[end:at] if at >= end else sentence.low[past:start]
        if (
            len(between) <= _NEAR
            and not words_of.ACTS.search(between)
            and not _at_odds(between, child=True)
            and not _speaks(sentence, end, at, past)
        ):
            return True
    return False


def _at_odds(between: str, *, child: bool) -> bool:
    found = words_of.AT_ODDS.search(between)
    return found is not None and not (
        child and found[0] in {"balita", "penderita", "pasien", "kasus", "keluarga"}
    )


def _belongs(between: str) -> bool:
    return not (
        words_of.ACTS.search(between)
        or words_of.AT_ODDS.search(between)
        or _BARE_COUNT.search(between)
        or "bernama" in between
    )


def _speaks(sentence: _Sentence, end: int, at: int, past: int) -> bool:
    """`Pak Karto: stunting bisa dicegah`."""
    return (
        at >= end
        and _LINKED.fullmatch(sentence.low[end:at]) is not None
        and _AFTER_LINK.match(sentence.low, past) is not None
    )


def _ails(sentence: _Sentence, person: Person, before: str, after: str) -> bool:
    """An illness or a pregnancy that is told of the person."""
    end = sentence.end - len(after)
    for at, past in sentence.conditions:
        if at < end:
            continue
        between = _plain_link(sentence.low[end:at], sentence.low[at:past])
        if len(between) > _NEAR or not _belongs(between) or _speaks(sentence, end, at, past):
            continue
        tail = _ITEM_END.match(sentence.low, past) is not None
        tied = words_of.PREDICATE.search(between + sentence.low[at:past]) is not None and (
            words_of.PREDICATE.search(between) is not None or person.known
        )
        enclosed = between.strip() == "(" and sentence.low[past : past + 1] in {")", ",", " "}
        if (
            person.titled
            or tied
            or enclosed
            or (
                tail
                and (person.known or sentence.item)
                and _LINKED.fullmatch(between + ",") is None
                and not between.strip(" ,:=|–—-")
            )
        ):
            return True
        if tail and not between.strip(" ,:=|–—-") and (person.known or (sentence.item and between.strip())):
            return True
    holder = next(
        (
            match
            for match in reversed(list(words_of.HOLDER.finditer(before)))
            if len(before) - match.end() <= _BODY_NEAR
        ),
        None,
    )
    if holder is None or not (
        words_of.CONDITION.search(before)
        or holder[0] in {"odgj", "odha", "bumil", "difabel", "ibu hamil", "ibu nifas"}
    ):
        return False
    between = before[holder.end() :]
    left = _MEANWHILE.sub(" ", words_of.CONDITION.sub(" ", between))
    named = _NAMED_HOLDER.search(left)
    return (
        not words_of.ACTS.search(left)
        and not set(re.findall(r"[a-z-]+", before)) & people_words.EDUCATION
        and (named is not None or (not left.strip(" -") and (person.titled or person.known)))
    )


def _plain_link(between: str, condition: str) -> str:
    """What stands between a name and what ails it, without an age, and without what was given to her because
    of it.
    """
    if _OF_ONESELF.fullmatch(between):
        return " menderita "
    if _STRUGGLES.fullmatch(between) and words_of.CONDITION.fullmatch(condition):
        return " menderita " if "stunting" not in condition else between
    left = _IN_BRACKETS.sub(" ", between)
    if condition.startswith("karena") or "karena" in left or "akibat" in left:
        return _GIVEN_BECAUSE.sub(" mengalami ", left)
    return left


def _gave_birth(sentence: _Sentence, person: Person, start: int, end: int) -> bool:
    """`Bu Yati melahirkan`, `telah lahir putra Bu Yati, 3,2 kg`."""
    for at, past in sentence.births:
        between = sentence.low[end:at] if at >= end else sentence.low[past:start]
        if len(between) > _NEAR or not _belongs(between):
            continue
        if "melahirkan" in sentence.low[at:past] or "bersalin" in sentence.low[at:past]:
            if at >= end and (person.titled or person.known):
                return True
        elif (person.titled or person.known) and any(
            fact >= at for fact, _ in (*sentence.measures, *sentence.bodies)
        ):
            return True
    return False


def _listed(sentence: _Sentence) -> Iterator[Person]:
    """The persons behind `Balita yang BGM:`, `yaitu`, or in a list below such a line."""
    if sentence.item and sentence.heading.ails and sentence.persons:
        first = sentence.persons[0]
        start, end = sentence.span(first)
        if not any(char.isalpha() for char in sentence.low[sentence.start : start]) and _is_entry(
            sentence, first, end, alone=True
        ):
            yield first
    for separator in words_of.SEPARATOR.finditer(sentence.low, sentence.start):
        clause = sentence.low[sentence.start : separator.start()]
        alone = words_of.CONDITION.sub("", _MEANWHILE.sub("", clause)).strip(" -*0123456789")
        if alone and not _tells_whose(clause):
            continue
        behind = [person for person in sentence.persons if sentence.span(person)[0] >= separator.end()]
        entries = [person for person in behind if _begins_entry(sentence, separator.end(), person)]
        if entries and not (alone or any(one.titled or one.known for one in entries)):
            return
        end = sentence.span(entries[0])[1] if entries else 0
        called = separator[0] in _EXPLICIT and not words_of.ACTS.match(sentence.low[end:].lstrip())
        if entries and (called or _is_entry(sentence, entries[0], end, alone=len(entries) == 1)):
            yield from (
                person for person in entries if not _COUNT.match(sentence.low, sentence.span(person)[1])
            )
        return


def _tells_whose(clause: str) -> bool:
    tells = words_of.CONDITION.search(clause) or (words_of.BIRTH.search(clause) and "lahir" in clause)
    clause = clause.replace("risiko tinggi", "")
    return (
        bool(tells)
        and words_of.HOLDER.search(clause) is not None
        and not set(re.findall(r"[a-z-]+", clause)) & people_words.EDUCATION
    )


def _begins_entry(sentence: _Sentence, behind: int, person: Person) -> bool:
    """True for a person at the beginning of what a separator announces, or after a comma, `dan`
    or a number.
    """
    between = sentence.low[behind : sentence.span(person)[0]]
    return (
        re.search(
            r"(?:^|[,;&/(.|:]|\bdan|\bserta|\bada|\bdengan|\d[.)]|-)\s*(?:\d{1,2}[.)]\s*)?(?:inisial |ananda )?$",
            between,
        )
        is not None
    )


def _is_entry(sentence: _Sentence, person: Person, end: int, *, alone: bool) -> bool:
    """True where what follows a name goes with a person, and not with a place that is counted or a sentence
    that begins there.
    """
    if _COUNT.match(sentence.low, end) or words_of.ACTS.match(sentence.low[end:].lstrip()):
        return False
    if not _ITEM_END.match(sentence.low, end):
        return False
    single = person.last - person.first == 1
    return (
        person.titled
        or person.known
        or not (alone and single)
        or bool(sentence.low[end:].strip(" .,"))
        or sentence.heading.ails
    )

"""One sentence -> the persons whose health it states."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kimsite.content.checks import health_conditions, health_words, people_words
from kimsite.content.checks.health_enumerations import listed_persons
from kimsite.content.checks.health_facts import BODY_NEAR, ITEM_END, Sentence
from kimsite.content.checks.health_holders import is_holder
from kimsite.content.checks.health_lists import ListHeading
from kimsite.content.checks.people import PersonName, Token, persons
from kimsite.tools.patterns import lazy_pattern

_NEAR = 70
"""Characters between a name and a fact about it, at most."""
_AFTER_LINK = lazy_pattern(
    r"\s*(?!(?:ke(?:dua|tiga|empat|lima|enam|tujuh)|lima|enam|tujuh|delapan|empat|sabu|narkoba|obat|lem|"
    r"dan|ringan|berat|sejak|selama|stadium|layu|sebelah|total|rt|di|umur|usia|bulan|hamil|"
    r"dengan|dusun|warga|anak|yang|serta|karena|sudah|masih|minggu|ke|risiko|resiko|risti|muda|tua|"
    r"kembar|semalam|"
    r"kemarin|tadi|waktu|saat|ketika)\b)"
    r"[a-z]{3,}"
)
"""What follows `Pak Karto: stunting …` where he talks about it."""
_LINKED = lazy_pattern(r"\s*[:,–—-]\s*")
_OFFICE_BEHIND = lazy_pattern(
    rf"\s*[,(–-]\s*(?:selaku |sebagai |seorang "
    rf")?(?:{'|'.join(sorted(people_words.OFFICES, key=len, reverse=True))})\b"
)
_CELL_OF_AGE = lazy_pattern(r"\s*\|\s*(?:[lp]\s*\|\s*)?\d{1,3}\s*\|\s*")
"""An age without its unit, as a table gives it behind the name."""
_LONG_AGO = lazy_pattern(r"\b(?:pada|tahun)\s+(?:\d{1,2} [a-z]+ )?1(?:[0-8]\d\d|9[0-6]\d)\b")
_OWNED = lazy_pattern(r"\b(?:milik|buatan|karya|kepunyaan|punya|kreasi|produksi|bikinan|peliharaan)\s*$")
"""Words before the name of somebody whose goods are described."""
_OF_ONESELF = lazy_pattern(
    r"\s*(?:,|-|–)?\s*(?:yang |adalah |seorang )?(?:penderita|pasien|pengidap|penyandang)\s*"
)
_WHO = lazy_pattern(r"\s*,?\s*yang (?:sedang |masih |kini |sudah |juga )?")
_STRUGGLES = lazy_pattern(
    r"\s*(?:yang |setelah )?(?:sedang |masih |tetap |lama |sempat )*berjuang (?:melawan|lawan)"
    r"(?: penyakit| sakit)?\s*"
)
_GIVEN_BECAUSE = lazy_pattern(
    r"\b(?:menerima|mendapat(?:kan)?|memperoleh|dapat|dibantu|diberi|dikunjungi|dijenguk)"
    r"\b(?=[^.]*\b(?:karena|sebab|akibat|lantaran)?\s*(?:sang\w+ )?(?:penyakit )?$)"
)
_IN_BRACKETS = lazy_pattern(
    r"\(\d{1,2}(?: th| thn| tahun)?\)|, (?:siswa|siswi|murid|pelajar|mahasiswa|mahasiswi)\b[^,.]{0,30},|"
    r"\banak (?:pak|bu) (?:rt|rw|lurah|kades|carik|bayan|kasun|kadus|modin|camat|guru|sekdes|mantri)\b|"
    r"\br[tw] \d{1,3}(?: ?/ ?(?:rw )?\d{1,3})?\b|"
    r",? alias \w+|\bg\dp\d(?:a\d)?\b|,? kelas \w{1,4}(?: sd| smp| sma| mi| mts)?\b,?|"
    r",? (?:dua-duanya|keduanya|ketiganya|semuanya|sama-sama|ternyata)\b|"
    r",? (?:menurut|kata) (?:dokter|bidan|mantri|kader)\b|"
    r",\s*\d{1,3} (?:tahun|th|thn|bulan|bln)\s*,"
)
"""An age, or which pregnancy it is, between a name and a fact."""
_GRAVIDA = lazy_pattern(r"\W{0,3}g\d{1,2} ?p\d")
"""How often she was with child, as midwives write it behind a name."""
_NEAR_GOODS = 3
_THINGS = people_words.GOODS - {"kepala", "hasil", "paket", "susu", "meja", "jati"}
_ROW_OF_MEASURES = lazy_pattern(
    r"\s*\|\s*(?:[lp]\s*\|\s*)?\d{1,2}\s*\|\s*\d{1,2}[.,]\d\s*\|\s*\d{2,3}(?:[.,]\d)?\s*\|"
)
_WEIGHT_AT_AGE = lazy_pattern(
    r"\s*(?:hanya|cuma|baru|masih|kini|sekarang)?\s*\d{1,2}(?:[.,]\d{1,2})?\s?(?:kg|kilo)\b"
    r"[^.]{0,12}\b(?:usia|umur)\b"
)
"""`Kayla hanya 6,5 kg di usia 10 bulan`."""
_WEIGHED = lazy_pattern(
    r"\W*(?:hasil |daftar |data )?(?:penimbangan|timbangan|timbang(?: badan)?|pengukuran|ukur)\b[^:]{0,40}:"
)
"""What opens a row of weights on one line."""
_LASTS = lazy_pattern(
    r"\s+(?:sejak|selama|karena|akibat|menurut|kata|padahal|sampai|sehingga|"
    r"(?:di|pada) (?:usia|umur)|(?:\d{1,2}|\w{3,6}) (?:bulan|bln|minggu|wulan|sasi)|kronis|ringan|"
    r"parah|total|bawaan|menahun|saat|ketika)\b"
)
"""How long, or why, an illness lasts: behind it, a name without a title is its bearer's."""
_BARE_COUNT = lazy_pattern(r"\d+\s*$")
_SPEECH = lazy_pattern(
    r"\s*:.*\b(?:bisa|harus|jangan|mari|ayo|perlu|dapat|wajib|akan|kita|kami|semoga|alhamdulillah|penting|"
    r"warga|dicegah|adalah)\b"
)


def persons_with_health(
    low: str,
    words: Sequence[Token],
    *,
    item: bool,
    heading: ListHeading = ListHeading(),  # noqa: B008  # frozen
) -> tuple[PersonName, ...]:
    """Everyone whose health one sentence states.

    `low`: its line in small letters; `item`: it is one of a list or a table, below `heading`.
    """
    named = persons(words, small=item)
    if not named:
        return ()
    sentence = Sentence(low, words, named, item=item, heading=heading)
    listed = frozenset(listed_persons(sentence))
    return tuple(person for person in sentence.persons if person in listed or _is_affected(sentence, person))


def _is_affected(sentence: Sentence, person: PersonName) -> bool:
    start, end = sentence.span(person)
    before, after = sentence.low[sentence.start : start], sentence.low[end:]
    if (
        _OFFICE_BEHIND.match(after)
        or _SPEECH.match(after)
        or set(before.split()[-1:]) & people_words.GOODS
        or _LONG_AGO.search(sentence.text)
    ):
        return False
    if _has_measures(sentence, person, before, after) or _GRAVIDA.match(after):
        return True
    if person.child and _near_child(sentence, start, end):
        return True
    return _ails(sentence, person, before, after) or _gave_birth(sentence, person, start, end)


def _has_measures(sentence: Sentence, person: PersonName, before: str, after: str) -> bool:
    """`Fatimah, 24 bulan, 9 kg`, `Bu Rina, LILA 22 cm`, `Aisyah 8,1 kg 74 cm`, `berat Aisyah turun`."""
    end = sentence.end - len(after)
    if (
        _OWNED.search(before)
        or set(re.findall(r"[a-z]+", before.replace("gula darah", ""))[-_NEAR_GOODS:]) & _THINGS
    ):
        return False
    aged = health_words.AGE.match(after)
    if aged and any(
        end + aged.end() <= at < end + aged.end() + _NEAR
        and not health_words.ACTS.search(sentence.low, end, at)
        for at in _all_facts(sentence)
    ):
        return True
    if health_words.PAIR.match(after):
        return True
    if sentence.item and sentence.conditions and _ROW_OF_MEASURES.match(after):
        return True
    if sentence.item and health_words.AGED_ROW.match(after):
        return True
    celled = _CELL_OF_AGE.match(after) if sentence.item else None
    if celled and (
        health_words.BODY_MEASURES.match(after, celled.end())
        or health_words.MEASURE.match(after, celled.end())
    ):
        return True
    gap = health_words.GAP.match(after)
    if gap and health_words.BODY_MEASURES.match(after, gap.end()):
        return True
    if health_words.BODY_BEFORE.search(before) and health_words.BODY_AFTER.match(after):
        return True
    if (person.titled or person.known) and any(
        end <= at < end + BODY_NEAR and _belongs(sentence.low[end:at]) for at, _ in sentence.bodies
    ):
        return True
    if _WEIGHT_AT_AGE.match(after):
        return True
    weighed = (sentence.item and sentence.heading.text and not sentence.heading.ails) or (
        _WEIGHED.match(sentence.text) is not None and not health_words.NOT_WEIGHED.search(sentence.text)
    )
    return bool(
        weighed and any(end <= at < end + BODY_NEAR for at, _ in (*sentence.measures, *sentence.bodies))
    )


def _all_facts(sentence: Sentence) -> Iterator[int]:
    for spans in (sentence.measures, sentence.bodies, sentence.conditions):
        yield from (start for start, _ in spans)


def _near_child(sentence: Sentence, start: int, end: int) -> bool:
    """A child's name in a sentence with a measure or what ails it."""
    for at, past in (*sentence.measures, *sentence.bodies, *sentence.conditions):
        between = sentence.low[end:at] if at >= end else sentence.low[past:start]
        if (
            len(between) <= _NEAR
            and not health_words.ACTS.search(between)
            and not _at_odds(between, child=True)
            and not _talks_about(sentence, end, at, past)
        ):
            return True
    return False


def _at_odds(between: str, *, child: bool) -> bool:
    found = health_words.AT_ODDS.search(between)
    return found is not None and not (
        child and found[0] in {"balita", "penderita", "pasien", "kasus", "keluarga"}
    )


def _belongs(between: str) -> bool:
    return not (
        health_words.ACTS.search(between)
        or health_words.AT_ODDS.search(between)
        or _BARE_COUNT.search(between)
        or "bernama" in between
    )


def _talks_about(sentence: Sentence, end: int, at: int, past: int) -> bool:
    """`Pak Karto: stunting bisa dicegah`."""
    return (
        at >= end
        and _LINKED.fullmatch(sentence.low[end:at]) is not None
        and _AFTER_LINK.match(sentence.low, past) is not None
    )


def _ails(sentence: Sentence, person: PersonName, before: str, after: str) -> bool:
    """True where an illness or a pregnancy is stated of the person."""
    end = sentence.end - len(after)
    return any(
        at >= end and _is_stated(sentence, person, before, (end, at, past))
        for at, past in sentence.conditions
    ) or is_holder(sentence, person, before, after)


def _is_stated(sentence: Sentence, person: PersonName, before: str, span: tuple[int, int, int]) -> bool:
    """True where the condition behind a name is its bearer's. `span`: end of the name, the condition."""
    end, at, past = span
    between = _plain_link(sentence.low[end:at], sentence.low[at:past])
    if len(between) > _NEAR or not _belongs(between) or _talks_about(sentence, end, at, past):
        return False
    tied = health_words.PREDICATE.search(between + sentence.low[at:past]) is not None and (
        health_words.PREDICATE.search(between) is not None
        or person.known
        or _is_caught(between, sentence.low[at:past])
    )
    enclosed = between.strip() == "(" and sentence.low[past : past + 1] in {")", ",", " "}
    return person.titled or tied or enclosed or _follows(sentence, person, before, between, past)


def _is_caught(between: str, condition: str) -> bool:
    """`Lastri, terpapar HIV`."""
    return between.strip(" ,") in {"", "dinyatakan", "ternyata"} and condition.startswith(
        ("terpapar", "tertular", "positif", "mengidap")
    )


def _follows(sentence: Sentence, person: PersonName, before: str, between: str, past: int) -> bool:
    """True for a condition right behind a name, with its length or the item's end behind it."""
    alone = person.known or not before.strip()
    if alone and not between.strip() and _LASTS.match(sentence.low, past):
        return True
    if ITEM_END.match(sentence.low, past) is None or between.strip(" ,:=|–—-"):
        return False
    if (person.known or sentence.item) and _LINKED.fullmatch(between + ",") is None:
        return True
    return person.known or (sentence.item and bool(between.strip()))


def _plain_link(between: str, condition: str) -> str:
    """The text between a name and a condition, without an age and without aid given because of it."""
    if _OF_ONESELF.fullmatch(between) or _WHO.fullmatch(between):
        return " menderita "
    if _STRUGGLES.fullmatch(between) and health_conditions.CONDITION.fullmatch(condition):
        return " menderita " if "stunting" not in condition else between
    left = _IN_BRACKETS.sub(" ", between)
    if condition.startswith("karena") or "karena" in left or "akibat" in left:
        return _GIVEN_BECAUSE.sub(" mengalami ", left)
    return left


def _gave_birth(sentence: Sentence, person: PersonName, start: int, end: int) -> bool:
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

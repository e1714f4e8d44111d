"""A line of text -> its words, and the persons who are named in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kimsite.content.checks import people_words as known
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.word_lists import words

_TOKEN = lazy_pattern(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:[-'’`][^\W\d_]+)*|[^\w\s]")
_NO_NAME = known.COMMON | known.GOODS | known.PLACES | known.OFFICES | known.EDUCATION
_TITLE = known.PERSON_TITLES | known.CHILD_TITLES
_SHAPED = lazy_pattern(
    r"(?:pe|per|ke)[a-z]{2,}an|[a-z]{3,}nya|(?:me[mnrl]|mem|meng|meny|ber|ter|di)[a-z]{4,}|[a-z]{4,}(?:kan|"
    r"kanlah|isasi|itas)"
)
"""Words that their prefixes and endings show to be no names."""
_CLEAR_TITLES = frozenset(
    words("""
    pak bu mbah mbak bpk sdr sdri ny tn mbok pakde bude paklik bulik
""")
)
"""Titles after which a name may be written small."""
_SHORT_TITLES = frozenset({"an", "by", "ny", "tn", "h", "hj", "i", "ni", "si", "n", "a"})
"""Titles that are also words or syllables: they count with a dot, or with a capital."""
_PARTS = frozenset({"bin", "binti", "bt", "bte"})
_BEHIND_A_CHILD = frozenset(
    words("""
    ( lahir umur usia berusia bb tb berat beratnya timbangannya gizi stunting bgm naik turun anak rt
    dari
""")
)
"""What follows a child's name that is written small and is not known."""
_CHILDREN = frozenset({"putri", "putra"})
"""Words for a child that are names behind another: `Dek Putri`."""
_ALSO_NAMES = frozenset({"umi", "ning", "neng", "ujang", "haji", "andi", "daeng"})
"""Titles that are names behind another title: `Bu Umi`."""
_MOST = 4
"""Words of one name, at most."""
_SHORT = 4


class Token(NamedTuple):
    """One word, number or sign."""

    text: str
    low: str
    start: int
    end: int


class PersonName(NamedTuple):
    """Somebody named: the tokens from `first` up to `last`."""

    first: int
    last: int
    titled: bool
    child: bool
    known: bool
    """Its first name is one that many have."""


def tokens(line: str) -> tuple[Token, ...]:
    """The words, numbers and signs of a line; marks of emphasis are blanks."""
    return tuple(
        Token(match[0], match[0].lower(), match.start(), match.end())
        for match in _TOKEN.finditer(line.translate(MARKS))
    )


MARKS = str.maketrans("*_~`\u00a0", "     ")


def persons(words: Sequence[Token], *, small: bool = False) -> tuple[PersonName, ...]:
    """Everyone who is named, in order.

    `small`: the first word may be a name in small letters, as in a list of names.
    """
    found: list[PersonName] = []
    at = 0
    loud = not any(word.text.islower() for word in words)
    while at < len(words):
        low = words[at].low
        person: PersonName | None = None
        if low in known.CHILD_TITLES and _is_title(words, at):
            person = _after_child(words, at, loud=loud)
        elif low in known.PERSON_TITLES and _is_title(words, at):
            name = _past_dot(words, at)
            while (
                name < len(words) and words[name].low in known.PERSON_TITLES and words[name].text[0].isupper()
            ):
                name = _past_dot(words, name)
            last = _name(words, name, small=low in _CLEAR_TITLES, loud=loud)
            if last == name and words[name - 1].low in _ALSO_NAMES and name - 1 > at:
                name -= 1
            person = (
                _person(
                    words,
                    at,
                    max(last, name + 1 if words[name].low in _ALSO_NAMES else last),
                    name,
                    titled=True,
                )
                if name < len(words)
                else None
            ) or _holder(words, at, name)
        elif low in known.OFFICES:
            past = _past_name(words, at + 1, titles=True)
            if low in known.LEADERS and _suffers(words, past):
                found.append(PersonName(at, past, titled=True, child=False, known=True))
            at = past
            continue
        elif low in known.PLACES or low in known.GOODS:
            at = _past_name(words, at + 1, titles=False)
            continue
        else:
            last = _name(words, at, small=small and not found and at <= _first_word(words), loud=loud)
            person = _person(words, at, last, at, titled=False)
        if person is not None:
            found.append(person)
        at = person.last if person is not None else at + 1
    return tuple(found)


def is_word(low: str) -> bool:
    """True for what is a usual word and no name."""
    low = low.removesuffix("-nya")
    return low in _NO_NAME or low in _TITLE or (low not in known.NAMES and _SHAPED.fullmatch(low) is not None)


def _first_word(words: Sequence[Token]) -> int:
    return next((at for at, word in enumerate(words) if word.text[0].isalpha()), 0)


def _person(
    words: Sequence[Token], first: int, last: int, name: int, *, titled: bool, child: bool = False
) -> PersonName | None:
    return None if last <= name else PersonName(first, last, titled, child, words[name].low in known.NAMES)


def _is_title(words: Sequence[Token], at: int) -> bool:
    word = words[at]
    dotted = at + 1 < len(words) and words[at + 1].text == "."
    return word.low not in _SHORT_TITLES or dotted or (word.text[0].isupper() and len(word.low) > 1)


def _past_dot(words: Sequence[Token], at: int) -> int:
    return at + 2 if at + 1 < len(words) and words[at + 1].text == "." else at + 1


def _after_child(words: Sequence[Token], at: int, *, loud: bool) -> PersonName | None:
    """The child, or the parent, that is named behind `anak`, `bayi` or `ananda`."""
    name = _past_dot(words, at)
    while name < len(words) and (
        words[name].low in known.LINKS or words[name].low in known.CHILD_TITLES or _is_on_behalf(words, name)
    ):
        name = _past_dot(words, name) + 2 * _is_on_behalf(words, name)
    first = name
    if name < len(words) and words[name].low in known.PERSON_TITLES:
        name = _past_dot(words, name)
        if holder := _holder(words, at, name):
            return holder
    elif name < len(words) and words[name].low in known.OFFICES | known.PLACES:
        return None
    last = _name(words, name, small=True, loud=loud)
    if last == name and name - 1 > at and words[name - 1].text.istitle() and words[name - 1].low in _CHILDREN:
        first, name, last = at, name - 1, name
    if (
        last == name + 1
        and words[name].text.islower()
        and words[name].low not in known.NAMES
        and first == name
        and not _goes_with_a_child(words, last)
    ):
        return None
    return _person(words, first, last, name, titled=True, child=True)


def _holder(words: Sequence[Token], first: int, office: int) -> PersonName | None:
    """Who is named by an office that one person holds, as `Bu Lurah`, and is said to be ill."""
    if office >= len(words) or words[office].low not in known.SOLE_OFFICES:
        return None
    past = office + 1
    while past < len(words) and words[past].low in known.SOLE_OFFICES:
        past += 1
    return PersonName(first, past, titled=True, child=False, known=True) if _suffers(words, past) else None


def _suffers(words: Sequence[Token], at: int) -> bool:
    """`sedang menjalani …`, `itu mengidap …`: the person named before these words is the patient."""
    while at < len(words) and (words[at].text.isdigit() or words[at].low in known.ADVERBS):
        at += 1
    return at < len(words) and words[at].low in known.SUFFERS


def _is_on_behalf(words: Sequence[Token], at: int) -> bool:
    """`a.n.` or `a/n`."""
    return [word.low for word in words[at : at + 3]] in (["a", ".", "n"], ["a", "/", "n"])


def _goes_with_a_child(words: Sequence[Token], at: int) -> bool:
    return at < len(words) and (words[at].text[0].isdigit() or words[at].low in _BEHIND_A_CHILD)


def _name(words: Sequence[Token], at: int, *, small: bool, loud: bool) -> int:
    """Where the name that begins at `at` ends; `at` itself where none does."""
    last = at
    while last < len(words) and last - at < _MOST:
        word = words[last]
        if last > at and word.low in _PARTS:
            last += 1
        elif (
            last > at
            and len(word.text) == 1
            and word.text.isupper()
            and not (
                last + 1 < len(words) and words[last + 1].start == word.end and words[last + 1].text.isdigit()
            )
        ):
            last = _past_dot(words, last)
        elif (
            last == at
            and len(word.text) == 1
            and word.text.isupper()
            and last + 2 < len(words)
            and words[last + 1].text == "."
            and words[last + 2].text[0].isupper()
        ):
            last += 2
        elif _may_be_name(word, small=small and last == at, loud=loud) or (
            last > at and word.low in known.NAMES and word.text[0].isupper()
        ):
            last += 1
        else:
            break
    return last


def _may_be_name(word: Token, *, small: bool, loud: bool) -> bool:
    if (
        not word.text[0].isalpha()
        or is_word(word.low)
        or len(word.low) < 2
        or (len(word.low) == 2 and word.low not in known.NAMES and not small)
    ):
        return False
    if word.text.isupper() and len(word.text) <= _SHORT and not loud and word.low not in known.NAMES:
        return False
    return word.text[0].isupper() or small or word.low in known.NAMES


def _past_name(words: Sequence[Token], at: int, *, titles: bool) -> int:
    """Past the name of a place, a good or, with `titles`, of who holds an office."""
    past = at
    while past < len(words) and past - at < 2 * _MOST:
        low, capital = words[past].low, words[past].text[0].isupper()
        if not (
            (capital and low not in _TITLE)
            or (titles and (low in known.OFFICES or low in known.PERSON_TITLES or words[past].text == "."))
        ):
            break
        past += 1
    return past

"""Hand-written posts -> labelled pairs: eight ways of copying at three strengths, and honest posts from one
monthly template.

All posts, templates, synonyms and fillers are ours. The set is cut in two halves that share no text, template
or filler order: `tala` to tune on, `uji` to measure on. The same seed gives the same pairs on every machine
(only random.Random.random() is used, whose row is fixed).
"""

import random
import re
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

from kimsite.record import Record

HERE = Path(__file__).parent
SEED = 2026
HALVES = ("tala", "uji")
STRENGTHS = ("ringan", "sedang", "berat")
RESERVE = 8
"""Texts at the end of originals.txt that serve as new halves only."""
POSTS_A_TEMPLATE = 9
NAMES = (
    "Sumberagung",
    "Karangmulyo",
    "Wonorejo",
    "Bendo",
    "Pak Sugeng",
    "Bu Wiwik",
    "Mas Danang",
    "Mbak Tutik",
    "Sidomulyo",
    "Kalirejo",
    "Haji Anwar",
    "Ngablak",
)
PLACES = (
    "Balai Dusun Krajan",
    "Pendopo Lama",
    "Rumah Bu Carik",
    "Serambi Al Ikhlas",
    "Lapangan Wetan",
    "Gedung Serbaguna",
    "Mekar Sari",
    "Sido Makmur",
)
MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


class Pair(Record):
    half: str
    kind: str
    strength: str
    one: str
    two: str
    copied: bool


class Dice:
    """The few draws that the set needs, from random() alone."""

    def __init__(self, seed: str) -> None:
        self._random = random.Random(seed)  # noqa: S311  # test material, not secrets

    def below(self, number: int) -> int:
        return int(self._random.random() * number)

    def one(self, items):
        return items[self.below(len(items))]

    def some(self, items, count: int) -> list:
        """`count` of the items, in their order."""
        places = list(range(len(items)))
        while len(places) > count:
            places.pop(self.below(len(places)))
        return [items[place] for place in places]

    def mixed(self, items) -> list:
        left, out = list(items), []
        while left:
            out.append(left.pop(self.below(len(left))))
        return out


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?])\s+", text.strip())


def verbatim(text: str, strength: int, dice: Dice) -> str:
    """Nothing but the look is changed."""
    if strength == 0:
        return text.replace(". ", ".  ").replace(", ", " , ")
    if strength == 1:
        return "\n\n".join(
            f"**{one}**" if number % 2 else one.replace(",", ";")
            for number, one in enumerate(sentences(text))
        )
    return text.upper()


def renamed(text: str, strength: int, dice: Dice) -> str:
    """Half of the names and numbers are new, all of them, all of them longer."""
    first = {one.split()[0] for one in sentences(text)}

    def new(match: re.Match) -> str:
        word = match[0]
        if word in first or (strength == 0 and dice.below(2)):
            return word
        number = str(2 + dice.below(90))
        if word[0].isdigit():
            return number if strength < 2 else f"{number} lebih"
        return dice.one(NAMES) if strength < 2 else f"{dice.one(NAMES)} {dice.one(NAMES)}"

    return re.sub(r"\b[A-Z]\w+|\b\d[\d.,]*\d|\b\d", new, text)


def reordered(text: str, strength: int, dice: Dice) -> str:
    """Two sentences change places, all stand in reverse, all are mixed and some are cut in two."""
    parts = sentences(text)
    if strength == 0:
        parts[0], parts[-1] = parts[-1], parts[0]
        return " ".join(parts)
    if strength == 1:
        return " ".join(reversed(parts))
    cut = []
    for one in parts:
        halves = re.split(r", (?:dan |tetapi |lalu )?| sehingga | supaya ", one, maxsplit=1)
        cut += [f"{half[0].upper()}{half[1:].rstrip('.')}." for half in halves]
    return " ".join(dice.mixed(cut))


def padded(text: str, strength: int, dice: Dice) -> str:
    """A quarter, a half, as much again of filler, before, between and after."""
    parts = sentences(text)
    wanted = len(text.split()) * (25, 50, 100)[strength] // 100
    for filler in dice.mixed(FILLERS):
        if wanted <= 0:
            break
        parts.insert(dice.below(len(parts) + 1), filler)
        wanted -= len(filler.split())
    return " ".join(parts)


def halved(text: str, strength: int, dice: Dice) -> str:
    """65, 50 or 40 of 100 words are copied, the rest is new."""
    words, kept, count = len(text.split()), [], 0
    parts = sentences(text)
    start = dice.below(2)
    goal = words * (65, 50, 40)[strength] // 100
    for one in parts if start else reversed(parts):
        if count >= goal:
            break
        rest = one.split()[: goal - count] if count + len(one.split()) > goal + 4 else one.split()
        kept.append(" ".join(rest).rstrip(",.") + ".")
        count += len(rest)
    fresh = dice.mixed([one for spare in SPARE for one in sentences(spare)])
    new: list[str] = []
    while sum(len(one.split()) for one in new) < words - goal:
        new.append(fresh.pop())
    return " ".join([*kept, *new] if dice.below(2) else [*new, *kept])


def reworded(text: str, strength: int, dice: Dice, percent: tuple[int, ...] = (33, 66, 100)) -> str:
    """A third, two thirds, all of the words that have a synonym are replaced by one."""

    def new(match: re.Match) -> str:
        word = match[0]
        group = SYNONYMS.get(word.lower())
        if group is None or dice.below(100) >= percent[strength]:
            return word
        other = dice.one([one for one in group if one != word.lower()])
        return other[0].upper() + other[1:] if word[0].isupper() else other

    return re.sub(r"[^\W\d_]+", new, text)


def trimmed(text: str, strength: int, dice: Dice) -> str:
    """Four, three or two sentences of five stay."""
    parts = sentences(text)
    return " ".join(dice.some(parts, max(2, len(parts) * (80, 60, 40)[strength] // 100)))


def blended(text: str, strength: int, dice: Dice) -> str:
    """New names, another order, some synonyms and a little filler, all at once."""
    changed = reworded(renamed(text, min(strength, 1), dice), strength, dice, (15, 30, 45))
    return padded(reordered(changed, min(strength, 1), dice), 0, dice)


KINDS: dict[str, Callable[[str, int, Dice], str]] = {
    "utuh": verbatim,
    "ganti-nama": renamed,
    "acak-urutan": reordered,
    "ditambah": padded,
    "separuh": halved,
    "sinonim": reworded,
    "dipangkas": trimmed,
    "campuran": blended,
}


def originals(half: str) -> list[str]:
    return TEXTS[:-RESERVE][HALVES.index(half) :: 2]


def honest(half: str) -> dict[str, list[str]]:
    """Template -> posts written from it by different villages: four of its six sentences with own facts, two
    or three sentences of their own.
    """
    made = {}
    for name, (frame, own) in list(TEMPLATES.items())[HALVES.index(half) :: 2]:
        dice = Dice(f"{SEED} {name}")
        posts, unused = [], dice.mixed(own)
        for number in range(POSTS_A_TEMPLATE):
            parts = [_filled(one, dice) for one in dice.some(frame, 4)]
            for one in [unused.pop() for _ in range(2 + number % 2)]:
                parts.insert(1 + dice.below(len(parts)), one)
            posts.append(" ".join(parts))
        made[name] = posts
    return made


def pairs(half: str) -> list[Pair]:
    """Every labelled pair of one half."""
    made = [
        Pair(
            half,
            kind,
            strength,
            text,
            copy(text, level, Dice(f"{SEED} {kind} {strength} {text[:40]}")),
            copied=True,
        )
        for kind, copy in KINDS.items()
        for level, strength in enumerate(STRENGTHS)
        for text in originals(half)
    ]
    made += [
        Pair(half, "jujur", name, one, two, copied=False)
        for name, posts in honest(half).items()
        for one, two in combinations(posts, 2)
    ]
    return made


def _filled(frame: str, dice: Dice) -> str:
    blanks = {
        "desa": lambda: f"Desa {dice.one(NAMES[:4] + NAMES[8:10])}",
        "tempat": lambda: dice.one(PLACES),
        "orang": lambda: dice.one(NAMES[4:8]).split()[-1],
        "tanggal": lambda: f"{dice.one(DAYS)}, {1 + dice.below(28)} {dice.one(MONTHS)} 2026",
        "jam": lambda: f"{7 + dice.below(13)}.{dice.below(6)}0",
        "n": lambda: str(3 + dice.below(120)),
    }
    return re.sub(r"\{(\w+)\}", lambda match: blanks[match[1]](), frame)


def _texts(name: str) -> list[str]:
    return [part.replace("\n", " ") for part in (HERE / name).read_text("utf-8").strip().split("\n\n")]


def _templates() -> dict[str, tuple[list[str], list[str]]]:
    found: dict[str, tuple[list[str], list[str]]] = {}
    frame: list[str] = []
    own: list[str] = []
    for line in (HERE / "templates.txt").read_text("utf-8").splitlines():
        if line.startswith("# "):
            frame, own = found[line[2:]] = ([], [])
        else:
            (frame if line.startswith("=") else own).append(line[2:])
    return found


def _synonyms() -> dict[str, tuple[str, ...]]:
    groups = [
        tuple(line.split())
        for line in (HERE / "synonyms.txt").read_text("utf-8").splitlines()
        if not line.startswith("#")
    ]
    return {word: group for group in reversed(groups) for word in group}


TEXTS = _texts("originals.txt")
SPARE = TEXTS[-RESERVE:]
FILLERS = (HERE / "fillers.txt").read_text("utf-8").splitlines()
TEMPLATES = _templates()
SYNONYMS = {word: tuple(other.replace("-", " ") for other in group) for word, group in _synonyms().items()}

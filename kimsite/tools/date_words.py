"""The words of dates: months, weekdays and what stands for no date, in the languages of villages."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_MONTH_NAMES = (
    "januari jan january januwari i يناير",
    "februari pebruari feb peb february febuari pebuari pebruwari febr ii فبراير",
    "maret mar mrt march mart iii مارس",
    "april apr apr iv أبريل ابريل",
    "mei may v مايو",
    "juni jun june vi يونيو",
    "juli jul july vii يوليو",
    "agustus agust agt ags agu aug august agus agts viii أغسطس اغسطس",
    "september sept sep ix سبتمبر",
    "oktober okt oct october x أكتوبر اكتوبر",
    "november nopember nov nop xi نوفمبر",
    "desember des dec december xii ديسمبر",
)
_DAY_NAMES = (
    "senin senen sen monday mon",
    "selasa slasa salasa sel tuesday tue tues",
    "rabu rebo rab wednesday wed",
    "kamis kemis kam thursday thu thur thurs",
    "jumat jum'at jemuah jemuwah jumuah jumaah juma'at jum friday fri",
    "sabtu setu saptu sab saturday sat",
    "minggu ahad akad ngahad min sunday sun",
)
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
DAY_WORDS = {name: number for number, names in enumerate(_DAY_NAMES) for name in names.split()}
DAY_PATTERN = "|".join(sorted(DAY_WORDS, key=len, reverse=True))
"""Weekdays as a pattern."""
PARTS_OF_DAY = "pagi|siang|sore|petang|malam|mlm"
LUNAR = (
    r"muharram|muharam|sura|suro|safar|shafar|sapar|rabiul\s*(?:awal|akhir)|rabi'?ul\s*(?:awal|akhir)|"
    r"maulud|mulud|bakda\s*mulud|jumadil\s*(?:awal|akhir|ula|tsani)|jumadal\s*\w+|rajab|rejeb|sya'?ban|"
    r"ruwah|ramadh?an|pasa|poso|syawal|sawal|d[sz]u?l?\s*-?(?:qa'?dah|kaidah|hijjah|hijah)|zulhijjah|"
    r"zulhijah|dulkaidah|besar|apit|selo"
)
"""Months of the Islamic and the Javanese calendar as a pattern: their days lie elsewhere in each year."""
EMPTY = frozenset({
    "null", "nil", "none", "nan", "n/a", "na", "tba", "tbd", "undefined", "kosong", "nihil", "belum",
    "belum ada", "belum tahu",
    "belum pasti", "belum ditentukan", "belum ditetapkan", "belum diumumkan", "belum dijadwalkan",
    "tidak ada", "tdk ada", "ndak ada",
    "menyusul", "akan diumumkan", "akan diinfokan", "akan ditentukan", "diumumkan kemudian",
    "diinfokan kemudian", "segera",
    "nanti", "nanti diumumkan", "menunggu kabar", "menunggu info", "invalid date", "dd/mm/yyyy", "dd-mm-yyyy",
    "yyyy-mm-dd",
    "hh/bb/tttt", "tgl/bln/thn", "x", "xx", "xxx",
})  # fmt: skip
"""What people and programs write where they know no date yet."""
_SHORTEST = 4
"""Letters that a month's name needs for a slip to be guessed."""


@lru_cache(maxsize=256)
def month_of(word: str) -> tuple[int, bool]:
    """(number of the month, True where its name has a typo of one letter); number 0 for no month.

    >>> month_of("Pebruari"), month_of("Marret"), month_of("Ramadan")
    ((2, False), (3, True), (0, False))
    """
    name = word.casefold()
    number = _MONTHS.get(name) or _MONTHS.get(_unaccented(name), 0)
    if number or len(name) < _SHORTEST or re.fullmatch(LUNAR, name):
        return number, False
    near = {_MONTHS[known] for known in _MONTHS if len(known) >= _SHORTEST and one_slip(name, known)}
    return (near.pop(), True) if len(near) == 1 else (0, False)


def _unaccented(name: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))


def one_slip(one: str, other: str) -> bool:
    """True where one letter left out, added or mistyped, or one swap of neighbours makes the two equal."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    rest, left = one[start:], other[start:]
    if len(rest) == len(left):
        return rest[1:] == left[1:] or (rest[:2] == left[1::-1] and rest[2:] == left[2:])
    return rest[1:] == left if len(rest) > len(left) else rest == left[1:]

"""Parse times as villagers write them.

`08.30`, `pukul 7 malam`, `setengah 8 malam`, `8.00 s/d 10.30 WIB`, `08.00 - selesai`.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import time

from kimsite.record import Record
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.text import plain_marks
from kimsite.tools.unreadable import Unreadable

MINUTES_OF_DAY = 24 * 60
LONGEST_NIGHT = 12 * 60
"""Minutes within which an end before its start is taken for the next day's: 22.00-01.00, but not
10.00-09.00.
"""
OPEN_END = frozenset({
    "selesai", "sampai selesai", "s/d selesai", "sd selesai", "s.d. selesai", "s.d selesai", "hingga selesai",
    "acara selesai",
    "sampai acara selesai", "sampai dengan selesai", "sampai habis", "habis", "usai", "tuntas", "rampung",
    "paripurna", "bubar", "dst",
    "seterusnya",
})  # fmt: skip
"""What invitations write for an end that nobody knows yet."""
_NUMBERS = {
    "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9,
    "sepuluh": 10,
    "sebelas": 11, "dua belas": 12, "duabelas": 12, "lima belas": 15, "seperempat": 15, "dua puluh": 20,
    "dua puluh lima": 25,
    "tiga puluh": 30,
}  # fmt: skip
_PARTS = {
    **dict.fromkeys(("am", "a.m.", "a.m"), "am"),
    **dict.fromkeys(("pm", "p.m.", "p.m"), "pm"),
    **dict.fromkeys(("pagi", "esuk", "isuk", "enjing", "subuh"), "pagi"),
    **dict.fromkeys(("siang", "awan", "beurang"), "siang"),
    **dict.fromkeys(("sore", "petang", "sonten"), "sore"),
    **dict.fromkeys(("malam", "malem", "mlm", "bengi", "wengi", "dalu", "peuting"), "malam"),
    **dict.fromkeys(("dini hari", "dinihari"), "dini"),
}
_SPANS = {
    "pagi": (0, 11),
    "siang": (9, 15),
    "sore": (13, 19),
    "malam": (18, 23),
    "dini": (0, 5),
    "am": (0, 11),
    "pm": (12, 23),
}
"""The hours that a word may stand beside as they are, on the clock of 24 hours."""
_LATER = {"siang": (1, 5), "sore": (1, 7), "malam": (6, 11), "pm": (1, 11)}
"""The hours of the clock of 12 that a word moves to the later half of the day."""
_CITIES = {
    "asia/jakarta": 420, "asia/pontianak": 420, "asia/makassar": 480, "asia/jayapura": 540, "utc": 0,
    "etc/utc": 0,
}  # fmt: skip
OFFSETS = {
    "wib": 420, "wita": 480, "wit": 540, "z": 0, "utc": 0, "gmt": 0,
    "waktu indonesia barat": 420, "waktu indonesia tengah": 480, "waktu indonesia timur": 540,
}  # fmt: skip


def _any(words: dict[str, int] | dict[str, str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_PLAIN = re.compile(r"(\d{1,2})[.:](\d{2})")
_LEAD = (
    r"(?:(?:t(?=\d)|[,.:@~±]|\b(?:mulai|dari|pada|waktu|sekitar|sekira|kira-kira|kurang lebih|tepat|antara|"
    r"at)\b)\s*)*"
    r"(?:(?:ba'?da|bakda|setelah|sesudah|habis|selepas|usai)"
    r"\s+(?:sh?[ao]lat\s+)?[a-z']+\s*[,(/-]?\s*[±~]?\s*(?=pukul|jam|pkl|pk\b|\d))?"
    r"(?:\b(?:pukul|pkl|pk|jam|jm|tabuh|tabeuh|puku)\b\s*[.:~±]?\s*)?"
)
_ONE = (
    rf"{_LEAD}(?P<half>setengah\s+)?(?:(?P<packed>\d{{4}})|(?P<h>\d{{1,2}}|{_any(_NUMBERS)})"
    rf"(?:\s*[:.,;]\s*(?P<m>\d{{2}})"
    rf"(?P<s>[:.]\d{{2}}(?:[.,]\d{{1,9}})?)?)?)(?:\s*-?an)?"
    rf"(?:\s+(?:(?P<past>lewat|liwat|lebih)|(?P<to>kurang))\s+(?P<n>\d{{1,2}}|{_any(_NUMBERS)})"
    rf"(?:\s*menit)?)?"
    rf"\s*(?P<part>{_any(_PARTS)})?(?:\s+hari\b)?(?:\s+\(?(?:tepat|teng)\)?)?[\s,(\[]*"
    rf"(?:(?P<zone>{_any(OFFSETS)})?\s*(?P<shift>[+-]\d{{1,2}}(?::?\d{{2}})?)?)(?:\s*\(?(?P<late>pagi|siang|"
    rf"sore|petang|malam)\)?)?(?:\s*\((?:[a-z ]*(?:time|waktu)[a-z ]*|wib|wita|wit)\)?"
    r"|\[(?P<city>[a-z/_]+)\])?[\s)\].]*"
)
_BETWEEN = (
    r"\s*(?:\bs\s?/\s?d\b\.?|\bs\.\s?d\b\.?|\bsd\b\.?|\bsampai(?: dengan| pukul| jam)?\b|\bhingga\b|\bto\b|"
    r"\b(?:nganti|ngantos|dugi|dumugi|tekan|nepi)\b|\buntil\b|-+|~|→|\b(?=(?:dst|selesai)\b))\s*"
)
"""Patterns of the slow path are texts: `re` compiles and keeps them when the first such hour is read, not at
every start.
"""
_RAISED_MINUTES = lazy_pattern(r"[.:]?([\u2070\u00b9\u00b2\u00b3\u2074-\u2079]{2})")
"""Minutes as letters on paper raise them: `08\u2070\u2070`."""
_FRENCH = lazy_pattern(r"\b(\d{1,2}) ?h ?(\d{2})\b")
"""`08h00`."""
_SLASH = lazy_pattern(r"\s*/\s*|\s*[(=]\s*")


class Hours(Record):
    """A time of day that was understood, with its end where one was written.

    Counted in minutes from midnight.
    """

    start: int
    """1440 for 24.00, the end of the day."""
    end: int | None = None
    """Never before `start`; beyond 1440 on the next day."""
    offset: int | None = None
    """Minutes east of Greenwich of the zone that was written; None for the district's own."""

    @property
    def clock(self) -> time:
        """The start as a clock shows it."""
        return clock_at(self.start)


def clock_at(minutes: int) -> time:
    """The clock's hands so many minutes after a midnight."""
    return time(minutes % MINUTES_OF_DAY // 60, minutes % 60)


def read_hours(text: str, part: str = "") -> Hours | Unreadable:
    """Read hours, whole or not at all; `part`: the part of the day where it was written elsewhere.

    Unread: T05.

    >>> read_hours("pukul 7 malam s/d selesai WIB").clock
    datetime.time(19, 0)
    """
    if match := _PLAIN.fullmatch(text):
        hour, minute = int(match[1]), int(match[2])
        if hour < 24 and minute < 60 and not part:
            return Hours(hour * 60 + minute)
    plain = " ".join(plain_marks(text).split()).casefold().strip(" ,;")
    plain = re.sub(r"^[^\w(]+", "", plain)  # a clock as emoji
    if not plain.isascii():
        plain = _RAISED_MINUTES.sub(_plain_minutes, plain)
    if "h" in plain:
        plain = _FRENCH.sub(r"\1.\2", plain)
    if "w.i" in plain:
        plain = plain.replace("w.i.t.a", "wita").replace("w.i.b", "wib").replace("w.i.t", "wit")
    reading = _single(plain, part) or _range(plain, part) or _two_zones(plain, part)
    return reading or Unreadable("T05", (("nilai", text.strip()),))


def _plain_minutes(match: re.Match[str]) -> str:
    return "." + "".join(str(unicodedata.digit(char)) for char in match[1])


def ends_openly(text: str) -> bool:
    """True for an end that is no hour: `selesai`, `s/d selesai`."""
    return " ".join(plain_marks(text).split()).casefold().strip(" .,;()-") in OPEN_END


def _single(plain: str, part: str = "") -> Hours | None:
    match = re.fullmatch(_ONE, plain)
    if match is None:
        return ("tengah malam" in plain and _midnight(plain)) or None
    if match["shift"] and match["shift"][0] == "-" and not (match["s"] or match["zone"]):
        return None  # 08:00-10:00 is a range; an offset to the west follows seconds or GMT
    packed = match["packed"]
    hour = int(packed[:2]) if packed else _number(match["h"])
    minute = int(packed[2:]) if packed else int(match["m"] or 0)
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    placed = _placed(hour, minute, _PARTS.get(match["part"] or match["late"] or "", "") or part)
    if placed is None:
        return None
    if match["half"]:
        placed -= 30
    if match["n"]:
        placed += _number(match["n"]) * (1 if match["past"] else -1)
    offset = _offset(match["zone"], match["shift"])
    if offset is None and match["city"]:
        offset = _CITIES.get(match["city"])
        if offset is None:
            return None
    return Hours(placed, None, offset) if 0 <= placed <= MINUTES_OF_DAY else None


def _midnight(plain: str) -> Hours | None:
    match = re.fullmatch(rf"{_LEAD}tengah malam\s*(?P<zone>wib|wita|wit)?", plain)
    return Hours(MINUTES_OF_DAY, None, _offset(match["zone"], None)) if match else None


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else _NUMBERS[word]


def _placed(hour: int, minute: int, part: str) -> int | None:
    """Minutes of an hour beside a word such as `malam`; None where the two do not go together."""
    if part in {"am", "dini"} and hour == 12:
        hour = 0
    elif part == "malam" and hour == 12:
        hour = 24
    elif part and not _within(hour, _SPANS[part]):
        if not _within(hour, _LATER.get(part, (0, -1))):
            return None
        hour += 12
    return hour * 60 + minute


def _within(hour: int, span: tuple[int, int]) -> bool:
    return span[0] <= hour <= span[1]


def _offset(zone: str | None, shift: str | None) -> int | None:
    base = OFFSETS[zone] if zone else None
    if not shift:
        return base
    digits = shift[1:].replace(":", "")
    hours, minutes = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits), 0)
    return (hours * 60 + minutes) * (-1 if shift[0] == "-" else 1)


def _range(plain: str, part: str) -> Hours | None:
    """`08.00-10.00`, `7 s/d 9 malam`, `08.00 - selesai WIB`."""
    for match in re.finditer(_BETWEEN, plain):
        left, right = plain[: match.start()], plain[match.end() :]
        words = re.sub(rf"[\s(]*({_any(OFFSETS)})?[\s).]*$", "", right)
        if words in OPEN_END or not words:
            first = _single(left, part)
            zone = right[len(words) :].strip(" ().")
            return (
                Hours(first.start, None, first.offset if first.offset is not None else OFFSETS.get(zone))
                if first
                else None
            )
        early, late = _part_in(left) or part, _part_in(right) or part
        for joined in (
            _joined(_single(left, early or late), _single(right, late or early)),
            _joined(_single(left, early), _single(right, late)),
        ):
            if joined is not None:
                return joined
    return None


def _part_in(plain: str) -> str:
    """The part of the day that a text names."""
    part = re.search(rf"(?<![a-z])({_any(_PARTS)})(?![a-z])", plain)
    return _PARTS[part[1]] if part else ""


def _joined(first: Hours | None, last: Hours | None) -> Hours | None:
    """One span of two hours; a zone behind the last counts for both."""
    if first is None or last is None:
        return None
    offset = first.offset if first.offset is not None else last.offset
    end = last.start + ((offset or 0) - last.offset if last.offset is not None else 0)
    if end < first.start:
        end += MINUTES_OF_DAY
    return (
        Hours(first.start, end, offset)
        if end - first.start <= LONGEST_NIGHT or end <= MINUTES_OF_DAY
        else None
    )


def _two_zones(plain: str, part: str) -> Hours | None:
    """`08.00 WIB / 09.00 WITA`, `20.00 (8 malam)`: one instant given twice."""
    parts = [part for part in _SLASH.split(plain) if part]
    readings = [reading for half in parts if (reading := _single(half, part)) is not None]
    if (
        not 2 <= len(parts) <= 3
        or len(readings) < len(parts)
        or len({reading.offset is None for reading in readings}) > 1
    ):
        return None
    return readings[0] if len({reading.start - (reading.offset or 0) for reading in readings}) == 1 else None

"""Greetings and thanks at the ends of a message, which belong to the chat and not to the post."""

from __future__ import annotations

import re

from kimsite.record import Record

_LONGEST = 110
"""Letters of the longest line that is nothing but a greeting."""
_PEOPLE = (
    r"(?:semua|bapak|bpk|bp|ibu|bu|pak|bunda|bund?|warga|dulur|sedulur|kawan|teman|rekan|saudara|sobat"
    r"|min|admin|pemuda|gaes|guys|all|mas|mbak|kader)\d?\b"
)
_OPENING = re.compile(
    r"(?:ass?alamu?['’`]?\s?al+aik[uo]m|ass\b\.?\s*wr|ass\b"
    r"|(?:selamat|slmt?|met)\s+(?:pagi|siang|sore|malam|mlm)"
    rf"|(?:pagi|siang|sore|malam|mlm)\b[ ,]+(?:{_PEOPLE})|salam (?:sejahtera|sehat)"
    r"|(?:ijin|izin|permisi|mohon i[jz]in|monggo)[ ,]*"
    r"(?:share|berbagi|membagikan|info|kirim|menyampaikan|posting|promosi|promo|jualan)"
    r"|mohon (?:di)?bantu(?:an)? (?:share|sebar|dibagikan|disebarkan|posting|upload)"
    r"|(?:di)?bantu (?:share|sebar|upload)"
    r"|kulo nuwun|sugeng (?:enjing|siang|sonten|ndalu)|wilujeng (?:enjing|siang|sonten)"
    r"|good (?:morning|afternoon|evening)|hall?o\b|poro sedulur\W*$"
    r"|yth\b|(?:kepada )?bapak/ibu|bapak ibu|bismillah|info(?:rmasi)?\W*$|om swastiastu"
    r"|shalom|puji syukur\W*$)",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?:(?:sekian|demikian)\b.{0,60}|(?:atas )?(?:perhatian|bantuan|kehadiran|kerja ?sama)(?:nya)?\b.{0,60}"
    r"|terima ?kasih|matur (?:suwun|nuwun|sembah nuwun)|hatur nuhun|suwun|mat?ur nuwun|wass?alam"
    r"|mohon (?:di)?(?:bantu|bagikan|sebarkan|share|viral)|silakan (?:di)?(?:share|bagikan|sebarkan)"
    r"|(?:tolong |mohon )?(?:di)?(?:sebarkan|viralkan)|salam (?:sehat|hangat|sejahtera|literasi|kim)"
    r"|barakallah|semoga bermanfaat\W*$|tks\b|thanks?\b)",
    re.IGNORECASE,
)


_PLURAL = re.compile(r"(?<=[^\W\d_])2\b")
"""Of "ibu2"."""
_SECOND_SENTENCE = re.compile(r"(?:[.!?]|[^\w\s,;:'\"/()&*_~-])\s+([^\W_]\S*\s+\S+\s+\S+)")


class WithoutGreetings(Record):
    """A text parted from what was said around it."""

    opening: str
    """The lines before it; empty without any."""
    text: str
    closing: str


def part_greetings(text: str) -> WithoutGreetings:
    """Part a message from greetings before it and thanks after it; rows of emoji there belong to them.

    A line that also says something else, by being long or having a second sentence, stays in the text. So
    does everything where nothing but greetings would be left out.
    """
    lines = text.strip().split("\n")
    first, last = 0, len(lines)
    while first < last and is_greeting(lines[first], _OPENING):
        first += 1
    while last > first and is_greeting(lines[last - 1], _CLOSING):
        last -= 1
    if first == last:
        return WithoutGreetings("", text.strip(), "")
    parts = (lines[:first], lines[first:last], lines[last:])
    return WithoutGreetings(*("\n".join(part).strip() for part in parts))


def is_greeting(line: str, pattern: re.Pattern[str] = _OPENING) -> bool:
    """Whether a line is a greeting, blank, or a row of emoji. `pattern`: of an opening, or of a closing."""
    plain = line.strip(" *_~")
    if not any(char.isalnum() for char in plain):
        return not plain.startswith(("---", "|", "```"))
    match = pattern.match(plain)
    if match is None or len(plain) > _LONGEST:
        return False
    rest = _PLURAL.sub("", plain[match.end() :])
    second = _SECOND_SENTENCE.search(rest)
    if second is not None and pattern is _OPENING:
        return is_greeting(rest[second.start(1) :], pattern)
    return len(rest) <= _LONGEST // 2 and not re.search(r"\d", rest) and second is None

"""The text of a mentoring cell -> its value, or the key of the reason why it has none."""

from __future__ import annotations

import re
from datetime import date, timedelta

from kimsite.config.registry.cells import NOTHING, SERIAL_EPOCH
from kimsite.model.mentoring import ParticipantGroup
from kimsite.tools.dates import DateReading
from kimsite.tools.nik import find_numbers
from kimsite.tools.patterns import lazy_pattern
from kimsite.tools.phones import read_phone
from kimsite.tools.read_dates import read_date
from kimsite.tools.word_lists import words
from kimsite.tools.yes_no import yes_or_no

_SERIAL = lazy_pattern(r"([2-6]\d{4})(?:\.\d+)?")
_PRESENT = frozenset(words("v ✓ ✔ √ ☑ 1 h hadir * ada datang ikut"))
_ABSENT = frozenset(words("0 - – — t a i s alpa alpha izin ijin sakit absen"))
_STAYED_AWAY = lazy_pattern(r"(?:tidak|tdk|tak|belum|blm) (?:hadir|datang|ikut)")
_PHONE_LIKE = lazy_pattern(r"(?:\+?62|\b0)[\s.\-]?8(?:[\s.\-]?\d){7,}")
_HOME = lazy_pattern(
    r"\b(?:rumah|kediaman|rmh)\s+(?:bu|ibu|pak|bapak|sdri?|mbak|mas|haji|hj|h|kader|ketua)\b\.?",
    re.IGNORECASE,
)
_NAME_LENGTH = 5
"""Letters from which a name counts within other words."""
_WORDS = (
    (ParticipantGroup.KECAMATAN, r"kecamatan|\bkec\b"),
    (ParticipantGroup.PKK, r"\bpkk\b|dasa ?wisma|kader posyandu"),
    (ParticipantGroup.YOUTH, r"karang ?taruna|\bkt\b|\bkatar\b|pemuda"),
    (ParticipantGroup.KIM, r"\bkim\b"),
    (
        ParticipantGroup.OFFICIAL,
        (
            r"perangkat|aparat|pemdes|\bkas[iu]n?\b|\bkaur\b|sekdes|sekretaris desa|kades|kepala desa|lurah|"
            r"kadus|kepala dusun|\bkasun\b|modin|\bcarik\b|operator desa|staf desa|pemerintah desa"
        ),
    ),
    (ParticipantGroup.OTHER, r"warga|masyarakat|tokoh|guru|umum|bumdes"),
)


def read_session_day(text: str) -> tuple[DateReading | None, str]:
    """One day, or a span of two ('10-11 November 2026')."""
    if (match := _SERIAL.fullmatch(text)) is not None:
        day = SERIAL_EPOCH + timedelta(days=int(match[1]))
        return DateReading(day=day, clock=None, wrong_weekday=""), ""
    reading = read_date(text)
    if isinstance(reading, DateReading):
        return reading, ""
    return None, "registry.no-such-day" if reading.code == "T01" else "registry.date"


def second_day(reading: DateReading) -> date | None:
    """The last day of a span; None for a single day."""
    if reading.end is None or reading.end.date() <= reading.day:
        return None
    return reading.end.date()


def read_group(text: str) -> tuple[ParticipantGroup | None, str]:
    """Whom somebody comes from, in the words of attendance lists."""
    if text.casefold() in NOTHING:
        return None, ""
    plain = re.sub(r"[\s\-_.]+", " ", text.casefold()).strip()
    for group, pattern in _WORDS:
        if re.search(pattern, plain):
            return group, ""
    return None, "mentoring.group"


def read_attendance(text: str) -> tuple[bool | None, str]:
    """Whether somebody came. An x means both to different people, so it is asked about."""
    plain = " ".join(text.casefold().split()).strip(" .")
    if _STAYED_AWAY.fullmatch(plain):
        return False, ""
    if plain in _PRESENT:
        return True, ""
    if plain in _ABSENT or (not plain and text.strip()):
        return False, ""
    answer = yes_or_no(plain)
    return answer, "" if answer is not None or not plain else "mentoring.mark"


def read_mobile(text: str) -> tuple[str, str]:
    """A mobile number."""
    if text.casefold() in NOTHING:
        return "", ""
    reading = read_phone(text)
    return (reading, "") if isinstance(reading, str) else ("", "registry.phone")


def public_words(text: str, names: tuple[str, ...]) -> tuple[str, str]:
    """Words for the portal; empty with a reason where they name a number or a person."""
    if _PHONE_LIKE.search(text) or find_numbers(text):
        return "", "mentoring.public-number"
    folded = text.casefold()
    if _HOME.search(text) or any(
        len(name) >= _NAME_LENGTH and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", folded) for name in names
    ):
        return "", "mentoring.public-person"
    return text, ""

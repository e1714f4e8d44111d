"""The text of a chat -> lines without invisible marks; `chat.md` of a browser in the shape of the others."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from kimsite.tools.dates import DateReading
from kimsite.tools.read_dates import read_date

APP_MARK = "\u200e"
"""An iPhone writes it before what the app wrote and not a person."""
NAME_END = "\x1f"
"""Stands between a sender and the message where the file leaves no doubt about it."""
NOTICE_DASH = "- "
"""A browser writes it after the stamp of a notice."""
_UNSEEN = re.compile("[\u200b\u200f\u202a-\u202e\u2066-\u2069\ufeff\x1f]+")
_BLANKS = re.compile("[\u00a0\u202f\u2009]")
_DAY_HEADING = re.compile(r"##+ +(?:[^\W\d_]+, )?(?P<day>[^\n]{6,40}?) *")
_MD_HEAD = re.compile(
    r"\[(?P<time>\d{1,2}[.:]\d{2}[^\]\d,/]{0,8})\] ?(?:\*\*(?P<name>[^\n]{1,100}?):\*\* ?)?(?P<text>.*)"
)
_ENGLISH_DAY = re.compile(r"(?P<month>[A-Z][a-z]+) (?P<day>\d{1,2}), (?P<year>\d{4})")
_MD_NOTICE = re.compile(r"([_*])(?P<slanted>.+)\1|- (?P<dashed>.+)")


def lines_of_chat(text: str) -> list[str]:
    """The lines of any export or copy, of which only APP_MARK is left of what nobody sees.

    Letters are composed (NFC) and every kind of blank is an ordinary one. The number of lines stays.
    """
    plain = text if text.isascii() else unicodedata.normalize("NFC", text)
    plain = _BLANKS.sub(" ", _UNSEEN.sub("", plain)).replace("\u2011", "-").replace("\u2028", "\n")
    lines = plain.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return _from_markdown(lines) if _is_markdown(lines) else lines


def _is_markdown(lines: list[str]) -> bool:
    return any(_day(line) for line in lines[:12]) and any(_MD_HEAD.match(line) for line in lines[:40])


def _day(line: str) -> date | None:
    """The day that a heading of `chat.md` names, in the browser's language."""
    match = _DAY_HEADING.fullmatch(line) if line.startswith("##") else None
    if match is None:
        return None
    english = _ENGLISH_DAY.fullmatch(match["day"])
    reading = read_date(f"{english['day']} {english['month']} {english['year']}" if english else match["day"])
    return reading.day if isinstance(reading, DateReading) else None


def _from_markdown(lines: list[str]) -> list[str]:
    """Each message under the day of its heading, in the shape "[2026-03-12, 08.15] name: text"."""
    day, found = None, []
    for line in lines:
        heading = _day(line)
        day = heading or day
        head = _MD_HEAD.fullmatch(line) if day and line.startswith("[") else None
        notice = _MD_NOTICE.fullmatch(head["text"]) if head and not head["name"] else None
        if heading:
            found.append("")
        elif head and head["name"]:
            found.append(f"[{day}, {head['time']}] {head['name']}{NAME_END}{head['text']}")
        elif head and notice:
            text = notice["slanted"] or notice["dashed"]
            found.append(f"[{day}, {head['time']}] {NOTICE_DASH}{text}")
        else:
            found.append(line)
    return found

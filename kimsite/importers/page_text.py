"""The text of a news page as somebody copied it: title, day and author out of what surrounds it."""

from __future__ import annotations

import re
from datetime import date

from kimsite.importers.headline import split_title
from kimsite.importers.proposed_fields import day_of_text
from kimsite.record import Record
from kimsite.tools.dates import DateReading
from kimsite.tools.read_dates import read_date
from kimsite.tools.text import clean

LONGEST_PAGE = 1_000_000
"""Bytes of a text that is read."""
_LONGEST_TITLE = 140
_LONGEST_SIGNATURE = 90
_TAIL = re.compile(
    r"(?:\d[\d.,]* *x? *(?:dilihat|dibaca|disukai|tidak suka|views?|kali dibaca|komentar)\b"
    r"|bagaimana tanggapan|berita (?:terbaru|terkait|lainnya|populer)|baca juga *:?$"
    r"|artikel (?:terkait|lainnya)"
    r"|(?:share|bagikan)\b.{0,40}$|posting (?:komentar|lebih|lama)|leave a (?:reply|comment)"
    r"|related posts?"
    r"|tinggalkan (?:balasan|komentar)|komentar(?: anda)?$|ringkasan ai"
    r"|kirimkan ini lewat|label *:|tags? *:)",
    re.IGNORECASE,
)
"""How the lines begin that a site puts below its news."""
_HEAD = re.compile(
    r"(?:\W*breaking news\W*|beranda|home|sumber (?:gambar|foto) *:?|skip to (?:main )?content"
    r"|menu|cari|search"
    r"|(?:beranda|home) *[»>/|].*|langsung ke konten(?: utama)?)$",
    re.IGNORECASE,
)
"""Lines that a site puts above its news."""
_AUTHOR = re.compile(
    r"(?:by|oleh|penulis|ditulis oleh|diposting oleh|posted by|reporter|pewarta)\b *:? *"
    r"(?P<name>[^\d|]{2,50}?)"
    r"(?: *[|,-] *(?P<rest>.+))?$",
    re.IGNORECASE,
)
_POSTED = re.compile(
    r"(?:dibuat|diposting|diterbitkan|dipublikasikan|dirilis|diunggah|tanggal|posted|published)"
    r"(?: (?:pada|on|tanggal|hari))* *:? *(?P<day>.{6,60})$",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"\s*\((?P<name>[A-Z][^()\d]{1,40})\)\s*$")
"""Initials or a name in brackets behind the last sentence, as news desks sign."""
_NOBODY = frozenset({"admin", "administrator", "superadmin", "editor", "redaksi", "operator", "user"})
_BULLET = re.compile(r"^\s*[•●▪◦·]\s*")
_NUMBER = re.compile(r"^\s*(\d{1,3})[.)]\s{2,}")
_MOST_BELOW = 400
"""Letters of the longest line below the news; a longer one is news."""


class PageText(Record, kw_only=True):
    """News without what surrounded it."""

    title: str
    day: date | None
    """None where the text names no day: none is made up."""
    author: str
    body: str
    left_out: tuple[str, ...]
    """Lines that belong to the site and not to its news."""


def read_page_text(text: str, today: date) -> PageText:
    """Find the news in a copied page. `today`: no day of a text lies after it."""
    lines = [" ".join(line.split("\xa0")).rstrip() for line in text.replace("\r\n", "\n").split("\n")]
    end = _end_of_news(lines)
    kept: list[str] = []
    left = [line.strip() for line in lines[end:] if line.strip()]
    author, posted = "", None
    for line in lines[:end]:
        plain = line.strip()
        if _HEAD.fullmatch(plain) and not any(map(len, kept[1:])):
            left.append(plain)
            continue
        name, day = _signature(plain)
        if name or day:
            author = author or ("" if name.casefold() in _NOBODY else name)
            posted = posted or day
            left.append(plain)
            continue
        kept.append(_listed(line))
    body = re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()
    if (signed := _SIGNED.search(body)) and not author:
        author, body = signed["name"].strip(), body[: signed.start()].rstrip()
    title, body = _parted(body)
    known = posted or day_of_text(f"{title}\n{body}", today)
    return PageText(
        title=title, day=known if known and known <= today else None,
        author=author, body=body, left_out=tuple(left),
    )  # fmt: skip


def _end_of_news(lines: list[str]) -> int:
    """The first line of what a site puts below its news; all of them are short."""
    end = len(lines)
    for index in range(len(lines) - 1, 0, -1):
        if len(lines[index]) > _MOST_BELOW:
            break
        if _TAIL.match(lines[index].strip()):
            end = index
    return end


def _signature(line: str) -> tuple[str, date | None]:
    """(author, day) of a line that says nothing else; both empty for a line of news."""
    if len(line) > _LONGEST_SIGNATURE:
        return "", None
    ends = line.endswith((".", "!", "?"))
    match = _AUTHOR.fullmatch(line)
    if match and (":" in line or not ends) and all(word[:1].isupper() for word in match["name"].split()):
        return clean(match["name"]), _day(match["rest"] or "")
    if ends:
        return "", None
    posted = _POSTED.fullmatch(line)
    return "", _day(posted["day"] if posted else line)


def _day(words: str) -> date | None:
    reading = read_date(words.strip(" |·-")) if words else None
    return reading.day if isinstance(reading, DateReading) else None


def _listed(line: str) -> str:
    """A line of a copied list as Markdown: the blanks that a page drew in front are its layout."""
    if _BULLET.match(line):
        return _BULLET.sub("- ", line)
    return _NUMBER.sub(r"\1. ", line) if _NUMBER.match(line) else line.strip()


def _parted(body: str) -> tuple[str, str]:
    """(title, the text below it): the first line where it is one."""
    first, _, rest = body.partition("\n")
    plain = clean(first).strip(" *#_")
    if plain and len(plain) <= _LONGEST_TITLE and not plain.endswith((".", "!", ",", ":")) and rest.strip():
        return split_title(f"{plain}\n{rest}")[0] if len(plain) <= 90 else plain, rest.strip()
    return split_title(body)

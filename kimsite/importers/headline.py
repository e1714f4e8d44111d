"""The title of a message: its first line that says what it is about, without salutations, in few words."""

from __future__ import annotations

import re

from kimsite.importers.greetings import is_greeting
from kimsite.importers.message_days import WHEN_WORDS
from kimsite.tools.text import clean

_LONGEST_TITLE = 90
_LONGEST_LINE = 600
"""Letters of a line in which a title is looked for."""
_LONG_SENTENCE = 70
"""Letters from which a sentence that becomes a title is cut before its day or hour."""
_SHORTEST = 12
_MARKS = re.compile(r"(?<![\w*_~`])([*_~`]{1,3})(?=\S)(.+?)(?<=\S)\1(?![\w*_~`])")
"""What a chat makes bold, slanted, struck or plain; `5*2` and `kerja_bakti` are neither."""
_GENERAL = re.compile(
    r"(?:(?:(?:kepada|kpd)\.? )?yth\b.{0,60}|pengumuman|pemberitahuan|perhatian|undangan|breaking news"
    r"|open (?:po|order)\b.{0,20}"
    r"|info(?:rmasi)?(?: (?:penting|terbaru|terkini))?|info(?:rmasi)? dari\b.{0,40}"
    r"|(?:no(?:mor)?|lamp(?:iran)?)\b\.? ?:.{0,60}"
    r"|(?:dengan hormat\b.{0,80}|mengharap\b.{0,60})\b(?:pada|dalam)"
    r"|inn?alillahi\b.{0,40}|alhamdulillah|bismillah\w*)\W*$",
    re.IGNORECASE,
)
"""A line that says nothing of what the message is about."""
_LEAD = re.compile(
    r"^(?:alhamdulillah[\s,!.]+|ready[^\w\n]+|inn?all?il?lahi\b[^,.:]{0,40},\s*"
    r"|(?:waspada|penting|perhatian|reminder|urgent|viral|kabar gembira)!+\s*"
    r"|good (?:morning|afternoon|evening)\b[^,.!\n]{0,20}[,.!]\s*|ass\b\.?(?: wr\.?)?(?: wb\.?)?[,.!\s]+"
    r"|ass?alamu\S*(?: war\S*| wr\S*)?(?: wab\S*| wb\S*)?[\s,.!]+"
    r"|(?:selamat |slmt? )?(?:pagi|siang|sore|malam|mlm)\b[^\d,.:!]{0,30}?[^\w\s:-]+\s+"
    r"|(?:monggo|permisi|info(?:rmasi)?)\b[^,.:\d]{0,30},\s*"
    r"|(?:(?:kepada|kpd)\.? )?yth\b\.? [^,.:\n]{0,40}[.,]\s+"
    r"|(?:lapor|ngaturi|poro|jamaah|bun|bu|pak|min)\b[^,:.\d]{0,20},\s*|harap hadir\s+"
    r"|(?:bapak|ibu|bpk|bunda|ibu-ibu|bapak-bapak|warga)\w{0,3}\b[^,:.\d]{0,40},\s*"
    r"|(?:dimohon|mohon|diharap|harap) (?:kehadiran|kedatangan)(?:nya)?"
    r"[^,:.]{0,40}?\b(?:pada|dalam|di)\s+(?:acara )?"
    rf"|(?:(?:besok|lusa|nanti|malam ini|mbenj[ai]ng|dinten|{WHEN_WORDS})\b[^,.:]{{0,40}}?,? )"
    r"(?:(?:akan )?ada\s+|kita\s+|wonten\s+|aya\s+)"
    r"|akan (?:diadakan|dilaksanakan)\s+)",
    re.IGNORECASE,
)
"""What stands before the matter itself: a salutation, the day, "akan diadakan"."""
_STATED_MATTER = re.compile(
    r"^[^\w\n]*(?:acara|kegiatan|keperluan|perihal|hal|dalam rangka)[ \t]*:[ \t]*(?P<matter>[^\n]{6,90})$",
    re.IGNORECASE | re.MULTILINE,
)
"""The line of a letter that says what it is about."""
_NUMBER_AND_ON = re.compile(
    r"[\s,;(]+(?:(?:hub(?:ungi)?|cp|wa|telp|hp|nik|kk|no(?:mor)?)\b[^\d\n]{0,40})?"
    r"(?:(?:\+?62|\b0)[ -]?8(?:[ .-]?\d){7}|\b\d(?:[ .-]?\d){14}).*",
    re.IGNORECASE,
)
"""A number of a person, with what leads to it and what follows: it would be in the address of the post."""
_TAIL = re.compile(r"(?:,?\s+(?:ya|yaa|nggih|bun|bu|pak))+$", re.IGNORECASE)
_TIME_CLAUSE = re.compile(rf",\s*(?:mulai|{WHEN_WORDS})\b.*", re.IGNORECASE)
_AT = (
    r"(?:jam|pukul|pkl|tgl|tanggal)\b[.: ]*\d|hari ini\b"
    r"|(?:hari )?(?:senin|selasa|rabu|kamis|jum'?at|sabtu|ahad|minggu)\b"
)
_WHEN = re.compile(
    rf",?\s+(?:(?:sekitar|besok|lusa|mbenj[ai]ng|(?:se)?tiap(?: (?:pagi|siang|sore|malam|hari))?"
    rf"|mulai|buka|tadi (?:pagi|siang|sore|malam)"
    rf"|nanti (?:siang|sore|malam)|malam ini),? )*(?:(?:akan )?(?:dilaksanakan|diadakan|dimulai)\b"
    rf"|(?:pada )?(?:{_AT})|bertempat\b).*",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(
    r"(?<=[.!?…])(?<!\b(?:no|jl|gg|ds|rt|rw|ny|hj|tn)\.)(?<!\b(?:jln|dsn|kec|kab|tgl|pkl|bpk|hrg)\.)\s",
    re.IGNORECASE,
)


def split_title(text: str) -> tuple[str, str]:
    """(title, the rest): the first line that is a title, else the first sentence.

    The rest is all of the text where the title is no whole line of it.
    """
    lines = text.strip().split("\n")
    number, first = next(
        (
            (number, plain)
            for number, line in enumerate(lines)
            if (plain := _plain(line)) and not _says_nothing(line)
        ),
        (0, _plain(lines[0])),
    )
    if number and (stated := _STATED_MATTER.search(text)):
        return _cased(_capital(_plain(stated["matter"]))), text.strip()
    matter = _without_number(_capital(_TAIL.sub("", _matter(first))))
    rest = "\n".join(lines[number + 1 :]).strip()
    if matter and len(matter) <= _LONGEST_TITLE and rest:
        is_whole = number == 0 and matter.casefold() == first.casefold()
        return _cased(matter), rest if is_whole else text.strip()
    sentence = _TIME_CLAUSE.sub("", _SENTENCE_END.split(matter, maxsplit=1)[0].strip(" :.-!"))
    if len(sentence) > _LONG_SENTENCE and len(shorter := _WHEN.sub("", sentence)) >= _SHORTEST:
        sentence = shorter
    if len(sentence) > _LONGEST_TITLE:
        sentence = sentence[:_LONGEST_TITLE].rpartition(" ")[0] + " …"
    return _cased(sentence), text.strip()


def _says_nothing(line: str) -> bool:
    """True for a greeting and for "PENGUMUMAN"."""
    plain = _plain(line)
    return _GENERAL.fullmatch(plain) is not None or is_greeting(line)


def _plain(line: str) -> str:
    """A line without marks, and without the emoji around it."""
    plain = clean(_MARKS.sub(r"\2", line[:_LONGEST_LINE]))
    return re.sub(r"^[^\w\"'“‘(<\[]+|[^\w\"'”’)>\]!?…%]+$", "", plain).strip(" :.-#")


def _matter(line: str) -> str:
    """A line from where it comes to the matter; whole where little would be left."""
    while (match := _LEAD.match(line)) and len(line) - match.end() >= _SHORTEST:
        line = line[match.end() :]
    return line


def _without_number(title: str) -> str:
    """A title up to the number of a person; whole where little would be left."""
    cut = _NUMBER_AND_ON.sub("", title)
    return cut if len(cut) >= _SHORTEST else title


def _capital(title: str) -> str:
    return title[:1].upper() + title[1:]


def _cased(title: str) -> str:
    """A title in capitals, as people shout in chats, in ordinary letters."""
    return title.title() if title.isupper() and len(title.split()) > 1 else title

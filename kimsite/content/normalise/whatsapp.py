"""What a text copied from WhatsApp brings along: senders, notices, `*tebal*`, `~coret~`, hashtags."""

from __future__ import annotations

import re

from kimsite.content.vocabulary.chat_words import (
    DELETED_TEXT,
    EDITED_MARK,
    ENCLOSED,
    ENCLOSED_BEFORE,
    ENCRYPTION,
    FORWARDED_MARK,
    LEFT_OUT,
    MEDIA,
    MISSED_CALL,
)
from kimsite.tools.patterns import lazy_pattern

_UNSEEN = "\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
_DATE = r"\d{1,2}[/.\-]\d{1,2}(?:[/.\-](?:\d{4}|\d{2}))?"
_CLOCK = r"\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:[ \u00a0\u202f]?[AaPp]\.?[Mm]\.?)?"
_PHONE = r"\+?\d[\d \u00a0\u202f.\-\u2010-\u2015]{7,18}\d"
_TITLES = (
    r"(?:pak|bu|bapak|ibu|mas|mbak|kak|bang|ust(?:adz|\.)?|h\.|hj\.|admin|kader|rt|rw|kim|pkk|ketua|"
    r"sekretaris|kadus|kasun|kades|lurah)\b"
)
_SENDER = lazy_pattern(
    rf"^[\s{_UNSEEN}]*(?:"
    rf"\[(?:{_DATE},?\s+(?:pukul\s+)?{_CLOCK}|{_CLOCK},?\s+{_DATE})\][ "
    rf"\t\u00a0{_UNSEEN}]*(?:[^:\n\]]{{1,60}}:(?=\s|$))?"
    rf"|{_DATE},?\s+(?:pukul\s+)?{_CLOCK}[ \u00a0]+-[ \u00a0]+(?:~?[ \u00a0]?{_PHONE}|~[^:\n]{{1,40}}|"
    rf"{_TITLES}[^:\n]{{0,40}}):(?=\s|$)"
    rf"|\+62[ \u00a0\-]?8\d\d[ \u00a0\-\u2010-\u2015]\d{{3,4}}[ \u00a0\-\u2010-\u2015]\d{{3,5}}:(?=[ \u00a0])"
    rf")[ \t\u00a0{_UNSEEN}]*",
    re.IGNORECASE,
)
_STAMP = lazy_pattern(r"\d[./\-:]\d|\+62")
_NOTICE = lazy_pattern(
    rf"^[\s{_UNSEEN}↪⏩➡\ufe0f»→]*(?:"
    rf"(?P<forwarded>[*_\[(]?{FORWARDED_MARK}[*_\])]?[.:]?)|<?(?P<media>{MEDIA} {LEFT_OUT})>?\.?"
    rf"|(?P<deleted>{DELETED_TEXT}\.?)|(?P<notice>(?:{ENCRYPTION}|{MISSED_CALL}).{{0,200}})"
    rf")[\s{_UNSEEN}]*$",
    re.IGNORECASE,
)
_BEGINNING = re.compile(
    r"\n(?=[^\nBEHJLNOQRUWXZbehjlnoqruwxz])[^\w\n]{0,8}(?:\d{1,2}[/.:\-]\d|62[ \u00a0\-]?8|[Dd](?:iteruskan|"
    r"ITERUSKAN|okumen )|[Pp](?:esan (?:diteruskan|ini |dan |suara |video )|anggilan |hoto )|[Ff](?:oto |"
    r"orwarded|wd)"
    r"|[Mm](?:edia |essages (?:and|to) |issed )|[Gg](?:ambar |IF |if )|[Vv](?:ideo |oice message )"
    r"|[Aa](?:udio |nda )|[Cc]atatan video |[Kk](?:ontak |artu kontak )|[Ss]ti(?:k|ck)er |[Ii]mage "
    r"|[Cc]ontact card |[Tt]his message |[Yy]ou deleted )"
)
"""How a line begins that may hold a sender or a notice."""
_IN_ANGLES = lazy_pattern(r"<(?:[Pp]esan ini|[Tt]his message|[Tt]erlampir|[Aa]ttached|[Ll]ampiran)")
_IN_BRACKETS = re.compile(rf" \({ENCLOSED}\)")
_ATTACHED = lazy_pattern(
    rf"^[\s{_UNSEEN}]*(?:(?P<name>[^\s<>\[\]()]+\.(?:jpe?g|png|webp)) \({ENCLOSED}\)"
    rf"|<{ENCLOSED_BEFORE}: *(?P<other>[^<>\n]+\.(?:jpe?g|png|webp))>)\s*$",
    re.IGNORECASE,
)
_EDITED = lazy_pattern(rf"[ {_UNSEEN}]*{EDITED_MARK}\s*$", re.IGNORECASE)
_STARS = re.compile(
    (
        r"\*\*+(?:(?!\n[ \t]*\n).)*?\*\*+|\*(?<![^\W_]\*)(?<![*\\]\*)(?![\s*])(?P<bold>[^*\n]*[^\s*\\])"
        r"\*(?:(?![^\W_]|\*)|(?<=[:;.,!?]\*)(?!\*))"
    ),
    re.DOTALL,
)
_TILDES = lazy_pattern(r"~(?<![\w~\\]~)(?![\s~])([^~\n]*[^\s~\\])~(?![\w~])")
_STARTS = frozenset(">-*+•▪‣")
"""What makes a line a quote or an item of a list."""
_NO_TAG = frozenset('*~`[](){}<>|\\"=')
_ENDS = ".,;:!?…)\"'”’"


def has_leftovers(text: str) -> bool:
    """True where a line of the text may hold a sender or a notice. `text` begins with the end of a line."""
    if _BEGINNING.search(text) or ("<" in text and _IN_ANGLES.search(text)):
        return True
    return "(" in text and _IN_BRACKETS.search(text) is not None


def without_leftovers(line: str) -> tuple[str, str]:
    """(the line without sender and notices, what was taken out of it); the second is empty for most lines."""
    taken = ""
    if end := sender_end(line):
        taken, line = "pengirim", line[end:]
    if "<" in line and (edited := _EDITED.search(line)):
        taken, line = taken or "pemberitahuan", line[: edited.start()]
    if (attached := _ATTACHED.match(line)) is not None:
        return f"![]({attached['name'] or attached['other']})", taken
    notice = _NOTICE.match(line)
    if notice:
        return "", notice.lastgroup or "notice"
    return line, taken


def sender_end(line: str) -> int:
    """Where the words begin after a chat's stamp and sender.

    0 for a line without them, or where the sender agreed to be named.
    """
    sender = _SENDER.match(line) if _STAMP.search(line) and "sudah izin" not in line else None
    return sender.end() if sender else 0


def is_notice(tag: str) -> bool:
    """True for what looks like an HTML tag and is a notice of WhatsApp: `<Media tidak disertakan>`."""
    return bool(_NOTICE.match(tag) or _ATTACHED.match(tag) or _EDITED.match(tag))


def hashtags(line: str) -> tuple[str, ...]:
    """The hashtags of a line that has nothing else to read; empty for every other line."""
    if "##" in line or "|" in line or "[" in line or line.lstrip()[:1] in _STARTS:
        return ()
    tags = []
    for word in line.replace("#", " #").split():
        name = word[1:].strip(_ENDS)
        if word[0] == "#" and any(letter.isalpha() for letter in name) and not _NO_TAG.intersection(name):
            tags.append(name)
        elif any(letter.isalnum() for letter in word) or word == "#":
            return ()
    return tuple(tags)


def marks(text: str) -> str:
    """`*tebal*` and `~coret~` in the words of Markdown.

    Text within `**…**`, beside a letter or over several lines stays as it is.
    """
    if "*" in text:
        text = _STARS.sub(lambda match: f"**{match['bold']}**" if match["bold"] else match[0], text)
    return _TILDES.sub(r"~~\1~~", text) if "~" in text else text

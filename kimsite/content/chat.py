"""Chats that WhatsApp and LINE export as a text file: people's private talk, which is never a post."""

from __future__ import annotations

import re
from collections import Counter

from kimsite.content.vocabulary.chat_words import ENCRYPTION
from kimsite.tools.patterns import lazy_pattern

FEWEST = 3
"""Messages from which a text without a header is known to be a chat."""
_NAME = lazy_pattern(
    r"_chat\b.*|(?:(?:ekspor|export|salinan|riwayat|copy of)[ _-]+)?(?:chat|obrolan|percakapan|pesan)[ "
    r"_-]*(?:whatsapp|wa|line|telegram|signal)[ _-]+"
    r"(?:dengan|bersama|grup|group|with|dgn)\b.*|(?:whatsapp|wa|line|telegram|signal)[ _-]*(?:business[ "
    r"_-]*)?chat[ _-]+(?:with\b|dengan\b|-|–).*|\[line\].*"
    r"|(?:riwayat|history)[ _-]+(?:chat|obrolan)\b.*",
    re.IGNORECASE,
)
_UNSEEN = "\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
_BEFORE = " \t\n\u200b\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069\ufeff"
_DAY = r"\d{1,4}[/.\-]\d{1,2}[/.\-]\d{1,4}"
_HOUR = r"\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:[ \u00a0\u202f]?[AaPp]\.?[Mm]\.?)?"
_MESSAGE = lazy_pattern(
    rf"^[ {_UNSEEN}]*(?P<bracket>\[)?(?:{_DAY},?\s+(?:pukul\s+|at\s+)?{_HOUR}|{_HOUR},?\s+{_DAY})(?(bracket)"
    rf"\][ {_UNSEEN}]*|[ \u00a0\u202f]+[-–][ \u00a0\u202f]+)"
    rf"(?:(?P<sender>[^:\n]{{1,60}}):(?:\s|$)|(?P<notice>[^\n]*))",
    re.MULTILINE,
)
_ENCRYPTED = lazy_pattern(ENCRYPTION, re.IGNORECASE)


def is_chat_name(name: str) -> bool:
    """True for the names that exports have, such as `_chat.txt` and `WhatsApp Chat - PKK (1).txt`."""
    return _NAME.match(name) is not None


def is_chat(name: str, text: str) -> bool:
    """True for a text without a header that is a chat, by its name or by what it says.

    What says so: messages of two or more senders, of whom one wrote twice, or a notice that only exports
    have.
    """
    if text.startswith("---"):
        return False
    if is_chat_name(name):
        return True
    start = text[:60].lstrip(_BEFORE)[:1]
    if start != "[" and not start.isdigit():
        return False
    first = _MESSAGE.match(text.lstrip("\n"))
    if first is None:
        return False
    messages = list(_MESSAGE.finditer(text))
    if len(messages) > 1 and _ENCRYPTED.search(text):
        return True
    senders = Counter(match["sender"] for match in messages if match["sender"])
    several = len(senders) > 1 and (first["bracket"] is not None or max(senders.values()) > 1)
    return several and senders.total() >= FEWEST
